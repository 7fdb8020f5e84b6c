/**
 * Lines that stand for others. syslogd writes `last message repeated 3 times` instead of the same line
 * again; rsyslog `message repeated 3 times: [ the line]` (its $RepeatedMsgReduction).
 */

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
