/**
 * A map that forgets what was neither set nor asked for of late. Taking the oldest entry out of a Map, one for each
 * that is added, costs more than all the rest (every look at the first entry passes the places of those gone), so two
 * maps take turns: when the young one has half of the limit, it becomes the old one, and what is still in that is gone.
 */
export class BoundedMap<K, V> {
  readonly #half: number;
  #young = new Map<K, V>();
  #old = new Map<K, V>();

  /** Between half of `limit` and `limit` entries are kept. */
  constructor(limit: number) {
    this.#half = Math.max(1, Math.floor(limit / 2));
  }

  get(key: K): V | undefined {
    const value = this.#young.get(key);
    if (value !== undefined || this.#old.size === 0) return value;
    const kept = this.#old.get(key);
    if (kept !== undefined) {
      this.#old.delete(key);
      this.set(key, kept);
    }
    return kept;
  }

  set(key: K, value: V): void {
    this.#young.set(key, value);
    if (this.#young.size < this.#half) return;
    this.#old = this.#young;
    this.#young = new Map();
  }

  delete(key: K): boolean {
    const wasYoung = this.#young.delete(key);
    return (this.#old.size > 0 && this.#old.delete(key)) || wasYoung;
  }
}
