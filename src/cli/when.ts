/** Times as people write them on a command line. */
import type { ZoneRules } from '../core/ports.ts';

export interface WhenOptions {
  readonly now: number;
  readonly zone: ZoneRules;
  /** A day alone means its end (`--until`), not its beginning (`--since`). */
  readonly endOfDay: boolean;
}

const DAY_MS = 86_400_000;
const UNITS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: DAY_MS,
  w: 7 * DAY_MS,
};

const AGO = /^(\d{1,6})([smhdw])$/;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** Epoch milliseconds, or `undefined` when it is no time. */
export function parseWhen(text: string, options: WhenOptions): number | undefined {
  const word = text.trim().toLowerCase();
  const ago = AGO.exec(word);
  if (ago !== null) return options.now - Number(ago[1]) * (UNITS[ago[2] ?? ''] ?? 0);
  switch (word) {
    case 'now':
    case '今':
      return options.now;
    case 'today':
    case '今日':
      return dayEdge(0, options);
    case 'yesterday':
    case '昨日':
      return dayEdge(-1, options);
    default:
      return parseClock(word, options) ?? parseIso(text.trim(), options);
  }
}

/** Wall-clock midnight of today (as if it were UTC). */
function today({ now, zone }: WhenOptions): number {
  // The rules are asked by wall time; one step from UTC is exact outside the hour of a change.
  const wall = now + zone.offsetAtWall(now) * 60_000;
  const exact = now + zone.offsetAtWall(wall) * 60_000;
  return Math.floor(exact / DAY_MS) * DAY_MS;
}

function instantOf(wallMs: number, zone: ZoneRules): number {
  return wallMs - zone.offsetAtWall(wallMs) * 60_000;
}

function dayEdge(days: number, options: WhenOptions): number {
  const end = options.endOfDay ? 1 : 0;
  return Math.min(
    instantOf(today(options) + (days + end) * DAY_MS, options.zone),
    options.endOfDay && days === 0 ? options.now : Number.POSITIVE_INFINITY,
  );
}

function parseClock(word: string, options: WhenOptions): number | undefined {
  const clock = CLOCK.exec(word);
  if (clock === null) return undefined;
  const [hours, minutes, seconds] = [Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return instantOf(today(options) + ((hours * 60 + minutes) * 60 + seconds) * 1_000, options.zone);
}

function parseIso(text: string, options: WhenOptions): number | undefined {
  const found = ISO.exec(text);
  if (found === null) return undefined;
  const part = (index: number): number => Number(found[index] ?? 0);
  const wall = Date.UTC(part(1), part(2) - 1, part(3), part(4), part(5), part(6));
  const written = new Date(wall);
  // 2026-02-30 and 25:00 are no times.
  if (written.getUTCDate() !== part(3) || written.getUTCHours() !== part(4) || part(5) > 59 || part(6) > 59) {
    return undefined;
  }
  if (found[4] === undefined && options.endOfDay) return instantOf(wall + DAY_MS, options.zone);
  const offset = found[7];
  return offset === undefined ? instantOf(wall, options.zone) : wall - offsetMinutes(offset) * 60_000;
}

function offsetMinutes(offset: string): number {
  if (offset.toUpperCase() === 'Z') return 0;
  const digits = offset.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return digits.startsWith('-') ? -minutes : minutes;
}
