/**
 * Free text bounces, read the way a person does: somewhere stands an address, alone on its line or at its
 * head, and what follows up to the next address is said about it. Qmail, Exim, Yahoo and a hundred others
 * differ in the words around that; the layout is the same.
 */
import { squeezeLines } from './notice-text.ts';
import { type Candidate, findCandidates } from './recipient-candidates.ts';
import { readReplyCodes } from './reply-text.ts';

/** What a notice says about one recipient. Positions are those of the notice text. */
export interface Block {
  readonly address: string;
  readonly addressFrom: number;
  readonly addressTo: number;
  /** Unfolded; `''` when nothing follows. */
  readonly text: string;
  readonly textFrom: number;
  readonly textTo: number;
}

const MAX_TEXT = 8_192;
/** Blocks of a notice that may stand under sentences of their own, and the length of such a sentence. */
const MAX_LED = 1_000;
const MAX_LEAD = 600;

/** Heads of lists of those who got the mail, in a notice that also names those who did not. */
const DELIVERED = ['delivered to', 'successfully delivered'];

/** Reads the blocks in `[from, to)`. `exclude`: addresses (lower case) that cannot be recipients. */
export function readBlocks(text: string, from: number, to: number, exclude: readonly string[] = []): Block[] {
  const candidates = findCandidates(text, from, to, exclude);
  const best = candidates.reduce((max, { strength }) => Math.max(max, strength), 0);
  const chosen = withoutRepeats(candidates.filter(({ strength }) => strength === best));
  const blocks = blocksOf(text, chosen, to);
  return adoptTexts(withLeads(blocks, text, from, chosen));
}

/** Recipients listed in one sentence share its words. */
function blocksOf(text: string, chosen: readonly Candidate[], to: number): Block[] {
  const blocks: Block[] = [];
  let first = 0;
  while (first < chosen.length) {
    let behind = first + 1;
    while (chosen[behind]?.listed === true) behind += 1;
    const run = chosen.slice(first, behind);
    blocks.push(...listedBlocks(text, run, chosen[behind]?.lineStart ?? to));
    first = behind;
  }
  return blocks;
}

function listedBlocks(text: string, run: readonly Candidate[], next: number): Block[] {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return [];
  const words = blockOf(text, first.strength < 3 ? first : last, next);
  return run.map(({ address, start, end }) => ({ ...words, address, addressFrom: start, addressTo: end }));
}

/**
 * Netscape lists its recipients under a sentence for each kind of failure, which ends in a colon: what stands before
 * an address is said about it, not about the one above. Only where there are two such sentences; a single one is the
 * head of a list.
 */
function withLeads(
  blocks: readonly Block[],
  text: string,
  from: number,
  candidates: readonly Candidate[],
): readonly Block[] {
  if (blocks.length < 2 || blocks.length > MAX_LED) return blocks;
  const leads = candidates.map(({ lineStart }, i) =>
    leadBefore(text, candidates[i - 1]?.rest ?? from, lineStart),
  );
  if (leads.filter((lead) => lead !== undefined).length < 2 || leads[0] === undefined) return blocks;
  let lead = leads[0];
  return blocks.flatMap((block, i) => {
    const next = leads[i + 1];
    const blank = text.indexOf('\n\n', block.textFrom);
    const end = Math.min(block.textTo, next?.[0] ?? block.textTo, blank < 0 ? block.textTo : blank);
    const own = squeezeLines(text.slice(block.textFrom, end));
    lead = leads[i] ?? lead;
    if (isOfDelivered(text.slice(...lead))) return [];
    if (own !== '') return { ...block, text: own, textTo: end };
    return { ...block, text: squeezeLines(text.slice(...lead)), textFrom: lead[0], textTo: lead[1] };
  });
}

function isOfDelivered(lead: string): boolean {
  const lower = lead.trimStart().toLowerCase();
  return DELIVERED.some((words) => lower.startsWith(words));
}

/** The paragraph right above a line, if it ends in a colon. */
function leadBefore(text: string, from: number, lineStart: number): readonly [number, number] | undefined {
  const above = text.slice(Math.max(from, lineStart - MAX_LEAD), lineStart).trimEnd();
  if (!above.endsWith(':')) return undefined;
  const start = lineStart - Math.min(lineStart - from, MAX_LEAD);
  const paragraph = above.lastIndexOf('\n\n');
  return [paragraph < 0 ? start : start + paragraph + 2, start + above.length];
}

/** A recipient named again in the words about it (`<<< 550 <user@example.org>: …`) begins no new block. */
function withoutRepeats(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    ({ address }, i) => i === 0 || candidates[i - 1]?.address.toLowerCase() !== address.toLowerCase(),
  );
}

function blockOf(text: string, candidate: Candidate, next: number): Block {
  const end = endOfWords(text, candidate, Math.min(next, candidate.rest + MAX_TEXT));
  return {
    address: candidate.address,
    addressFrom: candidate.start,
    addressTo: candidate.end,
    text: squeezeLines(text.slice(candidate.rest, end)),
    textFrom: candidate.rest,
    textTo: Math.max(candidate.rest, end),
  };
}

/** The words end with the paragraph that holds the reply; what follows is advice. Prose ends with its paragraph. */
function endOfWords(text: string, { rest, strength }: Candidate, limit: number): number {
  let from = rest;
  for (
    let blank = text.indexOf('\n\n', from);
    blank >= 0 && blank < limit;
    blank = text.indexOf('\n\n', from)
  ) {
    const paragraph = text.slice(from, blank);
    const { code, enhancedStatus } = readReplyCodes(paragraph);
    if (strength === 1 || code !== undefined || enhancedStatus !== undefined) return blank;
    from = blank + 2;
  }
  return limit;
}

/** Addresses listed one below the other share the words that follow the last of them. */
function adoptTexts(blocks: readonly Block[]): Block[] {
  const list = [...blocks];
  for (let i = list.length - 2; i >= 0; i -= 1) {
    const block = list[i];
    const next = list[i + 1];
    if (block !== undefined && next !== undefined && block.text === '') {
      list[i] = { ...block, text: next.text, textFrom: next.textFrom, textTo: next.textTo };
    }
  }
  return list;
}
