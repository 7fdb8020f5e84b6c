/** The parts of a line: level, event name, `key = value` fields separated by commas. */
import { Pairs } from '../pairs.ts';

const LEVELS = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR'];
const MAX_LIST = 2_000;

export interface StalwartLine {
  /** `delivery.delivered` */
  readonly event: string;
  /** Used again for the next line. */
  readonly fields: Pairs;
}

const pairs = new Pairs();

/** Where the level stands, after a time; -1 when the line is not Stalwart's. */
export function stalwartStart(line: string): number {
  const blank = line.indexOf(' ');
  if (blank < 0 || blank > 40 || line.charCodeAt(4) !== 45) return -1;
  return isLine(line, blank + 1) ? blank + 1 : -1;
}

/** `INFO Message delivered (delivery.delivered) …` */
function isLine(line: string, at: number): boolean {
  const end = line.indexOf(' ', at);
  return end > at && LEVELS.includes(line.slice(at, end)) && eventAt(line, end).name !== '';
}

/** The name in the first parentheses that hold one. */
function eventAt(line: string, from: number): { name: string; end: number } {
  const open = line.indexOf(' (', from);
  const close = open < 0 ? -1 : line.indexOf(')', open);
  if (close < 0 || close - open > 80) return { name: '', end: line.length };
  const name = line.slice(open + 2, close);
  const dot = name.indexOf('.');
  return dot > 0 && !name.includes(' ') ? { name, end: close + 1 } : { name: '', end: line.length };
}

export function parseStalwart(text: string): StalwartLine | undefined {
  const blank = text.indexOf(' ');
  if (blank < 0 || !LEVELS.includes(text.slice(0, blank))) return undefined;
  const { name, end } = eventAt(text, blank);
  return name === '' ? undefined : { event: name, fields: fieldsFrom(text, end) };
}

const SPACE = 32;
const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;

function fieldsFrom(text: string, from: number): Pairs {
  let at = from;
  pairs.begin(text);
  while (!pairs.isFull) {
    while (text.charCodeAt(at) === SPACE) at += 1;
    const equals = text.indexOf(' = ', at);
    if (equals < 0) break;
    const start = equals + 3;
    const end = valueEnd(text, start);
    pairs.add(at, equals, start, end);
    at = end + 1;
  }
  return pairs;
}

/** A value ends with the comma outside of quotes and brackets. */
function valueEnd(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (first === QUOTE) {
    // Few quoted words hold a backslash.
    const close = text.indexOf('"', from + 1);
    const isPlain = close > 0 && (close + 1 === text.length || text.charCodeAt(close + 1) === COMMA);
    if (isPlain && text.charCodeAt(close - 1) !== BACKSLASH) return close + 1;
  } else if (first >= 48 && first <= 57) {
    const comma = text.indexOf(',', from);
    return comma < 0 ? text.length : comma;
  }
  return nestedValueEnd(text, from);
}

function nestedValueEnd(text: string, from: number): number {
  let quoted = false;
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) quoted = false;
    } else if (code === QUOTE) quoted = true;
    else if (code === 91 || code === 123) depth += 1;
    else if (code === 93 || code === 125) depth -= 1;
    else if (code === COMMA && depth <= 0) return at;
  }
  return text.length;
}

/** `"a \"b\""` → `a "b"`; a bare word is itself. */
export function wordOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  return wordIn(value, 0, value.length);
}

/** `["a@a.example", "b@b.example"]`, or one value. */
export function wordsOf(value: string | undefined): readonly string[] {
  if (value === undefined) return [];
  const isList = value.startsWith('[');
  const end = isList && value.endsWith(']') ? value.length - 1 : value.length;
  const words: string[] = [];
  for (let at = isList ? 1 : 0; at < end && words.length < MAX_LIST; ) {
    const comma = isList ? value.indexOf(',', at) : -1;
    const to = comma < 0 ? end : comma;
    const word = wordIn(value, at, to);
    if (word !== undefined && word !== '') words.push(word);
    at = to + 1;
  }
  return words;
}

function wordIn(text: string, start: number, end: number): string | undefined {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) === SPACE) from += 1;
  while (to > from && text.charCodeAt(to - 1) === SPACE) to -= 1;
  if (from === to) return undefined;
  if (to - from < 2 || text.charCodeAt(from) !== QUOTE || text.charCodeAt(to - 1) !== QUOTE)
    return text.slice(from, to);
  const inner = text.slice(from + 1, to - 1);
  return inner.includes('\\') ? inner.replaceAll(/\\(.)/g, '$1') : inner;
}
