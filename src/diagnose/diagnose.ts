/**
 * The verdict. Given the deliveries of the mail somebody asks about and the counts of everything else in the
 * same logs, say what happened, why, who is affected, how sure that is, on what evidence, and what to do next.
 * Nothing is looked up here; texts are written by explain from keys and parameters.
 */
import { domainOf } from '../core/address.ts';
import type { Delivery } from '../core/delivery.ts';
import type { Evidence } from '../core/evidence.ts';
import type { Conclusion, Confidence, Diagnosis, Message } from '../core/investigation.ts';
import { isFallback, isStatusRule, type Knowledge, type ReplyMatch } from '../core/knowledge.ts';
import { isTaken, type Outcome } from '../core/outcome.ts';
import { evidenceOf } from './evidence.ts';
import { scopeOf } from './scope.ts';
import { stepsFor } from './steps.ts';
import { isUntried } from './contact.ts';
import { lastAttempt } from './answer.ts';
import { message } from './message.ts';
import { tellStory } from './story.ts';
import type { Tally } from './tally.ts';
import { type NotFoundClues, diagnoseNothing } from './not-found.ts';

/** Other deliveries asked for the sending address. */
const MAX_ALIKE = 50;

export interface DiagnoseInput {
  readonly subjects: readonly string[];
  readonly deliveries: readonly Delivery[];
  readonly tally: Tally;
  readonly knowledge: Knowledge;
  readonly clues: NotFoundClues;
}

/** Never throws; of nothing found, too, there is a verdict (not-found.ts). */
export function diagnose(input: DiagnoseInput): Diagnosis {
  const asked = withoutNotifications(input.deliveries);
  const focus = focusOf(asked);
  if (focus === undefined) return diagnoseNothing(input.subjects, input.clues);
  const { knowledge, tally } = input;
  const match = isUntried(focus) ? undefined : matchWithSender(focus, asked, knowledge);
  const scope = scopeOf(focus, tally, knowledge);
  const cause = focus.cause;
  const certainty = certaintyOf(focus, match, serviceOf(focus, knowledge));
  return {
    conclusion: conclusionOf(asked, focus),
    cause,
    reason: focus.reason,
    provider: focus.provider,
    filteredBy: match?.filteredBy,
    rule: focus.rule,
    permanence: permanenceOf(focus, match),
    // Whose affair it is, when nobody knows what it is, nobody knows either.
    who: cause === undefined || cause === 'unknown' ? undefined : knowledge.cause(cause).who,
    scope: scope.scope,
    confidence: certainty.confidence,
    summary: [
      ...overview(asked),
      ...tellStory(focus, match, serviceOf(focus, knowledge)),
      ...(isTaken(focus.outcome) || isUntried(focus) ? [] : scope.messages),
    ],
    because: certainty.because,
    evidence: evidenceFor(asked, focus),
    steps: stepsFor(focus, match, knowledge),
  };
}

function permanenceOf({ outcome }: Delivery, match: ReplyMatch | undefined): Diagnosis['permanence'] {
  // Until the address is off the list, nothing is sent.
  if (outcome === 'suppressed') return 'permanent';
  // What is kept back is sent only when somebody lets it go.
  return outcome === 'held' ? undefined : match?.permanence;
}

/** A bounce on its way back is not what was asked about, unless nothing else was found. */
function withoutNotifications(deliveries: readonly Delivery[]): readonly Delivery[] {
  const real = deliveries.filter((d) => !d.isNotification);
  return real.length > 0 ? real : deliveries;
}

/** The newest failure, else the newest hand-over, else the newest delivery: what the asker worries about. */
function focusOf(deliveries: readonly Delivery[]): Delivery | undefined {
  const newest = [...deliveries].sort((a, b) => b.lastTime - a.lastTime);
  return (
    newest.find((d) => !isTaken(d.outcome)) ?? newest.find((d) => d.outcome === 'handed-over') ?? newest[0]
  );
}

const CONCLUSION_OF: Readonly<Record<Outcome, Conclusion>> = {
  delivered: 'accepted',
  'handed-over': 'handed-over',
  deferred: 'deferred',
  held: 'deferred',
  bounced: 'bounced',
  expired: 'expired',
  rejected: 'rejected-at-submission',
  suppressed: 'suppressed',
  discarded: 'discarded',
};

/** Mixed: some arrived, some did not. Failures of several kinds are told by the newest. */
function conclusionOf(deliveries: readonly Delivery[], focus: Delivery): Conclusion {
  const good = deliveries.filter((d) => isTaken(d.outcome)).length;
  return good > 0 && good < deliveries.length ? 'mixed' : CONCLUSION_OF[focus.outcome];
}

