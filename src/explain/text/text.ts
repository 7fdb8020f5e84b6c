/**
 * A document on a terminal. Everything foreign is escaped before it is measured and wrapped; colours are put
 * on last, by the style the caller injects, so that they never count as width.
 */
import type { Block, Document, EvidenceItem, Inline, Span, StepItem } from '../document.ts';
import { escapeControls } from '../escape.ts';
import { shortenMiddle } from '../shorten.ts';
import { PLAIN_STYLE } from './style.ts';
import type { Style } from './style.ts';
import { renderTable } from './table.ts';
import { fitMiddle, widthOf } from './width.ts';
import type { WidthOptions } from './width.ts';
import { wrapPieces, wrapText } from './wrap.ts';

export interface TextOptions extends Partial<WidthOptions> {
  /** Columns of the terminal; default 80. */
  readonly width?: number | undefined;
  readonly style?: Style | undefined;
  /** Print evidence and replies whole, whatever the width. */
  readonly verbose?: boolean | undefined;
}

interface Canvas extends WidthOptions {
  readonly width: number;
  readonly style: Style;
  readonly verbose: boolean;
}

const MIN_WIDTH = 20;
const INDENT = '  ';
/** Of one quoted reply, unless everything is asked for. */
const MAX_QUOTE = 2_000;
const MAX_SPAN = 4_000;

export function renderText(document: Document, options: TextOptions = {}): string {
  const canvas: Canvas = {
    width: Math.max(MIN_WIDTH, options.width ?? 80),
    style: options.style ?? PLAIN_STYLE,
    verbose: options.verbose ?? false,
    ambiguousWidth: options.ambiguousWidth ?? 1,
  };
  const lines: string[] = [];
  for (const block of document.blocks) {
    if (lines.length > 0 && startsSection(block)) lines.push('');
    lines.push(...renderBlock(block, canvas));
  }
  return `${lines.join('\n')}\n`;
}

function startsSection(block: Block): boolean {
  return block.kind === 'title' || block.kind === 'heading';
}

function renderBlock(block: Block, canvas: Canvas): string[] {
  switch (block.kind) {
    case 'title':
      return renderTitle(block, canvas);
    case 'lead':
      return wrapInline(block.spans, '', canvas);
    case 'heading':
      return renderHeading(block.text, block.note, canvas);
    case 'paragraph':
      return wrapInline(block.spans, INDENT, canvas);
    case 'quote':
      return renderQuote(block.text, canvas);
    case 'list':
      return block.items.flatMap((item) => hang(`${INDENT}- `, item, canvas));
    case 'steps':
      return block.items.flatMap((item, index) => renderStep(item, index + 1, canvas));
    case 'evidence':
      return block.items.flatMap((item) => renderEvidence(item, canvas));
    case 'table':
      return renderTable(block, {
        width: canvas.width,
        ambiguousWidth: canvas.ambiguousWidth,
        indent: INDENT,
        draw: (span, text) => draw(span, text, canvas),
        drawHead: canvas.style.tones.muted,
        escape: (text) => clean(text, canvas),
        dropColumns: !canvas.verbose,
      });
  }
}

/** Escaped, and bounded unless everything is asked for: a megabyte in a cell helps nobody. */
function clean(text: string, { verbose }: Canvas): string {
  return escapeControls(verbose ? text : shortenMiddle(text, MAX_SPAN));
}

function draw(span: Span, text: string, { style }: Canvas): string {
  const toned = span.tone === undefined ? text : style.tones[span.tone](text);
  return span.url === undefined ? toned : style.link(toned);
}

function wrapInline(spans: Inline, indent: string, canvas: Canvas): string[] {
  const pieces = spans.map((span) => ({ text: clean(span.text, canvas), mark: span }));
  return wrapPieces(pieces, canvas.width - indent.length, canvas).map(
    (line) => indent + line.map((piece) => draw(piece.mark, piece.text, canvas)).join(''),
  );
}

