/**
 * An mbox is many messages in one file (RFC 4155): before each stands a From_ line, after each a blank line.
 * A body line that looks like a From_ line is written as `>From ` by some programs (mboxo; mboxrd quotes quoted
 * ones again), by others not at all, trusting a Content-Length field (mboxcl2) that is wrong as soon as
 * somebody touches the file. So here: a From_ line separates when it holds a date (from-line.ts) and a blank
 * line stands before it or a header line behind it; one `>` of `>From ` is taken away; Content-Length is not
 * believed. A file that does not begin with a From_ line is one message, unchanged.
 *
 * The file is not locked. Bytes stream through; per message head and tail are kept (LIMITS.messageBytes).
 */
import { beginsWithFrom, FROM_LINE_BYTES, isFromLine, isHeaderLine } from './from-line.ts';
import { blankLineAtEnd, MessageCollector, type CollectedMessage } from './message-collector.ts';

export interface SplitMessage extends CollectedMessage {
  /** Counts from 0. */
  readonly index: number;
  /** Line (from 1) of the file on which `bytes` begins: the one behind the From_ line. */
  readonly line: number;
}

export type MailFileFormat = 'mbox' | 'eml';

const LF = 10;
const CR = 13;
const QUOTE = 0x3e;

/** Read before anything is decided: line ends, and whether it is an mbox. */
const START_BYTES = 4_096;
const START_BLANKS = 1_024;
/** A From_ line and the line behind it. */
const LOOK_AHEAD = 2 * FROM_LINE_BYTES + 8;
/** Kept of what has been given away: the end of the line before. */
const LOOK_BACK = 4;
const MAX_QUOTES = 32;

/** Feed chunks of any size; the result does not depend on where they are cut. Never throws. */
export class MboxSplitter {
  readonly #emit: (message: SplitMessage) => void;
  readonly #collector: MessageCollector;
  #format: MailFileFormat | undefined;
  #lineEnd = LF;
  /** The first From_ line had no date: then the others need none either. */
  #dateless = false;
  /** Carried bytes and the chunk; what is between `#done` and `#end` is still to be given to the collector. */
  #work: Buffer = Buffer.alloc(0);
  /** The same memory: what is cut out of it shall be plain bytes, and `Buffer.slice` would not copy. */
  #bytes: Uint8Array = new Uint8Array(0);
  #done = 0;
  #end = 0;
  /** Where to look on: at a line that begins there, or inside of one. */
  #next = 0;
  #atLineStart = true;
  #inFromLine = false;
  #index = 0;
  #line = 1;
  #messageLine = 1;

  constructor(emit: (message: SplitMessage) => void, maxBytes?: number) {
    this.#emit = emit;
    this.#collector = new MessageCollector(maxBytes);
  }

  /** Decided with the first 4 KiB, and so before the first message is emitted. */
  get format(): MailFileFormat {
    return this.#format ?? 'eml';
  }

