/**
 * Why did a delivery not succeed? The words that may tell are weighed here: the bounce's diagnostic, the
 * replies of the attempts (newest first, those that really reached the remote host before repetitions), notes
 * about hosts that refused, and last the sender's own summary. The first whose meaning is known wins; an
 * expired delivery is thus explained by its earlier deferrals.
 */
import { domainOf, isLoopback, remoteNameOf } from '../core/address.ts';
import type { Bounce } from '../core/bounce.ts';
import type { LogEvent } from '../core/event.ts';
import type { Phase } from '../core/reply.ts';
import { isFallback, type Knowledge, type ReplyMatch, type ReplyQuery } from '../core/knowledge.ts';
import { isTaken } from '../core/outcome.ts';

export interface Failure {
  readonly match: ReplyMatch;
  /** The words that decided. */
  readonly query: ReplyQuery;
  readonly event?: LogEvent | undefined;
  readonly bounce?: Bounce | undefined;
}

/** Causes that say only that it failed or ended, not why. */
const EMPTY_CAUSES = new Set(['unknown', 'expired', 'delivered']);

interface Candidate {
  readonly query: ReplyQuery;
  readonly event?: LogEvent;
  readonly bounce?: Bounce;
}

/** What was said of one recipient who was not reached. */
export interface Told {
  readonly recipient: string;
  readonly attempts: readonly LogEvent[];
  /** Notes that carry a reason. */
  readonly hints: readonly LogEvent[];
  readonly bounces: readonly Bounce[];
}

/** `undefined`: nobody said anything. */
export function explainFailure(knowledge: Knowledge, told: Told): Failure | undefined {
  const { recipient, attempts, bounces } = told;
  const last = attempts[attempts.length - 1];
  if (
    bounces.length === 0 &&
    last?.reply !== undefined &&
    last.contacted !== false &&
    last.outcome !== 'delivered'
  ) {
    // By far the most common case, and the first candidate below.
    const query = queryOfReply(last, domainOf(recipient));
    const match = knowledge.match(query);
    if (!EMPTY_CAUSES.has(match.cause) && !isFallback(match)) return { match, query, event: last };
  }
  let weak: Failure | undefined;
  let empty: Failure | undefined;
  for (const candidate of candidates(told)) {
    const failure: Failure = { ...candidate, match: asFailure(knowledge.match(candidate.query)) };
    if (EMPTY_CAUSES.has(failure.match.cause)) empty ??= failure;
    else if (isFallback(failure.match) || failure.match.confidence === 'low') weak ??= failure;
    else return failure;
  }
  return weak ?? empty;
}

/** A server whose "yes" was the last word before a failure did not keep to the protocol. */
function asFailure(match: ReplyMatch): ReplyMatch {
  return match.cause === 'delivered' ? { ...match, cause: 'smtp-protocol', confidence: 'low' } : match;
}

function* candidates({ recipient, attempts, hints, bounces }: Told): Generator<Candidate> {
  const domain = domainOf(recipient);
  const remoteHost = hostOf(attempts);
  const last = attempts[attempts.length - 1];
  // Given up after tries that reached no host: what a bounce repeats then was said of another mail to that host.
  if (last?.contacted === false && last.outcome === 'deferred') {
    const heard = attempts.findLast(({ contacted, outcome }) => contacted !== false && !isTaken(outcome));
    if (heard?.reply?.code !== undefined) yield { query: queryOfReply(heard, domain), event: heard };
  }
  for (const bounce of bounces) {
    if (bounce.diagnostic === undefined || bounce.diagnostic === '') continue;
    yield { query: queryOfBounce(bounce, domain, remoteHost, attempts), bounce };
  }
  // What was put off before the refusal is another story: greylisting, a hop on the way.
  const isRefused = last?.outcome === 'bounced' && last.contacted !== false;
  const newestFirst = [...attempts]
    .reverse()
    .filter(({ outcome }) => !isTaken(outcome))
    .filter(({ outcome }) => !isRefused || outcome !== 'deferred');
  for (const event of newestFirst) {
    if (event.reply !== undefined && event.contacted !== false)
      yield { query: queryOfReply(event, domain), event };
  }
  for (const event of [...hints].reverse()) {
    // One that names a recipient is about the hosts of that domain.
    if (event.recipient !== undefined && domainOf(event.recipient) !== domain) continue;
    const text = event.reply?.text ?? event.statusText;
    if (text !== undefined) yield { query: queryOfReply(event, domain), event };
  }
  for (const event of newestFirst) {
    if (event.reply !== undefined && event.contacted === false)
      yield { query: queryOfReply(event, domain), event };
  }
  for (const event of newestFirst) {
    if (event.statusText !== undefined) yield { query: queryOfStatus(event, domain), event };
  }
  for (const bounce of bounces) {
    if (bounce.diagnostic === undefined || bounce.diagnostic === '') {
      yield { query: queryOfBounce(bounce, domain, remoteHost, attempts), bounce };
    }
  }
}

function hostOf(attempts: readonly LogEvent[]): string | undefined {
  for (let i = attempts.length - 1; i >= 0; i -= 1) {
    const relay = attempts[i]?.relay;
    const name = remoteNameOf(relay);
    if (name !== undefined && !isLoopback(relay?.host, relay?.ip)) return name;
  }
  return undefined;
}

function queryOfBounce(
  bounce: Bounce,
  domain: string,
  logHost: string | undefined,
  attempts: readonly LogEvent[],
): ReplyQuery {
  return {
    text: bounce.diagnostic ?? '',
    code: bounce.replyCode,
    enhancedStatus: bounce.status,
    phase: bounce.phase ?? loggedPhase(bounce.diagnostic, attempts),
    remoteHost: bounce.remoteMta ?? logHost,
    recipientDomain: domain,
  };
}

/** Where the words of the bounce stand in the log too, the log may know at which point they were said. */
function loggedPhase(words: string | undefined, attempts: readonly LogEvent[]): Phase | undefined {
  if (words === undefined || words === '') return undefined;
  return attempts.findLast((attempt) => attempt.reply?.text === words)?.reply?.phase;
}

function queryOfReply(event: LogEvent, domain: string): ReplyQuery {
  return {
    text: event.reply?.text ?? event.statusText ?? '',
    code: event.reply?.code,
    enhancedStatus: event.reply?.enhancedStatus,
    phase: event.reply?.phase,
    remoteHost: remoteNameOf(event.relay),
    recipientDomain: domain,
  };
}

/** The sender's own summary: no code and no status of a server in it. */
function queryOfStatus(event: LogEvent, domain: string): ReplyQuery {
  return {
    text: event.statusText ?? '',
    // That all went well for the server itself is no reason.
    enhancedStatus: event.loggedStatus?.startsWith('2.') === true ? undefined : event.loggedStatus,
    remoteHost: remoteNameOf(event.relay),
    recipientDomain: domain,
  };
}