/** First line after `lead`, the others below it. */
function hang(lead: string, spans: Inline, canvas: Canvas): string[] {
  const below = ' '.repeat(widthOf(lead, canvas));
  return wrapInline(spans, below, canvas).map((line, index) =>
    index === 0 ? lead + line.slice(below.length) : line,
  );
}

const MARKS = { good: '✓', bad: '✗', warn: '!', plain: '·', strong: '·', muted: '·' } as const;

function renderTitle(block: Extract<Block, { kind: 'title' }>, canvas: Canvas): string[] {
  const { style } = canvas;
  const mark = MARKS[block.tone];
  const subject = clean(block.subject, canvas);
  const label = block.label;
  const oneLine = `${mark} ${label}  ${subject}`.trimEnd();
  if (widthOf(oneLine, canvas) <= canvas.width) {
    const head = style.heading(style.tones[block.tone](`${mark} ${label}`));
    return [subject === '' ? head : `${head}  ${style.tones.strong(subject)}`];
  }
  return [
    ...wrapText(`${mark} ${label}`, canvas.width, canvas).map((line) =>
      style.heading(style.tones[block.tone](line)),
    ),
    ...(subject === '' ? [] : wrapText(subject, canvas.width - INDENT.length, canvas)).map(
      (line) => INDENT + style.tones.strong(line),
    ),
  ];
}

function renderHeading(text: string, note: string | undefined, canvas: Canvas): string[] {
  const { style } = canvas;
  if (note === undefined || note === '') return [style.heading(text)];
  const escaped = clean(note, canvas);
  if (widthOf(`${text}  ${escaped}`, canvas) <= canvas.width) {
    return [`${style.heading(text)}  ${style.tones.muted(escaped)}`];
  }
  return [style.heading(text), ...wrapInline([{ text: note, tone: 'muted' }], INDENT, canvas)];
}

function renderQuote(text: string, canvas: Canvas): string[] {
  const escaped = escapeControls(canvas.verbose ? text : text.slice(0, MAX_QUOTE));
  const cut = !canvas.verbose && text.length > MAX_QUOTE ? `${escaped}…` : escaped;
  const lead = `${INDENT}${INDENT}> `;
  return wrapText(cut, canvas.width - lead.length, canvas).map(
    (line) => canvas.style.tones.muted(lead) + line,
  );
}

function renderStep(item: StepItem, number: number, canvas: Canvas): string[] {
  const lead = `${INDENT}${number}. `;
  const below = ' '.repeat(lead.length);
  const lines = hang(lead, [{ text: item.text }], canvas);
  if (item.command !== undefined) lines.push(`${below}$ ${escapeControls(item.command)}`);
  if (item.url !== undefined) lines.push(below + canvas.style.link(escapeControls(item.url)));
  if (item.who !== '') lines.push(...wrapInline([{ text: item.who, tone: 'muted' }], below, canvas));
  return lines;
}

function renderEvidence(item: EvidenceItem, canvas: Canvas): string[] {
  const path = escapeControls(item.path);
  const place = item.line === undefined ? path : `${path}:${item.line}`;
  const prefix = place === '' ? '' : `${place}: `;
  const text = escapeControls(canvas.verbose ? item.text : boundedMiddle(item.text, canvas.width));
  if (canvas.verbose) return [INDENT + canvas.style.tones.muted(prefix) + text];
  const room = canvas.width - INDENT.length - widthOf(prefix, canvas);
  if (room >= canvas.width / 2) {
    return [INDENT + canvas.style.tones.muted(prefix) + fitMiddle(text, room, canvas)];
  }
  const inner = canvas.width - 2 * INDENT.length;
  return [
    INDENT + canvas.style.tones.muted(fitMiddle(prefix.trimEnd(), canvas.width - INDENT.length, canvas)),
    INDENT + INDENT + fitMiddle(text, inner, canvas),
  ];
}

/** Keeps escaping and measuring of a megabyte line cheap: only its ends can be seen anyway. */
function boundedMiddle(text: string, width: number): string {
  const keep = width * 8;
  return text.length <= keep * 2 ? text : text.slice(0, keep) + text.slice(-keep);
}
