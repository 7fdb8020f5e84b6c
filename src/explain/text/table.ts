/**
 * Tables for a terminal of any width. Columns take what they need; when that is too much the flexible ones
 * share what is left and wrap inside their cell. When even that is too much, each row becomes a
 * small paragraph.
 */
import { textOfInline } from '../document.ts';
import type { Column, Inline, Span, TableBlock } from '../document.ts';
import { fitMiddle, padEnd, padStart, widthOf } from './width.ts';
import type { WidthOptions } from './width.ts';
import { wrapPieces } from './wrap.ts';
import type { Piece } from './wrap.ts';

const GAP = '  ';
/** A flexible column narrower than this is not worth reading. */
const MIN_FLEXIBLE = 30;

export interface TableOptions extends WidthOptions {
  readonly width: number;
  readonly indent: string;
  /** Draws one span; widths are measured before. */
  readonly draw: (span: Span, text: string) => string;
  readonly drawHead: (text: string) => string;
  readonly escape: (text: string) => string;
  readonly dropColumns: boolean;
}

export function renderTable(table: TableBlock, options: TableOptions): string[] {
  let shown = table;
  for (;;) {
    const lines = drawGrid(shown, options);
    if (lines !== undefined) return lines;
    const lowest = options.dropColumns ? lowestDrop(shown.columns) : -1;
    // Nothing left to leave out: then all of it, as paragraphs.
    if (lowest < 0) return renderStacked(table.columns, prepareRows(table, options), options);
    shown = withoutColumn(shown, lowest);
  }
}

function lowestDrop(columns: readonly Column[]): number {
  let lowest = -1;
  for (const [index, { dropOrder }] of columns.entries()) {
    if (dropOrder !== undefined && dropOrder < (columns[lowest]?.dropOrder ?? Number.POSITIVE_INFINITY)) {
      lowest = index;
    }
  }
  return lowest;
}

function withoutColumn({ columns, rows }: TableBlock, dropped: number): TableBlock {
  const keep = <T>(items: readonly T[]): T[] => items.filter((_, index) => index !== dropped);
  return { kind: 'table', columns: keep(columns), rows: rows.map(keep) };
}

function prepareRows(table: TableBlock, options: TableOptions): Inline[][] {
  return table.rows.map((row) => row.map((cell, index) => prepare(cell, table.columns[index], options)));
}

/** `undefined` when there is no room for a grid. */
function drawGrid(table: TableBlock, options: TableOptions): string[] | undefined {
  const rows = prepareRows(table, options);
  const widths = table.columns.map((column, index) =>
    Math.max(
      widthOf(column.head, options),
      ...rows.map((row) => widthOf(textOfInline(row[index] ?? []), options)),
    ),
  );
  const fitted = fit(widths, table.columns, options.width - options.indent.length);
  if (fitted === undefined) return undefined;
  const heads = table.columns.map((column, index) => pad(column.head, fitted[index] ?? 0, column, options));
  const lines = [options.indent + options.drawHead(heads.join(GAP).trimEnd())];
  for (const row of rows) lines.push(...renderRow(row, table.columns, fitted, options));
  return lines;
}

/** Escaped, and shortened where the column says so. */
function prepare(cell: Inline, column: Column | undefined, options: TableOptions): Inline {
  return cell.map((span) => {
    const text = options.escape(span.text);
    const limit = column?.maxWidth;
    return { ...span, text: limit === undefined ? text : fitMiddle(text, limit, options) };
  });
}

