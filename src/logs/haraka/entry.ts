/**
 * One line of Haraka's log, in any of its three forms:
 *
 *     [NOTICE] [FB6E….1.1] [outbound] delivered file=1795… domain=b.example host=mx.b.example response="250 OK"
 *     level=NOTICE uuid=FB6E….1.1 source=outbound message=delivered file=1795… domain=b.example
 *     {"level":"NOTICE","uuid":"FB6E….1.1","source":"outbound","message":"delivered","file":"1795…",…}
 *
 * Source: Haraka docs/Logging.md, logger.js.
 */
import { parseJson } from '../records/envelopes.ts';
import { isObject } from '../records/fields.ts';
import { Pairs } from '../pairs.ts';

export interface HarakaEntry {
  /** Connection, transaction (`.1`) and outbound mail (`.1.1`); `''` when the line belongs to none. */
  readonly uuid: string;
  /** The plugin or part that speaks: `outbound`, `core`, … */
  readonly source: string;
  readonly message: string;
  /** Used again for the next line. */
  readonly fields: Fields;
}

interface Fields {
  get(name: string): string | undefined;
}

const SPACE = 32;
const MAX_FIELDS = 64;
const MAX_NAME = 24;
const NOTHING: Fields = new Map();
const pairs = new Pairs();
const LEVELS = ['DATA', 'PROTOCOL', 'DEBUG', 'INFO', 'NOTICE', 'WARN', 'ERROR', 'CRIT', 'ALERT', 'EMERG'];

/** Where Haraka's words begin, behind a time or at once; -1 when the line is not Haraka's. */
export function harakaStart(line: string): number {
  const at = startIn(line, 0);
  if (at >= 0) return at;
  const blank = line.indexOf(' ');
  return blank > 0 && blank < 40 && line.charCodeAt(0) >= 48 && line.charCodeAt(0) <= 57
    ? startIn(line, blank + 1)
    : -1;
}

function startIn(line: string, at: number): number {
  const first = line.charCodeAt(at);
  if (first === 91) {
    const close = line.indexOf('] [', at);
    return close > at && close < at + 12 && LEVELS.includes(line.slice(at + 1, close)) ? at : -1;
  }
  if (line.startsWith('level=', at)) return line.includes(' source=') ? at : -1;
  return line.startsWith('{"', at) && line.includes('"level":') && line.includes('"source":') ? at : -1;
}

/** `undefined` when the text has none of the forms. */
export function parseEntry(text: string): HarakaEntry | undefined {
  const first = text.charCodeAt(0);
  if (first === 91) return parseDefault(text);
  if (first === 123) return parseJsonEntry(text);
  if (!text.startsWith('level=')) return undefined;
  readPairs(text, 0);
  return {
    uuid: idOf(pairs.get('uuid')),
    source: pairs.get('source') ?? '',
    message: pairs.get('message') ?? '',
    fields: pairs,
  };
}

function idOf(uuid: string | undefined): string {
  return uuid === undefined || uuid === '-' ? '' : uuid;
}

function parseDefault(text: string): HarakaEntry | undefined {
  const parts: string[] = [];
  let at = 0;
  while (parts.length < 3 && text.charCodeAt(at) === 91) {
    const close = text.indexOf(']', at);
    if (close < 0) return undefined;
    parts.push(text.slice(at + 1, close));
    at = close + 2;
  }
  const [, uuid, source] = parts;
  if (uuid === undefined || source === undefined) return undefined;
  // All other parts speak of connections and plugins.
  if (!source.startsWith('outbound') && !text.includes('rcpt', at) && !text.includes('RCPT', at)) {
    return { uuid: idOf(uuid), source, message: '', fields: NOTHING };
  }
  return { uuid: idOf(uuid), source, message: readPairs(text, at), fields: pairs };
}

function parseJsonEntry(text: string): HarakaEntry | undefined {
  const json = parseJson(text);
  if (!isObject(json)) return undefined;
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(json).slice(0, MAX_FIELDS)) {
    if (typeof value === 'string' || typeof value === 'number') fields.set(name, String(value));
  }
  return {
    uuid: idOf(fields.get('uuid')),
    source: fields.get('source') ?? fields.get('origin') ?? '',
    message: fields.get('message') ?? '',
    fields,
  };
}

/** `name=word name="words"` into `pairs`; what stands before the first of them is the message. */
function readPairs(text: string, from: number): string {
  let before = -1;
  let at = from;
  pairs.begin(text);
  while (at < text.length && !pairs.isFull) {
    const equals = text.indexOf('=', at);
    if (equals < 0) break;
    let nameAt = equals;
    while (nameAt > at && isNameCode(text.charCodeAt(nameAt - 1))) nameAt -= 1;
    const isNamed = nameAt < equals && (nameAt === at || text.charCodeAt(nameAt - 1) === SPACE);
    if (!isNamed || equals - nameAt > MAX_NAME) {
      at = equals + 1;
      continue;
    }
    if (before < 0) before = nameAt;
    const isQuoted = text.charCodeAt(equals + 1) === 34;
    const start = isQuoted ? equals + 2 : equals + 1;
    let end = text.indexOf(isQuoted ? '"' : ' ', start);
    if (end < 0) end = text.length;
    pairs.add(nameAt, equals, start, end);
    at = end + 1;
  }
  return text.slice(from, before < 0 ? text.length : before).trim();
}

function isNameCode(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 95 || (code >= 65 && code <= 90);
}
