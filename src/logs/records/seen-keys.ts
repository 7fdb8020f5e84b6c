/**
 * Which events were told already. Reports come at least once; a repetition comes soon after, so the newest are
 * enough. Keys are kept as hashes of 52 bits: among a million events two are mixed up with a chance of one in
 * ten thousand.
 */
import { lowBits } from '../sieve-ids.ts';

/** Two generations of so many keys, in tables of twice the size. */
const GENERATION = 65_536;
const PLACE_BITS = 17;
const PLACES = 1 << PLACE_BITS;
const MAX_LOOKS = 64;

/** A key is made of parts, one after the other: to put them together in one text would cost more than all the rest. */
export class SeenKeys {
  #young: Float64Array | undefined;
  #old: Float64Array | undefined;
  #count = 0;
  #a = 0;
  #b = 0;

  begin(): this {
    this.#a = 0x811c9dc5;
    this.#b = 0x9747b28c;
    return this;
  }

  text(part: string): this {
    let a = this.#a;
    let b = this.#b;
    for (let at = 0; at < part.length; at += 1) {
      const code = part.charCodeAt(at);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x5bd1e995);
      b ^= b >>> 13;
    }
    this.#a = a;
    this.#b = b;
    return this.#mix(part.length);
  }

  /** Milliseconds, or whatever lies in 52 bits. */
  number(part: number): this {
    return this.#mix(part | 0).#mix(Math.floor(part / 0x1_0000_0000));
  }

  /** Ends the key: true when it was there before. */
  wasThere(): boolean {
    const key = (this.#a >>> 0) * 0x100000 + ((this.#b ^ (this.#b >>> 15)) & 0xfffff) + 1;
    const young = (this.#young ??= new Float64Array(PLACES));
    const place = placeOf(young, key);
    if (young[place] === key) return true;
    if (this.#old !== undefined && this.#old[placeOf(this.#old, key)] === key) return true;
    young[place] = key;
    this.#count += 1;
    if (this.#count >= GENERATION) {
      this.#young = this.#old?.fill(0);
      this.#old = young;
      this.#count = 0;
    }
    return false;
  }

  #mix(part: number): this {
    this.#a = Math.imul(this.#a ^ part, 0x01000193);
    this.#b = Math.imul(this.#b ^ part, 0x5bd1e995);
    this.#b ^= this.#b >>> 13;
    return this;
  }
}

/**
 * Where the key is, or where it is to be put: half of the places are free. Only keys that were chosen for it leave none
 * near by; then the last of those looked at is given away.
 */
function placeOf(table: Float64Array, key: number): number {
  let place = Math.imul(lowBits(key), 0x2c1b3c6d) >>> (32 - PLACE_BITS);
  for (let looks = 1; looks < MAX_LOOKS; looks += 1) {
    if (table[place] === 0 || table[place] === key) break;
    place = (place + 1) & (PLACES - 1);
  }
  return place;
}
