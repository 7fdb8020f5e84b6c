/**
 * A document as one HTML file: no script, nothing loaded from anywhere (the Content-Security-Policy says so
 * too), so it can be mailed to a colleague and opened offline. Foreign text is escaped twice over: controls
 * made visible, then markup made text. A URL from a mail never becomes a link.
 */
import type { Block, Document, Inline, Span, StepItem, TableBlock } from '../document.ts';
import { escapeControls } from '../escape.ts';
import { STYLE_HASH, STYLE_SHEET } from './style.ts';

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

export function renderHtml(document: Document): string {
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(document.title)}</title>
<style>${STYLE_SHEET}</style>
</head>
<body>
<main>
${document.blocks.map(renderBlock).join('\n')}
</main>
</body>
</html>
`;
}

export function escapeHtml(text: string): string {
  return escapeControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'title': {
      const subject =
        block.subject === '' ? '' : ` <span class="subject"><bdi>${escapeHtml(block.subject)}</bdi></span>`;
      return `<h1><span class="${block.tone}">${escapeHtml(block.label)}</span>${subject}</h1>`;
    }
    case 'lead':
      return `<p class="lead">${renderInline(block.spans)}</p>`;
    case 'heading': {
      const note =
        block.note === undefined || block.note === ''
          ? ''
          : ` <span class="note">${escapeHtml(block.note)}</span>`;
      return `<h2>${escapeHtml(block.text)}${note}</h2>`;
    }
    case 'paragraph':
      return `<p>${renderInline(block.spans)}</p>`;
    case 'quote':
      return `<blockquote><code dir="auto">${escapeHtml(block.text)}</code></blockquote>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${renderInline(item)}</li>`).join('\n')}\n</ul>`;
    case 'steps':
      return `<ol>\n${block.items.map(renderStep).join('\n')}\n</ol>`;
    case 'evidence':
      return renderEvidence(block.items);
    case 'table':
      return renderTable(block);
  }
}

function renderEvidence(items: Extract<Block, { kind: 'evidence' }>['items']): string {
  const lines = items.map(({ path, line, text }) => {
    const place = line === undefined ? path : `${path}:${line}`;
    const head = place === '' ? '' : `<span class="place">${escapeHtml(place)}</span>`;
    return `<li>${head}<code dir="auto">${escapeHtml(text)}</code></li>`;
  });
  return `<ul class="evidence">\n${lines.join('\n')}\n</ul>`;
}

function renderStep(item: StepItem): string {
  const url = item.url === undefined ? '' : `<br>${renderLink(item.url, item.url)}`;
  const who = item.who === '' ? '' : `<span class="who">${escapeHtml(item.who)}</span>`;
  const command =
    item.command === undefined ? '' : `<br><code class="command">${escapeHtml(item.command)}</code>`;
  return `<li>${escapeHtml(item.text)}${command}${url}${who}</li>`;
}

function renderInline(inline: Inline): string {
  return inline.map(renderSpan).join('');
}

function renderSpan(span: Span): string {
  if (span.url !== undefined) return renderLink(span.text, span.url);
  const text = escapeHtml(span.text);
  const inner = span.code === true && text !== '' ? `<code><bdi>${text}</bdi></code>` : text;
  return span.tone === undefined || span.tone === 'plain' || inner === ''
    ? inner
    : `<span class="${span.tone}">${inner}</span>`;
}

function renderLink(text: string, url: string): string {
  const target = escapeControls(url);
  if (!/^https?:\/\/[^\s\\]+$/i.test(target)) return `<code>${escapeHtml(text)}</code>`;
  const bare = text === url ? ' class="bare"' : '';
  return `<a${bare} href="${escapeHtml(target)}" rel="noopener noreferrer nofollow">${escapeHtml(text)}</a>`;
}

function renderTable({ columns, rows }: TableBlock): string {
  const heads = columns.map(
    (column) =>
      `<th scope="col"${column.align === 'right' ? ' class="right"' : ''}>${escapeHtml(column.head)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = columns.map((column, index) => {
      const classes = [
        ...(column.align === 'right' ? ['right'] : []),
        ...(column.flexible === true ? ['flexible'] : []),
      ].join(' ');
      return `<td${classes === '' ? '' : ` class="${classes}"`}>${renderInline(row[index] ?? [])}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="scroll"><table>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}
