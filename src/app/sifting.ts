/**
 * Runs a sift job: in a thread of its own when the logs are large, so that both cores work; else, and where the
 * thread's code is not at hand, in this one.
 */
import type { SiftJob, SiftMessage } from './sift-files.ts';
import { openThread } from './thread.ts';

/** Below this many bytes a thread costs more than it saves. */
const MIN_THREAD_BYTES = 8_000_000;

export interface Sifter {
  /** The messages in order; the next is made while one is dealt with. */
  run(job: SiftJob): AsyncIterable<SiftMessage>;
}

export function openSifter(totalBytes: number): Sifter {
  const thread =
    totalBytes >= MIN_THREAD_BYTES ? openThread<SiftJob, SiftMessage>('./sift-worker.js') : undefined;
  return thread ?? { run: runHere };
}

async function* runHere(job: SiftJob): AsyncGenerator<SiftMessage, void, undefined> {
  const { siftFiles } = await import('./sift-files.ts');
  const messages: SiftMessage[] = [];
  for await (const _ of siftFiles(job, (message) => messages.push(message))) {
    yield* messages;
    messages.length = 0;
  }
  yield* messages;
}
