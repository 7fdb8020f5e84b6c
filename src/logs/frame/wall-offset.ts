/**
 * Offset of a zone at a wall-clock time, in the order in which a log is written.
 *
 * In the hour that is repeated when summer time ends, the wall clock alone cannot tell the first pass from
 * the second (`ZoneRules` answers for the first); the order of the lines can: the second pass begins where
 * the clock went back.
 */
import type { ZoneRules } from '../../core/ports.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** The offset cannot change twice within this span in any zone in use. */
const LOOK_AHEAD_MS = 4 * HOUR_MS;

export interface WallOffset {
  /** `lastUtc`: the time of the line before, -Infinity for the first. */
  at(wallMs: number, lastUtc: number): number;
}

export function createWallOffset(zone: ZoneRules): WallOffset {
  // One look-up per wall-clock quarter of an hour: zone rules are slow, and no transition lies within one.
  let slot = NaN;
  let first = 0;
  let second = 0;
  return {
    at(wallMs, lastUtc) {
      const quarter = Math.floor(wallMs / (15 * MINUTE_MS));
      if (quarter !== slot) {
        slot = quarter;
        first = zone.offsetAtWall(wallMs);
        second = secondPass(zone, wallMs, first);
      }
      if (second === first) return first;
      // Within the repeated hour: the first pass, unless that would be before the line before.
      const asFirst = wallMs - first * MINUTE_MS;
      return asFirst + 10 * MINUTE_MS < lastUtc ? second : first;
    },
  };
}

/** Offset of the second pass if `wallMs` lies in a repeated hour, else `first`. */
function secondPass(zone: ZoneRules, wallMs: number, first: number): number {
  const later = zone.offsetAtWall(wallMs + LOOK_AHEAD_MS);
  if (later >= first) return first;
  return zone.offsetAtWall(wallMs + (first - later) * MINUTE_MS) === later ? later : first;
}
