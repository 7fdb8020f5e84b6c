/**
 * The bytes of a source, whatever it is: a plain file, an archive (gzip, bzip2, xz, zstd, compress; told by
 * its first bytes), a pipe, or standard input (`-`), the latter two packed or not.
 *
 * Everything streams: one chunk is held at a time, however much an archive expands. Damage is a warning, and
 * all bytes before it have been given out: `truncated-archive` (also: still being written), `corrupt-archive`,
 * `no-decompressor`. What can happen to plain files: see read-plain.ts.
 *
 * RFC 1952 (gzip), RFC 8878 (Zstandard).
 */
import { closeSync, fstatSync, openSync, read, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { compressionOf, compressionOfFile, detectCompression, MAGIC_BYTES } from './compression.ts';
import { openWarning, unreadableWarning } from './file-problem.ts';
import { packedFile } from './packed-file.ts';
import { bytesOfFile, plainBytes, type ReadResult } from './read-plain.ts';
import { unpackBytes, type UnpackOptions } from './unpack.ts';

export interface OpenBytesOptions extends UnpackOptions {
  /** What `-` stands for; default: the standard input of the process. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
}

export const STDIN_PATH = '-';

const PIPE_CHUNK_BYTES = 65_536;

const readAsync = promisify(read);

/**
 * The bytes of `path`, unpacked. A chunk is valid only until the next one is asked for (buffers are reused):
 * copy what is kept. Stopping early (`break`) closes the file and ends child processes. Never throws for
 * the source's sake.
 */
export async function* openBytes(
  path: string,
  options: OpenBytesOptions = {},
): AsyncGenerator<Uint8Array, ReadResult, undefined> {
  if (path === STDIN_PATH) return yield* bytesOfStream(path, options.stdin ?? process.stdin, options);
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    options.onWarning?.(openWarning(path, error));
    return { bytes: 0, complete: false };
  }
  try {
    const stat = fstatSync(fd);
    if (stat.isFIFO() || stat.isCharacterDevice() || stat.isSocket()) {
      return yield* bytesOfStream(path, pipeChunks(fd), options);
    }
    const compression = stat.isFile() ? compressionOf(fd) : undefined;
    if (compression === undefined) return yield* bytesOfFile(path, fd, options);
    return yield* unpackBytes(path, compression, packedFile(fd, stat.size, options), options);
  } catch (error) {
    options.onWarning?.(unreadableWarning(path, error));
    return { bytes: 0, complete: false };
  } finally {
    closeSync(fd);
  }
}

/** The same, synchronously when the file is plain: no promise per chunk. */
export function openSource(
  path: string,
  options: OpenBytesOptions = {},
): Generator<Uint8Array, ReadResult, undefined> | AsyncGenerator<Uint8Array, ReadResult, undefined> {
  return isPlainFile(path) ? plainBytes(path, options) : openBytes(path, options);
}

/** Neither packed nor a pipe. */
export function isPlainFile(path: string): boolean {
  try {
    // Asked before opening: a pipe must not be opened, and so ended, just to look at it.
    if (path === STDIN_PATH || !statSync(path).isFile()) return false;
    return compressionOfFile(path) === undefined;
  } catch {
    // Happens again, and is reported then, when it is read.
    return false;
  }
}

async function* bytesOfStream(
  path: string,
  stream: AsyncIterable<Uint8Array>,
  options: OpenBytesOptions,
): AsyncGenerator<Uint8Array, ReadResult, undefined> {
  const chunks = stream[Symbol.asyncIterator]();
  let bytes = 0;
  try {
    const head = await firstBytes(chunks);
    const all = putBack(head, chunks);
    const compression = detectCompression(head);
    if (compression !== undefined) {
      return yield* unpackBytes(path, compression, { chunks: () => all }, options);
    }
    for await (const chunk of all) {
      if (options.signal?.aborted === true) return { bytes, complete: false };
      bytes += chunk.length;
      options.onProgress?.(bytes, 0);
      yield chunk;
    }
    return { bytes, complete: true };
  } catch (error) {
    options.onWarning?.(unreadableWarning(path, error));
    return { bytes, complete: false };
  } finally {
    await chunks.return?.();
  }
}

/** Enough to tell the compression; a pipe may hand over single bytes. */
async function firstBytes(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < MAGIC_BYTES) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return head;
}

async function* putBack(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (head.length > 0) yield head;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}

async function* pipeChunks(fd: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (;;) {
    const { bytesRead, buffer } = await readAsync(
      fd,
      new Uint8Array(PIPE_CHUNK_BYTES),
      0,
      PIPE_CHUNK_BYTES,
      null,
    );
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}
