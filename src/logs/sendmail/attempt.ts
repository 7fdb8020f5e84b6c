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
import { parseReply } from '../smtp-reply.ts';
import { addressOf, endOfAddresses, splitAddresses } from './addresses.ts';
import { parseRelay } from './relay.ts';
import { outcomeOfStatus, phaseOfFailure, replyInStatus } from './status.ts';

/** The fields of a line, taken apart. Reused from line to line. */
export interface AttemptFields {
  delay: string;
  mailer: string;
  relay: string | undefined;
  dsn: string | undefined;
  reply: string | undefined;
  stat: string | undefined;
}

const NO_FIELDS: AttemptFields = {
  delay: '',
  mailer: '',
  relay: undefined,
  dsn: undefined,
  reply: undefined,
  stat: undefined,
};

/** `at` is after `to=`. `hint` is a phase an earlier line told. */
export function readAttempt(
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  hint: Phase | undefined,
  emit: Emit,
): LineVerdict {
  const end = endOfAddresses(text, at);
  const fields = { ...NO_FIELDS };
  if (end < 0 || !parseFields(text, end + 2, fields) || fields.stat === undefined) return 'unknown';
  const { stat, dsn, mailer } = fields;
  const relay = fields.relay === undefined ? undefined : parseRelay(fields.relay);
  const outcome = hopOutcome(outcomeOfStatus(stat, dsn), mailer, relay);
  const reply = replyOf(fields, outcome, hint);
  const delaySeconds = parseDelay(fields.delay);
  const statusText = decodeOctal(stat);
  const child = outcome === 'handed-over' ? acceptedId(stat.slice(6)) : undefined;
  const contacted = wasContacted(fields, relay, outcome);
  const addresses = text.slice(at, end);
  if (!addresses.includes(',')) {
    emitFor(addressOf(addresses));
    return 'event';
  }
  for (const address of splitAddresses(addresses)) emitFor(address);
  return 'event';

  function emitFor(recipient: string): void {
    const event = newEvent(line, 'sendmail', 'attempt', queueId);
    event.recipient = recipient;
    event.outcome = outcome;
    event.relay = relay;
    event.reply = reply;
    event.statusText = statusText;
    event.loggedStatus = dsn;
    event.delaySeconds = delaySeconds;
    event.childQueueId = child;
    event.contacted = contacted;
    emit(event);
  }
}

function parseFields(text: string, from: number, out: AttemptFields): boolean {
  let at = from;
  while (at < text.length) {
    // reply= and stat= may hold anything and come last.
    if (text.startsWith('reply=', at)) return parseTail(text, at, out);
    if (text.startsWith('stat=', at)) {
      out.stat = text.slice(at + 5);
      return true;
    }
    let end = text.indexOf(', ', at);
    if (end < 0) return false;
    switch (text.charCodeAt(at)) {
      case 99: // ctladdr= may hold an address with a comma
        if (!isFieldName(text, end + 2)) end = text.indexOf(', delay=', at);
        if (end < 0) return false;
        break;
      case 100: // delay=, dsn=
        if (text.charCodeAt(at + 1) === 115) out.dsn = text.slice(at + 4, end);
        else out.delay = text.slice(at + 6, end);
        break;
      case 109: // mailer=
        out.mailer = text.slice(at + 7, end);
        break;
      case 114: // relay=
        out.relay = text.slice(at + 6, end);
        break;
      default: // xdelay=, pri=, [more], fields of later versions
        break;
    }
    at = end + 2;
  }
  return false;
}

function isFieldName(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code === 100 && (text.startsWith('delay=', at) || text.startsWith('dsn=', at))) ||
    (code === 109 && text.startsWith('mailer=', at)) ||
    (code === 120 && text.startsWith('xdelay=', at)) ||
    (code === 115 && text.startsWith('stat=', at))
  );
}

/** `reply=…, stat=…`: both may quote the remote server, who may have written `, stat=` itself. */
function parseTail(text: string, at: number, out: AttemptFields): boolean {
  const first = text.indexOf(', stat=', at);
  if (first < 0) return false;
  let split = first;
  const last = text.lastIndexOf(', stat=');
  if (last !== first) {
    const isTemporary = text.charCodeAt(at + 6) === 52;
    const deferred = isTemporary ? text.indexOf(', stat=Deferred', at) : -1;
    split = deferred >= 0 ? deferred : last;
  }
  out.reply = text.slice(at + 6, split);
  out.stat = text.slice(split + 7);
  return true;
}

/** Mailers that hand a mail to another server's queue, whatever comes after it. */
function hopOutcome(outcome: Outcome, mailer: string, relay: HostRef | undefined): Outcome {
  if (outcome !== 'delivered' || relay === undefined) return outcome;
  if (mailer === 'relay') return 'handed-over';
  if (!mailer.includes('smtp') && mailer !== 'dsmtp') return outcome;
  return isLoopback(relay.host, relay.ip) || isPrivateIp(relay.ip) ? 'handed-over' : outcome;
}

function replyOf(fields: AttemptFields, outcome: Outcome, hint: Phase | undefined): Reply | undefined {
  const { stat = '', dsn } = fields;
  // Without a relay no server spoke: what looks like a reply is sendmail's own.
  if (fields.relay === undefined) return undefined;
  if (outcome === 'delivered' || outcome === 'handed-over') return acceptance(stat, dsn);
  if (fields.reply === undefined) {
    const phase = hint ?? phaseOfFailure(stat, dsn, undefined);
    const inStatus = replyInStatus(stat, phase);
    if (inStatus !== undefined || phase === undefined) return inStatus;
    // Nobody answered; the phase is known all the same (no name, no connection, no TLS).
    const text = stat.startsWith('Deferred: ') ? stat.slice(10) : stat;
    return { code: undefined, enhancedStatus: undefined, text: decodeOctal(text), phase };
  }
  const reply = parseReply(decodeOctal(fields.reply), undefined);
  if (reply === undefined) return undefined;
  const phase = phaseOfFailure(stat, dsn, reply.code) ?? hint;
  return phase === undefined ? reply : { ...reply, phase };
}

/** `Sent (text)`: code and status of the reply to the final dot are left out of the text; `dsn=` has the status. */
function acceptance(stat: string, dsn: string | undefined): Reply | undefined {
  if (stat.charCodeAt(5) !== 40) return undefined;
  const end = stat.endsWith(')') ? stat.length - 1 : stat.length;
  return { code: undefined, enhancedStatus: dsn, text: decodeOctal(stat.slice(6, end)), phase: 'data-end' };
}

/** A remote host named without its address was not connected to for this line. */
function wasContacted(
  fields: AttemptFields,
  relay: HostRef | undefined,
  outcome: Outcome,
): boolean | undefined {
  if (relay === undefined) return fields.stat === 'queued' ? false : undefined;
  if (relay.ip !== undefined || outcome === 'delivered' || outcome === 'handed-over') return undefined;
  const remote = fields.mailer.includes('smtp') || fields.mailer === 'relay';
  return remote ? false : undefined;
}

/** `00:00:01`, `2+03:04:05` */
export function parseDelay(delay: string): number | undefined {
  if (delay.length < 8) return undefined;
  const plus = delay.length === 8 ? -1 : delay.indexOf('+');
  const days = plus < 0 ? 0 : Number(delay.slice(0, plus));
  const at = plus + 1;
  const seconds =
    twoDigits(delay, at) * 3600 + twoDigits(delay, at + 3) * 60 + twoDigits(delay, at + 6) + days * 86_400;
  return Number.isNaN(seconds) ? undefined : seconds;
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}
