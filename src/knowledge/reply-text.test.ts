import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../core/limits.ts';
import { comparable, prepareReply } from './reply-text.ts';

function view(text: string): string {
  const { code, statuses, phase, body } = prepareReply({ text });
  const status = statuses.map((s) => `${s.class}.${s.subject}.${s.detail}`).join(',');
  return [code ?? '-', status === '' ? '-' : status, phase ?? '-', body].join(' | ');
}

test.each([
  ['550 5.1.1 No such user', '550 | 5.1.1 | - | no such user'],
  ['No such user', '- | - | - | no such user'],
  ['smtp; 550 5.1.1 No such user', '550 | 5.1.1 | - | smtp; no such user'],
  ['550-5.7.26 one 550-5.7.26 two 550 5.7.26 three', '550 | 5.7.26 | - | one two three'], // multi-line
  ['452-4.2.2 one\r\n452-4.2.2 two\r\n452 4.2.2  three', '452 | 4.2.2 | - | one two three'],
  ['550-one 550 two', '550 | - | - | one two'],
  ['550 send 550 euros', '550 | - | - | send 550 euros'], // not a repetition
  [
    'host mx.b.example[192.0.2.9] said: 550 5.1.1 <a@b.example>: gone (in reply to RCPT TO command)',
    '550 | 5.1.1 | rcpt | host xx.x.xxxxxxx[192.0.2.9] said: <x@x.xxxxxxx>: gone (in reply to rcpt to command)',
  ],
  ['refused to talk to me: 554 no', '554 | - | connect | refused to talk to me: no'],
  ["5.3.0 - Other problem 550-'5.1.1 who' (attempts: 0)", "550 | 5.1.1 | - | who' (attempts: 0)"], // Cisco ESA
  ['sorry (#5.1.1)', '- | 5.1.1 | - | sorry (#5.1.1)'], // qmail
  ['quota limit: 500 MB', '- | - | - | quota limit: 500 mb'],
  ['250 2.0.0 Ok: queued', '250 | 2.0.0 | - | ok: queued'],
  ['Don’t  “do”\u00a0it', '- | - | - | don\'t "do" it'],
  ['550 5.1.1 \\346\\214\\207\\345\\256\\232', '550 | 5.1.1 | - | 指定'], // escapes of sendmail and Exim
])('%j', (text, expected) => {
  expect(view(text)).toBe(expected);
});

test('the phase of the caller goes before the one in the words', () => {
  expect(prepareReply({ text: '550 x (in reply to RCPT TO command)', phase: 'data-end' }).phase).toBe(
    'data-end',
  );
});

test('a status in the words goes before the one the caller knew', () => {
  expect(
    prepareReply({ text: '550 5.7.1 no', enhancedStatus: '5.0.0' }).statuses.map((s) => s.subject),
  ).toEqual([7, 0]);
});

test('looks at no more than the limit', () => {
  expect(prepareReply({ text: 'x '.repeat(50_000) }).body.length).toBeLessThanOrEqual(LIMITS.replyText);
});

test('comparing twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => comparable(comparable(text)) === comparable(text)),
  );
});

test('never throws; masking keeps the length', () => {
  const mail = fc.stringMatching(/^[0-9a-z .\-@[\]<>:;'\\#()]{0,80}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), mail), (text) => {
      const reply = prepareReply({ text });
      expect(reply.body.length).toBe(reply.unmasked.length);
    }),
  );
});
