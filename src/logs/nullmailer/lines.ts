/** Puts the lines of one try together. */
import { BoundedMap } from '../../core/bounded-map.ts';
import { detach } from '../../core/detach.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { Phase, Reply } from '../../core/reply.ts';
import { acceptedId } from '../accepted-id.ts';
import { type EventDraft, newEvent } from '../new-event.ts';
import type { Emit, EventWants, FramedLine, LineVerdict, ReadLine } from '../reader.ts';
import { parseReply } from '../smtp-reply.ts';
import { KNOWN_LINES } from './known-lines.ts';

const STARTING = 'Starting delivery: ';
const FROM = 'From: <';
const TO = '> to: ';
const MESSAGE_ID = 'Message-Id: ';
const SUCCEEDED = ': Succeeded: ';
const FAILED = ': Failed: ';
const SENDING_FAILED = 'Sending failed: ';
const MOVING = 'Moving message ';
const BOUNCING = 'Generating bounce for ';

/** Files whose sender and recipients were told; the oldest are forgotten. */
const MAX_FILES = 20_000;
const MAX_RECIPIENTS = 1_000;

interface Try {
  file: string;
  host: string | undefined;
  sender: string | undefined;
  recipients: readonly string[];
  /** What the remote server said. */
  words: string;
  last: 'deferred' | 'bounced' | undefined;
}

interface State {
  readonly wantsNotes: boolean;
  readonly told: BoundedMap<string, true>;
  current: Try;
  /** A bounce was made and has not been seen in the queue yet. */
  bounces: number;
}

export function openNullmailer(wants: EventWants): ReadLine {
  const state: State = {
    wantsNotes: wants.notes !== false,
    told: new BoundedMap(MAX_FILES),
    current: newTry('', undefined),
    bounces: 0,
  };
  return (line, emit) => readLine(state, line, emit);
}

function newTry(file: string, host: string | undefined): Try {
  return { file, host, sender: undefined, recipients: [], words: '', last: undefined };
}

function readLine(state: State, line: FramedLine, emit: Emit): LineVerdict {
  const { text } = line;
  switch (text.charCodeAt(0)) {
    case 83: // S
      if (text.startsWith(STARTING)) return readStart(state, text);
      if (text === 'Sent file.') return readSent(state, line, emit);
      if (text.startsWith(SENDING_FAILED))
        return readFailed(state, line, text.slice(SENDING_FAILED.length), emit);
      if (text.startsWith('Sending timed out') || text.startsWith('Sending process ')) {
        return readFailed(state, line, text, emit);
      }
      break;
    case 70: // F
      if (text.startsWith(FROM)) return readFrom(state, line, text, emit);
      break;
    case 77: // M
      if (text.startsWith(MESSAGE_ID)) return readMessageId(state, line, text.slice(MESSAGE_ID.length), emit);
      if (text.startsWith(MOVING)) return readMoving(state, line, text, emit);
      break;
    case 71: // G
      if (text.startsWith(BOUNCING)) return readBouncing(state, line, text.slice(BOUNCING.length), emit);
      break;
    default:
      break;
  }
  return readAnswer(state, line, text, emit);
}

/** `host: relay.example protocol: smtp file: 1795499305.154`; before 1.10 the protocol came first. */
function readStart(state: State, text: string): LineVerdict {
  const file = fieldOf(text, 'file: ');
  if (file === undefined) return 'unknown';
  const host = fieldOf(text, 'host: ');
  state.current = newTry(detach(file), host === undefined ? undefined : detach(host));
  return 'known';
}

function fieldOf(text: string, name: string): string | undefined {
  const at = text.indexOf(name);
  if (at < 0) return undefined;
  const start = at + name.length;
  const end = text.indexOf(' ', start);
  return text.slice(start, end < 0 ? undefined : end);
}

function readFrom(state: State, line: FramedLine, text: string, emit: Emit): LineVerdict {
  const to = text.indexOf(TO, FROM.length - 1);
  if (to < 0) return 'unknown';
  const { current } = state;
  current.sender = detach(text.slice(FROM.length, to));
  current.recipients = addresses(text, to + TO.length);
  if (current.file === '' || state.told.get(current.file) === true) return 'known';
  state.told.set(current.file, true);
  const isBounce = current.sender === '' && state.bounces > 0;
  if (isBounce) state.bounces -= 1;
  for (const recipient of current.recipients) {
    const event = newEvent(line, 'nullmailer', 'received', current.file);
    event.sender = current.sender;
    event.recipient = recipient;
    event.recipientCount = current.recipients.length;
    if (isBounce) event.topic = 'bounce';
    emit(event);
  }
  return 'event';
}

/** `<b@b.example>, <c@c.example>` */
function addresses(text: string, from: number): string[] {
  const found: string[] = [];
  let at = text.indexOf('<', from);
  while (at >= 0 && found.length < MAX_RECIPIENTS) {
    const close = text.indexOf('>', at);
    if (close < 0) break;
    found.push(detach(text.slice(at + 1, close)));
    at = text.indexOf('<', close);
  }
  return found;
}

