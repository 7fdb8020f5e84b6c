/** Wall-clock parts of an instant in the zone the log wrote it in. */

export interface WallDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 = Sunday. */
  readonly weekday: number;
}

function wall(ms: number, utcOffset: number): Date | undefined {
  const date = new Date(ms + utcOffset * 60_000);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

export function dateOf(ms: number, utcOffset: number): WallDate | undefined {
  const date = wall(ms, utcOffset);
  return date === undefined
    ? undefined
    : {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        weekday: date.getUTCDay(),
      };
}

/** `12:32:45` */
export function clockOf(ms: number, utcOffset: number): string {
  return wall(ms, utcOffset)?.toISOString().slice(-13, -5) ?? '';
}

/** `2026-11-24` */
export function isoDay(ms: number, utcOffset: number): string {
  return wall(ms, utcOffset)?.toISOString().slice(0, -14) ?? '';
}

/** `+09:00`, or `UTC`. */
export function offsetText(utcOffset: number): string {
  if (utcOffset === 0) return 'UTC';
  const abs = Math.abs(utcOffset);
  const hours = String(Math.floor(abs / 60)).padStart(2, '0');
  const minutes = String(abs % 60).padStart(2, '0');
  return `${utcOffset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

export type DurationUnit = 'day' | 'hour' | 'minute' | 'second';

export interface DurationPart {
  readonly value: number;
  readonly unit: DurationUnit;
}

const UNITS: readonly (readonly [DurationUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** At most two neighbouring units: 183,845 s is 2 days 3 hours, 3,600 s is 1 hour. */
export function splitDuration(seconds: number): readonly DurationPart[] {
  let rest = Number.isFinite(seconds) ? Math.round(Math.abs(seconds)) : 0;
  const parts: DurationPart[] = [];
  for (const [unit, size] of UNITS) {
    const value = Math.floor(rest / size);
    rest -= value * size;
    if (value > 0) parts.push({ value, unit });
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  return parts.length === 0 ? [{ value: 0, unit: 'second' }] : parts;
}
