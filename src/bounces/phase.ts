/** The SMTP phase that words of a bounce speak of. RFC 5321 §3. */
import type { Phase } from '../core/reply.ts';
import { indexWords } from './word-index.ts';

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
  ['after rcpt command', 'rcpt'],
  ['after mail command', 'mail'],
  ['after data command', 'data-end'],
  ['after ehlo', 'helo'],
  ['after helo', 'helo'],
  ['after starttls', 'starttls'],
  ['after pipelined end of data', 'data-end'],
  ['after pipelined rcpt to', 'rcpt'],
  ['after pipelined mail from', 'mail'],
  ['after pipelined data', 'data'],
  ['after sending data block', 'data-end'],
  ['did not like our connect', 'connect'],
  ['did not like our ehlo', 'helo'],
  ['did not like our helo', 'helo'],
  ['did not like our starttls', 'starttls'],
  ['did not like our mail from', 'mail'],
  ['did not like our rcpt to', 'rcpt'],
  ['did not like our final data', 'data-end'],
  ['did not like our data', 'data'],
  ['does not like recipient', 'rcpt'],
  ['but sender was rejected', 'mail'],
  ['but my name was rejected', 'helo'],
  ['but greeting failed', 'connect'],
  ['failed after i sent the message', 'data-end'],
  ['failed on data command', 'data'],
  ['[rcpt_to]', 'rcpt'],
  ['[mail_from]', 'mail'],
  ['[connect]', 'connect'],
  ['[data_to]', 'data-end'],
  ['for text command', 'data-end'],
  ['for rcpt to command', 'rcpt'],
  ['for mail from command', 'mail'],
  ['following rcpt command', 'rcpt'],
  ['following mail command', 'mail'],
  ['following data command', 'data-end'],
  ['sent: rcpt to', 'rcpt'],
  ['sent: mail from', 'mail'],
  ['sent: data', 'data'],
  ['command: rcpt to', 'rcpt'],
  ['command: mail from', 'mail'],
  ['--> rcpt to', 'rcpt'],
  ['--> mail from', 'mail'],
  ['>>> rcpt to', 'rcpt'],
  ['>>> mail from', 'mail'],
  ['<<< rcpt to', 'rcpt'],
  ['smtp:rcpt host', 'rcpt'],
  // Gmail until 2017 numbered the states of its client.
  ['(state 8)', 'mail'],
  ['(state 9)', 'mail'],
  ['(state 13)', 'rcpt'],
  ['(state 14)', 'rcpt'],
  ['(state 15)', 'data'],
  ['(state 17)', 'data-end'],
  ['(state 18)', 'data-end'],
  ['name service error', 'dns'],
  ['dns lookup failure', 'dns'],
  ['no mx found', 'dns'],
  ['host or domain name not found', 'dns'],
  ['connect to ', 'connect'],
  ['could not connect', 'connect'],
  ['unable to connect', 'connect'],
  ['connection refused', 'connect'],
  ['connection timed out', 'connect'],
  ['no route to host', 'connect'],
];

const INDEX = indexWords(WORDS.map(([words]) => words));

export function findPhase(text: string): Phase | undefined {
  return WORDS[INDEX.first(text.toLowerCase())]?.[1];
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
