/** Packed bytes on their way into a decompressor. */
export interface PackedInput {
  /**
   * Open file whose position stands at its start: a child process may take it as its standard input, so
   * that the bytes never pass through this process. Absent for pipes.
   */
  readonly fd?: number | undefined;
  /** The same bytes, for everybody else; to be asked once. A chunk is valid until the next is taken. */
  chunks(): AsyncIterable<Uint8Array>;
  /** Called now and then, for whoever wants to look how far `fd` has been read by a child process. */
  progress?(): void;
}

/** How unpacking ended. What came out before is valid in every case. */
export type UnpackEnd =
  | { readonly kind: 'complete' }
  | { readonly kind: 'truncated' | 'corrupt'; readonly message: string }
  /** The program or library is not there; nothing was taken from the input. */
  | { readonly kind: 'unavailable' };

/** Yields unpacked bytes; a chunk is valid until the next one is asked for. Never throws for the input's sake. */
export type Unpacked = AsyncGenerator<Uint8Array, UnpackEnd, undefined>;

export const COMPLETE: UnpackEnd = { kind: 'complete' };

export function corrupt(error: unknown): UnpackEnd {
  return { kind: 'corrupt', message: error instanceof Error ? error.message : String(error) };
}

export function truncated(message: string): UnpackEnd {
  return { kind: 'truncated', message };
}
