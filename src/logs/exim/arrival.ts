/**
 * `<=`: a message came in.
 *
 *     ID <= a@b.example H=client.example (helo) [192.0.2.1]:1234 P=esmtps X=… CV=no A=plain:user S=421 id=m@b
 *           T="Subject" from <a@b.example> for c@d.example e@d.example
 *     ID <= piyo@a.example U=piyo P=local S=421
 *     NEW <= <> R=OLD U=Debian-exim P=local S=2020      a bounce or delay warning about OLD
 *     ID (= …                                           ACL `control = fakereject`: taken, though refused
 *
 * Source: src/receive.c (the end of receive_msg).
 */
import { isLoopback } from '../../core/address.ts';
import { newEvent } from '../new-event.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import type { Announced } from './announced.ts';
import type { LocalDomains } from './attempt.ts';
import { unescape } from './escapes.ts';
import { hostEnd, hostOf, quotedEnd } from './fields.ts';
import { queueIdLength } from './queue-id.ts';

interface Arrival {
  /** `U=`: login name of who handed the message in. */
  user: string | undefined;
  parent: string | undefined;
  messageId: string | undefined;
  size: number | undefined;
  host: { readonly host?: string; readonly ip?: string } | undefined;
  tls: string | undefined;
  /** What stands after `for`. */
  recipients: string | undefined;
}

/** What the reader knows of the message a notice is about. */
export type TopicOf = (parent: string) => 'dsn' | 'delay-warning';

/** `at` is after the flag and a blank. */
export function readArrival(
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  wantsNames: boolean,
  topicOf: TopicOf,
  local: LocalDomains,
  announced: Announced,
  emit: Emit,
): LineVerdict {
  const space = text.indexOf(' ', at);
  const senderEnd = space < 0 ? text.length : space;
  const arrival = readArrivalFields(text, senderEnd);
  const { parent, host, user, recipients } = arrival;
  if (recipients !== undefined && parent === undefined) announced.add(queueId, recipients);
  // A login name as sender got this server's own domain.
  if (user !== undefined && text.charCodeAt(at + user.length) === 64 && text.startsWith(user, at))
    local.add(text.slice(at, senderEnd));
  if (parent !== undefined) {
    const notice = newEvent(line, 'exim', 'bounce-sent', parent);
    notice.childQueueId = queueId;
    notice.topic = topicOf(parent);
    emit(notice);
  }
  const isNear = host !== undefined && isLoopback(host.host, host.ip);
  if (!wantsNames && !isNear) return parent === undefined ? 'known' : 'event';
  const event = newEvent(line, 'exim', 'received', queueId);
  const sender = text.slice(at, senderEnd);
  event.sender = sender === '<>' ? '' : unescape(sender);
  event.client = host;
  event.messageId = arrival.messageId;
  event.size = arrival.size;
  event.tls = arrival.tls;
  if (recipients !== undefined) {
    event.recipientCount = countWords(recipients);
    if (parent === undefined) {
      event.topic = 'announced';
      event.statusText = unescape(recipients);
    }
  }
  emit(event);
  return 'event';
}

function readArrivalFields(text: string, from: number): Arrival {
  const out: Arrival = {
    user: undefined,
    parent: undefined,
    messageId: undefined,
    size: undefined,
    host: undefined,
    tls: undefined,
    recipients: undefined,
  };
  let at = from;
  while (at < text.length) {
    const start = at + 1;
    if (text.startsWith('H=', start)) {
      at = hostEnd(text, start + 2);
      const { host, ip } = hostOf(text, start + 2, at);
      out.host =
        host === undefined ? (ip === undefined ? {} : { ip }) : ip === undefined ? { host } : { host, ip };
    } else if (text.startsWith('for ', start)) {
      out.recipients = text.slice(start + 4);
      return out;
    } else at = takeField(text, start, out);
    if (text.charCodeAt(at) !== 32) at = nextBlank(text, at);
  }
  return out;
}

/** Position after the field. */
function takeField(text: string, start: number, out: Arrival): number {
  const equals = text.charCodeAt(start + 1) === 61;
  if (equals && text.charCodeAt(start + 2) === 34) return Math.min(quotedEnd(text, start + 2), text.length);
  const end = nextBlank(text, start);
  if (text.startsWith('id=', start)) out.messageId = text.slice(start + 3, end);
  else if (!equals) {
    // `DN="…"`, `SNI="…"` and flags
    const quote = text.indexOf('="', start);
    if (quote >= 0 && quote < end) return Math.min(quotedEnd(text, quote + 1), text.length);
  } else {
    switch (text.charCodeAt(start)) {
      case 82: // R=
        if (queueIdLength(text, start + 2) > 0) out.parent = text.slice(start + 2, end);
        break;
      case 83: {
        const size = Number.parseInt(text.slice(start + 2, end), 10);
        if (!Number.isNaN(size)) out.size = size;
        break;
      }
      case 85: // U=
        out.user = text.slice(start + 2, end);
        break;
      case 88: // X=
        out.tls = text.slice(start + 2, end);
        break;
      default:
        break;
    }
  }
  return end;
}

function nextBlank(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 ? text.length : space;
}

function countWords(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at = nextBlank(text, at) + 1) count += 1;
  return count;
}
