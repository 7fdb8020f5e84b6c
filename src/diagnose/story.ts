/** What happened to one delivery, as sentences (keys and parameters; explain writes them). */
import { type Delivery, isDated } from '../core/delivery.ts';
import type { LogEvent } from '../core/event.ts';
import type { Message } from '../core/investigation.ts';
import { isStatusRule, type ReplyMatch } from '../core/knowledge.ts';
import { isLocal, isOnlyQueued, isUntried, isWithoutContact, wasReached } from './contact.ts';
import { isCutByLog, isPermanentCode, lastAttempt } from './answer.ts';
import { message } from './message.ts';
import { remoteIdOf } from './remote-id.ts';

/** `service`: the sending service whose record this is; without one, it is our own server. */
export function tellStory(delivery: Delivery, match: ReplyMatch | undefined, service?: string): Message[] {
  return [
    ...tellTaken(delivery, service),
    ...tellOutcome(delivery, match, service),
    ...tellAftermath(delivery, service),
  ];
}

/** What the service did before it met the recipient's server. */
function tellTaken(delivery: Delivery, service: string | undefined): Message[] {
  const isElsewhere =
    delivery.outcome === 'bounced' || delivery.outcome === 'expired' || delivery.outcome === 'deferred';
  if (service === undefined || !isElsewhere || delivery.attemptCount === 0) return [];
  const taken = delivery.trail.find((event) => event.kind === 'received' && event.mta === service);
  const { utcOffset } = delivery;
  return [
    message('service-took', { service, recipient: delivery.recipient, acceptedTime: taken?.time, utcOffset }),
  ];
}

/** The host that took it is the next hop, whose own record follows. */
function wentOn(attempt: LogEvent, delivery: Delivery): boolean {
  return attempt.childQueueId !== undefined && delivery.queueIds.includes(attempt.childQueueId);
}

/** What became of the mail after it had been taken, as far as a service was told. */
function tellAftermath(delivery: Delivery, service: string | undefined): Message[] {
  const told: Message[] = [];
  const about = (topic: string): LogEvent | undefined => noteAbout(delivery, topic);
  const { utcOffset } = delivery;
  if (delivery.outcome === 'delivered' && lastAttempt(delivery)?.topic === 'junk')
    told.push(message('put-into-junk', { service }));
  const seen = about('opened') ?? about('clicked');
  if (seen !== undefined)
    told.push(message('seen-by-recipient', { service, openedTime: seen.time, utcOffset }));
  const complaint = about('complaint');
  if (complaint !== undefined)
    told.push(message('complained-about', { service, complainedTime: complaint.time, utcOffset }));
  return told;
}

function noteAbout(delivery: Delivery, topic: string): LogEvent | undefined {
  const recipient = delivery.recipient.toLowerCase();
  return delivery.trail.find(
    (event) => event.topic === topic && event.recipient?.toLowerCase() === recipient,
  );
}

function wasSeen(delivery: Delivery): boolean {
  return noteAbout(delivery, 'opened') !== undefined || noteAbout(delivery, 'clicked') !== undefined;
}

function tellOutcome(
  delivery: Delivery,
  match: ReplyMatch | undefined,
  service: string | undefined,
): Message[] {
  switch (delivery.outcome) {
    case 'delivered':
      return tellAccepted(delivery, service);
    case 'handed-over':
      return tellHandedOver(delivery);
    case 'deferred':
      if (service !== undefined && delivery.attemptCount === 0) return [tellNoResult(delivery, service)];
      return isUntried(delivery)
        ? tellDeferred(delivery, service)
        : [...tellDeferred(delivery, service), ...tellWhy(delivery, match)];
    case 'bounced':
      return [...tellBounced(delivery, match, service), ...tellWhy(delivery, match)];
    case 'expired':
      return [tellExpired(delivery), ...tellWhy(delivery, match)];
    case 'rejected':
      return [message('rejected-at-submission', { ...base(delivery), service }), ...tellWhy(delivery, match)];
    case 'suppressed':
      // That it is on the list is the reason.
      return [message('suppressed', { recipient: delivery.recipient, mta: lastAttempt(delivery)?.mta })];
    case 'discarded':
    case 'held':
      return [
        message(delivery.outcome, {
          recipient: delivery.recipient,
          mta: service ?? lastAttempt(delivery)?.mta,
        }),
        ...tellWhy(delivery, match),
      ];
  }
}

