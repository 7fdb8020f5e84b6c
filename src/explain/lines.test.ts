import { expect, test } from 'vitest';
import { ICLOUD_DELIVERY, at } from '../../test/support/explain-samples.ts';
import { catalogOf } from './context.ts';
import { bounceLine, deliveryLine } from './lines.ts';

const EN = catalogOf('en');

test('times of one list may be of several zones, and say so', () => {
  const { bounce } = ICLOUD_DELIVERY;
  if (bounce === undefined) throw new Error('no bounce');
  const time = at('12:32:45');
  const told = [540, 0, -210].map((utcOffset) => bounceLine({ ...bounce, time, utcOffset }, EN));
  expect(told.map((line) => line.split('  ')[0])).toEqual([
    '2026-11-24 12:32:45 +09:00',
    '2026-11-24 03:32:45 UTC',
    '2026-11-24 00:02:45 -03:30',
  ]);
});

test('what happened at no known time begins with its recipient', () => {
  const line = deliveryLine({ ...ICLOUD_DELIVERY, firstTime: 0, lastTime: 0 }, EN);
  expect(line.startsWith(ICLOUD_DELIVERY.recipient)).toBe(true);
});
