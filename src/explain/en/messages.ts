import { given } from '../catalog.ts';
import type { Arg, Args, MessageTexts } from '../catalog.ts';
import { count } from '../numbers.ts';
import { hostName } from '../host-name.ts';
import { counted, ofTotal } from './counting.ts';
import { NOT_FOUND_TEXTS } from './not-found.ts';
import { REPORT_TEXTS } from './report.ts';

/** "mx.example [192.0.2.1] of Apple" from whatever is known. */
export function server(args: Args<'provider' | 'host' | 'ip'>): string {
  const name = nameOf(args);
  if (name === '') {
    return given(args.provider, (p) => `a mail server of ${p}`, "the recipient's mail server");
  }
  return given(args.provider, (p) => `${name} of ${p}`, `the recipient's mail server ${name}`);
}

function nameOf(args: Args<'host' | 'ip'>): string {
  return hostName(args.host, args.ip);
}

function theMail(recipient: Arg, article: 'The' | 'the' = 'The'): string {
  return given(recipient, (r) => `${article} mail to ${r}`, `${article} mail`);
}

/** The first letter of a sentence: only of our own words, never of a host name or an address. */
function start(text: string, foreign: Arg): string {
  return foreign !== undefined && text.startsWith(String(foreign))
    ? text
    : text.slice(0, 1).toUpperCase() + text.slice(1);
}

function on(time: Arg): string {
  return given(time, (t) => ` on ${t}`);
}

