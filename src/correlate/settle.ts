/**
 * When all messages of a chain have come to rest, their recipients are followed over the hops (MSP → local
 * MTA → content filter → smarthost) and each becomes one `Delivery`.
 */
import { remoteNameOf } from '../core/address.ts';
import type { Bounce } from '../core/bounce.ts';
import type { CauseId } from '../core/cause.ts';
import type { Delivery } from '../core/delivery.ts';
import type { LogEvent } from '../core/event.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { isTaken, type Outcome } from '../core/outcome.ts';
import type { ReaderTraits } from '../logs/reader.ts';
import type { BounceIndex } from './bounce-index.ts';
import { saysExpired } from './expiry.ts';
import { explainFailure, type Failure } from './failure.ts';
import type { Message, RecipientState } from './message.ts';
import { followRecipients } from './follow.ts';
import type { Hop } from './onward.ts';
import { type Common, createCommon, pathOver } from './path.ts';
import { createTrails } from './trail.ts';

export interface SettleContext {
  readonly knowledge: Knowledge;
  readonly bounces: BounceIndex;
  /** Does taking the mail there not mean that the recipient's exchanger has it? */
  readonly isHop: (event: LogEvent) => boolean;
  readonly traitsOf: (mta: string) => ReaderTraits;
  /**
   * See CorrelatorOptions.onCounted: how many attempts of the last hop are told by what was counted; `undefined`:
   * nothing was counted.
   */
  readonly countedAttempts: (hop: Hop) => number | undefined;
}

export interface Settled {
  readonly deliveries: readonly Delivery[];
  /** What became of them in the end was counted before: their attempts are those that were not. */
  readonly counted: readonly Delivery[];
  /** `root` and every message its recipients went on to. */
  readonly messages: Iterable<Message>;
}

export function settle(root: Message, context: SettleContext): Settled {
  const { paths, messages } = followRecipients(root);
  const common = createCommon(createTrails(paths.length, messages));
  const deliveries: Delivery[] = [];
  const counted: Delivery[] = [];
  for (const hops of paths) {
    const final = hops[hops.length - 1];
    const known = final === undefined ? undefined : context.countedAttempts(final);
    const delivery = toDelivery(hops, common, context);
    if (known === undefined) deliveries.push(delivery);
    else counted.push({ ...delivery, attemptCount: delivery.attemptCount - known });
  }
  return { deliveries, counted, messages };
}

function toDelivery(hops: readonly Hop[], common: Common, context: SettleContext): Delivery {
  const path = pathOver(hops, common);
  const { recipient } = path.final.state;
  const bounces = context.bounces.size === 0 ? [] : context.bounces.take(path);
  const lastAttempt = path.final.state.attempts[path.final.state.attempts.length - 1];
  const logged = loggedOutcome(path.final, lastAttempt, context);
  const outcome = finalOutcome(logged, lastAttempt, bounces, context);
  const failures = bounces.filter((b) => b.kind === 'bounce');
  const deciding = outcome === 'delivered' ? undefined : (failures[0] ?? bounces[0]);
  const failure = !isTaken(outcome)
    ? explainFailure(context.knowledge, {
        recipient,
        attempts: path.attempts,
        hints: path.hints,
        bounces: failures.length > 0 ? failures : bounces,
      })
    : undefined;
  const why = whyFields(failure, outcome, path.final.state.domain, lastAttempt, context);
  return {
    recipient,
    originalRecipient: originalOf(path.first.state, path.final.state),
    sender: path.sender,
    messageId: path.messageId,
    queueIds: path.queueIds,
    hosts: path.hosts,
    outcome,
    provider: why.provider,
    reason: why.reason,
    cause: why.cause,
    rule: why.rule,
    enhancedStatus: why.enhancedStatus,
    replyCode: why.replyCode,
    phase: why.phase,
    diagnostic: why.diagnostic,
    remoteHost: why.remoteHost,
    remoteIp: why.remoteIp,
    firstTime: path.firstTime,
    lastTime: path.lastTime,
    utcOffset: path.final.message.utcOffset,
    attempts: path.attempts,
    attemptCount: path.attemptCount,
    isNotification: path.first.message.isNotification,
    trail: path.trail,
    bounce: deciding,
    otherBounces: bounces.filter((b) => b !== deciding),
  };
}

