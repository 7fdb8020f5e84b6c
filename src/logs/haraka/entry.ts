/**
 * One line of Haraka's log, in any of its three forms:
 *
 *     [NOTICE] [FB6E….1.1] [outbound] delivered file=1795… domain=b.example host=mx.b.example response="250 OK"
 *     level=NOTICE uuid=FB6E….1.1 source=outbound message=delivered file=1795… domain=b.example
 *     {"level":"NOTICE","uuid":"FB6E….1.1","source":"outbound","message":"delivered","file":"1795…",…}
 *
 * Source: Haraka docs/Logging.md, logger.js.
 */
import { Pairs } from '../pairs.ts';
import { parseJson } from '../records/envelopes.ts';
import { isObject } from '../records/fields.ts';

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
const QUOTE = 34;
const OPEN = 91;
const OPEN_OBJECT = 123;
const MAX_FIELDS = 64;
const MAX_NAME = 24;
/** Longest time before the words. */
const MAX_STAMP = 40;
const pairs = new Pairs();
const LEVELS = ['INFO', 'NOTICE', 'PROTOCOL', 'DEBUG', 'DATA', 'WARN', 'ERROR', 'CRIT', 'ALERT', 'EMERG'];

/** Of parts of the server that say nothing about mail on its way out. */
const NOTHING: HarakaEntry = { uuid: '', source: '', message: '', fields: new Map() };

/** Where Haraka's words begin, behind a time or at once; -1 when the line is not Haraka's. */
export function harakaStart(line: string): number {
  if (isEntryAt(line, 0)) return 0;
  const first = line.charCodeAt(0);
  if (!(first >= 48 && first <= 57)) return -1;
  const blank = line.indexOf(' ');
  return blank > 0 && blank < MAX_STAMP && isEntryAt(line, blank + 1) ? blank + 1 : -1;
}

function isEntryAt(line: string, at: number): boolean {
  const first = line.charCodeAt(at);
  if (first === OPEN) return isLevel(line, at + 1, line.indexOf('] [', at));
  if (line.startsWith('level=', at)) return line.includes(' source=', at);
  return line.startsWith('{"', at) && line.includes('"level":', at) && line.includes('"source":', at);
}

function isLevel(line: string, from: number, to: number): boolean {
  for (const level of LEVELS) if (to - from === level.length && line.startsWith(level, from)) return true;
  return false;
}

/** `undefined` when the text has none of the forms. */
export function parseEntry(text: string): HarakaEntry | undefined {
  const first = text.charCodeAt(0);
  if (first === OPEN) return parseDefault(text);
  if (first === OPEN_OBJECT) return parseJsonEntry(text);
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

/** `[LEVEL] [UUID] [source] message name=word …` */
function parseDefault(text: string): HarakaEntry | undefined {
  const level = text.indexOf(']');
  const uuid = partEnd(text, level);
  const source = partEnd(text, uuid);
  if (source < 0) return undefined;
  const at = source + 2;
  // All other parts speak of connections and plugins.
  const isOutbound = text.startsWith('outbound', uuid + 3);
  if (!isOutbound && !text.includes('rcpt', at) && !text.includes('RCPT', at)) return NOTHING;
  return {
    uuid: idOf(text.slice(level + 3, uuid)),
    source: text.slice(uuid + 3, source),
    message: readPairs(text, at),
    fields: pairs,
  };
}

/** Position of the bracket that closes the next part, which begins behind that of the last one; -1: there is none. */
function partEnd(text: string, before: number): number {
  return before >= 0 && text.charCodeAt(before + 2) === OPEN ? text.indexOf(']', before + 3) : -1;
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
    const isQuoted = text.charCodeAt(equals + 1) === QUOTE;
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
