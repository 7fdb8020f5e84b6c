/**
 * Search within one line with the engine's own string functions. They are fast from the first line on, while
 * loops over bytes (scan.ts) are slow until they are compiled; both end at the line's end.
 *
 * `indexOf` may look beyond the line when it holds no match, at most to the end of its 64 KB block.
 */
import type { FramedLine } from './reader.ts';

/** Does the line have `word` at `at`? No word holds a line end, so it cannot reach into the next line. */
export function hasAt(line: FramedLine, at: number, word: string): boolean {
  return line.chars.startsWith(word, at) && at + word.length <= line.end;
}

/** Position of `word` at or after `from`, or -1. */
export function findIn(line: FramedLine, word: string, from: number): number {
  const at = line.chars.indexOf(word, from);
  return at >= line.end ? -1 : at;
}

/** Position of the `, ` that ends a field, or the line's end. */
export function endOfField(line: FramedLine, from: number): number {
  const at = line.chars.indexOf(', ', from);
  return at < 0 || at >= line.end ? line.end : at;
}
