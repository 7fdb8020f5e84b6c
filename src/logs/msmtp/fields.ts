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

/** Fields after which another may follow the closing quote; quotes within are written as `?`. */
const EXIT = ' exitcode=';

/** `undefined` when the text is no such line. */
export function parseFields(text: string): MsmtpFields | undefined {
  if (!text.startsWith('host=') && !text.startsWith('socket=')) return undefined;
  const exit = text.lastIndexOf(EXIT);
  const recipients = valueOf(text, ' recipients=');
  if (exit < 0 || recipients === undefined) return undefined;
  const reply = quotedOf(text, ' smtpmsg=');
  const size = Number(valueOf(text, ' mailsize='));
  const host = text.startsWith('host=') ? text.slice(5, blankAfter(text, 5)) : undefined;
  const port = host === undefined ? -1 : host.indexOf(',');
  return {
    host: port > 0 ? host?.slice(0, port) : host,
    tls: valueOf(text, ' tls='),
    sender: valueOf(text, ' from='),
    recipients: recipients.split(',', MAX_RECIPIENTS).filter((recipient) => recipient !== ''),
    size: Number.isFinite(size) ? size : undefined,
    reply: reply?.replaceAll('\\n', ' '),
    error: quotedOf(text, ' errormsg='),
    exitCode: text.slice(exit + EXIT.length, blankAfter(text, exit + EXIT.length)),
  };
}

function blankAfter(text: string, from: number): number {
  const blank = text.indexOf(' ', from);
  return blank < 0 ? text.length : blank;
}

/** Fields of words end before the first quoted one, whose text is the server's. */
function valueOf(text: string, name: string): string | undefined {
  const at = text.indexOf(name);
  const quote = text.indexOf("='");
  if (at < 0 || (quote >= 0 && at > quote)) return undefined;
  const start = at + name.length;
  return text.slice(start, blankAfter(text, start));
}

function quotedOf(text: string, name: string): string | undefined {
  const at = text.indexOf(`${name}'`);
  if (at < 0) return undefined;
  const start = at + name.length + 1;
  const end = text.indexOf("'", start);
  return text.slice(start, end < 0 ? undefined : end);
}
