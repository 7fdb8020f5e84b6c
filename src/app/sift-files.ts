/** Sifts log files, in this thread or another: see logs/sieve.ts. What comes of it is told in messages. */
import { isAscii } from 'node:buffer';
import type { Warning } from '../core/investigation.ts';
import { createLogParser } from '../logs/parser.ts';
import type { ByteDecoder, LogFileStats, ReferenceBasis } from '../logs/reader.ts';
import type { WatchedNames } from '../logs/sieve.ts';
import type { SiftedBlock } from '../logs/sifted-block.ts';
import { createSiftedWriter } from '../logs/sifted-writer.ts';
import { openSource } from '../sources/open-bytes.ts';
import { createZoneRules } from './zone.ts';

export interface SiftFile {
  readonly path: string;
  readonly referenceTime: number;
  readonly referenceBasis: ReferenceBasis;
}

export interface SiftJob {
  /** The files of one log in order of time. */
  readonly files: readonly SiftFile[];
  readonly timeZone: string | undefined;
  /** Minutes east of UTC of lines that tell no zone, when it is known from elsewhere. */
  readonly utcOffset: number | undefined;
  readonly watched: WatchedNames;
}

export type SiftMessage =
  | { readonly kind: 'block'; readonly block: SiftedBlock }
  | { readonly kind: 'warning'; readonly warning: Warning }
  | { readonly kind: 'progress'; readonly doneBytes: number }
  | { readonly kind: 'file'; readonly stats: LogFileStats }
  /** The present file cannot be sifted: nothing of it was told, it must be read otherwise. */
  | { readonly kind: 'not-siftable' }
  | { readonly kind: 'end' };

/** Node's own decoders are several times faster than the portable ones. */
export const BUFFER_DECODER: ByteDecoder = {
  latin1: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
  isAscii,
};

/** Yields after each chunk of a file; what came of it has been told by then. */
export async function* siftFiles(
  job: SiftJob,
  tell: (message: SiftMessage) => void,
): AsyncGenerator<void, void, undefined> {
  const { utcOffset } = job;
  const writer = createSiftedWriter((block) => tell({ kind: 'block', block }));
  const parser = createLogParser({
    zone: utcOffset === undefined ? await createZoneRules(job.timeZone) : { offsetAtWall: () => utcOffset },
    decoder: BUFFER_DECODER,
    onEvent: () => undefined,
    onWarning: (warning) => tell({ kind: 'warning', warning }),
    sifting: {
      watched: job.watched,
      onKept: (line, verdict) => writer.keep(line, verdict),
      onAccepted: (domain, relay, time) => writer.accepted(domain, relay, time),
      onCounted: (queueId, time, recipient) => writer.counted(queueId, time, recipient),
    },
  });
  for (const file of job.files) {
    parser.startFile({ path: file.path }, file.referenceTime, file.referenceBasis);
    const chunks = openSource(file.path, {
      onWarning: (warning) => tell({ kind: 'warning', warning }),
      onProgress: (doneBytes) => tell({ kind: 'progress', doneBytes }),
    });
    for await (const chunk of chunks) {
      parser.push(chunk);
      if (parser.isSiftable === false) break;
      yield;
    }
    parser.flush();
    const siftable = parser.isSiftable;
    const stats = parser.endFile();
    writer.flush();
    tell(siftable === true ? { kind: 'file', stats } : { kind: 'not-siftable' });
    yield;
  }
  parser.endSifting();
  writer.flush();
  tell({ kind: 'end' });
}
