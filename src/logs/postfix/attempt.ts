/**
 * `QID: to=<…>`: one delivery attempt for one recipient, by any delivery agent.
 *
 *     to=<r>[, orig_to=<o>], relay=host[ip]:port|none|local|…[, conn_use=N], delay=1.2,
 *     delays=before qmgr/in qmgr/connection/transmission[, tls=…], dsn=x.y.z, status=WORD (text)
 *
 * Source: global/log_adhoc.c; `tls=` since 3.11 (smtp_log_tls_feature_status).
 */
import type { RelayRef } from '../../core/event.ts';
import type { Outcome } from '../../core/outcome.ts';
import { isInnerHop } from '../hops.ts';
import { acceptedId } from '../accepted-id.ts';
import { applyFilterReply } from '../filter-reply.ts';
import { newEvent, type EventDraft } from '../new-event.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import { endOfField, findIn, hasAt } from '../line-search.ts';
import { parseReplyAt } from '../smtp-reply.ts';
import type { Daemon } from './daemons.ts';
import { parseRelayAt } from './hosts.ts';
import { isSuspended, parseFailure } from './reply.ts';

const OPEN_PAREN = 40;
const CLOSE_PAREN = 41;

const FORWARDED = 'forwarded as ';

/** `at` is after `to=<`. */
export function readAttempt(
  line: FramedLine,
  at: number,
  queueId: string,
  daemon: Daemon,
  emit: Emit,
): LineVerdict {
  const { bytes, end } = line;
  const close = addressEnd(line, at);
  if (close < 0) return 'unknown';
  const event = newEvent(line, 'postfix', 'attempt', queueId);
  event.recipient = line.slice(at, close);
  const statusAt = readFields(line, close + 3, event);
  if (statusAt < 0) return 'unknown';
  const space = findIn(line, ' ', statusAt);
  const wordEnd = space < 0 ? end : space;
  const outcome = outcomeOf(line, statusAt, wordEnd);
  if (outcome === undefined) return 'unknown';
  // The text in parentheses may itself hold some; syslog may have cut the last one.
  const open = bytes[wordEnd + 1] === OPEN_PAREN ? wordEnd + 2 : end;
  const last = bytes[end - 1] === CLOSE_PAREN ? Math.max(end - 1, open) : end;
  if (open < end) event.statusText = line.slice(open, last);
  if (outcome === 'probe') {
    // An address probe (address_verify, `sendmail -bv`) is no mail.
    event.kind = 'note';
    event.topic = 'probe';
  } else if (outcome === 'delivered') applySent(line, event, open, last, daemon);
  else applyFailure(line, event, outcome, open, last, daemon);
  emit(event);
  return 'event';
}

const OUTCOMES: ReadonlyMap<string, Outcome | 'probe'> = new Map<string, Outcome | 'probe'>([
  ['sent', 'delivered'],
  ['deferred', 'deferred'],
  ['bounced', 'bounced'],
  // soft_bounce=yes keeps in the queue what would bounce
  ['SOFTBOUNCE', 'deferred'],
  ['expired', 'expired'],
  ['force-expired', 'expired'],
  ['deliverable', 'probe'],
  ['undeliverable', 'probe'],
]);

/** The frequent words are told apart without a look-up. */
function outcomeOf(line: FramedLine, from: number, to: number): Outcome | 'probe' | undefined {
  const length = to - from;
  if (length === 4 && hasAt(line, from, 'sent')) return 'delivered';
  if (length === 8 && hasAt(line, from, 'deferred')) return 'deferred';
  return OUTCOMES.get(line.slice(from, to));
}

/** Position of the `>` that closes an address; quoted local parts may hold one too. */
function addressEnd(line: FramedLine, from: number): number {
  let at = findIn(line, '>', from);
  while (at >= 0 && !line.chars.startsWith(', ', at + 1)) at = findIn(line, '>', at + 1);
  return at;
}

/** Reads the fields up to `status=`; its value's position, -1 when there is none. */
function readFields(line: FramedLine, from: number, event: EventDraft): number {
  const { bytes, end } = line;
  let at = from;
  while (at < end) {
    const first = bytes[at] ?? 0;
    if (first === 115 && hasAt(line, at, 'status=')) return at + 7;
    let stop = endOfField(line, at);
    switch (first) {
      case 111: // orig_to=<…>
        stop = addressEnd(line, at);
        if (stop < 0) return -1;
        event.originalRecipient = line.slice(at + 9, stop);
        stop += 1;
        break;
      case 114: // relay=
        event.relay = parseRelayAt(line, at + 6, stop);
        break;
      case 100: // delay=, delays=, dsn=
        if (bytes[at + 1] === 115) event.loggedStatus = line.slice(at + 4, stop);
        else if (bytes[at + 5] === 61) event.delaySeconds = decimalFraction(bytes, at + 6, stop);
        else event.delays = line.slice(at + 7, stop);
        break;
      case 116: // tls=
        event.tls = line.slice(at + 4, stop);
        break;
      default: // conn_use=, fields of later versions
        break;
    }
    at = stop + 2;
  }
  return -1;
}

/** `0.32`, `1287` */
function decimalFraction(bytes: Uint8Array, from: number, end: number): number | undefined {
  let value = 0;
  let scale = 0;
  for (let at = from; at < end; at += 1) {
    const code = bytes[at] ?? 0;
    if (code === 46 && scale === 0) scale = 1;
    else if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      scale *= 10;
    } else return undefined;
  }
  return from >= end ? undefined : value / Math.max(1, scale);
}

function applyFailure(
  line: FramedLine,
  event: EventDraft,
  outcome: Outcome,
  from: number,
  to: number,
  daemon: Daemon,
): void {
  event.outcome = outcome;
  event.reply = parseFailure(line, from, to);
  // The error and retry agents repeat what an earlier attempt found.
  if (daemon === 'error' || daemon === 'retry' || isSuspended(line, from)) event.contacted = false;
  if (outcome === 'bounced' && event.relay !== undefined && isInnerHop(event.relay))
    applyFilterReply(event, event.reply?.text);
}

/** `[from, to)` is the text in parentheses. */
function applySent(line: FramedLine, event: EventDraft, from: number, to: number, daemon: Daemon): void {
  const { relay } = event;
  event.outcome = 'delivered';
  if (relay?.ip !== undefined || daemon === 'smtp' || daemon === 'lmtp') {
    event.reply = parseReplyAt(line, from, to, 'data-end');
    const detail = event.statusText ?? '';
    event.childQueueId = acceptedId(detail);
    if (isHop(relay, detail, daemon)) event.outcome = 'handed-over';
    else if (daemon === 'lmtp') event.topic = 'mailbox';
    // A filter on this machine says yes to what it keeps or throws away.
    if (relay !== undefined && isInnerHop(relay)) applyFilterReply(event, detail);
    return;
  }
  const detail = event.statusText ?? '';
  if (daemon === 'pipe') event.topic = 'piped';
  if (daemon === 'discard' || detail.endsWith(' discarded')) event.outcome = 'discarded';
  else if (detail.startsWith(FORWARDED)) {
    // An alias or .forward: the new message goes on under an id of its own.
    event.outcome = 'handed-over';
    event.childQueueId = detail.slice(FORWARDED.length);
  }
}

/** Loopback and private addresses are content filters and inner relays; LMTP there is a mailbox unless it queues. */
function isHop(relay: RelayRef | undefined, detail: string, daemon: Daemon): boolean {
  if (relay === undefined || !isInnerHop(relay)) return false;
  return daemon !== 'lmtp' || detail.includes('queued as ') || detail.includes('from MTA(');
}
