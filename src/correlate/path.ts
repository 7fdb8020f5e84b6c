/** The way of one recipient over the hops, as one: every name, attempt and note of it. */
import type { LogEvent } from '../core/event.ts';
import type { Outcome } from '../core/outcome.ts';
import type { BounceQuery } from './bounce-index.ts';
import type { Message } from './message.ts';
import type { Hop } from './onward.ts';
import { findRecipient, namesOf } from './recipient.ts';
import type { Trails } from './trail.ts';

const NOTHING: readonly never[] = [];

/** What all hops of a recipient say together. */
export interface Path extends BounceQuery {
  readonly first: Hop;
  readonly final: Hop;
  readonly attempts: readonly LogEvent[];
  readonly attemptCount: number;
  readonly sender: string | undefined;
  readonly hints: readonly LogEvent[];
  readonly trail: readonly LogEvent[];
}

/** What the recipients of a chain of messages have in common. */
export interface Common {
  readonly trails: Trails;
  /** Aliases of a message that led to somebody who was not reached. */
  failedAliasesOf(message: Message): ReadonlySet<string>;
}

/** The way over `hops`, at least one. */
export function pathOver(hops: readonly Hop[], common: Common): Path {
  return hops.length === 1 ? pathOfOne(hops[0] as Hop, common) : pathOfAll(hops, common);
}

/** Most mail takes one hop in a log; nothing has to be merged then. */
function pathOfOne(hop: Hop, common: Common): Path {
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
    isOthers: othersOf(hop, common),
    firstTime: message.firstTime,
    lastTime: state.lastTime,
    hints: message.hints ?? NOTHING,
    trail: common.trails.linesOf(hop),
  };
}

/** A message that is the same at all hosts was worked on by those its attempts name. */
function hostsOf({ message, state }: Hop): string[] {
  if (message.host !== '') return [message.host];
  return unique(state.attempts.map((attempt) => attempt.host)).filter((host) => host !== '');
}

function pathOfAll(hops: readonly Hop[], common: Common): Path {
  const { trails } = common;
  const byTime = (a: LogEvent, b: LogEvent): number => a.time - b.time;
  return {
    first: hops[0] as Hop,
    final: hops[hops.length - 1] as Hop,
    attempts: hops.flatMap((hop) => trails.attemptsOf(hop)).sort(byTime),
    attemptCount: hops.reduce((sum, hop, i) => sum + attemptsAt(hop, hops[i + 1]), 0),
    sender: firstDefined(hops, (hop) => hop.message.sender),
    messageId: firstDefined(hops, (hop) => hop.message.messageId),
    queueIds: unique(hops.map((hop) => hop.message.queueId)),
    hosts: unique(hops.flatMap(hostsOf)),
    recipientKeys: unique(hops.flatMap((hop) => namesOf(hop.state))),
    isOthers: othersOf(hops[hops.length - 1] as Hop, common),
    firstTime: Math.min(...hops.map((hop) => hop.message.firstTime)),
    lastTime: Math.max(...hops.map((hop) => hop.state.lastTime)),
    hints: hops.flatMap((hop): readonly LogEvent[] => hop.message.hints ?? NOTHING),
    trail: hops.flatMap((hop) => trails.linesOf(hop)).sort(byTime),
  };
}

/** Handing over to a hop whose own attempts are known is none of the attempts to deliver. */
function attemptsAt({ state }: Hop, next: Hop | undefined): number {
  if (next === undefined) return state.attemptCount;
  return state.attemptCount - state.handOvers;
}

/**
 * Of the addresses that an alias led to each has a fate of its own, and all have the alias as a name. Of names that are
 * not this one's: another's own, or the alias when this one was taken and another was not.
 */
function othersOf(
  { message, state }: Hop,
  common: Common,
): ((names: ReadonlySet<string>) => boolean) | undefined {
  if (message.recipients.length < 2) return undefined;
  return (names) => {
    if (names.has(state.key)) return false;
    for (const name of names) if (findRecipient(message, name) !== undefined) return true;
    if (isFailure(state.outcome) || state.originalRecipient === undefined) return false;
    return common.failedAliasesOf(message).has(state.originalRecipient);
  };
}

export function createCommon(trails: Trails): Common {
  const known = new Map<Message, Set<string>>();
  return {
    trails,
    failedAliasesOf(message) {
      let failed = known.get(message);
      if (failed === undefined) {
        failed = new Set();
        for (const { originalRecipient, outcome } of message.recipients)
          if (originalRecipient !== undefined && isFailure(outcome)) failed.add(originalRecipient);
        known.set(message, failed);
      }
      return failed;
    },
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
