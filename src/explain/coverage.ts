/** What was read, how much of it was understood, and what went wrong while reading: never silently wrong. */
import type { Coverage, SourceCoverage, Warning } from '../core/investigation.ts';
import type { ExplainContext } from './context.ts';
import { code, plain, toned } from './document.ts';
import type { Block, Inline } from './document.ts';
import { explainWarning } from './sentences.ts';

export interface CoverageOptions {
  readonly verbose: boolean;
}

/** Warnings printed unless everything is asked for. */
const MAX_WARNINGS = 8;

interface CoverageTotal {
  readonly lines: number;
  readonly understood: number;
  readonly searchedLines: number;
  readonly messages: number;
  readonly bounces: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly utcOffset: number | undefined;
}

export function totalCoverage(coverage: Coverage): CoverageTotal {
  const { sources } = coverage;
  const sum = (pick: (source: SourceCoverage) => number | undefined): number =>
    sources.reduce((total, source) => total + (pick(source) ?? 0), 0);
  const logs = sources.filter((source) => source.messages === undefined);
  const starts = logs.flatMap((source) => source.from ?? []);
  const ends = logs.flatMap((source) => source.to ?? []);
  const linesOf = (pick: 'lines' | 'understood'): number =>
    logs.reduce((total, source) => total + source[pick], 0);
  return {
    lines: linesOf('lines'),
    understood: linesOf('understood'),
    searchedLines: sum((source) => source.searchedLines),
    messages: sum((source) => source.messages),
    bounces: sum((source) => source.bounces),
    from: starts.length === 0 ? undefined : starts.reduce((a, b) => Math.min(a, b)),
    to: ends.length === 0 ? undefined : ends.reduce((a, b) => Math.max(a, b)),
    utcOffset: logs.find((source) => source.utcOffset !== undefined)?.utcOffset,
  };
}

/** "98.2 % of 41,203 lines understood (… to …)." */
export function explainCoverage(coverage: Coverage, context: ExplainContext): string {
  const total = totalCoverage(coverage);
  const moment = (ms: number | undefined): string | undefined =>
    ms === undefined ? undefined : context.catalog.phrases.moment(ms, total.utcOffset ?? context.utcOffset);
  return context.catalog.phrases.coverage({
    lines: total.lines,
    understood: total.understood,
    searchedLines: total.searchedLines,
    messages: total.messages,
    bounces: total.bounces,
    from: moment(total.from),
    to: moment(total.to),
  });
}

export function coverageBlocks(
  coverage: Coverage,
  context: ExplainContext,
  options: CoverageOptions,
): readonly Block[] {
  const { labels } = context.catalog;
  const blocks: Block[] = [
    { kind: 'heading', text: labels.headings['what-was-read'] },
    { kind: 'paragraph', spans: [plain(explainCoverage(coverage, context))] },
  ];
  if (options.verbose && coverage.sources.length > 0) blocks.push(sourceTable(coverage.sources, context));
  const warnings = warningItems(coverage.warnings, context, options);
  if (warnings.length > 0) blocks.push({ kind: 'list', items: warnings });
  return blocks;
}

function warningItems(
  warnings: readonly Warning[],
  context: ExplainContext,
  { verbose }: CoverageOptions,
): Inline[] {
  const shown = verbose ? warnings : warnings.slice(0, MAX_WARNINGS);
  const items: Inline[] = shown.map((warning) => [toned(explainWarning(warning, context), 'warn')]);
  const hidden = warnings.length - shown.length;
  if (hidden > 0) items.push([toned(context.catalog.phrases.more(hidden, 'event'), 'muted')]);
  return items;
}

function sourceTable(sources: readonly SourceCoverage[], context: ExplainContext): Block {
  const { labels, phrases } = context.catalog;
  const { headings } = labels;
  const moment = (ms: number | undefined, source: SourceCoverage): Inline =>
    ms === undefined ? [] : [plain(phrases.moment(ms, source.utcOffset ?? context.utcOffset))];
  return {
    kind: 'table',
    columns: [
      { head: headings.path, flexible: true },
      { head: headings.format },
      { head: headings.lines, align: 'right' },
      { head: headings.understood, align: 'right' },
      { head: headings.first, flexible: true },
      { head: headings.last, flexible: true },
    ],
    rows: sources.map((source) => [
      [code(source.path)],
      [plain(source.format)],
      [plain(phrases.number(source.lines))],
      source.lines === 0 ? [] : [plain(phrases.percent(source.understood / source.lines))],
      moment(source.from, source),
      moment(source.to, source),
    ]),
  };
}
