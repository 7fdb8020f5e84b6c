/** Content-Transfer-Encoding, leniently: RFC 2045 §6.7 (quoted-printable), §6.8 (base64). */
import { bytesOfText } from './byte-text.ts';

const INVALID = 0xff;

const BASE64: Uint8Array = base64Table();

function base64Table(): Uint8Array {
  const table = new Uint8Array(256).fill(INVALID);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let i = 0; i < alphabet.length; i += 1) table[alphabet.charCodeAt(i)] = i;
  table[0x2d] = 62; // RFC 4648 §5: some writers use the URL alphabet
  table[0x5f] = 63;
  return table;
}

/** Characters outside the alphabet are skipped, so that folded, truncated or padded-in-between input survives. */
export function decodeBase64(text: string): Uint8Array {
  const out = new Uint8Array(Math.ceil((text.length * 3) / 4) + 3);
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x3d) {
      // Padding ends a run of base64; what follows starts anew.
      bits = 0;
      count = 0;
      continue;
    }
    const six = code < 256 ? (BASE64[code] ?? INVALID) : INVALID;
    if (six === INVALID) continue;
    bits = ((bits << 6) | six) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      out[length] = (bits >> count) & 0xff;
      length += 1;
    }
  }
  return out.subarray(0, length);
}

function hex(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0x41 && code <= 0x46) return code - 0x37;
  if (code >= 0x61 && code <= 0x66) return code - 0x57;
  return -1;
}

/** `=XX` and soft line breaks; anything else after `=` stays as it is. `underscore`: the Q encoding of RFC 2047. */
export function decodeQuotedPrintable(text: string, underscore = false): Uint8Array {
  const source = bytesOfText(text);
  const out = new Uint8Array(source.length);
  let length = 0;
  for (let i = 0; i < source.length; i += 1) {
    const code = source[i] ?? 0;
    if (code === 0x3d) {
      const high = hex(source[i + 1] ?? 0);
      const low = hex(source[i + 2] ?? 0);
      if (high >= 0 && low >= 0) {
        out[length] = high * 16 + low;
        length += 1;
        i += 2;
        continue;
      }
      const next = softBreak(source, i + 1);
      if (next > 0) {
        i = next;
        continue;
      }
    }
    out[length] = underscore && code === 0x5f ? 0x20 : code;
    length += 1;
  }
  return out.subarray(0, length);
}

/** Position of the line end if only blanks stand before it, else -1. */
function softBreak(source: Uint8Array, at: number): number {
  let i = at;
  while (source[i] === 0x20 || source[i] === 0x09) i += 1;
  return source[i] === 0x0a || i >= source.length ? i : -1;
}
