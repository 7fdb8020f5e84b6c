/** What to do next, most useful first: the steps of the knowledge base for the cause, and those of the situation. */
import { domainOf } from '../core/address.ts';
import type { Actor } from '../core/cause.ts';
import { type Delivery, isDated } from '../core/delivery.ts';
import type { Step } from '../core/investigation.ts';
import type { Knowledge, ReplyMatch } from '../core/knowledge.ts';
import type { StepKey } from '../core/messages.ts';
import { remoteIdOf } from './remote-id.ts';
import { isLocal, isOnlyQueued, isUntried } from './contact.ts';
import { isCutByLog, isPermanentCode, lastAttempt } from './answer.ts';
import { message } from './message.ts';

/** In the order in which they should be done. `match`: what the knowledge base says of the answer that decided. */
export function stepsFor(delivery: Delivery, match: ReplyMatch | undefined, knowledge: Knowledge): Step[] {
  if (delivery.outcome === 'suppressed') return stepsAfterSuppression(delivery, match, knowledge);
  switch (delivery.outcome) {
    case 'delivered':
      return stepsAfterAcceptance(delivery, knowledge);
    case 'handed-over':
      return stepsAfterHandOver(delivery);
    case 'deferred':
    case 'held':
      return stepsOfQueued(delivery, match, knowledge);
    case 'bounced':
    case 'expired':
    case 'rejected':
    case 'discarded':
      return stepsOfCause(delivery, match, knowledge);
  }
}

function stepsOfQueued(delivery: Delivery, match: ReplyMatch | undefined, knowledge: Knowledge): Step[] {
  const waiting = stepsWhileQueued(delivery, knowledge);
  // What the knowledge base says about waiting our own step says again, with more to go by.
  const isSaid = (s: Step): boolean => s.whileQueued === true && waiting.length > 0;
  return [
    ...(isOnlyQueued(delivery) ? [step('read-local-queue', 'own-server', { command: 'mailq' })] : []),
    ...stepsOfCause(delivery, match, knowledge).filter((s) => !isSaid(s)),
    ...waiting,
  ];
}

/** Every service has its own way off its list. */
function stepsAfterSuppression(
  delivery: Delivery,
  match: ReplyMatch | undefined,
  knowledge: Knowledge,
): Step[] {
  const mta = lastAttempt(delivery)?.mta;
  const own = mta === undefined ? undefined : knowledge.service(mta)?.suppression;
  if (own !== undefined && own.length > 0) return [...own];
  // What is said of a list by a rule, or by the cause where no rule knows the words.
  const said =
    match?.cause === 'recipient-suppressed' ? match : knowledge.match({ text: 'address is suppressed' });
  return [...said.steps];
}

function stepsAfterAcceptance(delivery: Delivery, knowledge: Knowledge): Step[] {
  const last = lastAttempt(delivery);
  const { recipient, provider, messageId, utcOffset } = delivery;
  const isService = last !== undefined && knowledge.service(last.mta) !== undefined;
  if (!isService && isLocal(delivery)) {
    return [step('look-in-junk', 'sender-content', { recipient })];
  }
  const junk = provider === undefined ? undefined : knowledge.provider(provider)?.junkFolder;
  return [
    step('look-in-junk', 'sender-content', {
      recipient,
      provider,
      folder: junk === undefined ? undefined : provider,
    }),
    step('ask-recipient-search', 'sender-content', {
      recipient,
      remoteId: remoteIdOf(last?.reply?.text ?? ''),
      messageId,
      acceptedTime: last?.time ?? (isDated(delivery) ? delivery.lastTime : undefined),
      utcOffset,
    }),
    step('send-test-mail', 'nobody', { recipient }),
  ];
}

function stepsAfterHandOver(delivery: Delivery): Step[] {
  const last = lastAttempt(delivery);
  const host = last?.relay?.host ?? last?.relay?.ip ?? delivery.remoteHost;
  return [step('read-log-of-next-hop', 'own-server', { host, childQueueId: last?.childQueueId })];
}

function stepsOfCause(delivery: Delivery, match: ReplyMatch | undefined, knowledge: Knowledge): Step[] {
  // There is no reply to keep, and nobody to write to.
  if (isUntried(delivery)) return [];
  const isQueued = delivery.outcome === 'deferred' || delivery.outcome === 'held';
  const given = match?.steps ?? [];
  const known = given.filter((s) => isQueued || s.whileQueued !== true);
  const named = match?.namedUrl;
  const who: Actor = delivery.cause === undefined ? 'own-server' : knowledge.cause(delivery.cause).who;
  const steps: Step[] = [];
  if (named !== undefined && !known.some((s) => s.url === named)) {
    steps.push({ ...step('read-named-page', who, { url: named }), url: named });
  }
  if (isCutByLog(delivery)) steps.push(step('compare-with-bounce', 'own-server', {}));
  steps.push(...known);
  const retry = delivery.cause === undefined ? undefined : knowledge.cause(delivery.cause).retry;
  if (!isQueued && retry === 'yes') steps.push(step('send-again', 'own-server', {}));
  if (delivery.cause === undefined || delivery.cause === 'unknown') {
    const domain = domainOf(delivery.recipient);
    if (delivery.diagnostic !== undefined) {
      steps.push(step('keep-full-reply', 'own-server', { reply: delivery.diagnostic }));
      steps.push(
        step('explain-reply', 'own-server', {
          command: `todoku explain ${shellQuote(delivery.diagnostic.slice(0, 200))}${domain === '' ? '' : ` --domain ${shellQuote(domain)}`}`,
        }),
      );
    }
  }
  return steps;
}

function stepsWhileQueued(delivery: Delivery, knowledge: Knowledge): Step[] {
  const last = lastAttempt(delivery);
  if (isPermanentCode(delivery.replyCode)) return [step('do-not-wait', 'own-server', { mta: last?.mta })];
  const retryHelps = delivery.cause === undefined || knowledge.cause(delivery.cause).retry === 'yes';
  if (!retryHelps) return [];
  const mta = (last ?? delivery.trail[0])?.mta;
  const service = mta === undefined || knowledge.service(mta) === undefined ? undefined : mta;
  return [step('wait-for-retry', 'nobody', { recipient: delivery.recipient, service })];
}

/** Never run by todoku; shown to be copied, so hostile text must stay one argument. */
export function shellQuote(text: string): string {
  return /^[A-Za-z0-9@%_+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A step of our own, without the parameters that are not known. */
export function step(
  key: StepKey,
  who: Actor,
  params: Readonly<Record<string, string | number | undefined>>,
): Step {
  return { key, who, params: message(key, params).params };
}
