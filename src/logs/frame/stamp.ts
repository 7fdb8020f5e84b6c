/**
 * The time at the head of a log line, in every form that syslog daemons, journalctl and containers write.
 *
 *     Nov 24 03:32:44              RFC 3164 §4.1.2: no year, no zone, a day below 10 has a blank before it
 *     Nov 24 2026 03:32:44.123     the same with a year (network gear, syslog-ng) and a fraction
 *     2026 Nov 24 03:32:44.123     year first (BSD, some rsyslog templates)
 *     2026-11-24T12:07:14+09:00    RFC 3339; journalctl short-iso writes the zone without a colon
 *     2026-11-24 12:07:14 JST      journalctl short-full (after a weekday)
 *     1795489634.123456            journalctl short-unix
 *     11月 24 12:07:14             journalctl under a Japanese locale; months of other languages in month-names.ts
 *     Tue Nov 24 12:07:14 2026     OpenWrt's logread
 *
 * Sources: RFC 3164, RFC 3339, RFC 5424 §6.2.3; systemd src/shared/logs-show.c.
 */

import { MAX_MONTH_NAME, monthOfName } from './month-names.ts';
import { isZoneName, offsetOfZone } from './zone-names.ts';

/** Fields as written. `year` is -1 and `offset` NaN when the line does not state them. */
export interface Stamp {
  year: number;
  /** 0–11. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  milli: number;
  /** Minutes east of UTC. */
  offset: number;
  /** Position of `HH:MM:SS`. */
  clockAt: number;
  /** Position after the fraction, 0 when there is none. */
  fractionEnd: number;
  /** Position after the stamp. */
  end: number;
}

export function newStamp(): Stamp {
  return {
    year: -1,
    month: 0,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    milli: 0,
    offset: NaN,
    clockAt: 0,
    fractionEnd: 0,
    end: 0,
  };
}

const SPACE = 32;
const PLUS = 43;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const COLON = 58;

/** Reads a stamp at `at` into `out`; false when there is none (`out` is then of no use). */
export function parseStamp(text: string, at: number, out: Stamp): boolean {
  out.year = -1;
  out.milli = 0;
  out.clockAt = -1;
  out.fractionEnd = 0;
  out.offset = NaN;
  const first = text.charCodeAt(at);
  if (first >= 65 && first <= 90) {
    const month = monthAt(text, at);
    if (month >= 0 && text.charCodeAt(at + 3) === SPACE) return parseMonthFirst(text, at + 3, month, out);
    if (isWeekday(text, at)) return parseStamp(text, at + 4, out) && parseTail(text, out);
    return parseLocalMonth(text, at, out);
  }
  if (isDigit(first)) return parseDigitFirst(text, at, out);
  // journalctl pads the month of a Japanese locale with a blank.
  if (first === SPACE) return parseNumberedMonth(text, at + 1, out);
  return (first >= 128 || (first >= 97 && first <= 122)) && parseLocalMonth(text, at, out);
}

/** A month's name in the language of the machine. */
function parseLocalMonth(text: string, at: number, out: Stamp): boolean {
  const end = text.indexOf(' ', at);
  if (end < 0 || end - at > MAX_MONTH_NAME) return false;
  const month = monthOfName(text.slice(at, end));
  return month !== undefined && parseMonthFirst(text, end, month, out);
}

/**
 * After a stamp that began with a weekday: the year of asctime(3) (`Tue Nov 24 12:07:14 2026`), or the name of a zone
 * (`Tue 2026-11-24 12:07:14 CET`), which leaves the zone open when several have it.
 */
function parseTail(text: string, out: Stamp): boolean {
  const at = out.end + 1;
  if (text.charCodeAt(out.end) !== SPACE) return true;
  if (out.year < 0) {
    const year = text.charCodeAt(at + 4) === SPACE ? yearAt(text, at) : -1;
    if (year < 0) return true;
    out.year = year;
    out.end = at + 4;
    return true;
  }
  const end = text.indexOf(' ', at);
  if (!Number.isNaN(out.offset) || end < 0 || !isZoneName(text, at, end)) return true;
  out.offset = offsetOfZone(text.slice(at, end)) ?? NaN;
  out.end = end;
  return true;
}

