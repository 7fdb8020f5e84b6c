/** Tells amavis' verdicts from all else it writes, and puts lines together that it has split. */
import { detach } from '../../core/detach.ts';
import { hasAt } from '../line-search.ts';
import { withText } from '../line-view.ts';
import type { Emit, EventWants, FramedLine, LineVerdict, ReadLine } from '../reader.ts';
import { readVerdict } from './verdict.ts';

const OPEN_PAREN = 40;
/** `(12345-01-12) ` */
const MAX_NUMBER = 24;
const DOTS = '...';
/** Beginnings of split lines that wait for the rest. */
const MAX_WAITING = 100;
const MAX_LENGTH = 16_384;

/** Where the words behind `(00070-01) ` begin; -1 for a line that belongs to no message. */
function wordsAt(line: FramedLine): number {
  const { bytes, start, end } = line;
  if (bytes[start] !== OPEN_PAREN) return -1;
  const limit = Math.min(end, start + MAX_NUMBER);
  for (let at = start + 1; at < limit; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 41) return bytes[at + 1] === 32 ? at + 2 : -1;
    if (!((byte >= 48 && byte <= 57) || byte === 45)) return -1;
  }
  return -1;
}

/** Is it a line (or the rest of one) that may tell what became of a message? */
export function isVerdictAt(line: FramedLine): boolean {
  const at = wordsAt(line);
  if (at < 0) return false;
  return hasAt(line, at, 'Blocked ') || hasAt(line, at, 'Passed ') || hasAt(line, at, DOTS);
}

export function openAmavis(wants: EventWants): ReadLine {
  const wantsNotes = wants.notes !== false;
  const waiting = new Map<string, string>();

  return function read(line: FramedLine, emit: Emit): LineVerdict {
    if (!isVerdictAt(line)) return 'known';
    const at = wordsAt(line);
    const number = line.slice(line.start + 1, at - 2);
    const isRest = hasAt(line, at, DOTS);
    const begun = isRest ? waiting.get(number) : undefined;
    if (isRest) {
      if (begun === undefined) return 'known';
      waiting.delete(number);
    }
    const words = isRest
      ? `${begun ?? ''}${line.slice(at + DOTS.length, line.end)}`
      : line.slice(at, line.end);
    if (words.endsWith(DOTS) && words.length < MAX_LENGTH) {
      if (waiting.size >= MAX_WAITING) waiting.clear();
      waiting.set(detach(number), detach(words.slice(0, -DOTS.length)));
      return 'known';
    }
    return readVerdict(isRest ? withText(line, words) : line, words, number, wantsNotes, emit);
  };
}
