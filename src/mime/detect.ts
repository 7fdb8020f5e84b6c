/**
 * Which charset are these 8-bit bytes in? Asked only when the label is missing or cannot be true. UTF-8 and
 * the ISO-2022 escapes prove themselves; the double-byte charsets are tried strictly, and the one whose text
 * looks most like a language wins.
 */
import { decoderOf } from './decoders.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** In order of preference when equally likely. */
const CANDIDATES = ['euc-jp', 'shift_jis', 'gb18030', 'big5', 'euc-kr', 'koi8-r', 'windows-1251'] as const;

/** Detection looks at this much. */
const SAMPLE = 16_384;

/** Share of likely characters below which no double-byte charset is believed. */
const BELIEVED = 0.6;

export function detectCharset(bytes: Uint8Array, label: string): string {
  const cut = bytes.length > SAMPLE;
  const sample = cut ? bytes.subarray(0, SAMPLE) : bytes;
  if (isUtf8(cut ? sample.subarray(0, SAMPLE - trailingPartial(sample)) : sample)) {
    return hasEscape(sample) ? 'iso-2022-jp' : 'utf-8';
  }
  const fallback = label === '' || label.startsWith('iso-2022-') ? 'windows-1252' : label;
  let best: string = fallback;
  let bestScore = BELIEVED;
  for (const candidate of CANDIDATES) {
    const score = likelihood(candidate, sample);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/**
 * UTF-16 by its mark, or by the zero byte that every second byte of Western text is, in whichever half; text
 * without either is left to its name.
 */
export function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 512);
  if (!sample.includes(0)) return undefined;
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = sample.length / 8;
  if (odd > enough && even * 8 < odd) return 'utf-16le';
  return even > enough && odd * 8 < even ? 'utf-16be' : undefined;
}

/** Every byte fits, including the last. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    UTF8.decode(bytes);
    return true;
  } catch {
    return false; // not UTF-8: that is the answer, nothing is lost
  }
}

/** Length of a character cut off at the end of a sample. */
function trailingPartial(bytes: Uint8Array): number {
  for (let back = 1; back <= 4 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back;
  }
  return 0;
}

/** `ESC $` or `ESC (`: ISO-2022 escapes, not ANSI colours. */
function hasEscape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    const next = bytes[at + 1];
    if (next === 0x24 || next === 0x28) return true;
  }
  return false;
}

/** High bytes in twos only: Western text, in which they stand alone, is told from Asian text without decoding it. */
export function highBytesArePaired(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < end; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    at += 1;
    if (at < end && (bytes[at] ?? 0) < 0x80) return false;
  }
  return true;
}

/** 0–1: how much of the non-ASCII text looks like a language of that charset. */
function likelihood(charset: string, bytes: Uint8Array): number {
  const text = decoderOf(charset)?.decode(bytes) ?? '';
  let points = 0;
  let total = 0;
  let previousHigh = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const high = code >= 0x80;
    if (high) {
      total += 1;
      points += weight(code, previousHigh);
    }
    previousHigh = high;
  }
  return total === 0 ? 0 : points / total;
}

function weight(code: number, inWord: boolean): number {
  if (code === 0xfffd) return -3;
  if (code >= 0x3041 && code <= 0x30ff) return 1.1; // kana: in no other language
  if (code >= 0xac00 && code <= 0xd7a3) return 1.05; // hangul
  if (code >= 0x3000 && code <= 0x3020) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 0.8;
  if (code >= 0x0430 && code <= 0x044f) return inWord ? 1 : 0.6; // Cyrillic, small
  if (code >= 0x0410 && code <= 0x042f) return inWord ? 0 : 0.9; // a capital begins a word
  if (code >= 0xff00 && code <= 0xff5e) return 0.8;
  if (code >= 0xff61 && code <= 0xff9f) return 0.1; // half-width katakana: mostly misread bytes
  return -0.5;
}
