/** `todoku events --stats` and `--unparsed`: what the readers made of the lines, and what they could not read. */
import { OUTCOMES } from '../core/outcome.ts';
import type { ExplainContext } from './context.ts';
import { coverageBlocks } from './coverage.ts';
import { code, plain } from './document.ts';
import type { Block, Document } from './document.ts';
import type { EventCounts } from './json/event-stats-json.ts';
import type { UnparsedShape } from '../logs/reader.ts';

export interface EventStatsOptions {
  readonly verbose?: boolean | undefined;
  readonly stats: boolean;
  readonly unparsed: boolean;
}

export function documentOfEventStats(
  counts: EventCounts,
  context: ExplainContext,
  options: EventStatsOptions,
): Document {
  const { labels, phrases } = context.catalog;
  const { headings } = labels;
  const table = (
    head: string,
    rows: Readonly<Record<string, number>>,
    name: (key: string) => string,
  ): Block[] => {
    const entries = Object.entries(rows).toSorted(([, a], [, b]) => b - a);
    return entries.length === 0
      ? []
      : [
          { kind: 'heading', text: head },
          {
            kind: 'table',
            columns: [{ head }, { head: headings.count, align: 'right' }],
            rows: entries.map(([key, count]) => [[plain(name(key))], [plain(phrases.number(count))]]),
          },
        ];
  };
  const outcomeName = (key: string): string => {
    const outcome = OUTCOMES.find((id) => id === key);
    const label = outcome === undefined ? key : labels.outcomes[outcome];
    return label === key ? key : `${key}${context.catalog.phrases.aside(label)}`;
  };
  return {
    language: context.language,
    title: headings['what-was-read'],
    blocks: [
      ...coverageBlocks(counts.coverage, context, { verbose: options.verbose ?? options.stats }),
      ...(options.stats
        ? [
            ...table(headings.reader, counts.perReader, (key) => key),
            ...table(headings.kind, counts.perKind, (key) => key),
            ...table(headings.outcome, counts.perOutcome, outcomeName),
          ]
        : []),
      ...(options.unparsed ? unparsedBlocks(counts.unparsed, context) : []),
    ],
  };
}

function unparsedBlocks(shapes: readonly UnparsedShape[], context: ExplainContext): Block[] {
  const { labels, phrases } = context.catalog;
  const ordered = shapes.toSorted((a, b) => b.count - a.count);
  const heading: Block = {
    kind: 'heading',
    text: labels.headings.unparsed,
    note: phrases.number(ordered.length),
  };
  if (ordered.length === 0) return [heading];
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { head: labels.headings.count, align: 'right' },
        { head: labels.headings.shape, flexible: true },
      ],
      rows: ordered.map(({ count, shape }) => [[plain(phrases.number(count))], [code(shape)]]),
    },
    { kind: 'evidence', items: ordered.map(({ path, line, sample }) => ({ path, line, text: sample })) },
  ];
}
