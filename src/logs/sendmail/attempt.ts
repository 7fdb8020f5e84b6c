/**
 * `QID: to=…`: one line per mailer, host and outcome, with all the recipients that share them. Fields that
 * do not apply are left out; their order is fixed:
 *
 *     to=<a>,<b>, [more], ctladdr=<x> (uid/gid), delay=[D+]HH:MM:SS, xdelay=, mailer=, pri=,
 *     relay=host. [ip], dsn=x.y.z, reply=…, stat=…
 *
 * `reply` is there since 8.17. It and `stat` hold text of the remote server, which may look like fields.
 */
import { isLoopback, isPrivateIp } from '../../core/address.ts';
import type { HostRef } from '../../core/event.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { Phase, Reply } from '../../core/reply.ts';
import { acceptedId } from '../accepted-id.ts';
import { newEvent } from '../new-event.ts';
import { decodeOctal } from '../octal.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import { parseReplyAt } from '../smtp-reply.ts';
import { addressesEnd, splitAddresses } from './addresses.ts';
import { newAttemptFields, readFields } from './attempt-fields.ts';
import { parseRelayAt } from './relay.ts';
import { outcomeOfStatus, phaseOfFailure, replyInStatus } from './status.ts';

const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const LESS = 60;
const GREATER = 62;

/** Reused from line to line. */
const fields = newAttemptFields();

/** `at` is after `to=`. `hint` is a phase an earlier line told. */
export function readAttempt(
  line: FramedLine,
  at: number,
  queueId: string,
  hint: Phase | undefined,
  emit: Emit,
): LineVerdict {
  const single = singleAddressEnd(line.bytes, at, line.end);
  const end = single < 0 ? addressesEnd(line, at) : single;
  if (end < 0 || !readFields(line, end + 2, fields)) return 'unknown';
  const relay = fields.relayAt < 0 ? undefined : parseRelayAt(line, fields.relayAt, fields.relayEnd);
  const { dsn } = fields;
  const stat = decodeOctal(line.slice(fields.statAt, line.end));
  const outcome = hopOutcome(outcomeOfStatus(stat, dsn), relay);
  const event = newEvent(line, 'sendmail', 'attempt', queueId);
  event.outcome = outcome;
  event.relay = relay;
  event.reply = replyOf(line, relay, stat, outcome, hint);
  event.statusText = stat;
  event.loggedStatus = dsn;
  event.delaySeconds = fields.delaySeconds;
  if (outcome === 'handed-over') event.childQueueId = acceptedId(stat.slice(6));
  event.contacted = wasContacted(relay, stat, outcome);
  if (single >= 0) {
    event.recipient = line.slice(at + 1, end - 1);
    emit(event);
    return 'event';
  }
  const recipients = splitAddresses(line.slice(at, end));
  for (const recipient of recipients) {
    // Each event is an object of its own: whoever got the one before may have kept it.
    const copy = recipient === recipients[0] ? event : { ...event };
    copy.recipient = recipient;
    emit(copy);
  }
  return recipients.length > 0 ? 'event' : 'unknown';
}

/** End of the list when it is one plain `<address>`, else -1. */
function singleAddressEnd(bytes: Uint8Array, from: number, end: number): number {
  if (bytes[from] !== LESS) return -1;
  for (let at = from + 1; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === GREATER) return bytes[at + 1] === COMMA && bytes[at + 2] === SPACE ? at + 1 : -1;
    if (byte === QUOTE || byte === COMMA) return -1;
  }
  return -1;
}

/** Mailers that hand a mail to another server's queue, whatever comes after it. */
function hopOutcome(outcome: Outcome, relay: HostRef | undefined): Outcome {
  if (outcome !== 'delivered' || relay === undefined || !fields.isRemote) return outcome;
  if (fields.mailer === 'relay') return 'handed-over';
  return isLoopback(relay.host, relay.ip) || isPrivateIp(relay.ip) ? 'handed-over' : outcome;
}

function replyOf(
  line: FramedLine,
  relay: HostRef | undefined,
  stat: string,
  outcome: Outcome,
  hint: Phase | undefined,
): Reply | undefined {
  // Without a relay no server spoke: what looks like a reply is sendmail's own.
  if (relay === undefined) return undefined;
  const { dsn } = fields;
  if (outcome === 'delivered' || outcome === 'handed-over') return acceptance(stat, dsn);
  if (fields.replyAt < 0) {
    const phase = hint ?? phaseOfFailure(stat, dsn, undefined);
    const inStatus = replyInStatus(line, fields.statAt, stat, phase);
    if (inStatus !== undefined) return decoded(inStatus, inStatus.phase);
    if (phase === undefined) return undefined;
    // Nobody answered; the phase is known all the same (no name, no connection, no TLS).
    const text = stat.startsWith('Deferred: ') ? stat.slice(10) : stat;
    return { code: undefined, enhancedStatus: undefined, text, phase };
  }
  const reply = parseReplyAt(line, fields.replyAt, fields.replyEnd, hint);
  return reply === undefined ? undefined : decoded(reply, phaseOfFailure(stat, dsn, reply.code) ?? hint);
}

function decoded(reply: Reply, phase: Phase | undefined): Reply {
  const { code, enhancedStatus } = reply;
  return { code, enhancedStatus, text: decodeOctal(reply.text), phase };
}

/** `Sent (text)`: code and status of the reply to the final dot are left out of the text; `dsn=` has the status. */
function acceptance(stat: string, dsn: string | undefined): Reply | undefined {
  if (stat.length < 7 || stat.charCodeAt(5) !== 40) return undefined;
  const end = stat.endsWith(')') ? stat.length - 1 : stat.length;
  return { code: undefined, enhancedStatus: dsn, text: stat.slice(6, end), phase: 'data-end' };
}

/** A remote host named without its address was not connected to for this line. */
function wasContacted(relay: HostRef | undefined, stat: string, outcome: Outcome): boolean | undefined {
  if (relay === undefined) return stat === 'queued' ? false : undefined;
  if (relay.ip !== undefined || outcome === 'delivered' || outcome === 'handed-over') return undefined;
  return fields.isRemote ? false : undefined;
}
