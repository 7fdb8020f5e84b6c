import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitMiddle, widthOf } from './width.ts';
import { wrapText } from './wrap.ts';

const NARROW = { ambiguousWidth: 1 } as const;
const WIDE = { ambiguousWidth: 2 } as const;

test.each([
  ['abc', 3, 3],
  ['日本語', 6, 6],
  ['ｱｲｳ', 3, 3], // half-width kana
  ['がか\u3099', 4, 4], // combining voiced mark
  ['…→①', 3, 6], // ambiguous
  ['👨‍👩‍👧', 2, 2],
  ['', 0, 0],
])('%s takes %i columns, %i where ambiguous characters are wide', (text, narrow, wide) => {
  expect(widthOf(text, NARROW)).toBe(narrow);
  expect(widthOf(text, WIDE)).toBe(wide);
});

test.each([
  ['one two three', 8, ['one two', 'three']],
  ['受け取りました。', 14, ['受け取りまし', 'た。']], // 。 does not begin a line
  ['宛先（不明）です', 6, ['宛先', '（不', '明）で', 'す']], // （ does not end one, ） does not begin one
  ['サーバー名', 6, ['サー', 'バー名']], // ー stays with its letter
  ['見る https://a.example/very/long/path 。', 12, ['見る', 'https://a.example/very/long/path', '。']], // a URL is never cut
  ['abcdefghij', 4, ['abcd', 'efgh', 'ij']], // any other word is
  ['Postfix のログ', 9, ['Postfix', 'のログ']],
  ['', 5, ['']],
])('%j in %i columns', (text, width, lines) => {
  expect(wrapText(text, width, NARROW)).toEqual(lines);
});

test('wrapping loses no letter and keeps to the width', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '漢', 'か', '、', '。', '（', '）', '「', '…'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(letters, fc.integer({ min: 8, max: 30 }), (text, width) => {
      const lines = wrapText(text, width, NARROW);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(widthOf(line, NARROW)).toBeLessThanOrEqual(width);
    }),
  );
});

test('a very long word is wrapped in reasonable time', () => {
  const started = performance.now();
  wrapText('x'.repeat(250_000), 80, NARROW);
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('a very long Japanese text is wrapped in reasonable time', () => {
  const started = performance.now();
  wrapText('漢字、か\u3099'.repeat(50_000), 80, NARROW);
  expect(performance.now() - started).toBeLessThan(5_000);
});

test.each([
  ['short', 10, 'short'],
  ['abcdefghijkl', 7, 'abc…jkl'],
  ['日本語の長い文', 7, '日…文'],
  ['abc', 1, '…'],
])('%j shortened to %i columns', (text, width, expected) => {
  expect(fitMiddle(text, width, NARROW)).toBe(expected);
});
