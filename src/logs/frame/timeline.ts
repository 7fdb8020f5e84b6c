/**
 * From stamps to instants: which year, which zone?
 *
 * RFC 3164 stamps state neither. Both are decided from, in this order: what the line states; the UTC time
 * that stands in queue ids and generated Message-IDs (their difference to the wall clock is the offset of
 * the log's zone); the date of the file; the caller's zone. A syslog daemon keeps the zone of its start, so
 * the log's zone need not be the machine's.
 */
import type { TimeBasis } from '../../core/event.ts';
import type { ZoneRules } from '../../core/ports.ts';
import type { ReferenceBasis } from '../reader.ts';
import type { Stamp } from './stamp.ts';
import { createWallOffset } from './wall-offset.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** How far a later line may be dated before an earlier one: relays and repeated-message lines come late. */
const DISORDER_MS = 31 * DAY_MS;
/** A stamp may be later than the file's date by its zone's offset. */
const SLACK_MS = 2 * DAY_MS;
const YEAR_MS = 366 * DAY_MS;
/** Zones in use lie within UTC-12 and UTC+14 and differ by quarters of an hour. */
const QUARTER_MIN = 15;
const MIN_OFFSET = -12 * 60;
const MAX_OFFSET = 14 * 60;
/** A line that proves a time is written this soon after it (a slow client may take minutes). */
const PROOF_EARLY_MS = 90_000;
const PROOF_LATE_MS = 6 * MINUTE_MS;

/** One line whose UTC time is known from an id in it. `wall` has the year nearest to `utc` if none is stated. */
export interface TimeProof {
  readonly wall: number;
  readonly utc: number;
}

export interface TimelineOptions {
  readonly zone: ZoneRules;
  /** The latest time a line can have. */
  readonly referenceTime: number;
  readonly referenceBasis: ReferenceBasis;
  /** Proofs found in the head of the file, in order. */
  readonly proofs: readonly TimeProof[];
  /** A stamp of a 29th of February without year in the head. */
  readonly leapDay?: Stamp | undefined;
}

export interface Instant {
  time: number;
  utcOffset: number;
  basis: TimeBasis;
}

/** `fits`: as expected; `moved`: year or zone were corrected from here on; `odd`: contradicts the rest. */
export type ProofResult = 'fits' | 'moved' | 'odd';

export interface Timeline {
  /**
   * Writes the instant of `stamp` into `out`; stamps come in the order of the lines. `previousTime` is the
   * time of the line before when not every line was resolved.
   */
  resolve(stamp: Stamp, out: Instant, previousTime?: number): void;
  /** The line just resolved proves to be of `utc`. */
  prove(utc: number): ProofResult;
  /** True when neither lines nor ids told the year or the zone. */
  readonly assumed: boolean;
}

