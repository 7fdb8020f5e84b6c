/**
 * What logs are wrapped in on their way to whoever reads them: containers, log shippers and terminals put words, a
 * frame of their own or a record around each line. A wrapping finds the lines within; the format of those is decided
 * as that of any file. Of a line that states no time the wrapping's time is taken.
 *
 * A wrapping is opened only where what is in it looks better than the file as it is, so files that a format reads
 * anyway are not touched. Adding one = one file here + one line in WRAPPINGS (wrappings.ts).
 */
import type { ZoneRules } from '../../core/ports.ts';
import type { FileStream } from '../file-format.ts';
import type { ByteDecoder } from '../reader.ts';
import type { GivenTime } from './given-time.ts';
import type { KnowsProgram } from './untimed.ts';

export interface WrappingContext {
  readonly decoder: ByteDecoder;
  readonly zone: ZoneRules;
  readonly given: GivenTime;
  /** Is this the name of a mail server's program? */
  readonly knows: KnowsProgram;
  /** A line within, without its end; `number` is the line of the file it stands in. */
  readonly line: (bytes: Uint8Array, number: number) => void;
  /** A line of the file that is no part of the wrapping. */
  readonly other: (bytes: Uint8Array, number: number) => void;
}

export interface Wrapping {
  readonly id: string;
  open(context: WrappingContext): FileStream;
}
