/** One log with its rotated files, read in order of time, a chunk at a time. */
import type { LogEvent } from '../core/event.ts';
import type { Warning } from '../core/investigation.ts';
import type { ZoneRules } from '../core/ports.ts';
import { createLogParser } from '../logs/parser.ts';
import type { EventWants, LogFileStats, LogParser, UnparsedShape } from '../logs/reader.ts';
import type { CountAcceptance, TellAgain } from '../logs/sifted-reader.ts';
import type { OnCounted, WatchedNames } from '../logs/sieve.ts';
import { inPieces, type Step, stepper } from './file-steps.ts';
import type { LogInput, LogSet } from './log-input.ts';
import type { Hits, Narrowing } from './narrow.ts';
import { NeedleSearch } from './needle-search.ts';
import type { Scanner } from './scanning.ts';
import { BUFFER_DECODER } from './sift-files.ts';
import type { Sifter } from './sifting.ts';

export interface LogReadingOptions {
  readonly sets: readonly LogSet[];
  readonly zone: ZoneRules;
  /** Another zone for the lines of some sets that state none. */
  readonly offsetOf?: ((set: LogSet) => number | undefined) | undefined;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  readonly wants?: EventWants | undefined;
  /** When given, only parts near lines with one of these byte strings are parsed (narrow.ts). */
  readonly needles?: readonly string[] | undefined;
  /** Looks through large plain files for them. */
  readonly scanner?: Scanner | undefined;
  /** Gets the events of lines with a needle before any other of their part of the log, and says what else to read. */
  readonly onHit?: ((event: LogEvent) => Hits) | undefined;
  readonly onEvent: (event: LogEvent) => void;
  readonly onWarning: (warning: Warning) => void;
  /** At most so many bytes of a log are read in one step; default: as they come. */
  readonly pieceBytes?: number | undefined;
  /** When given, the only set is sifted: mail that is merely counted comes as counts, not as events (logs/sieve.ts). */
  readonly sifting?: LogSifting | undefined;
}

export interface LogSifting {
  readonly sifter: Sifter;
  readonly timeZone: string | undefined;
  readonly watched: WatchedNames;
  readonly acceptancesOf: (domain: string, relay: string) => CountAcceptance;
  readonly againOf: (event: LogEvent) => TellAgain;
  readonly onCounted: OnCounted;
}

/** What was read of one file. */
export interface FileReading extends LogFileStats {
  /** Lines that were searched for the needles, and not parsed because none stands near them. */
  readonly searchedLines?: number | undefined;
}

export interface LogReading {
  readonly files: readonly FileReading[];
  readonly unparsed: readonly UnparsedShape[];
  /** Lines that were not parsed because no needle stands near them. */
  readonly skippedLines: number;
}

export interface Stream {
  readonly parser: LogParser;
  readonly stats: FileReading[];
  isOpen(): boolean;
  skippedLines(): number;
  /** Reads one chunk; a promise only when the input is asynchronous. */
  advance(): Promise<void> | undefined;
}

export function createStream(set: LogSet, options: LogReadingOptions): Stream {
  const { since = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY, onEvent, needles } = options;
  const offset = options.offsetOf?.(set);
  const zone = offset === undefined ? options.zone : { offsetAtWall: () => offset };
  const parser = createLogParser({
    zone,
    decoder: BUFFER_DECODER,
    wants: options.wants,
    onWarning: options.onWarning,
    onEvent(event) {
      search?.noteEvent(event);
      if (event.time >= since && event.time <= until) onEvent(event);
    },
  });
  const search = needles === undefined ? undefined : new NeedleSearch(parser, { ...options, needles, zone });
  const whole: Narrowing<Uint8Array> = { push: (chunk) => parser.push(chunk), end: () => undefined };
  const stats: FileReading[] = [];
  let next = 0;
  let step: Step | undefined;
  /** Lines left out of the files that are done. */
  let skippedBefore = 0;

  const openFile = (input: LogInput): Step =>
    search?.open(input) ?? stepper(inPieces(input.open(), options.pieceBytes), whole);

  const endFile = (isOver: boolean): void => {
    if (!isOver) return;
    const skipped = search?.skippedLines ?? 0;
    const searchedLines = skipped > skippedBefore ? skipped - skippedBefore : undefined;
    skippedBefore = skipped;
    stats.push({ ...parser.endFile(), searchedLines });
    step = undefined;
  };

  return {
    parser,
    stats,
    isOpen: () => step !== undefined || next < set.length,
    skippedLines: () => search?.skippedLines ?? 0,
    advance() {
      if (step === undefined) {
        const input = set[next];
        next += 1;
        if (input === undefined) return undefined;
        parser.startFile({ path: input.path }, input.referenceTime, input.referenceBasis);
        step = openFile(input);
      }
      const isOver = step();
      if (isOver instanceof Promise) return isOver.then(endFile);
      endFile(isOver);
      return undefined;
    },
  };
}
