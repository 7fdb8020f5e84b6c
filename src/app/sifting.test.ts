import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Delivery } from '../core/delivery.ts';
import { createTally, type Tally } from '../diagnose/tally.ts';
import { join } from './joining.ts';
import { loadKnowledge } from './knowledge-files.ts';
import { makeReport } from './make-report.ts';
import { openLogs } from './opened-logs.ts';

const RECORDINGS = path.resolve(import.meta.dirname, '../../test/recordings');
const CORPUS = path.resolve(import.meta.dirname, '../../../shared/corpus/servers');

/** Logs (with the mailboxes beside them, if any) in a folder of recorded servers. */
function logsIn(folder: string): readonly (readonly [string, string])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(maillog|mainlog|(^|\/)mail\.log)$/.test(file))
    .map((file) => [file, path.join(folder, file)] as const)
    .filter(([, file]) => statSync(file).size > 0);
}

/** As a report counts; with the same lines unsifted; as deliveries are told, with all there is to know of them. */
const WAYS = ['sifted', 'lean', 'full'] as const;
type Way = (typeof WAYS)[number];

async function tallyOf(log: string | string[], mails: readonly string[], way: Way): Promise<Tally> {
  const knowledge = loadKnowledge();
  const tally = createTally(knowledge);
  const options = { logs: [log].flat(), mails };
  const opened = await openLogs(options, way === 'sifted' ? 'count' : 'read');
  expect(opened.sifter !== undefined).toBe(way === 'sifted');
  const joined = await join({
    ...options,
    opened,
    knowledge,
    detail: way === 'full' ? 'full' : 'lean',
    onDelivery(delivery) {
      if (!delivery.isNotification) tally.add(delivery);
    },
    ...(way === 'sifted'
      ? {
          acceptancesOf: (domain: string, relay: string) => tally.acceptancesOf(domain, relay),
          rejectionsOf: (rejection: Delivery) => tally.repeatsOf(rejection),
        }
      : {}),
  });
  tally.correctHops((relay) => joined.roles.isSmarthost(relay));
  const [source] = joined.coverage.sources;
  expect(source?.lines).toBeGreaterThan(0);
  return tally;
}

