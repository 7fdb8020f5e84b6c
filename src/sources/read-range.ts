/** Reads what a scan found: byte ranges of a plain file, and the numbers of the lines they are. */
import { closeSync, openSync, readSync } from 'node:fs';
import { openWarning, unreadableWarning, type OnWarning } from './file-problem.ts';

export interface ReadRangesOptions {
  readonly onWarning?: OnWarning | undefined;
}

/** A range beyond this is cut: a "line" of a gigabyte is no line. */
const RANGE_BYTES = 1_048_576;
/** One system call for ranges that lie so near to each other. */
const GAP_BYTES = 16_384;
const COUNT_BYTES = 1_048_576;
const LF = 10;

/**
 * The bytes `[from, to)`, at most 1 MiB of them; fewer when the file has become shorter. Throws what the
 * system says when it cannot be read.
 */
export function readRange(path: string, from: number, to: number): Uint8Array {
  const fd = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(Math.max(0, Math.min(to - from, RANGE_BYTES)));
    return bytes.subarray(0, readFully(fd, bytes, from));
  } finally {
    closeSync(fd);
  }
}

/**
 * Calls back with the bytes of every range of `ranges` (`from, to, …`, ascending, as `scanFile` gives them), each
 * cut at 1 MiB. The bytes are valid only during the call; returning `false` ends it. False when the file
 * could not be read to the end of the last range.
 */
export function readRanges(
  path: string,
  ranges: Float64Array,
  onRange: (bytes: Uint8Array, from: number) => boolean | void,
  options: ReadRangesOptions = {},
): boolean {
  return withFile(path, options.onWarning, false, (fd) => {
    const buffer = new Uint8Array(RANGE_BYTES + GAP_BYTES);
    for (let i = 0; i < ranges.length; ) {
      const next = groupEnd(ranges, i);
      const start = ranges[i] ?? 0;
      const wanted = Math.min((ranges[next - 1] ?? start) - start, buffer.length);
      const got = readFully(fd, buffer.subarray(0, wanted), start);
      for (; i < next; i += 2) {
        const from = (ranges[i] ?? 0) - start;
        const to = Math.min((ranges[i + 1] ?? 0) - start, from + RANGE_BYTES);
        if (from >= got) return false;
        if (onRange(buffer.subarray(from, Math.min(to, got)), start + from) === false) return false;
        if (to > got) return false;
      }
    }
    return true;
  });
}

/** Index behind the ranges that are read in one go with the one at `first`. */
function groupEnd(ranges: Float64Array, first: number): number {
  const start = ranges[first] ?? 0;
  let next = first + 2;
  while (
    next < ranges.length &&
    (ranges[next] ?? 0) - (ranges[next - 1] ?? 0) <= GAP_BYTES &&
    (ranges[next + 1] ?? 0) - start <= RANGE_BYTES
  ) {
    next += 2;
  }
  return next;
}

/** Line numbers (from 1) of the lines that begin at `offsets`, which must be ascending. 3 GB/s up to the last. */
export function lineNumbersAt(
  path: string,
  offsets: readonly number[],
  options: ReadRangesOptions = {},
): readonly number[] {
  return withFile(path, options.onWarning, [], (fd) => {
    const numbers: number[] = [];
    const buffer = Buffer.allocUnsafeSlow(COUNT_BYTES);
    let line = 1;
    let position = 0;
    for (const offset of offsets) {
      while (position < offset) {
        const got = readSync(fd, buffer, 0, Math.min(COUNT_BYTES, offset - position), position);
        if (got === 0) return numbers;
        line += countLineEnds(buffer, got);
        position += got;
      }
      numbers.push(line);
    }
    return numbers;
  });
}

function countLineEnds(buffer: Buffer, end: number): number {
  let count = 0;
  for (let at = buffer.indexOf(LF); at >= 0 && at < end; at = buffer.indexOf(LF, at + 1)) count++;
  return count;
}

function readFully(fd: number, into: Uint8Array, from: number): number {
  let done = 0;
  while (done < into.length) {
    const got = readSync(fd, into, done, into.length - done, from + done);
    if (got === 0) break;
    done += got;
  }
  return done;
}

function withFile<T>(path: string, onWarning: OnWarning | undefined, failed: T, use: (fd: number) => T): T {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    onWarning?.(openWarning(path, error));
    return failed;
  }
  try {
    return use(fd);
  } catch (error) {
    onWarning?.(unreadableWarning(path, error));
    return failed;
  } finally {
    closeSync(fd);
  }
}
