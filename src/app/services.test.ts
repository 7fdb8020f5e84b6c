/** The use cases on exports of sending services: joined, counted, explained; whole and in parts; mixed with mail logs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import type { Delivery } from '../core/delivery.ts';
import { investigate } from './investigate.ts';
import { makeReport } from './make-report.ts';
import { readDeliveries } from './read-deliveries.ts';
import { readEvents } from './read-events.ts';

const DIRECTORY = mkdtempSync(path.join(tmpdir(), 'todoku-services-'));
afterAll(() => rmSync(DIRECTORY, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(DIRECTORY, name);
  writeFileSync(full, content);
  return full;
}

const OPTIONS = { mails: [] as string[], timeZone: 'UTC' };

async function deliveriesOf(...logs: string[]): Promise<Delivery[]> {
  const found: Delivery[] = [];
  await readDeliveries({ ...OPTIONS, logs, onDelivery: (delivery) => void found.push(delivery) });
  return found;
}

function essence(d: Delivery): string {
  return [d.recipient, d.outcome, d.cause ?? '-', d.queueIds.join('>'), d.attemptCount].join(' ');
}

const lines = (records: readonly unknown[]): string => records.map((r) => `${JSON.stringify(r)}\n`).join('');

function sendgrid(event: string, seconds: number, more: Readonly<Record<string, unknown>> = {}): object {
  const id = `e${seconds}${event}`;
  const own = { email: 'b@b.example', event, timestamp: 1795489634 + seconds, sg_event_id: id };
  return { ...own, sg_message_id: 'SGID.filter0001.1.2', 'smtp-id': '<m1@a.example>', ...more };
}

const PROCESSED = sendgrid('processed', 0);
const DEFERRED = sendgrid('deferred', 5, { response: '451 4.7.1 Greylisted' });
const DELIVERED = sendgrid('delivered', 900, { response: '250 OK' });
const RETURNED = sendgrid('bounce', 5000, {
  type: 'bounce',
  reason: '550 5.1.1 no such user',
  status: '5.1.1',
});

test.each([
  ['in order', [PROCESSED, DEFERRED, DELIVERED]],
  ['backwards', [DELIVERED, DEFERRED, PROCESSED]],
  ['the end first', [DELIVERED, PROCESSED, DEFERRED]],
  ['told twice', [PROCESSED, DEFERRED, DELIVERED, DEFERRED, PROCESSED, DELIVERED]],
])('reports %s', async (_order, records) => {
  const [only, ...others] = await deliveriesOf(file('order.json', lines(records)));
  expect(others).toEqual([]);
  expect(only === undefined ? '' : essence(only)).toBe('b@b.example delivered - SGID 2');
  expect(only?.attempts.map((attempt) => attempt.outcome)).toEqual(['deferred', 'delivered']);
  expect(only?.messageId).toBe('m1@a.example');
});

test('put off and taken in the same second: what is final stays', async () => {
  const same = [sendgrid('delivered', 5, { response: '250 OK' }), DEFERRED];
  expect((await deliveriesOf(file('same.json', lines(same)))).map(essence)).toEqual([
    'b@b.example delivered - SGID 2',
  ]);
});

test('taken first, returned an hour later: one delivery, bounced', async () => {
  const other = sendgrid('delivered', 4000, {
    email: 'c@c.example',
    sg_message_id: 'OTHER.filter1',
    response: 'OK',
  });
  const log = file('late.json', lines([PROCESSED, DELIVERED, other, RETURNED]));
  expect((await deliveriesOf(log)).map(essence).sort()).toEqual([
    'b@b.example bounced user-unknown SGID 2',
    'c@c.example delivered - OTHER 1',
  ]);
  const { diagnosis } = await investigate({ ...OPTIONS, logs: [log], subjects: ['b@b.example'] });
  expect(diagnosis.conclusion).toBe('bounced');
  expect(diagnosis.summary.map((message) => message.key)).toContain('returned-later');
});

const SES_ID = '0100019ab0f2c1d4-5e6f7a8b-1111-2222-3333-444455556666-000000';

function ses(eventType: string, id: string, recipient: string, more: object): object {
  const mail = {
    timestamp: '2026-11-24T03:07:14.012Z',
    messageId: id,
    source: 'a@a.example',
    destination: [recipient],
  };
  return { eventType, mail, ...more };
}

const SES = [
  ses('Send', SES_ID, 'hogehoge@gmail.com', { send: {} }),
  ses('Bounce', SES_ID, 'hogehoge@gmail.com', {
    bounce: {
      bounceType: 'Permanent',
      bounceSubType: 'General',
      timestamp: '2026-11-24T03:07:17.000Z',
      bouncedRecipients: [
        {
          emailAddress: 'hogehoge@gmail.com',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 The email account that you tried to reach does not exist.',
        },
      ],
    },
  }),
  ses('Bounce', 'S2', 'piyo@b.example', {
    bounce: {
      bounceType: 'Permanent',
      bounceSubType: 'OnAccountSuppressionList',
      timestamp: '2026-11-24T03:08:17.000Z',
      bouncedRecipients: [{ emailAddress: 'piyo@b.example' }],
    },
  }),
  ses('Send', 'S3', 'fuga@b.example', { send: {} }),
  ses('Delivery', 'S4', 'hoge@b.example', {
    delivery: {
      timestamp: '2026-11-24T03:08:18.000Z',
      recipients: ['hoge@b.example'],
      smtpResponse: '250 ok',
    },
  }),
  ses('Open', 'S4', 'hoge@b.example', { open: { timestamp: '2026-11-24T04:08:18.000Z' } }),
];

async function summaryOf(logs: readonly string[], subject: string): Promise<readonly string[]> {
  const { diagnosis } = await investigate({ ...OPTIONS, logs, subjects: [subject] });
  return diagnosis.summary.map((message) =>
    `${message.key} ${message.params?.['service'] ?? message.params?.['mta'] ?? ''}`.trim(),
  );
}

test('why: what the service did, and what the other side', async () => {
  const logs = [file('ses.json.gz', gzipSync(lines(SES)))];
  expect((await summaryOf(logs, 'hogehoge@gmail.com')).slice(0, 3)).toEqual([
    'service-took ses',
    'refused-by',
    'cause-is',
  ]);
  expect((await summaryOf(logs, 'fuga@b.example'))[0]).toBe('no-result-yet ses');
  expect(await summaryOf(logs, 'hoge@b.example')).toEqual(['accepted-by-mx', 'seen-by-recipient ses']);
});

test('why: on the suppression list, with the way off it', async () => {
  const log = file('suppressed.json', lines(SES));
  const { diagnosis } = await investigate({ ...OPTIONS, logs: [log], subjects: ['piyo@b.example'] });
  expect(diagnosis).toMatchObject({
    conclusion: 'suppressed',
    cause: 'recipient-suppressed',
    confidence: 'high',
  });
  expect(diagnosis.summary[0]).toEqual({
    key: 'suppressed',
    params: { recipient: 'piyo@b.example', mta: 'ses' },
  });
  expect(diagnosis.steps.map((step) => step.key)).toEqual([
    'knowledge:read-suppression-reason',
    'knowledge:ses-suppression',
    'knowledge:send-after-suppression',
  ]);
});

test('from Postfix through the service: one delivery', async () => {
  const postfix = file(
    'maillog',
    [
      '3B1: client=app[192.0.2.9]',
      '3B1: message-id=<m1@a.example>',
      '3B1: from=<a@a.example>, size=1, nrcpt=1 (queue active)',
      `3B1: to=<hogehoge@gmail.com>, relay=email-smtp.us-east-1.amazonaws.com[198.51.100.9]:587, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 Ok ${SES_ID})`,
      '3B1: removed',
    ]
      .map((text, i) => `2026-11-24T03:07:1${i}+00:00 mail postfix/smtp[1]: ${text}\n`)
      .join(''),
  );
  const services = file('chain.json', lines(SES.slice(0, 2)));
  for (const logs of [
    [postfix, services],
    [services, postfix],
  ]) {
    expect((await deliveriesOf(...logs)).map(essence)).toEqual([
      `hogehoge@gmail.com bounced user-unknown 3B1>${SES_ID} 1`,
    ]);
    const summary = await summaryOf(logs, 'hogehoge@gmail.com');
    expect(summary.slice(0, 2)).toEqual(['service-took ses', 'refused-by']);
  }
});

test("one host that takes all of a service's mail is no smarthost", async () => {
  const log = file(
    'one-host.json',
    lines(
      Array.from({ length: 50 }, (_, i) =>
        ses('Delivery', `Y${i}`, `u@d${i}.example`, {
          delivery: {
            timestamp: '2026-11-24T03:08:18.000Z',
            recipients: [`u@d${i}.example`],
            smtpResponse: '250 ok',
            remoteMtaIp: '198.51.100.7',
          },
        }),
      ),
    ),
  );
  expect((await deliveriesOf(log)).filter((d) => d.outcome !== 'delivered')).toEqual([]);
  const report = await makeReport({ ...OPTIONS, logs: [log] });
  expect(report.conclusions.map((message) => message.key)).toEqual(['report-all-well']);
});

test('report and events: several formats in one run', async () => {
  const trace =
    'Received,SenderAddress,RecipientAddress,Subject,Status,ToIP,FromIP,Size,MessageId,MessageTraceId\r\n' +
    '2026-11-24T03:07:14,a@a.example,d@d.example,s,Delivered,198.51.100.3,192.0.2.9,1,<m8@a.example>,t8\r\n' +
    '2026-11-24T03:07:14,a@a.example,e@d.example,s,Failed,198.51.100.3,192.0.2.9,1,<m9@a.example>,t9\r\n';
  const logs = [
    file('mixed.json', lines([...SES, PROCESSED, DELIVERED])),
    file('trace.csv', Buffer.from(`\ufeff${trace}`, 'utf16le')),
  ];
  const report = await makeReport({ ...OPTIONS, logs });
  const row = report.domains.find((one) => one.key === 'd.example');
  expect(row?.counts ?? row).toMatchObject({ delivered: 1, bounced: 1 });
  const kinds: string[] = [];
  const stats = await readEvents({ ...OPTIONS, logs, onEvent: (event) => void kinds.push(event.kind) });
  expect(stats.perReader).toEqual({ ses: 6, sendgrid: 2, 'microsoft-365': 2 });
  expect(stats.perOutcome).toMatchObject({ delivered: 3, bounced: 2, suppressed: 1 });
  expect(stats.unparsed).toEqual([]);
});

/** Larger than what is always parsed: only parts of it are read, or all of it where parts do not stand alone. */
const MANY = Array.from({ length: 12_000 }, (_, i) =>
  ses('Delivery', `X${i}`, `u${i}@d${i % 7}.example`, {
    delivery: {
      timestamp: '2026-11-24T03:07:20.000Z',
      recipients: [`u${i}@d${i % 7}.example`],
      smtpResponse: '250 ok',
    },
    filler: 'x'.repeat(400),
  }),
);
const WITH_ONE = [...MANY.slice(0, 6000), ...SES.slice(0, 2), ...MANY.slice(6000)];

