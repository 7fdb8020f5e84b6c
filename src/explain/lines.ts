/** One line per thing, for the `--format text` of the listing commands. Columns are separated by two spaces. */
import type { Bounce } from '../core/bounce.ts';
import { type Delivery, isDated } from '../core/delivery.ts';
import type { LogEvent } from '../core/event.ts';
import type { Catalog } from './catalog.ts';
import { clockOf, isoDay, offsetText } from './clock.ts';
import { textOfInline } from './document.ts';
import { escapeControls } from './escape.ts';
import { describeEvent } from './why/describe-event.ts';

const GAP = '  ';

function line(parts: readonly (string | undefined)[]): string {
  return `${parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => escapeControls(part ?? ''))
    .join(GAP)}\n`;
}

/** With its zone: bounces of one mailbox were written in many. */
function stamp(ms: number, utcOffset: number): string {
  return `${isoDay(ms, utcOffset)} ${clockOf(ms, utcOffset)} ${offsetText(utcOffset)}`;
}

export function eventLine(event: LogEvent, catalog: Catalog): string {
  return line([
    stamp(event.time, event.utcOffset),
    event.host,
    event.queueId,
    event.recipient,
    textOfInline(describeEvent(event, catalog, { verbose: true })),
  ]);
}

export function deliveryLine(delivery: Delivery, catalog: Catalog): string {
  const { cause, outcome } = delivery;
  return line([
    isDated(delivery) ? stamp(delivery.lastTime, delivery.utcOffset) : undefined,
    delivery.recipient,
    catalog.labels.outcomes[outcome],
    cause === undefined || cause === 'delivered' ? undefined : catalog.causes[cause].label,
    delivery.remoteHost,
    outcome === 'delivered' ? undefined : delivery.diagnostic,
  ]);
}

export function bounceLine(bounce: Bounce, catalog: Catalog): string {
  return line([
    bounce.time === undefined ? undefined : stamp(bounce.time, bounce.utcOffset ?? 0),
    bounce.recipient,
    catalog.labels.bounceKinds[bounce.kind],
    bounce.cause === undefined ? bounce.reason : catalog.causes[bounce.cause].label,
    bounce.remoteMta,
    bounce.diagnostic,
  ]);
}
