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
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import { newEvent } from '../new-event.ts';
import { parseClient } from './hosts.ts';

/** `at` is after `client=`. */
export function readClient(
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  emit: Emit,
): LineVerdict {
  const event = newEvent(line, 'postfix', 'received', queueId);
  const end = text.indexOf(', ', at);
  event.client = parseClient(text.slice(at, end < 0 ? undefined : end));
  emit(event);
  return 'event';
}

/** `at` is after `uid=`. The sender here is not yet complete; qmgr's is. */
export function readPickup(
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  emit: Emit,
): LineVerdict {
  emit(newEvent(line, 'postfix', 'received', queueId));
  const original = text.indexOf('> orig_id=', at);
  if (original > 0) {
    // `postsuper -r` sends a message through pickup again: it goes on under a new id.
    const event = newEvent(line, 'postfix', 'cloned', text.slice(original + 10));
    event.childQueueId = queueId;
    event.topic = 'requeued';
    emit(event);
  }
  return 'event';
}

/** `at` is after `message-id=`, which may be followed by anything or nothing. */
export function readMessageId(
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  emit: Emit,
): LineVerdict {
  const event = newEvent(line, 'postfix', 'received', queueId);
  event.messageId = messageIdOf(text.slice(at));
  emit(event);
  return 'event';
}

/** `resent-message-id=`: beside the Message-ID, which stays the message's name. */
export function readResentId(
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  emit: Emit,
): LineVerdict {
  const event = newEvent(line, 'postfix', 'note', queueId);
  event.messageId = messageIdOf(text.slice(at));
  event.topic = 'resent';
  emit(event);
  return 'event';
}

function messageIdOf(text: string): string {
  const last = text.length - 1;
  return text.charCodeAt(0) === 60 && text.charCodeAt(last) === 62 ? text.slice(1, last) : text;
}

/** `at` is after `from=<`. */
export function readSender(
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  emit: Emit,
): LineVerdict {
  const end = text.indexOf('>, ', at);
  if (end < 0) return 'unknown';
  const next = end + 3;
  if (text.startsWith('size=', next)) {
    const event = newEvent(line, 'postfix', 'received', queueId);
    event.sender = text.slice(at, end);
    event.size = numberAt(text, next + 5);
    const comma = text.indexOf(', nrcpt=', next);
    if (comma > 0) event.recipientCount = numberAt(text, comma + 8);
    emit(event);
    return 'event';
  }
  if (!text.startsWith('status=', next)) return 'unknown';
  const status = next + 7;
  // force-expired: `postsuper -e` or -f.
  if (!text.startsWith('expired', status) && !text.startsWith('force-expired', status)) return 'unknown';
  const event = newEvent(line, 'postfix', 'attempt', queueId);
  event.sender = text.slice(at, end);
  event.outcome = 'expired';
  event.statusText = text.slice(status);
  event.contacted = false;
  emit(event);
  return 'event';
}

function numberAt(text: string, from: number): number | undefined {
  let at = from;
  let value = 0;
  for (; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
  }
  return at === from ? undefined : value;
}
