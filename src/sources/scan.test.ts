import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';
import type { Warning } from '../core/investigation.ts';
import { compileNeedles } from './needles.ts';
import { lineNumbersAt, readRange, readRanges } from './read-range.ts';
import { scanSegment } from './scan-segment.ts';
import { scanFile, type ScanOptions, type ScanResult } from './scan.ts';

const dir = mkdtempSync(path.join(os.tmpdir(), 'todoku-scan-'));
afterAll(() => rmSync(dir, { recursive: true }));

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

let files = 0;

function write(text: string): string {
  const file = path.join(dir, `log-${files++}`);
  writeFileSync(file, text, 'latin1');
  return file;
}

function linesOf(file: string, result: { readonly ranges: Float64Array }): string[] {
  const lines: string[] = [];
  readRanges(file, result.ranges, (line) => {
    lines.push(Buffer.from(line).toString('latin1'));
  });
  return lines;
}

const LOG = Array.from(
  { length: 20_000 },
  (_, i) => `Nov 24 03:32:45 mail postfix/smtp[7]: ${i}: to=<u${i % 1_000}@a.example>`,
);
const TEXT = `${LOG.join('\n')}\n`;

test.each([1, 2] as const)('whole lines, their numbers and bytes, by %i thread(s)', async (threads) => {
  const file = write(TEXT);
  const progress: number[] = [];
  const options: ScanOptions = { threads, onProgress: (done, total) => progress.push(done / total) };
  const result = await scanFile(file, [bytes('<u17@'), bytes('<u980@')], options);
  const expected = LOG.filter((line) => line.includes('<u17@') || line.includes('<u980@'));
  expect(linesOf(file, result)).toEqual(expected.map((line) => `${line}\n`));
  expect([result.bytes, result.complete, progress.at(-1)]).toEqual([TEXT.length, true, 1]);
  const starts = [...result.ranges].filter((_, i) => i % 2 === 0);
  const numbers = LOG.flatMap((line, i) => (expected.includes(line) ? [i + 1] : []));
  expect(lineNumbersAt(file, starts)).toEqual(numbers);
});

test('lines without an end, longer than the buffer, and empty files', async () => {
  const file = write(`first\n${'x'.repeat(600_000)}needle${'y'.repeat(600_000)}needle\nlast needle`);
  const { ranges } = await scanFile(file, [bytes('needle')]);
  expect([...ranges]).toEqual([6, 1_200_019, 1_200_019, 1_200_030]);
  expect([...(await scanFile(write(''), [bytes('needle')])).ranges]).toEqual([]);
  expect([...(await scanFile(write('needle'), [bytes('needle')], { threads: 2 })).ranges]).toEqual([0, 6]);
  expect([...(await scanFile(file, [])).ranges]).toEqual([]);
});

test('ends at the limit, and says so', async () => {
  const result = await scanFile(write('a\na\na\n'), [bytes('a')], { maxLines: 2 });
  expect([[...result.ranges], result.complete]).toEqual([[0, 2, 2, 4], false]);
});

test('can be stopped', async () => {
  const stop = new AbortController();
  stop.abort();
  expect((await scanFile(write(TEXT), [bytes('a.example')], { signal: stop.signal })).complete).toBe(false);
});

test('files that are not there, are no files, or were cut since the scan', async () => {
  const warnings: Warning[] = [];
  const onWarning = (w: Warning): number => warnings.push(w);
  await scanFile(path.join(dir, 'none'), [bytes('a')], { onWarning });
  await scanFile(dir, [bytes('a')], { onWarning });
  expect(warnings.map((w) => w.key)).toEqual(['vanished', 'unreadable']);
  const file = write('one needle\ntwo needle\n');
  const { ranges } = await scanFile(file, [bytes('needle')]);
  truncateSync(file, 15);
  expect(linesOf(file, { ranges })).toEqual(['one needle\n', 'two ']);
  expect(Buffer.from(readRange(file, 4, 100)).toString()).toBe('needle\ntwo ');
  expect(readRanges(path.join(dir, 'none'), ranges, () => undefined, { onWarning })).toBe(false);
});

test('the thread works as it is published: compiled, beside scan.js', async () => {
  // From the sources the thread cannot start on Node 20, which knows no TypeScript: the test above then
  // covers the way without it. So the folder is compiled as the build does, and that is run.
  const built = path.join(dir, 'dist');
  mkdirSync(built);
  writeFileSync(path.join(built, 'package.json'), '{"type":"module"}');
  for (const name of readdirSync(import.meta.dirname).filter((n) =>
    /^(?:scan|scan-.*|needles|file-problem)\.ts$/.test(n),
  )) {
    const source = readFileSync(path.join(import.meta.dirname, name), 'utf8');
    const compilerOptions = {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      rewriteRelativeImportExtensions: true,
    };
    writeFileSync(
      path.join(built, name.replace(/ts$/, 'js')),
      ts.transpileModule(source, { compilerOptions }).outputText,
    );
  }
  const worker = path.join(built, 'scan-worker.js');
  // Its trace: the worker notes that it ran.
  writeFileSync(
    worker,
    `import { writeFileSync } from 'node:fs';\nwriteFileSync(new URL('./ran', import.meta.url), '');\n${readFileSync(worker, 'utf8')}`,
  );
  const scan = (await import(pathToFileURL(path.join(built, 'scan.js')).href)) as {
    scanFile: typeof scanFile;
  };
  const file = write(TEXT);
  const wanted = [bytes('<u17@')];
  const result: ScanResult = await scan.scanFile(file, wanted, { threads: 2 });
  expect(result).toEqual(await scanFile(file, wanted, { threads: 1 }));
  expect(readdirSync(built)).toContain('ran');
});

test('any buffer size finds the same lines', () => {
  const letter = fc.constantFrom('a', 'b', '\n', 'A');
  const file = path.join(dir, 'random');
  fc.assert(
    fc.property(
      fc.string({ unit: letter, maxLength: 60 }),
      fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.integer({ min: 1, max: 70 }),
      (text, needles, bufferBytes) => {
        writeFileSync(file, text, 'latin1');
        const fd = openSync(file, 'r');
        try {
          const segment = { fd, from: 0, to: text.length, maxLines: 1e9, bufferBytes };
          const { ranges } = scanSegment(segment, compileNeedles(needles.map(bytes)));
          const expected: number[] = [];
          let at = 0;
          for (const line of text.split(/(?<=\n)/)) {
            if (needles.some((n) => line.includes(n))) expected.push(at, at + line.length);
            at += line.length;
          }
          expect([...ranges]).toEqual(expected);
        } finally {
          closeSync(fd);
        }
      },
    ),
    { numRuns: 500 },
  );
});
