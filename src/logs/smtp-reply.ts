/**
 * SMTP replies as mail servers log them (RFC 5321 §4.2, RFC 2034 §4 for the enhanced status).
 *
 * A multi-line reply is logged with its lines joined by blanks, code and status before each of them:
 * `550-5.7.26 This mail has been blocked … 550-5.7.26  550 5.7.26 https://…`. Read here as one text.
 */
import type { Phase, Reply } from '../core/reply.ts';
import type { FramedLine } from './framed-line.ts';

const SPACE = 32;
const HYPHEN = 45;
const DOT = 46;
const COLON = 58;
/** Code and enhanced status are shorter than this. */
const HEAD_LENGTH = 20;

/** Where the parts of a reply stand, relative to its beginning; reused from reply to reply. */
interface ReplyHead {
  code: number;
  statusStart: number;
  /** Equal to `statusStart` when there is no enhanced status. */
  statusEnd: number;
  textStart: number;
  isMultiLine: boolean;
}

const head: ReplyHead = { code: 0, statusStart: 0, statusEnd: 0, textStart: 0, isMultiLine: false };
const headBytes = new Uint8Array(HEAD_LENGTH);

/** The reply in `text`, or `undefined` when it does not begin with a reply code. */
export function parseReply(text: string, phase: Phase | undefined): Reply | undefined {
  const length = copyHead(text);
  if (!readHead(headBytes, 0, length)) return undefined;
  const { code, statusStart, statusEnd, textStart, isMultiLine } = head;
  const enhancedStatus = statusEnd > statusStart ? text.slice(statusStart, statusEnd) : undefined;
  const rest = text.slice(textStart);
  return {
    code,
    enhancedStatus,
    text: isMultiLine ? joinLines(rest, text.slice(0, 3), enhancedStatus) : rest,
    phase,
  };
}

/** The same for `[from, to)` of a line. */
export function parseReplyAt(
  line: FramedLine,
  from: number,
  to: number,
  phase: Phase | undefined,
): Reply | undefined {
  if (!readHead(line.bytes, from, to)) return undefined;
  const { code, statusStart, statusEnd, textStart, isMultiLine } = head;
  const enhancedStatus = statusEnd > statusStart ? line.slice(statusStart, statusEnd) : undefined;
  const rest = line.slice(textStart, to);
  return {
    code,
    enhancedStatus,
    text: isMultiLine ? joinLines(rest, line.slice(from, from + 3), enhancedStatus) : rest,
    phase,
  };
}

/** `5.7.1 text`, as milters and content checks give it: the server adds the code that fits. */
export function parseStatusText(text: string, phase: Phase | undefined): Reply | undefined {
  const length = copyHead(text);
  const statusClass = (headBytes[0] ?? 0) - 48;
  if (!(statusClass === 2 || statusClass === 4 || statusClass === 5)) return undefined;
  const end = enhancedStatusEnd(headBytes, 0, length, statusClass);
  if (end === 0) return undefined;
  const start = text.charCodeAt(end) === SPACE ? end + 1 : end;
  return { code: undefined, enhancedStatus: text.slice(0, end), text: text.slice(start), phase };
}

/** The first characters as bytes; what is no byte cannot be part of a code. */
function copyHead(text: string): number {
  const length = Math.min(text.length, HEAD_LENGTH);
  for (let i = 0; i < length; i += 1) headBytes[i] = Math.min(text.charCodeAt(i), 255);
  return length;
}

/** 200–599 followed by a blank, a hyphen or the end. */
function readHead(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 3) return false;
  const a = (bytes[from] ?? 0) - 48;
  const b = (bytes[from + 1] ?? 0) - 48;
  const c = (bytes[from + 2] ?? 0) - 48;
  if (!(a >= 2 && a <= 5 && b >= 0 && b <= 9 && c >= 0 && c <= 9)) return false;
  const separator = to - from > 3 ? bytes[from + 3] : SPACE;
  if (separator !== SPACE && separator !== HYPHEN) return false;
  const start = Math.min(from + 4, to);
  const end = enhancedStatusEnd(bytes, start, to, a);
  head.code = a * 100 + b * 10 + c;
  head.statusStart = start;
  head.statusEnd = end;
  head.textStart = end > start && end < to && bytes[end] === SPACE ? end + 1 : end;
  head.isMultiLine = separator === HYPHEN;
  return true;
}

/**
 * End of an enhanced status (`5.7.26`) at `at`, or `at` when there is none. RFC 2034 §4: its class is that of
 * the code; a text that merely begins with a version number is none.
 */
function enhancedStatusEnd(bytes: Uint8Array, at: number, to: number, statusClass: number): number {
  if (to - at < 5 || (bytes[at] ?? 0) - 48 !== statusClass || bytes[at + 1] !== DOT) return at;
  const dot = digitsEnd(bytes, at + 2, to);
  if (dot === at + 2 || dot >= to || bytes[dot] !== DOT) return at;
  const end = digitsEnd(bytes, dot + 1, to);
  if (end === dot + 1) return at;
  if (end === to) return end;
  const next = bytes[end];
  return next === SPACE || next === COLON || next === HYPHEN ? end : at;
}

/** At most three digits (RFC 3463 §2). */
function digitsEnd(bytes: Uint8Array, from: number, to: number): number {
  const limit = Math.min(from + 3, to);
  let at = from;
  while (at < limit && (bytes[at] ?? 0) >= 48 && (bytes[at] ?? 0) <= 57) at += 1;
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
    const isLast = separator === SPACE && (status === undefined || text.startsWith(status, at + 5));
    if (at >= from && (separator === HYPHEN || isLast)) return at;
    at = text.indexOf(` ${code}`, at + 1);
  }
  return -1;
}
