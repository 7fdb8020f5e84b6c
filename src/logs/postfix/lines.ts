/** Tells Postfix' lines apart: by the word after the queue id. */
import type { Emit, EventWants, FramedLine, LineVerdict, ReadLine } from '../reader.ts';
import { newEvent } from '../new-event.ts';
import { readAttempt } from './attempt.ts';
import type { Daemon } from './daemons.ts';
import { parseClient } from './hosts.ts';

export function openPostfix(daemon: Daemon, _wants: EventWants): ReadLine {
  return function read(line: FramedLine, emit: Emit): LineVerdict {
    const { text } = line;
    const space = text.indexOf(' ');
    if (space < 2 || text.charCodeAt(space - 1) !== 58) return 'unknown';
    const at = space + 1;
    const queueId = text.slice(0, space - 1);
    switch (text.charCodeAt(at)) {
      case 116:
        if (text.startsWith('to=', at)) return readAttempt(line, text, at + 3, queueId, daemon, emit);
        break;
      case 102: // from=<…>, size=…, nrcpt=N (queue active); status=expired
        if (text.startsWith('from=<', at)) return readSender(line, text, at + 6, queueId, emit);
        break;
      case 109:
        if (text.startsWith('message-id=', at)) {
          const event = newEvent(line, 'postfix', 'received', queueId);
          event.messageId = messageIdAt(text, at + 11);
          emit(event);
          return 'event';
        }
        break;
      case 99:
        if (text.startsWith('client=', at)) {
          const event = newEvent(line, 'postfix', 'received', queueId);
          const end = text.indexOf(', ', at);
          event.client = parseClient(text.slice(at + 7, end < 0 ? undefined : end));
          emit(event);
          return 'event';
        }
        break;
      case 117:
        if (text.startsWith('uid=', at)) {
          emit(newEvent(line, 'postfix', 'received', queueId));
          return 'event';
        }
        break;
      case 114:
        if (text.startsWith('removed', at)) {
          emit(newEvent(line, 'postfix', 'removed', queueId));
          return 'event';
        }
        break;
      case 115:
        if (text.startsWith('sender ', at)) return readNotice(line, text, at, queueId, emit);
        break;
      default:
        break;
    }
    return 'unknown';
  };
}

function messageIdAt(text: string, at: number): string {
  const end = text.length - 1;
  return text.charCodeAt(at) === 60 && text.charCodeAt(end) === 62 ? text.slice(at + 1, end) : text.slice(at);
}

function readSender(line: FramedLine, text: string, at: number, queueId: string, emit: Emit): LineVerdict {
  const end = text.indexOf('>, ', at);
  if (end < 0) return 'unknown';
  const isExpiry = text.startsWith('status=', end + 3);
  const event = newEvent(line, 'postfix', isExpiry ? 'attempt' : 'received', queueId);
  event.sender = text.slice(at, end);
  if (isExpiry) {
    event.outcome = 'expired';
    event.statusText = text.slice(end + 10);
  } else {
    const size = text.indexOf('size=', end);
    const nrcpt = text.indexOf('nrcpt=', end);
    if (size > 0) event.size = Number.parseInt(text.slice(size + 5, size + 20), 10);
    if (nrcpt > 0) event.recipientCount = Number.parseInt(text.slice(nrcpt + 6, nrcpt + 16), 10);
  }
  emit(event);
  return 'event';
}

function readNotice(line: FramedLine, text: string, at: number, queueId: string, emit: Emit): LineVerdict {
  const colon = text.lastIndexOf(': ');
  const event = newEvent(line, 'postfix', 'bounce-sent', queueId);
  event.childQueueId = text.slice(colon + 2);
  event.topic = text.startsWith('sender delay', at) ? 'delay-warning' : 'dsn';
  emit(event);
  return 'event';
}
