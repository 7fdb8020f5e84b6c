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
import { decideOffset, followsZone, isPunctual, offsetOf, proofBy, type TimeProof } from './time-proof.ts';
import { createWallOffset, type WallOffset } from './wall-offset.ts';
import { isDateOf, latestYear, wallAt } from './wall-time.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** How far a later line may be dated before an earlier one: relays and repeated-message lines come late. */
const DISORDER_MS = 31 * DAY_MS;
/** A stamp may be later than the file's date by its zone's offset. */
const SLACK_MS = 2 * DAY_MS;
const YEAR_MS = 366 * DAY_MS;

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

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Its midnight by the wall clock. */
  readonly start: number;
}

const NO_DAY: Day = { year: NaN, month: NaN, day: NaN, start: NaN };

/** The clock of one host, or of one file. */
export class Timeline {
  readonly #options: TimelineOptions;
  readonly #wallOffset: WallOffset;
  /** Up to which wall time the first line may lie. */
  readonly #anchor: number;
  /** Offset that ids showed where the caller's zone has another. */
  #fixed: number;
  #proved: boolean;
  #previousWall = NaN;
  #lastTime = -Infinity;
  #wall = NaN;
  #current: Stamp | undefined;
  #offset = 0;
  #assumed = false;
  /** An offset seen once that does not fit: a second one in a row makes it the new offset. */
  #doubt = NaN;
  /** The day of the stamp before, so that most stamps cost an addition only. */
  #day = NO_DAY;

  constructor(options: TimelineOptions) {
    const { zone, proofs } = options;
    const decided = decideOffset(proofs);
    this.#options = options;
    this.#wallOffset = createWallOffset(zone);
    this.#anchor = anchorOf(options, decided);
    this.#fixed = decided === undefined || followsZone(zone, proofs, decided) ? NaN : decided;
    this.#proved = decided !== undefined;
  }

  /** True when neither lines nor ids told the year or the zone. */
  get assumed(): boolean {
    return this.#assumed;
  }

  /**
   * Writes the instant of `stamp` into `out`; stamps come in the order of the lines. `previousTime` is the
   * time of the line before when not every line was resolved.
   */
  resolve(stamp: Stamp, out: Instant, previousTime: number = this.#lastTime): void {
    this.#current = stamp;
    const yearStated = stamp.year >= 0;
    const wall = this.#wallOf(stamp);
    this.#wall = wall;
    this.#previousWall = wall;
    const zoneStated = !Number.isNaN(stamp.offset);
    if (zoneStated) this.#offset = stamp.offset;
    else this.#offset = Number.isNaN(this.#fixed) ? this.#wallOffset.at(wall, previousTime) : this.#fixed;
    const time = wall - this.#offset * MINUTE_MS;
    this.#lastTime = time;
    out.time = time;
    out.utcOffset = this.#offset;
    if (yearStated && zoneStated) out.basis = 'stated';
    else if (this.#proved) out.basis = 'queue-id';
    else {
      this.#assumed = true;
      out.basis = this.#options.referenceBasis === 'now' && !yearStated ? 'assumed' : 'file-date';
    }
  }

  /** The line just resolved proves to be of `utc`. */
  prove(utc: number): ProofResult {
    const stamp = this.#current;
    if (stamp === undefined) return 'fits';
    if (isPunctual(this.#wall - this.#offset * MINUTE_MS - utc)) {
      this.#doubt = NaN;
      this.#proved = true;
      return 'fits';
    }
    if (stamp.year >= 0 && !Number.isNaN(stamp.offset)) return 'odd';
    const proof = proofBy(stamp, utc);
    const seen = offsetOf(proof);
    if (seen === undefined) return 'odd';
    if (this.#proved && !this.#isClockChange(proof.wall, seen) && seen !== this.#doubt) {
      this.#doubt = seen;
      return 'odd';
    }
    this.#doubt = NaN;
    this.#proved = true;
    this.#previousWall = proof.wall;
    this.#day = NO_DAY;
    this.#fixed = this.#options.zone.offsetAtWall(proof.wall) === seen ? NaN : seen;
    return 'moved';
  }

  /** Summer time begins or ends: one such proof is enough. */
  #isClockChange(wall: number, seen: number): boolean {
    const step = Math.abs(seen - this.#offset);
    return wall === this.#wall && (step === 60 || step === 30);
  }

  #wallOf(stamp: Stamp): number {
    let day = this.#day;
    if (stamp.day !== day.day || stamp.month !== day.month || stamp.year !== day.year) {
      const year = stamp.year >= 0 ? stamp.year : this.#yearOf(stamp);
      day = {
        year: stamp.year,
        month: stamp.month,
        day: stamp.day,
        start: Date.UTC(year, stamp.month, stamp.day),
      };
      this.#day = day;
    }
    return day.start + stamp.hour * HOUR_MS + stamp.minute * MINUTE_MS + stamp.second * 1000 + stamp.milli;
  }

  #yearOf(stamp: Stamp): number {
    const previousWall = this.#previousWall;
    if (Number.isNaN(previousWall)) return latestYear(stamp, this.#anchor);
    const year = new Date(previousWall).getUTCFullYear();
    // Ids are believed more than the file's date, which copying changes.
    const latest = this.#proved ? Infinity : this.#options.referenceTime + SLACK_MS;
    for (let candidate = year - 1; candidate <= year + 1; candidate += 1) {
      if (!isDateOf(stamp, candidate)) continue;
      const at = wallAt(stamp, candidate);
      if (at >= previousWall - DISORDER_MS && at <= latest) return candidate;
    }
    return latestYear(stamp, Math.min(latest, previousWall + YEAR_MS));
  }
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
