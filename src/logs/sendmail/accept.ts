/**
 * `QID: from=…`: a message came in. The submission program (MSP) writes bare addresses and no `daemon=`;
 * `nrcpts=0` and nothing more means that it was refused.
 *
 *     from=<a@b>, size=320, class=0, nrcpts=1, msgid=<…>, bodytype=8BITMIME, proto=ESMTP, daemon=MTA,
 *     relay=host [ip]
 */
import { type EventDraft, newEvent } from '../new-event.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import { ascii, decimalAt, fieldEnd, isAt, longFieldEnd } from '../scan.ts';
import { addressesEnd, addressOf, singleAddressEnd } from './addresses.ts';
import { parseRelayAt } from './relay.ts';

const EQUALS = 61;
const SIZE = ascii('size=');

/** `at` is after `from=`. */
export function readAccept(line: FramedLine, from: number, queueId: string, emit: Emit): LineVerdict {
  const { bytes, end } = line;
  const single = singleAddressEnd(line, from);
  const senderEnd = single < 0 ? addressesEnd(line, from) : single;
  if (senderEnd < 0 || !isAt(bytes, senderEnd + 2, end, SIZE)) return 'unknown';
  const event = newEvent(line, 'sendmail', 'received', queueId);
  event.sender = single < 0 ? addressOf(line.slice(from, senderEnd)) : line.slice(from + 1, single - 1);
  let at = senderEnd + 2;
  while (at < end) {
    let stop: number;
    switch (bytes[at] ?? 0) {
      case 109: // msgid=
        stop = bytes[at + 5] === EQUALS ? readMessageId(line, at + 6, event) : fieldEnd(bytes, at, end);
        break;
      case 114: // relay= comes last
        stop = longFieldEnd(line, at);
        if (bytes[at + 5] === EQUALS) event.client = parseRelayAt(line, at + 6, stop);
        break;
      case 110: // nrcpts=
        stop = fieldEnd(bytes, at, end);
        if (bytes[at + 6] === EQUALS) event.recipientCount = decimalAt(bytes, at + 7, stop);
        break;
      case 115: // size=
        stop = fieldEnd(bytes, at, end);
        if (bytes[at + 4] === EQUALS) event.size = decimalAt(bytes, at + 5, stop);
        break;
      default:
        stop = fieldEnd(bytes, at, end);
        break;
    }
    at = stop + 2;
  }
  emit(event);
  return 'event';
}

/** Returns the field's end. A Message-ID may hold anything, so that is where the next known field begins. */
function readMessageId(line: FramedLine, at: number, event: EventDraft): number {
  const { bytes, end } = line;
  let stop = singleAddressEnd(line, at);
  if (stop > 0 && isNextField(bytes, stop + 2)) {
    event.messageId = line.slice(at + 1, stop - 1);
    return stop;
  }
  stop = fieldEnd(bytes, at, end);
  while (stop < end && !isNextField(bytes, stop + 2)) stop = fieldEnd(bytes, stop + 1, end);
  event.messageId = addressOf(line.slice(at, stop));
  return stop;
}

/** `proto=`, `relay=`, `daemon=`, `bodytype=`: told by first letter and the place of the equals sign. */
function isNextField(bytes: Uint8Array, at: number): boolean {
  switch (bytes[at] ?? 0) {
    case 112:
    case 114:
      return bytes[at + 5] === EQUALS;
    case 100:
      return bytes[at + 6] === EQUALS;
    case 98:
      return bytes[at + 8] === EQUALS;
    default:
      return false;
  }
}
