/** The fields of msmtp's line: `name=word` or `name='words'`, separated by blanks, in a fixed order. */
import type { FramedLine } from '../framed-line.ts';
import { ascii, decimalAt, findByte, isAt } from '../scan.ts';

export interface MsmtpFields {
  readonly host: string | undefined;
  readonly tls: string | undefined;
  readonly sender: string | undefined;
  readonly recipients: readonly string[];
  readonly size: number | undefined;
  /** Lines of the server's reply joined by blanks. */
  readonly reply: string | undefined;
  readonly error: string | undefined;
  readonly exitCode: string;
}

const MAX_RECIPIENTS = 2_000;

const SPACE = 32;
const QUOTE = 39;
const COMMA = 44;
const EQUALS = 61;
const HOST = ascii('host=');
const SOCKET = ascii('socket=');
const MESSAGE = ascii('smtpmsg');
const NOBODY: readonly string[] = [];

/** Filled field by field. */
type Draft = { -readonly [K in keyof MsmtpFields]: MsmtpFields[K] };

/** `undefined` when the line is none of msmtp's. */
export function parseFields(line: FramedLine): MsmtpFields | undefined {
  const { bytes, start, end } = line;
  if (!isAt(bytes, start, end, HOST) && !isAt(bytes, start, end, SOCKET)) return undefined;
  const out: Draft = {
    host: undefined,
    tls: undefined,
    sender: undefined,
    recipients: NOBODY,
    size: undefined,
    reply: undefined,
    error: undefined,
    exitCode: '',
  };
  let at = start;
  while (at < end) {
    const equals = findByte(bytes, at, end, EQUALS);
    if (equals < 0) break;
    const isQuoted = bytes[equals + 1] === QUOTE;
    const from = isQuoted ? equals + 2 : equals + 1;
    const found = findByte(bytes, from, end, isQuoted ? QUOTE : SPACE);
    const to = found < 0 ? end : found;
    take(out, line, at, equals, from, to);
    at = isQuoted ? to + 2 : to + 1;
  }
  return out.exitCode === '' || out.recipients.length === 0 ? undefined : out;
}

/** The name is `[nameFrom, equals)`, its value `[from, to)`. Quotes within quoted text are written as `?`. */
function take(
  out: Draft,
  line: FramedLine,
  nameFrom: number,
  equals: number,
  from: number,
  to: number,
): void {
  switch (line.bytes[nameFrom] ?? 0) {
    case 104: // host
      out.host = hostOf(line, from, to);
      break;
    case 116: // tls
      out.tls = line.slice(from, to);
      break;
    case 102: // from
      out.sender = line.slice(from, to);
      break;
    case 114: // recipients
      out.recipients = recipientsOf(line, from, to);
      break;
    case 109: // mailsize
      out.size = decimalAt(line.bytes, from, to);
      break;
    case 115: // smtpstatus, smtpmsg, socket
      if (equals - nameFrom === MESSAGE.length && isAt(line.bytes, nameFrom, equals, MESSAGE))
        out.reply = oneLine(line.slice(from, to));
      break;
    case 101: // errormsg, exitcode
      if (line.bytes[nameFrom + 1] === 114) out.error = line.slice(from, to);
      else out.exitCode = line.slice(from, to);
      break;
    default: // auth, user, fields of later versions
      break;
  }
}

function hostOf(line: FramedLine, from: number, to: number): string {
  const comma = findByte(line.bytes, from, to, COMMA);
  return line.slice(from, comma < 0 ? to : comma);
}

function recipientsOf(line: FramedLine, start: number, end: number): readonly string[] {
  const found: string[] = [];
  let from = start;
  while (from < end && found.length < MAX_RECIPIENTS) {
    const comma = findByte(line.bytes, from, end, COMMA);
    const to = comma < 0 ? end : comma;
    if (to > from) found.push(line.slice(from, to));
    from = to + 1;
  }
  return found;
}

/** Lines of a reply are joined by a backslash and an n. */
function oneLine(reply: string): string {
  return reply.includes('\\n') ? reply.replaceAll('\\n', ' ') : reply;
}
