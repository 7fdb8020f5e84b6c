/** Use case of `todoku why`. */
import type { Investigate } from './contracts.ts';
import { openLogs } from './opened-logs.ts';

export const investigate: Investigate = async (options) => {
  const opened = await openLogs(options, 'find');
  // Loaded while a thread starts.
  const { investigationOf } = await import('./investigation-of.ts');
  return investigationOf(options, opened);
};
