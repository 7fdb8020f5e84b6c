/**
 * What Haraka's lines say of outbound mail. A delivery is told without its recipients; those are known from the
 * lines about the transaction it came in with (`hook=rcpt`, or the protocol at a low log level), by domain.
 */
import { BoundedMap } from '../../core/bounded-map.ts';
import { detach } from '../../core/detach.ts';
import { hostRef, withoutBrackets } from '../records/fields.ts';
import type { EventDraft } from '../new-event.ts';
import { newEvent } from '../new-event.ts';
import { parseReply } from '../smtp-reply.ts';
import type { Emit, FramedLine, LineVerdict, ReadLine } from '../reader.ts';
import { type HarakaEntry, parseEntry } from './entry.ts';

/** Transactions whose recipients are remembered, and recipients of one. */
const MAX_TRANSACTIONS = 20_000;
const MAX_RECIPIENTS = 200;

export function openHaraka(): ReadLine {
  const recipients = new BoundedMap<string, string[]>(MAX_TRANSACTIONS);

  const remember = (uuid: string, recipient: string): void => {
    const id = transactionOf(uuid);
    const list = recipients.get(id);
    // What is kept must not keep the block it was read from.
    if (list === undefined) recipients.set(detach(id), [detach(recipient)]);
    else if (list.length < MAX_RECIPIENTS && !list.includes(recipient)) list.push(detach(recipient));
  };

  const recipientsOf = (uuid: string, domain: string | undefined): readonly string[] => {
    const all = recipients.get(transactionOf(uuid)) ?? NOBODY;
    return domain === undefined ? all : all.filter((one) => isAddressAt(one, domain));
  };

  return (line, emit) => {
    const entry = parseEntry(line.text);
    if (entry === undefined) return 'unknown';
    const asked = recipientAsked(entry);
    if (asked !== undefined && entry.uuid !== '') {
      remember(entry.uuid, asked);
      return 'known';
    }
    if (!isOutbound(entry)) return 'known';
    if (entry.message.startsWith('delivered')) return tellDelivered(line, entry, recipientsOf, emit);
    if (entry.message.startsWith('recipient ')) return tellRecipient(line, entry, emit);
    return tellFailure(line, entry, recipientsOf, emit);
  };
}

const NOBODY: readonly string[] = [];
const UNNAMED: readonly undefined[] = [undefined];

function isAddressAt(address: string, domain: string): boolean {
  const at = address.length - domain.length - 1;
  return at >= 0 && address[at] === '@' && address.slice(at + 1).toLowerCase() === domain.toLowerCase();
}

type RecipientsOf = (uuid: string, domain: string | undefined) => readonly string[];

function isOutbound(entry: HarakaEntry): boolean {
  return entry.source.startsWith('outbound');
}

/** `FB6E.1.2` is the second mail made of the transaction `FB6E.1`. */
function transactionOf(uuid: string): string {
  const first = uuid.indexOf('.');
  const second = first < 0 ? -1 : uuid.indexOf('.', first + 1);
  return second < 0 ? uuid : uuid.slice(0, second);
}

/** `hook=rcpt … params="<b@b.example>"`, or `C: RCPT TO:<b@b.example>` of the protocol. */
function recipientAsked({ fields, message }: HarakaEntry): string | undefined {
  const words =
    fields.get('hook') === 'rcpt'
      ? fields.get('params')
      : message.includes('RCPT TO:<')
        ? message
        : undefined;
  if (words === undefined) return undefined;
  const open = words.indexOf('<');
  const close = words.indexOf('>', open);
  const address = open >= 0 && close > open ? words.slice(open + 1, close) : words.split(' ', 1)[0];
  return address?.includes('@') === true ? address : undefined;
}

function attempt(line: FramedLine, entry: HarakaEntry): EventDraft {
  const event = newEvent(line, 'haraka', 'attempt', entry.uuid);
  const { fields } = entry;
  const port = fields.get('port');
  const where = hostRef(fields.get('host'), fields.get('ip'));
  event.relay = port === undefined || !isPort(port) ? where : { ...where, port: Number(port) };
  const seconds = Number(fields.get('delay') ?? Number.NaN);
  if (Number.isFinite(seconds)) event.delaySeconds = seconds;
  if (line.timeBasis !== 'assumed') return event;
  // Without stamps in the log the file's name, which begins with the arrival in milliseconds, tells the time.
  const arrival = Number(partBefore(fields.get('file') ?? '', '_'));
  if (arrival > 1e12 && arrival < 1e14) {
    event.time = arrival + (Number.isFinite(seconds) ? Math.round(seconds * 1000) : 0);
    event.timeBasis = 'queue-id';
  }
  return event;
}

