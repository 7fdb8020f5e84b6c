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
import { ascii, decimalAt, fieldEnd, findByte, isAt } from '../scan.ts';
import { parseClientAt } from './hosts.ts';

const CLOSE = 62;

const SIZE = ascii('size=');
const NRCPT = ascii('nrcpt=');
const STATUS = ascii('status=');
const EXPIRED = ascii('expired');
const FORCE_EXPIRED = ascii('force-expired');
const LOCALHOST = ascii('localhost');
const ORIGINAL_ID = '> orig_id=';

/** `at` is after `client=`. */
export function readClient(
  line: FramedLine,
  at: number,
  queueId: string,
  wantsNames: boolean,
  emit: Emit,
): LineVerdict {
  if (!wantsNames && !isAt(line.bytes, at, line.end, LOCALHOST)) return 'known';
  const event = newEvent(line, 'postfix', 'received', queueId);
  event.client = parseClientAt(line, at, fieldEnd(line.bytes, at, line.end));
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
  const close = senderEnd(bytes, at, end);
  if (close < 0) return 'unknown';
  const next = close + 3;
  if (isAt(bytes, next, end, SIZE)) {
    if (!wantsNames) return 'known';
    const event = newEvent(line, 'postfix', 'received', queueId);
    event.sender = line.slice(at, close);
    event.size = decimalAt(bytes, next + SIZE.length, end);
    const count = fieldEnd(bytes, next, end) + 2;
    if (isAt(bytes, count, end, NRCPT)) event.recipientCount = decimalAt(bytes, count + NRCPT.length, end);
    emit(event);
    return 'event';
  }
  if (!isAt(bytes, next, end, STATUS)) return 'unknown';
  const status = next + STATUS.length;
  // force-expired: `postsuper -e` or -f.
  if (!isAt(bytes, status, end, EXPIRED) && !isAt(bytes, status, end, FORCE_EXPIRED)) return 'unknown';
  const event = newEvent(line, 'postfix', 'attempt', queueId);
  event.sender = line.slice(at, close);
  event.outcome = 'expired';
  event.statusText = line.slice(status, end);
  event.contacted = false;
  emit(event);
  return 'event';
}

/** Position of the `>` before `, `; a quoted local part may hold one too. */
function senderEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = findByte(bytes, from, end, CLOSE);
  while (at >= 0 && (bytes[at + 1] !== 44 || bytes[at + 2] !== 32)) at = findByte(bytes, at + 1, end, CLOSE);
  return at;
}
