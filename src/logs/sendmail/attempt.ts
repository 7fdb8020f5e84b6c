/**
 * `QID: to=…`: one line per mailer, host and outcome, with all the recipients that share them. Fields that
 * do not apply are left out; their order is fixed:
 *
 *     to=<a>,<b>, [more], ctladdr=<x> (uid/gid), delay=[D+]HH:MM:SS, xdelay=, mailer=, pri=,
 *     relay=host. [ip], dsn=x.y.z, reply=…, stat=…
 *
 * `reply` is there since 8.17. It and `stat` hold text of the remote server, which may look like fields.
 */
import type { HostRef } from '../../core/event.ts';
import type { Phase, Reply } from '../../core/reply.ts';
import { isInnerHop } from '../hops.ts';
import { acceptedId } from '../accepted-id.ts';
import { applyFilterReply } from '../filter-reply.ts';
import { type EventDraft, newEvent } from '../new-event.ts';
import { decodeOctal } from '../octal.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import { ascii, isAt } from '../scan.ts';
import { parseReplyAt } from '../smtp-reply.ts';
import { addressesEnd, addressOf, singleAddressEnd, splitAddresses } from './addresses.ts';
import { newAttemptFields, readFields } from './attempt-fields.ts';
import { parseRelayAt } from './relay.ts';
import { outcomeOfStatus, phaseOfFailure, replyInStatus } from './status.ts';

const SPACE = 32;
const OPEN_PAREN = 40;
const CLOSE_PAREN = 41;

const SENT = ascii('Sent');
const DEFERRED = ascii('Deferred');

/** Reused from line to line. */
const fields = newAttemptFields();

/** What lines before this one of the same message told. */
export interface Foretold {
  /** The phase in which it failed. */
  readonly phase?: Phase | undefined;
  /** A milter has refused the message, with these words. */
  readonly refusal?: Reply | undefined;
}

/** `at` is after `to=`. */
export function readAttempt(
  line: FramedLine,
  at: number,
  queueId: string,
  { phase: hint, refusal }: Foretold,
  emit: Emit,
): LineVerdict {
  const single = singleAddressEnd(line, at);
  const end = single < 0 ? addressesEnd(line, at) : single;
  if (end < 0 || !readFields(line, end + 2, fields)) return 'unknown';
  const relay = fields.relayAt < 0 ? undefined : parseRelayAt(line, fields.relayAt, fields.relayEnd);
  const attempt = newEvent(line, 'sendmail', 'attempt', queueId);
  attempt.relay = relay;
  attempt.loggedStatus = fields.dsn;
  attempt.delaySeconds = fields.delaySeconds;
  applyStatus(line, attempt, relay, hint);
  if (refusal !== undefined && fields.mailer === '' && relay === undefined) {
    // The message was never queued; the line only says for whom it was.
    attempt.kind = 'rejected';
    attempt.outcome = 'rejected';
    attempt.reply = refusal;
  }
  if (single >= 0) {
    attempt.recipient = line.slice(at + 1, end - 1);
    emit(attempt);
    return 'event';
  }
  const list = line.slice(at, end);
  if (!list.includes(',')) {
    attempt.recipient = addressOf(list);
    emit(attempt);
    return 'event';
  }
  for (const recipient of splitAddresses(list)) {
    // Each event is an object of its own: whoever got the one before may have kept it.
    const event = newEvent(line, 'sendmail', 'attempt', queueId);
    copyAttempt(attempt, event);
    event.recipient = recipient;
    emit(event);
  }
  return 'event';
}

/** What the recipients of one line share. */
function copyAttempt(from: EventDraft, to: EventDraft): void {
  to.kind = from.kind;
  to.outcome = from.outcome;
  to.relay = from.relay;
  to.reply = from.reply;
  to.statusText = from.statusText;
  to.loggedStatus = from.loggedStatus;
  to.delaySeconds = from.delaySeconds;
  to.childQueueId = from.childQueueId;
  to.contacted = from.contacted;
  to.topic = from.topic;
}