function readMessageId(state: State, line: FramedLine, value: string, emit: Emit): LineVerdict {
  const { current } = state;
  if (current.file === '' || current.sender === undefined) return 'known';
  const event = newEvent(line, 'nullmailer', 'received', current.file);
  event.sender = current.sender;
  event.messageId = value.startsWith('<') && value.endsWith('>') ? value.slice(1, -1) : value;
  emit(event);
  return 'event';
}

/** `smtp: Failed: 550 …`, `qmqp: Succeeded: …`: kept for the line that ends the try. */
function readAnswer(state: State, line: FramedLine, text: string, emit: Emit): LineVerdict {
  const at = wordsAfter(text, SUCCEEDED) ?? wordsAfter(text, FAILED);
  if (at !== undefined) {
    state.current.words = detach(text.slice(at));
    return 'known';
  }
  if (KNOWN_LINES.matches(text)) return 'known';
  if (!TROUBLE.some((start) => text.startsWith(start))) return 'unknown';
  if (!state.wantsNotes) return 'known';
  const event = newEvent(line, 'nullmailer', 'note', state.current.file);
  event.topic = 'local-error';
  event.statusText = text;
  emit(event);
  return 'event';
}

/** Position after `mark` when only a protocol's name stands before it. */
function wordsAfter(text: string, mark: string): number | undefined {
  const at = text.indexOf(mark);
  if (at <= 0 || at > 16) return undefined;
  return text.lastIndexOf(' ', at - 1) >= 0 ? undefined : at + mark.length;
}

/** What goes wrong on this machine. */
const TROUBLE = [
  "Can't ",
  'Cannot ',
  'Could not ',
  'Error ',
  'Internal error ',
  'No remote hosts listed for delivery',
  'Not generating double bounce for ',
];

function readSent(state: State, line: FramedLine, emit: Emit): LineVerdict {
  const { current } = state;
  const reply = parseReply(current.words, 'data-end');
  emitForAll(state, line, emit, (event) => {
    event.outcome = 'handed-over';
    event.statusText = current.words === '' ? 'Sent file.' : current.words;
    event.reply = reply;
    event.childQueueId = reply === undefined ? undefined : acceptedId(reply.text);
  });
  return 'event';
}

/** Errors after which nullmailer gives up at once. */
const PERMANENT = [
  'Permanent error in sending the message',
  'Server refused the message',
  'Host has no address',
  'Fatal error in gethostbyname',
];

/** By the words of failures in which no server spoke (lib/errcodes.cc). */
const PHASES: ReadonlyMap<string, Phase> = new Map<string, Phase>([
  ['Host not found', 'dns'],
  ['Host has no address', 'dns'],
  ['Fatal error in gethostbyname', 'dns'],
  ['Connection refused', 'connect'],
  ['Connection timed out', 'connect'],
  ['Host or network unreachable', 'connect'],
  ['Connection failed', 'connect'],
  ['Socket failed', 'connect'],
]);

function readFailed(state: State, line: FramedLine, words: string, emit: Emit): LineVerdict {
  const { current } = state;
  const outcome = PERMANENT.some((start) => words.startsWith(start)) ? 'bounced' : 'deferred';
  const said = parseReply(current.words, undefined);
  const named =
    said === undefined ? undefined : current.recipients.find((r) => r !== '' && said.text.includes(r));
  const own: Reply = { code: undefined, enhancedStatus: undefined, text: words, phase: PHASES.get(words) };
  emitForAll(state, line, emit, (event) => {
    event.outcome = outcome;
    event.statusText = words;
    // The refusal of one recipient stops the message for all, but explains only his.
    if (said === undefined) event.reply = own.phase === undefined ? undefined : own;
    else if (named === undefined || named === event.recipient) event.reply = said;
  });
  current.last = outcome;
  current.words = '';
  return 'event';
}

function emitForAll(state: State, line: FramedLine, emit: Emit, fill: (event: EventDraft) => void): void {
  const { file, host, recipients } = state.current;
  // A log that begins within a try: nobody knows for whom it was.
  for (const recipient of recipients.length === 0 ? [undefined] : recipients) {
    const event = newEvent(line, 'nullmailer', 'attempt', file);
    event.recipient = recipient;
    if (host !== undefined) event.relay = { host };
    fill(event);
    emit(event);
  }
}

/** `Moving message 1795499305.154 into failed` */
function readMoving(state: State, line: FramedLine, text: string, emit: Emit): LineVerdict {
  const end = text.indexOf(' ', MOVING.length);
  const file = text.slice(MOVING.length, end < 0 ? undefined : end);
  if (state.current.file === file && state.current.last === 'bounced') return 'known';
  const event = newEvent(line, 'nullmailer', 'attempt', file);
  const outcome: Outcome = 'expired';
  event.outcome = outcome;
  event.statusText = text;
  event.contacted = false;
  emit(event);
  return 'event';
}

function readBouncing(state: State, line: FramedLine, file: string, emit: Emit): LineVerdict {
  state.bounces += 1;
  const event = newEvent(line, 'nullmailer', 'bounce-sent', file);
  event.topic = 'dsn';
  emit(event);
  return 'event';
}
