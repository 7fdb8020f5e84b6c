import type { Delivery } from '../../core/delivery.ts';
import type { Conclusion, Investigation } from '../../core/investigation.ts';
import type { Outcome } from '../../core/outcome.ts';

const OUTCOMES_OF: Readonly<Record<Conclusion, readonly Outcome[]>> = {
  accepted: ['delivered'],
  'handed-over': ['handed-over'],
  deferred: ['deferred', 'held'],
  bounced: ['bounced'],
  expired: ['expired'],
  'rejected-at-submission': ['rejected'],
  suppressed: ['suppressed'],
  discarded: ['discarded'],
  mixed: ['bounced', 'expired', 'rejected', 'suppressed', 'discarded', 'deferred', 'held', 'handed-over'],
  'not-found': [],
};

/** The delivery the diagnosis speaks of: the newest one with its outcome and cause. */
export function focusOf({ deliveries, diagnosis }: Investigation): Delivery | undefined {
  const real = deliveries.filter((delivery) => !delivery.isNotification);
  const newest = (real.length > 0 ? real : deliveries).toSorted((a, b) => b.lastTime - a.lastTime);
  const fitting = newest.filter((delivery) => OUTCOMES_OF[diagnosis.conclusion].includes(delivery.outcome));
  return (
    fitting.find((delivery) => delivery.cause === diagnosis.cause && delivery.rule === diagnosis.rule) ??
    fitting.find((delivery) => delivery.cause === diagnosis.cause) ??
    fitting[0] ??
    newest[0]
  );
}
