import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { narrow, narrowScanned } from './narrow.ts';
import { scanLog } from './scan-log.ts';

interface Seen {
  readonly text: string;
  readonly skipped: number;
}

function run(text: string, needles: readonly string[], chunkBytes: number): Seen[] {
  const seen: Seen[] = [];
  const narrowing = narrow({
    needles,
    onPart: (part) =>
      seen.push({ text: Buffer.from(part.bytes).toString('latin1'), skipped: part.skippedLines }),
  });
  const bytes = Buffer.from(text, 'latin1');
  for (let at = 0; at < bytes.length; at += chunkBytes) narrowing.push(bytes.subarray(at, at + chunkBytes));
  narrowing.end();
  return seen;
}

/** Some 46 blocks, every line with its number. */
const LINES = Array.from(
  { length: 120_000 },
  (_, i) => `${String(i + 1).padStart(8, '0')} ${'x'.repeat(90)}`,
);

function logWith(lineNumber: number, needle: string): string {
  const lines = [...LINES];
  lines[lineNumber - 1] = `${String(lineNumber).padStart(8, '0')} to=<${needle}>`;
  return `${lines.join('\n')}\n`;
}

test('blocks around a hit are passed on, and line numbers stay true', () => {
  const seen = run(logWith(66_000, 'a@b.example'), ['a@b.example'], 65_536);
  let line = 0;
  let found = 0;
  for (const { text, skipped } of seen) {
    line += skipped;
    for (const row of text.split('\n').slice(0, -1)) {
      line += 1;
      if (Number(row.slice(0, 8)) !== line) throw new Error(`line ${line} holds ${row.slice(0, 8)}`);
      if (row.includes('a@b.example')) found = line;
    }
  }
  expect(found).toBe(66_000);
  expect(line).toBe(LINES.length);
  expect(seen.length).toBe(5); // first, one before, the hit, one after, last
});

test.each([1, 30_000, 66_000, 120_000])(
  'a log that was scanned before gives the same parts: hit in line %i',
  (line) => {
    const text = logWith(line, 'a@b.example');
    const directory = mkdtempSync(path.join(tmpdir(), 'todoku-narrow-'));
    const log = path.join(directory, 'maillog');
    writeFileSync(log, text);
    const needles = ['a@b.example'];
    const parts: Seen[] = [];
    const narrowing = narrowScanned(log, {
      needles,
      onPart: (part) =>
        parts.push({ text: Buffer.from(part.bytes).toString('latin1'), skipped: part.skippedLines }),
    });
    for (const message of scanLog({ path: log, needles }))
      if (message.kind === 'blocks') for (const block of message.blocks) narrowing.push(block);
    narrowing.end();
    rmSync(directory, { recursive: true });
    expect(parts).toEqual(run(text, needles, 1_048_576));
  },
);

test('a small log is passed on whole', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme-ascii', maxLength: 500 }),
      fc.integer({ min: 1, max: 64 }),
      (text, size) => {
        expect(
          run(text, ['needle'], size)
            .map((s) => s.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});

test('a line longer than any block is neither lost nor endless', () => {
  const text = `first\n${'y'.repeat(5_000_000)}\nlast\n`;
  const seen = run(text, ['yy'], 100_000);
  expect(seen.map((s) => s.text).join('')).toBe(text);
});

test('what follows a hit that stands alone is passed on, wherever a block ends', () => {
  // A block has some 2600 lines.
  for (let hit = 60_000; hit < 62_700; hit += 97) {
    let line = 0;
    const passed = new Set<number>();
    const narrowing = narrow({
      needles: ['a@b.example'],
      onHits: () => ({ isMore: false, isFailure: true, names: undefined }),
      onPart({ bytes, skippedLines }) {
        line += skippedLines;
        for (const row of Buffer.from(bytes).toString('latin1').split('\n').slice(0, -1)) {
          line += 1;
          if (Math.abs(line - hit) < 300) passed.add(Number(row.slice(0, 8)));
        }
      },
    });
    narrowing.push(Buffer.from(logWith(hit, 'a@b.example'), 'latin1'));
    narrowing.end();
    for (let after = hit; after < hit + 300; after += 1)
      if (!passed.has(after)) throw new Error(`hit in line ${hit}: line ${after} was left out`);
  }
});
