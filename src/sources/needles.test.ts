import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileNeedles } from './needles.ts';

function bytes(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

function findAll(needles: readonly string[], text: string, ignoreCase = false): number[] {
  const compiled = compileNeedles(needles.map(bytes), { ignoreCase });
  const found: number[] = [];
  const haystack = bytes(text);
  const next = (from: number): number => compiled.find(haystack, from, haystack.length);
  for (let at = next(0); at >= 0; at = next(at + 1)) found.push(at);
  return found;
}

test('one string, several, in any case, nothing', () => {
  expect(findAll(['a@b.example'], 'to=<a@b.example>, to=<A@b.example>')).toEqual([4]);
  expect(findAll(['a@b.example'], 'to=<a@b.example>, to=<A@B.Example>', true)).toEqual([4, 22]);
  expect(findAll(['[x@y'], '{X@Y [x@y', true)).toEqual([5]); // "[" and "{" differ by the bit of a letter's case
  expect(findAll(['aa'], 'aaaa')).toEqual([0, 1, 2]);
  expect(findAll(['ab', 'abcd', 'cd'], 'abcdab')).toEqual([0, 2, 4]);
  expect(findAll(['b', 'ca'], 'abca')).toEqual([1, 2]);
  expect(findAll(['', ''], 'abc')).toEqual([]);
  expect(findAll([], 'abc')).toEqual([]);
});

test('stays within the bounds it is given', () => {
  const two = compileNeedles([bytes('abc'), bytes('cdefg')]);
  expect(two.longest).toBe(5);
  expect(two.find(bytes('xxcdefg'), 0, 6)).toBe(-1);
  expect(two.find(bytes('abcdefg'), 1, 7)).toBe(2);
  const one = compileNeedles([bytes('abc')]);
  expect(one.find(bytes('xabc').subarray(1), 0, 3)).toBe(0);
  expect(one.find(bytes('xabc'), 0, 3)).toBe(-1);
});

test('finds what a plain search finds, however many strings', () => {
  const letter = fc.constantFrom('a', 'b', 'A', '@', 'é');
  const word = (max: number): fc.Arbitrary<string> =>
    fc.string({ unit: letter, minLength: 1, maxLength: max });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(word(5), { minLength: 1, maxLength: 3 }),
        fc.array(word(9), { minLength: 9, maxLength: 20 }),
      ),
      fc.string({ unit: letter, maxLength: 80 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 4 }),
      (needles, text, ignoreCase, least) => {
        const padded = needles.map((n) => n.padEnd(least, 'ab'));
        const fold = (s: string): string => (ignoreCase ? s.replace(/[A-Z]/g, (c) => c.toLowerCase()) : s);
        const expected = Array.from({ length: text.length }, (_, i) => i).filter((i) =>
          padded.some((needle) => fold(text).startsWith(fold(needle), i)),
        );
        expect(findAll(padded, text, ignoreCase)).toEqual(expected);
      },
    ),
    { numRuns: 500 },
  );
});
