/**
 * Lines whose UTC time is known from an id in them, and what they say about the zone of a log: the difference to the
 * wall clock is its offset.
 */
import type { ZoneRules } from '../../core/ports.ts';
import type { Stamp } from './stamp.ts';
import { nearestWall, wallAt } from './wall-time.ts';

const MINUTE_MS = 60_000;
/** Zones in use lie within UTC-12 and UTC+14 and differ by quarters of an hour. */
const QUARTER_MIN = 15;
const MIN_OFFSET = -12 * 60;
const MAX_OFFSET = 14 * 60;
/** A line that proves a time is written this soon after it (a slow client may take minutes). */
const PROOF_EARLY_MS = 90_000;
const PROOF_LATE_MS = 6 * MINUTE_MS;

/** Milliseconds of the wall clock as if it were UTC, and of UTC. */
export interface TimeProof {
  readonly wall: number;
  readonly utc: number;
}

/** A stamp without a year is of the one that brings it nearest to `utc`. */
export function proofBy(stamp: Stamp, utc: number): TimeProof {
  return { wall: stamp.year >= 0 ? wallAt(stamp, stamp.year) : nearestWall(stamp, utc), utc };
}

/** Is a line written `delay` milliseconds after the time its id tells as prompt as most are? */
export function isPunctual(delay: number): boolean {
  return delay >= -PROOF_EARLY_MS && delay <= PROOF_LATE_MS;
}

/** The offset a proof shows, if its delay is small enough to tell. */
export function offsetOf(proof: TimeProof): number | undefined {
  const minutes = (proof.wall - proof.utc) / MINUTE_MS;
  const offset = Math.round(minutes / QUARTER_MIN) * QUARTER_MIN;
  if (offset < MIN_OFFSET || offset > MAX_OFFSET) return undefined;
  return isPunctual((minutes - offset) * MINUTE_MS) ? offset : undefined;
}

/** The offset most proofs agree on, if that is at least half of those that show one. */
export function decideOffset(proofs: readonly TimeProof[]): number | undefined {
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
export function followsZone(zone: ZoneRules, proofs: readonly TimeProof[], decided: number): boolean {
  return proofs.every((proof) => offsetOf(proof) !== decided || zone.offsetAtWall(proof.wall) === decided);
}
