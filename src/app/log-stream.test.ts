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

test('lines that were only searched are counted file by file', async () => {
  const line = (text: string): string => `2026-11-24T12:00:00+09:00 mail postfix/qmgr[1]: ${text}\n`;
  const other = line(`4F3A1B2C3D: removed${' '.repeat(200)}`);
  const texts = [other.repeat(20_000), other.repeat(30_000) + line('4F3A1B2C3E: from=<a@a.example>, size=1')];
  const set = texts.map((text, index) => ({
    path: `maillog.${index}`,
    size: text.length,
    canBeReadAgain: true,
    isLargePlain: false,
    referenceTime: Date.UTC(2026, 10, 25),
    referenceBasis: 'file-date' as const,
    onBytes: () => undefined,
    open: () => [Buffer.from(text)],
  }));
  const stream = createStream(set, {
    sets: [set],
    zone: { offsetAtWall: () => 540 },
    needles: ['a@a.example'],
    onEvent: () => undefined,
    onWarning: () => undefined,
  });
  while (stream.isOpen()) await stream.advance();
  for (const [index, { lines, searchedLines = 0 }] of stream.stats.entries()) {
    expect(searchedLines).toBeGreaterThan(lines);
    expect(lines + searchedLines).toBe([20_000, 30_001][index]);
  }
  expect(stream.stats).toHaveLength(2);
});