type WhyFields = Pick<
  Delivery,
  | 'provider'
  | 'reason'
  | 'cause'
  | 'rule'
  | 'enhancedStatus'
  | 'replyCode'
  | 'phase'
  | 'diagnostic'
  | 'remoteHost'
  | 'remoteIp'
>;

function whyFields(
  failure: Failure | undefined,
  outcome: Outcome,
  domain: string,
  lastAttempt: LogEvent | undefined,
  context: SettleContext,
): WhyFields {
  const relay = failure?.event?.relay ?? lastAttempt?.relay;
  const remoteHost = failure?.query.remoteHost ?? remoteNameOf(relay);
  const provider = failure?.match.provider ?? context.knowledge.providerOf({ remoteHost, domain });
  const cause = causeOf(outcome, failure);
  const reply = lastAttempt?.reply;
  return {
    provider,
    cause,
    reason: cause === undefined ? undefined : context.knowledge.cause(cause).reason,
    rule: outcome === 'suppressed' && failure?.match.cause !== cause ? undefined : failure?.match.rule,
    enhancedStatus: failure === undefined ? reply?.enhancedStatus : serverStatus(failure),
    replyCode:
      failure === undefined ? reply?.code : (failure.event?.reply?.code ?? failure.bounce?.replyCode),
    phase: failure?.query.phase,
    diagnostic: failure?.query.text ?? reply?.text ?? lastAttempt?.statusText,
    remoteHost,
    remoteIp: relay?.host === remoteHost || relay?.host === undefined ? relay?.ip : undefined,
  };
}

/** The outcome itself tells some causes; the words then only say more. */
function causeOf(outcome: Outcome, failure: Failure | undefined): CauseId | undefined {
  if (outcome === 'suppressed') return 'recipient-suppressed';
  return failure?.match.cause === 'unknown' && outcome === 'expired' ? 'expired' : failure?.match.cause;
}

function serverStatus(failure: Failure): string | undefined {
  return failure.event === undefined ? failure.bounce?.status : failure.event.reply?.enhancedStatus;
}

/** Sent is not arrived: an acceptance by a hop is a hand-over. */
function loggedOutcome(
  { message, state: { outcome, next } }: Hop,
  lastAttempt: LogEvent | undefined,
  context: SettleContext,
): Outcome {
  if (outcome === 'deferred' && message.held) return 'held';
  if (outcome === 'handed-over' && next?.discarded === true) return 'discarded';
  if (outcome !== 'delivered' || lastAttempt === undefined) return outcome;
  return context.isHop(lastAttempt) ? 'handed-over' : 'delivered';
}

/** The bounce's word wins: it is later than the log line, or it is what the log line is about. */
function finalOutcome(
  logged: Outcome,
  lastAttempt: LogEvent | undefined,
  bounces: readonly Bounce[],
  { traitsOf }: SettleContext,
): Outcome {
  const failed = bounces.find((b) => b.kind === 'bounce');
  if (failed !== undefined) {
    if (logged === 'bounced' || logged === 'expired') return logged;
    return saysExpired(failed, traitsOf(failed.writer)) ||
      (logged === 'deferred' && repeats(failed, lastAttempt))
      ? 'expired'
      : 'bounced';
  }
  if (bounces.some((b) => b.kind === 'delivered' && b.action === 'delivered') && logged === 'handed-over') {
    return 'delivered';
  }
  return logged;
}

/** What did not end the delivery when it was said ended it later, with the time of the queue. */
function repeats(bounce: Bounce, lastAttempt: LogEvent | undefined): boolean {
  const words = lastAttempt?.reply?.text;
  return words !== undefined && words !== '' && bounce.diagnostic?.includes(words) === true;
}

function originalOf(first: RecipientState, final: RecipientState): string | undefined {
  const original = first.originalRecipient ?? (first.key === final.key ? undefined : first.recipient);
  return original ?? final.originalRecipient;
}
