import { expect, test } from 'vitest';
import { barText, createProgressBar } from './progress.ts';
import type { World } from './world.ts';

function bar(errorIsTerminal: boolean, quiet = false) {
  let now = 0;
  let error = '';
  const world: Pick<World, 'errorIsTerminal' | 'now' | 'writeError'> = {
    errorIsTerminal,
    now: () => now,
    writeError: (text) => {
      error += text;
    },
  };
  const progress = createProgressBar(world, quiet);
  return {
    progress,
    at: (ms: number, doneBytes: number, totalBytes: number): string => {
      now = ms;
      error = '';
      progress.onProgress?.({ doneBytes, totalBytes, path: 'x' });
      return error;
    },
    clear: (): string => {
      error = '';
      progress.clear();
      return error;
    },
  };
}

test('drawn only on a terminal, only for long input, at most ten times a second', () => {
  expect(bar(false).progress.onProgress).toBeUndefined();
  expect(bar(true, true).progress.onProgress).toBeUndefined();
  const drawn = bar(true);
  expect(drawn.at(100, 1e8, 1e9)).toBe(''); // too early
  expect(drawn.at(500, 1e8, 1e7)).toBe(''); // short input
  expect(drawn.at(500, 1e8, 1e9)).toContain('10 %');
  expect(drawn.at(550, 2e8, 1e9)).toBe('');
  expect(drawn.at(700, 2e8, 1e9)).toContain('20 %');
  expect(drawn.clear()).toBe('\r\x1b[K');
  expect(drawn.clear()).toBe('');
});

test.each([
  [{ doneBytes: 0, totalBytes: 0 }, '[------------------------]   0 %  0/0 MB'],
  [{ doneBytes: 5e8, totalBytes: 1e9 }, '[############------------]  50 %  500/1000 MB  2 s'],
  [{ doneBytes: 2e9, totalBytes: 1e9 }, '[########################] 100 %  2000/1000 MB  0 s'], // it grew
])('%j', (progress, text) => {
  expect(barText({ ...progress, path: '' }, 2_000)).toBe(text);
});
