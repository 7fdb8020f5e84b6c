/** A log in blocks of whole lines, of which most are looked at only as bytes. */

/** Lines of one message lie close together. */
const BLOCK_BYTES = 262_144;
/** Room for a block and the line it cuts. */
const BUFFER_BYTES = BLOCK_BYTES + 262_144;
const LF = 10;

/** Cuts chunks of any size into blocks of whole lines. A block is valid until `kept` more came. */
export class BlockCutter {
  readonly #ring: Buffer[] = [];
  readonly #size: number;
  #next = 0;
  #buffer: Buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  #length = 0;

  constructor(kept: number) {
    // Those waiting, the one in hand, the one being filled.
    this.#size = kept + 2;
  }

  *push(chunk: Uint8Array): Generator<Uint8Array> {
    let at = 0;
    while (at < chunk.length) {
      const taken = Math.min(chunk.length - at, BUFFER_BYTES - this.#length);
      this.#buffer.set(chunk.subarray(at, at + taken), this.#length);
      this.#length += taken;
      at += taken;
      if (this.#length < BLOCK_BYTES) continue;
      const end = this.#buffer.lastIndexOf(LF, this.#length - 1) + 1;
      // A line longer than the buffer is cut: the line splitter knows what to do with long lines.
      if (end > 0) yield this.#cut(end);
      else if (this.#length === BUFFER_BYTES) yield this.#cut(BUFFER_BYTES);
    }
  }

  rest(): Uint8Array | undefined {
    return this.#length === 0 ? undefined : this.#buffer.subarray(0, this.#length);
  }

  #cut(end: number): Uint8Array {
    const full = this.#buffer;
    this.#ring[this.#next] = full;
    this.#next = (this.#next + 1) % this.#size;
    this.#buffer = this.#ring[this.#next] ?? Buffer.allocUnsafe(BUFFER_BYTES);
    this.#length = full.copy(this.#buffer, 0, end, this.#length);
    return full.subarray(0, end);
  }
}

/** Bytes `[start, end)` of a block. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The whole lines of the block that hold one of the words, in order. */
export function linesWith(words: readonly Buffer[], block: Uint8Array): readonly Range[] {
  const view = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const ends = new Map<number, number>();
  for (const word of words) {
    let at = view.indexOf(word);
    while (at >= 0) {
      const lineFeed = view.indexOf(LF, at);
      const end = lineFeed < 0 ? view.length : lineFeed + 1;
      ends.set(view.lastIndexOf(LF, at) + 1, end);
      at = view.indexOf(word, end);
    }
  }
  return [...ends].map(([start, end]) => ({ start, end })).sort((a, b) => a.start - b.start);
}

export function countLines(block: Uint8Array): number {
  let lines = 0;
  for (let at = block.indexOf(LF); at >= 0; at = block.indexOf(LF, at + 1)) lines += 1;
  return lines;
}
