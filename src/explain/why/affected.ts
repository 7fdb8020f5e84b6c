/** Who else is affected: the sentences of the diagnosis and the numbers they rest on. */
import type { ComparisonRow, Investigation } from '../../core/investigation.ts';
import { domainOf } from '../../core/address.ts';
import { countColumns } from '../comparison-table.ts';
import type { RowKind } from '../comparison-table.ts';
import type { ExplainContext } from '../context.ts';
import { plain, toned } from '../document.ts';
import type { Block } from '../document.ts';
import { explainMessages } from '../sentences.ts';
import { groupOf } from './message-groups.ts';

const MAX_ROWS = 8;

export interface AffectedOptions {
  readonly verbose: boolean;
}

export function affectedBlocks(
  investigation: Investigation,
  context: ExplainContext,
  options: AffectedOptions,
): readonly Block[] {
  const { comparison, diagnosis } = investigation;
  // Of mail nobody has seen, nobody knows who else shares its fate.
  if (diagnosis.conclusion === 'not-found') return [];
  const told = explainMessages(
    diagnosis.summary.filter((message) => groupOf(message) === 'who'),
    context,
  );
  // Who else is affected is no question when nothing went wrong.
  const well = diagnosis.conclusion === 'accepted' || diagnosis.conclusion === 'handed-over';
  if (well && told === '' && !options.verbose) return [];
  const tables = [
    ...rowsBlock(comparison.domains, 'domain', investigation, context, options),
    ...(options.verbose || comparison.domains.length === 0
      ? rowsBlock(comparison.providers, 'provider', investigation, context, options)
      : []),
  ];
  if (told === '' && tables.length === 0) return [];
  return [
    {
      kind: 'heading',
      text: context.catalog.labels.headings['who-else'],
      note: well ? '' : context.catalog.labels.scopes[diagnosis.scope],
    },
    ...(told === '' ? [] : [{ kind: 'paragraph' as const, spans: [plain(told)] }]),
    ...tables,
  ];
}

function rowsBlock(
  rows: readonly ComparisonRow[],
  kind: RowKind,
  investigation: Investigation,
  context: ExplainContext,
  { verbose }: AffectedOptions,
): Block[] {
  if (rows.length === 0) return [];
  const ordered = orderRows(rows, investigation);
  const shown = verbose ? ordered : ordered.slice(0, MAX_ROWS);
  const { columns, cellsOf } = countColumns(shown, kind, context);
  const blocks: Block[] = [{ kind: 'table', columns, rows: shown.map((row) => cellsOf(row)) }];
  const hidden = ordered.length - shown.length;
  if (hidden > 0) {
    blocks.push({
      kind: 'paragraph',
      spans: [toned(context.catalog.phrases.more(hidden, 'domain'), 'muted')],
    });
  }
  return blocks;
}

/** The one asked about first, then its provider's, then the busiest. */
function orderRows(rows: readonly ComparisonRow[], investigation: Investigation): readonly ComparisonRow[] {
  const asked = new Set(
    investigation.deliveries.map((delivery) => domainOf(delivery.recipient) || delivery.recipient),
  );
  const { provider } = investigation.diagnosis;
  const weight = (row: ComparisonRow): number => {
    if (asked.has(row.key)) return 2;
    return provider !== undefined && (row.provider === provider || row.key === provider) ? 1 : 0;
  };
  return rows.toSorted(
    (a, b) => weight(b) - weight(a) || b.total - a.total || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
}
