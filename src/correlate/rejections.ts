/**
 * Mail that was refused before it was queued. It has no queue id, so each refusal is a delivery of its own, told at
 * once. Only where several logs are read may it be told twice: by the same line in another log (known-rejections.ts),
 * or by the client's attempt that met it (relay-refusals.ts).
 */
import type { Delivery } from '../core/delivery.ts';
import { detachEvent } from '../core/detach-event.ts';
import type { LogEvent } from '../core/event.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { BounceIndex } from './bounce-index.ts';
import { createKeeper, type Keeper } from './keep.ts';
import { createKnownRejections, type KnownRejections } from './known-rejections.ts';
import { deliveryOfRejection } from './lone.ts';
import { createRelayRefusals, type RelayRefusals } from './relay-refusals.ts';

/** One more refusal like one told before. */
export type CountRejection = (time: number) => void;

export interface RejectionsOptions {
  readonly knowledge: Knowledge;
  /** Notices about a refusal that the log tells of are no deliveries beside it. */
  readonly bounces: BounceIndex;
  readonly severalLogs: boolean;
  /** Keep the events with the deliveries. */
  readonly isFull: () => boolean;
  readonly onDelivery: (delivery: Delivery) => void;
}

export class Rejections {
  readonly #options: RejectionsOptions;
  readonly #keeper: Keeper = createKeeper('full');
  readonly #known: KnownRejections = createKnownRejections();
  readonly #relayRefusals: RelayRefusals = createRelayRefusals();

  constructor(options: RejectionsOptions) {
    this.#options = options;
  }

  /** False for one that was read before from another log. */
  add(event: LogEvent): boolean {
    const { severalLogs } = this.#options;
    if (severalLogs && this.#known.has(event)) return false;
    if (!severalLogs || !this.#relayRefusals.isAnswered(event, () => detachEvent(event))) this.#tell(event);
    return true;
  }

  /** An attempt that may have met a refusal of another log. */
  noteAttempt(attempt: LogEvent): void {
    if (this.#options.severalLogs && (attempt.outcome === 'bounced' || attempt.outcome === 'deferred'))
      this.#relayRefusals.heard(attempt);
  }

  /** Tells the refusals whose attempt would have been read by `now`. */
  tellDue(now: number): void {
    for (const refusal of this.#relayRefusals.takeDue(now)) this.#tell(refusal);
  }

  #tell(event: LogEvent): void {
    const { bounces, knowledge, onDelivery } = this.#options;
    if (bounces.size > 0 && event.recipient !== undefined) bounces.dropRefusals(event.recipient, event.time);
    const kept = this.#options.isFull() ? this.#keeper.keep(event) : undefined;
    onDelivery(deliveryOfRejection(event, kept, knowledge));
  }
}
