/**
 * Times as records give them: ISO 8601 in its many spellings, or seconds, milli-, micro- or nanoseconds since
 * 1970, as a number or as text.
 *
 *     2026-11-24T03:07:14.123Z   2026-11-24 12:07:14+0900   2026/11/24 12:07:14 UTC+9   1795489634.25
 */
import type { TimeBasis } from '../../core/event.ts';
import type { ZoneRules } from '../../core/ports.ts';

export interface RecordTime {
  time: number;
  utcOffset: number;
  basis: TimeBasis;
}

const MINUTE_MS = 60_000;
/** 1973 in milliseconds, and the largest number of seconds (year 5138) that is taken for seconds. */
const MAX_SECONDS = 1e11;
const MAX_MILLIS = 1e14;
const MAX_MICROS = 1e17;
const MAX_NANOS = 1e20;
const MAX_TIME = 8.64e15;

const PLUS = 43;
const MINUS = 45;

/** False when `value` is no time; `out` is then unchanged. */
export function readTime(value: unknown, zone: ZoneRules, out: RecordTime): boolean {
  if (typeof value === 'number') return fromEpoch(value, zone, out);
  if (typeof value !== 'string' || value.length < 9 || value.length > 64) return false;
  if (isNumber(value)) return fromEpoch(Number(value), zone, out);
  return fromDate(value, zone, out);
}

function isNumber(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!((code >= 48 && code <= 57) || code === 46)) return false;
  }
  return true;
}

function fromEpoch(number: number, zone: ZoneRules, out: RecordTime): boolean {
  if (!(number > 0 && number < MAX_NANOS)) return false;
  const time = Math.floor(millisOf(number));
  const guess = zone.offsetAtWall(time);
  out.time = time;
  out.utcOffset = zone.offsetAtWall(time + guess * MINUTE_MS);
  out.basis = 'stated';
  return true;
}

function millisOf(number: number): number {
  if (number < MAX_SECONDS) return number * 1000;
  if (number < MAX_MILLIS) return number;
  return number < MAX_MICROS ? number / 1000 : number / 1e6;
}

function fromDate(text: string, zone: ZoneRules, out: RecordTime): boolean {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (year < 1970 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const hour = text.length > 10 ? digits(text, 11, 2) : 0;
  const minute = text.length > 10 ? digits(text, 14, 2) : 0;
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59) return false;
  let at = Math.min(16, text.length);
  let second = 0;
  if (text.charCodeAt(at) === 58) {
    second = digits(text, at + 1, 2);
    if (second < 0 || second > 60) return false;
    at += 3;
  }
  let milli = 0;
  const point = text.charCodeAt(at);
  if (point === 46 || point === 44) {
    let scale = 100;
    for (at += 1; isDigit(text.charCodeAt(at)); at += 1) {
      milli += (text.charCodeAt(at) - 48) * scale;
      scale /= 10;
    }
  }
  const wall = Date.UTC(year, month - 1, day, hour, minute, second) + Math.floor(milli);
  if (!(Math.abs(wall) < MAX_TIME)) return false;
  const offset = offsetAt(text, at);
  out.utcOffset = offset ?? zone.offsetAtWall(wall);
  out.time = wall - out.utcOffset * MINUTE_MS;
  out.basis = offset === undefined ? 'assumed' : 'stated';
  return true;
}

/** Minutes east of UTC; `undefined` when the text names no zone. */
function offsetAt(text: string, from: number): number | undefined {
  let at = from;
  while (text.charCodeAt(at) === 32) at += 1;
  const isUtc = text.startsWith('UTC', at) || text.startsWith('GMT', at);
  if (isUtc) at += 3;
  const sign = text.charCodeAt(at);
  if (text.charCodeAt(at) === 90) return 0;
  if (sign !== PLUS && sign !== MINUS) return isUtc ? 0 : undefined;
  at += 1;
  const width = isDigit(text.charCodeAt(at + 1)) ? 2 : 1;
  const hours = digits(text, at, width);
  at += width;
  if (text.charCodeAt(at) === 58) at += 1;
  const minutes = Math.max(0, digits(text, at, 2));
  if (hours < 0 || hours > 15 || minutes > 59) return undefined;
  return (sign === MINUS ? -1 : 1) * (hours * 60 + minutes);
}

/** The number of so many digits; -1 when one is none. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return -1;
    value = value * 10 + code - 48;
  }
  return value;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