/** `at` is after the month's name. */
function parseMonthFirst(text: string, at: number, month: number, out: Stamp): boolean {
  if (text.charCodeAt(at) !== SPACE) return false;
  out.month = month;
  let pos = at + 1;
  if (text.charCodeAt(pos) === SPACE) pos += 1;
  const wide = isDigit(text.charCodeAt(pos + 1));
  const day = wide ? twoDigits(text, pos) : text.charCodeAt(pos) - 48;
  if (!(day >= 1 && day <= 31)) return false;
  out.day = day;
  pos += wide ? 2 : 1;
  if (text.charCodeAt(pos) === COMMA) pos += 1;
  if (text.charCodeAt(pos) !== SPACE) return false;
  pos += 1;
  if (text.charCodeAt(pos + 4) === SPACE) {
    const year = yearAt(text, pos);
    if (year < 0) return false;
    out.year = year;
    pos += 5;
  }
  return parseClock(text, pos, out);
}

function parseDigitFirst(text: string, at: number, out: Stamp): boolean {
  const fifth = text.charCodeAt(at + 4);
  if (fifth === MINUS || fifth === 47) return parseIso(text, at, fifth, out);
  if (fifth === SPACE) {
    const year = yearAt(text, at);
    const month = monthAt(text, at + 5);
    if (year < 0 || month < 0) return false;
    if (!parseMonthFirst(text, at + 8, month, out)) return false;
    out.year = year;
    return true;
  }
  return parseNumberedMonth(text, at, out) || parseUnix(text, at, out);
}

/** `11月`, `11월`; the sign is three bytes of UTF-8, which are three characters here unless the text was decoded before. */
function parseNumberedMonth(text: string, at: number, out: Stamp): boolean {
  const wide = isDigit(text.charCodeAt(at + 1));
  const month = wide ? twoDigits(text, at) : text.charCodeAt(at) - 48;
  const sign = at + (wide ? 2 : 1);
  if (!(month >= 1 && month <= 12)) return false;
  for (const name of MONTH_SIGNS) {
    if (text.startsWith(name, sign)) return parseMonthFirst(text, sign + name.length, month - 1, out);
  }
  return false;
}

function parseIso(text: string, at: number, separator: number, out: Stamp): boolean {
  const year = yearAt(text, at);
  const month = twoDigits(text, at + 5);
  const day = twoDigits(text, at + 8);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  if (text.charCodeAt(at + 7) !== separator) return false;
  const gap = text.charCodeAt(at + 10);
  if (gap !== 84 && gap !== 116 && gap !== SPACE) return false;
  out.month = month - 1;
  out.day = day;
  if (!parseClock(text, at + 11, out)) return false;
  out.year = year;
  return parseZone(text, out);
}

/** `HH:MM:SS` and a fraction of any length. */
function parseClock(text: string, at: number, out: Stamp): boolean {
  if (text.charCodeAt(at + 2) !== COLON || text.charCodeAt(at + 5) !== COLON) return false;
  const hour = twoDigits(text, at);
  const minute = twoDigits(text, at + 3);
  const second = twoDigits(text, at + 6);
  // RFC 3339 §5.7: second 60 is a leap second.
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return false;
  out.hour = hour;
  out.minute = minute;
  out.second = second;
  out.clockAt = at;
  out.end = at + 8;
  const next = text.charCodeAt(at + 8);
  if ((next === DOT || next === COMMA) && isDigit(text.charCodeAt(at + 9))) parseFraction(text, at + 9, out);
  return true;
}

function parseFraction(text: string, at: number, out: Stamp): void {
  let pos = at;
  let milli = 0;
  for (let digits = 0; ; digits += 1, pos += 1) {
    const code = text.charCodeAt(pos);
    if (!isDigit(code)) {
      for (let missing = digits; missing < 3; missing += 1) milli *= 10;
      break;
    }
    if (digits < 3) milli = milli * 10 + code - 48;
  }
  out.milli = milli;
  out.fractionEnd = pos;
  out.end = pos;
}

