/**
 * Finds the parts of a log that can matter for a question without parsing the rest. The bytes are searched
 * for the asked address (gigabytes per second). Near the first hits, and now and then near later ones, blocks of the
 * log are parsed whole: they hold the message's other lines and enough of other domains' mail to compare with. Near
 * all others only the lines that name the message are, as an address may be asked for that half of the log is about.
 * The first and the last block are always parsed: they tell the span and the zone of the log. Skipped lines are
 * counted, so that line numbers stay true.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { BlockCutter, countLines, linesWith } from './block-cutter.ts';

/**
 * A needle this near to the end of a block makes the next one matter: after the last retry of a message that expires,
 * its end is told by lines without the address.
 */
const TAIL_BYTES = 65_536;
/** Hits near which blocks are parsed whole… */
const FIRST_HITS = 3;
/** …and later ones, when the log has grown by this much since the last of them. */
const GROWTH = 1.5;
/** With more names to look for, parsing the whole block is faster. */
const MAX_NAMES = 48;

export interface Part {
  /** Whole lines. */
  readonly bytes: Uint8Array;
  /** Lines between the previous part and this one. */
  readonly skippedLines: number;
}

/** What the lines with a needle in one block say. */
export interface Hits {
  /** Other lines tell more of what they are about: the neighbouring blocks matter, too. */
  readonly isMore: boolean;
  /** The mail was not taken. Failures and successes each have blocks that are parsed whole. */
  readonly isFailure: boolean;
  /** Every such line holds one of these; `undefined` when there may be others. */
  readonly names: readonly string[] | undefined;
}

export interface Narrowed {
  readonly needles: readonly string[];
  readonly onPart: (part: Part) => void;
  /**
   * Gets the lines with a needle before the part they are in. Default: there may be more about them, without any name.
   */
  readonly onHits?: ((lines: Uint8Array) => Hits) | undefined;
}

export interface Narrowing<Piece> {
  /** Feed the file's pieces in order; call `end` after the last. */
  push(piece: Piece): void;
  end(): void;
}

interface Block {
  /** Valid until one more block came. */
  bytes(): Uint8Array;
  lines(): number;
  hasNeedle(): boolean;
}

/** For the bytes of a file in chunks of any size. */
export function narrow(narrowed: Narrowed): Narrowing<Uint8Array> {
  const needles = narrowed.needles.map((needle) => Buffer.from(needle));
  const cutter = new BlockCutter(1);
  const chooser = createChooser(narrowed);
  const take = (block: Uint8Array): void =>
    chooser.take({
      bytes: () => block,
      lines: () => countLines(block),
      hasNeedle: () => {
        const view = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
        return needles.some((needle) => view.includes(needle));
      },
    });
  return {
    push(chunk) {
      for (const block of cutter.push(chunk)) take(block);
    },
    end() {
      const rest = cutter.rest();
      if (rest !== undefined) take(rest);
      chooser.end();
    },
  };
}

/** A block as the thread that read the file describes it (scan-log.ts). */
export interface ScannedBlock {
  /** Its bytes are `[from, to)` of the file. */
  readonly from: number;
  readonly to: number;
  readonly lines: number;
  readonly hasNeedle: boolean;
}

/** For the blocks of the plain file `path`: only the bytes of those that matter are read here. */
export function narrowScanned(path: string, narrowed: Narrowed): Narrowing<ScannedBlock> {
  const chooser = createChooser(narrowed);
  const fd = openSync(path, 'r');
  const read = ({ from, to }: ScannedBlock): Uint8Array => {
    const buffer = Buffer.allocUnsafe(to - from);
    return buffer.subarray(0, readSync(fd, buffer, 0, to - from, from));
  };
  return {
    push(block) {
      let bytes: Uint8Array | undefined;
      chooser.take({
        bytes: () => (bytes ??= read(block)),
        lines: () => block.lines,
        hasNeedle: () => block.hasNeedle,
      });
    },
    end() {
      chooser.end();
      closeSync(fd);
    },
  };
}

/** What of a block is wanted: `undefined`: all of it; else the lines that hold one of these words. */
type Wanted = ReadonlySet<string> | undefined;

const NOTHING: Wanted = new Set();

function both(one: Wanted, other: Wanted): Wanted {
  if (one === undefined || other === undefined) return undefined;
  const words = new Set([...one, ...other]);
  return words.size > MAX_NAMES ? undefined : words;
}

/** Decides which blocks are parsed, and which lines of them: of each when the next one has been seen. */
function createChooser({ needles, onPart, onHits }: Narrowed): {
  take(block: Block): void;
  end(): void;
} {
  const words = needles.map((needle) => Buffer.from(needle));
  const ofFailures = createSpread();
  const ofOthers = createSpread();
  let before: { readonly block: Block; readonly wanted: Wanted } | undefined;
  /** Of the next block; the first is parsed whole. */
  let wantedAfter: Wanted;
  let blocks = 0;
  let skipped = 0;

  const passLines = (block: Block, wanted: ReadonlySet<string>): void => {
    const bytes = block.bytes();
    let at = 0;
    for (const { start, end } of linesWith(
      [...wanted].map((word) => Buffer.from(word)),
      bytes,
    )) {
      skipped += countLines(bytes.subarray(at, start));
      onPart({ bytes: bytes.subarray(start, end), skippedLines: skipped });
      skipped = 0;
      at = end;
    }
    skipped += countLines(bytes.subarray(at));
  };

  const pass = (block: Block, wanted: Wanted): void => {
    if (wanted === undefined) {
      onPart({ bytes: block.bytes(), skippedLines: skipped });
      skipped = 0;
    } else if (wanted.size > 0) passLines(block, wanted);
    else skipped += block.lines();
  };

  const hitsIn = (bytes: Uint8Array): Hits => {
    const lines = linesWith(words, bytes).map(({ start, end }) => bytes.subarray(start, end));
    return onHits?.(Buffer.concat(lines)) ?? { isMore: true, isFailure: false, names: undefined };
  };

  return {
    take(block) {
      blocks += 1;
      let wantedBefore = before?.wanted;
      let wanted = wantedAfter;
      wantedAfter = NOTHING;
      if (block.hasNeedle()) {
        const bytes = block.bytes();
        const { isMore, isFailure, names } = hitsIn(bytes);
        const isWhole = (isFailure ? ofFailures : ofOthers).isDue(blocks) || names === undefined;
        const about: Wanted = isWhole ? undefined : new Set([...needles, ...names]);
        wanted = both(wanted, about);
        if (isMore) wantedBefore = both(wantedBefore, about);
        if (isMore || linesWith(words, bytes.subarray(-TAIL_BYTES)).length > 0) wantedAfter = about;
      }
      if (before !== undefined) pass(before.block, wantedBefore);
      before = { block, wanted };
    },
    end() {
      if (before !== undefined) pass(before.block, undefined);
    },
  };
}

/** Says near which hits blocks are parsed whole. */
function createSpread(): { isDue(block: number): boolean } {
  let hits = 0;
  let last = 0;
  return {
    isDue(block) {
      hits += 1;
      if (hits > FIRST_HITS && block < last * GROWTH) return false;
      last = block;
      return true;
    },
  };
}
