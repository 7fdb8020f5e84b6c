/** The fields of msmtp's line: `name=word` or `name='words'`, separated by blanks, in a fixed order. */

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

const QUOTE = 39;
const COMMA = 44;

/** Filled field by field. */
type Draft = { -readonly [K in keyof MsmtpFields]: MsmtpFields[K] };

/** `undefined` when the text is no such line. */
export function parseFields(text: string): MsmtpFields | undefined {
  if (!text.startsWith('host=') && !text.startsWith('socket=')) return undefined;
  const out: Draft = {
    host: undefined,
    tls: undefined,
    sender: undefined,
    recipients: [],
    size: undefined,
    reply: undefined,
    error: undefined,
    exitCode: '',
  };
  let at = 0;
  while (at < text.length) {
    const equals = text.indexOf('=', at);
    if (equals < 0) break;
    const isQuoted = text.charCodeAt(equals + 1) === QUOTE;
    const start = isQuoted ? equals + 2 : equals + 1;
    let end = text.indexOf(isQuoted ? "'" : ' ', start);
    if (end < 0) end = text.length;
    take(out, text, at, equals, start, end);
    at = isQuoted ? end + 2 : end + 1;
  }
  return out.exitCode === '' || out.recipients.length === 0 ? undefined : out;
}

/** The name is `[from, equals)`, its value `[start, end)`. Quotes within quoted text are written as `?`. */
function take(out: Draft, text: string, from: number, equals: number, start: number, end: number): void {
  switch (text.charCodeAt(from)) {
    case 104: // host
      out.host = hostOf(text, start, end);
      break;
    case 116: // tls
      out.tls = text.slice(start, end);
      break;
    case 102: // from
      out.sender = text.slice(start, end);
      break;
    case 114: // recipients
      out.recipients = recipientsOf(text, start, end);
      break;
    case 109: // mailsize
      out.size = Number(text.slice(start, end));
      if (!Number.isFinite(out.size)) out.size = undefined;
      break;
    case 115: // smtpstatus, smtpmsg, socket
      if (text.startsWith('smtpmsg', from) && equals === from + 7)
        out.reply = oneLine(text.slice(start, end));
      break;
    case 101: // errormsg, exitcode
      if (text.charCodeAt(from + 1) === 114) out.error = text.slice(start, end);
      else out.exitCode = text.slice(start, end);
      break;
    default: // auth, user, fields of later versions
      break;
  }
}

function hostOf(text: string, start: number, end: number): string {
  const comma = text.indexOf(',', start);
  return text.slice(start, comma >= 0 && comma < end ? comma : end);
}

function recipientsOf(text: string, start: number, end: number): readonly string[] {
  const found: string[] = [];
  let from = start;
  for (let at = start; at <= end && found.length < MAX_RECIPIENTS; at += 1) {
    if (at < end && text.charCodeAt(at) !== COMMA) continue;
    if (at > from) found.push(text.slice(from, at));
    from = at + 1;
  }
  return found;
}

/** Lines of a reply are joined by a backslash and an n. */
function oneLine(reply: string): string {
  return reply.includes('\\n') ? reply.replaceAll('\\n', ' ') : reply;
}