function counts(tally: Tally): unknown {
  return [tally.domains, tally.providers].map((rows) =>
    [...rows.values()]
      .map(({ key, total, counts, attempts, causes }) => ({
        key,
        total,
        counts,
        attempts,
        causes: [...causes].map(([cause, { count }]) => `${cause} ${count}`).sort(),
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  );
}

/** Attempts are told apart: a report counts those a sieve has left out with the mail. */
function causes({ domains }: Tally): unknown {
  return [...domains.values()]
    .map(({ key, total, counts, causes }) => ({
      key,
      total,
      counts,
      causes: [...causes].map(([cause, { count }]) => `${cause} ${count}`).sort(),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

describe('a report counts the same with a sieve as without', () => {
  test.each(logsIn(RECORDINGS))('%s', async (_name, log) => {
    const sifted = counts(await tallyOf(log, [], 'sifted'));
    expect(sifted).toEqual(counts(await tallyOf(log, [], 'lean')));
    const full = await tallyOf(log, [], 'full');
    expect(causes(await tallyOf(log, [], 'sifted'))).toEqual(causes(full));
  });

  test.skipIf(!existsSync(CORPUS))('corpus', async () => {
    for (const [name, log] of logsIn(CORPUS)) {
      const spool = path.join(path.dirname(log), 'spool');
      const bounces = existsSync(spool) ? readdirSync(spool).map((file) => path.join(spool, file)) : [];
      for (const mails of [[], bounces]) {
        const sifted = await tallyOf(log, mails, 'sifted');
        expect(counts(sifted), name).toEqual(counts(await tallyOf(log, mails, 'lean')));
        expect(causes(sifted), name).toEqual(causes(await tallyOf(log, mails, 'full')));
      }
    }
  });
});

/** Two hosts write one log: `web` hands everything to `relay`, which reaches the recipients. */
const ON_RELAY = [
  'relay postfix/smtpd[11]: 4hnVKR18gLzL87s: client=web.a.example[203.0.113.20]',
  'relay postfix/qmgr[12]: 4hnVKR18gLzL87s: from=<piyo@a.example>, size=300, nrcpt=1 (queue active)',
];
/** Both hosts have written before. */
const EARLIER = [
  'web postfix/qmgr[22]: 1F3A2B1C0D: removed',
  'relay postfix/qmgr[12]: 4hnVKQ0gLzL87r: removed',
];
const RELAY_TOOK =
  'relay=relay.a.example[203.0.113.21]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 4hnVKR18gLzL87s)';
const FROM_POSTFIX = [
  'web postfix/pickup[21]: 4F3A2B1C0D: uid=501 from=<piyo>',
  'web postfix/qmgr[22]: 4F3A2B1C0D: from=<piyo@a.example>, size=290, nrcpt=1 (queue active)',
  `web postfix/smtp[23]: 4F3A2B1C0D: to=<b@b.example>, ${RELAY_TOOK}`,
  'web postfix/qmgr[22]: 4F3A2B1C0D: removed',
];
const FROM_SENDMAIL = [
  'web sendmail[31]: 6AO3WiNf000031: from=<piyo@a.example>, size=290, class=0, nrcpts=1, msgid=<1@a.example>, relay=piyo@localhost',
  'web sendmail[31]: 6AO3WiNf000031: to=<b@b.example>, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=30290, relay=relay.a.example. [203.0.113.21], dsn=2.0.0, stat=Sent (Ok: queued as 4hnVKR18gLzL87s)',
];
const DELIVERED = [
  'relay postfix/smtp[13]: 4hnVKR18gLzL87s: to=<b@b.example>, relay=mx.b.example[198.51.100.7]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 accepted)',
  'relay postfix/qmgr[12]: 4hnVKR18gLzL87s: removed',
];
/** postsuper -d */
const DELETED = ['relay postfix/postsuper[15]: 4hnVKR18gLzL87s: removed'];
const REFUSED = [
  'relay postfix/smtp[13]: 4hnVKR18gLzL87s: to=<b@b.example>, relay=mx.b.example[198.51.100.7]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (host mx.b.example[198.51.100.7] said: 550 5.1.1 no such user (in reply to RCPT TO command))',
  'relay postfix/bounce[14]: 4hnVKR18gLzL87s: sender non-delivery notification: 4hnVKS2bfRzL87t',
  'relay postfix/qmgr[12]: 4hnVKS2bfRzL87t: from=<>, size=2300, nrcpt=1 (queue active)',
  'relay postfix/qmgr[12]: 4hnVKR18gLzL87s: removed',
  'web postfix/smtpd[24]: 5A3A2B1C0D: client=relay.a.example[203.0.113.21]',
  'web postfix/qmgr[22]: 5A3A2B1C0D: from=<>, size=2500, nrcpt=1 (queue active)',
  'relay postfix/smtp[13]: 4hnVKS2bfRzL87t: to=<piyo@a.example>, relay=web.a.example[203.0.113.20]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 5A3A2B1C0D)',
  'relay postfix/qmgr[12]: 4hnVKS2bfRzL87t: removed',
  'web postfix/local[25]: 5A3A2B1C0D: to=<piyo@a.example>, relay=local, delay=0.1, delays=0/0/0/0, dsn=2.0.0, status=sent (delivered to mailbox)',
  'web postfix/qmgr[22]: 5A3A2B1C0D: removed',
];

/** As an automatic answer: a mail without a sender that is no bounce. */
function unsent(line: string): string {
  return line.replace(/from=<\S*>/, 'from=<>');
}

describe('a mail that two hosts write of in one log counts once', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'todoku-sifting-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  test.each([
    ['Postfix, delivered', [...ON_RELAY, ...FROM_POSTFIX, ...DELIVERED], 'delivered'],
    ['Postfix, the relay faster', [...ON_RELAY, ...DELIVERED, ...FROM_POSTFIX], 'delivered'],
    ['Postfix, the lines of the relay later', [...FROM_POSTFIX, ...ON_RELAY, ...DELIVERED], 'delivered'],
    ['Postfix, without a sender', [...ON_RELAY, ...FROM_POSTFIX, ...DELIVERED].map(unsent), 'delivered'],
    ['Postfix, refused', [...ON_RELAY, ...FROM_POSTFIX, ...REFUSED], 'bounced'],
    ['sendmail, delivered', [...ON_RELAY, ...FROM_SENDMAIL, ...DELIVERED], 'delivered'],
    ['sendmail, the lines of the relay later', [...FROM_SENDMAIL, ...ON_RELAY, ...DELIVERED], 'delivered'],
    ['sendmail, refused', [...ON_RELAY, ...FROM_SENDMAIL, ...REFUSED], 'bounced'],
    ['Postfix, the relay says nothing more', [...ON_RELAY, ...FROM_POSTFIX], 'delivered'],
    ['Postfix, the relay says later that it came in', [...FROM_POSTFIX, ...ON_RELAY], 'delivered'],
    ['Postfix, the relay was told to delete it', [...ON_RELAY, ...FROM_POSTFIX, ...DELETED], 'delivered'],
    ['sendmail, the relay says nothing more', [...ON_RELAY, ...FROM_SENDMAIL], 'delivered'],
    ['sendmail, the relay says later that it came in', [...FROM_SENDMAIL, ...ON_RELAY], 'delivered'],
  ])('%s', async (name, lines, outcome) => {
    const log = path.join(directory, name);
    writeFileSync(log, [...EARLIER, ...lines].map((line) => `Nov 24 12:08:10 ${line}\n`).join(''));
    for (const way of WAYS) {
      const { all } = await tallyOf(log, [], way);
      expect(all.counts, way).toEqual({ [outcome]: 1 });
    }
  });
});

test.each([
  ['before its own lines', 0],
  ['among them', 2],
  ['after its end', 4],
])('a notice counts as no mail, whenever bounce(8) says that it made it: %s', async (_when, at) => {
  const directory = mkdtempSync(path.join(tmpdir(), 'todoku-notice-'));
  const log = path.join(directory, 'maillog');
  const notice = [
    'web postfix/cleanup[26]: 5A3A2B1C0D: message-id=<2@web.a.example>',
    'web postfix/qmgr[22]: 5A3A2B1C0D: from=<>, size=2500, nrcpt=1 (queue active)',
    'web postfix/local[25]: 5A3A2B1C0D: to=<piyo@a.example>, relay=local, delay=0.1, delays=0/0/0/0, dsn=2.0.0, status=sent (delivered to mailbox)',
    'web postfix/qmgr[22]: 5A3A2B1C0D: removed',
  ];
  notice.splice(at, 0, 'web postfix/bounce[27]: 4F3A2B1C0D: sender non-delivery notification: 5A3A2B1C0D');
  const lines = [
    'web postfix/pickup[21]: 4F3A2B1C0D: uid=501 from=<piyo>',
    'web postfix/qmgr[22]: 4F3A2B1C0D: from=<piyo@a.example>, size=290, nrcpt=1 (queue active)',
    'web postfix/smtp[23]: 4F3A2B1C0D: to=<b@b.example>, relay=mx.b.example[198.51.100.7]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (host mx.b.example[198.51.100.7] said: 550 5.1.1 no such user (in reply to RCPT TO command))',
    ...notice,
    'web postfix/qmgr[22]: 4F3A2B1C0D: removed',
  ];
  writeFileSync(log, lines.map((line) => `Nov 24 12:08:10 ${line}\n`).join(''));
  for (const way of WAYS) expect((await tallyOf(log, [], way)).all.counts, way).toEqual({ bounced: 1 });
  rmSync(directory, { recursive: true });
});

describe('a log in which each line stands twice counts what it tells once', () => {
  const lines = [...EARLIER, ...ON_RELAY, ...FROM_POSTFIX, ...REFUSED].map(
    (line) => `Nov 24 12:08:10 ${line}\n`,
  );
  const later = FROM_SENDMAIL.map((line) => `Nov 24 12:09:10 ${line.replaceAll('200031', '200032')}\n`);
  // said twice within a second, and each of the two written twice
  const again = Array.from(
    { length: 4 },
    () => 'Nov 24 12:08:11 web postfix/smtpd[24]: connect from unknown[192.0.2.9]\n',
  );
  test.each([
    ['one below the other', [...lines, ...later].flatMap((line) => [line, line]).concat(again)],
    ['block by block', [...lines, ...lines, ...again, ...later, ...later]],
    ['the log appended to itself', [...lines, ...later, ...lines, ...later]],
  ])('%s', async (name, doubled) => {
    const directory = mkdtempSync(path.join(tmpdir(), 'todoku-doubled-'));
    const once = path.join(directory, 'once');
    const twice = path.join(directory, name);
    writeFileSync(once, [...lines, ...later].join(''));
    writeFileSync(twice, doubled.join(''));
    for (const way of WAYS)
      expect(counts(await tallyOf(twice, [], way)), way).toEqual(counts(await tallyOf(once, [], way)));
    rmSync(directory, { recursive: true });
  });
});

test('a log with its newest line first is read from its end', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'todoku-newest-'));
  const deferred =
    'web postfix/smtp[23]: 4F3A2B1C0D: to=<b@b.example>, relay=mx.b.example[198.51.100.7]:25, delay=1, delays=0/0/0/1, dsn=4.2.0, status=deferred (host mx.b.example[198.51.100.7] said: 450 4.2.0 later (in reply to RCPT TO command))';
  const lines = [
    'web postfix/pickup[21]: 4F3A2B1C0D: uid=501 from=<piyo>',
    'web postfix/qmgr[22]: 4F3A2B1C0D: from=<piyo@a.example>, size=290, nrcpt=1 (queue active)',
    deferred,
    deferred,
    'web postfix/qmgr[22]: 4F3A2B1C0D: from=<piyo@a.example>, status=expired, returned to sender',
    'web postfix/qmgr[22]: 4F3A2B1C0D: removed',
  ].map((line, minute) => `Nov 24 12:0${minute}:10 ${line}\n`);
  const [log, reversed] = [path.join(directory, 'log'), path.join(directory, 'reversed')];
  writeFileSync(log, lines.join(''));
  writeFileSync(reversed, lines.toReversed().join(''));
  for (const way of WAYS) {
    const tally = await tallyOf(reversed, [], way);
    expect(tally.all.counts, way).toEqual({ expired: 1 });
    expect(counts(tally), way).toEqual(counts(await tallyOf(log, [], way)));
  }
  rmSync(directory, { recursive: true });
});

test('an address that several aliases lead to counts once', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'todoku-aliases-'));
  const log = path.join(directory, 'maillog');
  const attempt = (to: string, alias: string): string =>
    `web postfix/smtp[23]: 4F3A2B1C0D: to=<${to}>, orig_to=<${alias}>, relay=mx.b.example[198.51.100.7]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 accepted)`;
  const lines = [
    'web postfix/pickup[21]: 4F3A2B1C0D: uid=501 from=<piyo>',
    'web postfix/qmgr[22]: 4F3A2B1C0D: from=<piyo@a.example>, size=290, nrcpt=3 (queue active)',
    attempt('b@b.example', 'sales@a.example'),
    attempt('b@b.example', 'info@a.example'),
    attempt('B@b.example.', 'all@a.example'),
    'web postfix/qmgr[22]: 4F3A2B1C0D: removed',
  ];
  writeFileSync(log, lines.map((line) => `Nov 24 12:08:10 ${line}\n`).join(''));
  const tallies = [];
  for (const way of WAYS) tallies.push(await tallyOf(log, [], way));
  rmSync(directory, { recursive: true });
  for (const { all } of tallies) expect(all.counts).toEqual({ delivered: 1 });
});

