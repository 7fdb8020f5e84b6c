/** Rules of a time zone for log lines that state none. */
import { TodokuError } from '../core/errors.ts';
import type { ZoneRules } from '../core/ports.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** `zone` is an IANA zone; default the machine's. Offsets are asked once per hour of wall time. */
export async function createZoneRules(zone?: string): Promise<ZoneRules> {
  if (zone === undefined) return { offsetAtWall: machineOffset };
  if (zone === 'UTC' || zone === 'Etc/UTC') return { offsetAtWall: () => 0 };
  const { Temporal } = await import('temporal-polyfill');
  const offsetAt = (wallMs: number): number => {
    const wall = Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO('UTC').toPlainDateTime();
    return Math.round(wall.toZonedDateTime(zone, { disambiguation: 'earlier' }).offsetNanoseconds / 6e10);
  };
  try {
    offsetAt(0);
  } catch (error) {
    throw new TodokuError('usage', `unknown time zone: ${zone}`, { zone }, error);
  }
  const known = new Map<number, number>();
  return {
    offsetAtWall(wallMs) {
      const hour = Math.floor(wallMs / HOUR_MS);
      let offset = known.get(hour);
      if (offset === undefined) {
        offset = offsetAt(wallMs);
        known.set(hour, offset);
      }
      return offset;
    },
  };
}

/** The engine knows the machine's own zone without any tables. Of a repeated hour it takes the first, as wanted. */
function machineOffset(wallMs: number): number {
  const wall = new Date(wallMs);
  const local = new Date(
    wall.getUTCFullYear(),
    wall.getUTCMonth(),
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
    wall.getUTCSeconds(),
    wall.getUTCMilliseconds(),
  );
  return Math.round((wallMs - local.getTime()) / MINUTE_MS);
}
