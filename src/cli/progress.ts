/** A progress bar on standard error, for input long enough to make somebody wonder. */
import type { Progress } from '../app/contracts.ts';
import type { World } from './world.ts';

/** Shorter input is read before a bar could be seen. */
const MIN_BYTES = 50_000_000;
const MIN_WAIT_MS = 400;
const REDRAW_MS = 100;
const BAR_WIDTH = 24;

export interface ProgressBar {
  readonly onProgress: ((progress: Progress) => void) | undefined;
  /** Takes the bar off the screen; to be called before anything else is written. */
  readonly clear: () => void;
}

export function createProgressBar(
  world: Pick<World, 'errorIsTerminal' | 'now' | 'writeError'>,
  quiet: boolean,
): ProgressBar {
  if (quiet || !world.errorIsTerminal) return { onProgress: undefined, clear: () => undefined };
  const started = world.now();
  let drawnAt = 0;
  let drawn = false;
  return {
    onProgress: (progress) => {
      const now = world.now();
      if (progress.totalBytes < MIN_BYTES || now - started < MIN_WAIT_MS || now - drawnAt < REDRAW_MS) return;
      drawnAt = now;
      drawn = true;
      world.writeError(`\r${barText(progress, now - started)}\x1b[K`);
    },
    clear: () => {
      if (drawn) world.writeError('\r\x1b[K');
      drawn = false;
    },
  };
}

export function barText({ doneBytes, totalBytes }: Progress, elapsedMs: number): string {
  const share = Math.min(1, Math.max(0, totalBytes === 0 ? 0 : doneBytes / totalBytes));
  const full = Math.round(share * BAR_WIDTH);
  const bar = '#'.repeat(full) + '-'.repeat(BAR_WIDTH - full);
  const rest = share > 0.02 ? Math.round((elapsedMs / share - elapsedMs) / 1000) : undefined;
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `[${bar}] ${percent} %  ${megabytes(doneBytes)}/${megabytes(totalBytes)} MB${rest === undefined ? '' : `  ${rest} s`}`;
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1_000_000));
}
