/**
 * Lines in which a message begets another: `QID: NEWID: …`. NEWID then has lines of its own.
 *
 *     QID: NEWID: DSN: User unknown                     the sender is told of the failure
 *     QID: NEWID: DSN: Too many hops 26 (25 max): from <a> via localhost, to <b>
 *     QID: NEWID: return to sender: User unknown        QID was itself a bounce (double bounce)
 *     QID: NEWID: postmaster notify: User unknown
 *     QID: NEWID: sender notify: Warning: could not send message for past 4 hours
 *     QID: NEWID: sender notify: Cannot send message for 5 days     final, after a warning
 *     QID: NEWID: clone: owner=owner-list@example.jp    a list's members go on under NEWID
 *     NEWID: clone QID, owner=…                         the same before 8.12
 *     QID: split: maxrcpts=2, rcpts=5, count=2, ids=NEWID; NEWID    some of the recipients go on under each
 *
 * A mail that was warned about gets `sender notify` for every later notice too, so the text decides.
 * Source: sendmail/savemail.c returntosender(), envelope.c, queue.c.
 */
import { newEvent } from '../new-event.ts';
import { decodeOctal } from '../octal.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import { isQueueId } from './queue-id.ts';

/** `at` is where the second id begins, `colon` where it ends. */
export function readNotice(
  line: FramedLine,
  text: string,
  at: number,
  colon: number,
  queueId: string,
  emit: Emit,
): LineVerdict {
  const child = text.slice(at, colon);
  const rest = colon + 2;
  if (text.startsWith('clone: ', rest)) {
    const event = newEvent(line, 'sendmail', 'cloned', queueId);
    event.childQueueId = child;
    event.statusText = text.slice(rest + 7);
    emit(event);
    return 'event';
  }
  const end = text.indexOf(': ', rest);
  if (end < 0) return 'unknown';
  const status = decodeOctal(text.slice(end + 2));
  const topic = topicOf(text.slice(rest, end), status);
  if (topic === undefined) return 'unknown';
  if (topic === 'dsn' && status.startsWith(TOO_MANY_HOPS)) emitLoop(line, status, queueId, emit);
  const event = newEvent(line, 'sendmail', 'bounce-sent', queueId);
  event.childQueueId = child;
  event.topic = topic;
  event.statusText = status;
  if (topic === 'expired') event.outcome = 'expired';
  emit(event);
  return 'event';
}

const TOO_MANY_HOPS = 'Too many hops ';
const TO = ', to <';

/** `Too many hops 26 (25 max): from <a> via localhost, to <b>`: its recipient has no line of its own. */
function emitLoop(line: FramedLine, status: string, queueId: string, emit: Emit): void {
  const to = status.lastIndexOf(TO);
  const close = status.lastIndexOf('>');
  if (to < 0 || close < to) return;
  const event = newEvent(line, 'sendmail', 'attempt', queueId);
  event.recipient = status.slice(to + TO.length, close);
  event.outcome = 'bounced';
  event.contacted = false;
  event.statusText = status.slice(0, Math.max(TOO_MANY_HOPS.length, status.indexOf(': from ')));
  emit(event);
}

function topicOf(kind: string, status: string): string | undefined {
  switch (kind) {
    case 'DSN':
    case 'sender notify':
    case 'return to sender':
    case 'postmaster notify':
    case 'return receipt':
      break;
    default:
      return undefined;
  }
  if (status.startsWith('Warning: could not ')) return 'delay-warning';
  if (status.startsWith('Cannot send message ') || status.startsWith('cannot send message '))
    return 'expired';
  if (kind === 'return receipt' || status === 'Return receipt') return 'receipt';
  if (kind === 'return to sender') return 'double-bounce';
  return kind === 'postmaster notify' ? 'postmaster' : 'dsn';
}

/** `clone QID, owner=…`; `at` is after `clone `. */
export function readOldClone(
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  emit: Emit,
): LineVerdict {
  const comma = text.indexOf(',', at);
  const end = comma < 0 ? text.length : comma;
  if (!isQueueId(text, at, end)) return 'unknown';
  const event = newEvent(line, 'sendmail', 'cloned', text.slice(at, end));
  event.childQueueId = queueId;
  event.statusText = comma < 0 ? undefined : text.slice(comma + 2);
  emit(event);
  return 'event';
}

const MAX_SPLITS = 1_000;

/** `maxrcpts=2, rcpts=3, count=1, id=NEWID`: queue groups take so many recipients (`r=`). `at` is after `split: `. */
export function readSplit(
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  emit: Emit,
): LineVerdict {
  const ids = text.indexOf(', id', at);
  const equals = ids < 0 ? -1 : text.indexOf('=', ids);
  if (equals < 0) return 'unknown';
  for (const id of text.slice(equals + 1).split('; ', MAX_SPLITS)) {
    if (!isQueueId(id, 0, id.length)) continue;
    const event = newEvent(line, 'sendmail', 'cloned', queueId);
    event.childQueueId = id;
    event.topic = 'split';
    emit(event);
  }
  return 'event';
}
