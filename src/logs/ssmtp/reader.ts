/**
 * sSMTP is a sendmail command without a queue: it hands each mail over to a smarthost at once, and what cannot be handed
 * over is put into ~/dead.letter. Its line about success names only the sender; a refusal names the recipient only when
 * it came to RCPT TO.
 *
 *     Sent mail for piyo@a.example (221 2.0.0 Bye) uid=1501 username=piyo outbytes=287
 *     RCPT TO:<b@b.example> (550 5.1.1 no such user)
 *     550 5.7.0 Blocked …                                   to MAIL FROM, or after the data
 *     Unable to connect to "relay.example" port 25.         then: Cannot open relay.example:25
 *     Unable to locate relay.example
 *     Server didn't like our AUTH LOGIN (502 …)             Authorization failed (535 …)
 *
 * There is no queue id; the one made here is a digest of the line. Source: sSMTP 2.64, ssmtp.c.
 */
import type { Phase } from '../../core/reply.ts';
import { type CallIds, createCallIds } from '../call-id.ts';
import { type EventDraft, newEvent } from '../new-event.ts';
import type { Emit, FramedLine, LineVerdict, LogReader } from '../reader.ts';
import { parseReply } from '../smtp-reply.ts';

export const ssmtpReader: LogReader = {
  id: 'ssmtp',
  name: 'sSMTP',
  versionsSeen: ['2.64'],
  queueIdReuse: 'never',
  logsRemoval: false,
  queuesPermanentGreeting: false,
  owns(program) {
    return program === 'sSMTP' || program === 'ssmtp';
  },
  open() {
    const idOf = createCallIds();
    return { forProgram: () => (line, emit) => read(line, idOf, emit) };
  },
};

const SENT = 'Sent mail for ';
const RECIPIENT = 'RCPT TO:<';
const CANNOT_OPEN = 'Cannot open ';

/** What went wrong, by the first words; the answer of the server stands in parentheses, if there was one. */
const FAILURES: readonly (readonly [string, Phase])[] = [
  [CANNOT_OPEN, 'connect'],
  ['Invalid response SMTP server', 'connect'],
  ['Invalid response:', 'connect'],
  ['Cannot get a valid response', 'connect'],
  ["Server didn't like our AUTH", 'auth'],
  ['Authorization failed', 'auth'],
  ['Connection lost in middle of processing', 'data'],
  ['STARTTLS not working', 'starttls'],
  ['SSL not working', 'starttls'],
  ['Set up of TLS', 'starttls'],
];

/** Said before the failure, or of no interest. */
const KNOWN = [
  'Unable to ',
  'Creating SSL connection',
  'SSL connection using',
  'Set ',
  'No ',
  'Warning',
  'Using ',
  '->',
  '<-',
  '[->]',
  '[<-]',
];

function read(line: FramedLine, idOf: CallIds, emit: Emit): LineVerdict {
  const { text } = line;
  if (text.startsWith(SENT)) return readSent(line, text, idOf, emit);
  if (text.startsWith(RECIPIENT)) {
    const close = text.indexOf('> ', RECIPIENT.length);
    if (close < 0) return 'unknown';
    const event = failed(line, text, idOf, 'rcpt', close + 2);
    event.recipient = text.slice(RECIPIENT.length, close);
    emit(event);
    return 'event';
  }
  const failure = FAILURES.find(([words]) => text.startsWith(words));
  if (failure !== undefined) {
    const event = failed(line, text, idOf, failure[1], Math.max(0, text.indexOf('(')));
    if (text.startsWith(CANNOT_OPEN)) event.relay = hostOf(text);
    emit(event);
    return 'event';
  }
  if (parseReply(text, undefined) !== undefined) {
    emit(failed(line, text, idOf, undefined, 0));
    return 'event';
  }
  return KNOWN.some((words) => text.startsWith(words)) ? 'known' : 'unknown';
}

function readSent(line: FramedLine, text: string, idOf: CallIds, emit: Emit): LineVerdict {
  const open = text.indexOf(' (', SENT.length);
  if (open < 0) return 'unknown';
  const event = newEvent(line, 'ssmtp', 'attempt', idOf(line));
  event.outcome = 'handed-over';
  event.sender = text.slice(SENT.length, open);
  // The smarthost is not named, and what stands in parentheses is its answer to QUIT.
  event.relay = {};
  event.statusText = text;
  emit(event);
  return 'event';
}

/** Whatever the code: nothing is tried again. */
function failed(
  line: FramedLine,
  text: string,
  idOf: CallIds,
  phase: Phase | undefined,
  answerAt: number,
): EventDraft {
  // Of a call that names no recipient there is nothing to join: it stands alone, as other refusals before queueing.
  const event = newEvent(line, 'ssmtp', 'rejected', phase === 'rcpt' ? idOf(line) : '');
  event.outcome = 'rejected';
  event.statusText = text;
  const isQuoted = text[answerAt] === '(';
  const answer = isQuoted
    ? text.slice(answerAt + 1, text.endsWith(')') ? -1 : undefined)
    : text.slice(answerAt);
  event.reply = parseReply(answer, phase) ?? { code: undefined, enhancedStatus: undefined, text, phase };
  return event;
}

/** `Cannot open relay.example:25` */
function hostOf(text: string): EventDraft['relay'] {
  const colon = text.lastIndexOf(':');
  const port = Number(text.slice(colon + 1));
  if (colon < 0 || !Number.isInteger(port)) return { host: text.slice(CANNOT_OPEN.length) };
  return { host: text.slice(CANNOT_OPEN.length, colon), port };
}
