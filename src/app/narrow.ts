/**
 * Finds the parts of a log that can matter for a question without parsing the rest. The bytes are searched
 * for the asked address (gigabytes per second); only blocks with a hit and their neighbours are parsed, which
 * also hold the message's other lines and enough of other domains' mail to compare with. The first and the
 * last block are always parsed: they tell the span and the zone of the log. Skipped lines are counted, so
 * that line numbers stay true.
 */

/** Lines of one message lie close together; retries carry the address again, and need only themselves. */
const BLOCK_BYTES = 262_144;
/** Blocks parsed before and after a hit. */
const NEIGHBOURS = 1;
const LF = 10;

export interface Part {
  /** Whole lines. */
  readonly bytes: Uint8Array;
  /** Lines between the previous part and this one. */
  readonly skippedLines: number;
}

/** Blocks that are alive at once: those waiting, the one in hand, the one being filled. */
const RING = NEIGHBOURS + 3;
/** Room for a block and the line it cuts. */
const BUFFER_BYTES = BLOCK_BYTES + 262_144;

/** Cuts chunks of any size into blocks of whole lines. A block is valid until NEIGHBOURS + 1 more came. */
class BlockCutter {
  readonly #ring: Buffer[] = [];
  #next = 0;
  #buffer: Buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  #length = 0;

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
    this.#next = (this.#next + 1) % RING;
    this.#buffer = this.#ring[this.#next] ?? Buffer.allocUnsafe(BUFFER_BYTES);
    this.#length = full.copy(this.#buffer, 0, end, this.#length);
    return full.subarray(0, end);
  }
}

export interface Narrowing {
  /** Feed the file's chunks in order; call `end` after the last. */
  push(chunk: Uint8Array): void;
  end(): void;
}

/**
 * `onHits` gets the lines with a needle before the part they are in, and says whether other lines tell more of what
 * they are about: then the neighbouring blocks are parsed, too.
 */
export function narrow(
  needles: readonly string[],
  onPart: (part: Part) => void,
  onHits: (lines: Uint8Array) => boolean = () => true,
): Narrowing {
  const bytes = needles.map((needle) => Buffer.from(needle, 'utf8'));
  const cutter = new BlockCutter();
  const waiting: Uint8Array[] = [];
  let wanted = 1; // the first block
  let skipped = 0;

  const take = (block: Uint8Array): void => {
    const hits = linesWith(bytes, block);
    if (hits !== undefined) {
      const isWhole = onHits(hits);
      for (const earlier of waiting.splice(0)) {
        if (isWhole) pass(earlier);
        else skipped += countLines(earlier);
      }
      wanted = Math.max(wanted, isWhole ? NEIGHBOURS + 1 : 1);
    }
    if (wanted > 0) {
      wanted -= 1;
      pass(block);
      return;
    }
    waiting.push(block);
    if (waiting.length > NEIGHBOURS) skipped += countLines(waiting.shift());
  };

  const pass = (block: Uint8Array): void => {
    onPart({ bytes: block, skippedLines: skipped });
    skipped = 0;
  };

  return {
    push(chunk) {
      for (const block of cutter.push(chunk)) take(block);
    },
    end() {
      const rest = cutter.rest();
      if (rest !== undefined) take(rest);
      const last = waiting.pop();
      for (const block of waiting) skipped += countLines(block);
      if (last !== undefined) pass(last);
    },
  };
}

/** The whole lines of the block that hold a needle, one after the other; `undefined` when none does. */
function linesWith(needles: readonly Buffer[], block: Uint8Array): Uint8Array | undefined {
  const view = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const lines: Buffer[] = [];
  for (const needle of needles) {
    let at = view.indexOf(needle);
    while (at >= 0) {
      const lineFeed = view.indexOf(LF, at);
      const end = lineFeed < 0 ? view.length : lineFeed + 1;
      lines.push(view.subarray(view.lastIndexOf(LF, at) + 1, end));
      at = view.indexOf(needle, end);
    }
  }
  return lines.length === 0 ? undefined : Buffer.concat(lines);
}

function countLines(block: Uint8Array | undefined): number {
  if (block === undefined) return 0;
  let lines = 0;
  for (let at = block.indexOf(LF); at >= 0; at = block.indexOf(LF, at + 1)) lines += 1;
  return lines;
}
