/** One log with its rotated files, read in order of time, a chunk at a time. */
import type { LogEvent } from '../core/event.ts';
import type { Warning } from '../core/investigation.ts';
import type { ZoneRules } from '../core/ports.ts';
import {
  type Hits,
  type Narrowed,
  type Narrowing,
  narrow,
  narrowScanned,
  type ScannedBlock,
} from './narrow.ts';
import type { ScanMessage } from './scan-log.ts';
import type { Scanner } from './scanning.ts';
import { HEAD_BYTES } from '../logs/file-format.ts';
import { createLogParser } from '../logs/parser.ts';
import { partialReadingOf } from '../logs/partial-reading.ts';
import type { EventWants, LogFileStats, LogParser, UnparsedShape } from '../logs/reader.ts';
import type { CountAcceptance, TellAgain } from '../logs/sifted-reader.ts';
import type { OnCounted, WatchedNames } from '../logs/sieve.ts';
import { afterHead, inPieces, type Step, stepper } from './file-steps.ts';
import { readHits } from './read-hits.ts';
import { BUFFER_DECODER } from './sift-files.ts';
import type { Sifter } from './sifting.ts';
import { firstBytes } from '../sources/file-head.ts';

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
  /** Events of the lines with a needle, before all others of their part of the log: what lines nearby tell of them. */
  readonly onHit?: ((event: LogEvent) => Hits) | undefined;
  readonly onEvent: (event: LogEvent) => void;
  readonly onWarning: (warning: Warning) => void;
  /** At most so many bytes of a log are read in one step; default: as they come. */
  readonly pieceBytes?: number | undefined;
  /** Given: of the one set, lines that only count are not told as events (logs/sieve.ts). */
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
  const { since = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY, onEvent } = options;
  let next = 0;
  /** The lines of the present file cannot be read one by one. */
  let hitsByEvent = false;
  let step: Step | undefined;
  const offset = options.offsetOf?.(set);
  const zone = offset === undefined ? options.zone : { offsetAtWall: () => offset };
  const parser = createLogParser({
    zone,
    decoder: BUFFER_DECODER,
    wants: options.wants,
    onWarning: options.onWarning,
    onEvent(event) {
      if (hitsByEvent && options.needles?.some((needle) => event.raw.includes(needle)) === true)
        options.onHit?.(event);
      if (event.time >= since && event.time <= until) onEvent(event);
    },
  });
  const stats: FileReading[] = [];

  let skipped = 0;
  /** Of the files that are done. */
  let skippedBefore = 0;
  const narrowed = (needles: readonly string[], linesAreWhole: boolean): Narrowed => ({
    needles,
    onPart(part) {
      skipped += part.skippedLines;
      parser.skipLines(part.skippedLines);
      parser.push(part.bytes);
    },
    onHits: linesAreWhole ? (lines) => readHits(lines, zone, options.onHit) : undefined,
  });
  const readWhole: Narrowing<Uint8Array> = { push: (chunk) => parser.push(chunk), end: () => undefined };

  const openFile = (input: LogInput): Step => {
    const { needles } = options;
    hitsByEvent = false;
    if (needles === undefined) return stepper(inPieces(input.open(), options.pieceBytes), readWhole);
    return (
      openScanned(input, needles) ??
      stepper(
        inPieces(input.open(), options.pieceBytes),
        afterHead((head) => {
          const { mayLeaveOut, linesAreWhole } = partialReadingOf(head);
          hitsByEvent = !linesAreWhole;
          return mayLeaveOut ? narrow(narrowed(needles, linesAreWhole)) : readWhole;
        }),
      )
    );
  };

  const openScanned = (input: LogInput, needles: readonly string[]): Step | undefined => {
    const { path } = input;
    if (options.scanner === undefined || !input.isLargePlain) return undefined;
    if (!partialReadingOf(firstBytes(path, HEAD_BYTES)).linesAreWhole) return undefined;
    const messages = options.scanner.scan({ path, needles });
    if (messages === undefined) return undefined;
    const narrowing = openNarrowing(path, narrowed(needles, true));
    if (narrowing === undefined) return undefined;
    return stepper(messages, {
      push(message: ScanMessage) {
        if (message.kind === 'warning') options.onWarning(message.warning);
        if (message.kind !== 'blocks') return;
        for (const block of message.blocks) narrowing.push(block);
        input.onBytes(message.doneBytes);
      },
      end: () => narrowing.end(),
    });
  };

  const endFile = (isOver: boolean): void => {
    if (!isOver) return;
    const searched = skipped - skippedBefore;
    skippedBefore = skipped;
    stats.push({ ...parser.endFile(), searchedLines: searched > 0 ? searched : undefined });
    step = undefined;
  };

  return {
    parser,
    stats,
    isOpen: () => step !== undefined || next < set.length,
    skippedLines: () => skipped,
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

/** `undefined` for a file that rotation has just removed: whoever reads it whole says so. */
function openNarrowing(path: string, narrowed: Narrowed): Narrowing<ScannedBlock> | undefined {
  try {
    return narrowScanned(path, narrowed);
  } catch {
    return undefined;
  }
}
