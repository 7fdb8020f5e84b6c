/**
 * Hides what a mail says and of whom, and keeps what tells why it did not arrive: the structure, the report, the
 * words of the servers. The text of the mail that is returned, subjects and names of persons are blanked.
 */
import { decodeTransfer, encodeTransfer } from './transfer.ts';
import type { Masker } from './masker.ts';
import type { TextRedactor } from './redact-text.ts';

export interface MailRedactor {
  /**
   * A whole message, one character per byte. `report`: it tells of mails with these subjects, and its own text tells
   * why; without it all text is blanked.
   */
  mail(message: string, report: { readonly subjects: readonly string[] } | undefined): string;
}

/** Fields whose values are names, times and words of servers; the values of all others are blanked. */
const TELLING =
  /^(?:received|return-path|delivered-to|envelope-to|x-original-to|date|message-id|in-reply-to|references|mime-version|content-[a-z-]+|auto-submitted|precedence|x-failed-recipients|errors-to|sender|from|to|cc|reply-to|status|x-auto[a-z-]+|x-loop|list-id|x-postfix-[a-z-]+|x-mailer|reporting-mta|received-from-mta|arrival-date|final-recipient|original-recipient|action|remote-mta|diagnostic-code|last-attempt-date|original-envelope-id|will-retry-until|x-actual-recipient|feedback-type|user-agent|version|original-mail-from|original-rcpt-to|source-ip|reported-domain)$/i;
/** Fields with names of persons before the address. */
const PERSONS = /^(?:from|to|cc|reply-to|sender)$/i;
const DAEMON = /mailer-daemon|postmaster|mail delivery|daemon@/i;

interface Field {
  readonly name: string;
  /** With the colon, folded lines and line ends, as written. */
  readonly value: string;
}

export function createMailRedactor(masker: Masker, names: TextRedactor): MailRedactor {
  /** Of the mails that the present report is about. */
  let subjects: readonly string[] = [];
  const told = (text: string): string => {
    let without = text;
    for (const subject of subjects) without = without.replaceAll(subject, masker.blank(subject));
    return names.text(without);
  };
  const fields = (head: string, isReturned: boolean): string =>
    splitFields(head)
      .map(({ name, value }) => {
        if (name === '') return names.text(value);
        if (/^subject$/i.test(name)) return name + (isReturned ? blankSubject(masker, value) : told(value));
        if (!TELLING.test(name)) return name + masker.blank(value);
        return name + names.text(PERSONS.test(name) ? withoutPersons(masker, value) : value);
      })
      .join('');

  /** `kind`: `report` keeps its words, `returned` is the mail that failed. */
  const entity = (text: string, kind: 'report' | 'returned', depth: number): string => {
    const split = headEnd(text);
    const head = text.slice(0, split);
    const body = text.slice(split);
    const type = (valueOf(head, 'content-type') ?? 'text/plain').toLowerCase();
    const redactedHead = fields(head, kind === 'returned');
    const boundary = /boundary="?([^";\r\n]+)"?/i.exec(valueOf(head, 'content-type') ?? '')?.[1]?.trim();
    if (type.startsWith('multipart/') && boundary !== undefined && depth < 8) {
      return redactedHead + parts(body, boundary, kind, depth + 1);
    }
    if (type.startsWith('message/rfc822') || type.startsWith('text/rfc822-headers')) {
      const lead = /^(?:\r?\n)*/.exec(body)?.[0] ?? '';
      return redactedHead + lead + entity(body.slice(lead.length), 'returned', depth + 1);
    }
    if (kind === 'returned') return redactedHead + masker.blank(body);
    const coding = (valueOf(head, 'content-transfer-encoding') ?? '').trim().toLowerCase();
    const plain = decodeTransfer(body, coding);
    return redactedHead + encodeTransfer(reportText(plain), coding);
  };

  const parts = (body: string, boundary: string, kind: 'report' | 'returned', depth: number): string => {
    const around = (text: string): string => (kind === 'report' ? names.text(text) : masker.blank(text));
    const marker = `--${boundary}`;
    let at = markerAt(body, marker, 0);
    if (at < 0) return around(body);
    let out = around(body.slice(0, at));
    for (;;) {
      const lineEnd = body.indexOf('\n', at);
      const from = lineEnd < 0 ? body.length : lineEnd + 1;
      // The same words as in the field that announced it.
      out += names.text(body.slice(at, from));
      const isLast = body.startsWith(`${marker}--`, at);
      const next = isLast ? -1 : markerAt(body, marker, from);
      const content = body.slice(from, next < 0 ? body.length : next);
      if (content !== '') out += isLast ? around(content) : entity(content, kind, depth);
      if (next < 0) return out;
      at = next;
    }
  };

  /** The text of a report; a copy of the mail that some put right behind it is one that is returned. */
  const reportText = (text: string): string => {
    const at = returnedAt(text);
    if (at < 0) return told(text);
    return told(text.slice(0, at)) + entity(text.slice(at), 'returned', 8);
  };

  return {
    mail(message, report) {
      subjects = report?.subjects ?? [];
      return entity(message, report === undefined ? 'returned' : 'report', 0);
    },
  };
}

