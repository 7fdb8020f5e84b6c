/**
 * The two structured frames: RFC 5424 and journald's JSON.
 *
 *     <22>1 2026-11-24T12:07:14.003+09:00 mail postfix/smtp 141 - - 444BE24C4E6: to=<…
 *     {"__REALTIME_TIMESTAMP":"1795489634000000","_HOSTNAME":"mail","SYSLOG_IDENTIFIER":"postfix/smtp",…}
 *
 * RFC 5424 §6; systemd docs/JOURNAL_EXPORT_FORMATS.md (a MESSAGE that is not UTF-8 is an array of bytes).
 */
import { decodeUtf8 } from '../byte-decoder.ts';
import type { Header } from './header.ts';
import { parseStamp, type Stamp } from './stamp.ts';

/** `at` is the version digit. Fills stamp and header; false when the line has another form. */
export function parseRfc5424(text: string, at: number, stamp: Stamp, header: Header): boolean {
  if (text.charCodeAt(at) !== 49 || text.charCodeAt(at + 1) !== 32) return false;
  if (!parseStamp(text, at + 2, stamp)) return false;
  let pos = stamp.end;
  const fields: string[] = [];
  for (let i = 0; i < 4; i += 1) {
    if (text.charCodeAt(pos) !== 32) return false;
    const end = text.indexOf(' ', pos + 1);
    if (end < 0) return false;
    fields.push(text.slice(pos + 1, end));
    pos = end;
  }
  const [host = '', program = '', pid = ''] = fields;
  const start = skipStructuredData(text, pos + 1);
  if (start < 0) return false;
  header.host = nilIsEmpty(host);
  header.program = nilIsEmpty(program);
  header.pid = pid === '-' ? undefined : pid;
  // RFC 5424 §6.4: a UTF-8 message may begin with a byte order mark.
  const marked = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
  // rsyslog's RSYSLOG_SyslogProtocol23Format keeps the blank of the old form before the message.
  header.textStart = text.charCodeAt(marked) === 32 ? marked + 1 : marked;
  return true;
}

/** `-` or `[id a="b" …][…]`; position of the message, -1 when it never ends. RFC 5424 §6.3.3: `"`, `\`, `]` are escaped. */
function skipStructuredData(text: string, at: number): number {
  if (text.charCodeAt(at) === 45) return Math.min(at + 2, text.length);
  if (text.charCodeAt(at) !== 91) return -1;
  let quoted = false;
  for (let i = at; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 92) i += 1;
    else if (code === 34) quoted = !quoted;
    else if (code === 93 && !quoted && text.charCodeAt(i + 1) !== 91) return Math.min(i + 2, text.length);
  }
  return -1;
}

function nilIsEmpty(field: string): string {
  return field === '-' ? '' : field;
}

export interface JournalEntry {
  /** Milliseconds; `undefined` when the entry has no time. */
  readonly time: number | undefined;
  readonly host: string;
  readonly program: string;
  readonly pid: string | undefined;
  readonly message: string;
}

/** One object of `journalctl -o json`, or of Docker's json-file driver (whose `log` is a whole line). */
export function parseJournalJson(text: string): JournalEntry | { readonly log: string } | undefined {
  let entry: unknown;
  try {
    entry = JSON.parse(text);
  } catch {
    // Not JSON, or cut: the caller counts the line as not understood.
    return undefined;
  }
  if (typeof entry !== 'object' || entry === null) return undefined;
  const field = (name: string): unknown => (entry as Record<string, unknown>)[name];
  const log = field('log');
  if (typeof log === 'string') return { log: log.replace(/\r?\n$/, '') };
  const message = messageText(field('MESSAGE'));
  if (message === undefined) return undefined;
  const micros = Number(textOf(field('_SOURCE_REALTIME_TIMESTAMP')) ?? textOf(field('__REALTIME_TIMESTAMP')));
  return {
    time: Number.isFinite(micros) && micros > 0 && micros < 8e18 ? Math.floor(micros / 1000) : undefined,
    host: textOf(field('_HOSTNAME')) ?? '',
    program: textOf(field('SYSLOG_IDENTIFIER')) ?? textOf(field('_COMM')) ?? '',
    pid: textOf(field('SYSLOG_PID')) ?? textOf(field('_PID')),
    message,
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  // A field set several times is an array; the last one counts.
  if (Array.isArray(value) && typeof value.at(-1) === 'string') return value.at(-1) as string;
  return undefined;
}

function messageText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return undefined;
  if (value.every((byte) => typeof byte === 'number')) return decodeUtf8(Uint8Array.from(value as number[]));
  return textOf(value);
}
