/** Work that goes on in a thread of its own and tells of it in messages, which are dealt with here in order. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort, type Transferable, Worker, workerData } from 'node:worker_threads';

export interface Thread<Job, Message> {
  /** The messages up to the one of the kind `end`; the thread is over after them. */
  run(job: Job): AsyncGenerator<Message, void, undefined>;
}

/**
 * What a thread makes is passed on or garbage at once, and little of it outlives a collection: with more room it is only
 * collected later, from memory that no longer is in the caches.
 */
const YOUNG_MB = 12;

interface Told {
  readonly kind: string;
}

/**
 * Starts the thread whose code is in `file` beside this one; `undefined` where that is not at hand (tests run from
 * source). Call it early: a thread takes a while to be ready.
 */
export function openThread<Job, Message extends Told>(file: string): Thread<Job, Message> | undefined {
  const url = new URL(file, import.meta.url);
  if (!existsSync(fileURLToPath(url))) return undefined;
  /** [0]: messages dealt with. */
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(url, {
    workerData: taken,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  worker.unref();
  const queue: Message[] = [];
  let failure: unknown;
  let wake: () => void = () => undefined;
  worker.on('message', (message: Message) => {
    queue.push(message);
    wake();
  });
  // It may fail before it is asked for anything, or end without a word.
  worker.on('error', (error) => {
    failure = error;
    wake();
  });
  worker.on('exit', (code) => {
    failure ??= new Error(`a thread ended early (${code})`);
    wake();
  });
  return {
    async *run(job) {
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
          Atomics.add(taken, 0, 1);
          Atomics.notify(taken, 0);
          yield message;
          if (message.kind === 'end') return;
        }
      } finally {
        await worker.terminate();
      }
    },
  };
}

/** The thread's side: does the one job that comes. `tell` waits while more than `maxWaiting` messages do. */
export function serve<Job, Message>(
  maxWaiting: number,
  work: (job: Job, tell: (message: Message, transfer?: readonly Transferable[]) => void) => unknown,
): void {
  const port = parentPort;
  if (port === null) return;
  const taken = workerData as Int32Array;
  let told = 0;
  const tell = (message: Message, transfer: readonly Transferable[] = []): void => {
    port.postMessage(message, transfer);
    told += 1;
    for (;;) {
      const done = Atomics.load(taken, 0);
      if (told - done <= maxWaiting) break;
      Atomics.wait(taken, 0, done);
    }
  };
  port.once('message', (job: Job) => {
    void Promise.resolve(work(job, tell)).then(() => port.close());
  });
}
