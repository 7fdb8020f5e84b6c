/** The SMTP phase that words of a bounce speak of. RFC 5321 §3. */
import type { Phase } from '../core/reply.ts';

/** Words (lower case) in order; the first that occurs decides. */
const WORDS: readonly (readonly [string, Phase])[] = [
  ['in reply to end of data', 'data-end'],
  ['in reply to rcpt to', 'rcpt'],
  ['in reply to mail from', 'mail'],
  ['in reply to data', 'data'],
  ['in reply to ehlo', 'helo'],
  ['in reply to helo', 'helo'],
  ['in reply to starttls', 'starttls'],
  ['in reply to auth', 'auth'],
  ['refused to talk to me', 'connect'],
  ['while sending end of data', 'data-end'],
  ['while sending message body', 'data-end'],
  ['while sending rcpt to', 'rcpt'],
  ['while sending mail from', 'mail'],
  ['while sending data command', 'data'],
  ['while performing the ehlo', 'helo'],
  ['while performing the helo', 'helo'],
  ['while performing the initial', 'connect'],
  ['while receiving the initial', 'connect'],
  ['cannot start tls', 'starttls'],
  ['tls is required', 'starttls'],
  ['server certificate not', 'starttls'],
  ['after initial connection', 'connect'],
  ['after end of data', 'data-end'],
  ['after rcpt to', 'rcpt'],
  ['after mail from', 'mail'],
  ['after data', 'data'],
  ['after ehlo', 'helo'],
  ['after helo', 'helo'],
  ['after starttls', 'starttls'],
  ['name service error', 'dns'],
  ['host or domain name not found', 'dns'],
  ['connect to ', 'connect'],
  ['connection refused', 'connect'],
  ['connection timed out', 'connect'],
  ['no route to host', 'connect'],
];

export function findPhase(text: string): Phase | undefined {
  const lower = text.toLowerCase();
  return WORDS.find(([words]) => lower.includes(words))?.[1];
}

/** The phase a client command belongs to (`RCPT To:<…>` → `rcpt`). */
export function phaseOfCommand(command: string): Phase | undefined {
  const word = command.trimStart().slice(0, 8).toUpperCase();
  if (word.startsWith('RCPT')) return 'rcpt';
  if (word.startsWith('MAIL')) return 'mail';
  if (word.startsWith('DATA')) return 'data';
  if (word.startsWith('EHLO') || word.startsWith('HELO') || word.startsWith('LHLO')) return 'helo';
  if (word.startsWith('STARTTLS')) return 'starttls';
  if (word.startsWith('AUTH')) return 'auth';
  if (word === '.' || word.startsWith('. ') || word.startsWith('BDAT')) return 'data-end';
  return undefined;
}
