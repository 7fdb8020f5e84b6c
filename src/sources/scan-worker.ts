/** One half of a file, searched in a thread of its own; started by scan.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { compileNeedles } from './needles.ts';
import { scanSegment } from './scan-segment.ts';

export interface ScanJob {
  /** Open in the whole process; read by position only. */
  readonly fd: number;
  readonly from: number;
  readonly to: number;
  readonly needles: readonly Uint8Array[];
  readonly ignoreCase: boolean;
  readonly maxLines: number;
}

if (parentPort !== null) {
  const job = workerData as ScanJob;
  const result = scanSegment(job, compileNeedles(job.needles, job));
  parentPort.postMessage(result, [result.ranges.buffer as ArrayBuffer]);
}
