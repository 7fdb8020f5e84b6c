/**
 * What a sifted log leaves, in a form that passes from one thread to another without being copied: the texts of
 * the lines to be read, one after the other in a block of bytes, with a row of numbers for each, and the
 * acceptances that were counted in place of the lines left out.
 *
 * The writer (sifted-writer.ts) sits behind the frames of the log, where hosts and times are decided; the reader
 * (sifted-reader.ts) before the readers of the mail servers.
 */
import type { TimeBasis } from '../core/event.ts';

/** A row holds the number of the line's time basis in this list. */
export const TIME_BASES: readonly TimeBasis[] = ['stated', 'queue-id', 'file-date', 'assumed'];

/** Where the columns of a row stand. */
export const END = 0;
export const PID_LENGTH = 1;
export const HOST = 2;
export const PROGRAM = 3;
export const LINE = 4;
export const UTC_OFFSET = 5;
export const TIME_BASIS = 6;
/** What the line says: NOTHING, a place, or SAYINGS + a place when it says that again and is itself left out. */
export const SAID = 7;
export const COLUMNS = 8;

/** The line says what no other is known to say. */
export const NOTHING = -1;
const SAYING_BITS = 13;
/** Number of places where what was said is remembered. */
export const SAYINGS: number = 1 << SAYING_BITS;

/** The place of a saying (its number: sieve.ts); several share one. */
export function placeOf(saying: number): number {
  return Math.imul((saying % 0x1_0000_0000) | 0, 0x2c1b3c6d) >>> (32 - SAYING_BITS);
}

/** See OnCounted. */
export interface Counted {
  readonly queueId: string;
  readonly time: number;
  readonly recipient: string | undefined;
}

export interface SiftedBlock {
  /** Process id and text of each line. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: Int32Array<ArrayBuffer>;
  readonly times: Float64Array<ArrayBuffer>;
  /** Per acceptance: number of its domain and of its relay. */
  readonly accepted: Int32Array<ArrayBuffer>;
  readonly acceptedTimes: Float64Array<ArrayBuffer>;
  /** Messages that were counted in part before a message that is kept proved to have been handed over to them. */
  readonly counted: readonly Counted[];
  /** Names met for the first time, the first of which has the number `firstName`; those from there on are gone. */
  readonly newNames: readonly string[];
  readonly firstName: number;
}
