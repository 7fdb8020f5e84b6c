/**
 * Reads sets of log files into events. Each set (a log with its rotated files) is one stream in order of time. Several
 * are merged: a mail goes from one host to the next, so what their logs say must come in the order in which it happened.
 * Of each stream the events of one piece of its log are held.
 */
import type { LogEvent } from '../core/event.ts';
import type { SourceCoverage } from '../core/investigation.ts';
import {
  createStream,
  type FileReading,
  type LogReading,
  type LogReadingOptions,
  type Stream,
} from './log-stream.ts';
import { readSifted } from './sifted-reading.ts';

/** Bytes of all logs whose events are held, and what is read at least of one at a time. */
const HELD_BYTES = 4_194_304;
const MIN_PIECE_BYTES = 32_768;

export async function readLogs(options: LogReadingOptions): Promise<LogReading> {
  const [set] = options.sets;
  if (options.sifting !== undefined && set !== undefined) return readSifted(set, options, options.sifting);
  const streams = options.sets.length > 1 ? await readMerged(options) : await readOne(options);
  return {
    files: streams.flatMap((s) => s.stats),
    unparsed: streams.flatMap((s) => s.parser.unparsed()),
    skippedLines: streams.reduce((sum, s) => sum + s.skippedLines(), 0),
  };
}

async function readOne(options: LogReadingOptions): Promise<Stream[]> {
  const streams = options.sets.map((set) => createStream(set, options));
  for (const stream of streams) while (stream.isOpen()) await stream.advance();
  return streams;
}

/** A stream with those of its events that were not told yet. */
interface Held {
  readonly stream: Stream;
  readonly events: LogEvent[];
  next: number;
}

async function readMerged(options: LogReadingOptions): Promise<Stream[]> {
  const pieceBytes = Math.max(MIN_PIECE_BYTES, Math.floor(HELD_BYTES / options.sets.length));
  const all = options.sets.map((set): Held => {
    const events: LogEvent[] = [];
    const stream = createStream(set, { ...options, pieceBytes, onEvent: (event) => void events.push(event) });
    return { stream, events, next: 0 };
  });
  for (const held of all) await fill(held);
  const waiting = all.filter((held) => timeOf(held) !== undefined);
  for (;;) {
    const { first, until } = earliest(waiting);
    if (first === undefined) return all.map((held) => held.stream);
    let time: number | undefined = until;
    while (time !== undefined && time <= until) {
      options.onEvent(first.events[first.next] as LogEvent);
      first.next += 1;
      time = timeOf(first);
    }
    if (time !== undefined) continue;
    await fill(first);
    if (timeOf(first) === undefined) waiting.splice(waiting.indexOf(first), 1);
  }
}

/** Reads on until there is an event to be told. */
async function fill(held: Held): Promise<void> {
  held.events.length = 0;
  held.next = 0;
  while (held.events.length === 0 && held.stream.isOpen()) {
    const pending = held.stream.advance();
    if (pending !== undefined) await pending;
  }
}

function timeOf({ events, next }: Held): number | undefined {
  return events[next]?.time;
}

/** The one whose turn it is, until the time of the next. */
function earliest(waiting: readonly Held[]): { readonly first: Held | undefined; readonly until: number } {
  let first: Held | undefined;
  let from = Number.POSITIVE_INFINITY;
  let until = Number.POSITIVE_INFINITY;
  for (const held of waiting) {
    const time = timeOf(held) ?? 0;
    if (first === undefined || time < from) {
      if (first !== undefined) until = from;
      first = held;
      from = time;
    } else if (time < until) until = time;
  }
  return { first, until };
}

/** What the user is told of a file. */
export function coverageOf(file: FileReading): SourceCoverage {
  const { path, format, lines, understood, searchedLines, from, to, utcOffset } = file;
  return { path, format, lines, understood, searchedLines, from, to, utcOffset };
}
