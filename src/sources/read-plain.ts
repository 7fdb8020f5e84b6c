/**
 * Reading a file that others write to.
 *
 * A mail log or a spool is written while we read it, may be cut to nothing under us (copytruncate) or be
 * removed by rotation. So: the size seen at open is the end, plus the rest of the line that is being
 * written there; a file that became shorter or was removed is a warning, and what was read stays read.
 * Nothing is locked: a mail server must never wait for us.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { openWarning, unreadableWarning, type OnWarning } from './file-problem.ts';

/** Large enough that the system call does not show (6 GB/s from the page cache), small enough for the CPU's cache. */
const CHUNK_BYTES = 1_048_576;

/** How far beyond the size seen at open the end of the last line is looked for. */
const LAST_LINE_BYTES = 65_536;

const LF = 10;

export interface ReadOptions {
  readonly onWarning?: OnWarning | undefined;
  /** Bytes taken from the file so far (packed bytes for archives), and its size; 0 = unknown. */
  readonly onProgress?: ((doneBytes: number, totalBytes: number) => void) | undefined;
  /** When aborted, reading ends early and quietly: what was read stays valid. */
  readonly signal?: AbortSignal | undefined;
}

export interface ReadResult {
  /** Bytes given out. */
  readonly bytes: number;
  /** False when the file could not be opened, ended early, was damaged, or reading was stopped. */
  readonly complete: boolean;
}

/**
 * The bytes of a plain file, synchronously. One buffer is reused: a chunk is valid only until the next is
 * asked for. Stopping early closes the file. Never throws for the file's sake.
 */
export function* plainBytes(
  path: string,
  options: ReadOptions = {},
): Generator<Uint8Array, ReadResult, undefined> {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    options.onWarning?.(openWarning(path, error));
    return { bytes: 0, complete: false };
  }
  try {
    return yield* bytesOfFile(path, fd, options);
  } finally {
    closeSync(fd);
  }
}

/** The same by callback; returning `false` ends the reading. A chunk is valid only during the call. */
export function readPlain(
  path: string,
  onChunk: (chunk: Uint8Array) => boolean | void,
  options: ReadOptions = {},
): ReadResult {
  let bytes = 0;
  const chunks = plainBytes(path, options);
  for (;;) {
    const step = chunks.next();
    if (step.done === true) return step.value;
    bytes += step.value.length;
    if (onChunk(step.value) === false) {
      chunks.return({ bytes, complete: false });
      return { bytes, complete: false };
    }
  }
}

/** As `plainBytes`, of an open file, which stays open. */
export function* bytesOfFile(
  path: string,
  fd: number,
  options: ReadOptions,
): Generator<Uint8Array, ReadResult, undefined> {
  let bytes = 0;
  try {
    const size = fstatSync(fd).size;
    const buffer = new Uint8Array(Math.min(CHUNK_BYTES, Math.max(size, LAST_LINE_BYTES)));
    let lastByte = LF;
    while (bytes < size) {
      if (options.signal?.aborted === true) return { bytes, complete: false };
      const got = readSync(fd, buffer, 0, Math.min(buffer.length, size - bytes), bytes);
      if (got === 0) break;
      bytes += got;
      lastByte = buffer[got - 1] ?? LF;
      options.onProgress?.(bytes, size);
      yield buffer.subarray(0, got);
    }
    const complete = warnAboutEnd(path, fd, size, bytes, options.onWarning);
    if (!complete || lastByte === LF) return { bytes, complete };
    const rest = restOfLine(fd, buffer, bytes);
    if (rest !== undefined) yield rest;
    return { bytes: bytes + (rest?.length ?? 0), complete };
  } catch (error) {
    // A directory, or a disk or network mount that fails in the middle.
    options.onWarning?.(unreadableWarning(path, error));
    return { bytes, complete: false };
  }
}

function restOfLine(fd: number, buffer: Uint8Array, from: number): Uint8Array | undefined {
  const got = readSync(fd, buffer, 0, LAST_LINE_BYTES, from);
  const end = buffer.subarray(0, got).indexOf(LF);
  return end < 0 ? undefined : buffer.subarray(0, end + 1);
}

function warnAboutEnd(
  path: string,
  fd: number,
  size: number,
  done: number,
  onWarning: OnWarning | undefined,
): boolean {
  const now = fstatSync(fd);
  const params = { bytes: done, before: size, after: now.size };
  if (now.size < size || now.nlink === 0) onWarning?.({ key: 'vanished', path, params });
  else if (now.size > size) onWarning?.({ key: 'growing', path, params });
  return done === size;
}
