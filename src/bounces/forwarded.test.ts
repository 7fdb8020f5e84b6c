import { describe, expect, test } from 'vitest';
import { dissect } from './anatomy.ts';
import { forwardedBounce } from './forwarded.ts';

const INSIDE = `From: MAILER-DAEMON@mx.example.net
Subject: Undelivered Mail Returned to Sender

<neko@example.jp>: 550 5.1.1 User unknown

Final-Recipient: rfc822; neko@example.jp
Action: failed`;

function forward(subject: string, body: string): string | undefined {
  return forwardedBounce(dissect(`From: Tama <tama@example.org>\nSubject: ${subject}\n\n${body}\n`))?.text;
}

describe('a bounce passed on by a person', () => {
  test.each(['Fwd:', 'FW:', 'WG:', 'Tr:', 'RV:', '転送:', '[Fwd:'])('%s', (prefix) => {
    const text = forward(
      `${prefix} Undelivered Mail Returned to Sender`,
      `Begin forwarded message:\n\n${INSIDE}`,
    );
    expect(text?.startsWith('From: MAILER-DAEMON@mx.example.net\n')).toBe(true);
  });

  test('one level of quoting is taken off', () => {
    const quoted = INSIDE.split('\n')
      .map((line) => (line === '' ? '>' : `> ${line}`))
      .join('\n');
    expect(forward('Fwd: failure notice', quoted)?.trimEnd()).toBe(INSIDE);
  });
});

describe('not one', () => {
  test.each([
    ['a part of one', 'Fwd: Undelivered Mail', INSIDE.slice(0, INSIDE.indexOf('\n\nFinal'))],
    ['an answer', 'Re: Undelivered Mail Returned to Sender', INSIDE],
    ['another subject', 'Fwd: the minutes', INSIDE],
    ['a header inside that a person wrote', 'Fwd: failure notice', INSIDE.replace('MAILER-DAEMON', 'hanako')],
    ['a From in the middle of a line', 'Fwd: failure notice', 'see the mail From: MAILER-DAEMON@x.example'],
    ['a header far below', 'Fwd: failure notice', `${'word\n'.repeat(1_000)}${INSIDE}`],
  ])('%s', (_name, subject, body) => {
    expect(forward(subject, body)).toBeUndefined();
  });
});
