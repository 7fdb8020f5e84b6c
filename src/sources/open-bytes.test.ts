import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Warning } from '../core/investigation.ts';
import { unpackZstd } from './decompress/zstd.ts';
import { openBytes, openSource, type OpenBytesOptions } from './open-bytes.ts';
import { plainBytes, readPlain } from './read-plain.ts';

const dir = mkdtempSync(path.join(os.tmpdir(), 'todoku-bytes-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** Like a log, and large enough for several blocks of every format. */
const LINES = Array.from(
  { length: 30_000 },
  (_, i) =>
    `Nov 24 03:${String(i % 60).padStart(2, '0')}:45 mail postfix/smtp[${i}]: ${(i * 2654435761) % 4294967296}: to=<u${i}@a.example>\n`,
);
const LOG = Buffer.from(LINES.join(''));

interface Format {
  readonly ending: string;
  readonly program: string;
  readonly unpackers: 'system' | 'bundled';
}

const FORMATS: readonly Format[] = [
  { ending: 'gz', program: 'gzip', unpackers: 'bundled' },
  { ending: 'bz2', program: 'bzip2', unpackers: 'system' },
  { ending: 'bz2', program: 'bzip2', unpackers: 'bundled' },
  { ending: 'xz', program: 'xz', unpackers: 'system' },
  { ending: 'xz', program: 'xz', unpackers: 'bundled' },
  { ending: 'zst', program: 'zstd', unpackers: 'system' },
  { ending: 'zst', program: 'zstd', unpackers: 'bundled' },
];

function installed(program: string): boolean {
  return spawnSync(program, ['--version'], { input: '' }).error === undefined;
}

function pack(program: string, bytes: Uint8Array): Buffer {
  return execFileSync(program, ['-c'], { input: bytes, maxBuffer: 1e9 });
}

async function readAll(
  file: string,
  options: OpenBytesOptions = {},
): Promise<{ bytes: Buffer; warnings: Warning[]; complete: boolean }> {
  const warnings: Warning[] = [];
  const parts: Buffer[] = [];
  const chunks = openBytes(file, { ...options, onWarning: (w) => warnings.push(w) });
  for (;;) {
    const step = await chunks.next();
    if (step.done === true) return { bytes: Buffer.concat(parts), warnings, complete: step.value.complete };
    parts.push(Buffer.from(step.value));
  }
}

let files = 0;

function write(bytes: Uint8Array): string {
  const file = path.join(dir, `source-${files++}`);
  writeFileSync(file, bytes);
  return file;
}

/** Everything unpacked is a true part of the log. */
function expectPrefix(bytes: Buffer): void {
  expect(bytes.equals(LOG.subarray(0, bytes.length))).toBe(true);
}

describe.each(FORMATS)('.$ending by $unpackers unpacker', ({ program, unpackers }) => {
  const skipped = !installed(program);
  const packed = skipped ? Buffer.alloc(0) : pack(program, LOG);
  const title = (what: string): string => (skipped ? `${what} (skipped: no ${program} here)` : what);

  test.skipIf(skipped)(title('gives the log, and again when two streams follow each other'), async () => {
    const once = await readAll(write(packed), { unpackers });
    expect([once.bytes.equals(LOG), once.warnings, once.complete]).toEqual([true, [], true]);
    const twice = await readAll(write(Buffer.concat([packed, packed])), { unpackers });
    expect(twice.bytes.equals(Buffer.concat([LOG, LOG]))).toBe(true);
    expect(twice.warnings).toEqual([]);
  });

  test.skipIf(skipped)(title('from standard input, in single bytes and in one piece'), async () => {
    const small = pack(program, LOG.subarray(0, 2_000));
    for (const step of [1, small.length]) {
      const stdin = (async function* () {
        for (let at = 0; at < small.length; at += step) yield small.subarray(at, at + step);
      })();
      const read = await readAll('-', { unpackers, stdin });
      expect([read.bytes.toString(), read.warnings]).toEqual([LOG.toString('utf8', 0, 2_000), []]);
    }
  });

  test.skipIf(skipped)(title('cut anywhere: what was there is kept, and it is said'), async () => {
    // In the magic, in the middle, in the trailer; bzip2 cannot give less than its block of 900 kB.
    for (const keep of [8, packed.length >> 1, packed.length - 3]) {
      const read = await readAll(write(packed.subarray(0, keep)), { unpackers });
      expectPrefix(read.bytes);
      expect([keep, read.complete, read.warnings.map((w) => w.key)]).toEqual([
        keep,
        false,
        ['truncated-archive'],
      ]);
      if (keep === packed.length >> 1) expect(read.bytes.length).toBeGreaterThan(LOG.length / 3);
    }
  });

  test.skipIf(skipped)(title('a flipped bit is noticed, what came before is kept'), async () => {
    const damaged = Buffer.from(packed);
    const at = (packed.length * 3) >> 2;
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    const read = await readAll(write(damaged), { unpackers });
    expect(read.warnings.map((w) => w.key)).toEqual(['corrupt-archive']);
    expect(read.bytes.length).toBeGreaterThan(LOG.length / 3);
    expectPrefix(read.bytes.subarray(0, LOG.length / 3));
  });

  test.skipIf(skipped)(title('stopping early leaves nothing behind, and the next can be read'), async () => {
    const file = write(packed);
    for (let i = 0; i < 3; i++) {
      for await (const chunk of openBytes(file, { unpackers })) {
        expect(chunk.length).toBeGreaterThan(0);
        break;
      }
    }
    expect((await readAll(file, { unpackers })).bytes.length).toBe(LOG.length);
  });

  test.skipIf(skipped)(title('progress ends at the packed size'), async () => {
    const seen: number[] = [];
    await readAll(write(packed), { unpackers, onProgress: (done, total) => seen.push(done / total) });
    expect(seen.at(-1)).toBe(1);
    expect(seen.every((share, i) => share >= (seen[i - 1] ?? 0))).toBe(true);
  });
});

test.skipIf(!installed('gzip'))(
  'any damage to an archive ends, without an exception (gzip, bzip2, xz, zstd)',
  async () => {
    const text = LOG.subarray(0, 20_000);
    const archives = ['gzip', 'bzip2', 'xz', 'zstd'].filter(installed).map((program) => pack(program, text));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...archives),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (archive, changes, keep) => {
          const damaged = Buffer.from(archive.subarray(0, Math.ceil(archive.length * keep)));
          for (const [at, byte] of changes) damaged[6 + (at % Math.max(1, damaged.length - 6))] = byte;
          const read = await readAll(write(damaged), { unpackers: 'bundled' });
          expect(read.warnings.length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 150 },
    );
  },
);

test.skipIf(!installed('zstd'))(
  'zstd frames by hand: skippable ones, a false checksum, a window too large (zstd)',
  async () => {
    const unpack = async (bytes: Uint8Array): Promise<readonly [string, string]> => {
      const frames = unpackZstd({
        async *chunks() {
          yield bytes;
        },
      });
      let unpacked = '';
      for (;;) {
        const step = await frames.next();
        if (step.done === true) return [unpacked, step.value.kind];
        unpacked += Buffer.from(step.value).toString();
      }
    };
    const packed = execFileSync('zstd', ['-c', '--check'], { input: 'to=<a@b.example>' });
    const skippable = Buffer.from([0x5e, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
    const falseSum = Buffer.from(packed);
    falseSum[packed.length - 1] = (packed.at(-1) ?? 0) ^ 1;
    const hugeWindow = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xf8, 0x01, 0x00, 0x00]);
    expect(await unpack(Buffer.concat([skippable, packed, skippable]))).toEqual([
      'to=<a@b.example>',
      'complete',
    ]);
    expect(await unpack(skippable.subarray(0, 9))).toEqual(['', 'truncated']);
    expect(await unpack(falseSum)).toEqual(['to=<a@b.example>', 'corrupt']);
    expect(await unpack(hugeWindow)).toEqual(['', 'corrupt']);
    expect(await unpack(Buffer.concat([packed, Buffer.from('garbage')]))).toEqual([
      'to=<a@b.example>',
      'corrupt',
    ]);
  },
);

test('an archive nobody here can unpack', async () => {
  const read = await readAll(write(Buffer.from([0x1f, 0x9d, 0x90, 0x61])), { unpackers: 'bundled' });
  expect(read.warnings).toEqual([
    { key: 'no-decompressor', path: expect.any(String), params: { program: 'gzip' } },
  ]);
});

describe('plain files', () => {
  const read = (file: string): { text: string; keys: string[]; complete: boolean } => {
    const keys: string[] = [];
    let text = '';
    const end = readPlain(
      file,
      (chunk) => {
        text += Buffer.from(chunk).toString('latin1');
      },
      { onWarning: (w) => keys.push(`${w.key} ${w.params?.['reason'] ?? ''}`.trim()) },
    );
    return { text, keys, complete: end.complete };
  };

  test('whole, empty, missing, a directory', async () => {
    expect(read(write(LOG)).text === LOG.toString('latin1')).toBe(true);
    expect(read(write(Buffer.alloc(0)))).toEqual({ text: '', keys: [], complete: true });
    expect(read(path.join(dir, 'none'))).toEqual({
      text: '',
      keys: ['vanished no such file or directory'],
      complete: false,
    });
    expect(read(dir)).toEqual({
      text: '',
      keys: ['unreadable illegal operation on a directory'],
      complete: false,
    });
    expect((await readAll(dir)).warnings.map((w) => w.key)).toEqual(['unreadable']);
    expect((await readAll(path.join(dir, 'none'))).warnings.map((w) => w.key)).toEqual(['vanished']);
  });

  test('one that may not be read', () => {
    const file = write(LOG);
    chmodSync(file, 0o000);
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    try {
      expect(read(file)).toEqual({ text: '', keys: ['unreadable permission denied'], complete: false });
    } finally {
      if (root) process.seteuid?.(0);
    }
  });

  /** Reads the first chunk, lets `meanwhile` happen, reads on. */
  const readWhile = (
    file: string,
    meanwhile: () => void,
  ): { bytes: number; tail: string; warnings: Warning[] } => {
    const warnings: Warning[] = [];
    let bytes = 0;
    let tail = '';
    for (const chunk of plainBytes(file, { onWarning: (w) => warnings.push(w) })) {
      if (bytes === 0) meanwhile();
      bytes += chunk.length;
      tail = Buffer.from(chunk.subarray(-20)).toString('latin1');
    }
    return { bytes, tail, warnings };
  };

  test('one that grows ends where it ended at open, but not within a line', () => {
    const whole = write(LOG);
    const grown = readWhile(whole, () => appendFileSync(whole, 'one more line\n'));
    expect([grown.bytes, grown.warnings.map((w) => w.key)]).toEqual([LOG.length, ['growing']]);
    const cut = write(Buffer.concat([LOG, Buffer.from('half a ')]));
    const finished = readWhile(cut, () => appendFileSync(cut, 'line\nand one more\n'));
    expect([finished.bytes, finished.tail]).toEqual([LOG.length + 12, 'line\n']);
  });

  test('one that is cut or removed under the reader', () => {
    const cut = write(LOG);
    const shrunk = readWhile(cut, () => truncateSync(cut, 100));
    expect([shrunk.bytes, shrunk.warnings]).toEqual([
      1_048_576,
      [{ key: 'vanished', path: cut, params: { bytes: 1_048_576, before: LOG.length, after: 100 } }],
    ]);
    const gone = write(LOG);
    const removed = readWhile(gone, () => unlinkSync(gone));
    expect([removed.bytes, removed.warnings.map((w) => w.key)]).toEqual([LOG.length, ['vanished']]);
  });

  test('can be stopped', () => {
    const stop = new AbortController();
    const sizes: number[] = [];
    const end = readPlain(
      write(LOG),
      (chunk) => {
        sizes.push(chunk.length);
        stop.abort();
      },
      { signal: stop.signal },
    );
    expect([sizes, end]).toEqual([[1_048_576], { bytes: 1_048_576, complete: false }]);
    const calls: number[] = [];
    readPlain(write(LOG), (chunk) => calls.push(chunk.length) < 1);
    expect(calls).toEqual([1_048_576]);
  });

  test('openSource is synchronous for them, and only for them', () => {
    expect(Symbol.iterator in openSource(write(LOG))).toBe(true);
    expect(Symbol.iterator in openSource('-')).toBe(false);
    expect(Symbol.iterator in openSource(write(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0])))).toBe(false);
  });
});

test('a named pipe is read to its end', async () => {
  const fifo = path.join(dir, 'pipe');
  execFileSync('mkfifo', [fifo]);
  const writer = spawn('sh', ['-c', 'cat "$1" > "$0"', fifo, write(LOG)], { stdio: 'ignore' });
  const read = await readAll(fifo);
  writer.kill();
  expect([read.bytes.equals(LOG), read.warnings]).toEqual([true, []]);
});
