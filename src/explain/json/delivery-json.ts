import { type Delivery, isDated } from '../../core/delivery.ts';
import { bounceToJson } from './bounce-json.ts';
import { eventToJson } from './event-json.ts';
import type { EventJsonOptions } from './event-json.ts';
import type { JsonObject } from './present.ts';
import { isoTime, present } from './present.ts';

/** A delivery as schemas/delivery.schema.json publishes it. */
export function deliveryToJson(delivery: Delivery, options: EventJsonOptions = {}): JsonObject {
  const { otherBounces, trail } = delivery;
  const dated = isDated(delivery);
  return present({
    recipient: delivery.recipient,
    originalRecipient: delivery.originalRecipient,
    sender: delivery.sender,
    messageId: delivery.messageId,
    queueIds: delivery.queueIds,
    hosts: delivery.hosts,
    outcome: delivery.outcome,
    provider: delivery.provider,
    reason: delivery.reason,
    cause: delivery.cause,
    rule: delivery.rule,
    enhancedStatus: delivery.enhancedStatus,
    replyCode: delivery.replyCode,
    phase: delivery.phase,
    diagnostic: delivery.diagnostic,
    remoteHost: delivery.remoteHost,
    remoteIp: delivery.remoteIp,
    firstTime: dated ? isoTime(delivery.firstTime, delivery.utcOffset) : undefined,
    lastTime: dated ? isoTime(delivery.lastTime, delivery.utcOffset) : undefined,
    attemptCount: delivery.attemptCount,
    notification: delivery.isNotification ? true : undefined,
    attempts: delivery.attempts.map((event) => eventToJson(event, options)),
    trail: trail.length === 0 ? undefined : trail.map((event) => eventToJson(event, options)),
    bounce: delivery.bounce === undefined ? undefined : bounceToJson(delivery.bounce),
    otherBounces: otherBounces.length === 0 ? undefined : otherBounces.map(bounceToJson),
  });
}
