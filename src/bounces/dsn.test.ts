/** RFC 3464 reports and the ways in which they are broken. */
import { expect, test } from 'vitest';
import { KNOWS_NOTHING } from '../../test/support/knows-nothing.ts';
import type { Bounce } from '../core/bounce.ts';
import { decodeBounces } from './decode.ts';

function decode(report: string, type = 'message/delivery-status'): Bounce[] {
  const mail = `From: MAILER-DAEMON@x.example\nSubject: x\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nSorry.\n--b\nContent-Type: ${type}\n\n${report}\n--b--\n`;
  return decodeBounces(new TextEncoder().encode(mail), { knowledge: KNOWS_NOTHING });
}

const A = 'Final-Recipient: rfc822; a@y.example\nAction: failed\nStatus: 5.1.1\n';
const B = 'Final-Recipient: rfc822; b@y.example\nAction: delayed\nStatus: 4.2.2\n';

test.each([
  [
    'RFC form',
    `Reporting-MTA: dns; x.example\n\n${A}\n${B}`,
    ['a@y.example failed 5.1.1', 'b@y.example delayed 4.2.2'],
  ],
  [
    'no blank line after the message fields',
    `Reporting-MTA: dns; x.example\n${A}\n${B}`,
    ['a@y.example failed 5.1.1', 'b@y.example delayed 4.2.2'],
  ],
  [
    'no blank line between recipients',
    `Reporting-MTA: dns; x.example\n\n${A}${B}`,
    ['a@y.example failed 5.1.1', 'b@y.example delayed 4.2.2'],
  ],
  [
    'blank lines inside a recipient',
    `Reporting-MTA: dns; x.example\n\nFinal-Recipient: rfc822; a@y.example\n\nAction: failed\n\nStatus: 5.1.1\n`,
    ['a@y.example failed 5.1.1'],
  ],
  ['no message fields', A, ['a@y.example failed 5.1.1']],
  ['no Action', 'Final-Recipient: rfc822; a@y.example\nStatus: 5.1.1\n', ['a@y.example failed 5.1.1']],
  [
    'brackets, no type',
    'Final-Recipient: <a@y.example>\nAction: failed (no such user)\nStatus: 5.1.1 (no such user)\n',
    ['a@y.example failed 5.1.1'],
  ],
  [
    'no Final-Recipient',
    'Original-Recipient: rfc822;a@y.example\nAction: failed\nStatus: 5.1.1\n',
    ['a@y.example failed 5.1.1'],
  ],
  [
    'file as final recipient',
    'Final-Recipient: rfc822; |/bin/cat\nOriginal-Recipient: rfc822; a@y.example\nAction: failed\nStatus: 5.3.0\n',
    ['a@y.example failed 5.3.0'],
  ],
  [
    'success',
    'Final-Recipient: rfc822; a@y.example\nAction: relayed\nStatus: 2.1.9\n',
    ['a@y.example relayed 2.1.9'],
  ],
  [
    'not a status',
    'Final-Recipient: rfc822; a@y.example\nAction: failed\nStatus: 550\n',
    ['a@y.example failed undefined'],
  ],
])('%s', (_, report, expected) => {
  expect(decode(report).map((b) => `${b.recipient} ${b.action} ${b.status}`)).toEqual(expected);
});

test.each([
  ['smtp; 550 5.7.1 no', '5.0.0', '5.7.1', 550], // the server that refused knows best
  ['smtp; 550 no', '5.1.1', '5.1.1', 550],
  ['smtp; 550 5.0.0 no', '5.2.1', '5.2.1', 550], // 5.0.0 says nothing
  ['smtp; 554 4.4.7 expired <421 4.4.2 timed out>', '4.4.7', '4.4.2', 421], // why it waited so long
  ['X-Postfix; connect to mx.y.example[192.0.2.1]:25: timed out', '4.4.1', '4.4.1', undefined],
  ['smtp; 250 2.1.5 Ok', '2.1.5', '2.1.5', 250],
])('diagnostic %s', (diagnostic, status, expectedStatus, code) => {
  const action = status.startsWith('2') ? 'delivered' : 'failed';
  const [bounce] = decode(
    `Final-Recipient: rfc822; a@y.example\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: ${diagnostic}\n`,
  );
  expect([bounce?.status, bounce?.replyCode]).toEqual([expectedStatus, code]);
});

test('the whole diagnostic, unfolded; the type is dropped', () => {
  const [bounce] = decode(
    `${A}Remote-MTA: dns; mx.y.example (192.0.2.1)\nDiagnostic-Code: smtp; 550-5.1.1 first\n    550 5.1.1 second\n`,
  );
  expect(bounce).toMatchObject({ diagnostic: '550-5.1.1 first 550 5.1.1 second', remoteMta: 'mx.y.example' });
});

test('RFC 6533: addresses in UTF-8, plain and escaped', () => {
  const report =
    'Final-Recipient: utf-8; 用户@例え.example\nAction: failed\nStatus: 5.1.1\n\nFinal-Recipient: utf-8; \\x{7528}\\x{6237}@y.example\nAction: failed\nStatus: 5.1.1\n';
  expect(decode(report, 'message/global-delivery-status').map((b) => b.recipient)).toEqual([
    '用户@例え.example',
    '用户@y.example',
  ]);
});

test('a report with wrong type, or with no MIME at all', () => {
  expect(decode(A, 'text/plain').map((b) => b.recipient)).toEqual(['a@y.example']);
  const bare = `From: MAILER-DAEMON@x.example\nSubject: Returned mail\n\nSorry.\n\nReporting-MTA: dns; x.example\n\n${A}`;
  expect(
    decodeBounces(new TextEncoder().encode(bare), { knowledge: KNOWS_NOTHING }).map((b) => b.recipient),
  ).toEqual(['a@y.example']);
});

test('thousands of recipients in linear time', () => {
  const report = Array.from({ length: 9_000 }, (_, i) => A.replace('a@', `a${i}@`)).join('\n');
  const started = performance.now();
  expect(decode(report)).toHaveLength(9_000);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('raw UTF-8 in a report is decoded once', () => {
  const [bounce] = decode(
    `Reporting-MTA: dns; x.example\n\n${A}Diagnostic-Code: smtp; 552 Quota überschritten für é\n`,
  );
  expect(bounce?.diagnostic).toBe('552 Quota überschritten für é');
});
