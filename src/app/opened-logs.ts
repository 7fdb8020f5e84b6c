/** Finds the logs and starts the threads that look through large ones: before all else, as they take their time. */
import type { Warning } from '../core/investigation.ts';
import type { ReadOptions } from './contracts.ts';
import { type GatheredLogs, gatherLogs } from './inputs.ts';
import { openScanner, type Scanner } from './scanning.ts';
import { openSifter, type Sifter } from './sifting.ts';

export interface OpenedLogs {
  readonly logs: GatheredLogs;
  readonly sifter: Sifter | undefined;
  readonly scanner: Scanner | undefined;
  readonly warnings: Warning[];
}

/** What the logs are opened for: to read them all, to count what is in them, or to find something. */
export type Purpose = 'read' | 'count' | 'find';

export async function openLogs(options: ReadOptions, purpose: Purpose): Promise<OpenedLogs> {
  const warnings: Warning[] = [];
  const logs = await gatherLogs(options, (warning) => void warnings.push(warning));
  const { sets } = logs;
  return {
    logs,
    sifter: purpose === 'count' ? sifterOf(logs) : undefined,
    scanner: purpose === 'find' && sets.flat().some((file) => file.isLargePlain) ? openScanner() : undefined,
    warnings,
  };
}

function sifterOf({ sets }: GatheredLogs): Sifter | undefined {
  const [onlySet] = sets;
  // A file that proves to be none that can be sifted is read anew.
  const canBeSifted = sets.length === 1 && onlySet?.every((file) => file.canBeReadAgain) === true;
  return canBeSifted ? openSifter(onlySet.reduce((sum, file) => sum + file.size, 0)) : undefined;
}
