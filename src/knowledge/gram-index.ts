/**
 * Which rules can match a text at all? Every rule with text names one or more four-character grams, the
 * rarest of its literals; a text is looked at once, gram by gram, and only the rules of its grams are tried.
 * So the cost of a match grows with the reply, hardly with the number of rules.
 */

export const GRAM = 4;
const SIZE = 16_384;

function hashAt(text: string, at: number): number {
  let hash = text.charCodeAt(at);
  hash = Math.imul(hash, 31) + text.charCodeAt(at + 1);
  hash = Math.imul(hash, 31) + text.charCodeAt(at + 2);
  hash = Math.imul(hash, 31) + text.charCodeAt(at + 3);
  return (hash ^ (hash >>> 11)) & (SIZE - 1);
}

export interface GramIndex {
  /** Calls back with rule numbers whose gram occurs in `text`, perhaps with one more than once. */
  candidates(text: string, found: (rule: number) => void): void;
}

/** `needs[rule]` lists alternatives; each is a group of literals that all occur when the rule matches. */
export function buildGramIndex(needs: readonly (readonly (readonly string[])[])[]): GramIndex {
  const frequency = new Uint16Array(SIZE);
  for (const alternatives of needs) {
    for (const literals of alternatives) {
      for (const literal of literals) {
        for (let i = 0; i + GRAM <= literal.length; i++) {
          const hash = hashAt(literal, i);
          frequency[hash] = Math.min(65_535, (frequency[hash] ?? 0) + 1);
        }
      }
    }
  }
  const buckets = new Map<number, number[]>();
  needs.forEach((alternatives, rule) => {
    for (const literals of alternatives) {
      const hash = rarestGram(literals, frequency);
      if (hash < 0) continue;
      const bucket = buckets.get(hash);
      if (bucket === undefined) buckets.set(hash, [rule]);
      else if (bucket.at(-1) !== rule) bucket.push(rule);
    }
  });
  return indexOf(buckets);
}

function rarestGram(literals: readonly string[], frequency: Uint16Array): number {
  let best = -1;
  let lowest = Number.POSITIVE_INFINITY;
  for (const literal of literals) {
    for (let i = 0; i + GRAM <= literal.length; i++) {
      const hash = hashAt(literal, i);
      const count = frequency[hash] ?? 0;
      if (count < lowest) {
        lowest = count;
        best = hash;
      }
    }
  }
  return best;
}

/** Postings in one array, a list ends with -1. */
function indexOf(buckets: ReadonlyMap<number, readonly number[]>): GramIndex {
  const heads = new Int32Array(SIZE).fill(-1);
  const postings: number[] = [];
  for (const [hash, rules] of buckets) {
    heads[hash] = postings.length;
    postings.push(...rules, -1);
  }
  return {
    candidates(text, found): void {
      const last = text.length - GRAM;
      for (let i = 0; i <= last; i++) {
        let at = heads[hashAt(text, i)] ?? -1;
        if (at < 0) continue;
        for (let rule = postings[at] ?? -1; rule >= 0; rule = postings[at] ?? -1) {
          found(rule);
          at += 1;
        }
      }
    },
  };
}
