/**
 * When all messages of a chain have come to rest, their recipients are followed over the hops (MSP → local
 * MTA → content filter → smarthost) and each becomes one `Delivery`.
 */
import { addressKey, remoteNameOf } from '../core/address.ts';
import type { Bounce } from '../core/bounce.ts';
import type { CauseId } from '../core/cause.ts';
import type { Delivery } from '../core/delivery.ts';
import type { LogEvent } from '../core/event.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Outcome } from '../core/outcome.ts';
import type { ReaderTraits } from '../logs/reader.ts';
import type { BounceIndex, BounceQuery } from './bounce-index.ts';
import { saysExpired } from './expiry.ts';
import { explainFailure, type Failure } from './failure.ts';
import type { Message, RecipientState } from './message.ts';
import { type Hop, type Onward, onwardTo } from './onward.ts';
import { findRecipient } from './recipient.ts';

/** Longer chains are loops in the log, not hops. */
const MAX_HOPS = 12;

const NOTHING: readonly never[] = [];

export interface SettleContext {
  readonly knowledge: Knowledge;
  readonly bounces: BounceIndex;
  /** Does taking the mail there not mean that the recipient's exchanger has it? */
  readonly isHop: (event: LogEvent) => boolean;
  readonly traitsOf: (mta: string) => ReaderTraits;
  /** See CorrelatorOptions.onCounted. */
  readonly isCounted: (state: RecipientState) => boolean;
}

export interface Settled {
  readonly deliveries: readonly Delivery[];
  /** What became of them in the end was counted before. */
  readonly counted: readonly Delivery[];
  /** `root` and every message its recipients went on to. */
  readonly messages: Iterable<Message>;
}

export function settle(root: Message, context: SettleContext): Settled {
  if (root.returns === undefined && root.recipients.every((state) => state.next === undefined)) {
    root.settled = true;
    return settled(
      root.recipients.map((state) => [{ message: root, state }]),
      [root],
      context,
    );
  }
  return settleChain(root, context);
}

function settleChain(root: Message, context: SettleContext): Settled {
  const chain: Chain = { taken: new Set(), seen: new Set(), onward: new Map() };
  const paths: Hop[][] = [];
  const visit = (message: Message): void => {
    chain.seen.add(message);
    message.settled = true;
    for (const state of message.recipients) {
      if (!chain.taken.has(state)) paths.push(...follow([{ message, state }], chain));
    }
  };
  visit(root);
  for (const message of chain.seen) visit(message);
  return settled(paths, chain.seen, context);
}

function settled(paths: readonly Hop[][], messages: Iterable<Message>, context: SettleContext): Settled {
  const deliveries: Delivery[] = [];
  const counted: Delivery[] = [];
  for (const hops of paths) {
    const final = hops[hops.length - 1];
    const told = final !== undefined && context.isCounted(final.state) ? counted : deliveries;
    told.push(toDelivery(hops, context));
  }
  return { deliveries, counted, messages };
}

/** What is known of a chain while its recipients are followed. */
interface Chain {
  readonly taken: Set<RecipientState>;
  readonly seen: Set<Message>;
  /** By the next hop. */
  readonly onward: Map<Message, { readonly from: Message; readonly recipients: Onward }>;
}

function follow(hops: readonly Hop[], chain: Chain): Hop[][] {
  const last = hops[hops.length - 1];
  if (last === undefined) return [];
  chain.taken.add(last.state);
  if (isPiped(last.state)) return followReturn(hops, last, chain);
  const child = hops.length < MAX_HOPS ? last.state.next : undefined;
  if (child === undefined || hops.some((hop) => hop.message === child)) return [[...hops]];
  for (const message of [child, ...(child.splits ?? [])]) {
    message.settled = true;
    chain.seen.add(message);
  }
  const onward = onwardOf(last, child, chain).filter((hop) => !chain.taken.has(hop.state));
  if (onward.length === 0) return [[...hops]];
  return onward.flatMap((hop) => follow([...hops, hop], chain));
}

/** A program took the mail: a content filter sends it on to the same recipient, a mailbox or a list does not. */
export function isPiped({ attempts }: RecipientState): boolean {
  return attempts[attempts.length - 1]?.topic === 'piped';
}

function followReturn(hops: readonly Hop[], last: Hop, { taken, seen, ...chain }: Chain): Hop[][] {
  for (const message of hops.length < MAX_HOPS ? (last.message.returns ?? []) : []) {
    const state = message.settled && !seen.has(message) ? undefined : findRecipient(message, last.state.key);
    if (state === undefined || taken.has(state)) continue;
    message.settled = true;
    seen.add(message);
    return follow([...hops, { message, state }], { taken, seen, ...chain });
  }
  return [[...hops]];
}

function onwardOf({ message, state }: Hop, child: Message, chain: Chain): readonly Hop[] {
  let known = chain.onward.get(child);
  if (known?.from !== message) {
    known = { from: message, recipients: onwardTo(child, message) };
    chain.onward.set(child, known);
  }
  return known.recipients.get(state) ?? [];
}

