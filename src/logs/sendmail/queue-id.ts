/**
 * sendmail's queue ids. Since 8.10 an id is the UTC time of its making in base 60 and the process id:
 * `6AO3WiNf000100` = 2026 November 24, 03:32:44, two letters (one before 8.12) that tell apart ids of one
 * second, pid 100.
 * Before, `SAA15929` held the hour and the pid only.
 *
 * Source: sendmail/queue.c assign_queueid() (tm = gmtime).
 */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwx';
/** The year digit is (year - 1900) % 60, and the form began in 2000. */
const FIRST_YEAR = 2000;

const OLD_LENGTH = 8;
const MIN_LENGTH = 7;
/** Six digits of time, one or two that tell apart, a process id of five or more. */
const MIN_TIMED_LENGTH = 12;
const MAX_LENGTH = 20;

/** UTC milliseconds; `undefined` for ids of another form. */
export function timeOfQueueId(id: string): number | undefined {
  if (id.length < MIN_TIMED_LENGTH || id.length > MAX_LENGTH) return undefined;
  const year = digit(id, 0);
  const month = digit(id, 1);
  const day = digit(id, 2);
  const hour = digit(id, 3);
  const minute = digit(id, 4);
  const second = digit(id, 5);
  if (year < 0 || month < 0 || month > 11 || day < 1 || day > 31) return undefined;
  if (hour < 0 || hour > 23 || minute < 0 || second < 0) return undefined;
  const full = FIRST_YEAR + ((year - ((FIRST_YEAR - 1900) % 60) + 60) % 60);
  return Date.UTC(full, month, day, hour, minute, second);
}

/** `<202611240332.6AO3WiNf000100@host>`: a Message-ID made here has the UTC minute before the queue id. */
export function timeOfMessageId(messageId: string, queueId: string): number | undefined {
  if (messageId.charCodeAt(12) !== 46 || !messageId.startsWith(queueId, 13)) return undefined;
  const part = (from: number, to: number): number => Number(messageId.slice(from, to));
  const time = Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8), part(8, 10), part(10, 12));
  return Number.isNaN(time) ? undefined : time;
}

/** Could `[from, to)` of `text` be a queue id? Letters and digits, at least one digit. */
export function isQueueId(text: string, from: number, to: number): boolean {
  const length = to - from;
  if (length < MIN_LENGTH || length > MAX_LENGTH) return false;
  let digits = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
    else if (!((code >= 65 && code <= 90) || (code >= 97 && code <= 122))) return false;
  }
  return digits >= (length <= OLD_LENGTH ? 3 : 5);
}

function digit(id: string, at: number): number {
  return DIGITS.indexOf(id.charAt(at));
}
