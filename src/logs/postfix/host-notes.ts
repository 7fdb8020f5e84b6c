/**
 * Lines between the attempts that carry the reason: what one of several exchangers said before the next one
 * was tried. Only the last host's answer gets into the `to=` line.
 *
 *     QID: host mx1.example[192.0.2.1] said: 452 … (in reply to RCPT TO command)
 *     QID: host mx1.example[192.0.2.1] refused to talk to me: 550 …
 *     QID: lost connection with mx1.example[192.0.2.1] while sending RCPT TO
 *     QID: Cannot start TLS: handshake failure
 *     connect to mx1.example[192.0.2.1]:25: Connection refused       (no id: before any message is taken up)
 */
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import type { RelayRef } from '../../core/event.ts';
import { findIn } from '../line-search.ts';
import { newEvent } from '../new-event.ts';
import { parseRelayAt } from './hosts.ts';
import { parseFailure } from './reply.ts';

const COLON = 58;

/** Words after which the host stands. */
const BEFORE_HOST = ['host ', 'lost connection with ', 'conversation with ', 'connect to '];

/** `at` is after the queue id, if there is one. `undefined`: another kind of line. */
export function readHostNote(
  line: FramedLine,
  at: number,
  queueId: string,
  wantsNotes: boolean,
  emit: Emit,
): LineVerdict | undefined {
  const reply = parseFailure(line, at, line.end);
  if (reply === undefined) return undefined;
  // Of no message it explains nothing.
  if (!wantsNotes && queueId === '') return 'known';
  const words = line.slice(at, line.end);
  const event = newEvent(line, 'postfix', 'note', queueId);
  event.topic = 'host-error';
  event.statusText = words;
  event.reply = reply;
  const before = BEFORE_HOST.find((start) => words.startsWith(start));
  if (before !== undefined) event.relay = hostAfter(line, at + before.length);
  emit(event);
  return 'event';
}

/** `host[ip]` or `host[ip]:port` */
function hostAfter(line: FramedLine, from: number): RelayRef | undefined {
  const { bytes, end } = line;
  const close = findIn(line, ']', from);
  if (close < 0) return undefined;
  let to = close + 1;
  if (bytes[to] === COLON) {
    to += 1;
    while (to < end && (bytes[to] ?? 0) >= 48 && (bytes[to] ?? 0) <= 57) to += 1;
  }
  return parseRelayAt(line, from, to);
}
