/** Gathers one message piece by piece in bounded memory: of a larger one, head and tail. */
import { LIMITS } from '../core/limits.ts';

export interface CollectedMessage {
  /** A copy of its own; may be kept. */
  readonly bytes: Uint8Array;
  /** Bytes the message really has. */
  readonly size: number;
  /** True when the middle was left out; head and tail are then cut at line ends. */
  readonly truncated: boolean;
}

const FIRST_ROOM = 65_536;
const LONGEST_LINE = LIMITS.logLine;
const LF = 10;
const CR = 13;

export class MessageCollector {
  readonly maxBytes: number;
  readonly #headBytes: number;
  readonly #tailBytes: number;
  #head: Uint8Array;
  #headUsed = 0;
  /** Ring; made when the first message needs it. */
  #tail: Uint8Array = new Uint8Array(0);
  #size = 0;

  constructor(maxBytes: number = LIMITS.messageBytes) {
    this.maxBytes = maxBytes;
    this.#tailBytes = Math.floor(maxBytes / 4);
    this.#headBytes = maxBytes - this.#tailBytes;
    this.#head = new Uint8Array(Math.min(FIRST_ROOM, this.#headBytes));
  }

  get size(): number {
    return this.#size;
  }

  add(bytes: Uint8Array): void {
    const forHead = bytes.subarray(0, this.#headBytes - this.#headUsed);
    if (forHead.length > 0) {
      this.#makeRoom(this.#headUsed + forHead.length);
      this.#head.set(forHead, this.#headUsed);
      this.#headUsed += forHead.length;
    }
    if (forHead.length < bytes.length)
      this.#addToTail(bytes.subarray(forHead.length), this.#size + forHead.length);
    this.#size += bytes.length;
  }

  #makeRoom(bytes: number): void {
    if (bytes <= this.#head.length) return;
    const grown = new Uint8Array(Math.min(this.#headBytes, Math.max(bytes, this.#head.length * 2)));
    grown.set(this.#head.subarray(0, this.#headUsed));
    this.#head = grown;
  }

  /** `at` = offset of the bytes in the message. */
  #addToTail(bytes: Uint8Array, at: number): void {
    if (this.#tail.length === 0) this.#tail = new Uint8Array(this.#tailBytes);
    const kept = bytes.subarray(Math.max(0, bytes.length - this.#tailBytes));
    const place = (at + bytes.length - kept.length - this.#headBytes) % this.#tailBytes;
    const first = kept.subarray(0, this.#tailBytes - place);
    this.#tail.set(first, place);
    this.#tail.set(kept.subarray(first.length), 0);
  }

  /** The message, without the blank line that ends it in an mbox if `blankLine`; the next one begins. */
  take(blankLine = false): CollectedMessage {
    const size = this.#size;
    const head = this.#head.subarray(0, this.#headUsed);
    const tail = this.#takeTail();
    const truncated = size > head.length + tail.length;
    const bytes = truncated ? joinAtLineEnds(head, tail) : tail.length > 0 ? join(head, tail) : head.slice();
    this.#headUsed = 0;
    this.#size = 0;
    const cut = blankLine ? blankLineAtEnd(bytes, bytes.length) : 0;
    return { bytes: cut === 0 ? bytes : bytes.subarray(0, bytes.length - cut), size: size - cut, truncated };
  }

  #takeTail(): Uint8Array {
    const length = Math.min(this.#size - this.#headUsed, this.#tailBytes);
    if (length < this.#tailBytes) return this.#tail.subarray(0, length);
    const oldest = (this.#size - this.#headBytes) % this.#tailBytes;
    return join(this.#tail.subarray(oldest), this.#tail.subarray(0, oldest));
  }
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

/** Half lines are left out, unless a "line" is so long that it is none. */
function joinAtLineEnds(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const headEnd = head.lastIndexOf(LF) + 1;
  const tailStart = tail.subarray(0, LONGEST_LINE).indexOf(LF) + 1;
  return join(
    head.length - headEnd < LONGEST_LINE ? head.subarray(0, headEnd) : head,
    tail.subarray(tailStart),
  );
}

/** Length of the line end that is a line of its own before `n`: the last "\n" of "…\n\n". */
export function blankLineAtEnd(bytes: Uint8Array, n: number): number {
  const last = bytes[n - 1];
  if (last === LF && bytes[n - 2] === CR) return n === 2 || bytes[n - 3] === LF ? 2 : 0;
  if (last === LF) return n === 1 || bytes[n - 2] === LF ? 1 : 0;
  if (last === CR) return n === 1 || bytes[n - 2] === CR ? 1 : 0;
  return 0;
}
