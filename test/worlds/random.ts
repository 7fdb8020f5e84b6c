/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** A whole number in `[from, to]`. */
  between(from: number, to: number): number;
  /** True once in `times` times. */
  once(times: number): boolean;
  pick<T>(from: readonly T[]): T;
}

export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    once: (times) => between(1, times) === 1,
    pick<T>(from: readonly T[]): T {
      return from[between(0, from.length - 1)] as T;
    },
  };
}
