/**
 * The same line in two logs, known by what it says. Whoever reads logs leaves copies out where it sees by their
 * beginnings that two may overlap (app/once.ts); the overlap may only show later, when a log of many hosts holds what
 * one of them wrote to its own. Refusals without a queue id: known-rejections.ts.
 */
import type { LogEvent } from '../core/event.ts';
import type { RecipientState } from './message.ts';

/** Old stamps of syslog drop the part of the second that new ones have. */
export const STAMP_MS = 1000;

/** Two lines of different files may be one line written twice (mail.log and mail.info, journal and file). */
function mayBeCopy(known: LogEvent, event: LogEvent): boolean {
  return known.source !== event.source && Math.abs(known.time - event.time) < STAMP_MS;
}

export function isKnownLine(trail: readonly LogEvent[], event: LogEvent): boolean {
  return trail.some(
    (known) =>
      mayBeCopy(known, event) &&
      known.kind === event.kind &&
      known.pid === event.pid &&
      known.program === event.program &&
      known.childQueueId === event.childQueueId &&
      known.statusText === event.statusText,
  );
}

export function isKnownAttempt(state: RecipientState, event: LogEvent): boolean {
  // What one file says twice happened twice.
  if (state.onlySource === event.source) return false;
  state.onlySource = undefined;
  for (let i = state.attempts.length - 1; i >= 0; i -= 1) {
    const known = state.attempts[i];
    if (known === undefined || !mayBeCopy(known, event)) continue;
    if (known.pid === event.pid && known.outcome === event.outcome && known.relay?.ip === event.relay?.ip)
      return true;
  }
  return false;
}
