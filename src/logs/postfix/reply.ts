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
import { parseReply } from '../smtp-reply.ts';

export const SUSPENDED = 'delivery temporarily suspended: ';

const SAID = ' said: ';
const REFUSED = ' refused to talk to me: ';
const IN_REPLY_TO = ' (in reply to ';

/** The reply in a failure's text; one without a code when only the phase is known. */
export function parseFailure(whole: string): Reply | undefined {
  const text = whole.startsWith(SUSPENDED) ? whole.slice(SUSPENDED.length) : whole;
  if (text.startsWith('host ')) return hostReply(text);
  const said = text.startsWith('SASL authentication failed; server ') ? text.indexOf(SAID) : -1;
  if (said >= 0) return parseReply(text.slice(said + SAID.length), 'auth');
  const phase = phaseOf(text);
  return phase === undefined ? undefined : { code: undefined, enhancedStatus: undefined, text, phase };
}

/** `text` begins with `host `. */
function hostReply(text: string): Reply | undefined {
  const said = text.indexOf(SAID);
  if (said >= 0) {
    const command = text.lastIndexOf(IN_REPLY_TO);
    const end = command > said ? command : text.length;
    const phase = command > said ? phaseOfCommand(text, command + IN_REPLY_TO.length) : undefined;
    const reply = text.slice(said + SAID.length, end);
    return parseReply(reply, phase) ?? { code: undefined, enhancedStatus: undefined, text: reply, phase };
  }
  const refused = text.indexOf(REFUSED);
  if (refused < 0) return undefined;
  const reply = text.slice(refused + REFUSED.length);
  return (
    parseReply(reply, 'connect') ?? {
      code: undefined,
      enhancedStatus: undefined,
      text: reply,
      phase: 'connect',
    }
  );
}

/** `at` is where the command's name begins: `RCPT TO command)`, `end of DATA command)`. */
function phaseOfCommand(text: string, at: number): Phase | undefined {
  for (const [command, phase] of COMMANDS) if (text.startsWith(command, at)) return phase;
  return undefined;
}

const COMMANDS: readonly (readonly [string, Phase])[] = [
  ['RCPT TO', 'rcpt'],
  ['end of DATA', 'data-end'],
  ['end of BDAT', 'data-end'],
  ['MAIL FROM', 'mail'],
  ['DATA', 'data'],
  ['BDAT', 'data'],
  ['EHLO', 'helo'],
  ['HELO', 'helo'],
  ['LHLO', 'helo'],
  ['STARTTLS', 'starttls'],
  ['AUTH', 'auth'],
  ['initial server greeting', 'connect'],
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
  if (text.startsWith('connect to ')) return 'connect';
  if (text.startsWith('lost connection with ') || text.startsWith('conversation with '))
    return phaseOfStage(text);
  if (text.startsWith('Host or domain name not found') || text.startsWith('Host not found')) return 'dns';
  if (text.startsWith('Domain ') && text.includes('does not accept mail')) return 'dns';
  if (text.startsWith('Name service error') || text.startsWith('unable to look up ')) return 'dns';
  if (text.startsWith('Cannot start TLS') || text.startsWith('TLS is required')) return 'starttls';
  if (text.startsWith('Server certificate not ') || text.startsWith('TLSA lookup error')) return 'starttls';
  if (text.startsWith('message size ') && text.includes('exceeds size limit')) return 'mail';
  return undefined;
}

function phaseOfStage(text: string): Phase | undefined {
  const at = text.lastIndexOf(' while ');
  if (at < 0) return undefined;
  for (const [stage, phase] of STAGES) if (text.startsWith(stage, at + 7)) return phase;
  return undefined;
}