function isPort(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!(code >= 48 && code <= 57)) return false;
  }
  return text.length > 0 && text.length <= 5;
}

/** The first part of a text of several; an empty one is no number. */
function partBefore(text: string, sign: string): string {
  const end = text.indexOf(sign);
  const part = end < 0 ? text : text.slice(0, end);
  return part === '' ? 'none' : part;
}

function tellDelivered(
  line: FramedLine,
  entry: HarakaEntry,
  recipientsOf: RecipientsOf,
  emit: Emit,
): LineVerdict {
  const { fields } = entry;
  const response = fields.get('response');
  const known = recipientsOf(entry.uuid, fields.get('domain'));
  // `1/0/0`: taken, put off, refused. Those not taken have lines of their own.
  const taken = Number(partBefore(fields.get('rcpts') ?? '', '/'));
  const isAll = !Number.isInteger(taken) || taken === known.length;
  const named = isAll && known.length > 0 ? known : UNNAMED;
  for (const recipient of named) {
    const event = attempt(line, entry);
    event.recipient = recipient;
    event.outcome = 'delivered';
    event.statusText = response;
    event.reply =
      response === undefined
        ? undefined
        : (parseReply(response, 'data-end') ?? { text: response, phase: 'data-end' });
    event.tls = fields.get('tls');
    if (fields.get('mode') === 'LMTP') event.topic = 'lmtp';
    emit(event);
  }
  return 'event';
}

const ANSWERS = [
  [' deferred: ', 'deferred'],
  [' rejected: ', 'bounced'],
] as const;

/** `recipient b@b.example deferred: 450 4.2.1 …`, `recipient <b@b.example> rejected: 550 5.1.1 …` */
function tellRecipient(line: FramedLine, entry: HarakaEntry, emit: Emit): LineVerdict {
  const text = line.text;
  const at = text.indexOf('recipient ');
  const words = entry.message.includes(': ') || at < 0 ? entry.message : text.slice(at);
  for (const [word, outcome] of ANSWERS) {
    const split = words.indexOf(word);
    if (split < 0) continue;
    const said = words.slice(split + word.length);
    const event = attempt(line, entry);
    event.recipient = withoutBrackets(words.slice('recipient '.length, split).trim());
    event.outcome = outcome;
    event.statusText = said;
    event.reply = parseReply(said, 'rcpt');
    emit(event);
    return 'event';
  }
  return 'unknown';
}

const TEMPORARY = 'Temp failing ';
const PERMANENT = ['bouncing mail: ', 'Double bounce: '];

function tellFailure(
  line: FramedLine,
  entry: HarakaEntry,
  recipientsOf: RecipientsOf,
  emit: Emit,
): LineVerdict {
  const { message } = entry;
  const isTemporary = message.startsWith(TEMPORARY);
  const start = PERMANENT.find((word) => message.startsWith(word));
  if (!isTemporary && start === undefined) {
    if (!message.startsWith('Failed to get socket') && !message.startsWith('Got an error')) return 'known';
    const note = newEvent(line, 'haraka', 'note', entry.uuid);
    note.topic = 'host-error';
    note.statusText = message;
    emit(note);
    return 'event';
  }
  const colon = message.indexOf(': ');
  const said = colon < 0 ? message : message.slice(colon + 2);
  const known = recipientsOf(entry.uuid, entry.fields.get('domain'));
  for (const recipient of known.length === 0 ? UNNAMED : known) {
    const event = attempt(line, entry);
    event.recipient = recipient;
    event.outcome = isTemporary ? 'deferred' : said.includes('Tried too many') ? 'expired' : 'bounced';
    event.statusText = said;
    event.reply = parseReply(said, undefined);
    emit(event);
  }
  return 'event';
}
