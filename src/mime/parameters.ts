/** `type/subtype; name=value` fields: RFC 2045 §5.1, RFC 2231 continuations and charsets. */
import { bytesOfText } from './byte-text.ts';
import { decodeCharset } from './charset.ts';

export interface ContentType {
  /** Lower case, `''` when the field names none. */
  readonly type: string;
  readonly params: ReadonlyMap<string, string>;
}

interface RawParam {
  readonly name: string;
  readonly value: string;
}

const MAX_PARAMS = 50;

const NO_PARAMS: ReadonlyMap<string, string> = new Map();

export function parseContentType(value: string): ContentType {
  const semicolon = value.indexOf(';');
  const type = typeOnly(semicolon < 0 ? value : value.slice(0, semicolon));
  if (semicolon < 0) return { type, params: NO_PARAMS };
  return { type, params: joinSections(splitParams(value, semicolon + 1)) };
}

/** What stands before the parameters, in lower case, without comment and blanks. */
export function typeOnly(value: string): string {
  const semicolon = value.indexOf(';');
  const type = stripComment(semicolon < 0 ? value : value.slice(0, semicolon)).toLowerCase();
  return type.includes(' ') || type.includes('\t') ? type.trim().replaceAll(' ', '') : type;
}

function stripComment(text: string): string {
  const open = text.indexOf('(');
  return open < 0 ? text : text.slice(0, open);
}

function splitParams(value: string, from: number): RawParam[] {
  const params: RawParam[] = [];
  let at = from;
  while (at < value.length && params.length < MAX_PARAMS) {
    const equals = value.indexOf('=', at);
    if (equals < 0) break;
    const name = value.slice(at, equals);
    const start = skipBlanks(value, equals + 1);
    const { text, end } = value[start] === '"' ? quoted(value, start) : token(value, start);
    const semicolon = name.lastIndexOf(';');
    params.push({
      name: name
        .slice(semicolon + 1)
        .trim()
        .toLowerCase(),
      value: text,
    });
    at = end;
  }
  return params;
}

function skipBlanks(value: string, at: number): number {
  let i = at;
  while (value[i] === ' ' || value[i] === '\t') i += 1;
  return i;
}

function quoted(value: string, start: number): { text: string; end: number } {
  let close = value.indexOf('"', start + 1);
  while (close > 0 && isEscaped(value, close)) close = value.indexOf('"', close + 1);
  const end = close < 0 ? value.length : close;
  const text = value.slice(start + 1, end);
  return { text: text.includes('\\') ? unescapePairs(text) : text, end: close < 0 ? end : end + 1 };
}

/** Is the character behind an odd number of backslashes? */
function isEscaped(value: string, at: number): boolean {
  let start = at;
  while (value[start - 1] === '\\') start -= 1;
  return (at - start) % 2 === 1;
}

function unescapePairs(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '\\' && i + 1 < text.length) i += 1;
    out += text[i] ?? '';
  }
  return out;
}

function token(value: string, start: number): { text: string; end: number } {
  let end = value.indexOf(';', start);
  if (end < 0) end = value.length;
  const text = value.slice(start, end).trim();
  // `boundary=abc (comment)`; but parentheses inside a boundary stay.
  const comment = text.indexOf(' (');
  return { text: comment < 0 ? text : text.slice(0, comment), end };
}

/** RFC 2231: `name*0*=utf-8''a%20; name*1=b` is one parameter. */
function joinSections(raw: readonly RawParam[]): Map<string, string> {
  const params = new Map<string, string>();
  const sections = new Map<string, { index: number; encoded: boolean; value: string }[]>();
  for (const { name, value } of raw) {
    const star = name.indexOf('*');
    if (star < 0) {
      if (!params.has(name)) params.set(name, value);
      continue;
    }
    const base = name.slice(0, star);
    const rest = name.slice(star + 1);
    const encoded = rest === '' || rest.endsWith('*');
    const index = Number.parseInt(rest, 10);
    const list = sections.get(base) ?? [];
    list.push({ index: Number.isNaN(index) ? 0 : index, encoded, value });
    sections.set(base, list);
  }
  for (const [base, list] of sections) {
    list.sort((a, b) => a.index - b.index);
    let charset = 'utf-8';
    let bytes = '';
    for (const section of list) {
      let { value } = section;
      if (section.encoded && section.index === 0) {
        const parts = value.split("'");
        if (parts.length >= 3) {
          charset = parts[0] === '' || parts[0] === undefined ? 'utf-8' : parts[0];
          value = parts.slice(2).join("'");
        }
      }
      bytes += section.encoded ? unpercent(value) : value;
    }
    params.set(base, decodeCharset(bytesOfText(bytes), charset));
  }
  return params;
}

function unpercent(value: string): string {
  const parts = value.split('%');
  let out = parts[0] ?? '';
  for (const part of parts.slice(1)) {
    const code = Number.parseInt(part.slice(0, 2), 16);
    out += Number.isNaN(code) ? `%${part}` : String.fromCharCode(code) + part.slice(2);
  }
  return out;
}
