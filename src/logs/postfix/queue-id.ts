/**
 * Postfix queue ids. Short ones are microseconds and inode in hex (`444BE24C4E6`) and come back within
 * hours. Long ones (enable_long_queue_ids) hold the UTC second of their making in base 52 and never do:
 * `4Rcl0Q2sBHz1234` = seconds `4Rcl0Q`, microseconds `2sBH`, `z`, inode.
 *
 * Source: global/mail_queue.h (MQID_LG_*).
 */

/** Digits and consonants: no id spells a word. */
const DIGITS = '0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz';
const MICRO_DIGITS = 4;
const MIN_SECOND_DIGITS = 6;

export function timeOfQueueId(id: string): number | undefined {
  const separator = id.lastIndexOf('z');
  const secondDigits = separator - MICRO_DIGITS;
  if (secondDigits < MIN_SECOND_DIGITS || secondDigits > 8) return undefined;
  let seconds = 0;
  for (let at = 0; at < secondDigits; at += 1) {
    const digit = DIGITS.indexOf(id.charAt(at));
    if (digit < 0) return undefined;
    seconds = seconds * 52 + digit;
  }
  let micros = 0;
  for (let at = secondDigits; at < separator; at += 1) {
    const digit = DIGITS.indexOf(id.charAt(at));
    if (digit < 0) return undefined;
    micros = micros * 52 + digit;
  }
  return micros < 1_000_000 ? seconds * 1000 + Math.floor(micros / 1000) : undefined;
}

/** `<20261124030654.E984424C492@host>`: made by cleanup, in UTC, for a message without a Message-ID. */
export function timeOfMessageId(messageId: string, queueId: string): number | undefined {
  if (messageId.charCodeAt(14) !== 46 || !messageId.startsWith(queueId, 15)) return undefined;
  const part = (from: number, to: number): number => Number(messageId.slice(from, to));
  const time = Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8), part(8, 10), part(10, 12), part(12, 14));
  return Number.isNaN(time) ? undefined : time;
}

/** Hex digits (short) or base 52 with a `z` (long) in `[from, to)`? */
export function isQueueId(bytes: Uint8Array, from: number, to: number): boolean {
  const length = to - from;
  if (length < 5 || length > 24) return false;
  let digits = 0;
  for (let at = from; at < to; at += 1) {
    const code = bytes[at] ?? 0;
    const isDigit = code >= 48 && code <= 57;
    if (isDigit) digits += 1;
    else if (!(code >= 65 && code <= 70) && !(length >= 11 && isLetter(code))) return false;
  }
  return length < 11 || digits > 0;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
