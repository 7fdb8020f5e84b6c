/**
 * A message comes in and is taken apart over several lines, each an event of kind `received` that holds what
 * its line says:
 *
 *     smtpd    QID: client=host[ip][, sasl_method=, sasl_username=]
 *     pickup   QID: uid=501 from=<piyo>[ orig_id=OLDID]
 *     cleanup  QID: message-id=<…>
 *     qmgr     QID: from=<a@b>, size=372, nrcpt=1 (queue active)      again whenever the queue takes it up
 *     qmgr     QID: from=<a@b>, status=expired, returned to sender    the end, for all who are still waiting
 */
import { newEvent } from '../new-event.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import { endOfField, findIn, hasAt } from '../line-search.ts';
import { decimalAt } from '../scan.ts';
import { parseClientAt } from './hosts.ts';

const CLOSE = 62;

const LOCALHOST = 'localhost';
const ORIGINAL_ID = '> orig_id=';

/** `at` is after `client=`. */
export function readClient(
  line: FramedLine,
  at: number,
  queueId: string,
  wantsNames: boolean,
  emit: Emit,
): LineVerdict {
  if (!wantsNames && !hasAt(line, at, LOCALHOST)) return 'known';
  const event = newEvent(line, 'postfix', 'received', queueId);
  event.client = parseClientAt(line, at, endOfField(line, at));
  emit(event);
  return 'event';
}

/** `at` is after `uid=`. The sender here is not yet complete; qmgr's is. */
export function readPickup(line: FramedLine, at: number, queueId: string, emit: Emit): LineVerdict {
  emit(newEvent(line, 'postfix', 'received', queueId));
  if (line.bytes[line.end - 1] === CLOSE) return 'event';
  const words = line.slice(at, line.end);
  const original = words.indexOf(ORIGINAL_ID);
  if (original < 0) return 'event';
  // `postsuper -r` sends a message through pickup again: it goes on under a new id.
  const event = newEvent(line, 'postfix', 'cloned', words.slice(original + ORIGINAL_ID.length));
  event.childQueueId = queueId;
  event.topic = 'requeued';
  emit(event);
  return 'event';
}

/** `at` is after `message-id=`, which may be followed by anything or nothing. */
export function readMessageId(line: FramedLine, at: number, queueId: string, emit: Emit): LineVerdict {
  const { bytes, end } = line;
  const event = newEvent(line, 'postfix', 'received', queueId);
  const isBracketed = bytes[at] === 60 && end - at >= 2 && bytes[end - 1] === CLOSE;
  event.messageId = isBracketed ? line.slice(at + 1, end - 1) : line.slice(at, end);
  emit(event);
  return 'event';
}

/** `resent-message-id=`: beside the Message-ID, which stays the message's name. */
export function readResentId(line: FramedLine, id: string, queueId: string, emit: Emit): LineVerdict {
  const event = newEvent(line, 'postfix', 'note', queueId);
  event.messageId = id.startsWith('<') && id.endsWith('>') ? id.slice(1, -1) : id;
  event.topic = 'resent';
  emit(event);
  return 'event';
}

/** `at` is after `from=<`. */
export function readSender(
  line: FramedLine,
  at: number,
  queueId: string,
  wantsNames: boolean,
  emit: Emit,
): LineVerdict {
  const { bytes, end } = line;
  const close = findIn(line, '>, ', at);
  if (close < 0) return 'unknown';
  const next = close + 3;
  if (hasAt(line, next, 'size=')) {
    // A mail without a sender goes on to the next hop as others do, but a sieve leaves its hand-overs to be joined.
    if (!wantsNames && close > at) return 'known';
    const event = newEvent(line, 'postfix', 'received', queueId);
    event.sender = line.slice(at, close);
    event.size = decimalAt(bytes, next + 5, end);
    const count = endOfField(line, next) + 2;
    if (hasAt(line, count, 'nrcpt=')) event.recipientCount = decimalAt(bytes, count + 6, end);
    emit(event);
    return 'event';
  }
  if (!hasAt(line, next, 'status=')) return 'unknown';
  const status = next + 7;
  // force-expired: `postsuper -e` or -f.
  if (!hasAt(line, status, 'expired') && !hasAt(line, status, 'force-expired')) return 'unknown';
  const event = newEvent(line, 'postfix', 'attempt', queueId);
  event.sender = line.slice(at, close);
  event.outcome = 'expired';
  event.statusText = line.slice(status, end);
  event.contacted = false;
  emit(event);
  return 'event';
}
