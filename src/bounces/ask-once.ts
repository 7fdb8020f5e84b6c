/** One bounce tells the same words about many recipients: the knowledge base is asked once for each wording. */
import type { Knowledge, ReplyMatch, ReplyQuery } from '../core/knowledge.ts';

/** Answers kept; a mail with more different wordings asks again. */
const KEPT = 64;

export function askOnce(knowledge: Knowledge): (query: ReplyQuery) => ReplyMatch {
  const known: { readonly query: ReplyQuery; readonly match: ReplyMatch }[] = [];
  return (query) => {
    const hit = known.find((entry) => isSame(entry.query, query));
    if (hit !== undefined) return hit.match;
    const match = knowledge.match(query);
    if (known.length < KEPT) known.push({ query, match });
    return match;
  };
}

function isSame(a: ReplyQuery, b: ReplyQuery): boolean {
  return (
    a.code === b.code &&
    a.enhancedStatus === b.enhancedStatus &&
    a.phase === b.phase &&
    a.remoteHost === b.remoteHost &&
    a.recipientDomain === b.recipientDomain &&
    a.text === b.text
  );
}
