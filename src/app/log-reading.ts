/**
 * Reads sets of log files into events. Each set (a log with its rotated files) is one stream in order of time;
 * several sets are advanced laggard first, a chunk at a time, so that events of all hosts come roughly in order
 * and nothing is held in memory.
 */
import type { SourceCoverage } from '../core/investigation.ts';
import { createStream, type FileReading, type LogReading, type LogReadingOptions } from './log-stream.ts';
import { readSifted } from './sifted-reading.ts';

export async function readLogs(options: LogReadingOptions): Promise<LogReading> {
  const [set] = options.sets;
  if (options.sifting !== undefined && set !== undefined) return readSifted(set, options, options.sifting);
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

/** What the user is told of a file. */
export function coverageOf(file: FileReading): SourceCoverage {
  const { path, format, lines, understood, searchedLines, from, to, utcOffset } = file;
  return { path, format, lines, understood, searchedLines, from, to, utcOffset };
}
