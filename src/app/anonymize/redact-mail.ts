/**
 * Hides what a mail says and of whom, and keeps what tells why it did not arrive: the structure, the report, the
 * words of the servers. The text of the mail that is returned, subjects and names of persons are blanked.
 */
import { headEnd, markerAt, returnedAt, valueOf } from './mail-structure.ts';
import type { Masker } from './masker.ts';
import { blankSubject, redactHead } from './redact-head.ts';
import type { RedactText } from './redact-text.ts';
import { decodeTransfer, encodeTransfer } from './transfer.ts';

/** Parts within parts are opened this deep. */
const MAX_DEPTH = 8;

/** `report` keeps its words, `returned` is the mail that failed. */
type Kind = 'report' | 'returned';

export class MailRedactor {
  readonly #masker: Masker;
  readonly #redactText: RedactText;
  /** Of the mails that the present report is about. */
  #subjects: readonly string[] = [];

  constructor(masker: Masker, redactText: RedactText) {
    this.#masker = masker;
    this.#redactText = redactText;
  }

  /**
   * A whole message, one character per byte. `report`: it tells of mails with these subjects, and its own text tells
   * why; without it all text is blanked.
   */
  mail(message: string, report: { readonly subjects: readonly string[] } | undefined): string {
    this.#subjects = report?.subjects ?? [];
    return this.#entity(message, report === undefined ? 'returned' : 'report', 0);
  }

  #entity(text: string, kind: Kind, depth: number): string {
    const split = headEnd(text);
    const head = text.slice(0, split);
    const body = text.slice(split);
    return this.#head(head, kind) + this.#body(head, body, kind, depth);
  }

  #head(head: string, kind: Kind): string {
    return redactHead(head, this.#masker, this.#redactText, (subject) =>
      kind === 'returned' ? blankSubject(this.#masker, subject) : this.#told(subject),
    );
  }

  #body(head: string, body: string, kind: Kind, depth: number): string {
    const contentType = valueOf(head, 'content-type') ?? '';
    const type = contentType.toLowerCase();
    const boundary = /boundary="?([^";\r\n]+)"?/i.exec(contentType)?.[1]?.trim();
    if (type.startsWith('multipart/') && boundary !== undefined && depth < MAX_DEPTH)
      return this.#parts(body, boundary, kind, depth + 1);
    if (type.startsWith('message/rfc822') || type.startsWith('text/rfc822-headers')) {
      const lead = /^(?:\r?\n)*/.exec(body)?.[0] ?? '';
      return lead + this.#entity(body.slice(lead.length), 'returned', depth + 1);
    }
    if (kind === 'returned') return this.#masker.blank(body);
    const coding = (valueOf(head, 'content-transfer-encoding') ?? '').trim().toLowerCase();
    return encodeTransfer(this.#reportText(decodeTransfer(body, coding)), coding);
  }

  #parts(body: string, boundary: string, kind: Kind, depth: number): string {
    const around = (text: string): string =>
      kind === 'report' ? this.#redactText(text) : this.#masker.blank(text);
    const marker = `--${boundary}`;
    let at = markerAt(body, marker, 0);
    if (at < 0) return around(body);
    let out = around(body.slice(0, at));
    for (;;) {
      const lineEnd = body.indexOf('\n', at);
      const from = lineEnd < 0 ? body.length : lineEnd + 1;
      // Masked to the same words as in the field that announced it.
      out += this.#redactText(body.slice(at, from));
      const isLast = body.startsWith(`${marker}--`, at);
      const next = isLast ? -1 : markerAt(body, marker, from);
      const content = body.slice(from, next < 0 ? body.length : next);
      if (content !== '') out += isLast ? around(content) : this.#entity(content, kind, depth);
      if (next < 0) return out;
      at = next;
    }
  }

  /** The text of a report. Some put a copy of the failed mail right behind it: that one is a returned mail. */
  #reportText(text: string): string {
    const at = returnedAt(text);
    if (at < 0) return this.#told(text);
    return this.#told(text.slice(0, at)) + this.#entity(text.slice(at), 'returned', MAX_DEPTH);
  }

  /** The words of a report, without the subjects of the mails it is about. */
  #told(text: string): string {
    let without = text;
    for (const subject of this.#subjects) without = without.replaceAll(subject, this.#masker.blank(subject));
    return this.#redactText(without);
  }
}
