import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TimeHistogram } from './time-histogram.ts';

test('nothing is lost, however long the span', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(4e9), fc.boolean()), { maxLength: 200 }),
      fc.nat(4e9),
      (counts, middle) => {
        const histogram = new TimeHistogram(0);
        for (const [time, good] of counts) histogram.add(time, good ? 1 : 0, good ? 0 : 1);
        const [first, second] = histogram.halves(middle);
        expect(first.good + second.good).toBe(counts.filter(([, good]) => good).length);
        expect(first.refused + second.refused).toBe(counts.filter(([, good]) => !good).length);
      },
    ),
  );
});

test('a refusal that begins in the second half stands there', () => {
  const histogram = new TimeHistogram(0);
  const day = 86_400_000;
  for (let i = 0; i < 30; i += 1) histogram.add(i * day, i < 20 ? 1 : 0, i < 20 ? 0 : 1);
  const [first, second] = histogram.halves(14.5 * day);
  expect(first.refused).toBe(0);
  expect(second.refused).toBe(10);
});
