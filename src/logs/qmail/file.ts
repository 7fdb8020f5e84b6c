/**
 * Files that multilog (or svlogd, s6-log) writes for qmail-send: a time, a blank, qmail's words. Read as they
 * are, or passed through tai64nlocal.
 *
 *     @400000004bdf95342c638c5c new msg 93869
 *     2010-05-04 12:30:56.744721500 new msg 93869
 */
import type { FileContext, FileFormat, FileHead } from '../file-format.ts';
import { openLineStream } from '../line-stream.ts';
import { LineView } from '../line-view.ts';
import { ascii } from '../scan.ts';
import type { ProgramEntry } from '../programs.ts';
import { beginsLikeQmail } from './known-lines.ts';
import { dateStamp, type DateStamp, TAI64N_LENGTH, tai64n } from './stamps.ts';

/** Lines looked at to recognise the format. */
const SAMPLE_LINES = 200;
const MINUTE_MS = 60_000;
const PROGRAM = 'qmail';
const SPACE = 32;
const AT = 64;

export const qmailFormat: FileFormat = {
  id: 'multilog',
  recognise: shareOfStampedLines,
  open: (file) => openLineStream(file, new QmailStream(file)),
};

function shareOfStampedLines(head: FileHead): number {
  let seen = 0;
  let ours = 0;
  const stamp = newDateStamp();
  for (const text of head.lines) {
    if (text === '') continue;
    if (isOurs(text, stamp)) ours += 1;
    seen += 1;
    if (seen >= SAMPLE_LINES) break;
  }
  return seen === 0 ? 0 : ours / seen;
}

/** A TAI64N label alone is enough: no other mail server writes them. */
function isOurs(text: string, stamp: DateStamp): boolean {
  const first = text.charCodeAt(0);
  if (first === AT) {
    const label = ascii(text.slice(0, TAI64N_LENGTH));
    return text.charCodeAt(TAI64N_LENGTH) === SPACE && tai64n(label, 0, label.length) !== undefined;
  }
  if (!(first >= 48 && first <= 57)) return false;
  const start = ascii(text.slice(0, 40));
  return dateStamp(start, 0, start.length, stamp) && beginsLikeQmail(text, stamp.end + 1);
}

function newDateStamp(): DateStamp {
  return { wall: 0, isUtc: false, end: 0 };
}

class QmailStream {
  readonly #file: FileContext;
  readonly #view: LineView;
  readonly #entry: ProgramEntry;
  readonly #other: ProgramEntry;
  readonly #stamp: DateStamp = newDateStamp();
  #isAssumed = false;

  constructor(file: FileContext) {
    this.#file = file;
    this.#view = new LineView(file.source);
    this.#view.program = PROGRAM;
    this.#entry = file.programs.entry(PROGRAM);
    this.#other = file.programs.entry('nullmailer');
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
    const textAt = this.#takeTime(bytes, start, end);
    const { read, use } = this.#entry;
    if (textAt < 0 || read === undefined || use === undefined) {
      if (start === end) tally.understood += 1;
      else this.#file.unknown('', view.raw, number);
      return;
    }
    view.start = textAt;
    tally.mailLines += 1;
    use.lines += 1;
    if (read(view, this.#file.emit) !== 'unknown' || this.#isNullmailer()) tally.understood += 1;
    else this.#file.unknown(PROGRAM, view.text, number);
  }

  end(): void {
    const { tally } = this.#file;
    if (tally.from <= tally.to) tally.utcOffset = this.#view.utcOffset;
    if (this.#isAssumed) this.#file.warn('time-assumed', undefined, { utcOffset: this.#view.utcOffset });
  }

  /** nullmailer under daemontools logs through multilog too. */
  #isNullmailer(): boolean {
    const { read } = this.#other;
    return read !== undefined && read(this.#view, this.#file.emit) !== 'unknown';
  }

  /** Position of the text after the time; -1 when there is no time. */
  #takeTime(bytes: Uint8Array, start: number, end: number): number {
    const label = tai64n(bytes, start, end);
    if (label !== undefined) {
      const stop = start + TAI64N_LENGTH;
      if (stop < end && bytes[stop] !== SPACE) return -1;
      this.#setUtc(label);
      return Math.min(stop + 1, end);
    }
    const stamp = this.#stamp;
    if (!dateStamp(bytes, start, end, stamp)) return -1;
    if (stamp.isUtc) this.#setUtc(stamp.wall);
    else {
      this.#isAssumed = true;
      const offset = this.#file.zone.offsetAtWall(stamp.wall);
      this.#view.timeBasis = 'assumed';
      this.#setTime(stamp.wall - offset * MINUTE_MS, offset);
    }
    return Math.min(stamp.end + 1, end);
  }

  #setUtc(time: number): void {
    const view = this.#view;
    view.timeBasis = 'stated';
    // The zone's offset changes at full quarters of an hour only.
    const isSame = Math.floor(time / 900_000) === Math.floor(view.time / 900_000);
    this.#setTime(time, isSame ? view.utcOffset : this.#offsetAt(time));
  }

  #offsetAt(time: number): number {
    const { zone } = this.#file;
    return zone.offsetAtWall(time + zone.offsetAtWall(time) * MINUTE_MS);
  }

  #setTime(time: number, utcOffset: number): void {
    const view = this.#view;
    view.time = time;
    view.utcOffset = utcOffset;
    const { tally } = this.#file;
    if (time < tally.from) tally.from = time;
    if (time > tally.to) tally.to = time;
  }
}
