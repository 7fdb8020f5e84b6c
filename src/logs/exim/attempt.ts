/**
 * Delivery lines: one recipient, one attempt.
 *
 *     ID => user@b.example R=dnslookup T=remote_smtp H=mx.b.example [192.0.2.1] X=… C="250 OK"   delivered
 *     ID -> other@b.example R=… T=… H=… C="250 OK"                     the next recipient of the same delivery
 *     ID >> user@b.example R=… T=… H=… C="250 OK"                      cutthrough: before `<=`
 *     ID *> user@b.example …                                           -N: pretended, nothing was sent
 *     ID ** user@b.example R=… T=… H=… [ip]: SMTP error from …         failed for good
 *     ID == user@b.example R=… T=… defer (-44) H=… [ip]: SMTP error …  will be tried again
 *
 * Source: src/deliver.c delivery_log(), deferral_log(), failure_log().
 */
import type { Reply } from '../../core/reply.ts';
import { acceptedId } from '../accepted-id.ts';
import { isInnerHop } from '../hops.ts';
import { type EventDraft, newEvent } from '../new-event.ts';
import type { Emit, FramedLine } from '../reader.ts';
import { parseReply } from '../smtp-reply.ts';
import { unescape } from './escapes.ts';
import { isExpiry, isRepetition, parseFailure } from './failure.ts';
import { type Fields, hostEnd, hostOf, newFields, readFields } from './fields.ts';
import { timeOfQueueId } from './queue-id.ts';
import { type LoggedRecipient, newRecipient, readRecipient } from './recipient.ts';

/** One object each for all lines: what is kept of them is strings. */
const logged: LoggedRecipient = newRecipient();
const fields: Fields = newFields();

/** Domains whose mailboxes this server has. */
export interface LocalDomains {
  has(address: string): boolean;
  add(address: string): void;
}

/** What earlier lines told. */
export interface Remembered {
  readonly local: LocalDomains;
  /** Messages that Exim has put off. */
  readonly deferred: ReadonlySet<string>;
}

export type AttemptFlag = '=>' | '->' | '>>' | '*>' | '**' | '==';

/** `at` is after the flag and a blank. */
export function readAttempt(
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  flag: AttemptFlag,
  { local, deferred }: Remembered,
  emit: Emit,
): EventDraft {
  const event = newEvent(line, 'exim', 'attempt', queueId);
  if (isDiscardOfAll(text, at)) {
    event.outcome = 'discarded';
    event.statusText = text.slice(at);
    emit(event);
    return event;
  }
  readRecipient(text, at, logged);
  readFields(text, logged.end, fields);
  event.recipient = unescape(logged.recipient);
  if (logged.original !== undefined) event.originalRecipient = unescape(logged.original);
  event.relay = fields.relay;
  event.tls = fields.tls;
  event.sender = fields.sender;
  if (fields.queueTime !== undefined) event.delaySeconds = secondsOf(fields.queueTime);
  if (flag === '**') applyFailure(event, text, local, deferred.has(queueId) || isOld(line, queueId));
  else if (flag === '==') applyDeferral(event, text);
  else {
    applySuccess(event, flag);
    if (event.relay === undefined && logged.target === undefined)
      local.add(event.originalRecipient ?? event.recipient);
  }
  emit(event);
  return event;
}

/** `discarded (system filter)`, `blackhole (RCPT ACL discarded recipients)`: nobody in particular. */
export function isDiscardOfAll(text: string, at: number): boolean {
  return text.startsWith('discarded (', at) || text.startsWith('blackhole (', at);
}

function applySuccess(event: EventDraft, flag: AttemptFlag): void {
  const { relay } = event;
  const { target } = logged;
  event.outcome = flag === '*>' || isDiscard(target) ? 'discarded' : 'delivered';
  if (fields.confirmation === undefined) {
    event.statusText = target ?? way();
    if (relay !== undefined && isInnerHop(relay) && flag !== '*>') event.outcome = 'handed-over';
    return;
  }
  const said = unescape(fields.confirmation);
  event.statusText = said;
  if (flag === '*>') return;
  event.reply = parseReply(said, 'data-end');
  if (relay === undefined) return;
  event.childQueueId = acceptedId(said);
  if (isInnerHop(relay)) event.outcome = 'handed-over';
}

function isDiscard(target: string | undefined): boolean {
  return target === ':blackhole:' || target === '/dev/null' || target === 'discarded';
}

/** Router and transport say what a local delivery was. */
function way(): string | undefined {
  const { router, transport } = fields;
  if (router === undefined) return transport === undefined ? undefined : `T=${transport}`;
  return transport === undefined ? `R=${router}` : `R=${router} T=${transport}`;
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['w', 604_800],
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
]);

