/** What is known of the answer that decided a delivery. */
import type { Delivery } from '../core/delivery.ts';
import type { LogEvent } from '../core/event.ts';

/** sendmail (conf.h, shortenstring) keeps 100 characters from either end of what it logs and writes `...` between. */
const KEPT = 100;

/** The words that decided are from the log, and it has left out their middle. Code and status were taken off. */
export function isCutByLog({ diagnostic, bounce }: Delivery): boolean {
  if (diagnostic === undefined || diagnostic === bounce?.diagnostic) return false;
  const mark = diagnostic.length - KEPT - 3;
  return mark > KEPT / 2 && mark <= KEPT && diagnostic.startsWith('...', mark);
}

/** Of all hops, the last in time. */
export function lastAttempt(delivery: Delivery): LogEvent | undefined {
  return delivery.attempts[delivery.attempts.length - 1];
}

/** RFC 5321 §4.2.1: 5yz. */
export function isPermanentCode(code: number | undefined): boolean {
  return code !== undefined && code >= 500 && code < 600;
}
