import type { SourceRef, TimeBasis } from '../core/event.ts';

/**
 * One framed line. The object is used again for the next line: a reader takes what it needs and keeps
 * nothing of it. Strings may be slices of a large chunk (see core/detach.ts).
 *
 * A reader may look at `text`, or for speed at `bytes` between `start` and `end` and cut out what it keeps
 * with `slice` (1 MB of lines is one chunk; a position means the same in `bytes` and `chars`).
 */
export interface FramedLine {
  readonly time: number;
  readonly utcOffset: number;
  readonly timeBasis: TimeBasis;
  readonly host: string;
  readonly program: string;
  readonly pid: string | undefined;
  /** What the program said, without frame and line end. */
  readonly text: string;
  /** The whole line as written, without its line end. */
  readonly raw: string;
  readonly bytes: Uint8Array;
  /** One character per byte. */
  readonly chars: string;
  /** Where the program's text begins and ends. */
  readonly start: number;
  readonly end: number;
  /** Decoded text between two positions. */
  slice(from: number, to: number): string;
  readonly source: SourceRef;
  readonly line: number;
}
