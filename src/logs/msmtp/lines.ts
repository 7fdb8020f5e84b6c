/** One line of msmtp's is one call: an event for each recipient. */
import type { Phase, Reply } from '../../core/reply.ts';
import { acceptedId } from '../accepted-id.ts';
import { createCallIds } from '../call-id.ts';
import { newEvent } from '../new-event.ts';
import type { Emit, FramedLine, LineVerdict, ReadLine } from '../reader.ts';
import { parseReply } from '../smtp-reply.ts';
import { type MsmtpFields, parseFields } from './fields.ts';

export function openMsmtp(): ReadLine {
  const idOf = createCallIds();
  return (line, emit) => {
    const { text } = line;
    const fields = parseFields(text);
    if (fields === undefined) return 'unknown';
    return emitCall(line, fields, idOf(line), emit);
  };
}

function emitCall(line: FramedLine, fields: MsmtpFields, queueId: string, emit: Emit): LineVerdict {
  const { recipients, error, host } = fields;
  const received = newEvent(line, 'msmtp', 'received', queueId);
  received.sender = fields.sender;
  received.recipientCount = recipients.length;
  received.size = fields.size;
  emit(received);
  const isSent = fields.exitCode === 'EX_OK';
  const phase = isSent ? 'data-end' : phaseOf(error ?? '');
  const said = fields.reply === undefined ? undefined : parseReply(fields.reply, phase);
  const named = isSent ? undefined : recipients.find((recipient) => error === refusalOf(recipient));
  for (const recipient of recipients) {
    const event = newEvent(line, 'msmtp', isSent ? 'attempt' : 'rejected', queueId);
    event.recipient = recipient;
    event.sender = fields.sender;
    event.tls = fields.tls;
    event.outcome = isSent ? 'handed-over' : 'rejected';
    if (host !== undefined) event.relay = { host };
    event.statusText = isSent ? fields.reply : (error ?? fields.exitCode);
    // The refusal of one recipient stops the mail for all, but explains only his.
    if (isSent || named === undefined || named === recipient) event.reply = said ?? withoutCode(error, phase);
    if (isSent && said !== undefined) event.childQueueId = acceptedId(said.text);
    emit(event);
  }
  return 'event';
}

function refusalOf(recipient: string): string {
  return `recipient address ${recipient} not accepted by the server`;
}

function withoutCode(error: string | undefined, phase: Phase | undefined): Reply | undefined {
  if (error === undefined || phase === undefined) return undefined;
  return { code: undefined, enhancedStatus: undefined, text: error, phase };
}

/** By the first words of msmtp's error (src/smtp.c, net.c, tls.c). */
const STARTS: readonly (readonly [string, Phase])[] = [
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
  ['recipient address ', 'rcpt'],
  ['the server does not accept mail data', 'data'],
  ['the server did not accept the mail', 'data-end'],
];

function phaseOf(error: string): Phase | undefined {
  return STARTS.find(([start]) => error.startsWith(start))?.[1];
}
