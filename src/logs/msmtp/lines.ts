/** One line of msmtp's is one call: an event for each recipient. */
import type { Phase, Reply } from '../../core/reply.ts';
import { acceptedId } from '../accepted-id.ts';
import { createCallIds } from '../call-id.ts';
import { type EventDraft, newEvent } from '../new-event.ts';
import type { Emit, FramedLine, ReadLine } from '../reader.ts';
import { parseReply } from '../smtp-reply.ts';
import { type MsmtpFields, parseFields } from './fields.ts';

export function openMsmtp(): ReadLine {
  const idOf = createCallIds();
  return (line, emit) => {
    const fields = parseFields(line);
    if (fields === undefined) return 'unknown';
    const queueId = idOf(line);
    const received = newEvent(line, 'msmtp', 'received', queueId);
    received.sender = fields.sender;
    received.recipientCount = fields.recipients.length;
    received.size = fields.size;
    emit(received);
    if (fields.exitCode === 'EX_OK') tellSent(line, fields, queueId, emit);
    else tellRefused(line, fields, queueId, emit);
    return 'event';
  };
}

function tellSent(line: FramedLine, fields: MsmtpFields, queueId: string, emit: Emit): void {
  const reply = fields.reply === undefined ? undefined : parseReply(fields.reply, 'data-end');
  const childQueueId = reply === undefined ? undefined : acceptedId(reply.text);
  for (const recipient of fields.recipients) {
    const event = newEvent(line, 'msmtp', 'attempt', queueId);
    takeFields(event, fields, recipient);
    event.outcome = 'handed-over';
    event.statusText = fields.reply;
    event.reply = reply;
    event.childQueueId = childQueueId;
    emit(event);
  }
}

function tellRefused(line: FramedLine, fields: MsmtpFields, queueId: string, emit: Emit): void {
  const { error, recipients } = fields;
  const phase = error === undefined ? undefined : phaseOf(error);
  const said = fields.reply === undefined ? undefined : parseReply(fields.reply, phase);
  const reply = said ?? withoutCode(error, phase);
  const named = error === undefined || phase !== 'rcpt' ? undefined : namedIn(error, recipients);
  for (const recipient of recipients) {
    const event = newEvent(line, 'msmtp', 'rejected', queueId);
    takeFields(event, fields, recipient);
    event.outcome = 'rejected';
    event.statusText = error ?? fields.exitCode;
    // The refusal of one recipient stops the mail for all, but explains only his.
    if (named === undefined || named === recipient) event.reply = reply;
    emit(event);
  }
}

function takeFields(event: EventDraft, fields: MsmtpFields, recipient: string): void {
  event.recipient = recipient;
  event.sender = fields.sender;
  event.tls = fields.tls;
  if (fields.host !== undefined) event.relay = { host: fields.host };
}

const REFUSED = 'recipient address ';
const BY_SERVER = ' not accepted by the server';

/** The recipient whose address the error names. */
function namedIn(error: string, recipients: readonly string[]): string | undefined {
  if (!error.endsWith(BY_SERVER)) return undefined;
  const address = error.slice(REFUSED.length, error.length - BY_SERVER.length);
  return recipients.includes(address) ? address : undefined;
}

function withoutCode(error: string | undefined, phase: Phase | undefined): Reply | undefined {
  if (error === undefined || phase === undefined) return undefined;
  return { code: undefined, enhancedStatus: undefined, text: error, phase };
}

/** By the first words of msmtp's error (src/smtp.c, net.c, tls.c). */
const STARTS: readonly (readonly [string, Phase])[] = [
  // The most frequent first.
  [REFUSED, 'rcpt'],
  ['cannot locate host ', 'dns'],
  ['cannot connect to ', 'connect'],
  ['cannot get initial OK message', 'connect'],
  ['SMTP server does not accept EHLO', 'helo'],
  ['the server does not support TLS', 'starttls'],
  ['TLS ', 'starttls'],
  ['cannot initialize TLS', 'starttls'],
  ['authentication ', 'auth'],
  ['the server does not support authentication', 'auth'],
  ['cannot use a secure authentication method', 'auth'],
  ['cannot find a usable authentication method', 'auth'],
  ['GNU SASL: ', 'auth'],
  ['envelope from address ', 'mail'],
  ['the server does not accept mail data', 'data'],
  ['the server did not accept the mail', 'data-end'],
];

function phaseOf(error: string): Phase | undefined {
  for (const [start, phase] of STARTS) if (error.startsWith(start)) return phase;
  return undefined;
}
