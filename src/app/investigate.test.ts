import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Investigation } from '../core/investigation.ts';
import { investigate } from './investigate.ts';
import { makeReport } from './make-report.ts';

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
