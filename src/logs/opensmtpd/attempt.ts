/**
 * Deliveries, one line per envelope (a recipient) and attempt:
 *
 *     SID mta delivery evpid=… from=<a> to=<b> rcpt=<-> source="…" relay="ip (host)" delay=1m2s result="Ok" stat="…"
 *     SID mda delivery evpid=… from=<a> to=<b> rcpt=<c> user=u delay=0s result=Ok stat=Delivered
 *     SID mta event=delivery evpid=… …                                              5.7–6.3
 *     relay: Ok for EVPID: session=…, from=<a>, to=<b>, rcpt=<->, source=…, relay=ip (host), delay=2s, stat=…
 *     relay: Expire for EVPID: from=<a>, to=<b>, rcpt=<->, delay=4d, stat=Envelope expired       to this day
 *     delivery: Ok for EVPID: from=<a>, to=<b>, user=u, method=mbox, delay=1s, stat=Delivered
 *
 * The first half of an envelope's id is the message's. `rcpt` is the address before aliases, `-` when it is `to`.
 *
 * Sources: usr.sbin/smtpd/mta.c mta_log(), mda.c mda_log(), queue.c, envelope logging of 5.x util.c.
 */
import type { Outcome } from '../../core/outcome.ts';
import { acceptedId } from '../accepted-id.ts';
import { isInnerHop } from '../hops.ts';
import { newEvent, type EventDraft } from '../new-event.ts';
import type { FramedLine } from '../reader.ts';
import { FieldScanner, secondsOf } from './fields.ts';
import { parseRelay } from './relay.ts';
import { parseResult } from './reply.ts';

const fields = new FieldScanner();

const OUTCOMES: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ['Ok', 'delivered'],
  ['TempFail', 'deferred'],
  ['PermFail', 'bounced'],
  ['Expire', 'expired'],
  ['Loop', 'bounced'],
  // smtpctl remove
  ['Remove', 'discarded'],
]);

export interface Attempt {
  readonly event: EventDraft;
  readonly envelopeId: string;
  /** Some host was reached. */
  readonly reached: boolean;
}

/** `at` is where `evpid=` stands. */
export function readDelivery(
  line: FramedLine,
  text: string,
  at: number,
  agent: 'mta' | 'mda',
): Attempt | undefined {
  fields.begin(text, at, ' ');
  const envelopeId = fields.take('evpid=');
  if (envelopeId === undefined || !isEnvelopeId(envelopeId)) return undefined;
  const event = newEvent(line, 'opensmtpd', 'attempt', envelopeId.slice(0, 8));
  takeAddresses(event);
  if (event.recipient === undefined) return undefined;
  if (agent === 'mta') {
    const source = fields.take('source=');
    const relay = fields.take('relay=');
    if (relay !== undefined) event.relay = parseRelay(relay);
    else if (source === undefined) return undefined;
  } else fields.takeNext('user=');
  takeDelay(event);
  const outcome = OUTCOMES.get(fields.take('result=') ?? '');
  const stat = fields.takeRest('stat=');
  if (outcome === undefined || stat === undefined) return undefined;
  return finish(event, envelopeId, outcome, stat, agent);
}

/** `relay: ` or `delivery: ` and what follows; `at` is after that. */
export function readOldDelivery(
  line: FramedLine,
  text: string,
  at: number,
  agent: 'mta' | 'mda',
): Attempt | undefined {
  const outcome = OUTCOMES.get(text.slice(at, text.indexOf(' ', at)));
  const idAt = text.indexOf(' for ', at) + 5;
  const envelopeId = text.slice(idAt, idAt + 16);
  if (outcome === undefined || idAt < 5 || text.charCodeAt(idAt + 16) !== 58) return undefined;
  if (!isEnvelopeId(envelopeId)) return undefined;
  fields.begin(text, idAt + 18, ', ');
  const event = newEvent(line, 'opensmtpd', 'attempt', envelopeId.slice(0, 8));
  takeAddresses(event);
  if (event.recipient === undefined) return undefined;
  if (agent === 'mta' && outcome !== 'expired') {
    const relay = fields.take('relay=');
    if (relay !== undefined) event.relay = parseRelay(relay);
  }
  takeDelay(event);
  const stat = fields.takeRest('stat=');
  return stat === undefined ? undefined : finish(event, envelopeId, outcome, stat, agent);
}

function takeAddresses(event: EventDraft): void {
  event.sender = fields.take('from=');
  event.recipient = fields.take('to=');
  const original = fields.take('rcpt=');
  if (original !== undefined && original !== '-' && original !== event.recipient)
    event.originalRecipient = original;
}

function takeDelay(event: EventDraft): void {
  const delay = fields.take('delay=');
  if (delay !== undefined) event.delaySeconds = secondsOf(delay);
}

function finish(
  event: EventDraft,
  envelopeId: string,
  outcome: Outcome,
  stat: string,
  agent: 'mta' | 'mda',
): Attempt {
  const { relay } = event;
  event.outcome = outcome;
  event.statusText = stat;
  // Without an address no host was reached: the words sum up what several sessions met.
  const reached = agent === 'mda' || relay?.ip !== undefined;
  if (outcome === 'delivered') {
    if (agent === 'mta') applyTaken(event, stat);
  } else if (outcome === 'expired' || outcome === 'discarded') event.contacted = false;
  else {
    event.reply = agent === 'mta' ? parseResult(stat, undefined) : undefined;
    if (!reached) event.contacted = false;
  }
  return { event, envelopeId, reached };
}

function applyTaken(event: EventDraft, stat: string): void {
  const { relay } = event;
  const reply = parseResult(stat, true);
  event.reply = reply?.code === undefined ? undefined : { ...reply, phase: 'data-end' };
  if (relay === undefined) return;
  event.childQueueId = acceptedId(stat);
  if (isInnerHop(relay)) event.outcome = 'handed-over';
}

/** 16 hex digits. */
function isEnvelopeId(text: string): boolean {
  return text.length === 16 && isHex(text, 0, 16);
}

export function isHex(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (!((code >= 48 && code <= 57) || (code >= 97 && code <= 102))) return false;
  }
  return text.length >= to;
}
