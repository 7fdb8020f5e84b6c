/** The answer to `todoku report`: conclusions first, then providers and domains side by side, then the causes. */
import type { Report, ReportCause, ReportRow } from '../core/investigation.ts';
import type { CauseId } from '../core/cause.ts';
import { clockOf, isoDay } from './clock.ts';
import { countColumns } from './comparison-table.ts';
import type { RowKind } from './comparison-table.ts';
import { domainName, type ExplainContext } from './context.ts';
import { coverageBlocks } from './coverage.ts';
import { code, plain, toned, withoutEmptyColumns } from './document.ts';
import type { Block, Document, Inline, Tone } from './document.ts';
import { explainMessage } from './sentences.ts';
import { shortenMiddle } from './shorten.ts';
import { hasTrouble } from './trouble.ts';

export interface ReportDocumentOptions {
  readonly verbose?: boolean | undefined;
}

const MAX_ROWS = 20;
const MAX_CAUSES = 12;
const MAX_SAMPLE = 200;
/** A change of the failure share smaller than this is no trend. */
const TREND = 0.1;

export function documentOfReport(
  report: Report,
  context: ExplainContext,
  options: ReportDocumentOptions = {},
): Document {
  const verbose = options.verbose ?? false;
  const { labels, phrases } = context.catalog;
  const moment = (ms: number | undefined): string | undefined =>
    ms === undefined ? undefined : phrases.moment(ms, report.utcOffset);
  const title = phrases.reportTitle();
  const span = phrases.span({ fromTime: moment(report.from), toTime: moment(report.to) });
  const conclusions = report.conclusions.map((message): Inline => [plain(explainMessage(message, context))]);
  return {
    language: context.language,
    title: `${title} ${span}`.trim(),
    blocks: [
      { kind: 'title', tone: toneOf(report), label: title, subject: span },
      ...(conclusions.length === 0 ? [] : [{ kind: 'list' as const, items: conclusions }]),
      ...rowsBlocks(report.providers, 'provider', report, context, verbose),
      ...rowsBlocks(report.domains, 'domain', report, context, verbose),
      ...(report.domains.length === 0
        ? []
        : [{ kind: 'paragraph' as const, spans: [toned(phrases.countsAreDeliveries(), 'muted')] }]),
      ...causeBlocks(report, labels.headings.causes, context, verbose),
      ...coverageBlocks(report.coverage, context, { verbose }),
    ],
  };
}

/** Where nothing was sent, nothing went well either. */
function toneOf(report: Report): Tone {
  if (hasTrouble(report)) return 'warn';
  return report.domains.length === 0 ? 'plain' : 'good';
}

function rowsBlocks(
  rows: readonly ReportRow[],
  kind: RowKind,
  report: Report,
  context: ExplainContext,
  verbose: boolean,
): Block[] {
  if (rows.length === 0) return [];
  const { headings } = context.catalog.labels;
  const shown = verbose ? rows : rows.slice(0, MAX_ROWS);
  const { columns, cellsOf } = countColumns(shown, kind, context);
  const hidden = rows.length - shown.length;
  return [
    { kind: 'heading', text: kind === 'domain' ? headings.domains : headings.providers },
    withoutEmptyColumns({
      kind: 'table',
      columns: [
        ...columns,
        { head: headings.attempts, align: 'right', dropOrder: 1 },
        { head: headings['first-failure'], labelled: true, dropOrder: 3 },
        { head: headings.trend, labelled: true, dropOrder: 4 },
        { head: headings.cause, flexible: true },
      ],
      rows: shown.map((row) => [
        ...cellsOf(row),
        [plain(context.catalog.phrases.number(row.attempts))],
        firstFailureCell(row, report.utcOffset),
        trendCell(row),
        mainCauseCell(row.causes, context),
      ]),
    }),
    ...(hidden > 0
      ? [
          {
            kind: 'paragraph' as const,
            spans: [toned(context.catalog.phrases.more(hidden, 'domain'), 'muted')],
          },
        ]
      : []),
  ];
}

function firstFailureCell({ firstFailure }: ReportRow, utcOffset: number): Inline {
  if (firstFailure === undefined) return [];
  return [
    plain(`${isoDay(firstFailure, utcOffset).slice(5)} ${clockOf(firstFailure, utcOffset).slice(0, 5)}`),
  ];
}

/** Failure share of the first and of the second half of the span. */
function trendCell({ trend }: ReportRow): Inline {
  if (trend === undefined || (trend[0] === 0 && trend[1] === 0)) return [];
  const [before, after] = trend;
  const change = after - before;
  const text = `${wholePercent(before)} ${change > TREND ? '↗' : change < -TREND ? '↘' : '→'} ${wholePercent(after)} %`;
  if (change > TREND) return [toned(text, 'bad')];
  return change < -TREND ? [toned(text, 'good')] : [toned(text, 'muted')];
}

function wholePercent(share: number): string {
  return String(Math.round(share * 100));
}

function mainCauseCell(causes: readonly ReportCause[], context: ExplainContext): Inline {
  const [first, ...rest] = causes;
  if (first === undefined) return [];
  const label = causeLabel(first.cause, context);
  return rest.length === 0 ? [plain(label)] : [plain(label), toned(` +${rest.length}`, 'muted')];
}

function causeLabel(cause: CauseId, { catalog }: ExplainContext): string {
  return catalog.causes[cause].label;
}

function causeBlocks(report: Report, title: string, context: ExplainContext, verbose: boolean): Block[] {
  const all = report.domains
    .flatMap((row) => row.causes.map((cause) => ({ domain: row.key, ...cause })))
    .toSorted((a, b) => b.count - a.count);
  if (all.length === 0) return [];
  const { labels, phrases } = context.catalog;
  const shown = verbose ? all : all.slice(0, MAX_CAUSES);
  const hidden = all.length - shown.length;
  return [
    { kind: 'heading', text: title },
    {
      kind: 'table',
      columns: [
        { head: labels.headings.domain, maxWidth: 28 },
        { head: labels.headings.count, align: 'right' },
        { head: labels.headings.cause },
        { head: labels.headings.sample, flexible: true },
      ],
      rows: shown.map(({ domain, cause, count, sample }) => [
        [domainName(domain, context)],
        [plain(phrases.number(count))],
        [plain(causeLabel(cause, context))],
        [code(verbose ? sample : shortenMiddle(sample, MAX_SAMPLE))],
      ]),
    },
    ...(hidden > 0
      ? [{ kind: 'paragraph' as const, spans: [toned(phrases.more(hidden, 'row'), 'muted')] }]
      : []),
  ];
}
