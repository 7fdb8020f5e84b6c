import { closeSync, openSync, readSync } from 'node:fs';

/** Which packer wrote a file, told by its first bytes and never by its name: logs are renamed, copied and half packed. */
export type Compression = 'gzip' | 'bzip2' | 'xz' | 'zstd' | 'compress';

/** Bytes `detectCompression` wants to see at the start; fewer are fine when the file is shorter. */
export const MAGIC_BYTES = 6;

const XZ_MAGIC = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00];

/** `undefined` for what is not packed; `head`: the first MAGIC_BYTES of the file. */
export function detectCompression(head: Uint8Array): Compression | undefined {
  const [a, b, c, d] = head;
  if (a === 0x1f && b === 0x8b) return 'gzip';
  if (a === 0x1f && b === 0x9d) return 'compress';
  // "BZh" and the block size 1–9; a text line may begin with the first three, hardly with all.
  if (a === 0x42 && b === 0x5a && c === 0x68 && d !== undefined && d >= 0x31 && d <= 0x39) return 'bzip2';
  if (XZ_MAGIC.every((byte, i) => head[i] === byte)) return 'xz';
  if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return 'zstd';
  // RFC 8878 §3.1.2: a skippable frame may come first.
  if (a !== undefined && a >= 0x50 && a <= 0x5f && b === 0x2a && c === 0x4d && d === 0x18) return 'zstd';
  return undefined;
}

/** Looks at the start of an open file without moving its position. */
export function compressionOf(fd: number): Compression | undefined {
  const head = new Uint8Array(MAGIC_BYTES);
  return detectCompression(head.subarray(0, readSync(fd, head, 0, MAGIC_BYTES, 0)));
}

/** Throws what the system says when the file cannot be read. */
export function compressionOfFile(path: string): Compression | undefined {
  const fd = openSync(path, 'r');
  try {
    return compressionOf(fd);
  } finally {
    closeSync(fd);
  }
}
