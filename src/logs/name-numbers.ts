/** Numbers names in the order in which they are met, so that rows of numbers can hold them. */
import { detach } from '../core/detach.ts';

/** The writer and the reader of the numbers both forget the names when there are more. */
const MAX_NAMES = 100_000;
const LAST_NAMES = 8;

export interface NameNumbers {
  /** Changes when all numbers are forgotten. */
  epoch(): number;
  numberOf(name: string): number;
  /** The names that got a number since this was asked last, and the number of the first of them. */
  takeNew(): { readonly newNames: readonly string[]; readonly firstName: number };
}

export function createNameNumbers(): NameNumbers {
  const numbers = new Map<string, number>();
  let fresh: string[] = [];
  let epoch = 0;
  return {
    epoch: () => epoch,
    numberOf(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      const kept = detach(name);
      const number = numbers.size;
      numbers.set(kept, number);
      fresh.push(kept);
      return number;
    },
    takeNew() {
      const newNames = fresh;
      const firstName = numbers.size - fresh.length;
      fresh = [];
      if (numbers.size > MAX_NAMES) {
        numbers.clear();
        epoch += 1;
      }
      return { newNames, firstName };
    },
  };
}

/** Remembers the numbers of the few names asked last: neighbouring lines mostly have the same host and program. */
export function createLastNames(names: NameNumbers): Pick<NameNumbers, 'numberOf'> {
  const last: string[] = [];
  const numbers: number[] = [];
  let epoch = 0;
  let next = 0;
  return {
    numberOf(name) {
      if (epoch !== names.epoch()) {
        epoch = names.epoch();
        last.length = 0;
      }
      for (let i = 0; i < last.length; i += 1) if (last[i] === name) return numbers[i] ?? 0;
      const number = names.numberOf(name);
      last[next] = name;
      numbers[next] = number;
      next = (next + 1) % LAST_NAMES;
      return number;
    },
  };
}