test('a mail whose next hop writes in the next file of the log counts once', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'todoku-rotated-'));
  const files = [path.join(directory, 'maillog.1'), path.join(directory, 'maillog')];
  const parts = [
    [...EARLIER, ...FROM_POSTFIX],
    [...ON_RELAY, ...DELIVERED],
  ];
  for (const [i, file] of files.entries())
    writeFileSync(file, (parts[i] ?? []).map((line) => `Nov 24 12:0${i}:10 ${line}\n`).join(''));
  const tallies = [await tallyOf(files, [], 'sifted'), await tallyOf(files, [], 'lean')];
  rmSync(directory, { recursive: true });
  for (const { all } of tallies) expect(all.counts).toEqual({ delivered: 1 });
});

test('refusals that differ behind a bracket that is never closed are not the same', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'todoku-refusals-'));
  const log = path.join(directory, 'maillog');
  const refusal = (words: string): string =>
    `Nov 24 12:08:10 web postfix/smtpd[23]: NOQUEUE: reject: RCPT from unknown[192.0.2.1]: ${words}; from=<a@a.example> to=<b@b.example> proto=ESMTP helo=<h>\n`;
  const words = [
    '550 5.1.1 fewer than <1 address: user unknown',
    '550 5.1.1 fewer than <1 address: relay denied',
  ];
  writeFileSync(log, words.flatMap((text) => [1, 2, 3, 4].map(() => refusal(text))).join(''));
  const [sifted, lean] = [await tallyOf(log, [], 'sifted'), await tallyOf(log, [], 'lean')];
  rmSync(directory, { recursive: true });
  expect(sifted.all.causes.size).toBe(2);
  expect(counts(sifted)).toEqual(counts(lean));
});

