/** Tells qmail-send's lines apart by their first words. */
import { detach } from '../../core/detach.ts';
import type { Outcome } from '../../core/outcome.ts';
import { acceptedId } from '../accepted-id.ts';
import { isInnerHop } from '../hops.ts';
import { newEvent } from '../new-event.ts';
import type { Emit, EventWants, FramedLine, LineVerdict, ReadLine } from '../reader.ts';
import { ascii, decimalAt, findByte, isAt } from '../scan.ts';
import { KNOWN_LINES } from './known-lines.ts';
import { createQueue, type Delivery, type QmailQueue } from './queue.ts';
import { readRejection } from './refusals.ts';
import { parseReport } from './report.ts';

const NEW_MSG = ascii('new msg ');
const INFO_MSG = ascii('info msg ');
const END_MSG = ascii('end msg ');
const BOUNCE_MSG = ascii('bounce msg ');
const STARTING = ascii('starting delivery ');
const DELIVERY = ascii('delivery ');
const STATUS = ascii('status: ');
const BYTES = ascii(': bytes ');
const QP = ascii('> qp ');
const TO_REMOTE = ' to remote ';
const TO_LOCAL = ' to local ';

const SPACE = 32;
const PLUS = 43;
const DOT = 46;
const COLON = 58;
const LESS = 60;
const GREATER = 62;

export function openQmail(wants: EventWants): ReadLine {
  const queue = createQueue();
  const wantsNotes = wants.notes !== false;
  const wantsNames = wants.names !== false;

  return (line, emit) => {
    const { bytes, end } = line;
    const at = skipStamp(bytes, line.start, end);
    if (at < 0) return 'known';
    switch (bytes[at] ?? 0) {
      case 100: // d
        if (isAt(bytes, at, end, DELIVERY)) return readResult(queue, line, at + DELIVERY.length, emit);
        break;
      case 115: // s
        if (isAt(bytes, at, end, STARTING))
          return readStart(queue, wantsNames, line, at + STARTING.length, emit);
        if (isAt(bytes, at, end, STATUS)) return 'known';
        break;
      case 110: // n
        if (isAt(bytes, at, end, NEW_MSG)) return 'known';
        break;
      case 105: // i
        if (isAt(bytes, at, end, INFO_MSG)) return readInfo(queue, line, at + INFO_MSG.length, emit);
        break;
      case 101: // e
        if (isAt(bytes, at, end, END_MSG))
          return readEnd(queue, line, line.slice(at + END_MSG.length, end), emit);
        break;
      case 98: // b
        if (isAt(bytes, at, end, BOUNCE_MSG)) {
          return readBounce(queue, line, line.slice(at + BOUNCE_MSG.length, end), emit);
        }
        break;
      default:
        break;
    }
    return readRarer(queue, wantsNotes, line, line.slice(at, end), emit);
  };
}

/** Position after splogger's `1276913544.622077 `; -1 for the rest of a line it had to cut (`1276913544.622077+…`). */
function skipStamp(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start] ?? 0;
  if (!(first >= 48 && first <= 57)) return start;
  let at = start;
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === SPACE) return at + 1;
    if (byte === PLUS) return -1;
    if (byte !== DOT && !(byte >= 48 && byte <= 57)) return start;
  }
  return start;
}

/** Several queues (indimail) add the queue's name: inodes and numbers are those of one queue. */
function keyOf(id: string, rest: string): string {
  const name = rest.trim();
  return name === '' ? id : `${id}@${name}`;
}

/** `93869: bytes 2343 from <piyo@a.example> qp 15337 uid 501`; `at` is where the inode begins. */
function readInfo(queue: QmailQueue, line: FramedLine, at: number, emit: Emit): LineVerdict {
  const { bytes, end } = line;
  const colon = findByte(bytes, at, end, COLON);
  if (colon < 0 || !isAt(bytes, colon, end, BYTES)) return 'unknown';
  const sizeAt = colon + BYTES.length;
  const open = findByte(bytes, sizeAt, end, LESS);
  let close = end - 1;
  while (close > open && bytes[close] !== GREATER) close -= 1;
  const qpAt = close + QP.length;
  if (open < 0 || close <= open || !isAt(bytes, close, end, QP)) return 'unknown';
  const qpEnd = wordEnd(bytes, qpAt, end);
  // ` uid 501`, and the queue's name where there are several
  const uidEnd = wordEnd(bytes, wordEnd(bytes, qpEnd + 1, end) + 1, end);
  const key = detach(keyOf(line.slice(at, colon), uidEnd < end ? line.slice(uidEnd, end) : ''));
  const process = detach(line.slice(qpAt, qpEnd));
  const queueId = `${key}.${process}`;
  queue.begin(key, queueId, process);
  const event = newEvent(line, 'qmail', 'received', queueId);
  event.sender = line.slice(open + 1, close);
  event.size = decimalAt(bytes, sizeAt, end);
  // The sender `#@[]` is that of a bounce of a bounce.
  if (queue.isBounce(process) || event.sender === '#@[]') event.topic = 'bounce';
  emit(event);
  return 'event';
}

function wordEnd(bytes: Uint8Array, from: number, end: number): number {
  const space = findByte(bytes, Math.min(from, end), end, SPACE);
  return space < 0 ? end : space;
}

function readEnd(queue: QmailQueue, line: FramedLine, text: string, emit: Emit): LineVerdict {
  const space = text.indexOf(' ');
  const key = space < 0 ? text : keyOf(text.slice(0, space), text.slice(space));
  const event = newEvent(line, 'qmail', 'removed', queue.idOf(key));
  queue.end(key);
  emit(event);
  return 'event';
}

