/** Finds the logs and, where they are only counted, starts what sifts them: before all else, as a thread takes its time. */
import type { Warning } from '../core/investigation.ts';
import type { ReadOptions } from './contracts.ts';
import { type GatheredLogs, gatherLogs } from './inputs.ts';
import { openSifter, type Sifter } from './sifting.ts';

export interface OpenedLogs {
  readonly logs: GatheredLogs;
  readonly sifter: Sifter | undefined;
  readonly warnings: Warning[];
}

export async function openLogs(options: ReadOptions, mayBeSifted: boolean): Promise<OpenedLogs> {
  const warnings: Warning[] = [];
  const logs = await gatherLogs(options, (warning) => void warnings.push(warning));
  const [onlySet] = logs.sets;
  // A file that proves to be none that can be sifted is read anew.
  const canBeSifted = logs.sets.length === 1 && onlySet?.every((file) => file.canBeReadAgain) === true;
  const sifter =
    mayBeSifted && canBeSifted ? openSifter(onlySet.reduce((sum, file) => sum + file.size, 0)) : undefined;
  return { logs, sifter, warnings };
}
