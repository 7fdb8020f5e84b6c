import { expect, test } from 'vitest';
import { SeenKeys } from './seen-keys.ts';

const wasThere = (seen: SeenKeys, ...parts: string[]): boolean => {
  seen.begin();
  for (const part of parts) seen.text(part);
  return seen.wasThere();
};

test('a key is known by all its parts', () => {
  const seen = new SeenKeys();
  expect(wasThere(seen, 'ab', 'c')).toBe(false);
  expect(wasThere(seen, 'a', 'bc')).toBe(false);
  expect(wasThere(seen, 'abc', '')).toBe(false);
  expect(wasThere(seen, 'ab', 'c')).toBe(true);
  const at = (time: number): boolean => seen.begin().text('a').number(time).wasThere();
  expect([at(1_795_489_634_000), at(1_795_489_634_001), at(1_795_489_634_000)]).toEqual([false, false, true]);
});

test('the newest keys are remembered, the oldest forgotten', () => {
  const seen = new SeenKeys();
  for (let n = 0; n < 200_000; n += 1) {
    if (wasThere(seen, 'bounce', String(n))) throw new Error(`${n} is known`);
  }
  for (let n = 199_999; n > 199_999 - 65_536; n -= 1) {
    if (!wasThere(seen, 'bounce', String(n))) throw new Error(`${n} is not known`);
  }
  expect(wasThere(seen, 'bounce', '0')).toBe(false);
});