function applyStatus(
  line: FramedLine,
  event: EventDraft,
  relay: HostRef | undefined,
  hint: Phase | undefined,
): void {
  const { bytes, end } = line;
  const at = fields.statAt;
  // The two most frequent words need no closer look.
  if (bytes[at] === 83 && isAt(bytes, at, end, SENT) && (at + 4 === end || bytes[at + 4] === SPACE)) {
    applySent(line, event, relay, at);
    return;
  }
  const isBareDeferral = at + 8 === end && isAt(bytes, at, end, DEFERRED);
  const stat = isBareDeferral ? 'Deferred' : textAt(line, at, end);
  event.statusText = stat;
  event.outcome = isBareDeferral ? 'deferred' : outcomeOfStatus(stat, fields.dsn);
  if (relay === undefined) {
    // Without a relay no server spoke: what looks like a reply is sendmail's own.
    if (stat === 'queued') {
      event.contacted = false;
      event.topic = 'queued';
    }
    return;
  }
  event.reply = replyOf(line, stat, hint);
  // A remote host named without its address was not connected to for this line.
  if (relay.ip === undefined && fields.isRemote) event.contacted = false;
}

function applySent(line: FramedLine, event: EventDraft, relay: HostRef | undefined, at: number): void {
  const { bytes, end } = line;
  if (at + 4 === end) event.statusText = 'Sent';
  else event.statusText = textAt(line, at, end);
  event.outcome = 'delivered';
  if (relay === undefined) return;
  if (bytes[at + 5] === OPEN_PAREN) {
    // Code and status of the reply to the final dot are left out of the text; `dsn=` has the status.
    const last = bytes[end - 1] === CLOSE_PAREN ? end - 1 : end;
    const text = textAt(line, at + 6, last);
    event.reply = { code: undefined, enhancedStatus: fields.dsn, text, phase: 'data-end' };
  }
  event.childQueueId = event.reply === undefined ? undefined : acceptedId(event.reply.text);
  if (isHop(relay)) event.outcome = 'handed-over';
  if (isInnerHop(relay)) applyFilterReply(event, event.reply?.text);
}

/** A range of the line with octal escapes decoded. */
function textAt(line: FramedLine, from: number, to: number): string {
  const text = line.slice(from, to);
  return fields.hasEscape ? decodeOctal(text) : text;
}

/** Mailers that hand a mail to another server's queue, whatever comes after it. */
function isHop(relay: HostRef): boolean {
  if (!fields.isRemote) return false;
  return fields.mailer === 'relay' || isInnerHop(relay);
}

function replyOf(line: FramedLine, stat: string, hint: Phase | undefined): Reply | undefined {
  const { dsn } = fields;
  if (fields.replyAt >= 0) {
    const reply = parseReplyAt(line, fields.replyAt, fields.replyEnd, hint);
    if (reply === undefined) return undefined;
    return completed(reply, phaseOfFailure(stat, dsn, reply.code) ?? hint);
  }
  const phase = hint ?? phaseOfFailure(stat, dsn, undefined);
  const inStatus = replyInStatus(line, fields.statAt, stat, phase);
  if (inStatus !== undefined) return completed(inStatus, phase);
  if (phase === undefined) return undefined;
  // Nobody answered; the phase is known all the same (no name, no connection, no TLS).
  const text = stat.startsWith('Deferred: ') ? stat.slice(10) : stat;
  return { code: undefined, enhancedStatus: undefined, text, phase };
}

function completed(reply: Reply, phase: Phase | undefined): Reply {
  if (!fields.hasEscape && reply.phase === phase) return reply;
  const { code, enhancedStatus, text } = reply;
  return { code, enhancedStatus, text: fields.hasEscape ? decodeOctal(text) : text, phase };
}
