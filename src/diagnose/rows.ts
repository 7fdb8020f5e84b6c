/** From counts to the rows of a comparison or report. */
import type { Comparison, ComparisonRow, ReportRow } from '../core/investigation.ts';
import type { Tally, TallyRow } from './tally.ts';

/** Causes shown per row. */
const MAX_CAUSES = 5;
/** A trend needs at least this many deliveries in each half. */
const MIN_HALF = 3;

/** Rows of a comparison are ordered by how much stands behind them. */
export function comparisonOf(tally: Tally): Comparison {
  const { all } = tally;
  return {
    ...(all.from <= all.to ? { from: all.from, to: all.to } : {}),
    domains: sorted(tally.domains).map(comparisonRow),
    providers: sorted(tally.providers).map(comparisonRow),
  };
}

/** The busiest first, with causes, first failure and trend. */
export function reportRows(rows: ReadonlyMap<string, TallyRow>): ReportRow[] {
  return sorted(rows).map((row) => ({
    ...comparisonRow(row),
    causes: [...row.causes]
      .map(([cause, { count, sample }]) => ({ cause, count, sample }))
      .sort((a, b) => b.count - a.count || compareText(a.cause, b.cause))
      .slice(0, MAX_CAUSES),
    from: row.from <= row.to ? row.from : undefined,
    to: row.from <= row.to ? row.to : undefined,
    firstFailure: row.firstFailure,
    trend: trendOf(row),
  }));
}

function sorted(rows: ReadonlyMap<string, TallyRow>): TallyRow[] {
  return [...rows.values()].sort((a, b) => b.total - a.total || compareText(a.key, b.key));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function comparisonRow(row: TallyRow): ComparisonRow {
  return {
    key: row.key,
    provider: row.provider,
    total: row.total,
    counts: row.counts,
    attempts: row.attempts,
  };
}

function trendOf(row: TallyRow): readonly [number, number] | undefined {
  const halves = row.overTime?.halves((row.from + row.to) / 2) ?? [];
  const [first, second] = halves.map(({ good, refused }) =>
    good + refused < MIN_HALF ? undefined : refused / (good + refused),
  );
  return first === undefined || second === undefined ? undefined : [first, second];
}
