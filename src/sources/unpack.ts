/** Chooses who unpacks an archive and turns how that ended into warnings. */
import type { Compression } from './compression.ts';
import { unpackBzip2 } from './decompress/bzip2.ts';
import { unpackGzip } from './decompress/gzip.ts';
import type { PackedInput, UnpackEnd, Unpacked } from './decompress/input.ts';
import { unpackByProgram } from './decompress/program.ts';
import { unpackXz } from './decompress/xz.ts';
import { unpackZstd } from './decompress/zstd.ts';
import type { ReadOptions, ReadResult } from './read-plain.ts';

export interface UnpackOptions extends ReadOptions {
  /** `bundled`: start no programs for xz, zstd and bzip2. Default `system`: the programs first. */
  readonly unpackers?: 'system' | 'bundled' | undefined;
}

interface Unpacker {
  /** Tried first: another core, and whoever wrote the archive has it. */
  readonly program?: string;
  readonly bundled?: (input: PackedInput) => Unpacked;
}

const UNPACKERS: Readonly<Record<Compression, Unpacker>> = {
  gzip: { bundled: unpackGzip },
  bzip2: { program: 'bzip2', bundled: unpackBzip2 },
  xz: { program: 'xz', bundled: unpackXz },
  zstd: { program: 'zstd', bundled: unpackZstd },
  compress: { program: 'gzip' },
};

/** Progress of a child process is looked at after so many unpacked bytes. */
const PROGRESS_BYTES = 4_194_304;

export async function* unpackBytes(
  path: string,
  compression: Compression,
  input: PackedInput,
  options: UnpackOptions,
): AsyncGenerator<Uint8Array, ReadResult, undefined> {
  let bytes = 0;
  let looked = 0;
  const unpacked = unpackBySomebody(UNPACKERS[compression], input, options);
  try {
    for (;;) {
      const step = await unpacked.next();
      if (step.done === true) {
        if (step.value.kind !== 'unavailable') input.progress?.();
        warnAboutEnd(path, compression, bytes, step.value, options);
        return { bytes, complete: step.value.kind === 'complete' };
      }
      if (options.signal?.aborted === true) return { bytes, complete: false };
      bytes += step.value.length;
      if (bytes - looked >= PROGRESS_BYTES) {
        looked = bytes;
        input.progress?.();
      }
      yield step.value;
    }
  } finally {
    // Stops a child process, closes the input.
    await unpacked.return({ kind: 'complete' });
  }
}

async function* unpackBySomebody(unpacker: Unpacker, input: PackedInput, options: UnpackOptions): Unpacked {
  if (unpacker.program !== undefined && options.unpackers !== 'bundled') {
    const end = yield* unpackByProgram(unpacker.program, input);
    if (end.kind !== 'unavailable') return end;
  }
  return unpacker.bundled === undefined ? { kind: 'unavailable' } : yield* unpacker.bundled(input);
}

function warnAboutEnd(
  path: string,
  compression: Compression,
  bytes: number,
  end: UnpackEnd,
  options: UnpackOptions,
): void {
  switch (end.kind) {
    case 'complete':
      return;
    case 'truncated':
      options.onWarning?.({ key: 'truncated-archive', path, params: { bytes, reason: end.message } });
      return;
    case 'corrupt':
      options.onWarning?.({ key: 'corrupt-archive', path, params: { bytes, reason: end.message } });
      return;
    case 'unavailable':
      options.onWarning?.({
        key: 'no-decompressor',
        path,
        params: { program: UNPACKERS[compression].program ?? compression },
      });
  }
}
