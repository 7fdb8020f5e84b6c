/**
 * Mail servers say the same words again and again: to every recipient of a mail, and to every mail that a dead
 * address or a blocked server gets. The knowledge base is asked once for each wording; the newest answers are
 * kept per knowledge base, within bounds.
 */
import type { Knowledge, ReplyMatch, ReplyQuery } from '../core/knowledge.ts';

/** Answers kept, and characters of questions; beyond that all are forgotten. */
const KEPT = 2_048;
const KEPT_CHARS = 1_000_000;

interface Memory {
  readonly answers: Map<string, ReplyMatch>;
  chars: number;
}

const memories = new WeakMap<Knowledge, Memory>();

export function askOnce(knowledge: Knowledge): (query: ReplyQuery) => ReplyMatch {
  let memory = memories.get(knowledge);
  if (memory === undefined) {
    memory = { answers: new Map(), chars: 0 };
    memories.set(knowledge, memory);
  }
  const known = memory;
  return (query) => ask(knowledge, known, query);
}

function ask(knowledge: Knowledge, memory: Memory, query: ReplyQuery): ReplyMatch {
  const { code, enhancedStatus = '', phase = '', remoteHost = '', recipientDomain = '' } = query;
  const head = `${code ?? ''}\n${enhancedStatus}\n${phase}\n${remoteHost}\n${recipientDomain}\n`;
  const key = head + query.text;
  const hit = memory.answers.get(key);
  if (hit !== undefined) return hit;
  // Cut out of the key, so that what an answer quotes keeps the key alive and not a whole mail.
  const match = knowledge.match({ ...query, text: key.slice(head.length) });
  if (memory.answers.size >= KEPT || memory.chars > KEPT_CHARS) {
    memory.answers.clear();
    memory.chars = 0;
  }
  memory.answers.set(key, match);
  memory.chars += key.length;
  return match;
}
