import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGramIndex, chooseGrams } from './gram-index.ts';

function found(literals: readonly string[], text: string, chosen?: readonly number[]): number[] {
  const hits = new Set<number>();
  buildGramIndex(literals, chosen).candidates(text, (pattern) => hits.add(pattern));
  return [...hits].sort((a, b) => a - b);
}

const literal = fc.oneof(
  fc.stringMatching(/^[a-e ]{4,9}$/),
  fc.string({ minLength: 4, maxLength: 9, unit: 'binary' }),
);

test('finds the literals that occur, and no others', () => {
  fc.assert(
    fc.property(
      fc.array(literal, { maxLength: 20 }),
      fc.array(literal, { maxLength: 8 }),
      (literals, words) => {
        const text = words.join('-');
        const expected = literals.flatMap((one, number) => (text.includes(one) ? [number] : []));
        expect(found(literals, text)).toEqual(expected);
      },
    ),
  );
});

test('grams chosen beforehand give the same', () => {
  const literals = ['user unknown', 'mailbox full', '存在しません'];
  expect(found(literals, 'the mailbox full of 存在しません', chooseGrams(literals))).toEqual([1, 2]);
  expect(found(literals, 'the mailbox full of 存在しません', [0, 0, 0])).toEqual([1, 2]);
  expect(found(literals, 'the mailbox full', [7])).toEqual([1]); // a list that does not belong to them
});
