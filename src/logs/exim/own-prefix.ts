/**
 * What Exim puts before its words: its own time, which syslog lines may repeat or lack, the zone
 * (log_timezone), milliseconds and the process id (log_selector +millisec, +pid).
 *
 *     2026-11-24 12:08:10.123 +0900 [1234] 1xVgt8-00005u-29 <= …
 */
const SPACE = 32;
const PLUS = 43;
const HYPHEN = 45;
const DOT = 46;
const COLON = 58;
const OPEN = 91;
const CLOSE = 93;

/** Position after the time at `at`, or `at` when there is none. */
export function skipOwnStamp(text: string, at: number): number {
  if (text.charCodeAt(at + 4) !== HYPHEN || text.charCodeAt(at + 7) !== HYPHEN) return at;
  if (text.charCodeAt(at + 10) !== SPACE || text.charCodeAt(at + 13) !== COLON) return at;
  if (text.charCodeAt(at + 16) !== COLON || !isDigit(text.charCodeAt(at))) return at;
  let end = at + 19;
  if (text.charCodeAt(end) === DOT) end = digitsEnd(text, end + 1);
  if (text.charCodeAt(end) !== SPACE) return at;
  end += 1;
  const sign = text.charCodeAt(end);
  if (sign !== PLUS && sign !== HYPHEN) return end;
  return text.charCodeAt(end + 5) === SPACE ? end + 6 : end;
}

/** Position after `[1234] ` at `at`, or `at`. */
export function skipOwnPid(text: string, at: number): number {
  if (text.charCodeAt(at) !== OPEN) return at;
  const end = digitsEnd(text, at + 1);
  if (end === at + 1 || text.charCodeAt(end) !== CLOSE || text.charCodeAt(end + 1) !== SPACE) return at;
  return end + 2;
}

function digitsEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + 12);
  let at = from;
  while (at < limit && isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
