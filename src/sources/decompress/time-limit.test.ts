import { expect, test } from 'vitest';
import { withTimeLimit } from './time-limit.ts';

test('gives results and exceptions through, ends what does not end', () => {
  expect(withTimeLimit(1_000, () => 7)).toBe(7);
  expect(withTimeLimit(1_000, () => undefined)).toBe(undefined);
  expect(() =>
    withTimeLimit(1_000, () => {
      throw new RangeError('bad block');
    }),
  ).toThrow('bad block');
  let turns = 0;
  expect(() =>
    withTimeLimit(50, () => {
      for (;;) turns++;
    }),
  ).toThrow(/timed out/);
  expect(turns).toBeGreaterThan(0);
});
