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
import { newEvent } from '../new-event.ts';
import { parseRelay } from './hosts.ts';
import { parseFailure } from './reply.ts';

/** Words after which the host stands. */
const BEFORE_HOST = ['host ', 'lost connection with ', 'conversation with ', 'connect to '];

/** `words` is what follows the queue id. `undefined`: another kind of line. */
export function readHostNote(
  line: FramedLine,
  words: string,
  queueId: string,
  wantsNotes: boolean,
  emit: Emit,
): LineVerdict | undefined {
  const reply = parseFailure(words);
  if (reply === undefined) return undefined;
  if (!wantsNotes) return 'known';
  const event = newEvent(line, 'postfix', 'note', queueId);
  event.topic = 'host-error';
  event.statusText = words;
  event.reply = reply;
  const before = BEFORE_HOST.find((start) => words.startsWith(start));
  if (before !== undefined) {
    const end = endOfHost(words, before.length);
    if (end > 0) event.relay = parseRelay(words.slice(before.length, end));
  }
  emit(event);
  return 'event';
}

/** End of `host[ip]` or `host[ip]:port`. */
function endOfHost(words: string, from: number): number {
  const close = words.indexOf(']', from);
  if (close < 0) return -1;
  let end = close + 1;
  if (words.charCodeAt(end) !== 58) return end;
  end += 1;
  while (words.charCodeAt(end) >= 48 && words.charCodeAt(end) <= 57) end += 1;
  return end > close + 2 ? end : close + 1;
}
