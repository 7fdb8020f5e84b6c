/** The words of an HTML notice, roughly as a reader sees them: block ends become line ends. One pass, no regex. */

const LINE_TAGS = [
  'br',
  'p',
  'div',
  'tr',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'pre',
  'table',
  'hr',
  'title',
  'blockquote',
];
const SKIPPED = ['style', 'script'];
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  ntilde: 'ñ',
  oacute: 'ó',
  aacute: 'á',
  iacute: 'í',
  uacute: 'ú',
};

export function textOfHtml(html: string): string {
  const lower = html.toLowerCase();
  const out: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      out.push(blanks(html.slice(at)));
      break;
    }
    out.push(blanks(html.slice(at, open)));
    const next = html[open + 1] ?? '';
    if (!isTagStart(next)) {
      out.push('<');
      at = open + 1;
      continue;
    }
    const close = html.indexOf('>', open);
    if (close < 0) break;
    const name = tagName(lower, open + 1, close);
    if (LINE_TAGS.includes(name)) out.push('\n');
    else if (name === 'td') out.push(' ');
    at = close + 1;
    if (SKIPPED.includes(name) && lower[open + 1] !== '/') {
      const end = lower.indexOf(`</${name}`, at);
      at = end < 0 ? html.length : end;
    }
  }
  return unescapeEntities(out.join(''));
}

function isTagStart(char: string): boolean {
  return (
    (char >= 'a' && char <= 'z') ||
    (char >= 'A' && char <= 'Z') ||
    char === '/' ||
    char === '!' ||
    char === '?'
  );
}

function tagName(lower: string, from: number, to: number): string {
  let start = from;
  if (lower[start] === '/') start += 1;
  let end = start;
  while (end < to && end - start < 12 && /[a-z0-9]/.test(lower[end] ?? '')) end += 1;
  return lower.slice(start, end);
}

/** Line ends in HTML are blanks. */
function blanks(text: string): string {
  return text.includes('\n') ? text.replaceAll('\n', ' ') : text;
}

/** `&eacute;`, `&#x3042;`; a semicolon farther away belongs to something else. */
const MAX_ENTITY = 11;

function unescapeEntities(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let out = '';
  let from = 0;
  while (at >= 0) {
    const length = text.slice(at, at + MAX_ENTITY).indexOf(';');
    const end = at + length;
    const name = length < 0 ? '' : text.slice(at + 1, end);
    const char = name === '' ? undefined : entity(name);
    if (char !== undefined) {
      out += text.slice(from, at) + char;
      from = end + 1;
    }
    at = text.indexOf('&', at + 1);
  }
  return out + text.slice(from);
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const hex = name[1] === 'x' || name[1] === 'X';
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code > 8 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
