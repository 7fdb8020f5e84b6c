/** The parts of a line: level, event name, `key = value` fields separated by commas. */
import { Pairs } from '../pairs.ts';

const LEVELS = ['INFO', 'WARN', 'DEBUG', 'ERROR', 'TRACE'];
const MAX_LIST = 2_000;
/** Longest time before the level, and longest name of an event with its parentheses. */
const MAX_STAMP = 40;
const MAX_NAME = 80;

const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const HYPHEN = 45;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** Where the level stands, after a time; -1 when the line is not Stalwart's. */
export function stalwartStart(line: string): number {
  if (line.charCodeAt(4) !== HYPHEN) return -1;
  const blank = line.indexOf(' ');
  return blank >= 0 && blank <= MAX_STAMP && levelEnd(line, blank + 1) > 0 ? blank + 1 : -1;
}

/** Position after the level and its blank; -1 when there is none. */
function levelEnd(text: string, at: number): number {
  for (const level of LEVELS) {
    const end = at + level.length;
    if (text.charCodeAt(end) === SPACE && text.startsWith(level, at)) return end + 1;
  }
  return -1;
}

/** A line: the event's name, and the fields behind it when they are asked for. One object serves all lines. */
export class StalwartLine {
  /** `delivery.delivered` */
  event = '';
  #text = '';
  #fieldsFrom = 0;
  readonly #pairs = new Pairs();

  /** Takes another line; false when the text is none. `INFO Message delivered (delivery.delivered) …` */
  read(text: string): boolean {
    const level = levelEnd(text, 0);
    // The name is in the first parentheses, holds a dot and no blank.
    const open = level < 0 ? 0 : text.indexOf(' (', level - 1) + 1;
    const close = open === 0 ? -1 : text.indexOf(')', open);
    if (close < 0 || close - open > MAX_NAME) return false;
    this.event = text.slice(open + 1, close);
    this.#text = text;
    this.#fieldsFrom = close + 1;
    return this.event.indexOf('.') > 0 && !this.event.includes(' ');
  }

  /** Finds the fields: to be called before the first of them is asked for. */
  readFields(): void {
    const text = this.#text;
    const pairs = this.#pairs;
    let at = this.#fieldsFrom;
    pairs.begin(text);
    while (!pairs.isFull) {
      while (text.charCodeAt(at) === SPACE) at += 1;
      const equals = equalsIn(text, at);
      if (equals < 0) break;
      const start = equals + 2;
      const end = valueEnd(text, start);
      pairs.add(at, equals - 1, start, end);
      at = end + 1;
    }
  }

  /** A value as it is written. */
  raw(name: string): string | undefined {
    return this.#pairs.get(name);
  }

  /** `"a \"b\""` → `a "b"`; a bare word is itself. */
  word(name: string): string | undefined {
    const pair = this.#pairs.find(name);
    return pair < 0 ? undefined : wordIn(this.#text, this.#pairs.from(pair), this.#pairs.to(pair));
  }
}

/** Position of the sign in ` = `, or -1. The engine finds one sign faster than three. */
function equalsIn(text: string, from: number): number {
  let at = text.indexOf('=', from);
  while (at >= 0 && !(text.charCodeAt(at - 1) === SPACE && text.charCodeAt(at + 1) === SPACE))
    at = text.indexOf('=', at + 1);
  return at;
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
    else if (code === OPEN_ARRAY || code === OPEN_OBJECT) depth += 1;
    else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) depth -= 1;
    else if (code === COMMA && depth <= 0) return at;
  }
  return text.length;
}

/** The words of a list `["a@a.example", "b@b.example"]`, or of one value. */
export function wordsOf(value: string): readonly string[] {
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
