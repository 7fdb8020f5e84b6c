/** One file of a set, opened when its turn comes. */
export interface LogInput {
  readonly path: string;
  /** Bytes, as on disk; 0 for pipes. */
  readonly size: number;
  /** False for pipes and the standard input: what was taken from them is gone. */
  readonly canBeReadAgain: boolean;
  /** Latest time a line in it can have. */
  readonly referenceTime: number;
  readonly referenceBasis: 'file-date' | 'now';
  open(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** A file worth being looked through in a thread of its own. */
  readonly isLargePlain: boolean;
  /** Tells the progress when somebody else reads the file. */
  onBytes(doneBytes: number): void;
}

export type LogSet = readonly LogInput[];
