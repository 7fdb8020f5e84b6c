/**
 * The report of a delivery as qmail-send logs it: blanks and everything unprintable are `_`, line ends `/`.
 *
 *     192.0.2.1_accepted_message./Remote_host_said:_250_ok_1276913545_qp_9999/
 *     192.0.2.1_does_not_like_recipient./Remote_host_said:_550_5.1.1_no_such_user/Giving_up_on_192.0.2.1./
 *     Connected_to_192.0.2.1_but_sender_was_rejected./Remote_host_said:_550_…/
 *     Sorry,_no_mailbox_here_by_that_name._(#5.1.1)/        this host's own words and code
 *     did_0+0+1/                                            files + forwards + programs
 *     …/I'm_not_going_to_try_again;_this_message_has_been_in_the_queue_too_long./
 *
 * Sources: qmail-send.c, qmail-remote.c, qmail-local.c, qmail-rspawn.c, qsutil.c logsafe().
 */
import type { RelayRef } from '../../core/event.ts';
import type { Phase, Reply } from '../../core/reply.ts';
import { parseReply } from '../smtp-reply.ts';

export interface Report {
  /** The words as they were before logging, as far as that can be told. */
  readonly text: string;
  readonly relay: RelayRef | undefined;
  readonly reply: Reply | undefined;
  /** qmail's own code, `(#5.1.1)`. */
  readonly status: string | undefined;
  readonly isExpired: boolean;
  /** qp of the message that a `.qmail` file forwarded to. */
  readonly forwardQp: string | undefined;
}

const SAID = 'Remote host said: ';
const GIVING_UP = '/Giving up on ';
const TOO_LONG = "I'm not going to try again";

/** Words around the address of the remote host, and what they tell of the dialogue. */
const HOST_WORDS: readonly (readonly [string, Phase | undefined])[] = [
  [' accepted message', 'data-end'],
  [' does not like recipient', 'rcpt'],
  [' failed after I sent the message', 'data-end'],
  [' failed on DATA command', 'data'],
  [' but greeting failed', 'connect'],
  [' but my name was rejected', 'helo'],
  [' but sender was rejected', 'mail'],
  [' but connection died', undefined],
  [' but unable to STARTTLS', 'starttls'],
  [' but TLS', 'starttls'],
  [' but STARTTLS', 'starttls'],
  [' but no authentication', 'auth'],
  [' but authentication', 'auth'],
  [' but unable to authenticate', 'auth'],
];

/** By qmail-remote's own words where nobody answered. */
const OWN_WORDS: readonly (readonly [string, Phase])[] = [
  ["couldn't find any host ", 'dns'],
  ["couldn't find a mail exchanger", 'dns'],
  ['CNAME lookup failed', 'dns'],
  ['DNS lookup failed', 'dns'],
  ['listed as a best-preference MX', 'dns'],
  ["wasn't able to establish an SMTP connection", 'connect'],
  ['TLS connect failed', 'starttls'],
  ['TLS not available', 'starttls'],
  ['unable to start TLS', 'starttls'],
];

/** `logged` is what stands behind `success: `, `failure: ` or `deferral: `. */
export function parseReport(logged: string, isRemote: boolean): Report {
  const whole = logged.replaceAll('_', ' ');
  const text = whole.endsWith('/') ? whole.slice(0, -1) : whole;
  const isExpired = text.includes(TOO_LONG);
  const status = ownStatus(text);
  if (!isRemote) {
    return { text, relay: undefined, reply: undefined, status, isExpired, forwardQp: forwardedTo(text) };
  }
  const contact = contactOf(text);
  const reply = replyIn(text, contact?.phase) ?? withoutReply(text, contact?.phase);
  return { text, relay: contact?.relay, reply, status, isExpired, forwardQp: undefined };
}

interface Contact {
  readonly relay: RelayRef | undefined;
  readonly phase: Phase | undefined;
}

