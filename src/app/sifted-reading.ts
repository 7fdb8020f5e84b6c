/** Reads one log that is sifted, perhaps in another thread: what is left of its lines becomes events here. */
import type { SourceRef } from '../core/event.ts';
import type { LogFileStats } from '../logs/reader.ts';
import { SiftedReader } from '../logs/sifted-reader.ts';
import type { LogInput, LogSet } from './log-input.ts';
import { createStream, type LogReading, type LogReadingOptions, type LogSifting } from './log-stream.ts';
import { BUFFER_DECODER } from './sift-files.ts';

export async function readSifted(
  set: LogSet,
  options: LogReadingOptions,
  sifting: LogSifting,
): Promise<LogReading> {
  const { since = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY, wants = {} } = options;
  const reader = new SiftedReader({
    wants,
    decoder: BUFFER_DECODER,
    onEvent(event) {
      if (event.time >= since && event.time <= until) options.onEvent(event);
    },
    onCounted: sifting.onCounted,
    againOf(event) {
      const again = sifting.againOf(event);
      return (line) => {
        if (line.time >= since && line.time <= until) again(line);
      };
    },
    acceptancesOf(domain, relay) {
      const count = sifting.acceptancesOf(domain, relay);
      return (time) => {
        if (time >= since && time <= until) count(time);
      };
    },
  });
  const unsifted: LogInput[] = [];
  const utcOffset = options.offsetOf?.(set);
  const others = createStream(unsifted, {
    ...options,
    offsetOf: () => utcOffset,
    // What no sieve knows must be told by the lines.
    wants: { ...wants, names: true },
  });
  const files: LogFileStats[] = [];
  const readUnsifted = async (input: LogInput): Promise<void> => {
    unsifted.push(input);
    while (others.isOpen()) await others.advance();
    files.push(...others.stats.splice(0));
  };
  let next = 0;
  let source = sourceOf(set[0]) ?? { path: '' };
  const messages = sifting.sifter.run({
    files: set.map(({ path, referenceTime, referenceBasis }) => ({ path, referenceTime, referenceBasis })),
    timeZone: sifting.timeZone,
    utcOffset,
    watched: sifting.watched,
  });
  for await (const message of messages) {
    const input = set[next];
    switch (message.kind) {
      case 'block':
        reader.take(message.block, source);
        break;
      case 'warning':
        options.onWarning(message.warning);
        break;
      case 'progress':
        input?.onBytes(message.doneBytes);
        break;
      case 'file': {
        const { stats } = message;
        files.push({ ...stats, understood: stats.understood - reader.takeUnknown() });
        next += 1;
        source = sourceOf(set[next]) ?? source;
        break;
      }
      case 'not-siftable':
        if (input !== undefined) await readUnsifted(input);
        next += 1;
        source = sourceOf(set[next]) ?? source;
        break;
      case 'end':
        break;
    }
  }
  return { files, unparsed: [...reader.unparsed(), ...others.parser.unparsed()], skippedLines: 0 };
}

function sourceOf(input: LogInput | undefined): SourceRef | undefined {
  return input === undefined ? undefined : { path: input.path };
}
