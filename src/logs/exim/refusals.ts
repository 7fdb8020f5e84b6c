/**
 * Lines that begin with a client's or a server's host, after the id if there is one:
 *
 *     H=client.example (helo) [192.0.2.1] F=<a@b.example> rejected RCPT <c@d.example>: relay not permitted
 *     H=… F=<…> temporarily rejected RCPT <c@d.example>: greylisted
 *     ID H=… F=<…> rejected after DATA: virus found
 *     H=[192.0.2.1] rejected connection in "connect" ACL
 *     H=… F=<…> discarded RCPT <c@d.example>
 *     H=… F=<…> RCPT <c@d.example>: discarded by RCPT ACL: text
 *     ID H=mx.b.example [192.0.2.9]: SMTP error from remote mail server after initial connection: 550 …
 *     ID H=mx.b.example [192.0.2.9] Connection refused
 *     ID H=mx.b.example [192.0.2.9] TLS error on connection (recv): …
 *
 * Sources: src/smtp_in.c smtp_handle_acl_fail(), src/receive.c, src/transports/smtp.c write_logs().
 */
import type { Phase } from '../../core/reply.ts';
import { newEvent } from '../new-event.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import { parseReply } from '../smtp-reply.ts';
import { unescape } from './escapes.ts';
import { parseFailure } from './failure.ts';
import { type Fields, newFields, readFields } from './fields.ts';

const fields: Fields = newFields();

/** `at` is where `H=` or another field stands. */
export function readHostLine(
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  wantsNotes: boolean,
  emit: Emit,
): LineVerdict {
  // The fields are read from the blank before the first one.
  readFields(` ${text.slice(at)}`, 0, fields);
  const words = text.slice(at + fields.end - 1);
  if (!fields.hasText) {
    const refusal = refusalOf(words);
    if (refusal !== undefined) {
      emitRefusal(line, words, refusal, queueId, emit);
      return 'event';
    }
  }
  return queueId === '' ? readClientWords(words) : readHostNote(line, words, queueId, wantsNotes, emit);
}

interface Refusal {
  readonly outcome: 'rejected' | 'discarded';
  readonly temporary: boolean;
  /** Position of what was refused. */
  readonly at: number;
}

function refusalOf(words: string): Refusal | undefined {
  if (words.startsWith('rejected ')) return { outcome: 'rejected', temporary: false, at: 9 };
  if (words.startsWith('temporarily rejected ')) return { outcome: 'rejected', temporary: true, at: 21 };
  if (words.startsWith('discarded ')) return { outcome: 'discarded', temporary: false, at: 10 };
  // The recipient comes first here.
  if (words.startsWith('RCPT <') && words.includes('>: discarded by '))
    return { outcome: 'discarded', temporary: false, at: 0 };
  return undefined;
}

const PHASES: readonly (readonly [string, Phase])[] = [
  ['connection', 'connect'],
  ['EHLO', 'helo'],
  ['HELO', 'helo'],
  ['STARTTLS', 'starttls'],
  ['AUTH', 'auth'],
  ['MAIL', 'mail'],
  ['RCPT', 'rcpt'],
  ['DATA', 'data'],
  ['after DATA', 'data-end'],
  ['after PRDR', 'data-end'],
  ['data acl', 'data-end'],
  ['during MIME', 'data-end'],
  ['by local_scan', 'data-end'],
  ['by non-SMTP', 'data-end'],
  ['by DATA', 'data-end'],
  ['from <', 'data-end'],
];

function emitRefusal(line: FramedLine, words: string, refusal: Refusal, queueId: string, emit: Emit): void {
  const event = newEvent(line, 'exim', 'rejected', queueId);
  event.outcome = refusal.outcome;
  event.sender = fields.sender;
  const { host, ip } = fields.relay ?? {};
  if (ip !== undefined) event.client = host === undefined ? { ip } : { host, ip };
  const phase = PHASES.find(([start]) => words.startsWith(start, refusal.at))?.[1];
  const open = words.indexOf('<', refusal.at);
  const colon = words.indexOf(': ', refusal.at);
  if (open >= 0 && (colon < 0 || open < colon)) {
    if (phase === 'rcpt') event.recipient = addressAt(words, open);
    else if (phase === 'mail') event.sender ??= addressAt(words, open);
  }
  const said = colon < 0 ? '' : unescape(words.slice(colon + 2));
  event.statusText = said === '' ? words : said;
  event.reply = parseReply(said, phase) ?? {
    code: undefined,
    enhancedStatus: undefined,
    text: event.statusText,
    phase,
  };
  if (refusal.temporary) event.topic = 'temporary';
  emit(event);
  // The id of a refused message is never heard of again.
  if (queueId !== '') emit(newEvent(line, 'exim', 'removed', queueId));
}

/** The address in the brackets that begin at `open`. */
function addressAt(words: string, open: number): string {
  for (let close = words.indexOf('>', open); close >= 0; close = words.indexOf('>', close + 1)) {
    const next = words.charAt(close + 1);
    if (next === '' || next === ':' || next === ' ') return unescape(words.slice(open + 1, close));
  }
  return unescape(words.slice(open + 1));
}

/** What happened to an incoming connection; no message is touched. */
const CLIENT_WORDS = [
  'incomplete transaction',
  'sender verify ',
  'Warning: ',
  'warning: ',
  'dropped',
  'TLS error ',
  'no IP address found',
  'login_server',
  'temporarily',
  'sender callout',
  'accepted connection',
];

function readClientWords(words: string): LineVerdict {
  return CLIENT_WORDS.some((start) => words.startsWith(start)) ? 'known' : 'unknown';
}

/** What one of several exchangers said, or how the connection to it went. */
function readHostNote(
  line: FramedLine,
  escaped: string,
  queueId: string,
  wantsNotes: boolean,
  emit: Emit,
): LineVerdict {
  const words = unescape(escaped);
  const isTls = words.startsWith('TLS ');
  const reply = isTls ? undefined : parseFailure(words);
  if (!isTls && reply === undefined) return readClientWords(words);
  if (isTls && !wantsNotes) return 'known';
  const event = newEvent(line, 'exim', 'note', queueId);
  event.topic = isTls ? 'tls' : 'host-error';
  event.statusText = words;
  event.relay = fields.relay;
  event.reply = reply;
  emit(event);
  return 'event';
}
