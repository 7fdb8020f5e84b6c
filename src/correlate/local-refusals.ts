/**
 * The local server refuses a recipient of the submission program: each logs it under an id of its own, and neither
 * names the other's. The local part and the moment join them.
 */
import { isLoopback, localPartOf } from '../core/address.ts';
import type { LogEvent } from '../core/event.ts';
import type { Message } from './message.ts';
import { forgetRecipient } from './recipient.ts';

/** The two ends of a refusal over loopback log it within this time. */
const REFUSAL_MS = 60_000;
const MAX_REFUSALS = 1000;

export interface LocalRefusals {
  /**
   * Of an attempt or refusal of `message`: the event, with the id of the message at the local server where that
   * refused what the submission program hands it.
   */
  link(message: Message, event: LogEvent): LogEvent;
}

export function createLocalRefusals(): LocalRefusals {
  /** The newest by host and local part. */
  const refusals = new Map<string, { readonly message: Message; readonly time: number }>();
  return {
    link(message, event) {
      if (event.kind === 'rejected') {
        if (refusals.size >= MAX_REFUSALS) refusals.clear();
        refusals.set(keyOf(event), { message, time: event.time });
        return event;
      }
      const isPutOff = event.outcome === 'deferred' && event.reply?.code !== undefined;
      if (!(event.outcome === 'bounced' || isPutOff) || event.childQueueId !== undefined) return event;
      if (refusals.size === 0 || !isLoopback(event.relay?.host, event.relay?.ip)) return event;
      const refusal = refusals.get(keyOf(event));
      if (refusal === undefined || refusal.message === message) return event;
      if (Math.abs(event.time - refusal.time) > REFUSAL_MS || refusal.message.settled) return event;
      if (isPutOff) {
        // The submission program says what it heard, and tries again.
        forgetRecipient(refusal.message, event.recipient ?? '');
        return event;
      }
      return { ...event, childQueueId: refusal.message.queueId };
    },
  };
}

function keyOf(event: LogEvent): string {
  return `${event.host} ${localPartOf(event.recipient ?? '').toLowerCase()}`;
}
