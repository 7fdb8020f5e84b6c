import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Delivery } from '../core/delivery.ts';
import type { Investigation } from '../core/investigation.ts';
import { investigate } from './investigate.ts';
import { makeReport } from './make-report.ts';
import { readDeliveries } from './read-deliveries.ts';

const QUEUE = 'postfix/qmgr[100]: 4fXyZ10001z1: from=<piyo@web.example>, size=400, nrcpt=1 (queue active)';
const SENT =
  'postfix/smtp[101]: 4fXyZ10001z1: to=<hanako@shop.example>, relay=mx.shop.example[192.0.2.1]:25, delay=1, delays=0.1/0/0.4/0.5, dsn=2.0.0, status=sent (250 2.0.0 Ok)';
const REMOVED = 'postfix/qmgr[100]: 4fXyZ10001z1: removed';
const OTHERS_REFUSAL =
  'postfix/smtpd[102]: NOQUEUE: reject: RCPT from app.example[192.0.2.7]: 554 5.7.1 <taro@corp.example>: Relay access denied; from=<piyo@web.example> to=<taro@corp.example> proto=ESMTP helo=<app.example>';
const REFUSED_CLIENT =
  'postfix/smtpd[102]: NOQUEUE: reject: CONNECT from app.example[192.0.2.7]: 554 5.7.1 <app.example[192.0.2.7]>: Client host rejected: Access denied; proto=SMTP';

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(path.join(os.tmpdir(), 'todoku-why-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function write(name: string, stamps: readonly string[], lines: readonly string[]): string {
  const file = path.join(scratch, name);
  writeFileSync(file, lines.map((line, i) => `${stamps[i] ?? ''} mail ${line}\n`).join(''));
  return file;
}

const ISO = ['01', '02', '03'].map((s) => `2026-11-24T12:00:${s}.123456+09:00`);

function why(subject: string, ...logs: string[]): Promise<Investigation> {
  return investigate({ subjects: [subject], logs, mails: [], timeZone: 'Asia/Tokyo' });
}

test('the same lines in two logs are counted once, and said to be there twice', async () => {
  const short = ['01', '02', '03'].map((s) => `Nov 24 12:00:${s}`);
  const logs = [
    write('maillog', short, [QUEUE, SENT, REMOVED]),
    write('mail.log', ISO, [QUEUE, SENT, REMOVED]),
  ];
  const { deliveries, coverage } = await why('hanako@shop.example', ...logs);
  expect(deliveries.length).toBe(1);
  const copied = { key: 'copied-lines', params: { count: 1 } };
  expect(coverage.warnings).toContainEqual(copied);
  const report = await makeReport({ logs, mails: [], timeZone: 'Asia/Tokyo' });
  expect(report.coverage.warnings).toContainEqual(copied);
  const alone = await why('hanako@shop.example', logs[1] ?? '');
  expect(alone.coverage.warnings).toEqual([]);
});

test('nothing found: the refusal of somebody else is no clue, one that names nobody is', async () => {
  const others = await why('user@lost.example', write('others.log', ISO, [QUEUE, OTHERS_REFUSAL]));
  expect(others.diagnosis.conclusion).toBe('not-found');
  expect(others.diagnosis.evidence).toEqual([]);
  expect(others.diagnosis.summary.map((m) => m.key)).not.toContain('not-found-rejections');
  const file = write('client.log', ISO, [QUEUE, REFUSED_CLIENT]);
  const client = await why('user@lost.example', file);
  expect(client.diagnosis.evidence).toMatchObject([{ path: file, line: 2, field: 'rejected' }]);
  expect(client.diagnosis.evidence[0]?.text).toContain('NOQUEUE: reject: CONNECT');
});

/** Some 80 blocks of a log, in which one mail in a hundred is for the same address, and half of those are retried. */
function busyLog(): string[] {
  const lines: string[] = [];
  for (let mail = 0; mail < 16_000; mail += 1) {
    const id = `4f${mail.toString(16).toUpperCase().padStart(9, '0')}`;
    const to = mail % 100 === 50 ? 'busy@shop.example' : `user${mail}@site${mail % 90}.example`;
    const relay = `relay=mx.${to.slice(to.indexOf('@') + 1)}[192.0.2.1]:25, delay=1, delays=0.1/0/0.4/0.5`;
    const refused = `dsn=4.2.0, status=deferred (host mx.shop.example[192.0.2.1] said: 450 4.2.0 Greylisted (in reply to RCPT TO command))`;
    lines.push(
      `postfix/cleanup[100]: ${id}: message-id=<${mail}.${'x'.repeat(800)}@web.example>`,
      `postfix/qmgr[100]: ${id}: from=<piyo@web.example>, size=400, nrcpt=1 (queue active)`,
    );
    if (mail % 200 === 50) lines.push(`postfix/smtp[101]: ${id}: to=<${to}>, ${relay}, ${refused}`);
    if (mail % 400 === 50)
      lines.push(`postfix/qmgr[100]: ${id}: from=<piyo@web.example>, status=expired, returned to sender`);
    else
      lines.push(`postfix/smtp[101]: ${id}: to=<${to}>, ${relay}, dsn=2.0.0, status=sent (250 Ok ${mail})`);
    lines.push(`postfix/qmgr[100]: ${id}: removed`);
  }
  return lines;
}

test('of an address that stands all over a log, every mail is found as if all of it were parsed', async () => {
  const lines = busyLog();
  const stamps = lines.map((_, i) => new Date(Date.UTC(2026, 9, 1) + i * 1000).toISOString());
  const log = write('busy.log', stamps, lines);
  const whole: Delivery[] = [];
  const onDelivery = (delivery: Delivery): void => void whole.push(delivery);
  await readDeliveries({ logs: [log], mails: [], onDelivery });
  const { deliveries, coverage } = await why('busy@shop.example', log);
  const parsed = coverage.sources[0]?.lines ?? 0;
  expect(parsed).toBeLessThan(lines.length * 0.75);
  const told = (list: readonly Delivery[]): string[] =>
    list.map((d) =>
      [d.queueIds.join(), d.outcome, d.firstTime, d.lastTime, d.attemptCount, d.sender, d.messageId].join(
        ' ',
      ),
    );
  const asked = whole.filter(({ recipient }) => recipient === 'busy@shop.example');
  expect(told(deliveries)).toEqual(told(asked).sort((a, b) => (a < b ? -1 : 1)));
  expect(new Set(deliveries.map(({ outcome }) => outcome))).toEqual(new Set(['delivered', 'expired']));
});

test('of thousands of mails the newest are told, and how many there were', async () => {
  const lines = Array.from(
    { length: 1500 },
    (_, i) =>
      `postfix/smtp[101]: 4f${i.toString(16).toUpperCase().padStart(9, '0')}: to=<busy@shop.example>, relay=mx.shop.example[192.0.2.1]:25, delay=1, delays=0.1/0/0.4/0.5, dsn=2.0.0, status=sent (250 2.0.0 Ok)`,
  );
  const stamps = lines.map((_, i) => new Date(Date.UTC(2026, 9, 1) + i * 1000).toISOString());
  const { deliveries, coverage } = await why('busy@shop.example', write('many.log', stamps, lines));
  expect(deliveries.length).toBe(1000);
  expect(deliveries[0]?.firstTime).toBe(Date.UTC(2026, 9, 1) + 500_000);
  expect(coverage.warnings).toContainEqual({ key: 'newest-only', params: { count: 1000, total: 1500 } });
});
