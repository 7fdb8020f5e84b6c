/** From the paths a user named, or none, to the logs and mailboxes that are read. */
import type { Warning } from '../core/investigation.ts';
import { discoverLogs, discoverMail } from '../sources/discover.ts';
import type { LogFile } from '../sources/log-file.ts';
import { isPlainFile, openSource, STDIN_PATH } from '../sources/open-bytes.ts';
import { expandLogs } from '../sources/rotation.ts';
import type { ReadOptions } from './contracts.ts';
import type { LogInput, LogSet } from './log-input.ts';

/** From here on a thread of its own is worth its start. */
const LARGE_BYTES = 64_000_000;

type OnWarning = (warning: Warning) => void;

export interface GatheredLogs {
  readonly sets: readonly LogSet[];
  /** Nobody named them: we found them. */
  readonly discovered: boolean;
}

/** Named logs are read as named; logs we find ourselves with their rotated files. */
export async function gatherLogs(options: ReadOptions, onWarning: OnWarning): Promise<GatheredLogs> {
  const discovered = options.logs === undefined;
  const sets = await expandLogs(options.logs ?? discover(discoverLogs, onWarning), {
    expandRotated: discovered,
    onWarning,
  });
  const progress = createProgress(
    options,
    sets.flatMap((set) => set.files),
  );
  return {
    sets: sets.map((set) => set.files.map((file) => inputOf(file, progress, onWarning))),
    discovered,
  };
}

export function gatherMails(options: ReadOptions, onWarning: OnWarning): readonly string[] {
  return options.mails ?? discover(discoverMail, onWarning);
}

function discover(
  find: () => { readonly paths: readonly string[]; readonly warnings: readonly Warning[] },
  onWarning: OnWarning,
): readonly string[] {
  const { paths, warnings } = find();
  for (const warning of warnings) onWarning(warning);
  return paths;
}

/** Bytes of one file read so far. */
type OnBytes = (path: string, doneBytes: number) => void;

function createProgress(options: ReadOptions, files: readonly LogFile[]): OnBytes {
  const { onProgress } = options;
  if (onProgress === undefined) return () => undefined;
  const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
  const done = new Map<string, number>();
  let doneBytes = 0;
  return (path, bytes) => {
    doneBytes += bytes - (done.get(path) ?? 0);
    done.set(path, bytes);
    onProgress({ doneBytes, totalBytes, path });
  };
}

function inputOf(file: LogFile, progress: OnBytes, onWarning: OnWarning): LogInput {
  return {
    path: file.path,
    size: file.size,
    canBeReadAgain: file.size > 0,
    isLargePlain: file.size >= LARGE_BYTES && isPlainFile(file.path),
    onBytes: (bytes) => progress(file.path, bytes),
    referenceTime: file.mtime,
    referenceBasis: file.path === STDIN_PATH ? 'now' : 'file-date',
    open: () => openSource(file.path, { onWarning, onProgress: (bytes) => progress(file.path, bytes) }),
  };
}
