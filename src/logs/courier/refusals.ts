/**
 * courieresmtpd, which takes mail in: what it refused.
 *
 *     error,relay=::ffff:198.51.100.33,port=43301,from=<a@a.example>,to=<b@b.example>: 513 Relaying denied.
 *     error,relay=::ffff:198.51.100.33,from=<a@a.example>: 517-Domain does not exist: a.example.
 *     error,relay=::ffff:198.51.100.33,from=<a@a.example>: 517 Invalid domain, see <URL:…>
 *     error,relay=::ffff:198.51.100.33,port=43301,msg="502 ESMTP command error",cmd: XYZ
 */
import { BoundedMap } from '../../core/bounded-map.ts';
import { detach } from '../../core/detach.ts';
import type { Phase } from '../../core/reply.ts';
import { newEvent } from '../new-event.ts';
import type { Emit, FramedLine, LineVerdict, ReadLine } from '../reader.ts';
import { parseReply } from '../smtp-reply.ts';
import { isKnownLine } from './known-lines.ts';
import { plainIp } from './result.ts';

const ERROR = 'error,relay=';
const CODE_LENGTH = 3;
const HYPHEN = 45;

/** Refusals whose reply goes on in another line. */
const MAX_OPEN = 200;

export function openInbound(): ReadLine {
  const open = new BoundedMap<string, boolean>(MAX_OPEN);
  return (line, emit) => readInbound(line, open, emit);
}

/** `open`: of what was refused, with the code, whether the last line said that its reply goes on. */
function readInbound(line: FramedLine, open: BoundedMap<string, boolean>, emit: Emit): LineVerdict {
  const { text } = line;
  if (!text.startsWith(ERROR)) return isKnownLine(text) ? 'known' : 'unknown';
  const sender = fieldIn(text, ',from=<');
  const recipient = fieldIn(text, ',to=<');
  const start = replyStart(text);
  if (start < 0) return 'known';
  const words = text.slice(start);
  const phase: Phase | undefined =
    recipient !== undefined ? 'rcpt' : sender === undefined ? undefined : 'mail';
  const reply = parseReply(words, phase);
  if (reply?.code === undefined || reply.code < 400) return 'known';
  const key = text.slice(0, start + CODE_LENGTH);
  const isMore = open.get(key) === true;
  const goesOn = words.charCodeAt(CODE_LENGTH) === HYPHEN;
  if (isMore || goesOn) open.set(detach(key), goesOn);
  if (isMore) return 'known';
  const event = newEvent(line, 'courier', 'rejected', '');
  event.outcome = 'rejected';
  event.sender = sender;
  event.recipient = recipient;
  event.client = { ip: plainIp(relayIp(text)) };
  event.statusText = words;
  event.reply = reply;
  emit(event);
  return 'event';
}

function fieldIn(text: string, name: string): string | undefined {
  const at = text.indexOf(name);
  if (at < 0) return undefined;
  const start = at + name.length;
  const end = text.indexOf('>', start);
  return end < 0 ? undefined : text.slice(start, end);
}

/** The address has colons itself: it ends at a comma or a colon and blank. */
function relayIp(text: string): string {
  let end = ERROR.length;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === 44 || (code === 58 && text.charCodeAt(end + 1) === 32)) break;
    end += 1;
  }
  return text.slice(ERROR.length, end);
}

/** Position of the reply after `: `; -1 for a line about a command. */
function replyStart(text: string): number {
  if (text.includes(',msg="')) return -1;
  const to = text.lastIndexOf('>: ');
  if (to > 0) return to + 3;
  const colon = text.indexOf(': ');
  return colon < 0 ? -1 : colon + 2;
}
