/** Tells Courier's lines apart: courierd's own begin with a word, those about recipients with `id=`. */
import type { Outcome } from '../../core/outcome.ts';
import { acceptedId } from '../accepted-id.ts';
import { isInnerHop } from '../hops.ts';
import { newEvent } from '../new-event.ts';
import type { Emit, EventWants, FramedLine, LineReader, LineVerdict } from '../reader.ts';
import { isKnownLine } from './known-lines.ts';
import {
  addReplyLine,
  type CourierQueue,
  createQueue,
  isWaiting,
  type QueuedMessage,
  type Recipient,
} from './queue.ts';
import { createNotices, type Notices } from './notices.ts';
import { openInbound } from './refusals.ts';
import { parseRelay, plainIp, replyOf } from './result.ts';

const NEW_MESSAGE = 'newmsg,id=';
const STARTED = 'started,id=';
const COMPLETED = 'completed,id=';
const ID = 'id=';
const FROM = ',from=<';
const ADDRESS = '>,addr=<';
const MODULE = ',module=';
const DELIVERED = 'delivered: ';

export function openCourier(wants: EventWants): LineReader {
  const queue = createQueue();
  const notices = createNotices();
  const readInbound = openInbound();
  const wantsNames = wants.names !== false;
  return {
    forProgram(program) {
      if (program === 'courieresmtpd' || program.startsWith('esmtpd')) return readInbound;
      const isRemote = program === 'courieresmtp';
      return (line, emit) => readLine({ queue, notices, isRemote, wantsNames }, line, emit);
    },
  };
}

interface State {
  readonly queue: CourierQueue;
  readonly notices: Notices;
  readonly isRemote: boolean;
  readonly wantsNames: boolean;
}

function readLine(state: State, line: FramedLine, emit: Emit): LineVerdict {
  const { queue, isRemote } = state;
  const { text } = line;
  switch (text.charCodeAt(0)) {
    case 105: // i
      if (text.startsWith(ID)) return readRecipient(queue, isRemote, line, text, emit);
      break;
    case 115: // s
      if (text.startsWith(STARTED)) return readStarted(state, line, text, emit);
      break;
    case 99: // c
      if (text.startsWith(COMPLETED)) return readCompleted(state, line, text.slice(COMPLETED.length), emit);
      break;
    case 110: // n
      if (text.startsWith(NEW_MESSAGE)) return readNewMessage(state, line, text, emit);
      break;
    default:
      break;
  }
  return isKnownLine(text) ? 'known' : 'unknown';
}

/** `newmsg,id=ID: dns; localhost (localhost [127.0.0.1])`, with `, auth=user` after the id when somebody logged in. */
function readNewMessage(state: State, line: FramedLine, text: string, emit: Emit): LineVerdict {
  let end = NEW_MESSAGE.length;
  while (end < text.length && text.charCodeAt(end) !== 58 && text.charCodeAt(end) !== 44) end += 1;
  const event = newEvent(line, 'courier', 'received', text.slice(NEW_MESSAGE.length, end));
  state.notices.begins(event.queueId, line.time);
  const open = text.lastIndexOf('[');
  const close = text.indexOf(']', open);
  const dns = text.indexOf('; ', end);
  if (dns > 0 && open > dns && close > open) {
    const space = text.indexOf(' ', dns + 2);
    const host = text.slice(dns + 2, space < 0 ? open : space);
    const ip = text.slice(open + 1, close);
    event.client = { host, ip: plainIp(ip) };
  }
  const isNeeded = state.wantsNames || event.client?.ip?.startsWith('127.') === true;
  if (!isNeeded) return 'known';
  emit(event);
  return 'event';
}

/** `started,id=ID,from=<>,module=esmtp,host=b.example,addr=<b@b.example>` */
function readStarted(state: State, line: FramedLine, text: string, emit: Emit): LineVerdict {
  const { queue, notices } = state;
  const from = text.indexOf(FROM);
  const module = text.indexOf(MODULE, from);
  const addr = text.lastIndexOf(',addr=<');
  const close = text.lastIndexOf('>');
  if (from < 0 || module < 0 || addr < module || close < addr) return 'unknown';
  const id = text.slice(STARTED.length, from);
  if (text.startsWith('dsn,', module + MODULE.length)) {
    notices.notified(id);
    return readNotice(queue, line, id, text.startsWith('host=deferred,', module + MODULE.length + 4), emit);
  }
  const message = queue.message(id);
  const address = text.slice(addr + 7, close);
  // Of a local recipient this is the user, not the address under which the result comes.
  const isRemote = text.startsWith('esmtp,', module + MODULE.length);
  let isNew = !message.isKnown;
  if (isRemote) {
    if (!message.recipients.has(address)) isNew = true;
    const recipient = queue.recipient(message, address);
    recipient.running = ` ${text.slice(module + 1)}`.slice(1);
    recipient.startedAt = line.time;
    recipient.reply = '';
  }
  message.isKnown = true;
  if (!isNew) return 'known';
  const event = newEvent(line, 'courier', 'received', id);
  event.sender = text.slice(from + FROM.length, module - 1);
  if (isRemote) event.recipient = address;
  if (event.sender === '' && notices.isNotice(id)) event.topic = 'bounce';
  emit(event);
  return 'event';
}

/** The bounce is made when nobody waits any more: who still did has expired. */
function readNotice(
  queue: CourierQueue,
  line: FramedLine,
  id: string,
  isWarning: boolean,
  emit: Emit,
): LineVerdict {
  const event = newEvent(line, 'courier', 'bounce-sent', id);
  const message = queue.find(id);
  event.topic = isWarning ? 'delay-warning' : 'dsn';
  if (!isWarning && message !== undefined) {
    if (isWaiting(message)) {
      event.outcome = 'expired';
      event.topic = 'expired';
    }
    queue.forget(id);
  }
  emit(event);
  return 'event';
}

