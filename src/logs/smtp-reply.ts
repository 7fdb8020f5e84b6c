/**
 * SMTP replies as mail servers log them (RFC 5321 §4.2, RFC 2034 §4 for the enhanced status).
 *
 * A multi-line reply is logged with its lines joined by blanks, code and status before each of them:
 * `550-5.7.26 This mail has been blocked … 550-5.7.26  550 5.7.26 https://…`. Read here as one text.
 */
import type { Phase, Reply } from '../core/reply.ts';

/** The reply in `text`, or `undefined` when it does not begin with a reply code. */
export function parseReply(text: string, phase: Phase | undefined): Reply | undefined {
  const code = replyCodeAt(text, 0);
  if (code < 0) return undefined;
  const separator = text.charCodeAt(3);
  let at = text.length > 3 ? 4 : 3;
  const statusEnd = enhancedStatusEnd(text, at, code);
  let enhancedStatus: string | undefined;
  if (statusEnd > at) {
    enhancedStatus = text.slice(at, statusEnd);
    at = text.charCodeAt(statusEnd) === 32 ? statusEnd + 1 : statusEnd;
  }
  let rest = at === 0 ? text : text.slice(at);
  if (separator === 45) rest = joinLines(rest, text.slice(0, 3), enhancedStatus);
  return { code, enhancedStatus, text: rest, phase };
}

/** `5.7.1 text`, as milters and content checks give it: the server adds the code that fits. */
export function parseStatusText(text: string, phase: Phase | undefined): Reply | undefined {
  const statusClass = text.charCodeAt(0) - 48;
  if (!(statusClass === 2 || statusClass === 4 || statusClass === 5)) return undefined;
  const end = enhancedStatusEnd(text, 0, statusClass * 100);
  if (end === 0) return undefined;
  const start = text.charCodeAt(end) === 32 ? end + 1 : end;
  return { code: undefined, enhancedStatus: text.slice(0, end), text: text.slice(start), phase };
}

/** 200–599 followed by a blank, a hyphen or the end; -1 when there is none at `at`. */
export function replyCodeAt(text: string, at: number): number {
  const a = text.charCodeAt(at) - 48;
  if (!(a >= 2 && a <= 5)) return -1;
  const b = text.charCodeAt(at + 1) - 48;
  const c = text.charCodeAt(at + 2) - 48;
  if (!(b >= 0 && b <= 9 && c >= 0 && c <= 9)) return -1;
  const next = text.charCodeAt(at + 3);
  if (next !== 32 && next !== 45 && at + 3 !== text.length) return -1;
  return a * 100 + b * 10 + c;
}

/**
 * End of an enhanced status (`5.7.26`) at `at`, or `at` when there is none. RFC 2034 §4: its class is that of
 * the code; a text that merely begins with a version number is none.
 */
function enhancedStatusEnd(text: string, at: number, code: number): number {
  if (text.charCodeAt(at) - 48 !== Math.floor(code / 100) || text.charCodeAt(at + 1) !== 46) return at;
  const dot = digitsEnd(text, at + 2);
  if (dot === at + 2 || text.charCodeAt(dot) !== 46) return at;
  const end = digitsEnd(text, dot + 1);
  if (end === dot + 1) return at;
  const next = text.charCodeAt(end);
  return next === 32 || next === 58 || next === 45 || end === text.length ? end : at;
}

/** At most three digits (RFC 3463 §2). */
function digitsEnd(text: string, from: number): number {
  let at = from;
  while (at < from + 3 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  return at;
}

/** Takes code and status of the further lines out of a joined multi-line reply. */
function joinLines(text: string, code: string, status: string | undefined): string {
  let joined = '';
  let from = 0;
  for (;;) {
    const next = nextLine(text, from, code, status);
    const part = text.slice(from, next < 0 ? undefined : next).trim();
    if (part !== '') joined = joined === '' ? part : `${joined} ${part}`;
    if (next < 0) return joined;
    from = next + 5;
    if (status !== undefined && text.startsWith(status, from)) from += status.length;
  }
}

/**
 * Position of the blank before the next `550-` or `550 ` that begins a line. A number in the text may look
 * like the last line's code, so that one must have the status of the first line if there was one.
 */
function nextLine(text: string, from: number, code: string, status: string | undefined): number {
  let at = text.indexOf(` ${code}`, Math.max(0, from - 1));
  while (at >= 0) {
    const separator = text.charCodeAt(at + 4);
    const isLast = separator === 32 && (status === undefined || text.startsWith(status, at + 5));
    if (at >= from && (separator === 45 || isLast)) return at;
    at = text.indexOf(` ${code}`, at + 1);
  }
  return -1;
}
