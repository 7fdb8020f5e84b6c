/** An archive on disk as input of an unpacker, with progress in packed bytes. */
import { readFileSync, readSync } from 'node:fs';
import type { PackedInput } from './decompress/input.ts';
import type { ReadOptions } from './read-plain.ts';

const CHUNK_BYTES = 262_144;

export function packedFile(fd: number, size: number, options: ReadOptions): PackedInput {
  return {
    fd,
    progress() {
      const position = sharedPosition(fd);
      if (position > 0) options.onProgress?.(Math.min(position, size), size);
    },
    async *chunks() {
      const buffer = new Uint8Array(CHUNK_BYTES);
      for (let done = 0; ; ) {
        // Until there is no more rather than until the size at open: a longer archive is a more complete one.
        const got = readSync(fd, buffer, 0, CHUNK_BYTES, done);
        if (got === 0) return;
        done += got;
        options.onProgress?.(Math.min(done, size), size);
        yield buffer.subarray(0, got);
      }
    },
  };
}

/**
 * How far a child process has read a file it shares with us: one open file has one position. Linux tells it
 * in /proc, Node has no call for it; elsewhere progress shows only the end.
 */
function sharedPosition(fd: number): number {
  try {
    const text = readFileSync(`/proc/self/fdinfo/${fd}`, 'latin1');
    return Number.parseInt(text.slice(text.indexOf('pos:') + 4), 10) || 0;
  } catch {
    return 0;
  }
}
