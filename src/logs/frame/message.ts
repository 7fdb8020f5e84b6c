/**
 * Lines that stand for others. syslogd writes `last message repeated 3 times` instead of the same line
 * again; rsyslog `message repeated 3 times: [ the line]` (its $RepeatedMsgReduction).
 */

import type { LineView } from '../line-view.ts';

export interface Repeat {
  readonly times: number;
  /** The repeated text; `undefined`: that of the host's line before. */
  readonly text: string | undefined;
}

const LAST = 'last message repeated ';
const RSYSLOG = 'message repeated ';
/** A short line must not cost the time of a million. */
const MAX_TIMES = 1_000;

export function parseRepeat(text: string): Repeat | undefined {
  const isLast = text.startsWith(LAST);
  if (!isLast && !text.startsWith(RSYSLOG)) return undefined;
  const from = isLast ? LAST.length : RSYSLOG.length;
  const space = text.indexOf(' ', from);
  const times = Number(text.slice(from, space < 0 ? text.length : space));
  if (!Number.isInteger(times) || times < 1) return undefined;
  const count = Math.min(times, MAX_TIMES);
  if (isLast) return { times: count, text: undefined };
  const open = text.indexOf(': [', space);
  if (open < 0) return undefined;
  const start = text.charCodeAt(open + 3) === 32 ? open + 4 : open + 3;
  return { times: count, text: text.slice(start, text.endsWith(']') ? -1 : undefined) };
}

/** Solaris syslogd: `[ID 801593 mail.info] ` before the text. */
export function withoutMessageId(view: LineView): void {
  const { bytes, start, end } = view;
  if (bytes[start + 1] !== 73 || bytes[start + 2] !== 68 || bytes[start + 3] !== 32) return;
  const limit = Math.min(end, start + 48);
  for (let at = start + 4; at + 1 < limit; at += 1) {
    if (bytes[at] !== 93 || bytes[at + 1] !== 32) continue;
    view.start = at + 2;
    return;
  }
}

/** A log saved by a spreadsheet: the empty cells of its widest row stand at the end of each line. */
export function withoutEmptyCells(view: LineView): void {
  const { bytes, start } = view;
  let { end } = view;
  if (bytes[end - 2] !== 44) return;
  while (end > start && bytes[end - 1] === 44) end -= 1;
  view.end = end;
}
