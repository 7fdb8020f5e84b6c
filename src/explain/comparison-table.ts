/** Numbers of deliveries by outcome: one row a domain or provider, one column for each outcome that occurs. */
import type { ComparisonRow } from '../core/investigation.ts';
import { OUTCOMES } from '../core/outcome.ts';
import type { Outcome } from '../core/outcome.ts';
import { domainName, providerName } from './context.ts';
import type { ExplainContext } from './context.ts';
import { plain, toned } from './document.ts';
import type { Column, Inline } from './document.ts';
import { OUTCOME_TONES } from './outcome-tone.ts';

export type RowKind = 'domain' | 'provider';

export interface CountColumns {
  readonly columns: readonly Column[];
  readonly cellsOf: (row: ComparisonRow) => readonly Inline[];
}

/** Name columns and count columns; callers may add their own behind. */
export function countColumns(
  rows: readonly ComparisonRow[],
  kind: RowKind,
  context: ExplainContext,
): CountColumns {
  const { labels } = context.catalog;
  const occurring = OUTCOMES.filter((outcome) => rows.some((row) => (row.counts[outcome] ?? 0) > 0));
  const withProvider = kind === 'domain' && rows.some((row) => row.provider !== undefined);
  const columns: Column[] = [
    {
      head: kind === 'domain' ? labels.headings.domain : labels.headings.provider,
      maxWidth: 32,
      // A domain cut in two halves is not recognised; other columns go before.
      shrinkTo: kind === 'domain' ? 24 : 18,
    },
    ...(withProvider ? [{ head: labels.headings.provider, maxWidth: 32, shrinkTo: 12, dropOrder: 2 }] : []),
    { head: labels.headings.total, align: 'right' as const },
    ...occurring.map((outcome) => ({ head: labels.outcomes[outcome], align: 'right' as const })),
  ];
  return {
    columns,
    cellsOf: (row) => [
      [kind === 'domain' ? domainName(row.key, context) : plain(providerName(row.key, context))],
      ...(withProvider
        ? [row.provider === undefined ? [] : [plain(providerName(row.provider, context))]]
        : []),
      [plain(context.catalog.phrases.number(row.total))],
      ...occurring.map((outcome) => countCell(row, outcome, context)),
    ],
  };
}

function countCell(row: ComparisonRow, outcome: Outcome, context: ExplainContext): Inline {
  const value = row.counts[outcome] ?? 0;
  return value === 0
    ? [toned('-', 'muted')]
    : [toned(context.catalog.phrases.number(value), OUTCOME_TONES[outcome])];
}
