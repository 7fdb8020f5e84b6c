/** Collects the beginning of a file, by which its format is decided. */
import { LIMITS } from '../core/limits.ts';
import { type FileHead, HEAD_BYTES } from './file-format.ts';
import type { ByteDecoder } from './reader.ts';

export interface HeadBuffer {
  readonly full: boolean;
  readonly isEmpty: boolean;
  /** What has been collected so far. */
  readonly bytes: Uint8Array;
  /** Returns how many bytes of the chunk were taken. */
  add(chunk: Uint8Array): number;
  take(decoder: ByteDecoder, atEnd: boolean): FileHead;
}

export function createHead(): HeadBuffer {
  let bytes = new Uint8Array(8192);
  let length = 0;
  return {
    get full() {
      return length >= HEAD_BYTES;
    },
    get isEmpty() {
      return length === 0;
    },
    get bytes() {
      return bytes.subarray(0, length);
    },
    add(chunk) {
      const taken = Math.min(chunk.length, HEAD_BYTES - length);
      if (length + taken > bytes.length) {
        const larger = new Uint8Array(Math.min(HEAD_BYTES, Math.max(bytes.length * 2, length + taken)));
        larger.set(bytes.subarray(0, length));
        bytes = larger;
      }
      bytes.set(chunk.subarray(0, taken), length);
      length += taken;
      return taken;
    },
    take(decoder, atEnd) {
      const all = bytes.subarray(0, length);
      const lines = decoder.latin1(all).split('\n');
      const last = lines.pop();
      // A first line longer than the head is judged by its beginning.
      const isPart = atEnd || lines.length === 0;
      if (isPart && last !== undefined && last !== '') lines.push(last.slice(0, LIMITS.logLine));
      return { bytes: all, lines };
    },
  };
}
