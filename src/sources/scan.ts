/**
 * Which lines of a log can matter at all.
 *
 * `todoku why ADDRESS` on a log of gigabytes must answer while the customer is on the phone. So the bytes
 * are searched for the address before a line is parsed (needles.ts), and only the lines found are read
 * again and parsed; their queue ids are the needles of the next scan.
 *
 * Speed per thread, log in the page cache: 2.3 to 2.6 GB/s for an address, 1.5 GB/s for a domain or queue id, 1 GB/s
 * for ten to fifty ids. Larger files are searched by two threads. What is not there to be threaded (no
 * worker file beside this one, threads forbidden) is done in this thread: the result is the same.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { openWarning, unreadableWarning, type OnWarning } from './file-problem.ts';
import { compileNeedles, type NeedleOptions } from './needles.ts';
import { scanSegment, type SegmentResult } from './scan-segment.ts';
import type { ScanJob } from './scan-worker.ts';

export interface ScanOptions extends NeedleOptions {
  readonly onWarning?: OnWarning | undefined;
  readonly onProgress?: ((doneBytes: number, totalBytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** 1 or 2. Default: 2 for files above 128 MiB, below which a thread costs more than it saves. */
  readonly threads?: 1 | 2 | undefined;
  /** Ends the scan when so many lines were found (per thread). */
  readonly maxLines?: number | undefined;
}

export interface ScanResult {
  /** `from, to, from, to, …`: byte ranges of the lines found, line end included, ascending. */
  readonly ranges: Float64Array;
  /** Size of the file at open; what was written later is not searched. */
  readonly bytes: number;
  /** False when the file could not be read to its end, or the scan was stopped. */
  readonly complete: boolean;
}

const TWO_THREADS_BYTES = 134_217_728;
const MAX_LINES = 5_000_000;
const PROGRESS_BYTES = 16_777_216;
const LF = 10;

/** The lines of a plain file that contain at least one of `needles`. Never throws for the file's sake. */
export async function scanFile(
  path: string,
  needles: readonly Uint8Array[],
  options: ScanOptions = {},
): Promise<ScanResult> {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    options.onWarning?.(openWarning(path, error));
    return { ranges: new Float64Array(0), bytes: 0, complete: false };
  }
  try {
    const size = fstatSync(fd).size;
    const threads = options.threads ?? (size > TWO_THREADS_BYTES ? 2 : 1);
    const middle = threads === 1 ? size : nextLine(fd, Math.floor(size / 2), size);
    // The other thread first: it searches while this one does.
    const second = middle < size ? scanInThread({ fd, from: middle, to: size, needles, options }) : undefined;
    const first = scanHere({ fd, from: 0, to: middle, needles, options }, size);
    const results = second === undefined ? [first] : [first, await second];
    const complete = results.every((r) => r.complete);
    if (!complete) warnWhenCut(path, fd, size, options);
    return { ranges: concat(results.map((r) => r.ranges)), bytes: size, complete };
  } catch (error) {
    options.onWarning?.(unreadableWarning(path, error));
    return { ranges: new Float64Array(0), bytes: 0, complete: false };
  } finally {
    closeSync(fd);
  }
}

interface Part {
  readonly fd: number;
  readonly from: number;
  readonly to: number;
  readonly needles: readonly Uint8Array[];
  readonly options: ScanOptions;
}

/** `size` scales the progress of this part to the whole, on which the other thread is as far. */
function scanHere({ fd, from, to, needles, options }: Part, size: number): SegmentResult {
  const { signal, onProgress, maxLines = MAX_LINES } = options;
  let told = 0;
  const onSegmentProgress = (done: number): boolean => {
    if (onProgress !== undefined && (done - told >= PROGRESS_BYTES || from + done === to)) {
      told = done;
      onProgress(Math.round((done / (to - from)) * size), size);
    }
    return signal?.aborted !== true;
  };
  return scanSegment(
    { fd, from, to, maxLines, onProgress: onSegmentProgress },
    compileNeedles(needles, options),
  );
}

/** The same in a thread of its own; when that cannot be, here. */
async function scanInThread(part: Part): Promise<SegmentResult> {
  const { fd, from, to, needles, options } = part;
  const job: ScanJob = {
    fd,
    from,
    to,
    needles,
    ignoreCase: options.ignoreCase === true,
    maxLines: options.maxLines ?? MAX_LINES,
  };
  return (
    (await runWorker(job)) ?? scanHere({ ...part, options: { ...options, onProgress: undefined } }, to - from)
  );
}

async function runWorker(job: ScanJob): Promise<SegmentResult | undefined> {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  let worker: Worker;
  try {
    worker = new Worker(new URL(`./scan-worker.${ending}`, import.meta.url), { workerData: job });
  } catch {
    // Threads are forbidden (permission model) or there are too many: the caller does it without.
    return undefined;
  }
  return new Promise((resolve) => {
    worker.once('message', (result: SegmentResult) => resolve(result));
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
}

/** The first beginning of a line at or behind `from`. */
function nextLine(fd: number, from: number, size: number): number {
  const buffer = Buffer.allocUnsafe(65_536);
  for (let at = Math.max(0, from - 1); at < size; ) {
    const got = readSync(fd, buffer, 0, Math.min(buffer.length, size - at), at);
    if (got === 0) break;
    const lineEnd = buffer.subarray(0, got).indexOf(LF);
    if (lineEnd >= 0) return at + lineEnd + 1;
    at += got;
  }
  return size;
}

function warnWhenCut(path: string, fd: number, size: number, options: ScanOptions): void {
  const after = fstatSync(fd).size;
  if (after < size) options.onWarning?.({ key: 'vanished', path, params: { before: size, after } });
}

function concat(parts: readonly Float64Array[]): Float64Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
