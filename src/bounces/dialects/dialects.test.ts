import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DIALECTS } from './index.ts';

test('every file here is in the registry, every id once', () => {
  const files = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts')
    .map((name) => name.slice(0, -3));
  const ids = DIALECTS.map(({ id }) => id);
  expect([...ids].sort()).toEqual([...files].sort());
  expect(new Set(ids).size).toBe(ids.length);
});

test('the general rules are asked last', () => {
  expect(DIALECTS.at(-1)?.id).toBe('generic');
});
