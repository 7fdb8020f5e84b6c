/**
 * Search within one line with the engine's own string functions. They are fast from the first line on, while
 * loops over bytes (scan.ts) are slow until they are compiled; both end at the line's end.
 *
 * They search a slice, which the engine makes without copying: in the block itself a word that is in none of its lines
 * would be looked for up to the block's end, for every line anew.
 */
import type { FramedLine } from './framed-line.ts';

/** Does the line have `word` at `at`? No word holds a line end, so it cannot reach into the next line. */
export function hasAt(line: FramedLine, at: number, word: string): boolean {
  return line.chars.startsWith(word, at) && at + word.length <= line.end;
}

/** Position of `word` at or after `from`, or -1. */
export function findIn(line: FramedLine, word: string, from: number): number {
  const at = line.chars.slice(from, line.end).indexOf(word);
  return at < 0 ? -1 : from + at;
}

/** Position of the `, ` that ends a field, or the line's end. */
export function endOfField(line: FramedLine, from: number): number {
  const at = line.chars.slice(from, line.end).indexOf(', ');
  return at < 0 ? line.end : from + at;
}