function tellAccepted(delivery: Delivery, service: string | undefined): Message[] {
  const last = lastAttempt(delivery);
  const failed = delivery.attempts.filter((a) => a.outcome === 'deferred').length;
  const local = service === undefined && isLocal(delivery);
  const params = {
    ...place(delivery),
    acceptedTime: last?.time ?? timeOf(delivery),
    utcOffset: delivery.utcOffset,
    remoteId: remoteIdOf(last?.reply?.text ?? ''),
    provider: delivery.provider,
  };
  const told = [
    message(local ? 'accepted-locally' : 'accepted-by-mx', local ? { ...params, host: last?.host } : params),
  ];
  if (failed > 0) {
    told.push(
      message('accepted-after-deferrals', {
        attempts: failed,
        waitSeconds: seconds(delivery.firstTime, delivery.lastTime),
      }),
    );
  }
  if (!local && last?.topic !== 'junk' && !wasSeen(delivery))
    told.push(message('accepted-is-not-inbox', { provider: delivery.provider }));
  return told;
}

function tellHandedOver(delivery: Delivery): Message[] {
  const last = lastAttempt(delivery);
  return [
    message('handed-over-to', {
      recipient: delivery.recipient,
      host: last?.relay?.host ?? last?.relay?.ip ?? delivery.remoteHost,
      ip: last?.relay?.ip,
      childQueueId: last?.childQueueId ?? remoteIdOf(last?.reply?.text ?? ''),
      acceptedTime: last?.time ?? timeOf(delivery),
      utcOffset: delivery.utcOffset,
    }),
  ];
}

function tellNoResult(delivery: Delivery, service: string): Message {
  const { recipient, firstTime, utcOffset } = delivery;
  return message('no-result-yet', { service, recipient, acceptedTime: firstTime, utcOffset });
}

function tellDeferred(delivery: Delivery, service: string | undefined): Message[] {
  if (isOnlyQueued(delivery)) {
    const { recipient, firstTime: queuedTime, utcOffset } = delivery;
    return [message('only-queued', { recipient, queuedTime, utcOffset })];
  }
  const tried = delivery.attempts.filter((a) => a.outcome !== 'handed-over');
  if (lastAttempt(delivery)?.topic === 'milter-reject') return [tellPutOff(delivery)];
  const answered = delivery.attempts.length === 0 || wasReached(delivery);
  const told = [
    message(answered ? 'deferred-by' : 'deferred-without-contact', {
      ...place(delivery),
      ...(delivery.phase === 'dns' ? { host: undefined } : {}),
      provider: delivery.provider,
      attempts: delivery.attemptCount || undefined,
      firstTime: tried[0]?.time ?? timeOf(delivery),
      lastTime: tried.at(-1)?.time ?? timeOf(delivery),
      utcOffset: delivery.utcOffset,
      service,
    }),
  ];
  if (isPermanentCode(delivery.replyCode)) {
    told.push(
      message('permanent-refusal-is-queued', { code: delivery.replyCode, mta: lastAttempt(delivery)?.mta }),
    );
  }
  return told;
}

/** A filter of our own asked to come again later: the mail was never sent to anybody. */
function tellPutOff(delivery: Delivery): Message {
  const { recipient, attemptCount: attempts, firstTime, lastTime, utcOffset } = delivery;
  return message('put-off-by-own-server', { recipient, attempts, firstTime, lastTime, utcOffset });
}

/** There the name beside the result is the domain that was looked up. */
const DOMAIN_CAUSES: ReadonlySet<string> = new Set([
  'domain-not-found',
  'dns-failure',
  'no-mail-host',
  'not-accepting-mail',
]);

function tellBounced(
  delivery: Delivery,
  match: ReplyMatch | undefined,
  service: string | undefined,
): Message[] {
  const acceptance = delivery.attempts.findLast((a) => a.outcome === 'delivered' && !wentOn(a, delivery));
  const last = lastAttempt(delivery);
  const returned = delivery.bounce ?? (last?.outcome === 'bounced' ? last : undefined);
  if (acceptance !== undefined && returned !== undefined) {
    return [
      message('returned-later', {
        recipient: delivery.recipient,
        host: acceptance.relay?.host,
        acceptedTime: acceptance.time,
        returnedTime: returned.time,
        utcOffset: delivery.utcOffset,
      }),
    ];
  }
  const params = {
    ...base(delivery),
    provider: delivery.provider,
    filteredBy: match?.filteredBy,
    phase: delivery.phase,
  };
  const local = service === undefined && isLocal(delivery);
  if (isWithoutContact(delivery) && (!local || delivery.remoteHost === undefined)) {
    const { recipient, remoteHost, phase, utcOffset } = delivery;
    // What could not be found in the DNS is a domain, no server.
    const host = phase === 'dns' || DOMAIN_CAUSES.has(delivery.cause ?? '') ? undefined : remoteHost;
    return [message('failed-without-contact', { recipient, host, refusedTime: timeOf(delivery), utcOffset })];
  }
  return [
    message(local ? 'refused-locally' : 'refused-by', local ? { ...params, host: last?.host } : params),
  ];
}

