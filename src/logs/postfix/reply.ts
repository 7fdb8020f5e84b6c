/**
 * The text in parentheses after `status=`: what the remote server said, or what happened instead.
 *
 *     250 2.0.0 Ok: queued as 444BE24C4E6
 *     host mx.example[192.0.2.1] said: 550 5.1.1 … (in reply to RCPT TO command)
 *     host mx.example[192.0.2.1] refused to talk to me: 550 5.7.0 Blocked …
 *     delivery temporarily suspended: host mx.example[192.0.2.1] refused to talk to me: 554 …
 *     lost connection with mx.example[192.0.2.1] while sending RCPT TO
 *     connect to mx.example[192.0.2.1]:25: Connection timed out
 *     Host or domain name not found. Name service error for name=x.example type=MX: Host not found
 *
 * Sources: smtp/smtp_trouble.c, smtp/smtp_proto.c, smtp/smtp_connect.c, smtp/smtp_addr.c.
 */
import type { Phase, Reply } from '../../core/reply.ts';
import type { FramedLine } from '../reader.ts';
import { findIn, hasAt } from '../line-search.ts';
import { parseReply, parseReplyAt } from '../smtp-reply.ts';

const OPEN_PAREN = 40;
const CLOSE_PAREN = 41;
const COLON = 58;

const SUSPENDED = 'delivery temporarily suspended: ';
const HOST = 'host ';
const SAID = ' said: ';
const REFUSED = ' refused to talk to me: ';
const IN_REPLY_TO = '(in reply to ';

/** Does the text repeat an older result? */
export function isSuspended(line: FramedLine, from: number): boolean {
  return hasAt(line, from, SUSPENDED);
}

/** The reply in a failure's text, `[from, to)` of the line; one without a code when only the phase is known. */
export function parseFailure(line: FramedLine, from: number, to: number): Reply | undefined {
  const start = isSuspended(line, from) ? from + SUSPENDED.length : from;
  if (hasAt(line, start, HOST)) return hostReply(line, start, to);
  return replyOfText(line.slice(start, to));
}

/** `host mx.example[192.0.2.1] said: …` */
function hostReply(line: FramedLine, from: number, to: number): Reply | undefined {
  const close = findIn(line, ']', from);
  if (close < 0) return undefined;
  let at = close + 1;
  if (line.chars.charCodeAt(at) === COLON) at = findIn(line, ' ', at);
  if (hasAt(line, at, SAID)) {
    const start = at + SAID.length;
    const command = commandStart(line, start, to);
    const end = command < 0 ? to : command - 1;
    const phase = command < 0 ? undefined : phaseOfCommand(line, command + IN_REPLY_TO.length, to);
    return parseReplyAt(line, start, end, phase) ?? withoutCode(line.slice(start, end), phase);
  }
  if (!hasAt(line, at, REFUSED)) return undefined;
  const start = at + REFUSED.length;
  return parseReplyAt(line, start, to, 'connect') ?? withoutCode(line.slice(start, to), 'connect');
}

function withoutCode(text: string, phase: Phase | undefined): Reply {
  return { code: undefined, enhancedStatus: undefined, text, phase };
}

/** Position of the last `(in reply to `, at the end of the text; -1 when there is none. */
function commandStart(line: FramedLine, from: number, to: number): number {
  const { bytes } = line;
  if (bytes[to - 1] !== CLOSE_PAREN) return -1;
  let at = to - 2;
  while (at > from && bytes[at] !== OPEN_PAREN) at -= 1;
  return at > from && hasAt(line, at, IN_REPLY_TO) ? at : -1;
}

/** `RCPT TO command)`, `end of DATA command)` */
function phaseOfCommand(line: FramedLine, at: number, to: number): Phase | undefined {
  switch (line.bytes[at] ?? 0) {
    case 82: // RCPT TO
      return 'rcpt';
    case 77: // MAIL FROM
      return 'mail';
    case 101: // end of DATA, end of BDAT
      return 'data-end';
    case 68: // DATA
    case 66: // BDAT
      return 'data';
    case 69: // EHLO
    case 72: // HELO
    case 76: // LHLO
      return 'helo';
    case 83: // STARTTLS
      return 'starttls';
    case 65: // AUTH
      return 'auth';
    case 105: // initial server greeting
      return line.slice(at, to).startsWith('initial ') ? 'connect' : undefined;
    default:
      return undefined;
  }
}

function replyOfText(text: string): Reply | undefined {
  const phase = phaseOf(text);
  if (phase === undefined) return undefined;
  const said = phase === 'auth' ? text.indexOf(' said: ') : -1;
  const reply = said < 0 ? undefined : parseReply(text.slice(said + 7), phase);
  return reply ?? withoutCode(text, phase);
}

/** By the first words of the texts that name no reply. */
const STARTS: readonly (readonly [string, Phase])[] = [
  ['connect to ', 'connect'],
  ['Host or domain name not found', 'dns'],
  ['Host not found', 'dns'],
  ['Name service error', 'dns'],
  ['unable to look up ', 'dns'],
  ['Cannot start TLS', 'starttls'],
  ['TLS is required', 'starttls'],
  ['TLSA lookup error', 'starttls'],
  ['Server certificate not ', 'starttls'],
  ['SASL authentication failed; ', 'auth'],
  ['SASL authentication failure', 'auth'],
];

/** Where a dialogue broke off: `… while receiving the initial server greeting`. */
const STAGES: readonly (readonly [string, Phase])[] = [
  ['receiving the initial server greeting', 'connect'],
  ['performing the initial protocol handshake', 'helo'],
  ['performing the EHLO handshake', 'helo'],
  ['performing the HELO handshake', 'helo'],
  ['performing the LHLO handshake', 'helo'],
  ['receiving the STARTTLS response', 'starttls'],
  ['sending MAIL FROM', 'mail'],
  ['sending RCPT TO', 'rcpt'],
  ['sending DATA command', 'data'],
  ['sending message body', 'data'],
  ['sending end of data', 'data-end'],
];

function phaseOf(text: string): Phase | undefined {
  if (text.startsWith('lost connection with ') || text.startsWith('conversation with ')) {
    const at = text.lastIndexOf(' while ');
    return at < 0 ? undefined : STAGES.find(([stage]) => text.startsWith(stage, at + 7))?.[1];
  }
  const known = STARTS.find(([start]) => text.startsWith(start));
  if (known !== undefined) return known[1];
  if (text.startsWith('Domain ') && text.includes('does not accept mail')) return 'dns';
  return text.startsWith('message size ') && text.includes('exceeds size limit') ? 'mail' : undefined;
}