test('a sifted log that tells no zone has that of its bounces', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'todoku-zone-'));
  const log = path.join(directory, 'maillog');
  const mail = path.join(directory, 'bounce.eml');
  const attempt = 'to=<b@b.example>, relay=mx.b.example[198.51.100.7]:25, delay=1, delays=0/0/0/1, dsn=5.1.1';
  const refused = 'status=bounced (host mx.b.example[198.51.100.7] said: 550 5.1.1 no such user)';
  writeFileSync(log, `Nov 24 12:08:10 web postfix/smtp[23]: 4F3A2B1C0D: ${attempt}, ${refused}\n`);
  const part = '--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; web.a.example\n\n';
  const recipient = 'Final-Recipient: rfc822; b@b.example\nAction: failed\nStatus: 5.1.1\n--b--\n';
  const type = 'Content-Type: multipart/report; report-type=delivery-status; boundary=b';
  writeFileSync(
    mail,
    `From: MAILER-DAEMON\nDate: Tue, 24 Nov 2026 12:08:10 +0545\n${type}\n\n${part}${recipient}`,
  );
  const report = await makeReport({ logs: [log], mails: [mail] });
  rmSync(directory, { recursive: true });
  expect(report.coverage.sources[0]?.utcOffset).toBe(345);
});

const FROM_COMMAND = [
  'web postfix/pickup[21]: 4F3A2B1C0D: uid=501 from=<piyo>',
  'web postfix/cleanup[26]: 4F3A2B1C0D: message-id=<1@a.example>',
];
const MILTER_REJECT =
  'web postfix/cleanup[26]: 4F3A2B1C0D: milter-reject: END-OF-MESSAGE from localhost[127.0.0.1]: 4.7.1 Service unavailable - try again later; from=<piyo@a.example> to=<b@b.example>';