/** `Z`, `±HH:MM`, `±HHMM`, `±HH`, ` ±HHMM`, ` UTC`; anything else leaves the zone open. */
function parseZone(text: string, out: Stamp): boolean {
  let at = out.end;
  if (text.charCodeAt(at) === SPACE) at += 1;
  const sign = text.charCodeAt(at);
  if (sign === 90 || sign === 122) {
    if (at === out.end) {
      out.offset = 0;
      out.end = at + 1;
    }
    return true;
  }
  if (sign === PLUS || sign === MINUS) {
    const hours = twoDigits(text, at + 1);
    if (hours < 0 || hours > 15) return true;
    const minuteAt = text.charCodeAt(at + 3) === COLON ? at + 4 : at + 3;
    const minutes = twoDigits(text, minuteAt);
    out.end = minutes < 0 ? at + 3 : minuteAt + 2;
    const offset = hours * 60 + Math.max(0, minutes);
    out.offset = sign === MINUS ? -offset : offset;
    return true;
  }
  for (const name of ZONE_NAMES) {
    if (!text.startsWith(name, at) || text.charCodeAt(at + name.length) !== SPACE) continue;
    out.offset = offsetOfZone(name) ?? NaN;
    out.end = at + name.length;
  }
  return true;
}

/** 月 and 월, decoded and as bytes. */
const MONTH_SIGNS = ['\u6708', '\u00e6\u009c\u0088', '\uc6d4', '\u00ec\u009b\u0094'];

/** Behind a space; other names of zones may be those of hosts. */
const ZONE_NAMES = ['UTC', 'GMT', 'JST'];

/** Seconds since 1970 with a fraction; ten digits last until 2286. */
function parseUnix(text: string, at: number, out: Stamp): boolean {
  let seconds = 0;
  for (let i = 0; i < 10; i += 1) {
    const code = text.charCodeAt(at + i);
    if (!isDigit(code)) return false;
    seconds = seconds * 10 + code - 48;
  }
  if (text.charCodeAt(at + 10) !== DOT || !isDigit(text.charCodeAt(at + 11))) return false;
  const date = new Date(seconds * 1000);
  out.year = date.getUTCFullYear();
  out.month = date.getUTCMonth();
  out.day = date.getUTCDate();
  out.hour = date.getUTCHours();
  out.minute = date.getUTCMinutes();
  out.second = date.getUTCSeconds();
  out.offset = 0;
  parseFraction(text, at + 11, out);
  return true;
}

function yearAt(text: string, at: number): number {
  const century = twoDigits(text, at);
  const rest = twoDigits(text, at + 2);
  const year = century * 100 + rest;
  return century < 0 || rest < 0 || year < 1970 || year > 2200 ? -1 : year;
}

/** Exactly two digits, else -1. */
function twoDigits(text: string, at: number): number {
  const first = text.charCodeAt(at) - 48;
  const second = text.charCodeAt(at + 1) - 48;
  return first >= 0 && first <= 9 && second >= 0 && second <= 9 ? first * 10 + second : -1;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function monthAt(text: string, at: number): number {
  const code = (text.charCodeAt(at) << 16) | (text.charCodeAt(at + 1) << 8) | text.charCodeAt(at + 2);
  switch (code) {
    case 0x4a616e:
      return 0;
    case 0x466562:
      return 1;
    case 0x4d6172:
      return 2;
    case 0x417072:
      return 3;
    case 0x4d6179:
      return 4;
    case 0x4a756e:
      return 5;
    case 0x4a756c:
      return 6;
    case 0x417567:
      return 7;
    case 0x536570:
      return 8;
    case 0x4f6374:
      return 9;
    case 0x4e6f76:
      return 10;
    case 0x446563:
      return 11;
    default:
      return -1;
  }
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `Tue ` before a stamp that begins with a digit or a month (no second weekday: the recursion ends). */
function isWeekday(text: string, at: number): boolean {
  return (
    text.charCodeAt(at + 3) === SPACE &&
    WEEKDAYS.includes(text.slice(at, at + 3)) &&
    !isWeekdayName(text, at + 4)
  );
}

function isWeekdayName(text: string, at: number): boolean {
  return WEEKDAYS.includes(text.slice(at, at + 3));
}