function contactOf(text: string): Contact | undefined {
  // Only the words before the reply are qmail's.
  const said = text.indexOf(SAID);
  const own = said < 0 ? text : text.slice(0, said);
  for (const [words, phase] of HOST_WORDS) {
    const at = own.indexOf(words);
    if (at > 0) return { relay: hostBefore(own, at), phase };
  }
  return undefined;
}

/** `192.0.2.1`, `mx.b.example[192.0.2.1]` or `mx.b.example (192.0.2.1)` (patches) before `at`. */
function hostBefore(text: string, at: number): RelayRef | undefined {
  let start = at;
  while (start > 0 && !isBorder(text.charCodeAt(start - 1))) start -= 1;
  const word = text.slice(start, at);
  const open = Math.max(word.indexOf('['), word.indexOf('('));
  if (open < 0) return isIp(word) ? { ip: word } : word.includes('.') ? { host: word } : undefined;
  const ip = word.slice(open + 1).replace(/[\])]$/, '');
  if (!isIp(ip)) return undefined;
  const name = word.slice(0, open) || wordBefore(text, start - 1);
  return name.includes('.') ? { host: name, ip } : { ip };
}

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && !isBorder(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(Math.max(0, start), Math.max(0, end));
}

function isBorder(code: number): boolean {
  return code === 32 || code === 47;
}

function isIp(word: string): boolean {
  if (word.length < 3 || word.length > 45) return false;
  const isV6 = word.includes(':');
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    if (isDigit || code === 46) continue;
    if (!isV6 || !(code === 58 || (code >= 97 && code <= 102) || (code >= 65 && code <= 70))) return false;
  }
  return isV6 || word.split('.').length === 4;
}

function replyIn(text: string, phase: Phase | undefined): Reply | undefined {
  const said = text.indexOf(SAID);
  if (said < 0) return undefined;
  const start = said + SAID.length;
  const end = replyEnd(text, start);
  return parseReply(withoutLineEnds(text.slice(start, end)), phase);
}

/** The reply ends where qmail goes on in its own words. */
function replyEnd(text: string, start: number): number {
  let end = text.length;
  for (const words of [GIVING_UP, `/${TOO_LONG}`]) {
    const at = text.indexOf(words, start);
    if (at >= 0 && at < end) end = at;
  }
  return end;
}

/** `/` is a line end only where the next line's code follows; else it belongs to an address of the web. */
function withoutLineEnds(text: string): string {
  const code = text.slice(0, 3);
  return text.replaceAll(`/${code}-`, ` ${code}-`).replaceAll(`/${code} `, ` ${code} `).trimEnd();
}

function withoutReply(text: string, phase: Phase | undefined): Reply | undefined {
  const known = phase ?? OWN_WORDS.find(([words]) => text.includes(words))?.[1];
  if (known === undefined) return undefined;
  return { code: undefined, enhancedStatus: undefined, text: text.replaceAll('/', ' '), phase: known };
}

/** `(#5.1.1)`, the last one. */
function ownStatus(text: string): string | undefined {
  const at = text.lastIndexOf('(#');
  if (at < 0) return undefined;
  const end = text.indexOf(')', at);
  if (end < 0 || end - at > 12) return undefined;
  const status = text.slice(at + 2, end);
  const first = status.charCodeAt(0);
  return (first === 50 || first === 52 || first === 53) && status.split('.').length === 3
    ? status
    : undefined;
}

/** `did 0+1+0/qp 15401`: nothing but a forward, which goes on as the message queued by process 15401. */
function forwardedTo(text: string): string | undefined {
  if (!text.startsWith('did 0+') || text.startsWith('did 0+0+')) return undefined;
  const at = text.indexOf('/qp ');
  if (at < 0 || !text.slice(0, at).endsWith('+0')) return undefined;
  const end = text.indexOf('/', at + 4);
  return text.slice(at + 4, end < 0 ? undefined : end);
}
