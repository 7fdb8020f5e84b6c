/**
 * Which server's words are these? For lines without a program, and for programs under a name of their owner's choice
 * (`sendmail -L`, Exim's `syslog_processname`).
 */
import { queueIdLength } from './filter-note.ts';

const MINUS = 45;
const OPEN = 91;
const MAX_PID_DIGITS = 10;
/** What a line with a queue id goes on with, and whose it is then. */
const WORDS: readonly (readonly [string, string])[] = [
  ['client=', 'postfix'],
  ['uid=', 'postfix'],
  ['message-id=', 'postfix'],
  ['removed', 'postfix'],
  ['from=<', 'either'],
  ['to=', 'either'],
  ['from=', 'sendmail'],
];
/** The usual name of the program that writes such lines; `undefined`: many do, or none that we know. */
export function programOf(said: string): string | undefined {
  const line = withoutOwnPid(said);
  const length = queueIdLength(line);
  if (length === 0) return programWithoutColon(line);
  const program = WORDS.find(([words]) => line.startsWith(words, length + 2))?.[1];
  if (program !== 'either') return program;
  if (line.includes(' status=') || line.includes(' nrcpt=')) return 'postfix';
  return line.includes(' stat=') || line.includes(' nrcpts=') ? 'sendmail' : undefined;
}

/** Some put their process id before their words, though syslog has it already (Exim's log_selector +pid). */
function withoutOwnPid(line: string): string {
  if (line.charCodeAt(0) !== OPEN) return line;
  const close = line.indexOf('] ');
  if (close < 2 || close > MAX_PID_DIGITS) return line;
  for (let at = 1; at < close; at += 1) {
    const code = line.charCodeAt(at);
    if (code < 48 || code > 57) return line;
  }
  return line.slice(close + 2);
}

const SESSION_LENGTH = 16;
const SESSION_WORDS = [' smtp ', ' mta ', ' mda ', ' bounce '];
/** Of the ids before and since 4.97. */
const EXIM_ID_LENGTHS = [16, 23];
const EXIM_FLAGS = [' <= ', ' => ', ' -> ', ' ** ', ' == ', ' Completed'];
const COURIER_WORDS = ['newmsg,id=', 'started,id=', 'completed,id=', 'id='];

function programWithoutColon(line: string): string | undefined {
  if (SESSION_WORDS.some((word) => line.startsWith(word, SESSION_LENGTH)) && isSession(line)) return 'smtpd';
  const exim = EXIM_ID_LENGTHS.find((at) => EXIM_FLAGS.some((flag) => line.startsWith(flag, at)));
  if (exim !== undefined && line.charCodeAt(6) === MINUS) return 'exim';
  const courier = COURIER_WORDS.find((word) => line.startsWith(word));
  if (courier === undefined) return undefined;
  if (courier === 'id=') return line.includes(',from=<') ? 'courieresmtp' : undefined;
  return 'courierd';
}

/** OpenSMTPD's sessions: 16 hexadecimal digits. */
function isSession(line: string): boolean {
  for (let at = 0; at < SESSION_LENGTH; at += 1) {
    const code = line.charCodeAt(at);
    if (!((code >= 48 && code <= 57) || (code >= 97 && code <= 102))) return false;
  }
  return true;
}
