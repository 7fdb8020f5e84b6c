/**
 * `QID: from=…`: a message came in. The submission program (MSP) writes bare addresses and no `daemon=`;
 * `nrcpts=0` and nothing more means that it was refused.
 *
 *     from=<a@b>, size=320, class=0, nrcpts=1, msgid=<…>, bodytype=8BITMIME, proto=ESMTP, daemon=MTA,
 *     relay=host [ip]
 */
import { newEvent } from '../new-event.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import { ascii, decimalAt, fieldEnd, isAt } from '../scan.ts';
import { addressesEnd, addressOf } from './addresses.ts';
import { parseRelayAt } from './relay.ts';

const SIZE = ascii('size=');
const NRCPTS = ascii('nrcpts=');
const MSGID = ascii('msgid=');
const BODYTYPE = ascii('bodytype=');
const PROTO = ascii('proto=');
const DAEMON = ascii('daemon=');
const RELAY = ascii('relay=');

/** `at` is after `from=`. */
export function readAccept(line: FramedLine, from: number, queueId: string, emit: Emit): LineVerdict {
  const { bytes, end } = line;
  const senderEnd = addressesEnd(line, from);
  if (senderEnd < 0 || !isAt(bytes, senderEnd + 2, end, SIZE)) return 'unknown';
  const event = newEvent(line, 'sendmail', 'received', queueId);
  event.sender = addressOf(line.slice(from, senderEnd));
  let at = senderEnd + 2;
  while (at < end) {
    let stop = fieldEnd(bytes, at, end);
    switch (bytes[at]) {
      case 115: // size=
        if (isAt(bytes, at, end, SIZE)) event.size = decimalAt(bytes, at + SIZE.length, end);
        break;
      case 110: // nrcpts=
        if (isAt(bytes, at, end, NRCPTS)) event.recipientCount = decimalAt(bytes, at + NRCPTS.length, end);
        break;
      case 109: // msgid=
        if (!isAt(bytes, at, end, MSGID)) break;
        stop = messageIdEnd(bytes, at, end);
        event.messageId = addressOf(line.slice(at + MSGID.length, stop));
        break;
      case 114: // relay= comes last
        if (isAt(bytes, at, end, RELAY)) event.client = parseRelayAt(line, at + RELAY.length, stop);
        break;
      default:
        break;
    }
    at = stop + 2;
  }
  emit(event);
  return 'event';
}

/** A Message-ID may hold anything, so its end is where the next known field begins. */
function messageIdEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = fieldEnd(bytes, from, end);
  while (at < end) {
    const next = at + 2;
    if (isAt(bytes, next, end, PROTO) || isAt(bytes, next, end, RELAY)) return at;
    if (isAt(bytes, next, end, BODYTYPE) || isAt(bytes, next, end, DAEMON)) return at;
    at = fieldEnd(bytes, at + 1, end);
  }
  return end;
}
