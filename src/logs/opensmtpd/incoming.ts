/**
 * A message comes in:
 *
 *     SID smtp message msgid=HEX8 size=416 nrcpt=1 proto=ESMTP
 *     SID smtp envelope evpid=HEX16 from=<a> to=<b>                       one per recipient
 *     SID smtp event=message msgid=HEX8 from=<a> to=<b> size=… ndest=1 proto=ESMTP                5.7–6.3
 *     smtp-in: Accepted message HEX8 on session SID: from=<a>, to=<b>, size=…, ndest=1, proto=ESMTP    before
 *     SID smtp failed-command command="RCPT TO:<b> " result="550 Invalid recipient: <b>"
 *     smtp-in: Failed command on session SID: "RCPT TO:<b>" => 550 Invalid recipient                   before
 *
 * Source: usr.sbin/smtpd/smtp_session.c.
 */
import type { Phase } from '../../core/reply.ts';
import { newEvent } from '../new-event.ts';
import type { FramedLine } from '../reader.ts';
import type { EventDraft } from '../new-event.ts';
import { parseReply } from '../smtp-reply.ts';
import { isHex } from './attempt.ts';
import { FieldScanner } from './fields.ts';
import { clientOf, type Session } from './sessions.ts';

const fields = new FieldScanner();

/** `at` is where the fields begin. */
export function readMessage(
  line: FramedLine,
  text: string,
  at: number,
  session: Session | undefined,
): EventDraft | undefined {
  fields.begin(text, at, ' ');
  const messageId = fields.take('msgid=');
  if (messageId === undefined || messageId.length !== 8 || !isHex(messageId, 0, 8)) return undefined;
  return messageEvent(line, messageId, session);
}

export function readOldMessage(line: FramedLine, text: string, at: number): EventDraft | undefined {
  const queueId = text.slice(at, at + 8);
  const colon = text.indexOf(': ', at);
  if (!isHex(queueId, 0, 8) || colon < 0) return undefined;
  fields.begin(text, colon + 2, ', ');
  return messageEvent(line, queueId, undefined);
}

function messageEvent(line: FramedLine, queueId: string, session: Session | undefined): EventDraft {
  const event = newEvent(line, 'opensmtpd', 'received', queueId);
  event.sender = fields.takeNext('from=');
  if (event.sender !== undefined) fields.takeNext('to=');
  event.size = countOf(fields.take('size='));
  event.recipientCount = countOf(fields.takeNext('nrcpt=') ?? fields.take('ndest='));
  event.client = clientOf(session);
  return event;
}

function countOf(value: string | undefined): number | undefined {
  const count = value === undefined || value === '' ? NaN : Number(value);
  return Number.isInteger(count) && count >= 0 ? count : undefined;
}

export interface EnvelopeLine {
  readonly event: EventDraft;
  readonly envelopeId: string;
  readonly recipient: string;
}

export function readEnvelope(
  line: FramedLine,
  text: string,
  at: number,
  session: Session | undefined,
): EnvelopeLine | undefined {
  fields.begin(text, at, ' ');
  const envelopeId = fields.take('evpid=');
  const sender = fields.take('from=');
  const recipient = fields.take('to=');
  if (envelopeId === undefined || recipient === undefined || envelopeId.length !== 16) return undefined;
  const event = newEvent(line, 'opensmtpd', 'received', envelopeId.slice(0, 8));
  event.sender = sender;
  event.recipient = recipient;
  // The bounce agent hands its notices in like any local user; which message one is about is not logged.
  if (sender === '' && session !== undefined && session.peer === undefined) event.topic = 'dsn';
  return { event, envelopeId, recipient };
}

const COMMANDS: readonly (readonly [string, Phase])[] = [
  ['RCPT TO', 'rcpt'],
  ['MAIL FROM', 'mail'],
  ['DATA', 'data'],
  ['.', 'data-end'],
];

/** Only what ends a mail: other commands may be tried again by the client. `undefined`: nothing to say. */
export function readFailedCommand(
  line: FramedLine,
  text: string,
  at: number,
  session: Session | undefined,
): EventDraft | undefined {
  fields.begin(text, at, ' ');
  const command = fields.take('command=') ?? '';
  return failedCommand(line, command, fields.takeRest('result=') ?? '', session);
}

const ANSWERED = '" => ';

/** `"RCPT TO:<b>" => 550 Invalid recipient`; `at` is at the quote. */
export function readOldFailedCommand(line: FramedLine, text: string, at: number): EventDraft | undefined {
  const end = text.indexOf(ANSWERED, at + 1);
  if (end < 0) return undefined;
  return failedCommand(line, text.slice(at + 1, end), text.slice(end + ANSWERED.length), undefined);
}

function failedCommand(
  line: FramedLine,
  command: string,
  result: string,
  session: Session | undefined,
): EventDraft | undefined {
  const upper = command.slice(0, 10).toUpperCase();
  const phase = COMMANDS.find(([name]) => upper.startsWith(name))?.[1];
  const reply = parseReply(result, phase);
  if (phase === undefined || reply?.code === undefined || reply.code < 400) return undefined;
  const event = newEvent(line, 'opensmtpd', 'rejected', '');
  event.outcome = 'rejected';
  event.statusText = result;
  event.reply = reply;
  event.client = clientOf(session);
  const address = addressIn(command);
  if (phase === 'rcpt') event.recipient = address;
  if (phase === 'mail') event.sender = address;
  return event;
}

function addressIn(command: string): string | undefined {
  const open = command.indexOf('<');
  const close = command.indexOf('>', open);
  return open < 0 || close < 0 ? undefined : command.slice(open + 1, close);
}
