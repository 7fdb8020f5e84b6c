import type { TimeBasis } from '../core/event.ts';
import type { FramedLine } from './framed-line.ts';

/** What a line that is kept by a sieve goes on with. */
export type KeptLine = Pick<
  FramedLine,
  'bytes' | 'start' | 'end' | 'pid' | 'host' | 'program' | 'line' | 'time' | 'utcOffset' | 'timeBasis'
>;

const NO_BYTES = new Uint8Array(0);

/** A line that outlives its chunk. Used again, as most are held only for a moment. */
export class HeldLine implements KeptLine {
  isHeld: boolean = false;
  bytes: Uint8Array = NO_BYTES;
  start = 0;
  end = 0;
  /** The process says nothing to a count. */
  readonly pid: string | undefined = undefined;
  host = '';
  program = '';
  line = 0;
  time: number = NaN;
  utcOffset = 0;
  timeBasis: TimeBasis = 'assumed';
  /** One character per byte; empty once it was copied. */
  #chars = '';

  hold(from: FramedLine): void {
    this.isHeld = true;
    this.#chars = from.chars;
    this.start = from.start;
    this.end = from.end;
    this.host = from.host;
    this.program = from.program;
    this.line = from.line;
    this.time = from.time;
    this.utcOffset = from.utcOffset;
    this.timeBasis = from.timeBasis;
  }

  /** Lets go of the chunk. */
  copy(): this {
    if (this.#chars === '') return this;
    const { start, end } = this;
    const bytes = new Uint8Array(end - start);
    for (let at = start; at < end; at += 1) bytes[at - start] = this.#chars.charCodeAt(at);
    this.bytes = bytes;
    this.start = 0;
    this.end = bytes.length;
    this.#chars = '';
    return this;
  }

  free(): void {
    this.isHeld = false;
    this.#chars = '';
    this.bytes = NO_BYTES;
  }
}