function span(first: Arg, last: Arg, attempts: Arg): string {
  const parts = [
    counted(attempts, 'attempt'),
    given(first, (t) => `first ${t}`),
    given(last === first ? undefined : last, (t) => `last ${t}`),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

type HappenedKey =
  | 'accepted-by-mx'
  | 'accepted-locally'
  | 'accepted-after-deferrals'
  | 'accepted-is-not-inbox'
  | 'handed-over-to'
  | 'refused-by'
  | 'refused-locally'
  | 'deferred-by'
  | 'deferred-without-contact'
  | 'put-off-by-own-server'
  | 'only-queued'
  | 'failed-without-contact'
  | 'expired-after'
  | 'rejected-at-submission'
  | 'service-took'
  | 'no-result-yet'
  | 'seen-by-recipient'
  | 'complained-about'
  | 'put-into-junk'
  | 'suppressed'
  | 'discarded'
  | 'held'
  | 'returned-later'
  | 'mixed-outcomes';

const HAPPENED: Pick<MessageTexts, HappenedKey> = {
  'accepted-by-mx': (p) =>
    start(
      `${server(p)} accepted ${theMail(p.recipient, 'the')}${on(p.acceptedTime)}${given(p.remoteId, (id) => ` (its id there: ${id})`)}.`,
      p.host,
    ),
  'accepted-locally': (p) =>
    `${theMail(p.recipient)} was put into the mailbox on ${given(p.host, (h) => h, 'this server')}${on(p.acceptedTime)}.`,
  'accepted-after-deferrals': (p) =>
    `Before that it was put off${given(counted(p.attempts, 'time'), (n) => ` ${n}`)}${given(p.cause, (c) => ` because ${c}`)}${given(p.waitSeconds, (w) => `; it took ${w} until it was accepted`)}.`,
  'accepted-is-not-inbox': (p) =>
    `Accepted does not mean that it is in the inbox: ${given(p.provider, (x) => x, 'the receiving side')} may still have put it into the junk folder, or dropped it without telling anyone.`,
  'handed-over-to': (p) =>
    `${theMail(p.recipient)} was handed over to ${given(nameOf(p), (n) => `the next server, ${n}`, 'the next server')}${on(p.acceptedTime)}${given(p.childQueueId, (id) => ` (queue id there: ${id})`)}. Only the log of that server can tell whether it arrived.`,
  'refused-by': (p) =>
    start(
      `${server(p)} refused ${theMail(p.recipient, 'the')}${on(p.refusedTime)}${given(p.phase, (x) => ` ${x}`)}. ${given(p.filteredBy, (f) => `${given(p.provider, (x) => x, 'It')} filters with ${f}.`)}`.trim(),
      p.host,
    ),
  'refused-locally': (p) =>
    `${theMail(p.recipient)} failed inside our own server${given(p.host, (h) => ` ${h}`)}${on(p.refusedTime)}; it was not offered to the recipient's server.`,
  'deferred-by': (p) =>
    `${theMail(p.recipient)} has not been accepted yet: ${server(p)} is putting it off, and ${given(p.service, (s) => s, 'our server')} keeps trying${span(p.firstTime, p.lastTime, p.attempts)}.`,
  'deferred-without-contact': (p) =>
    `${theMail(p.recipient)} has not been sent yet: ${given(p.host, (h) => `the recipient's mail server ${h}`, "the recipient's mail server")} cannot be reached, and ${given(p.service, (s) => s, 'our server')} keeps trying${span(p.firstTime, p.lastTime, p.attempts)}.`,
  'put-off-by-own-server': (p) =>
    `${theMail(p.recipient)} has not been sent yet: a filter of our own server puts it off, and our server keeps trying${span(p.firstTime, p.lastTime, p.attempts)}.`,
  'only-queued': (p) =>
    `${theMail(p.recipient)} has not been sent yet: it was put into our server's queue${on(p.queuedTime)}, and no attempt to send it is on record.`,
  'failed-without-contact': (p) =>
    `${theMail(p.recipient)} did not get out${on(p.refusedTime)}: ${given(p.host, (h) => `the mail server ${h} could not be reached`, "the recipient's mail server could not be reached")}, and our server gave up.`,
  'expired-after': (p) =>
    `${theMail(p.recipient)} was given up${given(p.waitSeconds, (w) => ` after ${w}`)}${given(counted(p.attempts, 'attempt'), (n) => ` and ${n}`)} without being accepted by ${server(p)}, and went back to the sender.`,
  'rejected-at-submission': (p) =>
    given(
      p.service,
      (s) => `${s} refused ${theMail(p.recipient, 'the')}${on(p.refusedTime)} and did not send it.`,
      `Our server${given(p.host, (h) => ` ${h}`)} refused to take ${theMail(p.recipient, 'the')}${on(p.refusedTime)}. It never entered the queue and was not sent.`,
    ),
  'service-took': (p) =>
    `${given(p.service, (s) => s, 'The sending service')} accepted ${theMail(p.recipient, 'the')} from us${on(p.acceptedTime)}.`,
  'no-result-yet': (p) =>
    `${given(p.service, (s) => s, 'The sending service')} accepted ${theMail(p.recipient, 'the')} from us${on(p.acceptedTime)}. Its record holds no result yet: whether the recipient's server took it is not known.`,
  'seen-by-recipient': (p) =>
    `${given(p.service, (s) => s, 'The sending service')} saw it being opened${on(p.openedTime)}, so it has arrived (a filter that opens every mail looks the same).`,
  'complained-about': (p) =>
    `The recipient reported it as spam${on(p.complainedTime)}${given(p.service, (s) => ` (told by ${s})`)}.`,
  'put-into-junk': (p) =>
    `${given(p.service, (s) => `According to ${s}, it`, 'It')} was put into the junk folder.`,
  suppressed: (p) =>
    `Nothing was sent: ${given(p.recipient, (r) => r, 'the recipient')} is on the suppression list${given(p.mta, (m) => ` of ${m}`)}.`,
  discarded: (p) =>
    `${theMail(p.recipient)} was discarded by a rule of our own server${given(p.mta, (m) => ` (${m})`)}. The sender is not told.`,
  held: (p) =>
    `${theMail(p.recipient)} is held back or quarantined on our own server${given(p.mta, (m) => ` (${m})`)} and has not been sent.`,
  'returned-later': (p) =>
    `${given(p.host, (h) => `The recipient's mail server ${h}`, "The recipient's mail server")} first accepted ${theMail(p.recipient, 'the')}${on(p.acceptedTime)} and sent it back${given(p.returnedTime, (t) => ` on ${t}`, ' later')}.`,
  'mixed-outcomes': (p) => {
    const parts = [
      given(p.delivered, (n) => `${count(n)} accepted`),
      given(p.failed, (n) => `${count(n)} failed`),
      given(p.deferred, (n) => `${count(n)} still waiting`),
    ].filter((part) => part !== '');
    return `The result differs from mail to mail${given(p.total, (n) => ` (${counted(Number(n), 'mail')})`)}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}.`;
  },
};

type WhyKey =
  | 'cause-is'
  | 'cause-unknown'
  | 'reply-says'
  | 'log-hides-reason'
  | 'bounce-has-reason'
  | 'permanent-refusal-is-queued'
  | 'later-attempts-without-contact'
  | 'reply-cut-by-log';

const WHY: Pick<MessageTexts, WhyKey> = {
  'cause-is': (p) =>
    `${given(p.cause, (c) => `The reason: ${c}.`, 'The reason could not be determined.')}${given(p.reply, (r) => ` The answer was “${r}”.`)}`,
  'cause-unknown': (p) =>
    `The wording of the answer does not tell the reason${given(p.reply, (r) => ` (“${r}”)`)}.`,
  'reply-says': (p) =>
    given(p.reply, (r) => `The answer was “${r}”.`, 'No answer of the other side is on record.'),
  'log-hides-reason': (p) =>
    `The log says only ${given(p.logText, (t) => `“${t}”`, 'that it failed')}${given(p.enhancedStatus, (s) => ` (${s})`)}; the real reason is not in it.`,
  'bounce-has-reason': (p) =>
    `The real reason is in the bounce that went back to the sender${given(p.path, (x) => ` (${x})`)}.`,
  'permanent-refusal-is-queued': (p) =>
    `The other side gave a permanent error${given(p.code, (c) => ` (${c})`)}, but ${given(p.mta, (m) => m, 'our server')} treats it as temporary and keeps trying. Waiting will not help.`,
  'later-attempts-without-contact': (p) =>
    `${p.attempts === 1 ? 'The later attempt' : given(counted(p.attempts, 'later attempt'), (n) => `The ${n}`, 'Later attempts')} did not connect again: our server only repeated the earlier result.`,
  'reply-cut-by-log': () => 'The log has cut the text of the answer.',
};

type WhoKey =
  | 'only-this-provider'
  | 'only-this-domain'
  | 'only-this-recipient'
  | 'several-providers-refuse'
  | 'others-were-accepted'
  | 'others-fail-too'
  | 'everyone-affected'
  | 'only-bounces-read'
  | 'no-comparison';

function others(args: Args<'otherDomains' | 'otherDelivered' | 'otherTotal'>): string {
  const rate = ofTotal(args.otherDelivered, args.otherTotal);
  const where =
    typeof args.otherDomains === 'number'
      ? counted(args.otherDomains, 'other domain')
      : given(args.otherDomains, (names) => `other domains (${names})`, 'other domains');
  return rate === '' ? `Mail to ${where} was accepted.` : `Of the mail to ${where}, ${rate} were accepted.`;
}

function failed(args: Args<'failed' | 'total'>): string {
  return given(ofTotal(args.failed, args.total), (n) => ` (${n} failed)`);
}

const WHO: Pick<MessageTexts, WhoKey> = {
  'only-this-provider': (p) =>
    `In the same period, only mail to ${given(p.provider, (x) => x, 'this provider')} is affected${failed(p)}. ${others(p)}`,
  'only-this-domain': (p) =>
    `In the same period, only mail to ${given(p.domain, (d) => d, 'this domain')} is affected${failed(p)}. ${others(p)}`,
  'only-this-recipient': (p) =>
    `The reason concerns this recipient only${given(ofTotal(p.otherDelivered, p.otherTotal), (n) => `; of the mail to others at ${given(p.domain, (d) => d, 'the same domain')} ${n} were accepted`)}.`,
  'several-providers-refuse': (p) =>
    `Several providers refuse${given(p.providers, (x) => `: ${x}`)}${failed(p)}. That points to our sending IP address or domain.`,
  'others-were-accepted': (p) =>
    `Not all mail to ${given(p.domain, (d) => d, 'the same domain')} fails${given(ofTotal(p.otherDelivered, p.otherTotal), (n) => `: ${n} were accepted in the same period, mail to dead or full addresses aside`)}.`,
  'others-fail-too': (p) =>
    `In the same period, mail to ${given(p.provider ?? p.domain, (x) => x, 'this domain')} does not get through${failed(p)}, but other mail fails as well${given(ofTotal(p.otherDelivered, p.otherTotal), (n) => `: elsewhere ${n} were accepted`)}.`,
  'only-bounces-read': () =>
    'Only bounces were read, no log. They do not show which mail was accepted, so it is not known whether others are affected.',
  'everyone-affected': (p) =>
    `Other destinations fail as well${failed(p)}. That points to our own server or network.`,
  'no-comparison': (p) =>
    p.total === undefined || p.total === 0
      ? 'There is no other mail in the same period to compare with, so it is not known whether others are affected.'
      : `There ${Number(p.total) === 1 ? 'is' : 'are'} only ${counted(p.total, 'other mail', 'other mails')} in the same period to compare with, so it is not known whether others are affected.`,
};

type SureKey =
  | 'sure-bounce-and-log-agree'
  | 'sure-known-reply'
  | 'sure-reply-of-mx'
  | 'sure-own-delivery'
  | 'sure-own-record'
  | 'unsure-status-only'
  | 'unsure-unknown-wording'
  | 'unsure-no-bounce'
  | 'unsure-log-ends'
  | 'unsure-no-reply';

const SURE: Pick<MessageTexts, SureKey> = {
  'sure-bounce-and-log-agree': () => 'Bounce and log agree.',
  'sure-known-reply': (p) => `The wording is a known one${given(p.rule, (r) => ` (rule ${r})`)}.`,
  'sure-own-delivery': () => 'It rests on the log of the server that holds the mailbox.',
  'sure-reply-of-mx': () => "It rests on the answer of the recipient's own mail server.",
  'sure-own-record': (p) =>
    `It rests on what ${given(p.service, (s) => s, 'the sending server')} itself recorded.`,
  'unsure-status-only': (p) =>
    `The enhanced status code${given(p.enhancedStatus, (s) => ` (${s})`)} is the only clue.`,
  'unsure-unknown-wording': () => 'The wording of the answer is not known to us yet.',
  'unsure-no-bounce': () => 'No bounce was found, so this rests on the log alone.',
  'unsure-log-ends': () => 'The record ends at a server on the way; the log of the next one is missing.',
  'unsure-no-reply': () => 'Neither log nor bounce has kept an answer of the other side.',
};

export const EN_MESSAGES: MessageTexts = {
  ...HAPPENED,
  ...WHY,
  ...WHO,
  ...SURE,
  ...NOT_FOUND_TEXTS,
  ...REPORT_TEXTS,
};