test.each([
  ['a record a line', lines(WITH_ONE), true],
  ['one array', JSON.stringify(WITH_ONE), false],
  ['pretty printed', WITH_ONE.map((r) => JSON.stringify(r, undefined, 1)).join('\n'), false],
  ['UTF-16', Buffer.from(`\ufeff${lines(WITH_ONE)}`, 'utf16le'), false],
])('why in a large file: %s', async (name, content, inParts) => {
  const log = file(`large ${name}.json`, content);
  const found = await investigate({ ...OPTIONS, logs: [log], subjects: ['hogehoge@gmail.com'] });
  expect(found.deliveries.map(essence)).toEqual([`hogehoge@gmail.com bounced user-unknown ${SES_ID} 1`]);
  expect(found.deliveries[0]?.trail.map((event) => event.kind)).toEqual(['received']);
  const [source] = found.coverage.sources;
  expect(source?.understood).toBe(source?.lines);
  expect((source?.lines ?? 0) < WITH_ONE.length).toBe(inParts);
});

test('why in a large table: parts are read with the header', async () => {
  const header = 'type,timeLogged,timeQueued,orig,rcpt,dsnAction,dsnStatus,dsnDiag,dsnMta\n';
  const row = (i: number, diag = 'smtp;250 ok', type = 'd'): string =>
    `${type},2026-11-24 03:07:14+0000,2026-11-24 03:07:10+0000,a@a.example,u${i}@b.example,x,2.0.0,${diag},mx.b.example (198.51.100.7)\n`;
  const rows = Array.from({ length: 60_000 }, (_, i) => row(i));
  rows[30_000] = row(30_000, 'smtp;550 5.1.1 no such user', 'b').replace('2.0.0', '5.1.1');
  const log = file('acct.csv', header + rows.join(''));
  const found = await investigate({ ...OPTIONS, logs: [log], subjects: ['u30000@b.example'] });
  expect(found.deliveries).toMatchObject([
    { recipient: 'u30000@b.example', outcome: 'bounced', cause: 'user-unknown' },
  ]);
  const [source] = found.coverage.sources;
  expect(source?.lines).toBeLessThan(60_000);
  expect(source?.understood).toBe(source?.lines);
  expect(found.deliveries[0]?.attempts[0]?.line).toBe(30_002);
});
