/**
 * The log parser: bytes in, events out. It collects the head of each file, decides by its content which
 * format it has, and lets that format read the rest. Readers keep their state over the files of a set.
 */
import type { SourceRef } from '../core/event.ts';
import type { WarningKey } from '../core/investigation.ts';
import { LIMITS } from '../core/limits.ts';
import { PORTABLE_DECODER } from './byte-decoder.ts';
import { createRecoder, isUtf16 } from './encoding.ts';
import { fileDateOf } from './file-date.ts';
import {
  type FileContext,
  type FileHead,
  type FileStream,
  type FileTally,
  HEAD_BYTES,
} from './file-format.ts';
import { READERS, RECORD_READERS } from './index.ts';
import { createPrograms, createSiftedPrograms, type Programs } from './programs.ts';
import type { LogFileStats, LogParser, LogParserOptions, ReferenceBasis } from './reader.ts';
import { chooseReading, openReading } from './reading.ts';
import { createRecords, type Records } from './records/records.ts';
import { createShapeCounter, type ShapeCounter } from './shapes.ts';

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
  { programs, records, shapes }: Lasting,
  source: SourceRef,
  referenceTime: number,
  basis: ReferenceBasis,
): OpenFile {
  const tally: FileTally = {
    lines: 0,
    understood: 0,
    mailLines: 0,
    from: Infinity,
    to: -Infinity,
    utcOffset: undefined,
  };
  const warned = new Set<WarningKey>();
  const named = fileDateOf(source.path);
  const context: Omit<FileContext, 'head'> = {
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
  const head = createHead();
  const recoder = createRecoder();
  let stream: FileStream | undefined;
  let format = 'unknown';
  let siftable: boolean | undefined;
  let skippedBefore = 0;

  const begin = (atEnd: boolean): FileStream => {
    if (stream !== undefined) return stream;
    const fileHead = head.take(context.decoder, atEnd);
    const reading = chooseReading(fileHead, { records, programs }, context.decoder);
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
      return statsOf(source, format, tally, [...programs.uses, ...records.uses]);
    },
  };
}

const NO_STREAM: FileStream = { push: () => undefined, skip: () => undefined, end: () => undefined };

interface HeadBuffer {
  readonly full: boolean;
  readonly isEmpty: boolean;
  /** Returns how many bytes of the chunk were taken. */
  add(chunk: Uint8Array): number;
  take(decoder: FileContext['decoder'], atEnd: boolean): FileHead;
}

function createHead(): HeadBuffer {
  let bytes = new Uint8Array(8192);
  let length = 0;
  return {
    get full() {
      return length >= HEAD_BYTES;
    },
    get isEmpty() {
      return length === 0;
    },
    add(chunk) {
      const taken = Math.min(chunk.length, HEAD_BYTES - length);
      if (length + taken > bytes.length) {
        const larger = new Uint8Array(Math.min(HEAD_BYTES, Math.max(bytes.length * 2, length + taken)));
        larger.set(bytes.subarray(0, length));
        bytes = larger;
      }
      bytes.set(chunk.subarray(0, taken), length);
      length += taken;
      return taken;
    },
    take(decoder, atEnd) {
      const all = bytes.subarray(0, length);
      const lines = decoder.latin1(all).split('\n');
      const last = lines.pop();
      // A first line longer than the head is judged by its beginning.
      const isPart = atEnd || lines.length === 0;
      if (isPart && last !== undefined && last !== '') lines.push(last.slice(0, LIMITS.logLine));
      return { bytes: all, lines };
    },
  };
}

/** How parts of a large file can be read, by its first bytes (up to HEAD_BYTES). */
export interface PartialReading {
  /** Lines may be left out. */
  readonly mayLeaveOut: boolean;
  /** A line can be read without the file it comes from. */
  readonly linesAreWhole: boolean;
}

export function partialReadingOf(start: Uint8Array): PartialReading {
  const head = createHead();
  head.add(start.subarray(0, HEAD_BYTES));
  const records = createRecords(RECORD_READERS, {});
  const programs = createPrograms(READERS, {});
  const fileHead = head.take(PORTABLE_DECODER, false);
  const { format, wrapping } = chooseReading(fileHead, { records, programs }, PORTABLE_DECODER);
  // What is within a wrapping may be written otherwise than the needles are, or go over several lines.
  if (wrapping !== undefined) return { mayLeaveOut: false, linesAreWhole: false };
  const mayLeaveOut = !isUtf16(start) && (format.linesStandAlone?.(start) ?? true);
  return { mayLeaveOut, linesAreWhole: mayLeaveOut && format.hitsNeedHeader !== true };
}

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
