/**
 * The times in qmail's logs.
 *
 *     @400000004bdf95342c638c5c           TAI64N: seconds and nanoseconds, in hexadecimal
 *     1276913544.622077                   splogger: seconds since 1970, UTC
 *     2010-05-04 12:30:56.744721500       tai64nlocal, local time
 *     2010-05-04_03:30:56.74472           svlogd -tt, UTC; with a T in place of the _ for -ttt
 *
 * A TAI64 label is 2^62 plus the TAI seconds since 1970; programs without a table of leap seconds add 10.
 */

/** Label bytes 40 00 00 00: everything between 1970 and 2106. */
const TAI_OFFSET = 10;
export const TAI64N_LENGTH = 25;

const AT = 64;
const SPACE = 32;

/** UTC milliseconds of the label at `at`; `undefined` when there is none. */
export function tai64n(bytes: Uint8Array, at: number, end: number): number | undefined {
  if (end - at < TAI64N_LENGTH || bytes[at] !== AT) return undefined;
  const high = hex(bytes, at + 1, at + 9);
  const seconds = hex(bytes, at + 9, at + 17);
  const nanos = hex(bytes, at + 17, at + 25);
  if (high !== 0x40000000 || seconds < 0 || nanos < 0 || nanos > 999_999_999) return undefined;
  return (seconds - TAI_OFFSET) * 1000 + Math.floor(nanos / 1_000_000);
}

/** The number in `[from, to)`; -1 when a byte is no digit. */
function hex(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) value = value * 16 + byte - 48;
    else if (byte >= 97 && byte <= 102) value = value * 16 + byte - 87;
    else if (byte >= 65 && byte <= 70) value = value * 16 + byte - 55;
    else return -1;
  }
  return value;
}

/** A date in the form of tai64nlocal or svlogd. */
export interface DateStamp {
  /** The clock's reading as if it were UTC. */
  wall: number;
  isUtc: boolean;
  end: number;
}

/** Fills `out`; false when there is no such date at `at`. */
export function dateStamp(bytes: Uint8Array, at: number, end: number, out: DateStamp): boolean {
  if (end - at < 20 || bytes[at + 4] !== 45 || bytes[at + 7] !== 45) return false;
  const separator = bytes[at + 10];
  if (separator !== SPACE && separator !== 95 && separator !== 84) return false;
  if (bytes[at + 13] !== 58 || bytes[at + 16] !== 58) return false;
  const year = decimal(bytes, at, at + 4);
  const month = decimal(bytes, at + 5, at + 7);
  const day = decimal(bytes, at + 8, at + 10);
  const hour = decimal(bytes, at + 11, at + 13);
  const minute = decimal(bytes, at + 14, at + 16);
  const second = decimal(bytes, at + 17, at + 19);
  if (year < 1970 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return false;
  let millis = 0;
  let stop = at + 19;
  if (bytes[stop] === 46) {
    stop += 1;
    for (let scale = 100; stop < end; stop += 1, scale = Math.floor(scale / 10)) {
      const digit = (bytes[stop] ?? 0) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      millis += digit * scale;
    }
  }
  out.wall = Date.UTC(year, month - 1, day, hour, minute, second) + millis;
  out.isUtc = separator !== SPACE;
  out.end = stop;
  return true;
}

function decimal(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** UTC milliseconds of splogger's own stamp at the beginning of `text`. */
export function sploggerTime(text: string): number | undefined {
  const dot = text.indexOf('.');
  if (dot < 9 || dot > 10) return undefined;
  const seconds = Number(text.slice(0, dot));
  const micros = text.charCodeAt(dot + 7) === SPACE ? Number(text.slice(dot + 1, dot + 7)) : Number.NaN;
  if (!Number.isInteger(seconds) || !Number.isInteger(micros)) return undefined;
  return seconds * 1000 + Math.floor(micros / 1000);
}
