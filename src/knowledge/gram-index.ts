/**
 * Which patterns can occur in a text at all? Every pattern is filed under one four-character gram of its
 * longest literal, one that is rare in ordinary text; a text is looked at once, gram by gram, and only the
 * literals filed under its grams are compared. So a match costs as much as the reply is long, hardly more with
 * more rules.
 */

export const GRAM = 4;
const SIZE = 16_384;

export interface GramIndex {
  /** Calls back with the number of each pattern whose literal occurs in `text`, as often as it occurs. */
  candidates(text: string, found: (pattern: number) => void): void;
}

/** How rare is a character in replies? Letters by their frequency in English; digits and signs name things. */
const RARITY = rarityTable();

function rarityTable(): Uint8Array {
  const table = new Uint8Array(128).fill(5);
  const groups = [' ', 'etaionsr', 'hldcum', 'pfgybw', 'vk'];
  groups.forEach((letters, rarity) => {
    for (const letter of letters) table[letter.charCodeAt(0)] = rarity;
  });
  return table;
}

function rarityOf(code: number): number {
  return code < 128 ? (RARITY[code] ?? 5) : 6;
}

function hashAt(text: string, at: number): number {
  let hash = text.charCodeAt(at);
  hash = Math.imul(hash, 31) + text.charCodeAt(at + 1);
  hash = Math.imul(hash, 31) + text.charCodeAt(at + 2);
  hash = Math.imul(hash, 31) + text.charCodeAt(at + 3);
  return (hash ^ (hash >>> 11)) & (SIZE - 1);
}

/** Words of so many replies that their grams tell little; they are used for want of better ones only. */
const COMMON =
  'https://www. smtp mail user unknown address rejected recipient message sender domain blocked error 0000 does not exist please try again later access denied mailbox service invalid support';

/** A gram that is filed often or common costs as much as this many points of rarity. */
const CROWDING = 3;
const COMMON_WEIGHT = 3;
const MOST_CROWDED = 200;

/** The gram to file each literal under, by its place in the literal. Slow enough to be done by the build. */
export function chooseGrams(literals: readonly string[]): number[] {
  const crowd = new Uint8Array(SIZE);
  for (let i = 0; i + GRAM <= COMMON.length; i++) crowd[hashAt(COMMON, i)] = COMMON_WEIGHT;
  return literals.map((literal) => {
    if (literal.length < GRAM) return 0;
    const offset = bestGram(literal, crowd);
    const hash = hashAt(literal, offset);
    crowd[hash] = Math.min(MOST_CROWDED, (crowd[hash] ?? 0) + 1);
    return offset;
  });
}

/**
 * `literals[n]` is a literal that stands in every text in which pattern n occurs; `chosen` is what
 * `chooseGrams` said of the same literals (any other choice is slower, not wrong).
 */
export function buildGramIndex(literals: readonly string[], chosen?: readonly number[]): GramIndex {
  const offsets = chosen?.length === literals.length ? chosen : chooseGrams(literals);
  const heads = new Int32Array(SIZE).fill(-1);
  const next = new Int32Array(literals.length).fill(-1);
  // Backwards, so that each list ends up in ascending order.
  for (let pattern = literals.length - 1; pattern >= 0; pattern--) {
    const literal = literals[pattern] ?? '';
    const offset = offsets[pattern] ?? 0;
    if (literal.length < GRAM || offset + GRAM > literal.length) continue;
    const hash = hashAt(literal, offset);
    next[pattern] = heads[hash] ?? -1;
    heads[hash] = pattern;
  }
  return {
    candidates(text, found): void {
      const last = text.length - GRAM;
      for (let i = 0; i <= last; i++) {
        let pattern = heads[hashAt(text, i)] ?? -1;
        while (pattern >= 0) {
          if (text.startsWith(literals[pattern] ?? '', i - (offsets[pattern] ?? 0))) found(pattern);
          pattern = next[pattern] ?? -1;
        }
      }
    },
  };
}

/** The rarest gram, where one that others use already counts for less. */
function bestGram(literal: string, crowd: Uint8Array): number {
  let sum = 0;
  let best = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < literal.length; i++) {
    sum += rarityOf(literal.charCodeAt(i));
    if (i < GRAM - 1) continue;
    const start = i - GRAM + 1;
    const score = sum - CROWDING * (crowd[hashAt(literal, start)] ?? 0);
    if (score > highest) {
      highest = score;
      best = start;
    }
    sum -= rarityOf(literal.charCodeAt(start));
  }
  return best;
}
