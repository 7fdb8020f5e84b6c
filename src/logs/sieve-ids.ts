/** Queue ids as a sieve (sieve.ts) knows them: by numbers made of their bytes, in tables of a fixed size. */

const SPACE = 32;
const COLON = 58;

/** Reads the id a line begins with and makes the keys it is known by. */
export class IdBytes {
  /** Of two ids that have the same key, lines too many are kept; more harm it does not. */
  key = 0;
  /** Where the id ended. */
  end = 0;
  #high = 0;

  /** The id goes up to a colon, a blank or `limit`. */
  read(bytes: Uint8Array, from: number, limit: number): void {
    let key = 0;
    let high = 0;
    let at = from;
    for (; at < limit; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === COLON || byte === SPACE) break;
      key = (Math.imul(key, 33) + byte) | 0;
      high = (Math.imul(high, 31) + byte) | 0;
    }
    this.key = key;
    this.end = at;
    this.#high = high;
  }

  /** Two ids have the same once in 2^53 times. */
  get longKey(): number {
    return longKeyOf(this.key, this.#high);
  }

  /** The long key of the id and what stands in `[from, to)`, as one. */
  longKeyWith(bytes: Uint8Array, from: number, to: number): number {
    let { key } = this;
    let high = this.#high;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      key = (Math.imul(key, 33) + byte) | 0;
      high = (Math.imul(high, 31) + byte) | 0;
    }
    return longKeyOf(key, high);
  }
}

function longKeyOf(key: number, high: number): number {
  return (high & 0x1fffff) * 0x1_0000_0000 + (key >>> 0);
}

const MARK_BITS = 25;
const MARKS = 1 << MARK_BITS;

/** Key of the id in `[from, to)`. Ids are made by servers; two of one key do no harm. */
export function idKey(bytes: Uint8Array, from: number, to: number): number {
  let key = 0;
  for (let at = from; at < to; at += 1) key = (Math.imul(key, 33) + (bytes[at] ?? 0)) | 0;
  return key;
}

/** Ids of which a line was kept: a Bloom filter, which never forgets and seldom says yes wrongly. */
export class IdMarks {
  readonly #bits = new Uint32Array(MARKS >> 5);

  add(key: number): void {
    const first = firstPlace(key);
    const second = secondPlace(key);
    this.#bits[first >>> 5] = (this.#bits[first >>> 5] ?? 0) | (1 << (first & 31));
    this.#bits[second >>> 5] = (this.#bits[second >>> 5] ?? 0) | (1 << (second & 31));
  }

  has(key: number): boolean {
    const first = firstPlace(key);
    if (((this.#bits[first >>> 5] ?? 0) & (1 << (first & 31))) === 0) return false;
    const second = secondPlace(key);
    return ((this.#bits[second >>> 5] ?? 0) & (1 << (second & 31))) !== 0;
  }
}

function firstPlace(key: number): number {
  return Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) >>> (32 - MARK_BITS);
}

function secondPlace(key: number): number {
  return Math.imul(key ^ (key >>> 13), 0x85ebca6b) >>> (32 - MARK_BITS);
}

/** Ids that are remembered: a power of two. */
export const RECENT_IDS: number = 1 << 16;
const WAYS = 4;
const BUCKETS = RECENT_IDS / WAYS;

/** The newest ids, some tens of thousands; two are taken for one once in 2^53 times. */
export class RecentIds {
  readonly #keys = new Float64Array(RECENT_IDS);
  /** The way to be used next, which is the oldest of its bucket. */
  readonly #next = new Uint8Array(BUCKETS);

  /** Returns the place of the id, which another may have had. */
  add(key: number): number {
    const known = this.placeOf(key);
    if (known >= 0) return known;
    const bucket = bucketOf(key);
    const way = this.#next[bucket] ?? 0;
    this.#next[bucket] = (way + 1) % WAYS;
    const place = bucket * WAYS + way;
    this.#keys[place] = key;
    return place;
  }

  has(key: number): boolean {
    return this.placeOf(key) >= 0;
  }

  delete(key: number): void {
    const place = this.placeOf(key);
    if (place >= 0) this.#keys[place] = 0;
  }

  /** -1: the id is not known. */
  placeOf(key: number): number {
    const keys = this.#keys;
    const first = bucketOf(key) * WAYS;
    for (let place = first; place < first + WAYS; place += 1) if (keys[place] === key) return place;
    return -1;
  }
}

function bucketOf(key: number): number {
  return Math.imul(lowBits(key), 0x2c1b3c6d) >>> 18;
}

/** The lower 32 bits of a long key; several times faster than the remainder of a number that is no small integer. */
export function lowBits(key: number): number {
  return (key - Math.floor(key / 0x1_0000_0000) * 0x1_0000_0000) | 0;
}
