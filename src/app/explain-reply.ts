/** Use case of `todoku explain`: what one SMTP reply means. */
import type { Explanation } from '../core/investigation.ts';
import type { Reply } from '../core/reply.ts';
import type { ExplainReply } from './contracts.ts';
import { loadKnowledge } from './knowledge-files.ts';

export const explainReply: ExplainReply = ({ reply, mx, domain, phase }) => {
  const knowledge = loadKnowledge();
  const parsed = parseReply(reply);
  const match = knowledge.match({
    text: reply,
    code: parsed.code,
    enhancedStatus: parsed.enhancedStatus,
    phase,
    remoteHost: mx,
    recipientDomain: domain,
  });
  const facts = knowledge.cause(match.cause);
  const explanation: Explanation = {
    reply: { ...parsed, phase },
    provider: match.provider,
    filteredBy: match.filteredBy,
    cause: match.cause,
    reason: facts.reason,
    permanence: match.permanence,
    meaning: match.meaning,
    who: facts.who,
    confidence: match.confidence,
    phase,
    rule: match.rule,
    steps: match.steps,
    urls: match.urls,
  };
  return explanation;
};

/** RFC 5321 §4.2: code, `-` or space, then RFC 2034 §3 enhanced status, then text. */
function parseReply(written: string): Reply {
  const text = written.trim();
  const found = /^([2-5]\d\d)(?:[ -]|$)(?:(\d\.\d{1,3}\.\d{1,3})(?:\s|$))?/.exec(text);
  if (found === null) return { text };
  return { code: Number(found[1]), enhancedStatus: found[2], text: text.slice(found[0].length).trim() };
}