function tellExpired(delivery: Delivery): Message {
  const tried = delivery.attemptCount;
  return message('expired-after', {
    ...place(delivery),
    // A bounce alone tells neither since when nor how often.
    waitSeconds: tried > 0 ? waitedSeconds(delivery) : undefined,
    attempts: tried > 0 ? tried : undefined,
    provider: delivery.provider,
  });
}

/** The bounce that decides may be an early warning, or come long after the last attempt. */
function waitedSeconds({ firstTime, lastTime, bounce }: Delivery): number | undefined {
  return seconds(firstTime, Math.max(lastTime, bounce?.time ?? lastTime)) || undefined;
}

function tellWhy(delivery: Delivery, match: ReplyMatch | undefined): Message[] {
  const told: Message[] = [];
  const reply = delivery.diagnostic;
  if (delivery.cause === undefined || delivery.cause === 'unknown')
    told.push(message('cause-unknown', { reply }));
  else told.push(message('cause-is', { cause: delivery.cause, reply }));
  if (match !== undefined && isStatusRule(match.rule) && reply !== undefined) {
    told.push(message('reply-says', { reply }));
  }
  const silent = logSummary(delivery);
  if (silent !== undefined && delivery.bounce !== undefined && bounceToldMore(delivery)) {
    told.push(
      message('log-hides-reason', { logText: silent.statusText, enhancedStatus: silent.loggedStatus }),
    );
    told.push(message('bounce-has-reason', { path: delivery.bounce.source.path }));
  }
  if (isCutByLog(delivery)) told.push(message('reply-cut-by-log', {}));
  const firstContact = delivery.attempts.findIndex(
    (a) => a.contacted !== false && a.outcome !== 'handed-over',
  );
  const untried =
    firstContact < 0
      ? 0
      : delivery.attempts
          .slice(firstContact + 1)
          .filter((a) => a.contacted === false && a.outcome !== 'expired').length;
  if (untried > 0) told.push(message('later-attempts-without-contact', { attempts: untried }));
  return told;
}

/** The last attempt, when its log line holds only the sender's summary and no word of the remote server. */
function logSummary(delivery: Delivery): LogEvent | undefined {
  const last = lastAttempt(delivery);
  return last !== undefined && last.reply === undefined && last.statusText !== undefined ? last : undefined;
}

/** Letters that are more than a summary. */
const TELLING = 30;

/** The words that decided are those of the bounce, and nowhere in the log. */
function bounceToldMore({ diagnostic, bounce, attempts }: Delivery): boolean {
  if (diagnostic === undefined || diagnostic !== bounce?.diagnostic) return false;
  return !attempts.some(({ reply, statusText, outcome }) => {
    const words = (reply?.text ?? statusText ?? '').trim();
    if (words === '' || words.toLowerCase() === outcome || !diagnostic.includes(words)) return false;
    // A summary like `Service unavailable` also begins many an answer.
    return words.length >= TELLING || words.length * 2 >= diagnostic.length;
  });
}

function timeOf(delivery: Delivery): number | undefined {
  return isDated(delivery) ? delivery.lastTime : undefined;
}

function base(delivery: Delivery): Record<string, string | number | undefined> {
  return { ...place(delivery), refusedTime: timeOf(delivery), utcOffset: delivery.utcOffset };
}

function place(delivery: Delivery): Record<string, string | number | undefined> {
  const { recipient, remoteHost, remoteIp } = delivery;
  // Where only the address is known it stands for the name.
  return { recipient, host: remoteHost === remoteIp ? undefined : remoteHost, ip: remoteIp };
}

function seconds(from: number, to: number): number {
  return Math.max(0, Math.round((to - from) / 1000));
}
