/**
 * Remarks about a message on its way:
 *
 *     ID remote host address is the local host: b.example
 *     ID TLS session: (gnutls_handshake): …: delivering unencrypted to H=mx.b.example [192.0.2.1] (not in …)
 */
import { newEvent } from '../new-event.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import { unescape } from './escapes.ts';
import { parseFailure } from './failure.ts';
import { hostEnd, hostOf } from './fields.ts';

const TOPICS: readonly (readonly [string, string])[] = [
  ['TLS session', 'tls'],
  ['TLS error', 'tls'],
];

const DELIVERING_TO = 'delivering unencrypted to H=';

/** `undefined`: another kind of line. */
export function readMessageNote(
  line: FramedLine,
  words: string,
  queueId: string,
  wantsNotes: boolean,
  emit: Emit,
): LineVerdict | undefined {
  const topic = TOPICS.find(([start]) => words.startsWith(start))?.[1];
  const text = unescape(words);
  const reply = topic === undefined ? parseFailure(text) : undefined;
  if (topic === undefined && reply === undefined) return undefined;
  if (topic !== undefined && !wantsNotes) return 'known';
  const event = newEvent(line, 'exim', 'note', queueId);
  event.topic = topic ?? 'host-error';
  event.statusText = text;
  event.reply = reply;
  const to = text.indexOf(DELIVERING_TO);
  if (to >= 0) {
    const host = to + DELIVERING_TO.length;
    event.relay = hostOf(text, host, hostEnd(text, host));
  }
  emit(event);
  return 'event';
}
