/** The inner loop of scan.ts: lines with a needle in one part of an open file. Runs in a thread of its own too. */
import { readSync } from 'node:fs';
import type { Needles } from './needles.ts';

/** Fits the CPU's second cache: measurably quicker than 1 MiB. */
const BUFFER_BYTES = 262_144;
const LF = 10;

export interface Segment {
  readonly fd: number;
  /** Both are beginnings of lines (or `to` the end of the file). */
  readonly from: number;
  readonly to: number;
  readonly maxLines: number;
  /** Default 256 KiB; the result does not depend on it. */
  readonly bufferBytes?: number | undefined;
  /** Bytes done; `false` stops. */
  readonly onProgress?: (done: number) => boolean;
}

export interface SegmentResult {
  /** `from, to, from, to, …`: byte ranges of whole lines, line end included, ascending. */
  readonly ranges: Float64Array;
  readonly bytes: number;
  readonly complete: boolean;
}

export function scanSegment(segment: Segment, needles: Needles): SegmentResult {
  const overlap = Math.max(0, needles.longest - 1);
  const room = segment.bufferBytes ?? BUFFER_BYTES;
  const buffer = Buffer.allocUnsafeSlow(room + overlap);
  const lines = new LineRanges(segment.from);
  let position = segment.from;
  let held = 0;
  let stopped = false;
  while (position < segment.to && !stopped) {
    const got = readSync(segment.fd, buffer, held, Math.min(room, segment.to - position), position);
    if (got === 0) break;
    const end = held + got;
    const base = position - held;
    for (let at = lines.searchFrom(buffer, held, end, base); at < end; ) {
      if (lines.count >= segment.maxLines)
        return { ranges: lines.toArray(), bytes: position - segment.from, complete: false };
      const hit = needles.find(buffer, at, end);
      if (hit < 0) break;
      at = lines.add(buffer, hit, end, base);
    }
    position += got;
    held = Math.min(overlap, end);
    lines.leave(buffer, end - held, base);
    buffer.copyWithin(0, end - held, end);
    stopped = segment.onProgress?.(position - segment.from) === false;
  }
  lines.finish(position);
  return { ranges: lines.toArray(), bytes: position - segment.from, complete: position === segment.to };
}

/**
 * The lines of hits, as file offsets: a line may be longer than the buffer. `base` is the offset of the
 * buffer's first byte, `end` the number of valid bytes in it.
 */
class LineRanges {
  readonly #offsets: number[] = [];
  /** Where the line begins that the buffer's first byte belongs to. */
  #lineStart: number;
  /** A line with a hit whose end has not come yet. */
  #open = false;
  /** Where the last line ended: bytes carried over from the buffer before may lie in it. */
  #lastEnd: number;

  constructor(from: number) {
    this.#lineStart = from;
    this.#lastEnd = from;
  }

  get count(): number {
    return this.#offsets.length >> 1;
  }

  /**
   * Where in the buffer the search begins: behind the line found last, whose end may be here, in what came
   * after the `held` bytes that were searched already.
   */
  searchFrom(buffer: Buffer, held: number, end: number, base: number): number {
    if (this.#open) {
      const lineEnd = this.#endOfLine(buffer, held, end);
      if (lineEnd < 0) return end;
      this.#close(base + lineEnd);
    }
    return Math.max(0, this.#lastEnd - base);
  }

  /** Takes the line of a hit and returns where the next begins. */
  add(buffer: Buffer, hit: number, end: number, base: number): number {
    const before = hit === 0 ? -1 : buffer.lastIndexOf(LF, hit - 1);
    this.#offsets.push(before < 0 ? this.#lineStart : base + before + 1);
    const lineEnd = this.#endOfLine(buffer, hit, end);
    if (lineEnd < 0) {
      this.#open = true;
      return end;
    }
    this.#close(base + lineEnd);
    return lineEnd;
  }

  #endOfLine(buffer: Buffer, from: number, end: number): number {
    const at = buffer.indexOf(LF, from);
    return at < 0 || at >= end ? -1 : at + 1;
  }

  #close(offset: number): void {
    this.#offsets.push(offset);
    this.#lastEnd = offset;
    this.#open = false;
  }

  /** The bytes before `cut` leave the buffer. */
  leave(buffer: Buffer, cut: number, base: number): void {
    const last = cut === 0 ? -1 : buffer.lastIndexOf(LF, cut - 1);
    if (last >= 0) this.#lineStart = base + last + 1;
  }

  finish(offset: number): void {
    if (this.#open) this.#close(offset);
  }

  toArray(): Float64Array {
    return Float64Array.from(this.#offsets);
  }
}
