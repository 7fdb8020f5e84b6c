/**
 * Search in the bytes of one line. Every search ends at the line's end: a search in the whole chunk would
 * cost a megabyte for each line that lacks what is looked for.
 */

import type { FramedLine } from './framed-line.ts';

const COMMA = 44;
const SPACE = 32;

/** Bytes of an ASCII word, to compare with. */
export function ascii(word: string): Uint8Array {
  return Uint8Array.from(word, (char) => char.charCodeAt(0));
}

/** Do the bytes from `at` begin with `word`? */
export function isAt(bytes: Uint8Array, at: number, end: number, word: Uint8Array): boolean {
  if (end - at < word.length) return false;
  for (let i = 0; i < word.length; i += 1) if (bytes[at + i] !== word[i]) return false;
  return true;
}

/** Position of `byte` in `[from, end)`, or -1. */
export function findByte(bytes: Uint8Array, from: number, end: number, byte: number): number {
  for (let at = from; at < end; at += 1) if (bytes[at] === byte) return at;
  return -1;
}

/** Position of `word` in `[from, end)`, or -1. */
export function find(bytes: Uint8Array, from: number, end: number, word: Uint8Array): number {
  const first = word[0];
  const last = end - word.length;
  for (let at = from; at <= last; at += 1) if (bytes[at] === first && isAt(bytes, at, end, word)) return at;
  return -1;
}

/** The last position of `word` in `[from, end)`, or -1. */
export function findLast(bytes: Uint8Array, from: number, end: number, word: Uint8Array): number {
  const first = word[0];
  for (let at = end - word.length; at >= from; at -= 1)
    if (bytes[at] === first && isAt(bytes, at, end, word)) return at;
  return -1;
}

/** Position of the `, ` that ends a field, or `end`. */
export function fieldEnd(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at += 1) if (bytes[at] === COMMA && bytes[at + 1] === SPACE) return at;
  return end;
}

/**
 * The same as `fieldEnd`, for fields of many bytes. It searches the chunk, but not far: the line has such
 * an end before this field, so of several lines without one only the last searches beyond the others.
 */
export function longFieldEnd(line: FramedLine, at: number): number {
  const stop = line.chars.indexOf(', ', at);
  return stop < 0 || stop > line.end ? line.end : stop;
}

/** The decimal number at `from`; `undefined` when there is no digit. */
export function decimalAt(bytes: Uint8Array, from: number, end: number): number | undefined {
  let value = 0;
  let at = from;
  for (; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 48;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
  }
  return at === from ? undefined : value;
}
