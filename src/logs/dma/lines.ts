/** Tells dma's lines apart by their first words. */
import type { RelayRef } from '../../core/event.ts';
import { mailIdOf } from '../../core/mail-id.ts';
import { isInnerHop } from '../hops.ts';
import { type EventDraft, newEvent } from '../new-event.ts';
import type { Emit, EventWants, FramedLine, LineVerdict, ReadLine } from '../reader.ts';
import { hostAt, parseFailure } from './failure.ts';
import { KNOWN_LINES } from './known-lines.ts';
import { createQueue, type DmaQueue, type Entry } from './queue.ts';

const BEGINS = '> trying delivery';
const SUCCEEDS = '> delivery successful';
const TRYING = 'trying remote delivery to ';
const BOUNCING = 'delivery failed, bouncing as ';
const NEW_MAIL = 'new mail from ';
const SENDER = ' envelope_from=<';
const MAIL_TO = 'mail to=<';
const QUEUED_AS = '> queued as ';
const LOGIN_FAILED = 'remote delivery failed: SMTP login failed';
const INVALID = 'invalid recipient `';

export function openDma(wants: EventWants): ReadLine {
  const queue = createQueue();
  const wantsNotes = wants.notes !== false;
  return (line, emit) => readLine(queue, wantsNotes, line, emit);
}

function readLine(queue: DmaQueue, wantsNotes: boolean, line: FramedLine, emit: Emit): LineVerdict {
  const { text } = line;
  const ident = line.pid ?? '';
  switch (text.charCodeAt(0)) {
    case 60: // <
      if (text.endsWith(BEGINS)) return readBegin(queue, line, text.slice(1, -BEGINS.length), emit);
      if (text.endsWith(SUCCEEDS)) return readSuccess(queue, line, text.slice(1, -SUCCEEDS.length), emit);
      break;
    case 116: // t
      if (text.startsWith(TRYING)) return readTrying(queue.entry(ident), text);
      break;
    case 109: // m
      if (text.startsWith(MAIL_TO)) return readQueued(queue, line, text, emit);
      break;
    case 110: // n
      if (text.startsWith(NEW_MAIL)) return readNewMail(queue, ident, text);
      break;
    case 100: // d
      if (text.startsWith(BOUNCING)) return readBouncing(queue, line, text, emit);
      break;
    case 117: // u
      if (text.startsWith('using smarthost (')) {
        queue.entry(ident).viaSmarthost = true;
        return 'known';
      }
      break;
    case 83: // S
      if (text.startsWith('Server greeting ')) {
        queue.entry(ident).isGreeted = true;
        return 'known';
      }
      break;
    case 105: // i
      if (text.startsWith(INVALID)) return readInvalid(line, text, ident, emit);
      break;
    default:
      break;
  }
  if (KNOWN_LINES.matches(text)) return 'known';
  return readFailure(queue, line, text, emit) ?? readTrouble(queue, wantsNotes, line, text, emit);
}

/** `new mail from user=piyo uid=501 envelope_from=<piyo@mail.example>`; `<>` for a bounce. */
function readNewMail(queue: DmaQueue, ident: string, text: string): LineVerdict {
  const at = text.indexOf(SENDER);
  const close = text.lastIndexOf('>');
  if (at < 0 || close < at) return 'unknown';
  queue.mailFrom(ident, text.slice(at + SENDER.length, close));
  return 'known';
}

/** `mail to=<a@b.example> queued as 2526b2.55ff50e5db00` */
function readQueued(queue: DmaQueue, line: FramedLine, text: string, emit: Emit): LineVerdict {
  const close = text.lastIndexOf(QUEUED_AS);
  if (close < 0) return 'unknown';
  const recipient = text.slice(MAIL_TO.length, close);
  const queueId = text.slice(close + QUEUED_AS.length);
  const mail = mailIdOf(queueId);
  queue.queued(queueId, recipient);
  const parent = queue.takeParent(mail);
  if (parent !== undefined) {
    const notice = newEvent(line, 'dma', 'bounce-sent', parent);
    notice.childQueueId = queueId;
    notice.topic = 'dsn';
    emit(notice);
  }
  const event = newEvent(line, 'dma', 'received', queueId);
  event.sender = queue.senderOf(line.pid ?? '') ?? queue.senderOf(mail);
  event.recipient = recipient;
  event.recipientCount = 1;
  emit(event);
  return 'event';
}

/** `<a@b.example> trying delivery` */
function readBegin(queue: DmaQueue, line: FramedLine, recipient: string, emit: Emit): LineVerdict {
  const entry = queue.begin(line.pid ?? '', recipient);
  const wasOpen = entry.isOpen && entry.relay !== undefined;
  if (wasOpen) {
    // The try before this one ended without a word: the host never answered.
    const event = newAttempt(line, entry, 'deferred');
    const phase = entry.isGreeted ? undefined : 'connect';
    event.statusText = entry.words;
    event.reply = { code: undefined, enhancedStatus: undefined, text: entry.words, phase };
    entry.last = 'deferred';
    emit(event);
  }
  entry.isOpen = true;
  entry.isGreeted = false;
  entry.relay = undefined;
  entry.viaSmarthost = false;
  return wasOpen ? 'event' : 'known';
}

