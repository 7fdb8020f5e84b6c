/** Rules of a time zone for log lines that state none. */
import { TodokuError } from '../core/errors.ts';
import type { ZoneRules } from '../core/ports.ts';

const HOUR_MS = 3_600_000;

/** `name` is an IANA zone; default the machine's. Offsets are asked once per hour of wall time. */
export async function createZoneRules(name?: string): Promise<ZoneRules> {
  const zone = name ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone === 'UTC' || zone === 'Etc/UTC') return { name: 'UTC', offsetAtWall: () => 0 };
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
    name: zone,
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