/** `1d2h3m4s`, `0.123s` */
function secondsOf(time: string): number | undefined {
  let total = 0;
  let from = 0;
  for (let at = 0; at < time.length; at += 1) {
    const unit = UNITS.get(time.charAt(at));
    if (unit === undefined) continue;
    const value = Number(time.slice(from, at));
    if (at === from || Number.isNaN(value)) return undefined;
    total += value * unit;
    from = at + 1;
  }
  return from === time.length && from > 0 ? total : undefined;
}

const UNROUTEABLE = 'Unrouteable address';

/** Where the log begins later than the message: no retry rule gives up earlier. */
const SHORTEST_WAIT_MS = 60_000;

function isOld(line: FramedLine, queueId: string): boolean {
  const since = timeOfQueueId(queueId);
  return since === undefined || line.time - since >= SHORTEST_WAIT_MS;
}

function applyFailure(event: EventDraft, text: string, local: LocalDomains, waited: boolean): void {
  const words = unescape(withoutTimes(text.slice(fields.end)));
  event.statusText = words;
  event.reply = parseFailure(words);
  // No router took it: of a domain of our own the user is unknown, of another the domain itself.
  if (words === UNROUTEABLE && !local.has(event.recipient ?? ''))
    event.reply = { code: undefined, enhancedStatus: undefined, text: words, phase: 'dns' };
  event.outcome = isExpiry(words) || gaveUp(event.reply, waited) ? 'expired' : 'bounced';
  if (isRepetition(words)) event.contacted = false;
}

/**
 * What makes Exim wait and try again ends a delivery only when the retry rules have run out, whether the line says
 * so or not: a 4xx, and whatever is wrong with the host before any address was named. A 5xx at the greeting makes it
 * wait only while there are hosts that it has not asked (src/transports/smtp.c): from the only one it is final.
 */
function gaveUp(reply: Reply | undefined, waited: boolean): boolean {
  if (reply === undefined) return false;
  const { code } = reply;
  if (code !== undefined && code < 500) return true;
  return reply.phase === 'connect' && (code === undefined || waited);
}

/** ` QT=3s DT=0.000s` after the words (log_selector +queue_time +deliver_time). */
function withoutTimes(text: string): string {
  let end = text.length;
  for (;;) {
    const space = text.lastIndexOf(' ', end - 1);
    if (space < 0 || !(text.startsWith('DT=', space + 1) || text.startsWith('QT=', space + 1))) break;
    end = space;
  }
  return end === text.length ? text : text.slice(0, end);
}

/** Where no host is named the times stand before the words: ` DT=0s: text`. */
function afterTimes(text: string): string {
  let from = 0;
  while (text.startsWith(' DT=', from) || text.startsWith(' QT=', from)) {
    const end = text.slice(from + 1).search(/[ :]/);
    if (end < 0) return '';
    from += 1 + end;
  }
  return from === 0 ? text : text.slice(from);
}

const DEFER = 'defer (';

/** `[routing ]defer (-44) H=mx [ip]: text`, `defer (110): Connection timed out H=mx [ip]: text` */
function applyDeferral(event: EventDraft, text: string): void {
  event.outcome = 'deferred';
  const defer = text.indexOf(DEFER, fields.end);
  const close = defer < 0 ? -1 : text.indexOf(')', defer);
  // Older versions may give no number.
  const rest = withoutTimes(close < 0 ? text.slice(fields.end) : text.slice(close + 1));
  const words = unescape(takeHost(event, rest));
  event.statusText = words;
  event.reply = parseFailure(words);
  if (isRepetition(words)) event.contacted = false;
}

/** The words without the host in their midst: `: Connection timed out H=mx [ip]: SMTP timeout after …`. */
function takeHost(event: EventDraft, rest: string): string {
  const at = rest.startsWith(' H=') ? 0 : hostIn(rest);
  const before = withoutColon(afterTimes(rest.slice(0, at < 0 ? rest.length : at)));
  if (at < 0) return before;
  const end = hostEnd(rest, at + 3);
  event.relay = hostOf(rest, at + 3, end);
  // The cipher may stand between host and text.
  readFields(rest, end, fields);
  if (fields.tls !== undefined) event.tls = fields.tls;
  const after = withoutColon(rest.slice(fields.end));
  if (before === '') return after;
  return after === '' ? before : `${before}: ${after}`;
}

/** Only before a server's words: those may hold anything. */
function hostIn(rest: string): number {
  const at = rest.indexOf(' H=');
  if (at < 0) return -1;
  const server = rest.indexOf('SMTP error');
  return server < 0 || at < server ? at : -1;
}

function withoutColon(text: string): string {
  return text.startsWith(': ') ? text.slice(2) : text.trimStart();
}
