/** Where a statement comes from: a file, a line (from 1) or byte range, and the raw text, unchanged. */
export interface Evidence {
  readonly path: string;
  readonly line?: number | undefined;
  /** `[from, to)` byte offsets in the message (bounces). */
  readonly range?: readonly [number, number] | undefined;
  readonly text: string;
  /** Id of the rule that drew the conclusion, e.g. `dsn.final-recipient`. */
  readonly rule?: string | undefined;
  /** Which field of the result this is the evidence for. */
  readonly field?: string | undefined;
}