/** `93869 qp 15401` */
function readBounce(queue: QmailQueue, line: FramedLine, text: string, emit: Emit): LineVerdict {
  const [inode = '', word, qp = '', ...rest] = text.split(' ', 8);
  if (word !== 'qp') return 'unknown';
  queue.expectBounce(detach(qp));
  const event = newEvent(line, 'qmail', 'bounce-sent', queue.idOf(keyOf(inode, rest.join(' '))));
  event.topic = 'dsn';
  emit(event);
  return 'event';
}

/** `1: msg 93869 to remote a@b.example`; `at` is where the number begins. */
function readStart(
  queue: QmailQueue,
  wantsNames: boolean,
  line: FramedLine,
  at: number,
  emit: Emit,
): LineVerdict {
  const text = line.slice(at, line.end);
  const colon = text.indexOf(': msg ');
  if (colon < 0) return 'unknown';
  const remote = text.indexOf(TO_REMOTE, colon);
  const to = remote < 0 ? text.indexOf(TO_LOCAL, colon) : remote;
  if (to < 0) return 'unknown';
  const from = to + (remote < 0 ? TO_LOCAL.length : TO_REMOTE.length);
  const space = text.indexOf(' ', from);
  const rest = space < 0 ? '' : text.slice(space);
  const key = keyOf(text.slice(colon + 6, to), rest);
  const queueId = queue.idOf(key);
  const recipient = detach(text.slice(from, space < 0 ? undefined : space));
  queue.start(detach(keyOf(text.slice(0, colon), rest)), {
    queueId: detach(queueId),
    recipient,
    isRemote: remote >= 0,
  });
  if (!wantsNames || !queue.isFirstStart(key, recipient)) return 'known';
  const event = newEvent(line, 'qmail', 'received', queueId);
  event.recipient = recipient;
  emit(event);
  return 'event';
}

/** `1: failure: text/`; `at` is where the number begins. */
function readResult(queue: QmailQueue, line: FramedLine, at: number, emit: Emit): LineVerdict {
  const { bytes, end } = line;
  let colon = at;
  while (colon < end && bytes[colon] !== COLON) colon += 1;
  const words = colon + 2;
  const isMangled = bytes[words] === 114;
  let stop = words;
  while (stop < end && bytes[stop] !== COLON) stop += 1;
  const outcome = isMangled ? 'deferred' : outcomeOf(line, words, stop);
  if (outcome === undefined) return 'unknown';
  const from = isMangled ? words : Math.min(stop + 2, end);
  let last = from;
  while (last < end && (isMangled || bytes[last] !== SPACE)) last += 1;
  const number = keyOf(line.slice(at, colon), line.slice(last, end));
  emitAttempt(queue, line, queue.finish(number), outcome, line.slice(from, last), emit);
  return 'event';
}

function outcomeOf(line: FramedLine, from: number, to: number): Outcome | undefined {
  switch (line.slice(from, to)) {
    case 'success':
      return 'delivered';
    case 'failure':
      return 'bounced';
    case 'deferral':
      return 'deferred';
    default:
      return undefined;
  }
}

/** `delivery` is unknown when it began before the log did: then nobody can say whose result this is. */
function emitAttempt(
  queue: QmailQueue,
  line: FramedLine,
  delivery: Delivery | undefined,
  outcome: Outcome,
  logged: string,
  emit: Emit,
): void {
  const event = newEvent(line, 'qmail', 'attempt', delivery?.queueId ?? '');
  const isRemote =
    delivery?.isRemote ?? (logged.includes('Remote_host_said:') || logged.includes('SMTP_connection'));
  const report = parseReport(logged, isRemote);
  event.outcome = report.isExpired && outcome === 'bounced' ? 'expired' : outcome;
  event.recipient = delivery?.recipient;
  event.relay = report.relay;
  event.reply = report.reply;
  event.statusText = report.text;
  event.loggedStatus = report.status;
  if (outcome === 'delivered') {
    if (report.relay !== undefined) {
      event.childQueueId = report.reply === undefined ? undefined : acceptedId(report.reply.text);
      if (isInnerHop(report.relay)) event.outcome = 'handed-over';
    } else if (report.forwardQp !== undefined) {
      event.outcome = 'handed-over';
      event.childQueueId = queue.queuedBy(report.forwardQp);
    }
  }
  emit(event);
}

/** What goes wrong on this machine. */
const TROUBLE = ['warning: ', 'alert: ', 'Unable to ', 'unable to '];

function readRarer(
  queue: QmailQueue,
  wantsNotes: boolean,
  line: FramedLine,
  text: string,
  emit: Emit,
): LineVerdict {
  if (KNOWN_LINES.matches(text)) return 'known';
  const rejected = readRejection(line, text, emit);
  if (rejected !== undefined) return rejected;
  const isDiscarded =
    text.startsWith('triple bounce: discarding ') || text.startsWith('double bounce: discarding ');
  if (isDiscarded) {
    // `bounce/93869`: the bounce of a bounce nobody took; the message itself ends in a line of its own.
    const slash = text.lastIndexOf('/');
    const key = text.slice(slash < 0 ? text.lastIndexOf(' ') + 1 : slash + 1);
    const event = newEvent(line, 'qmail', 'note', queue.idOf(key));
    event.topic = 'double-bounce';
    event.outcome = 'discarded';
    event.statusText = text;
    emit(event);
    return 'event';
  }
  if (!TROUBLE.some((start) => text.startsWith(start))) return 'unknown';
  if (!wantsNotes) return 'known';
  const event = newEvent(line, 'qmail', 'note', '');
  event.topic = 'local-error';
  event.statusText = text;
  emit(event);
  return 'event';
}
