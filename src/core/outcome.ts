/** What became of one attempt, or finally of a delivery. */
export const OUTCOMES = [
  'delivered', // accepted by the recipient's mail exchanger or a local mailbox
  'handed-over', // accepted by a hop that is not the final one (loopback, content filter, smarthost)
  'deferred', // the sender will try again
  'bounced', // failed for good, the sender is told
  'expired', // given up after the queue lifetime; earlier deferrals hold the cause
  'rejected', // refused before it was queued
  'suppressed', // never tried: the address is on a suppression list
  'discarded', // thrown away on purpose
  'held', // kept back (quarantine, hold queue)
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** True when a server or a mailbox has the mail: the recipient's, or that of a hop on the way. */
export function isTaken(outcome: Outcome | undefined): boolean {
  return outcome === 'delivered' || outcome === 'handed-over';
}

/** True when nothing more will happen to the recipient at this hop. */
export function isFinalOutcome(outcome: Outcome): boolean {
  return outcome !== 'deferred' && outcome !== 'held';
}
