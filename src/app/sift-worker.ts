/** The thread that sifts logs while the main thread reads what is left of them. */
import { parentPort, workerData } from 'node:worker_threads';
import { type SiftJob, siftFiles, type SiftMessage } from './sift-files.ts';

/** Blocks that may wait for the main thread. */
const MAX_WAITING = 64;

const port = parentPort;
/** [0]: blocks the main thread has taken. */
const taken = workerData as Int32Array;
let told = 0;

function tell(message: SiftMessage): void {
  if (port === null) return;
  if (message.kind !== 'block') {
    port.postMessage(message);
    return;
  }
  const { bytes, rows, times, accepted, acceptedTimes } = message.block;
  port.postMessage(message, [bytes.buffer, rows.buffer, times.buffer, accepted.buffer, acceptedTimes.buffer]);
  told += 1;
  for (;;) {
    const done = Atomics.load(taken, 0);
    if (told - done <= MAX_WAITING) break;
    Atomics.wait(taken, 0, done);
  }
}

port?.once('message', (job: SiftJob) => {
  void (async () => {
    for await (const _ of siftFiles(job, tell));
    port.close();
  })();
});
