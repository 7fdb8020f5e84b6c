/**
 * Finds the parts of a log that can matter for a question without parsing the rest. The bytes are searched
 * for the asked address (gigabytes per second); only blocks with a hit and their neighbours are parsed, which
 * also hold the message's other lines and enough of other domains' mail to compare with. The first and the
 * last block are always parsed: they tell the span and the zone of the log. Skipped lines are counted, so
 * that line numbers stay true.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { BlockCutter, countLines, linesWith } from './block-cutter.ts';

/** Blocks parsed before and after a hit. Retries carry the address again, and need only themselves. */
const NEIGHBOURS = 1;
/** The last retry of a message that expires is followed by lines that tell so without the address. */
const TAIL_BYTES = 65_536;

export interface Part {
  /** Whole lines. */
  readonly bytes: Uint8Array;
  /** Lines between the previous part and this one. */
  readonly skippedLines: number;
}

export interface Narrowed {
  readonly needles: readonly string[];
  readonly onPart: (part: Part) => void;
  /**
   * Gets the lines with a needle before the part they are in, and says whether other lines tell more of what they are
   * about: then the neighbouring blocks are parsed, too. Default: they do.
   */
  readonly onHits?: ((lines: Uint8Array) => boolean) | undefined;
}

export interface Narrowing<Piece> {
  /** Feed the file's pieces in order; call `end` after the last. */
  push(piece: Piece): void;
  end(): void;
}

interface Block {
  /** Valid until NEIGHBOURS more blocks came. */
  bytes(): Uint8Array;
  lines(): number;
  /** Its lines with a needle. */
  hits(): Uint8Array | undefined;
  /** Asked after `hits`: is one of them near the end? */
  hasLateHit(): boolean;
}

/** For the bytes of a file in chunks of any size. */
export function narrow(narrowed: Narrowed): Narrowing<Uint8Array> {
  const needles = bytesOf(narrowed.needles);
  const cutter = new BlockCutter(NEIGHBOURS + 1);
  const chooser = createChooser(narrowed);
  const take = (block: Uint8Array): void =>
    chooser.take({
      bytes: () => block,
      lines: () => countLines(block),
      hits: () => linesWith(needles, block),
      hasLateHit: () => linesWith(needles, block.subarray(-TAIL_BYTES)) !== undefined,
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

/** A block as somebody else saw it who read the file (scan-log.ts). */
export interface ScannedBlock {
  /** Its bytes are `[from, to)` of the file. */
  readonly from: number;
  readonly to: number;
  readonly lines: number;
  readonly hasNeedle: boolean;
}

/** For the blocks of the plain file `path`: only the bytes of those that matter are read here. */
export function narrowScanned(path: string, narrowed: Narrowed): Narrowing<ScannedBlock> {
  const needles = bytesOf(narrowed.needles);
  const chooser = createChooser(narrowed);
  const fd = openSync(path, 'r');
  let buffer = Buffer.alloc(0);
  const read = ({ from, to }: ScannedBlock): Uint8Array => {
    if (buffer.length < to - from) buffer = Buffer.allocUnsafe(to - from);
    return buffer.subarray(0, readSync(fd, buffer, 0, to - from, from));
  };
  return {
    push(block) {
      chooser.take({
        bytes: () => read(block),
        lines: () => block.lines,
        hits: () => (block.hasNeedle ? linesWith(needles, read(block)) : undefined),
        hasLateHit: () => linesWith(needles, read(block).subarray(-TAIL_BYTES)) !== undefined,
      });
    },
    end() {
      chooser.end();
      closeSync(fd);
    },
  };
}

/** Decides which blocks are parsed. */
function createChooser({ onPart, onHits = () => true }: Narrowed): {
  take(block: Block): void;
  end(): void;
} {
  const waiting: Block[] = [];
  let wanted = 1; // the first block
  let skipped = 0;

  const pass = (block: Block): void => {
    onPart({ bytes: block.bytes(), skippedLines: skipped });
    skipped = 0;
  };

  const leave = (block: Block | undefined): void => {
    if (block !== undefined) skipped += block.lines();
  };

  return {
    take(block) {
      const hits = block.hits();
      if (hits !== undefined) {
        const isWhole = onHits(hits);
        for (const earlier of waiting.splice(0)) {
          if (isWhole) pass(earlier);
          else leave(earlier);
        }
        wanted = Math.max(wanted, isWhole || block.hasLateHit() ? NEIGHBOURS + 1 : 1);
      }
      if (wanted > 0) {
        wanted -= 1;
        pass(block);
        return;
      }
      waiting.push(block);
      if (waiting.length > NEIGHBOURS) leave(waiting.shift());
    },
    end() {
      const last = waiting.pop();
      for (const block of waiting) leave(block);
      if (last !== undefined) pass(last);
    },
  };
}

function bytesOf(needles: readonly string[]): Buffer[] {
  return needles.map((needle) => Buffer.from(needle, 'utf8'));
}
