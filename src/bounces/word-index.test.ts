import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexLists, indexWords } from './word-index.ts';

describe('indexWords', () => {
  const index = indexWords(['after data', 'data', '退信', 'refused']);

  test('the first word of the list wins, not the first of the text', () => {
    expect(index.first('refused after data')).toBe(0);
    expect(index.first('data was refused')).toBe(1);
    expect(index.first('refused')).toBe(3);
    expect(index.first('nothing')).toBe(-1);
  });

  test('words of two characters are found too', () => {
    expect(index.first('系统退信')).toBe(2);
    expect(index.has('退 信')).toBe(false);
  });

  test('says what `includes` says', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '信'), maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(
          letters.filter((word) => word !== ''),
          { maxLength: 6 },
        ),
        letters,
        (words, text) => {
          expect(indexWords(words).first(text)).toBe(words.findIndex((word) => text.includes(word)));
        },
      ),
    );
  });
});

test('indexLists tells for each list whether it has a word in the text', () => {
  const listsIn = indexLists([['not delivered', '退信'], ['delayed'], []]);
  expect(listsIn('it was not delivered')).toEqual([true, false, false]);
  expect(listsIn('delayed, 退信')).toEqual([true, true, false]);
  expect(listsIn('')).toEqual([false, false, false]);
});