/** One run of deliveries is over; recipients of which nothing was said got no answer. */
function readCompleted(state: State, line: FramedLine, id: string, emit: Emit): LineVerdict {
  const { queue } = state;
  state.notices.done(id, line.time);
  const message = queue.find(id);
  if (message === undefined) return 'known';
  let verdict: LineVerdict = 'known';
  for (const recipient of message.recipients.values()) {
    if (recipient.running === undefined) continue;
    const event = newEvent(line, 'courier', 'attempt', id);
    event.outcome = 'deferred';
    event.recipient = recipient.address;
    const words = wordsOfSilence(recipient, line);
    event.statusText = words;
    event.reply = replyOf(words);
    end(recipient, 'deferred');
    emit(event);
    verdict = 'event';
  }
  if (!isWaiting(message)) queue.forget(id);
  return verdict;
}

/** No timeout of Courier's is so short: the other side hung up. */
const AT_ONCE_MS = 2_000;

/** A run without a result waited in vain, unless it was over at once: that is told by the line of its end. */
function wordsOfSilence({ reply, running = '', startedAt }: Recipient, line: FramedLine): string {
  if (reply !== '') return reply;
  const waited = line.time - startedAt;
  return waited >= 0 && waited < AT_ONCE_MS ? line.text : running;
}

/** `id=ID,from=<>,addr=<b@b.example>` and then what is to say about this recipient. */
function readRecipient(
  queue: CourierQueue,
  isRemote: boolean,
  line: FramedLine,
  text: string,
  emit: Emit,
): LineVerdict {
  const from = text.indexOf(FROM);
  const addr = text.indexOf(ADDRESS, from);
  if (from < 0 || addr < 0) return 'unknown';
  const end = addressEnd(text, addr + ADDRESS.length);
  if (end < 0) return 'unknown';
  const message = queue.message(text.slice(ID.length, from));
  const recipient = queue.recipient(message, text.slice(addr + ADDRESS.length, end));
  const at = end + 1;
  if (text.charCodeAt(at) === 58) {
    addReplyLine(recipient, text.slice(at + 2).trimEnd());
    return 'known';
  }
  if (text.startsWith(',status: ', at))
    return readStatus(line, message, recipient, isRemote, text.slice(at + 9), emit);
  // `,size=2829` may stand before it.
  const success = text.indexOf(',success', at);
  if (success < 0 || !(success === at || text.startsWith(',size=', at))) return 'unknown';
  const size = success === at ? Number.NaN : Number(text.slice(at + 6, success));
  readSuccess(line, message, recipient, isRemote, text.slice(success + 8), size, emit);
  return 'event';
}

/** The `>` before `: `, `,status`, `,size` or `,success`. */
function addressEnd(text: string, from: number): number {
  let at = text.indexOf('>', from);
  while (at >= 0) {
    const next = text.charCodeAt(at + 1);
    if (next === 44 || next === 58) return at;
    at = text.indexOf('>', at + 1);
  }
  return -1;
}

function readStatus(
  line: FramedLine,
  message: QueuedMessage,
  recipient: Recipient,
  isRemote: boolean,
  word: string,
  emit: Emit,
): LineVerdict {
  if (word.startsWith('success')) {
    // Most often `success: delivered: …` was written just before.
    if (recipient.last === 'final') return 'known';
    readSuccess(line, message, recipient, isRemote, '', Number.NaN, emit);
    return 'event';
  }
  const outcome: Outcome | undefined =
    word === 'deferred' ? 'deferred' : word === 'failure' ? 'bounced' : undefined;
  if (outcome === undefined) return 'unknown';
  const event = newEvent(line, 'courier', 'attempt', message.id);
  event.outcome = outcome;
  event.recipient = recipient.address;
  event.statusText = recipient.reply === '' ? word : recipient.reply;
  if (isRemote) event.reply = replyOf(recipient.reply);
  // What Courier answers itself for a host that it has just failed to reach.
  if (recipient.reply === 'Network is down') event.contacted = false;
  end(recipient, outcome === 'deferred' ? 'deferred' : 'final');
  emit(event);
  return 'event';
}

/** `words` is what follows `success`: `: delivered: mx.b.example [198.51.100.15]`, `: Message delivered.` */
function readSuccess(
  line: FramedLine,
  message: QueuedMessage,
  recipient: Recipient,
  isRemote: boolean,
  words: string,
  size: number,
  emit: Emit,
): void {
  const event = newEvent(line, 'courier', 'attempt', message.id);
  const said = words.startsWith(': ') ? words.slice(2) : words;
  event.outcome = 'delivered';
  event.recipient = recipient.address;
  event.statusText = said === '' ? 'success' : said;
  if (Number.isFinite(size)) event.size = size;
  if (said === 'delivered: backscatter bounce dropped') event.outcome = 'discarded';
  else if (isRemote) {
    const relay = said.startsWith(DELIVERED) ? parseRelay(said.slice(DELIVERED.length)) : undefined;
    event.relay = relay;
    const reply = recipient.reply === '' ? undefined : replyOf(recipient.reply);
    event.reply = reply === undefined ? undefined : { ...reply, phase: 'data-end' };
    event.childQueueId = reply === undefined ? undefined : acceptedId(reply.text);
    if (relay !== undefined && isInnerHop(relay)) event.outcome = 'handed-over';
  }
  end(recipient, 'final');
  emit(event);
}

function end(recipient: Recipient, last: 'deferred' | 'final'): void {
  recipient.last = last;
  recipient.running = undefined;
  recipient.reply = '';
}
