import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeControls } from './escape.ts';

test.each([
  ['plain text stays', 'plain text stays'],
  ['日本語、そのまま。', '日本語、そのまま。'],
  ['\x1b[31mred', '\\x1b[31mred'], // a colour
  ['\x1b]0;title\x07', '\\x1b]0;title\\x07'], // the window title
  ['\x9b31m', '\\x9b31m'], // the same in one 8-bit character
  ['a\r\nb\tc', 'a\\r\\nb\\tc'], // forged lines
  ['\0', '\\x00'], // NUL
  ['\x7f', '\\x7f'], // DEL
  ['moc.elpmaxe\u202e', 'moc.elpmaxe\\u202e'], // right-to-left override
  ['\u2066x\u2069', '\\u2066x\\u2069'], // isolates
  ['\u200b\ufeff', '\\u200b\\ufeff'], // invisible
  ['\u2028', '\\u2028'], // line separator
  ['\ud800', '\\ud800'], // half a character
  ['\u{e0041}', '\\u{e0041}'], // invisible tag
  ['👨‍👩‍👧', '👨‍👩‍👧'], // the joiner of an emoji family is harmless
])('%j is shown as %j', (raw, shown) => {
  expect(escapeControls(raw)).toBe(shown);
});

test('nothing that moves the cursor survives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeControls(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
