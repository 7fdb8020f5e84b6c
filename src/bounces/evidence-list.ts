/** Evidence of a result: which field was read where, quoted from the mail, with byte ranges. */
import type { MailSource } from '../core/bounce.ts';
import type { Evidence } from '../core/evidence.ts';
import type { MailText } from '../mime/mail-text.ts';
import type { Fact } from './draft.ts';

/** Field and fact, in the order in which they are listed. `remark` are words beside the diagnostic that were looked at too. */
export type EvidenceFacts = readonly (readonly [field: string, fact: Fact<unknown> | undefined])[];

/** Quoted evidence is cut here; the range still names all of it. */
const MAX_QUOTE = 1_000;

export function listEvidence(facts: EvidenceFacts, mail: MailText, source: MailSource): Evidence[] {
  const list: Evidence[] = [];
  for (const [field, fact] of facts)
    if (fact !== undefined) list.push(quote(fact, mail, source, fact.rule, field));
  return list;
}

function quote(
  { from, to }: Fact<unknown>,
  mail: MailText,
  source: MailSource,
  rule: string,
  field: string,
): Evidence {
  const known = to > from;
  return {
    path: source.path,
    range: known ? [mail.rawOffset(from), mail.rawOffset(to)] : undefined,
    text: known ? mail.text.slice(from, Math.min(to, from + MAX_QUOTE)) : '',
    rule,
    field,
  };
}
