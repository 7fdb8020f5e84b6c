/** From the paths a user named, or none, to the logs and mailboxes that are read. */
import type { Warning } from '../core/investigation.ts';
import { openSource } from '../sources/open-bytes.ts';
import type { ReadOptions } from './contracts.ts';
import type { LogInput, LogSet } from './log-reading.ts';

export interface GatheredLogs {
  readonly sets: readonly LogSet[];
  /** Nobody named them: we found them. */
  readonly discovered: boolean;
}

export function gatherLogs(options: ReadOptions, onWarning: (warning: Warning) => void): GatheredLogs {
  return { sets: (options.logs ?? []).map((path) => [inputOf(path, options, onWarning)]), discovered: false };
}

export function gatherMails(
  options: ReadOptions,
  _onWarning: (warning: Warning) => void,
): { readonly paths: readonly string[]; readonly discovered: boolean } {
  return { paths: options.mails ?? [], discovered: false };
}

function inputOf(path: string, options: ReadOptions, onWarning: (warning: Warning) => void): LogInput {
  return {
    path,
    referenceTime: Date.now(),
    referenceBasis: 'now',
    open: () => openSource(path, { onWarning }),
  };
}
