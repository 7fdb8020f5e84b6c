/** Do the times in ids agree with the times of their lines? A few slow transfers are no disagreement. */
import type { ProofResult } from './timeline.ts';

export interface Disagreement {
  readonly line: number;
  /** The line's time minus the id's. */
  readonly seconds: number;
}

export interface ProofCounter {
  add(result: ProofResult, line: number, seconds: number): void;
  /** The first odd one, when at least a quarter is odd. */
  disagreement(): Disagreement | undefined;
}

export function createProofCounter(): ProofCounter {
  let total = 0;
  let odd = 0;
  let first: Disagreement | undefined;
  return {
    add(result, line, seconds) {
      total += 1;
      if (result !== 'odd') return;
      odd += 1;
      first ??= { line, seconds };
    },
    disagreement() {
      return odd * 4 >= total ? first : undefined;
    },
  };
}
