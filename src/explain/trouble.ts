/** Is there something wrong? Decides the exit code of the command line, and the colour of a headline. */
import type { Conclusion, Investigation, Report } from '../core/investigation.ts';
import { OUTCOMES } from '../core/outcome.ts';
import type { Outcome } from '../core/outcome.ts';

/** `handed-over` is not known to have failed: the log of the next server tells. */
const WELL: ReadonlySet<Outcome> = new Set(['delivered', 'handed-over']);
const WELL_CONCLUSIONS: ReadonlySet<Conclusion> = new Set(['accepted', 'handed-over']);

export function hasTrouble(report: Report): boolean {
  return report.domains.some((row) =>
    OUTCOMES.some((outcome) => !WELL.has(outcome) && (row.counts[outcome] ?? 0) > 0),
  );
}

export function isTrouble({ diagnosis }: Investigation): boolean {
  return !WELL_CONCLUSIONS.has(diagnosis.conclusion);
}
