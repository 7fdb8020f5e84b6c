/**
 * The line a reader is given: a window onto the chunk it lies in. One object serves all lines of a file;
 * strings are only made when asked for, and cost nothing for lines that are left early.
 */
import type { SourceRef, TimeBasis } from '../core/event.ts';
import { decodeUtf8, PORTABLE_DECODER } from './byte-decoder.ts';
import type { FramedLine } from './framed-line.ts';

const encoder = new TextEncoder();
const NO_BYTES = new Uint8Array(0);

export class LineView implements FramedLine {
  // NaN: a property that begins as an integer would change its representation with the first real time.
  time: number = NaN;
  utcOffset = 0;
  timeBasis: TimeBasis = 'assumed';
  host = '';
  program = '';
  line = 0;
  bytes: Uint8Array = NO_BYTES;
  chars = '';
  start = 0;
  end = 0;
  /** Some byte of the line is ≥ 0x80: strings must be decoded. */
  eightBit = false;
  source: SourceRef;
  #wholeChars = '';
  #wholeBytes: Uint8Array = NO_BYTES;
  #wholeStart = 0;
  #wholeEnd = 0;
  #wholeEightBit = false;
  #pidStart = 0;
  #pidEnd = 0;
  #pid: string | undefined;

  constructor(source: SourceRef) {
    this.source = source;
  }

  /** Looks at the next line of a chunk. */
  setLine(
    chars: string,
    bytes: Uint8Array,
    start: number,
    end: number,
    eightBit: boolean,
    line: number,
  ): void {
    this.chars = chars;
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.eightBit = eightBit;
    this.line = line;
    this.#wholeChars = chars;
    this.#wholeBytes = bytes;
    this.#wholeStart = start;
    this.#wholeEnd = end;
    this.#wholeEightBit = eightBit;
  }

  /** Replaces the program's text; the line as written stays what it is. */
  setText(text: string): void {
    this.bytes = encoder.encode(text);
    this.eightBit = this.bytes.length !== text.length;
    this.chars = this.eightBit ? PORTABLE_DECODER.latin1(this.bytes) : text;
    this.start = 0;
    this.end = this.bytes.length;
  }

  /** The process id stands at `[from, to)`; an empty range is none. */
  setPidAt(from: number, to: number): void {
    this.#pidStart = from;
    this.#pidEnd = to;
    this.#pid = undefined;
  }

  setPid(pid: string | undefined): void {
    this.#pidEnd = this.#pidStart;
    this.#pid = pid;
  }

  /** The chunk the line came in. */
  get block(): Uint8Array {
    return this.#wholeBytes;
  }

  /** True when `setText` put another text in place. */
  get isReplaced(): boolean {
    return this.bytes !== this.#wholeBytes;
  }

  /** Where the line begins in the chunk it came in. */
  get wholeStart(): number {
    return this.#wholeStart;
  }

  get pid(): string | undefined {
    return this.#pidEnd > this.#pidStart ? this.#wholeChars.slice(this.#pidStart, this.#pidEnd) : this.#pid;
  }

  get raw(): string {
    return this.#wholeEightBit
      ? decodeUtf8(this.#wholeBytes.subarray(this.#wholeStart, this.#wholeEnd))
      : this.#wholeChars.slice(this.#wholeStart, this.#wholeEnd);
  }

  get text(): string {
    return this.slice(this.start, this.end);
  }

  slice(from: number, to: number): string {
    return this.eightBit ? decodeUtf8(this.bytes.subarray(from, to)) : this.chars.slice(from, to);
  }
}

/** The same line with another text: pieces put together. */
export function withText(line: FramedLine, text: string): FramedLine {
  const view = new LineView(line.source);
  const raw = encoder.encode(line.raw);
  view.setLine(line.raw, raw, 0, raw.length, true, line.line);
  view.time = line.time;
  view.utcOffset = line.utcOffset;
  view.timeBasis = line.timeBasis;
  view.host = line.host;
  view.program = line.program;
  view.setPid(line.pid);
  view.setText(text);
  return view;
}
