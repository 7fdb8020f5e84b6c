/**
 * What rulesets and milters do to a message on its way in (and, for tls_* rulesets, on its way out).
 *
 *     QID: ruleset=check_rcpt, arg1=<b>, relay=host [ip], reject=550 5.7.1 <b>... Relaying denied
 *     QID: ruleset=check_mail, arg1=<a>, relay=host [ip], discard
 *     QID: ruleset=check_compat, arg1=<a>, arg2=<b>, relay=host [ip], reject=…
 *     ruleset=check_relay, arg1=host, arg2=ip, relay=host [ip], reject=550 5.7.1 Access denied
 *     QID: ruleset=check_eom, …, quarantine=reason
 *     ruleset=tls_server, arg1=SOFTWARE, relay=mx.example, reject=454 4.7.0 TLS handshake failed.   (outgoing)
 *     QID: Milter: to=<b>, reject=550 5.7.1 Spam
 *     QID: Milter: data, reject=554 5.7.1 virus      also `milter=name, action=rcpt, reject=…`
 *     QID: <nosuch@host>... User unknown             the answer to RCPT
 *
 * Sources: sendmail/srvrsmtp.c, milter.c, err.c, deliver.c rscheck().
 */
import type { Outcome } from '../../core/outcome.ts';
import type { Phase } from '../../core/reply.ts';
import { newEvent, type EventDraft } from '../new-event.ts';
import { decodeOctal } from '../octal.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import { parseReply } from '../smtp-reply.ts';
import { addressOf } from './addresses.ts';
import { parseRelay } from './relay.ts';

const RULESET_PHASES: ReadonlyMap<string, Phase> = new Map<string, Phase>([
  ['check_relay', 'connect'],
  ['check_helo', 'helo'],
  ['check_mail', 'mail'],
  ['check_rcpt', 'rcpt'],
  ['check_compat', 'rcpt'],
  ['check_data', 'data'],
  ['check_eom', 'data-end'],
  ['check_eoh', 'data-end'],
  ['tls_server', 'starttls'],
  ['tls_client', 'starttls'],
  ['tls_rcpt', 'starttls'],
  ['try_tls', 'starttls'],
]);

/** Rulesets that judge the server we send to. */
const OUTGOING = ['tls_server', 'tls_rcpt', 'try_tls', 'tls_srv_features', 'tls_clt_features'];

/** Rulesets whose no refuses no message: they decide whether to believe AUTH=, or answer another command. */
const OTHER = ['trust_auth', 'check_vrfy', 'check_expn', 'check_etrn', 'srv_features'];

/** `at` is after `ruleset=`. */
export function readRuleset(
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  emit: Emit,
): LineVerdict {
  const comma = text.indexOf(', ', at);
  if (comma < 0) return 'unknown';
  const ruleset = text.slice(at, comma);
  if (OTHER.includes(ruleset)) return 'known';
  const event = newEvent(line, 'sendmail', 'note', queueId);
  event.topic = 'ruleset';
  const arg1 = fieldAt(text, comma, ', arg1=');
  const arg2 = fieldAt(text, comma, ', arg2=');
  const relay = fieldAt(text, comma, ', relay=');
  const verdict = applyVerdict(event, text, comma, RULESET_PHASES.get(ruleset));
  if (!verdict) return 'unknown';
  if (OUTGOING.includes(ruleset)) {
    event.kind = 'note';
    event.topic = 'host-error';
    event.outcome = undefined;
    // No server said this: it is what sendmail thinks of the server.
    event.statusText = event.reply?.text;
    event.reply = {
      code: undefined,
      enhancedStatus: undefined,
      text: event.statusText ?? '',
      phase: 'starttls',
    };
    if (relay !== undefined) event.relay = parseRelay(relay);
  } else {
    if (relay !== undefined) event.client = parseRelay(relay);
    if (ruleset === 'check_rcpt' && arg1 !== undefined) event.recipient = addressOf(arg1);
    if (ruleset === 'check_mail' && arg1 !== undefined) event.sender = addressOf(arg1);
    if (ruleset === 'check_compat') {
      if (arg1 !== undefined) event.sender = addressOf(arg1);
      if (arg2 !== undefined) event.recipient = addressOf(arg2);
    }
  }
  emit(event);
  return 'event';
}

