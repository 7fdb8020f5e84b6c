/**
 * Reads sets of log files into events. Each set (a log with its rotated files) is one stream in order of time;
 * several sets are advanced laggard first, a chunk at a time, so that events of all hosts come roughly in order
 * and nothing is held in memory.
 */
import { isAscii } from 'node:buffer';
import type { LogEvent } from '../core/event.ts';
import type { SourceCoverage, Warning } from '../core/investigation.ts';
import type { ZoneRules } from '../core/ports.ts';
import { narrow, type Narrowing } from './narrow.ts';
import { createLogParser } from '../logs/parser.ts';
import type { ByteDecoder, EventWants, LogFileStats, LogParser, UnparsedShape } from '../logs/reader.ts';

/** One file of a set, opened when its turn comes. */
export interface LogInput {
  readonly path: string;
  /** Latest time a line in it can have. */
  readonly referenceTime: number;
  readonly referenceBasis: 'file-date' | 'now';
  open(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export type LogSet = readonly LogInput[];

export interface LogReadingOptions {
  readonly sets: readonly LogSet[];
  readonly zone: ZoneRules;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  readonly wants?: EventWants | undefined;
  /** When given, only parts near lines with one of these byte strings are parsed (narrow.ts). */
  readonly needles?: readonly string[] | undefined;
  /** Events of the lines with a needle, before all others of their part of the log. */
  readonly onHit?: ((event: LogEvent) => void) | undefined;
  readonly onEvent: (event: LogEvent) => void;
  readonly onWarning: (warning: Warning) => void;
}

export interface LogReading {
  readonly files: readonly LogFileStats[];
  readonly unparsed: readonly UnparsedShape[];
  /** Lines that were not parsed because no needle stands near them. */
  readonly skippedLines: number;
}

/** Node's own decoders are several times faster than the portable ones. */
const BUFFER_DECODER: ByteDecoder = {
  latin1: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
  isAscii,
};

export async function readLogs(options: LogReadingOptions): Promise<LogReading> {
  const streams = options.sets.map((set) => createStream(set, options));
  let open = streams.filter((s) => s.isOpen());
  while (open.length > 0) {
    const laggard = open.reduce((a, b) => (b.time() < a.time() ? b : a));
    const pending = laggard.advance();
    if (pending !== undefined) await pending;
    if (!laggard.isOpen()) open = open.filter((s) => s !== laggard);
  }
  return {
    files: streams.flatMap((s) => s.stats),
    unparsed: streams.flatMap((s) => s.parser.unparsed()),
    skippedLines: streams.reduce((sum, s) => sum + s.skippedLines(), 0),
  };
}

interface Stream {
  readonly parser: LogParser;
  readonly stats: LogFileStats[];
  /** Time of the newest event. */
  time(): number;
  isOpen(): boolean;
  skippedLines(): number;
  /** Reads one chunk; a promise only when the input is asynchronous. */
  advance(): Promise<void> | undefined;
}

function createStream(set: LogSet, options: LogReadingOptions): Stream {
  const { since = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY, onEvent } = options;
  let time = Number.NEGATIVE_INFINITY;
  let next = 0;
  let current: AsyncIterator<Uint8Array> | Iterator<Uint8Array> | undefined;
  const parser = createLogParser({
    zone: options.zone,
    decoder: BUFFER_DECODER,
    wants: options.wants,
    onWarning: options.onWarning,
    onEvent(event) {
      if (event.time > time) time = event.time;
      if (event.time >= since && event.time <= until) onEvent(event);
    },
  });
  const stats: LogFileStats[] = [];

  let skipped = 0;
  const beginFile = (): Narrowing => {
    if (options.needles === undefined) return { push: (chunk) => parser.push(chunk), end: () => undefined };
    return narrow(
      options.needles,
      (part) => {
        skipped += part.skippedLines;
        parser.skipLines(part.skippedLines);
        parser.push(part.bytes);
      },
      readHits,
    );
  };
  const readHits = (lines: Uint8Array): void => {
    if (options.onHit === undefined) return;
    const hits = createLogParser({
      zone: options.zone,
      decoder: BUFFER_DECODER,
      onWarning: () => undefined,
      onEvent: options.onHit,
    });
    hits.startFile({ path: '' }, Date.now());
    hits.push(lines);
    hits.endFile();
  };
  let file: Narrowing | undefined;

  const take = (result: IteratorResult<Uint8Array>): void => {
    if (result.done !== true) {
      file?.push(result.value);
      return;
    }
    file?.end();
    stats.push(parser.endFile());
    current = undefined;
  };

  return {
    parser,
    stats,
    time: () => time,
    isOpen: () => current !== undefined || next < set.length,
    skippedLines: () => skipped,
    advance() {
      if (current === undefined) {
        const input = set[next];
        next += 1;
        if (input === undefined) return undefined;
        parser.startFile({ path: input.path }, input.referenceTime, input.referenceBasis);
        file = beginFile();
        const opened = input.open();
        current = Symbol.asyncIterator in opened ? opened[Symbol.asyncIterator]() : opened[Symbol.iterator]();
      }
      const result = current.next();
      if (!(result instanceof Promise)) {
        take(result);
        return undefined;
      }
      return result.then(take);
    },
  };
}

export function coverageOf(stats: LogFileStats): SourceCoverage {
  const { path, format, lines, understood, from, to, utcOffset } = stats;
  return { path, format, lines, understood, from, to, utcOffset };
}
