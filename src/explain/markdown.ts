/**
 * A document as Markdown (CommonMark with GitHub tables), to be pasted into a ticket. Foreign words stand in
 * code spans and fences, longer than any run of backticks inside, so that nothing in them is markup or a link.
 */
import type { Phrases } from './catalog.ts';
import { catalogOf } from './context.ts';
import type { Block, Column, Document, Inline, Span, StepItem, TableBlock } from './document.ts';
import { escapeControls } from './escape.ts';

export function renderMarkdown(document: Document): string {
  const { phrases } = catalogOf(document.language);
  return `${document.blocks.map((block) => renderBlock(block, phrases)).join('\n\n')}\n`;
}

const MARKS = { good: '✅ ', bad: '❌ ', warn: '⚠️ ', plain: '', strong: '', muted: '' } as const;

function renderBlock(block: Block, phrases: Phrases): string {
  switch (block.kind) {
    case 'title': {
      const subject = block.subject === '' ? '' : ` ${codeSpan(block.subject)}`;
      return `# ${MARKS[block.tone]}${escapeMarkdown(block.label)}${subject}`;
    }
    case 'lead':
    case 'paragraph':
      return renderInline(block.spans);
    case 'heading': {
      const note =
        block.note === undefined || block.note === '' ? '' : phrases.aside(escapeMarkdown(block.note));
      return `## ${escapeMarkdown(block.text)}${note}`;
    }
    case 'quote':
      return fence(block.text);
    case 'list':
      return block.items.map((item) => `- ${renderInline(item)}`).join('\n');
    case 'steps':
      return block.items.map(renderStep).join('\n');
    case 'evidence':
      return fence(
        block.items
          .map(({ path, line, text }) => {
            const place = line === undefined ? path : `${path}:${line}`;
            return escapeControls(place === '' ? text : `${place}: ${text}`);
          })
          .join('\n'),
        true,
      );
    case 'table':
      return renderTable(block);
  }
}

function renderStep(item: StepItem, index: number): string {
  const parts = [escapeMarkdown(item.text)];
  if (item.command !== undefined) parts.push(codeSpan(item.command));
  if (item.url !== undefined) parts.push(link(item.url, item.url));
  if (item.who !== '') parts.push(`*${escapeMarkdown(item.who)}*`);
  return `${index + 1}. ${parts.join('  \n   ')}`;
}

function renderInline(inline: Inline): string {
  return inline.map(renderSpan).join('');
}

function renderSpan(span: Span): string {
  if (span.url !== undefined) return link(span.text, span.url);
  if (span.code === true) return codeSpan(span.text);
  const text = escapeMarkdown(span.text);
  const strong = span.tone === 'strong' || span.tone === 'bad' || span.tone === 'good';
  return strong && text.trim() === text && text !== '' ? `**${text}**` : text;
}

function renderTable({ columns, rows }: TableBlock): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map((column) => escapeMarkdown(column.head))),
    line(columns.map((column: Column) => (column.align === 'right' ? '---:' : '---'))),
    // A pipe ends a cell even inside a code span, unless a backslash stands before it.
    ...rows.map((row) => line(columns.map((_, index) => cell(row[index] ?? [])))),
  ].join('\n');
}

function cell(inline: Inline): string {
  return inline
    .map((span) => (span.code === true ? codeSpan(span.text).replaceAll('|', '\\|') : renderSpan(span)))
    .join('')
    .trim();
}

/** Markup wherever it stands. */
const SPECIAL = /[\\`*_[\]<>|~&$]/g;
/** Markup at the start of a line: headings, lists, rules, quotes. */
const LEADING = /^(\s*)([#+=-]|\d{1,9}(?=[.)](?:\s|$)))/;

export function escapeMarkdown(text: string): string {
  return (
    escapeControls(text)
      .replace(SPECIAL, '\\$&')
      .replace(LEADING, (_, space: string, mark: string) =>
        /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
      )
      // Bare URLs and www names would become links.
      .replaceAll('://', '\\://')
      .replaceAll('www.', 'www\\.')
  );
}

function codeSpan(text: string): string {
  const inner = escapeControls(text);
  if (inner === '') return '';
  const ticks = '`'.repeat(longestRun(inner) + 1);
  const padded = inner.startsWith('`') || inner.endsWith('`') || inner.trim() === '' ? ` ${inner} ` : inner;
  return `${ticks}${padded}${ticks}`;
}

function fence(text: string, escaped = false): string {
  const inner = escaped ? text : escapeControls(text);
  const ticks = '`'.repeat(Math.max(3, longestRun(inner) + 1));
  return `${ticks}text\n${inner}\n${ticks}`;
}

function longestRun(text: string): number {
  let longest = 0;
  let run = 0;
  for (const char of text) {
    run = char === '`' ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}

/** Only http and https become links; angle brackets and backslashes cannot end the destination. */
function link(text: string, url: string): string {
  const target = escapeControls(url);
  if (!/^https?:\/\/[^\s<>\\]+$/i.test(target)) return codeSpan(text);
  return text === url ? `<${target}>` : `[${escapeMarkdown(text)}](<${target}>)`;
}
