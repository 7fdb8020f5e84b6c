import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineView } from './line-view.ts';
import { parseReply, parseReplyAt, parseStatusText } from './smtp-reply.ts';

test.each([
  ['550 5.7.1 No', 550, '5.7.1', 'No'],
  ['550 No', 550, undefined, 'No'],
  ['550', 550, undefined, ''],
  ['250-2.0.0 a 250 2.0.0 b', 250, '2.0.0', 'a b'],
  [
    '550-5.7.26 This mail 550-5.7.26  550-5.7.26  DKIM = did not pass 550 5.7.26  https://x.example',
    550,
    '5.7.26',
    'This mail DKIM = did not pass https://x.example',
  ],
  ['550-5.7.26 of 550 bytes 550 5.7.26 end', 550, '5.7.26', 'of 550 bytes end'], // a number is no line
  ['550-one 550-two 550 three', 550, undefined, 'one two three'],
  ['421-4.7.0 only the first line was logged', 421, '4.7.0', 'only the first line was logged'],
  ['550 5.7.509: Access denied', 550, '5.7.509', ': Access denied'], // Microsoft
  ['550 5.1 is a version', 550, undefined, '5.1 is a version'],
  ['550 4.7.1 the class must fit', 550, undefined, '4.7.1 the class must fit'],
  ['250 2.0.0123 no status', 250, undefined, '2.0.0123 no status'],
])('%s', (text, code, enhancedStatus, rest) => {
  expect(parseReply(text, 'rcpt')).toEqual({ code, enhancedStatus, text: rest, phase: 'rcpt' });
});

test.each(['', '55', '5500 x', '650 x', '199 x', '55o x', 'x 550', '550x'])('no reply: %s', (text) => {
  expect(parseReply(text, undefined)).toBeUndefined();
});

test('a status without a code', () => {
  expect(parseStatusText('5.7.1 Spam', 'data-end')).toEqual({
    enhancedStatus: '5.7.1',
    text: 'Spam',
    phase: 'data-end',
  });
  expect(parseStatusText('Spam', 'data-end')).toBeUndefined();
  expect(parseStatusText('3.1.1 x', undefined)).toBeUndefined();
});

test('a range of a line is read like a text of its own', () => {
  const reply = fc.array(fc.constantFrom('550', '-', ' ', '5.7.1', '250', 'x', '4.', 'あ', '999'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(reply, (parts) => {
      const text = parts.join('');
      const view = new LineView({ path: '-' });
      view.setText(`before ${text} after`);
      expect(parseReplyAt(view, 7, view.end - 6, 'mail')).toEqual(parseReply(text, 'mail'));
    }),
  );
});
