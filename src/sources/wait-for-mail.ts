/**
 * Waits until something may have arrived in a Maildir. The system's word of a change (inotify, kqueue) is a hint
 * only: it does not come from network file systems, so the wait also ends by the clock.
 */
import { watch } from 'node:fs';
import path from 'node:path';
import { maildirFolders } from './maildir.ts';

export interface WaitOptions {
  readonly signal?: AbortSignal | undefined;
  /** Longest wait in milliseconds. */
  readonly pollMs?: number | undefined;
}

const POLL_MS = 5_000;
/** A delivery is several changes: what comes within this time is one. */
const SETTLE_MS = 50;
/** Folders beyond this wait for the clock. */
const MAX_WATCHED = 200;

/** Resolves after a change below the Maildirs, after `pollMs`, or when aborted. */
export async function waitForMail(directories: readonly string[], options: WaitOptions = {}): Promise<void> {
  const { signal, pollMs = POLL_MS } = options;
  if (signal?.aborted === true) return;
  const folders = directories.flatMap(maildirFolders).slice(0, MAX_WATCHED);
  const closers: (() => void)[] = [];
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, pollMs);
    closers.push(() => clearTimeout(timer));
    const onChange = (): void => {
      const settling = setTimeout(resolve, SETTLE_MS);
      closers.push(() => clearTimeout(settling));
    };
    for (const folder of folders) {
      for (const part of ['new', 'cur']) closers.push(watchDirectory(path.join(folder, part), onChange));
    }
    const onAbort = (): void => resolve();
    signal?.addEventListener('abort', onAbort, { once: true });
    closers.push(() => signal?.removeEventListener('abort', onAbort));
  });
  for (const close of closers) close();
}

function watchDirectory(directory: string, onChange: () => void): () => void {
  try {
    const watcher = watch(directory, { persistent: false }, onChange);
    // A directory that goes away is no error here: the next round says what it finds.
    watcher.on('error', onChange);
    return () => watcher.close();
  } catch {
    // No watches left, or the directory is gone: the clock decides.
    return () => undefined;
  }
}