/** `at` is after `Milter: ` or at `milter=`. */
export function readMilter(
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  wantsNotes: boolean,
  emit: Emit,
): LineVerdict {
  const event = newEvent(line, 'sendmail', 'note', queueId);
  event.topic = 'milter';
  const isAddress = text.startsWith('to=', at) || text.startsWith('from=', at);
  const verdict = applyVerdict(event, text, at, milterPhase(text, at));
  if (isAddress) {
    const start = text.indexOf('=', at) + 1;
    const end = text.indexOf(', ', start);
    const address = addressOf(text.slice(start, end < 0 ? undefined : end));
    if (text.startsWith('to=', at)) event.recipient = address;
    else event.sender = address;
  }
  if (!verdict) {
    if (!wantsNotes) return 'known';
    event.statusText = text.slice(at);
  }
  emit(event);
  return 'event';
}

function milterPhase(text: string, at: number): Phase | undefined {
  if (text.startsWith('to=', at)) return 'rcpt';
  if (text.startsWith('from=', at)) return 'mail';
  if (text.startsWith('data', at) || text.startsWith('eom', at) || text.startsWith('eoh', at))
    return 'data-end';
  if (text.startsWith('connect', at)) return 'connect';
  if (text.startsWith('helo', at)) return 'helo';
  const action = fieldAt(text, at, ', action=');
  return action === undefined ? undefined : MILTER_ACTIONS.get(action);
}

const MILTER_ACTIONS: ReadonlyMap<string, Phase> = new Map<string, Phase>([
  ['connect', 'connect'],
  ['helo', 'helo'],
  ['mail', 'mail'],
  ['rcpt', 'rcpt'],
  ['data', 'data'],
  ['header', 'data-end'],
  ['eoh', 'data-end'],
  ['body', 'data-end'],
  ['eom', 'data-end'],
]);

/** `reject=…`, `discard`, `quarantine=…`, `tempfail`; false when the line holds none. */
function applyVerdict(event: EventDraft, text: string, at: number, phase: Phase | undefined): boolean {
  const reject = text.indexOf('reject=', at);
  if (reject > 0) {
    const words = decodeOctal(text.slice(reject + 7));
    become(event, 'rejected');
    event.statusText = words;
    event.reply = parseReply(words, phase);
    return true;
  }
  if (text.endsWith(', discard') || text.includes(', discard, ')) {
    become(event, 'discarded');
    return true;
  }
  const quarantine = text.indexOf('quarantine=', at);
  if (quarantine > 0) {
    event.outcome = 'held';
    event.topic = 'quarantine';
    event.statusText = text.slice(quarantine + 11);
    return true;
  }
  if (text.endsWith(', reject') || text.endsWith(', tempfail')) {
    become(event, 'rejected');
    return true;
  }
  return false;
}

function become(event: EventDraft, outcome: Outcome): void {
  event.kind = 'rejected';
  event.outcome = outcome;
}

/** Value of a field that ends at the next comma and blank. */
function fieldAt(text: string, from: number, name: string): string | undefined {
  const at = text.indexOf(name, from);
  if (at < 0) return undefined;
  const end = text.indexOf(', ', at + name.length);
  return text.slice(at + name.length, end < 0 ? undefined : end);
}

/** `<nosuch@host>... User unknown`: said to the client at RCPT or MAIL. `at` is where the address begins. */
export function readAnswer(
  line: FramedLine,
  text: string,
  at: number,
  queueId: string,
  emit: Emit,
): LineVerdict {
  const dots = text.indexOf('... ', at);
  if (dots < 0) return 'unknown';
  const event = newEvent(line, 'sendmail', 'rejected', queueId);
  event.outcome = 'rejected';
  event.recipient = addressOf(text.slice(at, dots));
  const words = decodeOctal(text.slice(dots + 4));
  event.statusText = words;
  // Said by this server itself, unlike the same words after `stat=`.
  event.reply = {
    code: undefined,
    enhancedStatus: undefined,
    text: `<${event.recipient}>... ${words}`,
    phase: 'rcpt',
  };
  emit(event);
  return 'event';
}