export function createTimeline(options: TimelineOptions): Timeline {
  const wallOffset = createWallOffset(options.zone);
  const decided = decideOffset(options.proofs);
  /** Offset that ids showed where the caller's zone has another. */
  let fixed = decided === undefined || followsZone(options.zone, options.proofs, decided) ? NaN : decided;
  let proved = decided !== undefined;
  let previousWall = NaN;
  let lastTime = -Infinity;
  let wall = NaN;
  let current: Stamp | undefined;
  let offset = 0;
  let assumed = false;
  /** An offset seen once that does not fit: a second one in a row makes it the new offset. */
  let doubt = NaN;

  const anchor = anchorOf(options, decided);
  /** The day of the stamp before, so that most stamps cost an addition only. */
  let day = { year: NaN, month: NaN, day: NaN, start: NaN };

  const wallOf = (stamp: Stamp): number => {
    if (stamp.day !== day.day || stamp.month !== day.month || stamp.year !== day.year) {
      const year = stamp.year >= 0 ? stamp.year : yearOf(stamp);
      day = {
        year: stamp.year,
        month: stamp.month,
        day: stamp.day,
        start: Date.UTC(year, stamp.month, stamp.day),
      };
    }
    return day.start + stamp.hour * HOUR_MS + stamp.minute * MINUTE_MS + stamp.second * 1000 + stamp.milli;
  };

  const yearOf = (stamp: Stamp): number => {
    if (Number.isNaN(previousWall)) return latestYear(stamp, anchor);
    const year = new Date(previousWall).getUTCFullYear();
    // Ids are believed more than the file's date, which copying changes.
    const latest = proved ? Infinity : options.referenceTime + SLACK_MS;
    for (let candidate = year - 1; candidate <= year + 1; candidate += 1) {
      if (!isDateOf(stamp, candidate)) continue;
      const at = wallAt(stamp, candidate);
      if (at >= previousWall - DISORDER_MS && at <= latest) return candidate;
    }
    return latestYear(stamp, Math.min(latest, previousWall + YEAR_MS));
  };

  return {
    get assumed() {
      return assumed;
    },
    resolve(stamp, out, previousTime = lastTime) {
      current = stamp;
      const yearStated = stamp.year >= 0;
      wall = wallOf(stamp);
      previousWall = wall;
      const zoneStated = !Number.isNaN(stamp.offset);
      if (zoneStated) offset = stamp.offset;
      else offset = Number.isNaN(fixed) ? wallOffset.at(wall, previousTime) : fixed;
      const time = wall - offset * MINUTE_MS;
      lastTime = time;
      out.time = time;
      out.utcOffset = offset;
      if (yearStated && zoneStated) out.basis = 'stated';
      else if (proved) out.basis = 'queue-id';
      else {
        assumed = true;
        out.basis = options.referenceBasis === 'now' && !yearStated ? 'assumed' : 'file-date';
      }
    },
    prove(utc) {
      if (current === undefined) return 'fits';
      const stated = current.year >= 0 && !Number.isNaN(current.offset);
      if (isPunctual(wall - offset * MINUTE_MS - utc)) {
        doubt = NaN;
        proved = true;
        return 'fits';
      }
      if (stated) return 'odd';
      const near = current.year >= 0 ? wall : nearestWall(current, utc);
      const seen = offsetOf({ wall: near, utc });
      if (seen === undefined) return 'odd';
      const step = Math.abs(seen - offset);
      const isOneHour = proved && near === wall && (step === 60 || step === 30);
      if (!isOneHour && seen !== doubt && proved) {
        doubt = seen;
        return 'odd';
      }
      doubt = NaN;
      proved = true;
      previousWall = near;
      day = { year: NaN, month: NaN, day: NaN, start: NaN };
      fixed = options.zone.offsetAtWall(near) === seen ? NaN : seen;
      return 'moved';
    },
  };
}

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
function latestYear(stamp: Stamp, latest: number): number {
  const year = new Date(latest + DAY_MS).getUTCFullYear();
  // A 29th of February needs a leap year; the last one is at most eight years ago (1896–1904).
  for (let candidate = year; candidate > year - 9; candidate -= 1) {
    if (!isDateOf(stamp, candidate)) continue;
    if (wallAt(stamp, candidate) <= latest) return candidate;
  }
  return year;
}

function isDateOf(stamp: Stamp, year: number): boolean {
  return stamp.month !== 1 || stamp.day < 29 || new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29;
}

/** Up to which wall time the first line may lie. */
function anchorOf(options: TimelineOptions, decided: number | undefined): number {
  const first = options.proofs.find((proof) => decided !== undefined && offsetOf(proof) === decided);
  if (first !== undefined) return first.wall + DAY_MS;
  const latest = options.referenceTime + SLACK_MS;
  if (options.leapDay === undefined) return latest;
  // A 29th of February in the head: the lines before it are of that leap year too.
  return wallAt(options.leapDay, latestYear(options.leapDay, latest)) + DAY_MS;
}

function isPunctual(delay: number): boolean {
  return delay >= -PROOF_EARLY_MS && delay <= PROOF_LATE_MS;
}

/** The offset a proof shows, if its delay is small enough to tell. */
function offsetOf(proof: TimeProof): number | undefined {
  const minutes = (proof.wall - proof.utc) / MINUTE_MS;
  const offset = Math.round(minutes / QUARTER_MIN) * QUARTER_MIN;
  if (offset < MIN_OFFSET || offset > MAX_OFFSET) return undefined;
  return isPunctual((minutes - offset) * MINUTE_MS) ? offset : undefined;
}

/** The offset most proofs agree on, if that is at least half of those that show one. */
function decideOffset(proofs: readonly TimeProof[]): number | undefined {
  const votes = new Map<number, number>();
  let total = 0;
  for (const proof of proofs) {
    const offset = offsetOf(proof);
    if (offset === undefined) continue;
    total += 1;
    votes.set(offset, (votes.get(offset) ?? 0) + 1);
  }
  let best: number | undefined;
  for (const [offset, count] of votes)
    if (count > (best === undefined ? 0 : (votes.get(best) ?? 0))) best = offset;
  return best !== undefined && (votes.get(best) ?? 0) * 2 >= total ? best : undefined;
}

/** True when the caller's zone explains what the ids show, so that its rules (summer time) hold. */
function followsZone(zone: ZoneRules, proofs: readonly TimeProof[], decided: number): boolean {
  return proofs.every((proof) => offsetOf(proof) !== decided || zone.offsetAtWall(proof.wall) === decided);
}
