/** Evidence of a result: which field was read where, quoted from the mail, with byte ranges. */
import type { MailSource } from '../core/bounce.ts';
import type { Evidence } from '../core/evidence.ts';
import type { MailText } from '../mime/mail-text.ts';
import type { Fact } from './draft.ts';

/** Quoted evidence is cut here; the range still names all of it. */
const MAX_QUOTE = 1_000;

/** Collects evidence in the order in which it is told. */
export class EvidenceList {
  readonly list: Evidence[] = [];
  readonly #mail: MailText;
  readonly #path: string;

  constructor(mail: MailText, source: MailSource) {
    this.#mail = mail;
    this.#path = source.path;
  }

  /** `rule`: instead of the fact's own. */
  add(field: string, fact: Fact<unknown> | undefined, rule: string = fact?.rule ?? ''): void {
    if (fact === undefined) return;
    const { from, to } = fact;
    const known = to > from;
    this.list.push({
      path: this.#path,
      range: known ? [this.#mail.rawOffset(from), this.#mail.rawOffset(to)] : undefined,
      text: known ? this.#mail.text.slice(from, Math.min(to, from + MAX_QUOTE)) : '',
      rule,
      field,
    });
  }
}
