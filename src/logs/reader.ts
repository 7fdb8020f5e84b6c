/**
 * What a mail log is, and what a reader of one is.
 *
 * A mail server reports what it does in lines of text. Most lines go through syslog: a *frame* (time, host,
 * program[pid]) around the server's own words; some servers write files of their own (Exim, qmail with
 * multilog), and delivery services export JSON or CSV. A **reader** knows one server's words. It gets lines
 * one by one, says whether it understood each, and emits events. It never throws and never drops: a line it
 * does not understand is counted and shown.
 *
 * Adding a mail server = one folder here + one line in READERS (index.ts). What is exported as JSON or CSV is read by
 * the readers of records/.
 */
import type { LogEvent, SourceRef } from '../core/event.ts';
import type { Warning } from '../core/investigation.ts';
import type { ZoneRules } from '../core/ports.ts';
import type { FramedLine } from './framed-line.ts';
import type { OpenSieve, Sifting } from './sieve.ts';

export type { FramedLine } from './framed-line.ts';

/** `event`: emitted at least one; `known`: understood, nothing to say; `unknown`: this server's, not understood. */
export type LineVerdict = 'event' | 'known' | 'unknown';

export type Emit = (event: LogEvent) => void;

/** Understands the lines of one program. */
export type ReadLine = (line: FramedLine, emit: Emit) => LineVerdict;

/** A reader at work on one log: it may keep state from line to line. */
export interface LineReader {
  /** The function for the lines of `program` (one this reader owns); asked once per program, then reused. */
  forProgram(program: string): ReadLine;
}

/** What correlate needs to know about a server instead of asking which one it is. */
export interface ReaderTraits {
  /** When may the same queue id name another message? */
  readonly queueIdReuse: 'never' | 'hours' | 'at-once';
  /** Does the log say when a message has left the queue? */
  readonly logsRemoval: boolean;
  /** Does this server queue a 5xx given at the greeting instead of bouncing at once? */
  readonly queuesPermanentGreeting: boolean;
  /** Reports come in any order: what counts is the time in them, not their place in the file. Default false. */
  readonly anyOrder?: boolean | undefined;
  /** A mail that was taken may still be reported as failed, hours or days later. Default false. */
  readonly lateOutcomes?: boolean | undefined;
  /** What it calls delivered, the recipient's exchanger has: no relay of it is a smarthost. Default false. */
  readonly meetsExchangers?: boolean | undefined;
  /** The queue id is the same at all hosts that write this log. Default false. */
  readonly idsAreGlobal?: boolean | undefined;
  /** Every line that tells of a message holds its queue id. Default false. */
  readonly allLinesHaveId?: boolean | undefined;
}

export interface LogReader extends ReaderTraits {
  readonly id: string;
  readonly name: string;
  /** Versions whose lines were seen. */
  readonly versionsSeen: readonly string[];
  /** Does this reader take the lines of that syslog program? With several readers the text of each line decides. */
  owns(program: string): boolean;
  /** A reader with its own state for one log. */
  open(wants: EventWants): LineReader;
  /** Leaves out lines a count of deliveries does not need (sieve.ts); without one all are read. */
  readonly openSieve?: OpenSieve;
  /** UTC time in which a queue id was made, if the id tells. */
  timeOfQueueId?(queueId: string): number | undefined;
  /**
   * UTC time that stands in a line written in the very moment an id was made (a message comes in, its
   * Message-ID is made up). Shows in which year and zone the log is written.
   */
  timeProvenBy?(program: string, text: string): number | undefined;
}

/** Events the caller has no use for are not built; their lines still count as understood. */
export interface EventWants {
  /**
   * `note` events (TLS, milter and daemon lines); default true. Those that tell why a message failed (topic
   * `host-error`) come in any case: its cause may stand nowhere else.
   */
  readonly notes?: boolean | undefined;
  /**
   * `received` events that tell only names (sender, Message-ID, a client that is not this host); default true.
   * Counting needs none of them.
   */
  readonly names?: boolean | undefined;
}

/**
 * How bytes become text. The default runs anywhere; Node's Buffer does both several times faster
 * (`latin1Slice`, `isAscii` of node:buffer), so the application passes that in.
 */
export interface ByteDecoder {
  /** One character per byte. */
  latin1(bytes: Uint8Array): string;
  isAscii(bytes: Uint8Array): boolean;
}

export interface LogParserOptions {
  readonly zone: ZoneRules;
  readonly onEvent: Emit;
  readonly onWarning: (warning: Warning) => void;
  readonly wants?: EventWants | undefined;
  readonly decoder?: ByteDecoder | undefined;
  /** Given: lines are not read, only sifted. Files whose format does not use syslog frames are left alone. */
  readonly sifting?: Sifting | undefined;
}

/** `file-date`: mtime or the date in the file's name; `now`: nothing better was known (standard input). */
export type ReferenceBasis = 'file-date' | 'now';

/** Lines nobody understood, grouped by shape (digits, ids and addresses blanked). */
export interface UnparsedShape {
  readonly shape: string;
  readonly count: number;
  readonly sample: string;
  readonly path: string;
  readonly line: number;
}

export interface LogFileStats {
  readonly path: string;
  readonly format: string;
  readonly lines: number;
  /** Lines a reader understood plus lines of other programs (not mail). */
  readonly understood: number;
  readonly mailLines: number;
  readonly perReader: Readonly<Record<string, number>>;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly utcOffset?: number | undefined;
}

/**
 * Reads the files of one log in order (a rotated set is one log). Feed chunks of any size; the result does
 * not depend on where they are cut.
 */
export interface LogParser {
  /** Begin the next file of the set. `referenceTime` (ms) is the latest time its lines can have (mtime or now). */
  startFile(source: SourceRef, referenceTime: number, basis?: ReferenceBasis): void;
  push(chunk: Uint8Array): void;
  /** The caller leaves out so many lines here, after a whole line; they count for line numbers only. */
  skipLines(lines: number): void;
  /** Emit what is held back to learn the log's zone (for live logs; otherwise `endFile` does it). */
  flush(): void;
  endFile(): LogFileStats;
  /** After the last file of a log that is sifted: what waited for lines that never came is told. */
  endSifting(): void;
  /** False: the present file has a format that cannot be sifted; `undefined` before the format is known. */
  readonly isSiftable: boolean | undefined;
  unparsed(): readonly UnparsedShape[];
}
