/**
 * What smtpd, postscreen, cleanup and milters do to a message before it is queued: refuse, discard, hold,
 * redirect, warn. `NOQUEUE` stands for the id as long as there is none.
 *
 *     NOQUEUE: reject: RCPT from host[ip]: 554 5.7.1 <b>: Relay access denied; from=<a> to=<b> proto=ESMTP helo=<h>
 *     NOQUEUE: reject: RCPT from [ip]:port: 450 4.3.2 …; from=<a>, to=<b>, proto=ESMTP, helo=<h>     (postscreen)
 *     QID: milter-reject: END-OF-MESSAGE from host[ip]: 5.7.1 Spam; from=<a> to=<b> proto=ESMTP helo=<h>
 *     QID: reject: header Subject: x from host[ip]; from=<a> to=<b> proto=ESMTP helo=<h>: 5.7.1 text
 *     QID: hold: header Subject: x from local; from=<a>: text
 *     proxy-reject: END-OF-MESSAGE: 554 5.7.0 Reject, id=00070-01 - spam; from=<a> to=<b> proto=ESMTP helo=<h>
 *
 *     warning: Illegal address syntax from host[ip] in RCPT command: <b>            (answered with 501 5.1.3)
 *
 * A milter's temporary refusal of mail from the sendmail command (no `proto=`) leaves it in the maildrop queue, from
 * which pickup takes it again under another id.
 *
 * Sources: smtpd/smtpd_check.c log_whatsup(), smtpd/smtpd.c (proxy-accept, proxy-reject), cleanup/cleanup_message.c cleanup_act(), cleanup_milter.c,
 * postscreen/postscreen_smtpd.c.
 */
import type { Outcome } from '../../core/outcome.ts';
import type { Phase, Reply } from '../../core/reply.ts';
import { applyFilterReply } from '../filter-reply.ts';
import { hasAt } from '../line-search.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import { newEvent, type EventDraft } from '../new-event.ts';
import { parseReply, parseStatusText } from '../smtp-reply.ts';
import { parseClient } from './hosts.ts';

/** What the word after the id does to the message; `undefined`: only a remark. */
const ACTIONS: ReadonlyMap<string, Outcome | undefined> = new Map<string, Outcome | undefined>([
  ['reject', 'rejected'],
  ['milter-reject', 'rejected'],
  ['proxy-reject', 'rejected'],
  ['proxy-accept', undefined],
  ['discard', 'discarded'],
  ['milter-discard', 'discarded'],
  ['hold', 'held'],
  ['milter-hold', 'held'],
  ['redirect', undefined],
  ['filter', undefined],
  ['bcc', undefined],
  ['warning', undefined],
  ['warn', undefined],
  ['info', undefined],
  ['replace', undefined],
  ['prepend', undefined],
  ['strip', undefined],
  ['ignore', undefined],
  ['delay', undefined],
  ['permit', undefined],
  ['pass', undefined],
  ['trigger', undefined],
]);

const PHASES: ReadonlyMap<string, Phase> = new Map<string, Phase>([
  ['CONNECT', 'connect'],
  ['HELO', 'helo'],
  ['EHLO', 'helo'],
  ['STARTTLS', 'starttls'],
  ['AUTH', 'auth'],
  ['MAIL', 'mail'],
  ['RCPT', 'rcpt'],
  ['DATA', 'data'],
  ['BDAT', 'data'],
  ['END-OF-MESSAGE', 'data-end'],
]);

const COLON = 58;

const CONTENT_KINDS = ['header ', 'body ', 'mime-header ', 'nested-header ', 'milter-header ', 'content '];

/** `text` is what follows the queue id; `queueId` is `''` for NOQUEUE. */
export function readRefusal(
  line: FramedLine,
  text: string,
  queueId: string,
  wantsNotes: boolean,
  emit: Emit,
): LineVerdict {
  const colon = text.indexOf(': ');
  if (colon < 0 || colon > 20) return 'unknown';
  const action = text.slice(0, colon);
  if (!ACTIONS.has(action)) return 'unknown';
  const outcome = ACTIONS.get(action);
  // What a filter before the queue takes, it may have thrown away.
  if (outcome === undefined && !wantsNotes && action !== 'proxy-accept') return 'known';
  const event = newEvent(line, 'postfix', 'note', queueId);
  event.topic = action;
  const isContent = CONTENT_KINDS.some((kind) => text.startsWith(kind, colon + 2));
  if (isContent) parseContent(event, text, colon + 2);
  else if (!parseStage(event, text, colon + 2)) return 'unknown';
  if (action === 'proxy-accept' || action === 'proxy-reject') applyProxyReply(event, outcome);
  else if (action === 'milter-reject' && isPutOff(event, text)) {
    event.kind = 'attempt';
    event.outcome = 'deferred';
    event.contacted = false;
  } else if (outcome !== undefined) applyOutcome(event, outcome);
  if (event.kind === 'note' && !wantsNotes && outcome === undefined) return 'known';
  emit(event);
  return 'event';
}

/**
 * When a milter has a recipient's mail thrown away, smtpd says so; cleanup then puts the same to the milters for mail that
 * did not come by SMTP, as a session from localhost, and says it once more under the message's id.
 */
export function isRepeatedDiscard(text: string): boolean {
  return text.startsWith('milter-discard: RCPT from localhost[127.0.0.1]: ') && text.includes(' proto=');
}

/**
 * `reject: header Subject: x from local; from=<a@a.example> to=<b@b.example>: 5.7.1 text`: nobody waits for an answer, so
 * cleanup returns the mail, which it tells for each recipient in its next lines. Its own notices it only drops.
 */
