/**
 * `QID: to=<…>`: one delivery attempt for one recipient, by any delivery agent.
 *
 *     to=<r>[, orig_to=<o>], relay=host[ip]:port|none|local|…[, conn_use=N], delay=1.2,
 *     delays=before qmgr/in qmgr/connection/transmission[, tls=…], dsn=x.y.z, status=WORD (text)
 *
 * Source: global/log_adhoc.c; `tls=` since 3.11 (smtp_log_tls_feature_status).
 */
import { isLoopback, isPrivateIp } from '../../core/address.ts';
import type { RelayRef } from '../../core/event.ts';
import type { Outcome } from '../../core/outcome.ts';
import { acceptedId } from '../accepted-id.ts';
import { newEvent, type EventDraft } from '../new-event.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import { parseReply } from '../smtp-reply.ts';
import type { Daemon } from './daemons.ts';
import { parseRelay } from './hosts.ts';
import { parseFailure, SUSPENDED } from './reply.ts';

const FORWARDED = 'forwarded as ';

/** `at` is after `to=`. */
export function readAttempt(
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  daemon: Daemon,
  emit: Emit,
): LineVerdict {
  const statusAt = statusStart(text, at);
  if (statusAt < 0) return 'unknown';
  const event = newEvent(line, 'postfix', 'attempt', queueId);
  const end = endOfAddress(text, at);
  if (end < 0 || end > statusAt) return 'unknown';
  event.recipient = text.slice(at + 1, end);
  parseFields(text, end + 3, statusAt, event);
  const wordEnd = endOfWord(text, statusAt);
  const detail = parenthesised(text, wordEnd);
  event.statusText = detail;
  applyStatus(event, text, statusAt, wordEnd, detail ?? '', daemon);
  if (event.outcome === undefined && event.kind === 'attempt') return 'unknown';
  emit(event);
  return 'event';
}

/** Position after `status=`; the text behind it may quote another one, so the first counts. */
function statusStart(text: string, from: number): number {
  const at = text.indexOf(', status=', from);
  return at < 0 ? -1 : at + 9;
}

/** Position of the `>` that closes the address after `to=`; quoted local parts may hold one. */
export function endOfAddress(text: string, at: number): number {
  if (text.charCodeAt(at) !== 60) return -1;
  const end = text.indexOf('>', at);
  if (end < 0 || text.charCodeAt(end + 1) === 44 || end === text.length - 1) return end;
  return text.indexOf('>, ', at);
}

function parseFields(text: string, from: number, statusAt: number, event: EventDraft): void {
  let at = from;
  while (at < statusAt - 7) {
    let end = text.indexOf(', ', at);
    if (end < 0) return;
    switch (text.charCodeAt(at)) {
      case 111: // orig_to=<…>
        if (text.charCodeAt(end - 1) !== 62) end = Math.max(end, text.indexOf('>, ', at) + 1);
        event.originalRecipient = text.slice(at + 9, end - 1);
        break;
      case 114: // relay=
        event.relay = parseRelay(text.slice(at + 6, end));
        break;
      case 100: // delay=, delays=, dsn=
        if (text.charCodeAt(at + 1) === 115) event.loggedStatus = text.slice(at + 4, end);
        else if (text.charCodeAt(at + 5) === 61) event.delaySeconds = Number(text.slice(at + 6, end));
        else event.delays = text.slice(at + 7, end);
        break;
      case 116: // tls=
        event.tls = text.slice(at + 4, end);
        break;
      default: // conn_use=, fields of later versions
        break;
    }
    at = end + 2;
  }
}

function endOfWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space;
}

/** The text in the parentheses at `at`, which it may itself contain; syslog may have cut the last one. */
function parenthesised(text: string, at: number): string | undefined {
  const open = text.indexOf('(', at);
  if (open < 0) return undefined;
  return text.slice(open + 1, text.endsWith(')') ? text.length - 1 : text.length);
}

function applyStatus(
  event: EventDraft,
  text: string,
  at: number,
  end: number,
  detail: string,
  daemon: Daemon,
): void {
  switch (text.charCodeAt(at)) {
    case 115: // sent
      if (text.startsWith('sent', at) && end === at + 4) applySent(event, detail, daemon);
      return;
    case 100: // deferred, deliverable
      if (text.startsWith('deliverable', at)) applyProbe(event);
      else if (text.startsWith('deferred', at)) applyFailure(event, 'deferred', detail, daemon);
      return;
    case 98: // bounced
      if (text.startsWith('bounced', at)) applyFailure(event, 'bounced', detail, daemon);
      return;
    case 83: // SOFTBOUNCE: soft_bounce=yes keeps in the queue what would bounce
      if (text.startsWith('SOFTBOUNCE', at)) applyFailure(event, 'deferred', detail, daemon);
      return;
    case 117: // undeliverable
      if (text.startsWith('undeliverable', at)) applyProbe(event);
      return;
    case 101: // expired
      if (text.startsWith('expired', at)) applyFailure(event, 'expired', detail, daemon);
      return;
    default:
      return;
  }
}

/** An address probe (address_verify, `sendmail -bv`) is no mail. */
function applyProbe(event: EventDraft): void {
  event.kind = 'note';
  event.topic = 'probe';
}

function applyFailure(event: EventDraft, outcome: Outcome, detail: string, daemon: Daemon): void {
  event.outcome = outcome;
  event.reply = parseFailure(detail);
  // The error and retry agents repeat what an earlier attempt found.
  if (daemon === 'error' || daemon === 'retry' || detail.startsWith(SUSPENDED)) event.contacted = false;
}

function applySent(event: EventDraft, detail: string, daemon: Daemon): void {
  const relay = event.relay;
  if (relay?.ip !== undefined || daemon === 'smtp' || daemon === 'lmtp') {
    event.reply = parseReply(detail, 'data-end');
    event.outcome = isHop(relay, detail, daemon) ? 'handed-over' : 'delivered';
    if (event.outcome === 'handed-over') event.childQueueId = acceptedId(detail);
    return;
  }
  if (daemon === 'discard' || detail.endsWith(' discarded')) {
    event.outcome = 'discarded';
    return;
  }
  event.outcome = 'delivered';
  if (detail.startsWith(FORWARDED)) {
    // An alias or .forward: the new message goes on under an id of its own.
    event.outcome = 'handed-over';
    event.childQueueId = detail.slice(FORWARDED.length);
  }
}

/** Loopback and private addresses are content filters and inner relays; LMTP there is a mailbox unless it queues. */
function isHop(relay: RelayRef | undefined, detail: string, daemon: Daemon): boolean {
  if (relay === undefined) return false;
  if (!isLoopback(relay.host, relay.ip) && !isPrivateIp(relay.ip)) return false;
  return daemon !== 'lmtp' || detail.includes('queued as ') || detail.includes('from MTA(');
}
