/** Runs scan jobs in threads of their own; where those are not at hand, logs are searched as they are read. */
import type { ScanJob, ScanMessage } from './scan-log.ts';
import { openThread, type Thread } from './thread.ts';

export interface Scanner {
  /** What the scan of the plain file tells; `undefined`: it must be read whole here. */
  scan(job: ScanJob): AsyncIterable<ScanMessage> | undefined;
}

const openScanThread = (): Thread<ScanJob, ScanMessage> | undefined =>
  openThread<ScanJob, ScanMessage>('./scan-worker.js');

/** Starts the first thread at once: it takes a while to be ready. */
export function openScanner(): Scanner {
  let ready = openScanThread();
  return {
    scan(job) {
      const thread = ready ?? openScanThread();
      ready = undefined;
      return thread?.run(job);
    },
  };
}