  push(chunk: Uint8Array): void {
    this.#append(chunk);
    if (this.#format !== undefined || this.#end >= START_BYTES) this.#process(false);
  }

  end(): void {
    this.#process(true);
    if (this.#format === 'mbox' || this.#collector.size > 0) this.#finishMessage();
  }

  #append(chunk: Uint8Array): void {
    const needed = this.#end + chunk.length;
    if (needed > this.#work.length) {
      const from = Math.max(0, this.#done - LOOK_BACK);
      const room = needed - from;
      const work = room > this.#work.length ? Buffer.allocUnsafeSlow(room + LOOK_AHEAD) : this.#work;
      this.#work.copy(work, 0, from, this.#end);
      if (work !== this.#work) this.#bytes = new Uint8Array(work.buffer, work.byteOffset, work.length);
      this.#work = work;
      this.#done -= from;
      this.#end -= from;
      this.#next -= from;
    }
    this.#work.set(chunk, this.#end);
    this.#end += chunk.length;
  }

  #process(final: boolean): void {
    if (this.#format === undefined) this.#begin();
    if (this.#format === 'mbox') this.#processLines(final ? this.#end : this.#end - LOOK_AHEAD);
    else this.#giveAway(this.#end);
  }

  /** Looks at the start of the file. */
  #begin(): void {
    const start = this.#work.subarray(0, Math.min(this.#end, START_BYTES));
    if (!start.includes(LF) && start.includes(CR)) this.#lineEnd = CR;
    let at = 0;
    while (at < Math.min(this.#end, START_BLANKS) && (start[at] === LF || start[at] === CR)) at++;
    if (!beginsWithFrom(this.#work, at, this.#end)) {
      this.#format = 'eml';
      return;
    }
    this.#dateless = !isFromLine(this.#work, at, this.#end);
    this.#format = this.#dateless && !this.#headerFollows(at) ? 'eml' : 'mbox';
    if (this.#format === 'eml') return;
    this.#line += countOf(start.subarray(0, at), this.#lineEnd);
    this.#done = at;
    this.#next = at;
    this.#atLineStart = false;
    this.#inFromLine = true;
  }

  /** Lines that begin at `limit` or behind it wait for more bytes. */
  #processLines(limit: number): void {
    for (;;) {
      if (this.#atLineStart) {
        if (this.#next >= limit) break;
        this.#lookAtLine(this.#next);
        this.#atLineStart = false;
      }
      // Blank lines are not worth the call.
      const isBlank = this.#work[this.#next] === this.#lineEnd;
      const lineEnd = isBlank ? this.#next : this.#work.indexOf(this.#lineEnd, this.#next);
      if (lineEnd < 0 || lineEnd >= this.#end) {
        this.#next = this.#end;
        break;
      }
      this.#next = lineEnd + 1;
      this.#line++;
      this.#atLineStart = true;
      if (this.#inFromLine) {
        this.#inFromLine = false;
        this.#done = this.#next;
        this.#messageLine = this.#line;
      }
    }
    if (this.#inFromLine) this.#done = this.#next;
    else this.#giveAway(this.#next);
  }

  #lookAtLine(at: number): void {
    const byte = this.#work[at];
    if (byte === 0x46 && this.#isSeparator(at)) {
      this.#finishMessageAt(at);
      this.#inFromLine = true;
    } else if (byte === QUOTE && !this.#isMessageStart(at)) {
      let quotes = 1;
      while (quotes < MAX_QUOTES && this.#work[at + quotes] === QUOTE) quotes++;
      if (!beginsWithFrom(this.#work, at + quotes, this.#end)) return;
      this.#giveAway(at);
      this.#done = at + 1;
    }
  }

  #isSeparator(at: number): boolean {
    if (!beginsWithFrom(this.#work, at, this.#end)) return false;
    const afterBlank = this.#isMessageStart(at) || this.#isBlankBefore(at);
    if (isFromLine(this.#work, at, this.#end)) return afterBlank || this.#headerFollows(at);
    return this.#dateless && afterBlank && this.#headerFollows(at);
  }

  #isMessageStart(at: number): boolean {
    return at === this.#done && this.#collector.size === 0;
  }

  #isBlankBefore(at: number): boolean {
    const before = this.#work[at - 2];
    return before === this.#lineEnd || (before === CR && this.#work[at - 3] === LF);
  }

  #headerFollows(at: number): boolean {
    const lineEnd = this.#work.subarray(at, Math.min(this.#end, at + FROM_LINE_BYTES)).indexOf(this.#lineEnd);
    return lineEnd >= 0 && isHeaderLine(this.#work, at + lineEnd + 1, this.#end);
  }

  #giveAway(to: number): void {
    if (to > this.#done) this.#collector.add(this.#work.subarray(this.#done, to));
    this.#done = Math.max(this.#done, to);
  }

  /** The message ends before `at`. */
  #finishMessageAt(at: number): void {
    const size = at - this.#done;
    if (this.#collector.size > 0 || size > this.#collector.maxBytes) {
      this.#giveAway(at);
      this.#finishMessage();
      return;
    }
    // It lies in the buffer as a whole, as most do: one copy.
    const bytes = this.#bytes.slice(this.#done, at);
    const kept = size - blankLineAtEnd(bytes, size);
    this.#done = at;
    this.#give(kept === size ? bytes : bytes.subarray(0, kept), kept, false);
  }

  #finishMessage(): void {
    const { bytes, size, truncated } = this.#collector.take(this.#format === 'mbox');
    this.#give(bytes, size, truncated);
  }

  #give(bytes: Uint8Array, size: number, truncated: boolean): void {
    this.#emit({ bytes, size, truncated, index: this.#index, line: this.#messageLine });
    this.#index++;
  }
}

function countOf(bytes: Uint8Array, wanted: number): number {
  let count = 0;
  for (const byte of bytes) if (byte === wanted) count++;
  return count;
}
