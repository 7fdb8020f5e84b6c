/**
 * Which server's words are these? For lines without a program, and for programs under a name of their owner's choice
 * (`sendmail -L`, Exim's `syslog_processname`).
 */
import { queueIdLength } from './filter-note.ts';

const MINUS = 45;
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
export function programOf(line: string): string | undefined {
  const length = queueIdLength(line);
  if (length === 0) return programWithoutColon(line);
  const program = WORDS.find(([words]) => line.startsWith(words, length + 2))?.[1];
  if (program !== 'either') return program;
  if (line.includes(' status=') || line.includes(' nrcpt=')) return 'postfix';
  return line.includes(' stat=') || line.includes(' nrcpts=') ? 'sendmail' : undefined;
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