/** Widths that fit, or `undefined` when the table cannot be drawn as one. */
function fit(
  widths: readonly number[],
  columns: readonly Column[],
  available: number,
): readonly number[] | undefined {
  const fitted = [...widths];
  const excess = (): number =>
    fitted.reduce((sum, width) => sum + width, 0) + GAP.length * (fitted.length - 1) - available;
  // First the columns that can wrap, the widest first; then those that can be shortened.
  for (const minimumOf of [flexibleMinimum, shrunkMinimum]) {
    const order = columns.map((_, index) => index).toSorted((a, b) => (fitted[b] ?? 0) - (fitted[a] ?? 0));
    for (const index of order) {
      const width = fitted[index] ?? 0;
      const minimum = minimumOf(columns[index]);
      const excessNow = excess();
      if (excessNow <= 0) return fitted;
      if (minimum !== undefined) fitted[index] = Math.max(Math.min(width, minimum), width - excessNow);
    }
  }
  return excess() <= 0 ? fitted : undefined;
}

function flexibleMinimum(column: Column | undefined): number | undefined {
  return column?.flexible === true ? MIN_FLEXIBLE : undefined;
}

function shrunkMinimum(column: Column | undefined): number | undefined {
  return column?.shrinkTo;
}

function pad(text: string, width: number, column: Column, options: WidthOptions): string {
  return column.align === 'right' ? padStart(text, width, options) : padEnd(text, width, options);
}

function renderRow(
  row: readonly Inline[],
  columns: readonly Column[],
  widths: readonly number[],
  options: TableOptions,
): string[] {
  const cells = columns.map((column, index) =>
    wrapCell(row[index] ?? [], widths[index] ?? 0, column, options),
  );
  const height = Math.max(1, ...cells.map((cell) => cell.length));
  const lines: string[] = [];
  for (let line = 0; line < height; line += 1) {
    const parts = columns.map((column, index) => {
      const pieces = cells[index]?.[line] ?? [];
      const width = widthOf(pieces.map((piece) => piece.text).join(''), options);
      const drawn = pieces.map((piece) => options.draw(piece.mark, piece.text)).join('');
      const filler = ' '.repeat(Math.max(0, (widths[index] ?? 0) - width));
      return column.align === 'right' ? filler + drawn : drawn + filler;
    });
    lines.push((options.indent + parts.join(GAP)).trimEnd());
  }
  return lines;
}

function wrapCell(
  cell: Inline,
  width: number,
  column: Column,
  options: TableOptions,
): readonly (readonly Piece<Span>[])[] {
  const pieces = cell.map((span) => ({ text: span.text, mark: span }));
  if (column.flexible === true) return wrapPieces(pieces, width, { ...options, cutUrls: true });
  if (column.shrinkTo === undefined) return [pieces];
  return [pieces.map((piece) => ({ ...piece, text: fitMiddle(piece.text, width, options) }))];
}

/** Names on one line, what needs its head on the next, long texts below. */
function renderStacked(
  columns: readonly Column[],
  rows: readonly (readonly Inline[])[],
  options: TableOptions,
): string[] {
  return rows.flatMap((row) => {
    const names: Inline[] = [];
    const values: Inline[] = [];
    const texts: Inline[] = [];
    for (const [index, column] of columns.entries()) {
      const cell = row[index] ?? [];
      const text = textOfInline(cell);
      if (text === '' || text === '-') continue;
      if (column.flexible === true && index > 0) texts.push(cell);
      else if (column.align === 'right' || column.labelled === true) {
        values.push([{ text: `${column.head} `, tone: 'muted' }, ...cell]);
      } else names.push(cell);
    }
    const deeper = `${options.indent}  `;
    return [
      ...flow(joinCells(names, GAP), options.indent, options),
      ...(values.length === 0 ? [] : flow(joinCells(values, GAP), deeper, options)),
      ...texts.flatMap((cell) => flow(cell, deeper, options)),
    ];
  });
}

function joinCells(cells: readonly Inline[], separator: string): Inline {
  return cells.flatMap((cell, index) => (index === 0 ? cell : [{ text: separator }, ...cell]));
}

function flow(spans: Inline, indent: string, options: TableOptions): string[] {
  const pieces = spans.map((span) => ({ text: span.text, mark: span }));
  return wrapPieces(pieces, Math.max(8, options.width - indent.length), options).map(
    (line) => indent + line.map((piece) => options.draw(piece.mark, piece.text)).join(''),
  );
}
