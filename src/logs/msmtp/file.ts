/**
 * msmtp's own log file (`logfile ~/.msmtp.log`): the same line as in syslog after a time, which
 * `logfile_time_format` may shape otherwise.
 *
 *     Nov 24 14:48:25 host=relay.example tls=on auth=off from=a@a.example recipients=b@b.example … exitcode=EX_OK
 */
import type { FileContext, FileFormat, FileHead } from '../file-format.ts';
import { newStamp, parseStamp, type Stamp } from '../frame/stamp.ts';
import { type Instant, Timeline } from '../frame/timeline.ts';
import { openLineStream } from '../line-stream.ts';
import { LineView } from '../line-view.ts';
import type { ProgramEntry } from '../programs.ts';

/** Lines looked at to recognise the format. */
const SAMPLE_LINES = 200;
/** Longest time before the fields. */
const MAX_STAMP = 64;
const PROGRAM = 'msmtp';

export const msmtpFormat: FileFormat = {
  id: 'msmtp',
  recognise(head) {
    return shareOfCalls(head);
  },
  open: (file) => openLineStream(file, new MsmtpStream(file)),
};

function shareOfCalls(head: FileHead): number {
  let seen = 0;
  let calls = 0;
  const stamp = newStamp();
  for (const text of head.lines) {
    if (text === '') continue;
    const at = fieldsAt(text);
    if (at >= 0 && isOnlyTime(text, at, stamp)) calls += 1;
    seen += 1;
    if (seen >= SAMPLE_LINES) break;
  }
  return seen === 0 ? 0 : calls / seen;
}

/** Position of `host=` or `socket=` after the time; -1 when there is none. */
function fieldsAt(text: string): number {
  const head = text.slice(0, MAX_STAMP + 8);
  const host = head.startsWith('host=') ? 0 : head.indexOf(' host=') + 1;
  const at = host > 0 || head.startsWith('host=') ? host : head.indexOf(' socket=') + 1;
  if (at === 0 && !head.startsWith('host=')) return -1;
  return at > MAX_STAMP ? -1 : at;
}

/** No host and program before the fields: those lines are syslog's. */
function isOnlyTime(text: string, at: number, stamp: Stamp): boolean {
  if (!text.includes(' exitcode=EX_')) return false;
  if (!parseStamp(text, 0, stamp)) return at > 0 && !text.slice(0, at).includes(': ');
  return stamp.end >= at - 1;
}

class MsmtpStream {
  readonly #file: FileContext;
  readonly #view: LineView;
  readonly #entry: ProgramEntry;
  readonly #timeline: Timeline;
  readonly #stamp: Stamp = newStamp();
  readonly #instant: Instant;

  constructor(file: FileContext) {
    this.#file = file;
    this.#view = new LineView(file.source);
    this.#view.program = PROGRAM;
    this.#entry = file.programs.entry(PROGRAM);
    this.#instant = { time: file.referenceTime, utcOffset: 0, basis: 'assumed' };
    this.#timeline = new Timeline({
      zone: file.zone,
      referenceTime: file.referenceTime,
      referenceBasis: file.referenceBasis,
      proofs: [],
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
    const view = this.#view;
    const { tally } = this.#file;
    tally.lines += 1;
    view.setLine(chars, bytes, start, end, eightBit, number);
    if (start === end) {
      tally.understood += 1;
      return;
    }
    const text = chars.slice(start, end);
    const at = fieldsAt(text);
    const { read, use } = this.#entry;
    if (at < 0 || read === undefined || use === undefined) {
      this.#file.unknown('', view.raw, number);
      return;
    }
    // A time in a form of the user's own tells nothing; the line keeps that of the one before.
    if (parseStamp(text, 0, this.#stamp)) this.#timeline.resolve(this.#stamp, this.#instant);
    this.#setTime();
    view.start = start + at;
    tally.mailLines += 1;
    use.lines += 1;
    if (read(view, this.#file.emit) === 'unknown') this.#file.unknown(PROGRAM, view.text, number);
    else tally.understood += 1;
  }

  end(): void {
    const { tally } = this.#file;
    if (tally.from > tally.to) return;
    tally.utcOffset = this.#instant.utcOffset;
    if (this.#timeline.assumed) {
      this.#file.warn('time-assumed', undefined, { utcOffset: this.#instant.utcOffset });
    }
  }

  #setTime(): void {
    const view = this.#view;
    const { time, utcOffset, basis } = this.#instant;
    view.time = time;
    view.utcOffset = utcOffset;
    view.timeBasis = basis;
    const { tally } = this.#file;
    if (time < tally.from) tally.from = time;
    if (time > tally.to) tally.to = time;
  }
}
