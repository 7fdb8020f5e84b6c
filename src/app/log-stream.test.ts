import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Warning } from '../core/investigation.ts';
import { openSource } from '../sources/open-bytes.ts';
import { createStream } from './log-stream.ts';

test('a large log that was removed before its turn is a warning', async () => {
  const warnings: Warning[] = [];
  const onWarning = (warning: Warning): void => void warnings.push(warning);
  const file = path.join(tmpdir(), 'todoku-removed-maillog');
  const input = {
    path: file,
    size: 100_000_000,
    canBeReadAgain: true,
    isLargePlain: true,
    referenceTime: 0,
    referenceBasis: 'file-date' as const,
    onBytes: () => undefined,
    open: () => openSource(file, { onWarning }),
  };
  const stream = createStream([input], {
    sets: [[input]],
    zone: { offsetAtWall: () => 0 },
    needles: ['a@a.example'],
    scanner: { scan: () => (async function* () {})() },
    onEvent: () => undefined,
    onWarning,
  });
  while (stream.isOpen()) await stream.advance();
  expect(warnings.map(({ path: of }) => of)).toEqual([file]);
});
