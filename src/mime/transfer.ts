/** Content-Transfer-Encoding, leniently: RFC 2045 §6.7 (quoted-printable), §6.8 (base64). */
import { bytesOfText, charOfByte } from './byte-text.ts';

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

/** Of a body this much is asked whether it is base64. */
const SAMPLE = 4_096;

/** Some gateways decode a body and leave the field: text that is mostly words is no base64. */
export function isBase64(text: string): boolean {
  const sample = text.length > SAMPLE ? text.slice(0, text.lastIndexOf('\n', SAMPLE) + 1 || SAMPLE) : text;
  let encoded = 0;
  let words = 0;
  for (const line of sample.split('\n')) {
    const pieces = line.trim().split(' ');
    for (const piece of pieces) {
      const fits = (pieces.length === 1 || piece.length >= LONG_WORD) && inAlphabet(piece);
      if (fits) encoded += piece.length;
      else words += piece.length;
    }
  }
  return encoded >= words;
}

/** Longer than words are. */
const LONG_WORD = 20;

function inAlphabet(piece: string): boolean {
  for (let i = 0; i < piece.length; i += 1) {
    const code = piece.charCodeAt(i);
    if (code !== 0x3d && (code > 0xff || BASE64[code] === INVALID)) return false;
  }
  return true;
}

function hex(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0x41 && code <= 0x46) return code - 0x37;
  if (code >= 0x61 && code <= 0x66) return code - 0x57;
  return -1;
}

/**
 * `=XX` and soft line breaks; anything else after `=` stays as it is. `underscore`: the Q encoding of RFC 2047.
 * Text of one character per byte in, the same out.
 */
export function decodeQuotedPrintableText(text: string, underscore = false): string {
  const source = underscore ? text.replaceAll('_', ' ') : text;
  let at = source.indexOf('=');
  if (at < 0) return source;
  let out = '';
  let from = 0;
  for (; at >= 0; at = source.indexOf('=', at + 1)) {
    const high = hex(source.charCodeAt(at + 1));
    const low = high < 0 ? -1 : hex(source.charCodeAt(at + 2));
    if (low >= 0) {
      out += source.slice(from, at) + charOfByte(high * 16 + low);
      from = at + 3;
      at += 2;
      continue;
    }
    const next = softBreak(source, at + 1);
    if (next < 0) continue;
    out += source.slice(from, at);
    from = next + 1;
    at = next;
  }
  return out + source.slice(from);
}

export function decodeQuotedPrintable(text: string, underscore = false): Uint8Array {
  return bytesOfText(decodeQuotedPrintableText(text, underscore));
}

/** Position of the line end if only blanks stand before it, else -1. */
function softBreak(source: string, at: number): number {
  let i = at;
  let code = source.charCodeAt(i);
  while (code === 0x20 || code === 0x09) {
    i += 1;
    code = source.charCodeAt(i);
  }
  return code === 0x0a || i >= source.length ? i : -1;
}