function overview(deliveries: readonly Delivery[]): Message[] {
  const counted = (test: (outcome: Outcome) => boolean): number =>
    deliveries.filter((d) => test(d.outcome)).length;
  const delivered = counted(isTaken);
  const deferred = counted((o) => o === 'deferred' || o === 'held');
  const failed = deliveries.length - delivered - deferred;
  if ([delivered, deferred, failed].filter((n) => n > 0).length < 2) return [];
  return [
    message('mixed-outcomes', {
      total: deliveries.length,
      delivered: delivered || undefined,
      deferred: deferred || undefined,
      failed: failed || undefined,
    }),
  ];
}

/** A log may cut a reply before the address it speaks of; other answers of the same rule to the same host name it. */
function matchWithSender(
  focus: Delivery,
  deliveries: readonly Delivery[],
  knowledge: Knowledge,
): ReplyMatch | undefined {
  const match = matchOf(focus, knowledge);
  const who = match === undefined ? undefined : knowledge.cause(match.cause).who;
  if (match === undefined || who !== 'sender-ip' || match.captures['ip'] !== undefined) return match;
  const sender = focus.hosts.at(-1);
  const alike = deliveries
    .filter((d) => d !== focus && d.rule === focus.rule && d.hosts.at(-1) === sender)
    .sort((a, b) => b.lastTime - a.lastTime)
    .slice(0, MAX_ALIKE);
  for (const other of alike) {
    const senderIp = matchOf(other, knowledge)?.captures['ip'];
    if (senderIp !== undefined) return matchOf(focus, knowledge, senderIp);
  }
  return match;
}

function matchOf(delivery: Delivery, knowledge: Knowledge, senderIp?: string): ReplyMatch | undefined {
  if (delivery.cause === undefined) return undefined;
  return knowledge.match({
    senderIp,
    text: delivery.diagnostic ?? '',
    code: delivery.replyCode,
    enhancedStatus: delivery.enhancedStatus ?? loggedStatusOf(delivery),
    phase: delivery.phase,
    remoteHost: delivery.remoteHost,
    recipientDomain: domainOf(delivery.recipient),
  });
}

/** Where no server gave a status, the one in the log may have decided. */
function loggedStatusOf({ rule, diagnostic, attempts }: Delivery): string | undefined {
  if (rule === undefined || !isStatusRule(rule)) return undefined;
  return attempts.findLast((a) => a.statusText === diagnostic)?.loggedStatus;
}

/** The sending service whose record the delivery comes from; not a server of one's own. */
function serviceOf(delivery: Delivery, knowledge: Knowledge): string | undefined {
  const mta = (lastAttempt(delivery) ?? delivery.trail[0])?.mta;
  return mta === undefined || knowledge.service(mta) === undefined ? undefined : mta;
}

function certaintyOf(
  delivery: Delivery,
  match: ReplyMatch | undefined,
  service: string | undefined,
): { confidence: Confidence; because: readonly Message[] } {
  if (delivery.outcome === 'delivered') {
    const said = service === undefined || lastAttempt(delivery)?.reply !== undefined;
    const key = delivery.remoteHost === undefined ? 'sure-own-delivery' : 'sure-reply-of-mx';
    return {
      confidence: 'high',
      because: [said ? message(key, {}) : message('sure-own-record', { service })],
    };
  }
  if (delivery.outcome === 'suppressed')
    return { confidence: 'high', because: [message('sure-own-record', { service })] };
  if (delivery.outcome === 'handed-over')
    return { confidence: 'high', because: [message('unsure-log-ends', {})] };
  if (match === undefined || match.cause === 'unknown') {
    const key =
      delivery.diagnostic === undefined || delivery.replyCode === undefined
        ? 'unsure-no-reply'
        : 'unsure-unknown-wording';
    return { confidence: 'low', because: [message(key, {})] };
  }
  if (isFallback(match)) {
    return {
      confidence: 'low',
      because: [
        message('unsure-status-only', {
          enhancedStatus: delivery.enhancedStatus ?? loggedStatusOf(delivery),
        }),
      ],
    };
  }
  const because = [message('sure-known-reply', { rule: match.rule })];
  if (delivery.bounce !== undefined && delivery.attempts.length > 0)
    because.push(message('sure-bounce-and-log-agree', {}));
  else if (delivery.bounce === undefined && delivery.replyCode === undefined)
    because.push(message('unsure-no-bounce', {}));
  return { confidence: match.confidence, because };
}

function evidenceFor(deliveries: readonly Delivery[], focus: Delivery): Evidence[] {
  const others = deliveries.filter((d) => d !== focus && d.outcome !== focus.outcome).slice(0, 2);
  return [focus, ...others].flatMap(evidenceOf);
}
