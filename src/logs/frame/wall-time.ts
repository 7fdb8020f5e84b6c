/** Stamps as times of the wall clock, and the years in which those without a year may lie. */
import type { Stamp } from './stamp.ts';

const DAY_MS = 86_400_000;

/** Milliseconds of the wall clock as if it were UTC. */
export function wallAt(stamp: Stamp, year: number): number {
  return Date.UTC(year, stamp.month, stamp.day, stamp.hour, stamp.minute, stamp.second, stamp.milli);
}

/** The wall time of a year-less stamp in the year that brings it nearest to `utc`. */
export function nearestWall(stamp: Stamp, utc: number): number {
  const year = new Date(utc).getUTCFullYear();
  let best = wallAt(stamp, year);
  for (const other of [wallAt(stamp, year - 1), wallAt(stamp, year + 1)]) {
    if (Math.abs(other - utc) < Math.abs(best - utc)) best = other;
  }
  return best;
}

/** The latest year in which the stamp's time is not after `latest`. */
export function latestYear(stamp: Stamp, latest: number): number {
  const year = new Date(latest + DAY_MS).getUTCFullYear();
  // A 29th of February needs a leap year; the last one is at most eight years ago (1896–1904).
  for (let candidate = year; candidate > year - 9; candidate -= 1) {
    if (!isDateOf(stamp, candidate)) continue;
    if (wallAt(stamp, candidate) <= latest) return candidate;
  }
  return year;
}

/** False for a 29th of February in a year that has none. */
export function isDateOf(stamp: Stamp, year: number): boolean {
  return stamp.month !== 1 || stamp.day < 29 || new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29;
}
