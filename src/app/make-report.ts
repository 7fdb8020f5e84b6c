/** Use case of `todoku report`. */
import type { MakeReport } from './contracts.ts';
import { openLogs } from './opened-logs.ts';

export const makeReport: MakeReport = async (options) => {
  const opened = await openLogs(options, 'count');
  // Loaded while the thread starts.
  const { reportOf } = await import('./report-of.ts');
  return reportOf(options, opened);
};
