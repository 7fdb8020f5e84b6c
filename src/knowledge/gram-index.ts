/**
 * Which patterns can occur in a text at all? Every pattern is filed under one four-character gram of its
 * longest literal, one that is rare in ordinary text; a text is looked at once, gram by gram, and only the
 * literals filed under its grams are compared. So a match costs as much as the reply is long, hardly more with
 * more rules.
 */

export const GRAM = 4;
const SIZE_BITS = 14;
const SIZE = 1 << SIZE_BITS;

export interface GramIndex {
  /** Calls back with the number of each pattern whose literal occurs in `text`, as often as it occurs, and where. */
  candidates(text: string, found: (pattern: number, at: number) => void): void;
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

/** The low bytes of four characters in one integer; what two grams share by it, comparing the literal tells apart. */
function gramAt(text: string, at: number): number {
  let gram = 0;
  for (let i = at; i < at + GRAM; i++) gram = (gram << 8) | (text.charCodeAt(i) & 255);
  return gram;
}

/** Multiplicative hashing to SIZE places. */
function slotOf(gram: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> (32 - SIZE_BITS);
}

function slotAt(text: string, at: number): number {
  return slotOf(gramAt(text, at));
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
  for (let i = 0; i + GRAM <= COMMON.length; i++) crowd[slotAt(COMMON, i)] = COMMON_WEIGHT;
  return literals.map((literal) => {
    if (literal.length < GRAM) return 0;
    const offset = bestGram(literal, crowd);
    const slot = slotAt(literal, offset);
    crowd[slot] = Math.min(MOST_CROWDED, (crowd[slot] ?? 0) + 1);
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
    const slot = slotAt(literal, offset);
    next[pattern] = heads[slot] ?? -1;
    heads[slot] = pattern;
  }
  return {
    candidates(text, found): void {
      let gram = 0;
      for (let i = 0; i < text.length; i++) {
        gram = (gram << 8) | (text.charCodeAt(i) & 255);
        let pattern = i < GRAM - 1 ? -1 : (heads[slotOf(gram)] ?? -1);
        while (pattern >= 0) {
          const from = i - GRAM + 1 - (offsets[pattern] ?? 0);
          if (from >= 0 && text.startsWith(literals[pattern] ?? '', from)) found(pattern, from);
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
    const score = sum - CROWDING * (crowd[slotAt(literal, start)] ?? 0);
    if (score > highest) {
      highest = score;
      best = start;
    }
    sum -= rarityOf(literal.charCodeAt(start));
  }
  return best;
}
