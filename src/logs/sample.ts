/** One line of a kind, and what must be read from it: documentation that is tested. */
import type { LogEvent } from '../core/event.ts';
import type { LineVerdict } from './reader.ts';

export interface LineSample {
  /** Name of the line kind. */
  readonly kind: string;
  readonly program: string;
  /** What the program says, without the syslog frame. */
  readonly text: string;
  readonly verdict: LineVerdict;
  /** The events, with the properties that are set beyond frame and source. */
  readonly events?: readonly SampleEvent[];
}

export type SampleEvent = Partial<
  Omit<
    LogEvent,
    'time' | 'utcOffset' | 'timeBasis' | 'host' | 'program' | 'pid' | 'mta' | 'source' | 'line' | 'raw'
  >
>;
