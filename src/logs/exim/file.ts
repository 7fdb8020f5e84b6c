/**
 * Exim's own log files (mainlog, rejectlog, paniclog): each entry begins with date and time, then perhaps the
 * zone and the process id. Lines without a time belong to the entry before: hints of the daemon, and in
 * rejectlog the header of the refused message, closed by a row of hyphens.
 *
 *     2026-11-24 12:08:10.123 +0900 [1234] 1xVgt8-00005u-29 <= piyo@a.example …
 *
 * Where the zone does not stand in the line, the ids of arriving messages tell it.
 */
import type { FileContext, FileFormat, FileHead } from '../file-format.ts';
import { createKeptFrame } from '../frame/kept-frame.ts';
import { createProofCounter } from '../frame/proof-counter.ts';
import { newStamp, parseStamp, type Stamp } from '../frame/stamp.ts';
import { proofBy, type TimeProof } from '../frame/time-proof.ts';
import { type Instant, Timeline } from '../frame/timeline.ts';
import { openStampedLines } from '../line-stream.ts';
import { LineView } from '../line-view.ts';
import type { ProgramEntry } from '../programs.ts';
import { skipOwnPid } from './own-prefix.ts';
import { queueIdLength, timeOfQueueId } from './queue-id.ts';

/** Entries looked at to recognise the format. */
const SAMPLE_LINES = 200;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** `2026-11-24 12:08:10.123456 +0900` */
const MAX_STAMP = 40;
const SPACE = 32;
const PLUS = 43;
const MINUS = 45;
const PROGRAM = 'exim';

export const eximFormat: FileFormat = {
  id: 'exim',
  isSiftable: true,
  recognise: shareOfEntries,
  open: (file) => openStampedLines(file, new EximStream(file)),
};

/** Lines without a time count only when no entry of Exim's stands before them. */
function shareOfEntries(head: FileHead): number {
  const stamp = newStamp();
  let seen = 0;
  let ours = 0;
  for (const line of head.lines) {
    if (line === '') continue;
    const textAt = entryStart(line, stamp);
    if (textAt > 0) {
      const isOurs = isEximText(line, textAt);
      if (isOurs) ours += 1;
      seen += 1;
    } else if (ours === 0 && line.charCodeAt(0) !== SPACE) seen += 1;
    if (seen >= SAMPLE_LINES) break;
  }
  return seen === 0 ? 0 : ours / seen;
}

const DAEMON_WORDS = [
  'Start queue run: ',
  'End queue run: ',
  'exim 4.',
  'cwd=',
  'H=',
  'Warning: ',
  'no host name found',
];

function isEximText(line: string, at: number): boolean {
  return queueIdLength(line, at) > 0 || DAEMON_WORDS.some((words) => line.startsWith(words, at));
}

/** Position of Exim's words, 0 when the line does not begin with date and time. */
function entryStart(line: string, stamp: Stamp): number {
  if (line.charCodeAt(10) !== SPACE || !parseStamp(line, 0, stamp)) return 0;
  if (line.charCodeAt(stamp.end) !== SPACE) return 0;
  return skipOwnPid(line, stamp.end + 1);
}

function proofsOf(head: FileHead): TimeProof[] {
  const proofs: TimeProof[] = [];
  const stamp = newStamp();
  for (const line of head.lines) {
    const at = entryStart(line, stamp);
    if (at === 0) continue;
    const utc = provenTime(line, at);
    if (utc === undefined) continue;
    proofs.push(proofBy(stamp, utc));
  }
  return proofs;
}

function provenTime(text: string, at: number): number | undefined {
  const length = queueIdLength(text, at);
  return length > 0 && text.startsWith(' <= ', at + length)
    ? timeOfQueueId(text.slice(at, at + length))
    : undefined;
}

class EximStream {
  readonly #file: FileContext;
  readonly #view: LineView;
  readonly #entry: ProgramEntry;
  readonly #timeline: Timeline;
  readonly #stamp: Stamp = newStamp();
  readonly #instant: Instant = { time: 0, utcOffset: 0, basis: 'assumed' };
  readonly #proofs = createProofCounter();
  readonly #kept = createKeptFrame();
  #isInEntry = false;
  #wantsProof = true;
  #provedHour = NaN;

