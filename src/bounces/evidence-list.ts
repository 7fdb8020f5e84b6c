/** Evidence of a result: which field was read where, quoted from the mail, with byte ranges. */
import type { MailSource } from '../core/bounce.ts';
import type { Evidence } from '../core/evidence.ts';
import type { MailText } from '../mime/mail-text.ts';
import type { Fact } from './draft.ts';

/** In the order in which they are listed. `remark` are words beside the diagnostic that were looked at too. */
const FIELDS = [
  'recipient',
  'originalRecipient',
  'kind',
  'action',
  'status',
  'replyCode',
  'diagnostic',
  'remark',
  'phase',
  'remoteMta',
  'reportingMta',
  'queueId',
  'sender',
  'messageId',
  'subject',
  'feedbackType',
  'time',
] as const;

export type EvidenceFacts = Readonly<Partial<Record<(typeof FIELDS)[number], Fact<unknown> | undefined>>>;

/** Quoted evidence is cut here; the range still names all of it. */
const MAX_QUOTE = 1_000;

/** `rule`: the knowledge rule that gave the reason; its evidence are the words of the diagnostic. */
export function listEvidence(
  facts: EvidenceFacts,
  mail: MailText,
  source: MailSource,
  rule: string,
): Evidence[] {
  const list: Evidence[] = [];
  for (const field of FIELDS) {
    const fact = facts[field];
    if (fact !== undefined) list.push(quote(fact, mail, source, fact.rule, field));
  }
  if (facts.diagnostic !== undefined) list.push(quote(facts.diagnostic, mail, source, rule, 'reason'));
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
