/**
 * Lines between the attempts that tell why the next one fails.
 *
 *     QID: timeout waiting for input from mx.example. during client greeting
 *     QID: SYSERR(root): mail.example.jp. config error: mail loops back to me (MX problem?)
 *     QID: makeconnection (mx.example. [192.0.2.1]) failed: Connection refused
 */
import type { Phase } from '../../core/reply.ts';
import { newEvent } from '../new-event.ts';
import { decodeOctal } from '../octal.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import { parseRelay } from './relay.ts';

const TIMEOUT = 'timeout waiting for input from ';
const DURING = ' during client ';

/** What the client was waiting for (sendmail/usersmtp.c calls of reply()). */
const STAGES: readonly (readonly [string, Phase])[] = [
  ['greeting', 'connect'],
  ['EHLO', 'helo'],
  ['HELO', 'helo'],
  ['LHLO', 'helo'],
  ['STARTTLS', 'starttls'],
  ['AUTH', 'auth'],
  ['MAIL', 'mail'],
  ['RCPT', 'rcpt'],
  ['DATA 354', 'data'],
  ['DATA', 'data-end'],
];

/** The phase in which our client gave up waiting, if the line says so. */
export function phaseOfTimeout(text: string, at: number): Phase | undefined {
  if (!text.startsWith(TIMEOUT, at)) return undefined;
  const during = text.indexOf(DURING, at);
  if (during < 0) return undefined;
  for (const [stage, phase] of STAGES) if (text.startsWith(stage, during + DURING.length)) return phase;
  return undefined;
}

/** `words` is what follows the queue id. */
export function emitHostNote(
  line: FramedLine,
  words: string,
  queueId: string,
  phase: Phase | undefined,
  emit: Emit,
): LineVerdict {
  const event = newEvent(line, 'sendmail', 'note', queueId);
  event.topic = 'host-error';
  event.statusText = decodeOctal(words);
  if (words.startsWith(TIMEOUT)) {
    const end = words.indexOf(' during ');
    event.relay = parseRelay(words.slice(TIMEOUT.length, end < 0 ? undefined : end));
  }
  if (phase !== undefined) {
    event.reply = { code: undefined, enhancedStatus: undefined, text: event.statusText, phase };
  }
  emit(event);
  return 'event';
}