export function isBouncedNext(text: string): boolean {
  if (!text.startsWith('reject: ') || !CONTENT_KINDS.some((kind) => text.startsWith(kind, 8))) return false;
  const from = text.lastIndexOf(' from local; from=<');
  return from > 0 && text.charCodeAt(from + 19) !== 62;
}

const BAD_ADDRESS = 'Illegal address syntax';
const IN_RCPT = ' in RCPT command: <';

/** The only trace of a recipient whose address smtpd cannot read. `at` is after `warning: `. */
export function readBadAddress(line: FramedLine, at: number, emit: Emit): LineVerdict {
  if (!hasAt(line, at, BAD_ADDRESS)) return 'known';
  const text = line.slice(at, line.end);
  const command = text.lastIndexOf(IN_RCPT);
  if (command < 0 || !text.startsWith(' from ', BAD_ADDRESS.length)) return 'known';
  const event = newEvent(line, 'postfix', 'rejected', '');
  event.outcome = 'rejected';
  event.client = parseClient(text.slice(BAD_ADDRESS.length + 6, command));
  event.recipient = text.slice(command + IN_RCPT.length, text.endsWith('>') ? -1 : undefined);
  event.statusText = BAD_ADDRESS;
  event.reply = { code: undefined, enhancedStatus: undefined, text: BAD_ADDRESS, phase: 'rcpt' };
  emit(event);
  return 'event';
}

/** Not taken from another host but from pickup, which will try again. */
function isPutOff(event: EventDraft, text: string): boolean {
  if (event.recipient === undefined || event.reply?.enhancedStatus?.startsWith('4.') !== true) return false;
  return !text.includes(' proto=', text.lastIndexOf('; from=<'));
}

/** The filter before the queue answers for it; what it keeps, the client believes to be delivered. */
function applyProxyReply(event: EventDraft, outcome: Outcome | undefined): void {
  applyFilterReply(event, event.reply?.text);
  const verdict = outcome ?? event.outcome;
  if (verdict !== undefined) applyOutcome(event, verdict);
  // The message has no other name than the filter's.
  event.queueId = event.childQueueId ?? event.queueId;
  event.childQueueId = undefined;
}

function applyOutcome(event: EventDraft, outcome: Outcome): void {
  event.outcome = outcome;
  if (outcome !== 'held') event.kind = 'rejected';
  else if (event.recipient !== undefined) {
    // The message waits in the hold queue: that is where its recipients' story stops for now.
    event.kind = 'attempt';
    event.contacted = false;
  }
}

/** `RCPT from host[ip]: reply; from=<a> to=<b> proto=ESMTP helo=<h>` */
function parseStage(event: EventDraft, text: string, at: number): boolean {
  const space = text.indexOf(' ', at);
  const stageEnd = text.charCodeAt(space - 1) === COLON ? space - 1 : text.indexOf(' from ', at);
  if (stageEnd < 0) return false;
  const colon = text.indexOf(': ', stageEnd);
  if (colon !== stageEnd) {
    event.client = parseClient(text.slice(stageEnd + 6, colon < 0 ? text.length : colon));
  }
  if (colon < 0) return true;
  let tail = text.lastIndexOf('; from=<');
  if (tail < colon) tail = text.lastIndexOf('; proto=');
  const end = tail < colon ? text.length : tail;
  const words = text.slice(colon + 2, end);
  if (end < text.length) parseEnvelope(event, text.slice(end + 2));
  event.statusText = words;
  event.reply = replyOf(words, PHASES.get(text.slice(at, stageEnd)));
  return true;
}

/** `header Subject: x from host[ip]; from=<a> to=<b> proto=ESMTP helo=<h>: 5.7.1 text` */
function parseContent(event: EventDraft, text: string, at: number): void {
  const tail = text.lastIndexOf('; from=<');
  const end = tail < at ? text.length : tail;
  const from = text.lastIndexOf(' from ', end);
  if (from > at) {
    const client = text.slice(from + 6, end);
    if (client !== 'local') event.client = parseClient(client);
  }
  event.statusText = text.slice(at, from > at ? from : end);
  if (end === text.length) return;
  const envelope = text.slice(end + 2);
  const colon = endOfEnvelope(envelope);
  parseEnvelope(event, colon < 0 ? envelope : envelope.slice(0, colon));
  if (colon < 0) return;
  const words = envelope.slice(colon + 2);
  event.reply = replyOf(words, 'data-end');
}

/** The fields end with `helo=<…>: ` or, for local mail, with the addresses. */
function endOfEnvelope(envelope: string): number {
  const helo = envelope.indexOf(' helo=<');
  const close = envelope.indexOf('>: ', Math.max(0, helo));
  return close < 0 ? -1 : close + 1;
}

function parseEnvelope(event: EventDraft, tail: string): void {
  event.sender = angleField(tail, 'from=<');
  event.recipient = angleField(tail, 'to=<');
}

/** Smtpd puts blanks between the fields, postscreen commas. */
function angleField(tail: string, name: string): string | undefined {
  let at = tail.startsWith(name) ? 0 : tail.indexOf(` ${name}`);
  if (at < 0) return undefined;
  if (at > 0) at += 1;
  const start = at + name.length;
  let end = start;
  for (;;) {
    end = tail.indexOf('>', end);
    if (end < 0) return tail.slice(start);
    const next = tail.charCodeAt(end + 1);
    if (next === 32 || next === 44 || end + 1 === tail.length) return tail.slice(start, end);
    end += 1;
  }
}

function replyOf(words: string, phase: Phase | undefined): Reply | undefined {
  return parseReply(words, phase) ?? parseStatusText(words, phase);
}
