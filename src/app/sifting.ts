/**
 * Runs a sift job: in a thread of its own when the logs are large, so that both cores work; else, and where the
 * worker's file is not at hand (tests run from source), in this one.
 */
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { SiftJob, SiftMessage } from './sift-files.ts';

/** Below this many bytes a thread costs more than it saves. */
const MIN_THREAD_BYTES = 8_000_000;

export interface Sifter {
  /** The messages in order; the next is made while one is dealt with. */
  run(job: SiftJob): AsyncIterable<SiftMessage>;
}

/** Call it early: a thread takes a while to be ready. */
export function openSifter(totalBytes: number): Sifter {
  const file = new URL('./sift-worker.js', import.meta.url);
  const inThread = totalBytes >= MIN_THREAD_BYTES && existsSync(fileURLToPath(file));
  return inThread ? openThread(file) : { run: runHere };
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

function openThread(file: URL): Sifter {
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(file, { workerData: taken });
  worker.unref();
  return {
    async *run(job) {
      const queue: SiftMessage[] = [];
      let failure: unknown;
      let wake: () => void = () => undefined;
      worker.on('message', (message: SiftMessage) => {
        queue.push(message);
        wake();
      });
      worker.on('error', (error) => {
        failure = error;
        wake();
      });
      worker.ref();
      worker.postMessage(job);
      try {
        for (;;) {
          const message = queue.shift();
          if (message === undefined) {
            if (failure !== undefined) throw failure;
            await new Promise<void>((resolve) => (wake = resolve));
            continue;
          }
          if (message.kind === 'block') {
            Atomics.add(taken, 0, 1);
            Atomics.notify(taken, 0);
          }
          yield message;
          if (message.kind === 'end') return;
        }
      } finally {
        await worker.terminate();
      }
    },
  };
}
