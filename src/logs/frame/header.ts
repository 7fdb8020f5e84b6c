/**
 * Between stamp and message: host, program and process id (RFC 3164 §4.1.3).
 *
 *     mail postfix/smtp[141]: …                the usual form
 *     sendmail[812]: …                         no host (some Solaris and container logs)
 *     mail mail:info sendmail[812]: …          AIX names facility and severity
 *     <mail.info> mail sendmail[812]: …        FreeBSD syslogd -vv
 *     mail.info sendmail[812]: …              busybox without a host
 *     2026 Nov 24 … mail.info mail sendmail[812]: …   syslog-ng's $FULLDATE $FACILITY.$LEVEL
 *     mail sendmail[812] …                     rsyslog, about a line that came to it as RFC 5424: no colon
 *     loghost Message forwarded from mail: sendmail[812]: …   AIX, Solaris
 *     mail last message repeated 2 times       no program
 */

export interface Header {
  host: string;
  /** `''` when the line names none. */
  program: string;
  pid: string | undefined;
  /** Position of the program's own text. */
  textStart: number;
}

export function newHeader(): Header {
  return { host: '', program: '', pid: undefined, textStart: 0 };
}

const SPACE = 32;
const CLOSE = 93;
/** syslogd of AIX and Solaris, about a line of another host. */
const FORWARDED = 'Message forwarded from ';

/** `at` is the end of the stamp. False when nothing follows it. */
export function parseHeader(text: string, at: number, out: Header): boolean {
  if (text.charCodeAt(at) !== SPACE) return false;
  let pos = skipPriority(text, skipBlanks(text, at));
  const colon = colonAfter(text, pos);
  const space = text.indexOf(' ', pos);
  out.program = '';
  out.pid = undefined;
  if (colon >= 0 && (space < 0 || colon < space)) {
    out.host = '';
    return takeProgram(text, pos, colon, out);
  }
  if (space < 0) return false;
  out.host = '';
  if (takeProgramWithId(text, pos, space, out)) return true;
  out.host = text.slice(pos, space);
  pos = skipPriority(text, skipBlanks(text, space));
  if (isFacility(out.host)) {
    const next = text.indexOf(' ', pos);
    const isHost = next >= 0 && next < colon && text.charCodeAt(next - 1) !== CLOSE;
    out.host = isHost ? text.slice(pos, next) : '';
    if (isHost) pos = skipBlanks(text, next);
  } else pos = skipFacility(text, pos);
  if (takeProgramWithId(text, pos, text.indexOf(' ', pos), out)) return true;
  if (text.startsWith(FORWARDED, pos) && colon > pos) {
    out.host = text.slice(pos + FORWARDED.length, colon);
    pos = skipBlanks(text, colon + 1);
    out.textStart = pos;
    const next = colonAfter(text, pos);
    return next < pos ? true : takeProgram(text, pos, next, out);
  }
  out.textStart = pos;
  return colon < pos ? true : takeProgram(text, pos, colon, out);
}

/** Takes `prog[123]` in `[from, space)`, behind which no colon stands. */
function takeProgramWithId(text: string, from: number, space: number, out: Header): boolean {
  if (space < 0 || text.charCodeAt(space - 1) !== CLOSE) return false;
  const open = text.lastIndexOf('[', space);
  if (open <= from || open + 2 > space - 1) return false;
  for (let at = open + 1; at < space - 1; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  out.program = text.slice(from, open);
  out.pid = text.slice(open + 1, space - 1);
  out.textStart = skipBlanks(text, space);
  return true;
}

/** Takes `prog[pid]` in `[from, colon)`; a sentence with a colon in it is no program. */
function takeProgram(text: string, from: number, colon: number, out: Header): boolean {
  let start = from;
  const space = text.indexOf(' ', from);
  if (space >= 0 && space < colon) {
    if (!isFacility(text.slice(from, space)) || text.slice(space + 1, colon).includes(' ')) {
      out.textStart = from;
      return true;
    }
    start = space + 1;
  }
  let end = colon;
  if (text.charCodeAt(colon - 1) === CLOSE) {
    const open = text.lastIndexOf('[', colon);
    if (open > start) {
      out.pid = text.slice(open + 1, colon - 1);
      end = open;
    }
  }
  out.program = text.slice(start, end);
  out.textStart = Math.min(colon + 2, text.length);
  return true;
}

/** Position of the colon that ends the program's name; -1 when there is none. */
function colonAfter(text: string, from: number): number {
  const colon = text.indexOf(': ', from);
  if (colon >= 0) return colon;
  return text.endsWith(':') ? text.length - 1 : -1;
}

function skipBlanks(text: string, at: number): number {
  let pos = at;
  while (text.charCodeAt(pos) === SPACE) pos += 1;
  return pos;
}

/** `<mail.info> ` */
function skipPriority(text: string, at: number): number {
  if (text.charCodeAt(at) !== 60) return at;
  const end = text.indexOf('> ', at);
  return end < 0 || end - at > 24 ? at : end + 2;
}

/** `mail.info ` */
function skipFacility(text: string, at: number): number {
  const end = text.indexOf(' ', at);
  return end >= 0 && isFacility(text.slice(at, end)) ? skipBlanks(text, end) : at;
}

/** `mail:info`, `mail.info`: a facility and a severity of syslog (RFC 3164 §4.1.1), no host. */
function isFacility(token: string): boolean {
  if (token.length > 24) return false;
  const dot = token.indexOf('.');
  const at = dot < 0 ? token.indexOf(':') : dot;
  return at > 0 && FACILITIES.has(token.slice(0, at)) && SEVERITIES.has(token.slice(at + 1));
}

const FACILITIES = setOf(
  'kern user mail daemon auth authpriv security syslog lpr news uucp cron ftp ntp console ' +
    'local0 local1 local2 local3 local4 local5 local6 local7',
);
const SEVERITIES = setOf('emerg panic alert crit err error warn warning notice info debug');

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