const RSPAMD_TASK =
  'web rspamd[51]: <1676e4>; proxy; rspamd_task_write_log: id: <1@a.example>, qid: <4F3A2B1C0D>, ip: 127.0.0.1, from: <piyo@a.example>, (default: T (soft reject): [9.10/15.00] [RATE(0.00){}]), len: 235, time: 1.2ms, forced: soft reject "Ratelimit"';
const LOST_KEY = "can't load key from /etc/dkim/a.pem: No such file or directory";
const NO_ANSWER =
  "milter inet:127.0.0.1:11332: can't read SMFIC_BODYEOB reply packet header: Connection timed out";
const NO_GREETING = 'timeout waiting for input from mx.b.example. during client greeting';

/** The line that tells the outcome does not tell why; another one does. */
describe('a report knows the cause from the lines of filters and other hosts', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'todoku-reasons-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  test.each([
    [
      'none of them',
      [...FROM_COMMAND, MILTER_REJECT],
      'local-configuration',
      'Service unavailable - try again later',
    ],
    [
      'OpenDKIM',
      [
        ...FROM_COMMAND,
        `web opendkim[51]: ${LOST_KEY}`,
        "web opendkim[51]: 4F3A2B1C0D: error loading key 'a'",
        MILTER_REJECT,
      ],
      'local-configuration',
      LOST_KEY,
    ],
    [
      'rspamd',
      [...FROM_COMMAND, RSPAMD_TASK, MILTER_REJECT],
      'content-spam',
      'soft reject: [9.10/15.00], forced: soft reject "Ratelimit"',
    ],
    [
      'Postfix, a milter that does not answer',
      [...FROM_COMMAND, `web postfix/cleanup[26]: warning: ${NO_ANSWER}`, MILTER_REJECT],
      'local-configuration',
      NO_ANSWER,
    ],
    [
      'sendmail, a timeout',
      [
        'web sendmail[31]: 6AO3WiNf000031: from=<piyo@a.example>, size=290, class=0, nrcpts=1, msgid=<1@a.example>, relay=piyo@localhost',
        `web sendmail[31]: 6AO3WiNf000031: ${NO_GREETING}`,
        'web sendmail[31]: 6AO3WiNf000031: to=<b@b.example>, delay=00:05:01, xdelay=00:05:01, mailer=esmtp, pri=30290, relay=mx.b.example. [198.51.100.7], dsn=4.0.0, stat=Deferred',
      ],
      'remote-temporary',
      NO_GREETING,
    ],
  ])('%s', async (name, lines, cause, words) => {
    const log = path.join(directory, name);
    writeFileSync(log, [...EARLIER, ...lines].map((line) => `Nov 24 12:08:10 ${line}\n`).join(''));
    for (const way of WAYS) {
      const { all } = await tallyOf(log, [], way);
      expect([...all.causes].map(([key, { sample }]) => [key, sample])).toEqual([[cause, words]]);
    }
  });
});
