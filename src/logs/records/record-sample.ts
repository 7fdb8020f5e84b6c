/** One record of a kind, and what must be read from it: documentation that is tested. */
import type { LineVerdict } from '../reader.ts';

export interface ObjectSample {
  readonly kind: string;
  readonly verdict: LineVerdict;
  readonly record: unknown;
  /** Each event in one line: time, and what it says. */
  readonly events: readonly string[];
}

export interface RowSample {
  readonly kind: string;
  readonly verdict: LineVerdict;
  readonly row: string;
  readonly events: readonly string[];
}

export interface TableSample {
  /** The line with the names of the columns. */
  readonly header: string;
  readonly rows: readonly RowSample[];
}
