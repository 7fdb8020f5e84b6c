/**
 * A mail with one kind of line end. Mails come with LF, CRLF or lone CR; everything above sees LF only and
 * asks `rawOffset` when it needs to say where in the file something stood.
 */
import { textOfBytes } from './byte-text.ts';
import { hasDoubledReturns, withLineFeeds } from './line-ends.ts';

export interface MailText {
  /** One character per byte, line ends are `\n`. */
  readonly text: string;
  /** Byte offset in the mail as it came of a position in `text`. */
  rawOffset(position: number): number;
}

export function parseMailText(bytes: Uint8Array): MailText {
  const raw = textOfBytes(bytes);
  if (!raw.includes('\r')) return { text: raw, rawOffset: (position) => position };
  const text = withLineFeeds(raw);
  if (text.length === raw.length) return { text, rawOffset: (position) => position };
  let removed: Int32Array | undefined;
  return {
    text,
    rawOffset(position) {
      removed ??= removedPositions(raw, raw.length - text.length);
      return position + countBelow(removed, position);
    },
  };
}

/** Positions in the normalised text before which one CR was dropped, ascending. */
function removedPositions(raw: string, count: number): Int32Array {
  const positions = new Int32Array(count);
  const doubled = hasDoubledReturns(raw);
  let found = 0;
  for (let at = raw.indexOf('\r\n'); at >= 0 && found < count; at = raw.indexOf('\r\n', at + 2)) {
    const start = doubled && raw[at - 1] === '\r' ? at - 1 : at;
    const position = start - found;
    for (let dropped = start; dropped <= at && found < count; dropped += 1) {
      positions[found] = position;
      found += 1;
    }
  }
  return positions;
}

function countBelow(sorted: Int32Array, position: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
