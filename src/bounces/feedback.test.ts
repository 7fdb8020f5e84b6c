/** Complaints and auto replies. */
import { expect, test } from 'vitest';
import { KNOWS_NOTHING } from '../../test/support/knows-nothing.ts';
import type { Bounce } from '../core/bounce.ts';
import { decodeBounces } from './decode.ts';

function decode(mail: string): Bounce[] {
  return decodeBounces(new TextEncoder().encode(mail), { knowledge: KNOWS_NOTHING });
}

const report = (fields: string): string =>
  `From: fbl@x.example\nSubject: report\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n\nhi\n--b\nContent-Type: message/feedback-report\n\n${fields}\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <1@y.example>\nTo: you@x.example\n\nbody\n--b--\n`;

test.each([
  ['one recipient', 'Feedback-Type: abuse\nOriginal-Rcpt-To: <a@x.example>\n', ['a@x.example abuse']],
  [
    'two recipients',
    'Feedback-Type: fraud\nOriginal-Rcpt-To: a@x.example\nOriginal-Rcpt-To: b@x.example\n',
    ['a@x.example fraud', 'b@x.example fraud'],
  ],
  ['named by the reported mail only', 'Feedback-Type: auth-failure\n', ['you@x.example auth-failure']],
])('RFC 5965: %s', (_, fields, expected) => {
  const got = decode(report(fields));
  expect(got.map((b) => `${b.recipient} ${b.feedbackType}`)).toEqual(expected);
  expect(
    got.every((b) => b.kind === 'feedback' && b.reason === 'feedback' && b.messageId === '1@y.example'),
  ).toBe(true);
});

test('Microsoft: the mail alone under its subject', () => {
  const mail =
    'From: staff@z.example\nSubject: complaint about message from 192.0.2.1\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nX-HmXmrOriginalRecipient: a@x.example\nTo: other@x.example\nSubject: hi\n\nbody\n--b--\n';
  expect(decode(mail)).toMatchObject([{ kind: 'feedback', recipient: 'a@x.example', feedbackType: 'abuse' }]);
});

test.each([
  ['standard', 'Auto-Submitted: auto-replied\nSubject: Re: hi\n'],
  ['by subject', 'Subject: Out of Office: hi\n'],
  ['Japanese', 'Subject: =?utf-8?b?6Ieq5YuV5b+c562U?=\n'],
  ['Precedence', 'Precedence: auto_reply\nSubject: hi\n'],
])('auto reply: %s', (_, fields) => {
  expect(decode(`From: Ann <ann@x.example>\n${fields}\nI am away.\n`)).toMatchObject([
    {
      kind: 'vacation',
      reason: 'vacation',
      recipient: 'ann@x.example',
      diagnostic: 'I am away.',
      action: undefined,
    },
  ]);
});

test('a mail somebody wrote is no auto reply', () => {
  expect(
    decode(
      'From: Ann <ann@x.example>\nAuto-Submitted: no\nSubject: vacations\n\nhi\n'.replace(
        'vacations',
        'our holidays',
      ),
    ),
  ).toEqual([]);
});
