/** Counts what came of all mail, for `todoku report`. */
import type { Report } from '../core/investigation.ts';
import { concludeReport } from '../diagnose/report.ts';
import { reportRows } from '../diagnose/rows.ts';
import { createTally } from '../diagnose/tally.ts';
import type { ReadOptions } from './contracts.ts';
import { join } from './joining.ts';
import { loadKnowledge } from './knowledge-files.ts';
import type { OpenedLogs } from './opened-logs.ts';

export async function reportOf(options: ReadOptions, opened: OpenedLogs): Promise<Report> {
  const knowledge = loadKnowledge();
  const tally = createTally(knowledge);
  const joined = await join({
    ...options,
    opened,
    knowledge,
    detail: 'lean',
    acceptancesOf: (domain, relay) => tally.acceptancesOf(domain, relay),
    onCounted: (delivery) => tally.addCounted(delivery),
    rejectionsOf: (rejection) => tally.repeatsOf(rejection),
    onDelivery(delivery) {
      // A bounce on its way back is not mail anybody sent.
      if (!delivery.isNotification) tally.add(delivery);
    },
  });
  tally.correctHops((relay) => joined.roles.isSmarthost(relay));
  const { all } = tally;
  const report: Report = {
    from: all.from <= all.to ? all.from : undefined,
    to: all.from <= all.to ? all.to : undefined,
    utcOffset: joined.coverage.sources.find((s) => s.utcOffset !== undefined)?.utcOffset ?? 0,
    coverage: joined.coverage,
    domains: reportRows(tally.domains),
    providers: reportRows(tally.providers),
    conclusions: concludeReport(tally, knowledge),
  };
  return report;
}