/** `trying remote delivery to mx.example [198.51.100.15] pref 10` */
function readTrying(entry: Entry, text: string): LineVerdict {
  const close = text.lastIndexOf(']');
  entry.relay = close < 0 ? undefined : hostAt(text, TRYING.length, close);
  entry.words = entry.relay === undefined ? '' : ` ${text}`.slice(1);
  return 'known';
}

function readSuccess(queue: DmaQueue, line: FramedLine, recipient: string, emit: Emit): LineVerdict {
  const entry = queue.begin(line.pid ?? '', recipient);
  const event = newAttempt(line, entry, 'delivered');
  event.statusText = 'delivery successful';
  // The log begins in the middle of the try: a host took it, and nothing tells which.
  const isUnknown = !entry.isOpen && event.relay === undefined && recipient.includes('@');
  if (isUnknown || isHop(entry, event.relay)) event.outcome = 'handed-over';
  queue.forget(entry);
  emit(event);
  return 'event';
}

function isHop(entry: Entry, relay: RelayRef | undefined): boolean {
  return entry.viaSmarthost || (relay !== undefined && isInnerHop(relay));
}

function readFailure(queue: DmaQueue, line: FramedLine, text: string, emit: Emit): LineVerdict | undefined {
  const failure = parseFailure(text);
  if (failure === undefined) return undefined;
  const entry = queue.entry(line.pid ?? '');
  // The server's answer to AUTH stands on the line before.
  if (text.startsWith(LOGIN_FAILED) && !entry.isOpen && entry.last === 'bounced') return 'known';
  const event = newAttempt(line, entry, failure.outcome);
  event.relay = failure.relay ?? event.relay;
  event.reply = failure.reply;
  event.statusText = text;
  entry.isOpen = false;
  entry.last = failure.outcome;
  emit(event);
  return 'event';
}

/** `delivery failed, bouncing as 2526f7`: after a deferral it means that the time was up. */
function readBouncing(queue: DmaQueue, line: FramedLine, text: string, emit: Emit): LineVerdict {
  const entry = queue.entry(line.pid ?? '');
  queue.bounceOf(text.slice(BOUNCING.length), entry.queueId);
  queue.forget(entry);
  if (entry.last === 'bounced') return 'known';
  const event = newEvent(line, 'dma', 'attempt', entry.queueId);
  event.statusText = text;
  // This is no contact of its own, only the end of the tries before.
  event.contacted = false;
  if (entry.last === 'deferred') {
    event.outcome = 'expired';
  } else {
    event.outcome = 'bounced';
    event.recipient = entry.recipient;
  }
  emit(event);
  return 'event';
}

/** ``invalid recipient `nosuch'``: the command refused the mail (a local user nobody knows). */
function readInvalid(line: FramedLine, text: string, ident: string, emit: Emit): LineVerdict {
  const event = newEvent(line, 'dma', 'rejected', ident.includes('.') ? ident : '');
  event.outcome = 'rejected';
  event.recipient = text.slice(INVALID.length, text.endsWith("'") ? -1 : undefined);
  event.statusText = text;
  emit(event);
  return 'event';
}

/** What went wrong on this machine; it explains the attempt around it. */
const TROUBLE = [
  'lost queue file ',
  'could not lock queue file',
  'could not pick up queue file',
  'could not acquire queue file',
  'malformed queue file ',
  'ignoring unknown queue info ',
  'can not bounce a bounce message, discarding',
  'error creating bounce: ',
  'error creating mbox',
  'error recovering mbox ',
  'cannot execute ',
  'hung child while creating mbox ',
  'child disappeared while creating mbox ',
  'remote delivery succeeded but QUIT failed: ',
  'SSL: ',
  'failed to load fingerprint ',
  'failed to read fingerprint',
  'sha256 fingerprint has unexpected length ',
  'reached dead code',
  'bad mail input format: ',
  'can not ',
  'cannot ',
];

function readTrouble(
  queue: DmaQueue,
  wantsNotes: boolean,
  line: FramedLine,
  text: string,
  emit: Emit,
): LineVerdict {
  if (!TROUBLE.some((start) => text.startsWith(start))) return 'unknown';
  const ident = line.pid ?? '';
  const queueId = ident.includes('.') ? ident : '';
  const isDouble = text.startsWith('can not bounce a bounce');
  if (isDouble) queue.forget(queue.entry(ident));
  if (!wantsNotes && (isDouble || queueId === '')) return 'known';
  const event = newEvent(line, 'dma', 'note', queueId);
  event.topic = isDouble ? 'double-bounce' : 'host-error';
  event.statusText = text;
  emit(event);
  return 'event';
}

function newAttempt(
  line: FramedLine,
  entry: Entry,
  outcome: 'delivered' | 'deferred' | 'bounced',
): EventDraft {
  const event = newEvent(line, 'dma', 'attempt', entry.queueId);
  event.outcome = outcome;
  event.recipient = entry.recipient;
  event.relay = entry.relay;
  return event;
}