function toDelivery(hops: readonly Hop[], context: SettleContext): Delivery {
  const path = hops.length === 1 ? pathOfOne(hops[0] as Hop) : pathOf(hops);
  const { recipient } = path.final.state;
  const bounces = context.bounces.size === 0 ? [] : context.bounces.take(path);
  const lastAttempt = path.final.state.attempts[path.final.state.attempts.length - 1];
  const logged = loggedOutcome(path.final, lastAttempt, context);
  const outcome = finalOutcome(logged, lastAttempt, bounces, context);
  const failures = bounces.filter((b) => b.kind === 'bounce');
  const deciding = outcome === 'delivered' ? undefined : (failures[0] ?? bounces[0]);
  const failure = needsCause(outcome)
    ? explainFailure(
        context.knowledge,
        recipient,
        path.attempts,
        path.hints,
        failures.length > 0 ? failures : bounces,
      )
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

/** What all hops of a recipient say together. */
interface Path extends BounceQuery {
  readonly first: Hop;
  readonly final: Hop;
  readonly attempts: readonly LogEvent[];
  readonly attemptCount: number;
  readonly sender: string | undefined;
  readonly hints: readonly LogEvent[];
  readonly trail: readonly LogEvent[];
}

/** Most mail takes one hop in a log; nothing has to be merged then. */
function pathOfOne(hop: Hop): Path {
  const { message, state } = hop;
  return {
    first: hop,
    final: hop,
    attempts: state.attempts,
    attemptCount: state.attemptCount,
    sender: message.sender,
    messageId: message.messageId,
    queueIds: [message.queueId],
    hosts: hostsOf(hop),
    recipientKeys: namesOf(state),
    isOthers: othersOf(hop),
    firstTime: message.firstTime,
    lastTime: state.lastTime,
    hints: message.hints ?? NOTHING,
    trail: message.trail ?? NOTHING,
  };
}

/** A message that is the same at all hosts was worked on by those its attempts name. */
function hostsOf({ message, state }: Hop): string[] {
  if (message.host !== '') return [message.host];
  return unique(state.attempts.map((attempt) => attempt.host)).filter((host) => host !== '');
}

function pathOf(hops: readonly Hop[]): Path {
  const byTime = (a: LogEvent, b: LogEvent): number => a.time - b.time;
  return {
    first: hops[0] as Hop,
    final: hops[hops.length - 1] as Hop,
    attempts: hops.flatMap((hop) => hop.state.attempts).sort(byTime),
    attemptCount: hops.reduce((sum, hop, i) => sum + attemptsAt(hop, hops[i + 1]), 0),
    sender: firstDefined(hops, (hop) => hop.message.sender),
    messageId: firstDefined(hops, (hop) => hop.message.messageId),
    queueIds: unique(hops.map((hop) => hop.message.queueId)),
    hosts: unique(hops.flatMap(hostsOf)),
    recipientKeys: unique(hops.flatMap((hop) => namesOf(hop.state))),
    isOthers: othersOf(hops[hops.length - 1] as Hop),
    firstTime: Math.min(...hops.map((hop) => hop.message.firstTime)),
    lastTime: Math.max(...hops.map((hop) => hop.state.lastTime)),
    hints: hops.flatMap((hop): readonly LogEvent[] => hop.message.hints ?? NOTHING),
    trail: hops.flatMap((hop): readonly LogEvent[] => hop.message.trail ?? NOTHING).sort(byTime),
  };
}

/** Handing over to a hop whose own attempts are known is none of the attempts to deliver. */
function attemptsAt({ state }: Hop, next: Hop | undefined): number {
  if (next === undefined) return state.attemptCount;
  return state.attemptCount - state.handOvers;
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

function needsCause(outcome: Outcome): boolean {
  return outcome !== 'delivered' && outcome !== 'handed-over';
}

function originalOf(first: RecipientState, final: RecipientState): string | undefined {
  const original = first.originalRecipient ?? (first.key === final.key ? undefined : first.recipient);
  return original ?? final.originalRecipient;
}

function namesOf(state: RecipientState): string[] {
  return state.originalRecipient === undefined
    ? [state.key]
    : [state.key, addressKey(state.originalRecipient)];
}

/**
 * Of the addresses that an alias led to each has a fate of its own, and all have the alias as a name. Of names that are
 * not this one's: another's own, or the alias when this one was taken and another was not.
 */
function othersOf({ message, state }: Hop): ((names: ReadonlySet<string>) => boolean) | undefined {
  if (message.recipients.length < 2) return undefined;
  let failed: boolean | undefined;
  return (names) => {
    if (names.has(state.key)) return false;
    for (const name of names) if (findRecipient(message, name) !== undefined) return true;
    if (isFailure(state.outcome) || state.originalRecipient === undefined) return false;
    failed ??= message.recipients.some(
      (other) => other.originalRecipient === state.originalRecipient && isFailure(other.outcome),
    );
    return failed;
  };
}

function isFailure(outcome: Outcome): boolean {
  return outcome === 'bounced' || outcome === 'expired';
}

function firstDefined(hops: readonly Hop[], pick: (hop: Hop) => string | undefined): string | undefined {
  for (const hop of hops) {
    const value = pick(hop);
    if (value !== undefined) return value;
  }
  return undefined;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
