/** Addresses in the log that look like a mistyped form of the one asked for. */
import { addressKey, domainOf } from '../core/address.ts';

const MAX_DISTANCE = 2;
const MAX_KEPT = 5;

export interface SimilarFinder {
  add(recipient: string): void;
  found(): string[];
}

/** Keeps the closest few of any number of recipients: at most two letters away from one that was asked for. */
export function createSimilarFinder(asked: readonly string[]): SimilarFinder {
  const wanted = asked.map(addressKey).filter((a) => a.includes('@'));
  const kept = new Map<string, number>();
  return {
    add(recipient) {
      if (wanted.length === 0) return;
      const key = addressKey(recipient);
      if (kept.has(key) || !key.includes('@')) return;
      const distance = Math.min(...wanted.map((w) => closeness(w, key)));
      if (distance <= 0 || distance > MAX_DISTANCE) return;
      kept.set(key, distance);
      if (kept.size > MAX_KEPT * 4) prune(kept);
    },
    found() {
      return [...kept]
        .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, MAX_KEPT)
        .map(([address]) => address);
    },
  };
}

function prune(kept: Map<string, number>): void {
  const worst = [...kept].sort((a, b) => b[1] - a[1]).slice(0, kept.size - MAX_KEPT);
  for (const [address] of worst) kept.delete(address);
}

/** Edits between two addresses; the same local part in a similar domain, or a similar one in the same domain. */
function closeness(a: string, b: string): number {
  const [domainA, domainB] = [domainOf(a), domainOf(b)];
  const [localA, localB] = [a.slice(0, a.lastIndexOf('@')), b.slice(0, b.lastIndexOf('@'))];
  if (domainA === domainB) return bounded(localA, localB);
  return localA === localB ? bounded(domainA, domainB) : MAX_DISTANCE + 1;
}

/** Levenshtein distance, given up beyond MAX_DISTANCE. */
function bounded(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MAX_DISTANCE || a.length > 64) return MAX_DISTANCE + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same));
    }
    if (Math.min(...row) > MAX_DISTANCE) return MAX_DISTANCE + 1;
    previous = row;
  }
  return previous[b.length] ?? MAX_DISTANCE + 1;
}
