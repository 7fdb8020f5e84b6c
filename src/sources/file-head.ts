/** The first bytes of a file, unpacked: enough to tell what it is and whether two are the same. */
import { closeSync, openSync, readSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import type { Compression } from './compression.ts';
import { openBytes } from './open-bytes.ts';

export const HEAD_BYTES = 4_096;
const PACKED_HEAD_BYTES = 16_384;

/**
 * At most 4 KiB; empty also when the packer has not written enough yet; `undefined` when it cannot be said: the file
 * is damaged or gone. Plain and gzip files only: the others need a program each, see `unpackHead`.
 */
export function readHead(path: string, compression: Compression | undefined): Buffer | undefined {
  try {
    if (compression === undefined) return readAt(path, 0, HEAD_BYTES);
    if (compression !== 'gzip') return undefined;
    const packed = readAt(path, 0, PACKED_HEAD_BYTES);
    return gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, HEAD_BYTES);
  } catch {
    // Will be said by the one who reads the file as a whole.
    return undefined;
  }
}

/** The same for any packer. */
export async function unpackHead(path: string): Promise<Buffer> {
  let head = Buffer.alloc(0);
  for await (const chunk of openBytes(path)) {
    head = Buffer.concat([head, chunk]);
    if (head.length >= HEAD_BYTES) break;
  }
  return head.subarray(0, HEAD_BYTES);
}

/** The first bytes of a plain file, at most `length`; none when it cannot be read, which whoever reads it will say. */
export function firstBytes(path: string, length: number): Uint8Array {
  try {
    return readAt(path, 0, length);
  } catch {
    return new Uint8Array(0);
  }
}

/** Fewer bytes when the file ends before; throws what the system says. */
export function readAt(path: string, from: number, length: number): Buffer {
  const fd = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, readSync(fd, buffer, 0, length, Math.max(0, from)));
  } finally {
    closeSync(fd);
  }
}

/** Login records, databases, journals. UTF-16 exports have zero bytes too, but say so. */
export function isBinary(head: Uint8Array): boolean {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return !isUtf16 && head.includes(0);
}
