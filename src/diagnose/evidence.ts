/** The lines and bounces a verdict rests on. */
import type { Bounce } from '../core/bounce.ts';
import type { Delivery } from '../core/delivery.ts';
import type { Evidence } from '../core/evidence.ts';
import type { LogEvent } from '../core/event.ts';
import { isTaken } from '../core/outcome.ts';

/** Attempts quoted per delivery: hops, then the first and last at the final hop. */
const MAX_ATTEMPTS = 4;

/** The deciding bounce first, then lines of the log in their order. */
export function evidenceOf(delivery: Delivery): Evidence[] {
  const quoted: Evidence[] = [];
  if (delivery.bounce !== undefined) quoted.push(evidenceOfBounce(delivery.bounce));
  for (const event of tellingAttempts(delivery.attempts)) quoted.push(evidenceOfEvent(event));
  for (const event of delivery.trail) {
    if (isNoticeOf(event, delivery) || tellsReason(event, delivery)) quoted.push(evidenceOfEvent(event));
  }
  return quoted;
}

function tellingAttempts(attempts: readonly LogEvent[]): LogEvent[] {
  if (attempts.length <= MAX_ATTEMPTS) return [...attempts];
  const handOvers = attempts.filter((a) => a.outcome === 'handed-over').slice(0, 2);
  const rest = attempts.filter((a) => a.outcome !== 'handed-over');
  const chosen = new Set([...handOvers, ...rest.slice(0, 1), ...rest.slice(-1)]);
  return attempts.filter((a) => chosen.has(a));
}

/** A line between the attempts holds the words that decided. */
export function tellsReason(event: LogEvent, { diagnostic }: Delivery): boolean {
  return event.kind === 'note' && diagnostic !== undefined && event.statusText === diagnostic;
}

/**
 * A notice about this recipient. The log tells of which message a notice is, not of which of its recipients: a mail
 * that was taken is spoken of by a receipt or by an early warning, never by a notice of failure.
 */
export function isNoticeOf(event: LogEvent, { outcome }: Delivery): boolean {
  if (event.kind !== 'bounce-sent') return false;
  return !isTaken(outcome) || event.topic === 'receipt' || event.topic === 'delay-warning';
}

function evidenceOfEvent(event: LogEvent): Evidence {
  return {
    path: event.source.path,
    line: event.line,
    text: event.raw,
    rule: `log.${event.mta}`,
    field: event.kind,
  };
}

function evidenceOfBounce(bounce: Bounce): Evidence {
  const own = bounce.evidence.find((e) => e.field === 'diagnostic') ?? bounce.evidence[0];
  return {
    path: bounce.source.path,
    line: own?.line ?? bounce.source.line,
    text: own?.text ?? bounce.diagnostic ?? bounce.recipient,
    rule: own?.rule ?? `bounce.${bounce.writer}`,
    field: 'diagnostic',
  };
}
