import type { RecordTime } from '../records/record-time.ts';

/** The time a wrapping states for the line it hands out; `undefined` when it states none. */
export interface GivenTime {
  instant: RecordTime | undefined;
}
