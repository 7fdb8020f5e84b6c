/**
 * Which events were told already. Reports come at least once; a repetition comes soon after, so the newest are
 * enough. Keys are kept as hashes of 52 bits: among a million events two are mixed up with a chance of one in
 * ten thousand.
 */

/** Two generations of so many keys. */
const GENERATION = 65_536;

export interface SeenKeys {
  /** True when the key was there before. */
  add(key: string): boolean;
}

export function createSeenKeys(): SeenKeys {
  let young = new Set<number>();
  let old = new Set<number>();
  return {
    add(key) {
      const hash = hashOf(key);
      if (young.has(hash) || old.has(hash)) return true;
      young.add(hash);
      if (young.size >= GENERATION) {
        old = young;
        young = new Set();
      }
      return false;
    },
  };
}

/** Two 32-bit hashes of the text, put side by side in what a number holds exactly. */
function hashOf(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
    b ^= b >>> 13;
  }
  return (a >>> 0) * 0x100000 + ((b ^ (b >>> 15)) & 0xfffff);
}