  constructor(file: FileContext) {
    this.#file = file;
    this.#view = new LineView(file.source);
    this.#entry = file.programs.entry(PROGRAM);
    this.#view.program = this.#entry.name;
    this.#timeline = new Timeline({
      zone: file.zone,
      referenceTime: file.referenceTime,
      referenceBasis: file.referenceBasis,
      proofs: proofsOf(file.head),
    });
  }

  line(
    chars: string,
    bytes: Uint8Array,
    start: number,
    end: number,
    eightBit: boolean,
    number: number,
  ): void {
    this.#file.tally.lines += 1;
    this.#view.setLine(chars, bytes, start, end, eightBit, number);
    let length = this.#kept.match(bytes, start, end);
    const next = bytes[start + length];
    // A zone where the entry before had none.
    if (length > 0 && next !== PLUS && next !== MINUS) {
      if (this.#isOtherClock()) this.#resolve();
    } else {
      length = this.#readStamp(chars.slice(start, Math.min(end, start + MAX_STAMP)), bytes, start);
      if (length === 0) {
        this.#continuation(chars, start, end);
        return;
      }
    }
    this.#isInEntry = true;
    this.#take(chars, start + length);
  }

  end(): void {
    const { tally } = this.#file;
    if (tally.from <= tally.to) tally.utcOffset = this.#instant.utcOffset;
    const odd = this.#proofs.disagreement();
    if (odd !== undefined) this.#file.warn('time-disagreement', odd.line, { seconds: odd.seconds });
    if (this.#timeline.assumed)
      this.#file.warn('time-assumed', undefined, { utcOffset: this.#instant.utcOffset });
  }

  /** Takes the clock of the stamp just matched; false when it is that of the entry before. */
  #isOtherClock(): boolean {
    const stamp = this.#stamp;
    const { hour, minute, second, milli } = this.#kept;
    if (stamp.second === second && stamp.milli === milli && stamp.minute === minute && stamp.hour === hour) {
      return false;
    }
    stamp.hour = hour;
    stamp.minute = minute;
    stamp.second = second;
    stamp.milli = milli;
    return true;
  }

  /** Length of stamp and blank, 0 when there is none. */
  #readStamp(head: string, bytes: Uint8Array, start: number): number {
    this.#kept.clear();
    const stamp = this.#stamp;
    if (head.charCodeAt(4) !== 45 || head.charCodeAt(10) !== SPACE) return 0;
    if (!parseStamp(head, 0, stamp) || head.charCodeAt(stamp.end) !== SPACE) return 0;
    const length = stamp.end + 1;
    this.#kept.keep(bytes, start, length, stamp.clockAt, stamp.fractionEnd);
    this.#resolve();
    return length;
  }

  #resolve(): void {
    const instant = this.#instant;
    this.#timeline.resolve(this.#stamp, instant);
    const view = this.#view;
    view.time = instant.time;
    view.utcOffset = instant.utcOffset;
    view.timeBasis = instant.basis;
    if (this.#wallHour() !== this.#provedHour) this.#wantsProof = true;
    const { tally } = this.#file;
    if (instant.time < tally.from) tally.from = instant.time;
    if (instant.time > tally.to) tally.to = instant.time;
  }

  #wallHour(): number {
    return Math.floor((this.#instant.time + this.#instant.utcOffset * MINUTE_MS) / HOUR_MS);
  }

  #take(chars: string, at: number): void {
    const view = this.#view;
    const { tally, emit } = this.#file;
    const textAt = Math.min(skipOwnPid(chars, at), view.end);
    if (textAt > at) view.setPidAt(at + 1, textAt - 2);
    else view.setPid(undefined);
    view.start = Math.min(textAt, view.end);
    const { read, use } = this.#entry;
    if (read === undefined || use === undefined) return;
    if (this.#wantsProof) this.#prove(view.text);
    tally.mailLines += 1;
    use.lines += 1;
    if (read(view, emit) === 'unknown') this.#file.unknown(PROGRAM, view.text, view.line);
    else tally.understood += 1;
  }

  #prove(text: string): void {
    const utc = provenTime(text, 0);
    if (utc === undefined) return;
    const view = this.#view;
    const result = this.#timeline.prove(utc);
    this.#proofs.add(result, view.line, Math.round((view.time - utc) / 1000));
    if (result === 'odd') return;
    if (result === 'moved') this.#resolve();
    this.#wantsProof = false;
    this.#provedHour = this.#wallHour();
  }

  #continuation(chars: string, start: number, end: number): void {
    if (start === end || this.#isInEntry) this.#file.tally.understood += 1;
    else this.#file.unknown('', chars.slice(start, end), this.#view.line);
  }
}
