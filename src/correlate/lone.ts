/** Deliveries of which only one thing is known: a bounce whose log is not at hand, or a refusal before queueing. */
import { domainOf } from '../core/address.ts';
import type { Bounce } from '../core/bounce.ts';
import type { CauseId } from '../core/cause.ts';
import type { Delivery } from '../core/delivery.ts';
import type { LogEvent } from '../core/event.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { isTaken, type Outcome } from '../core/outcome.ts';
import type { Reason } from '../core/reason.ts';
import type { ReaderTraits } from '../logs/reader.ts';
import { saysExpired } from './expiry.ts';
import { explainFailure } from './failure.ts';

/** `undefined` for what says nothing about a delivery (feedback, auto replies, bounces without a recipient). */
export function deliveryOfBounce(
  bounce: Bounce,
  knowledge: Knowledge,
  traits: ReaderTraits,
): Delivery | undefined {
  const outcome = outcomeOf(bounce, traits);
  if (outcome === undefined || bounce.recipient === '') return undefined;
  const failure = isTaken(outcome)
    ? undefined
    : explainFailure(knowledge, {
        recipient: bounce.recipient,
        attempts: [],
        hints: [],
        bounces: [bounce],
      });
  const time = bounce.time ?? 0;
  // A server's "yes" quoted for a failure is no cause of it.
  const cause = bounce.cause === 'delivered' ? failure?.match.cause : (bounce.cause ?? failure?.match.cause);
  return {
    recipient: bounce.recipient,
    originalRecipient: bounce.originalRecipient,
    sender: bounce.sender,
    messageId: bounce.messageId,
    queueIds:
      bounce.queueId === undefined ? bounce.queueIds : [...new Set([bounce.queueId, ...bounce.queueIds])],
    hosts: bounce.reportingMta === undefined ? [] : [bounce.reportingMta],
    outcome,
    provider:
      bounce.provider ??
      failure?.match.provider ??
      knowledge.providerOf({ remoteHost: bounce.remoteMta, domain: domainOf(bounce.recipient) }),
    reason: reasonOf(bounce, outcome, cause, knowledge),
    cause: isTaken(outcome) ? undefined : cause,
    rule: failure?.match.rule,
    enhancedStatus: bounce.status,
    replyCode: bounce.replyCode,
    phase: bounce.phase,
    diagnostic: bounce.diagnostic,
    remoteHost: bounce.remoteMta,
    firstTime: time,
    lastTime: time,
    utcOffset: bounce.utcOffset ?? 0,
    attempts: [],
    attemptCount: 0,
    isNotification: false,
    trail: [],
    bounce,
    otherBounces: [],
  };
}

function reasonOf(
  bounce: Bounce,
  outcome: Outcome,
  cause: CauseId | undefined,
  knowledge: Knowledge,
): Reason | undefined {
  if (outcome === 'delivered') return undefined;
  if (bounce.cause !== 'delivered' || cause === undefined) return bounce.reason;
  return knowledge.cause(cause).reason;
}

/** It shows the session in which a client was refused (Postfix, `notify_classes`); nothing was queued. */
export function tellsSession({ evidence }: Bounce): boolean {
  return evidence.some(({ field, rule }) => field === 'recipient' && rule?.endsWith('.session') === true);
}

/** The answer to a question about an address. */
function tellsProbe({ evidence }: Bounce): boolean {
  return evidence.some(({ rule }) => rule === 'dsn.probe');
}

function outcomeOf(bounce: Bounce, traits: ReaderTraits): Outcome | undefined {
  if (tellsProbe(bounce)) return undefined;
  switch (bounce.kind) {
    case 'bounce':
      if (tellsSession(bounce)) return 'rejected';
      return saysExpired(bounce, traits) ? 'expired' : 'bounced';
    case 'delayed':
      return 'deferred';
    case 'delivered':
      return bounce.action === 'delivered' ? 'delivered' : 'handed-over';
    case 'feedback':
    case 'vacation':
      return undefined;
  }
}

/** `kept`: the copy of the event that may outlive its chunk, when attempts are wanted. */
export function deliveryOfRejection(
  event: LogEvent,
  kept: LogEvent | undefined,
  knowledge: Knowledge,
): Delivery {
  const recipient = event.recipient ?? '';
  const failure = explainFailure(knowledge, { recipient, attempts: [event], hints: [], bounces: [] });
  const cause = failure?.match.cause;
  return {
    recipient,
    originalRecipient: event.originalRecipient,
    sender: event.sender,
    messageId: event.messageId,
    queueIds: event.queueId === '' ? [] : [event.queueId],
    hosts: [event.host],
    outcome: event.outcome ?? 'rejected',
    provider: undefined,
    reason: cause === undefined ? undefined : knowledge.cause(cause).reason,
    cause,
    rule: failure?.match.rule,
    enhancedStatus: event.reply?.enhancedStatus,
    replyCode: event.reply?.code,
    phase: event.reply?.phase,
    diagnostic: event.reply?.text ?? event.statusText,
    remoteHost: event.host,
    firstTime: event.time,
    lastTime: event.time,
    utcOffset: event.utcOffset,
    attempts: kept === undefined ? [] : [kept],
    attemptCount: 1,
    isNotification: false,
    trail: [],
    otherBounces: [],
  };
}
