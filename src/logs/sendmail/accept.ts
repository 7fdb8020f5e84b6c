/**
 * `QID: from=…`: a message came in. The submission program (MSP) writes bare addresses and no `daemon=`;
 * `nrcpts=0` and nothing more means that it was refused.
 *
 *     from=<a@b>, size=320, class=0, nrcpts=1, msgid=<…>, bodytype=8BITMIME, proto=ESMTP, daemon=MTA,
 *     relay=host [ip]
 */
import { newEvent } from '../new-event.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import { addressOf } from './addresses.ts';
import { parseRelay } from './relay.ts';

/** `at` is after `from=`. */
export function readAccept(
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  emit: Emit,
): LineVerdict {
  const end = text.indexOf(', size=', at);
  if (end < 0) return 'unknown';
  const event = newEvent(line, 'sendmail', 'received', queueId);
  event.sender = addressOf(text.slice(at, end));
  event.size = numberAt(text, end + 7);
  const count = text.indexOf(', nrcpts=', end);
  if (count > 0) event.recipientCount = numberAt(text, count + 9);
  const relay = text.lastIndexOf(', relay=');
  const relayAt = relay > end ? relay : text.length;
  const id = text.indexOf(', msgid=', end);
  if (id > 0 && id < relayAt) event.messageId = messageIdAt(text, id + 8, relayAt);
  if (relayAt < text.length) event.client = parseRelay(text.slice(relayAt + 8));
  emit(event);
  return 'event';
}

/** A Message-ID may hold anything, so its end is where the next known field begins. */
export function messageIdAt(text: string, from: number, limit: number): string {
  let end = text.indexOf(', ', from);
  if (end < 0 || end > limit) end = limit;
  else if (!isNextField(text, end + 2)) {
    const next = NEXT_FIELDS.map((field) => text.indexOf(`, ${field}`, from)).filter(
      (at) => at >= 0 && at < limit,
    );
    end = next.length > 0 ? Math.min(...next) : limit;
  }
  return addressOf(text.slice(from, end));
}

const NEXT_FIELDS = ['bodytype=', 'proto=', 'daemon=', 'relay='];

function isNextField(text: string, at: number): boolean {
  return NEXT_FIELDS.some((field) => text.startsWith(field, at));
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