/** Where the fields of a mail begin within text: two fields of every mail and another one in lines that follow each other. */
function returnedAt(text: string): number {
  let start = -1;
  let seen = 0;
  let known = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    if (/^[A-Za-z][A-Za-z0-9-]{1,40}:(?: |$)/.test(line)) {
      if (start < 0) start = at;
      seen += 1;
      if (/^(?:from|to|subject|date|received|message-id|return-path):/i.test(line)) known += 1;
      if (seen >= 3 && known >= 2) return start;
    } else if (!(start >= 0 && /^[ \t]/.test(line))) {
      start = -1;
      seen = 0;
      known = 0;
    }
    at += line.length + 1;
  }
  return -1;
}

/** The next line that begins with the marker. */
function markerAt(body: string, marker: string, from: number): number {
  let at = body.indexOf(marker, from);
  while (at > 0 && body.charAt(at - 1) !== '\n') at = body.indexOf(marker, at + 1);
  return at;
}

/** Position after the empty line that ends the head. */
function headEnd(text: string): number {
  const found = /\r?\n\r?\n/.exec(text);
  if (/^\r?\n/.test(text)) return text.startsWith('\r') ? 2 : 1;
  return found === null ? text.length : found.index + found[0].length;
}

function splitFields(head: string): Field[] {
  const found: Field[] = [];
  for (const line of head.split(/(?<=\n)/)) {
    const last = found[found.length - 1];
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last !== undefined) {
      found[found.length - 1] = { name: last.name, value: last.value + line };
    } else if (colon > 0 && !/[ \t]/.test(line.slice(0, colon))) {
      found.push({ name: line.slice(0, colon), value: line.slice(colon) });
    } else found.push({ name: '', value: line });
  }
  return found;
}

function valueOf(head: string, name: string): string | undefined {
  return splitFields(head)
    .find((field) => field.name.toLowerCase() === name)
    ?.value.slice(1)
    .trim();
}

/** Encoded words stay what they are: their letters become others of the same alphabet. */
function blankSubject(masker: Masker, value: string): string {
  return value
    .split(/(=\?[^?\s]+\?[BbQq]\?[^?\s]*\?=)/)
    .map((piece) => {
      const word = /^(=\?[^?\s]+\?)([BbQq])(\?)([^?\s]*)(\?=)$/.exec(piece);
      if (word === null) return masker.blank(piece);
      const [, start = '', coding = '', , text = '', end = ''] = word;
      const filler =
        coding.toLowerCase() === 'b' ? 'eHh4'.repeat(Math.ceil(text.length / 4)) : 'x'.repeat(text.length);
      return `${start}${coding}?${filler}${end}`;
    })
    .join('');
}

/** `"Hanako Yamada" <hanako@a.example>`: the name is blanked, unless a mail system writes. */
function withoutPersons(masker: Masker, value: string): string {
  if (DAEMON.test(value)) return value;
  return value.replace(
    /([:,]\s*)("[^"]*"|[^<>,"]*?)(\s*<)/g,
    (_all, before: string, name: string, after: string) => {
      return before + blankSubject(masker, name) + after;
    },
  );
}
