/**
 * What a mail log is, and what a reader of one is.
 *
 * A mail server reports what it does in lines of text. Most lines go through syslog: a *frame* (time, host,
 * program[pid]) around the server's own words; some servers write files of their own (Exim, qmail with
 * multilog), and delivery services export JSON or CSV. A **reader** knows one server's words. It gets lines
 * one by one, says whether it understood each, and emits events. It never throws and never drops: a line it
 * does not understand is counted and shown.
 *
 * Adding a mail server = one folder here + one line in READERS (index.ts).
 */
import type { LogEvent, SourceRef, TimeBasis } from '../core/event.ts';
import type { Warning } from '../core/investigation.ts';
import type { ZoneRules } from '../core/ports.ts';

/** `event`: emitted at least one; `known`: understood, nothing to say; `unknown`: this server's, not understood. */
export type LineVerdict = 'event' | 'known' | 'unknown';

/** One framed line. `text` is what the program said, without frame and line end, still one char per byte. */
export interface FramedLine {
  readonly time: number;
  readonly utcOffset: number;
  readonly timeBasis: TimeBasis;
  readonly host: string;
  readonly program: string;
  readonly pid: string | undefined;
  /** The whole line. */
  readonly raw: string;
  /** Where in `raw` the program's own text starts. */
  readonly start: number;
  /** False when every char of `raw` is ASCII; true: kept fields must be decoded as UTF-8. */
  readonly eightBit: boolean;
  readonly source: SourceRef;
  readonly line: number;
}

export type Emit = (event: LogEvent) => void;

export interface LineReader {
  read(line: FramedLine, emit: Emit): LineVerdict;
}

/** What correlate needs to know about a server instead of asking which one it is. */
export interface ReaderTraits {
  /** When may the same queue id name another message? */
  readonly queueIdReuse: 'never' | 'hours' | 'at-once';
  /** Does the log say when a message has left the queue? */
  readonly logsRemoval: boolean;
  /** Does this server queue a 5xx given at the greeting instead of bouncing at once? */
  readonly queuesPermanentGreeting: boolean;
}

export interface LogReader extends ReaderTraits {
  readonly id: string;
  readonly name: string;
  /** Versions whose lines were seen. */
  readonly versionsSeen: readonly string[];
  /** Does this reader take the lines of that syslog program? */
  owns(program: string): boolean;
  /** A reader with its own state for one log stream. */
  open(): LineReader;
  /** UTC time in which a queue id (or generated Message-ID) was made, if the id tells. */
  timeOfQueueId?(queueId: string): number | undefined;
}

export interface LogParserOptions {
  readonly zone: ZoneRules;
  readonly onEvent: Emit;
  readonly onWarning: (warning: Warning) => void;
}

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
  startFile(source: SourceRef, referenceTime: number): void;
  push(chunk: Uint8Array): void;
  endFile(): LogFileStats;
  unparsed(): readonly UnparsedShape[];
}
