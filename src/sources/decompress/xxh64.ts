/**
 * XXH64, the checksum at the end of a Zstandard frame (RFC 8878 §3.1.1), because the fallback decoder does not
 * look at it and would pass damaged logs off as sound. 64-bit words are pairs of 32-bit halves, `[low, high]`
 * beside each other in one Int32Array: BigInt would be ten times slower.
 */
const STRIPE = 32;

const P1 = [0x85ebca87, 0x9e3779b1] as const;
const P2 = [0x27d4eb4f, 0xc2b2ae3d] as const;
const P3 = [0x9e3779f9, 0x165667b1] as const;
const P4 = [0xc2b2ae63, 0x85ebca77] as const;
const P5 = [0x165667c5, 0x27d4eb2f] as const;

type Prime = readonly [low: number, high: number];

export class Xxh64 {
  /** The four accumulators and, at 8 and 10, two scratch words. */
  readonly #words = new Int32Array(12);
  readonly #held: Uint8Array = new Uint8Array(STRIPE);
  #heldBytes = 0;
  #total = 0;

  constructor() {
    set(this.#words, 0, P1);
    add(this.#words, 0, P2[0], P2[1]);
    set(this.#words, 2, P2);
    negate(this.#words, 6, P1);
  }

  update(bytes: Uint8Array): void {
    this.#total += bytes.length;
    let at = 0;
    if (this.#heldBytes > 0) {
      at = Math.min(STRIPE - this.#heldBytes, bytes.length);
      this.#held.set(bytes.subarray(0, at), this.#heldBytes);
      this.#heldBytes += at;
      if (this.#heldBytes < STRIPE) return;
      this.#stripe(this.#held, 0);
      this.#heldBytes = 0;
    }
    for (; at + STRIPE <= bytes.length; at += STRIPE) this.#stripe(bytes, at);
    this.#held.set(bytes.subarray(at));
    this.#heldBytes = bytes.length - at;
  }

  #stripe(bytes: Uint8Array, at: number): void {
    for (let lane = 0; lane < 4; lane++) {
      round(this.#words, lane * 2, word(bytes, at + lane * 8), word(bytes, at + lane * 8 + 4));
    }
  }

  /** The lower 32 bits, unsigned: all that Zstandard keeps. The state is used up. */
  low32(): number {
    const w = this.#words;
    const sum = new Int32Array(6);
    if (this.#total >= STRIPE) {
      for (const [lane, bits] of [1, 7, 12, 18].entries()) {
        sum.set(w.subarray(lane * 2, lane * 2 + 2), 2);
        rotate(sum, 2, bits);
        add(sum, 0, sum[2] ?? 0, sum[3] ?? 0);
      }
      for (let lane = 0; lane < 4; lane++) merge(sum, w[lane * 2] ?? 0, w[lane * 2 + 1] ?? 0);
    } else {
      set(sum, 0, P5);
    }
    add(sum, 0, this.#total | 0, Math.floor(this.#total / 4_294_967_296));
    this.#finish(sum);
    return (sum[0] ?? 0) >>> 0;
  }

  #finish(sum: Int32Array): void {
    const rest = this.#held.subarray(0, this.#heldBytes);
    let at = 0;
    for (; at + 8 <= rest.length; at += 8) {
      sum.fill(0, 2, 4);
      round(sum, 2, word(rest, at), word(rest, at + 4));
      xor(sum, sum[2] ?? 0, sum[3] ?? 0);
      mix(sum, 27, P1, P4);
    }
    if (at + 4 <= rest.length) {
      sum[2] = word(rest, at);
      sum[3] = 0;
      multiply(sum, 2, P1);
      xor(sum, sum[2] ?? 0, sum[3] ?? 0);
      mix(sum, 23, P2, P3);
      at += 4;
    }
    for (; at < rest.length; at++) {
      sum[2] = rest[at] ?? 0;
      sum[3] = 0;
      multiply(sum, 2, P5);
      xor(sum, sum[2] ?? 0, sum[3] ?? 0);
      rotate(sum, 0, 11);
      multiply(sum, 0, P1);
    }
    shiftXor(sum, 33);
    multiply(sum, 0, P2);
    shiftXor(sum, 29);
    multiply(sum, 0, P3);
    shiftXor(sum, 32);
  }
}

function word(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

function set(words: Int32Array, at: number, value: Prime): void {
  words[at] = value[0] | 0;
  words[at + 1] = value[1] | 0;
}

function negate(words: Int32Array, at: number, value: Prime): void {
  words[at] = ~value[0];
  words[at + 1] = ~value[1];
  add(words, at, 1, 0);
}

function add(words: Int32Array, at: number, low: number, high: number): void {
  const sum = ((words[at] ?? 0) >>> 0) + (low >>> 0);
  words[at] = sum | 0;
  words[at + 1] = ((words[at + 1] ?? 0) + high + (sum > 0xffffffff ? 1 : 0)) | 0;
}

function xor(words: Int32Array, low: number, high: number): void {
  words[0] = (words[0] ?? 0) ^ low;
  words[1] = (words[1] ?? 0) ^ high;
}

/** 64-bit product, kept modulo 2^64: the low halves are multiplied in 16-bit parts for their carry. */
function multiply(words: Int32Array, at: number, by: Prime): void {
  const low = words[at] ?? 0;
  const high = words[at + 1] ?? 0;
  const a0 = low & 0xffff;
  const a1 = low >>> 16;
  const b0 = by[0] & 0xffff;
  const b1 = by[0] >>> 16;
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  const upper = (middle & 0xffff) + a0 * b1;
  const carried = a1 * b1 + (middle >>> 16) + (upper >>> 16);
  words[at] = Math.imul(low, by[0]);
  words[at + 1] = (carried + Math.imul(low, by[1]) + Math.imul(high, by[0])) | 0;
}

/** Left, 0 < bits < 32. */
function rotate(words: Int32Array, at: number, bits: number): void {
  const low = words[at] ?? 0;
  const high = words[at + 1] ?? 0;
  words[at] = (low << bits) | (high >>> (32 - bits));
  words[at + 1] = (high << bits) | (low >>> (32 - bits));
}

function round(words: Int32Array, at: number, low: number, high: number): void {
  product[0] = low;
  product[1] = high;
  multiply(product, 0, P2);
  add(words, at, product[0] ?? 0, product[1] ?? 0);
  rotate(words, at, 31);
  multiply(words, at, P1);
}

const product = new Int32Array(2);

function merge(sum: Int32Array, low: number, high: number): void {
  sum.fill(0, 2, 4);
  round(sum, 2, low, high);
  xor(sum, sum[2] ?? 0, sum[3] ?? 0);
  multiply(sum, 0, P1);
  add(sum, 0, P4[0], P4[1]);
}

function mix(sum: Int32Array, bits: number, by: Prime, plus: Prime): void {
  rotate(sum, 0, bits);
  multiply(sum, 0, by);
  add(sum, 0, plus[0], plus[1]);
}

function shiftXor(sum: Int32Array, bits: number): void {
  const low = sum[0] ?? 0;
  const high = sum[1] ?? 0;
  if (bits < 32) xor(sum, (low >>> bits) | (high << (32 - bits)), high >>> bits);
  else xor(sum, high >>> (bits - 32), 0);
}
