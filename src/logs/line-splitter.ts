/**
 * Cuts a stream of chunks into lines. Chunks come in any size; what is handed on depends only on the bytes.
 *
 * A block of up to 64 KB is decoded at once, one character per byte; lines are ranges of it. A line longer
 * than the limit is cut there and its rest skipped, so that a file without line ends cannot fill the memory.
 */
import { LIMITS } from '../core/limits.ts';
import type { ByteDecoder } from './reader.ts';

/** 64 KB strings live and die in the engine's nursery; larger ones cost full garbage collections. */
const BLOCK = 65_536;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** Step in which a block with bytes ≥ 0x80 is searched for them. */
const SEARCH_STEP = 2048;

export interface LineSink {
  /** A line, without its end, is `[start, end)` of `bytes`, and of `chars` at one character per byte. */
  line(chars: string, bytes: Uint8Array, start: number, end: number, eightBit: boolean, number: number): void;
  /** The bytes handed out so far are about to change. */
  blockEnd?(): void;
  tooLong(number: number): void;
  nulBytes(number: number): void;
}

export interface LineSplitter {
  push(chunk: Uint8Array): void;
  /** Count lines that are not handed in; only after whole lines. */
  skip(lines: number): void;
  /** The last line may lack its end. */
  end(): void;
  readonly lines: number;
}

export function createLineSplitter(decoder: ByteDecoder, sink: LineSink): LineSplitter {
  let number = 0;
  let carry = new Uint8Array(1024);
  let carried = 0;
  let carryTooLong = false;

  const keep = (chunk: Uint8Array, from: number, to: number): void => {
    const wanted = to - from;
    const taken = Math.min(wanted, LIMITS.logLine - carried);
    if (taken < wanted) carryTooLong = true;
    if (carried + taken > carry.length) {
      const larger = new Uint8Array(Math.min(LIMITS.logLine, Math.max(carry.length * 2, carried + taken)));
      larger.set(carry.subarray(0, carried));
      carry = larger;
    }
    carry.set(chunk.subarray(from, from + taken), carried);
    carried += taken;
  };

  const flushCarry = (): void => {
    const bytes = carry.subarray(0, carried);
    number += 1;
    if (carryTooLong) sink.tooLong(number);
    if (bytes.includes(0)) sink.nulBytes(number);
    const end = bytes[carried - 1] === CARRIAGE_RETURN ? carried - 1 : carried;
    sink.line(decoder.latin1(bytes), bytes, 0, end, !decoder.isAscii(bytes.subarray(0, end)), number);
    sink.blockEnd?.();
    carried = 0;
    carryTooLong = false;
  };

  const block = (bytes: Uint8Array): void => {
    number = splitBlock(bytes, decoder, sink, number);
    sink.blockEnd?.();
  };

  return {
    get lines() {
      return number;
    },
    push(chunk) {
      let from = 0;
      if (carried > 0 || carryTooLong) {
        const end = chunk.indexOf(LINE_FEED);
        if (end < 0) return keep(chunk, 0, chunk.length);
        keep(chunk, 0, end);
        flushCarry();
        from = end + 1;
      }
      while (from < chunk.length) {
        const to = Math.min(from + BLOCK, chunk.length);
        const last = chunk.subarray(from, to).lastIndexOf(LINE_FEED);
        if (last >= 0) {
          block(chunk.subarray(from, from + last + 1));
          from += last + 1;
          if (to < chunk.length) continue;
        }
        // No line end in a whole block: carry up to the next one.
        const end = to < chunk.length ? chunk.indexOf(LINE_FEED, to) : -1;
        keep(chunk, from, end < 0 ? chunk.length : end);
        if (end < 0) return;
        flushCarry();
        from = end + 1;
      }
    },
    skip(lines) {
      number += lines;
    },
    end() {
      if (carried > 0 || carryTooLong) flushCarry();
    },
  };
}

/** `bytes` holds whole lines only. Returns the number of the last one. */
function splitBlock(bytes: Uint8Array, decoder: ByteDecoder, sink: LineSink, before: number): number {
  const text = decoder.latin1(bytes);
  let number = before;
  let high = decoder.isAscii(bytes) ? bytes.length : nextHigh(bytes, 0, decoder);
  let nul = text.indexOf('\0');
  if (nul < 0) nul = bytes.length;
  let start = 0;
  while (start < text.length) {
    const lineFeed = text.indexOf('\n', start);
    let end = lineFeed;
    number += 1;
    if (lineFeed - start > LIMITS.logLine) {
      end = start + LIMITS.logLine;
      sink.tooLong(number);
    }
    if (end > start && text.charCodeAt(end - 1) === CARRIAGE_RETURN) end -= 1;
    if (nul < lineFeed) {
      if (nul < end) sink.nulBytes(number);
      nul = text.indexOf('\0', lineFeed);
      if (nul < 0) nul = bytes.length;
    }
    sink.line(text, bytes, start, end, high < end, number);
    if (high < lineFeed) high = nextHigh(bytes, lineFeed, decoder);
    start = lineFeed + 1;
  }
  return number;
}

/** Position of the next byte ≥ 0x80, or the length. */
function nextHigh(bytes: Uint8Array, from: number, decoder: ByteDecoder): number {
  let at = from;
  while (at < bytes.length) {
    const to = Math.min(at + SEARCH_STEP, bytes.length);
    if (!decoder.isAscii(bytes.subarray(at, to))) {
      while ((bytes[at] ?? 0) < 0x80) at += 1;
      return at;
    }
    at = to;
  }
  return bytes.length;
}
