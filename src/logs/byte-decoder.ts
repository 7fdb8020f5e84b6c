/** Bytes to text without any platform's help: TextDecoder and typed arrays exist in browsers and Node alike. */
import type { ByteDecoder } from './reader.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

const NO_WORDS = new Uint32Array(0);

/** Arguments per call of `fromCharCode`: far below every engine's stack limit. */
const PIECE = 4096;

export const PORTABLE_DECODER: ByteDecoder = {
  latin1(bytes) {
    // Not TextDecoder('latin1'): the Encoding Standard makes that windows-1252, which moves 0x80–0x9F.
    if (isAscii(bytes)) return utf8.decode(bytes);
    const pieces: string[] = [];
    for (let from = 0; from < bytes.length; from += PIECE) {
      pieces.push(String.fromCharCode(...bytes.subarray(from, from + PIECE)));
    }
    return pieces.join('');
  },
  isAscii,
};

function isAscii(bytes: Uint8Array): boolean {
  const aligned = Math.min(bytes.length, (4 - (bytes.byteOffset & 3)) & 3);
  for (let i = 0; i < aligned; i += 1) if (highBit(bytes, i)) return false;
  const words = (bytes.length - aligned) >> 2;
  // Fewer bytes than the way to the next word have none, and no place where one could begin.
  const view = words > 0 ? new Uint32Array(bytes.buffer, bytes.byteOffset + aligned, words) : NO_WORDS;
  for (let i = 0; i < words; i += 1) if (((view[i] ?? 0) & 0x80808080) !== 0) return false;
  for (let i = aligned + words * 4; i < bytes.length; i += 1) if (highBit(bytes, i)) return false;
  return true;
}

function highBit(bytes: Uint8Array, index: number): boolean {
  return (bytes[index] ?? 0) >= 0x80;
}

/** Text in UTF-8; bytes that are none become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}
