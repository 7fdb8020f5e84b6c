/**
 * Why a delivery failed or waits, in Exim's words around the server's (src/transports/smtp.c check_response,
 * src/smtp_out.c, src/retry.c):
 *
 *     SMTP error from remote mail server after RCPT TO:<a@b.example>: 550 5.1.1 …
 *     SMTP error from remote mailer after end of data: host mx.b.example [192.0.2.1]: 550 …      (before 4.88)
 *     SMTP timeout after initial connection: Connection timed out
 *     Remote host closed connection in response to pipelined RCPT TO:<a@b.example>
 *     Connection refused
 *     retry time not reached for any host for 'b.example'
 */
import type { Phase, Reply } from '../../core/reply.ts';
import { parseReply } from '../smtp-reply.ts';

/** Since 4.88. */
const USUAL = 'SMTP error from remote mail server after ';

/** `text` is unescaped. */
export function parseFailure(text: string): Reply | undefined {
  if (text.startsWith(USUAL)) {
    const reply = usualReply(text);
    if (reply !== undefined) return reply;
  }
  if (isRepetition(text)) return undefined;
  const phase = phaseOf(text);
  const code = replyStart(text);
  const reply = code < 0 ? undefined : parseReply(withoutRetryWords(text.slice(code)), phase);
  if (reply !== undefined) return reply;
  return phase === undefined ? undefined : { code: undefined, enhancedStatus: undefined, text, phase };
}

/** Most failures have these words: what they say stands at known places. */
function usualReply(text: string): Reply | undefined {
  const phase = phaseOfCommand(text, USUAL.length);
  if (phase === undefined) return undefined;
  for (let at = text.indexOf(': ', USUAL.length); at >= 0; at = text.indexOf(': ', at + 1)) {
    if (isCode(text, at + 2)) return parseReply(withoutRetryWords(text.slice(at + 2)), phase);
  }
  return undefined;
}

/** No attempt was made, an older result stands. */
export function isRepetition(text: string): boolean {
  return text.startsWith('retry time not reached') || text.startsWith('retry timeout exceeded');
}

const TIMED_OUT = ': retry timeout exceeded';
const FAILING_LONG = ['failing for a long time', 'long failure period'];

/** Exim gives up because its retry rules have run out, not because a server said no for good. */
export function isExpiry(text: string): boolean {
  return text.includes('retry timeout exceeded') || FAILING_LONG.some((words) => text.includes(words));
}

function withoutRetryWords(text: string): string {
  return text.endsWith(TIMED_OUT) ? text.slice(0, -TIMED_OUT.length) : text;
}

const FROM_SERVER = ['SMTP error from remote ', 'LMTP error from ', 'LMTP error after '];

/** Position of the code the server gave: after `: `, or after `host mx [ip]: `. */
function replyStart(text: string): number {
  if (!FROM_SERVER.some((words) => text.includes(words))) return -1;
  for (let at = text.indexOf(': '); at >= 0; at = text.indexOf(': ', at + 1)) {
    if (isCode(text, at + 2)) return at + 2;
  }
  return -1;
}

function isCode(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first < 50 || first > 53) return false;
  for (let i = 1; i <= 2; i += 1) {
    const digit = text.charCodeAt(at + i);
    if (!(digit >= 48 && digit <= 57)) return false;
  }
  const next = text.charCodeAt(at + 3);
  return next === 32 || next === 45 || at + 3 === text.length;
}

/** First words of what Exim had sent; `pipelined ` may stand before them. */
const COMMANDS: readonly (readonly [string, Phase])[] = [
  ['initial connection', 'connect'],
  ['EHLO', 'helo'],
  ['HELO', 'helo'],
  ['LHLO', 'helo'],
  ['STARTTLS', 'starttls'],
  ['AUTH', 'auth'],
  ['MAIL FROM', 'mail'],
  ['RCPT TO', 'rcpt'],
  ['DATA', 'data'],
  ['BDAT', 'data'],
  ['sending data block', 'data'],
  ['sending message', 'data'],
  ['end of data', 'data-end'],
];

const BEFORE_COMMAND = [' after ', ' in response to '];
const PIPELINED = 'pipelined ';

function phaseOf(text: string): Phase | undefined {
  for (const words of BEFORE_COMMAND) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const phase = phaseOfCommand(text, at + words.length);
      if (phase !== undefined) return phase;
    }
  }
  return PHRASES.find(([words]) => text.includes(words))?.[1];
}

function phaseOfCommand(text: string, at: number): Phase | undefined {
  const start = text.startsWith(PIPELINED, at) ? at + PIPELINED.length : at;
  for (const [name, phase] of COMMANDS) if (text.startsWith(name, start)) return phase;
  return undefined;
}

const PHRASES: readonly (readonly [string, Phase])[] = [
  ['Connection refused', 'connect'],
  ['Connection timed out', 'connect'],
  ['No route to host', 'connect'],
  ['Network is unreachable', 'connect'],
  ['Host is down', 'connect'],
  ['Connection reset by peer', 'connect'],
  ['TLS session: ', 'starttls'],
  ['TLS error ', 'starttls'],
  ['a TLS session is required', 'starttls'],
  ['failed to set up TLS', 'starttls'],
  ['authentication required but not attempted', 'auth'],
  ['no matching auth mechanism', 'auth'],
  ['host lookup did not complete', 'dns'],
  ['lowest numbered MX', 'dns'],
  ['remote host address is the local host', 'dns'],
  ['relevant MX records point to non-existent hosts', 'dns'],
  ['record indicated no SMTP service', 'dns'],
  ['no IP address found for host', 'dns'],
  ['DNS lookup', 'dns'],
];
