/**
 * Files a server writes itself, a line each, with a time of its own form (or none) before its words. What stands in
 * syslog under the server's name and what stands in its file are read by the same reader.
 */
import { detach } from '../core/detach.ts';
import type { FileContext, FileFormat } from './file-format.ts';
import { openLineStream } from './line-stream.ts';
import { LineView } from './line-view.ts';
import type { ProgramEntry } from './programs.ts';
import { type RecordTime, readTime } from './records/record-time.ts';

/** Lines looked at to recognise the format. */
const SAMPLE_LINES = 100;
/** Longest time before the words. */
const MAX_STAMP = 40;

export interface OwnFile {
  readonly id: string;
  /** The program under which the reader takes the lines. */
  readonly program: string;
  /** Where the server's words begin, after the time; -1 for a line of somebody else. */
  startOf(line: string): number;
  /** A closer look at the words, by which the file is recognised; without one where they begin is enough. */
  isOwn?(words: string): boolean;
}

export function ownFileFormat(own: OwnFile): FileFormat {
  return {
    id: own.id,
    recognise(head) {
      let seen = 0;
      let ours = 0;
      for (const line of head.lines) {
        if (line === '' || line === '\r') continue;
        const at = own.startOf(line);
        if (at >= 0 && own.isOwn?.(line.slice(at)) !== false) ours += 1;
        seen += 1;
        if (seen >= SAMPLE_LINES) break;
      }
      return seen === 0 ? 0 : ours / seen;
    },
    open: (file) => openLineStream(file, new OwnStream(own, file)),
  };
}

class OwnStream {
  readonly #own: OwnFile;
  readonly #file: FileContext;
  readonly #view: LineView;
  readonly #entry: ProgramEntry;
  readonly #instant: RecordTime;
  #lastStamp = '';
  #hasTime = false;

  constructor(own: OwnFile, file: FileContext) {
    this.#own = own;
    this.#file = file;
    this.#view = new LineView(file.source);
    this.#view.program = own.program;
    this.#entry = file.programs.entry(own.program);
    this.#instant = { time: file.referenceTime, utcOffset: 0, basis: 'assumed' };
  }

  line(
    chars: string,
    bytes: Uint8Array,
    start: number,
    end: number,
    eightBit: boolean,
    number: number,
  ): void {
    const view = this.#view;
    const { tally } = this.#file;
    tally.lines += 1;
    view.setLine(chars, bytes, start, end, eightBit, number);
    if (start === end) {
      tally.understood += 1;
      return;
    }
    const at = this.#own.startOf(chars.slice(start, end));
    const { read, use } = this.#entry;
    if (at < 0 || read === undefined || use === undefined) {
      this.#file.unknown('', view.raw, number);
      return;
    }
    this.#takeGiven();
    if (at > 0) this.#takeTime(chars.slice(start, start + Math.min(at, MAX_STAMP)));
    this.#setTime();
    view.start = start + at;
    tally.mailLines += 1;
    use.lines += 1;
    if (read(view, this.#file.emit) === 'unknown') this.#file.unknown(this.#own.program, view.text, number);
    else tally.understood += 1;
  }

  end(): void {
    const { tally } = this.#file;
    if (tally.from <= tally.to) tally.utcOffset = this.#instant.utcOffset;
    if (this.#instant.basis === 'assumed' && tally.mailLines > 0) {
      this.#file.warn('time-assumed', undefined, { utcOffset: this.#instant.utcOffset });
    }
  }

  #takeTime(stamp: string): void {
    if (stamp === this.#lastStamp) return;
    this.#lastStamp = detach(stamp);
    if (readTime(stamp.trim(), this.#file.zone, this.#instant)) this.#hasTime = true;
  }

  /** A line without a time of its own has that of what it is wrapped in. */
  #takeGiven(): void {
    const { instant } = this.#file.given;
    if (instant === undefined) return;
    Object.assign(this.#instant, instant);
    this.#lastStamp = '';
    this.#hasTime = true;
  }

  #setTime(): void {
    const view = this.#view;
    const { time, utcOffset, basis } = this.#instant;
    view.time = time;
    view.utcOffset = utcOffset;
    view.timeBasis = basis;
    if (!this.#hasTime) return;
    const { tally } = this.#file;
    if (time < tally.from) tally.from = time;
    if (time > tally.to) tally.to = time;
  }
}
