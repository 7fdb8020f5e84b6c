/**
 * The log parser: bytes in, events out. It collects the head of each file, decides by its content which
 * format it has, and lets that format read the rest. Readers keep their state over the files of a set.
 */
import type { SourceRef } from '../core/event.ts';
import type { WarningKey } from '../core/investigation.ts';
import { PORTABLE_DECODER } from './byte-decoder.ts';
import { createRecoder } from './encoding.ts';
import { fileDateOf } from './file-date.ts';
import type { FileContext, FileStream, FileTally } from './file-format.ts';
import { createHead } from './head-buffer.ts';
import { READERS, RECORD_READERS } from './index.ts';
import { createPrograms, createSiftedPrograms, type Programs } from './programs.ts';
import type { LogFileStats, LogParser, LogParserOptions, ReferenceBasis } from './reader.ts';
import { chooseReading, openReading } from './reading.ts';
import { createRecords, type Records } from './records/records.ts';
import { createShapeCounter, type ShapeCounter } from './shapes.ts';

/**
 * A parser for one log at a time, with its rotated files: startFile, push each chunk of bytes, endFile. Never throws on
 * what stands in a log. A line beyond LIMITS.logLine is cut, and told as a warning; times are milliseconds since 1970.
 */
export function createLogParser(options: LogParserOptions): LogParser {
  const shapes = createShapeCounter();
  const { sifting } = options;
  const programs =
    sifting === undefined
      ? createPrograms(READERS, options.wants ?? {})
      : createSiftedPrograms(READERS, sifting);
  const records = createRecords(RECORD_READERS, options.wants ?? {});
  let file: OpenFile | undefined;

  return {
    startFile(source, referenceTime, basis = 'file-date') {
      for (const use of [...programs.uses, ...records.uses]) use.lines = 0;
      file = openFile(options, { programs, records, shapes }, source, referenceTime, basis);
    },
    push(chunk) {
      file?.push(chunk);
    },
    skipLines(lines) {
      if (lines > 0) file?.skip(lines);
    },
    flush() {
      file?.begin();
    },
    endFile() {
      const stats = file?.end() ?? emptyStats();
      file = undefined;
      return stats;
    },
    endSifting() {
      programs.end();
    },
    get isSiftable() {
      return file?.isSiftable();
    },
    unparsed() {
      return shapes.list();
    },
  };
}

interface OpenFile {
  push(chunk: Uint8Array): void;
  skip(lines: number): void;
  /** Decide with what is there. */
  begin(): void;
  end(): LogFileStats;
  isSiftable(): boolean | undefined;
}

/** What lives as long as the parser. */
interface Lasting {
  readonly programs: Programs;
  readonly records: Records;
  readonly shapes: ShapeCounter;
}

function openFile(
  options: LogParserOptions,
  lasting: Lasting,
  source: SourceRef,
  referenceTime: number,
  basis: ReferenceBasis,
): OpenFile {
  const context = contextOf(options, lasting, source, referenceTime, basis);
  const { tally } = context;
  const head = createHead();
  const recoder = createRecoder();
  let stream: FileStream | undefined;
  let format = 'unknown';
  let siftable: boolean | undefined;
  let skippedBefore = 0;

  const begin = (atEnd: boolean): FileStream => {
    if (stream !== undefined) return stream;
    const fileHead = head.take(context.decoder, atEnd);
    const reading = chooseReading(fileHead, lasting, context.decoder);
    format = reading.format.id;
    siftable = reading.format.isSiftable === true && reading.wrapping === undefined;
    if (options.sifting !== undefined && !siftable) return (stream = NO_STREAM);
    stream = openReading(reading, { ...context, head: fileHead });
    if (skippedBefore > 0) stream.skip(skippedBefore);
    stream.push(fileHead.bytes);
    return stream;
  };

  const push = (chunk: Uint8Array): void => {
    if (stream === undefined) {
      const used = head.add(chunk);
      if (!head.full) return;
      begin(false).push(chunk.subarray(used));
      return;
    }
    stream.push(chunk);
  };

  return {
    push(chunk) {
      push(recoder.push(chunk));
    },
    skip(lines) {
      // Nothing to decide the format by yet: only the line numbers move.
      if (stream === undefined && head.isEmpty) skippedBefore += lines;
      else begin(false).skip(lines);
    },
    begin() {
      begin(false);
    },
    isSiftable: () => siftable,
    end() {
      push(recoder.end());
      begin(true).end();
      if (tally.lines > 0 && tally.mailLines === 0)
        context.warn('not-a-mail-log', undefined, { lines: tally.lines });
      return statsOf(source, format, tally, [...lasting.programs.uses, ...lasting.records.uses]);
    },
  };
}

/** What the stream of the file gets, but for its head. */
function contextOf(
  options: LogParserOptions,
  { programs, records, shapes }: Lasting,
  source: SourceRef,
  referenceTime: number,
  basis: ReferenceBasis,
): Omit<FileContext, 'head'> {
  const tally = newTally();
  const warned = new Set<WarningKey>();
  const named = fileDateOf(source.path);
  return {
    source,
    referenceTime: named === undefined ? referenceTime : Math.min(named, referenceTime),
    referenceBasis: named === undefined ? basis : 'file-date',
    zone: options.zone,
    decoder: options.decoder ?? PORTABLE_DECODER,
    programs,
    records,
    given: { instant: undefined },
    tally,
    emit: options.onEvent,
    warn(key, line, params) {
      if (warned.has(key)) return;
      warned.add(key);
      options.onWarning({ key, path: source.path, line, params });
    },
    unknown(program, text, line) {
      shapes.add(program, text, source, line);
    },
  };
}

function newTally(): FileTally {
  return { lines: 0, understood: 0, mailLines: 0, from: Infinity, to: -Infinity, utcOffset: undefined };
}

const NO_STREAM: FileStream = { push: () => undefined, skip: () => undefined, end: () => undefined };

function statsOf(
  source: SourceRef,
  format: string,
  tally: FileTally,
  uses: readonly { readonly reader: { readonly id: string }; readonly lines: number }[],
): LogFileStats {
  const perReader: Record<string, number> = {};
  for (const use of uses) if (use.lines > 0) perReader[use.reader.id] = use.lines;
  const timed = tally.from <= tally.to;
  return {
    path: source.path,
    format,
    lines: tally.lines,
    understood: tally.understood,
    mailLines: tally.mailLines,
    perReader,
    from: timed ? tally.from : undefined,
    to: timed ? tally.to : undefined,
    utcOffset: tally.utcOffset,
  };
}

function emptyStats(): LogFileStats {
  return { path: '', format: 'unknown', lines: 0, understood: 0, mailLines: 0, perReader: {} };
}
