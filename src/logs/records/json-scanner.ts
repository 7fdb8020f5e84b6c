/**
 * Cuts a stream of bytes into JSON objects, however they are written: one a line, one after the other, pretty
 * printed, as elements of an array, or as elements of the one array of a *page* (`{"items":[{…},{…}],…}`, the
 * answer of an interface that lists events). RFC 8259; RFC 7464 for the record separators some writers put in.
 *
 * Every byte is looked at once, and the state is a few numbers, so the result does not depend on where chunks
 * end. An object that is cut off or broken shows itself by what JSON forbids (a line end within a string, an
 * opening brace where none can stand, a wrong closing one); what is left of it is handed out by lines, so that it
 * hides no whole record after it. Longer objects than the limit are skipped and told.
 */
import { LIMITS } from '../../core/limits.ts';

export interface JsonSink {
  /** The bytes of one object; valid only now. `line` is where it begins. */
  object(bytes: Uint8Array, line: number): void;
  /** A line, or the rest of an object, that is no JSON object. */
  rest(bytes: Uint8Array, line: number): void;
  /** An object beyond the limit was left out. */
  tooLong(bytes: Uint8Array, line: number): void;
}

export interface JsonScanner {
  push(chunk: Uint8Array): void;
  /** So many lines are left out here: what was begun never ends. */
  skip(lines: number): void;
  end(): void;
  /** An object is open, or something was between two objects on a line: lines do not stand alone. */
  readonly hasOpen: boolean;
}

/** First fields of a page whose array holds the records. */
const PAGE_FIELDS: ReadonlySet<string> = new Set([
  'items',
  'Records',
  'results',
  'events',
  'messages',
  'value',
]);
const MAX_PAGE_HEAD = 32;
const MAX_DEPTH = 200;

const TAB = 9;
const LF = 10;
const CR = 13;
const SEPARATOR = 30;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

type State = 'between' | 'object' | 'rest' | 'tail';

export function createJsonScanner(sink: JsonSink): JsonScanner {
  return new Scanner(sink);
}

class Scanner implements JsonScanner {
  readonly #sink: JsonSink;
  #state: State = 'between';
  #line = 1;
  /** Where the present object, or rest, began. */
  #startLine = 1;
  #depth = 0;
  /** 1 = object, 0 = array, by depth. */
  readonly #isObject: Uint8Array = new Uint8Array(MAX_DEPTH + 1);
  #inString = false;
  #escaped = false;
  /** The last byte that is not white space, outside of strings. */
  #last = 0;
  #commas = 0;
  #inPage = false;
  #kept: Uint8Array = new Uint8Array(4096);
  #keptLength = 0;
  #isTooLong = false;

  constructor(sink: JsonSink) {
    this.#sink = sink;
  }

  get hasOpen(): boolean {
    return this.#state !== 'between' || this.#inPage;
  }

  push(chunk: Uint8Array): void {
    let at = 0;
    while (at < chunk.length) {
      switch (this.#state) {
        case 'between':
          at = this.#between(chunk, at);
          break;
        case 'object':
          at = this.#object(chunk, at);
          break;
        case 'rest':
          at = this.#rest(chunk, at);
          break;
        case 'tail':
          at = this.#tail(chunk, at);
          break;
      }
    }
  }

  skip(lines: number): void {
    this.#giveUp();
    this.#line += lines;
  }

  end(): void {
    this.#giveUp();
  }

  #giveUp(): void {
    if (this.#state === 'object' || this.#state === 'rest') this.#broken();
    this.#state = 'between';
    this.#inPage = false;
  }

  #between(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === OPEN_OBJECT) {
        this.#begin('object');
        this.#depth = 0;
        this.#inString = false;
        this.#escaped = false;
        this.#last = 0;
        this.#commas = 0;
        return at;
      }
      if (byte === LF) this.#line += 1;
      else if (byte === CLOSE_ARRAY && this.#inPage) {
        this.#inPage = false;
        this.#state = 'tail';
        this.#depth = 1;
        this.#inString = false;
        this.#escaped = false;
        return at + 1;
      } else if (!isBetween(byte)) {
        this.#begin('rest');
        return at;
      }
    }
    return chunk.length;
  }

  #begin(state: 'object' | 'rest'): void {
    this.#state = state;
    this.#startLine = this.#line;
    this.#keptLength = 0;
    this.#isTooLong = false;
  }

  /** Scans an object from its first brace on, or on from where the chunk before ended. */
  #object(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length) {
      if (this.#inString) {
        at = this.#string(chunk, at);
        if (at >= chunk.length) break;
        if (this.#inString) return this.#breakAt(chunk, from, at);
        continue;
      }
      const byte = chunk[at] ?? 0;
      at += 1;
      switch (byte) {
        case SPACE:
        case TAB:
        case CR:
          continue;
        case LF:
          this.#line += 1;
          continue;
        case QUOTE:
          this.#inString = true;
          break;
        case COMMA:
          this.#commas += 1;
          break;
        case OPEN_OBJECT:
          if (!this.#mayOpen() || this.#depth >= MAX_DEPTH) return this.#breakAt(chunk, from, at - 1);
          this.#depth += 1;
          this.#isObject[this.#depth] = 1;
          break;
        case OPEN_ARRAY:
          if (this.#depth >= MAX_DEPTH) return this.#breakAt(chunk, from, at - 1);
          if (this.#depth === 1 && this.#commas === 0 && this.#isPage(chunk, from, at - 1)) {
            this.#state = 'between';
            this.#inPage = true;
            return at;
          }
          this.#depth += 1;
          this.#isObject[this.#depth] = 0;
          break;
        case CLOSE_OBJECT:
        case CLOSE_ARRAY:
          if (this.#isObject[this.#depth] !== (byte === CLOSE_OBJECT ? 1 : 0))
            return this.#breakAt(chunk, from, at);
          this.#depth -= 1;
          if (this.#depth === 0) {
            this.#state = 'between';
            this.#give(chunk, from, at);
            return at;
          }
          break;
        default:
          break;
      }
      this.#last = byte;
    }
    this.#keep(chunk, from, chunk.length);
    return chunk.length;
  }

  /** The first brace of all, a value after a colon, or an element of an array. */
  #mayOpen(): boolean {
    const last = this.#last;
    if (this.#depth === 0 || last === COLON) return true;
    return this.#isObject[this.#depth] === 0 && (last === COMMA || last === OPEN_ARRAY);
  }

  /** Position after the closing quote, of the line end that breaks the string, or the chunk's end. */
  #string(chunk: Uint8Array, from: number): number {
    let at = from;
    if (this.#escaped && at < chunk.length) {
      this.#escaped = false;
      if (chunk[at] !== LF) at += 1;
    }
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === QUOTE) {
        this.#inString = false;
        this.#last = QUOTE;
        return at + 1;
      }
      if (byte === LF) return at;
      if (byte === BACKSLASH) {
        if (at + 1 >= chunk.length) {
          this.#escaped = true;
          return chunk.length;
        }
        if (chunk[at + 1] !== LF) at += 1;
      }
    }
    return chunk.length;
  }

  /** What has been read of the object is `{"items":`. */
  #isPage(chunk: Uint8Array, from: number, to: number): boolean {
    if (this.#keptLength + to - from > MAX_PAGE_HEAD) return false;
    let head = '';
    for (let at = 0; at < this.#keptLength; at += 1) head += String.fromCharCode(this.#kept[at] ?? 0);
    for (let at = from; at < to; at += 1) head += String.fromCharCode(chunk[at] ?? 0);
    const open = head.indexOf('"');
    const close = head.indexOf('"', open + 1);
    return (
      close > open && head.slice(close + 1).trim() === ':' && PAGE_FIELDS.has(head.slice(open + 1, close))
    );
  }

  /** After the array of a page: the rest of its object says nothing of mail. */
  #tail(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length) {
      if (this.#inString) {
        at = this.#string(chunk, at);
        // The line end counts for a broken string too.
        if (this.#inString && at < chunk.length) this.#inString = false;
        continue;
      }
      const byte = chunk[at];
      at += 1;
      if (byte === LF) this.#line += 1;
      else if (byte === QUOTE) this.#inString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.#depth += 1;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        this.#depth -= 1;
        if (this.#depth <= 0) {
          this.#state = 'between';
          return at;
        }
      }
    }
    return at;
  }

  #rest(chunk: Uint8Array, from: number): number {
    const lineFeed = chunk.indexOf(LF, from);
    this.#keep(chunk, from, lineFeed < 0 ? chunk.length : lineFeed);
    if (lineFeed < 0) return chunk.length;
    this.#state = 'between';
    this.#tellRest(this.#kept.subarray(0, this.#keptLength), this.#startLine);
    return lineFeed;
  }

  #keep(chunk: Uint8Array, from: number, to: number): void {
    const taken = Math.min(to - from, LIMITS.jsonRecord - this.#keptLength);
    if (taken < to - from) this.#isTooLong = true;
    const length = this.#keptLength + taken;
    if (length > this.#kept.length) {
      const larger = new Uint8Array(Math.min(LIMITS.jsonRecord, Math.max(this.#kept.length * 2, length)));
      larger.set(this.#kept.subarray(0, this.#keptLength));
      this.#kept = larger;
    }
    this.#kept.set(chunk.subarray(from, from + taken), this.#keptLength);
    this.#keptLength = length;
  }

  #give(chunk: Uint8Array, from: number, to: number): void {
    if (this.#keptLength === 0 && to - from <= LIMITS.jsonRecord) {
      this.#sink.object(chunk.subarray(from, to), this.#startLine);
      return;
    }
    this.#keep(chunk, from, to);
    const bytes = this.#kept.subarray(0, this.#keptLength);
    if (this.#isTooLong) this.#sink.tooLong(bytes, this.#startLine);
    else this.#sink.object(bytes, this.#startLine);
  }

  /** The object ends at `to` without being whole. */
  #breakAt(chunk: Uint8Array, from: number, to: number): number {
    this.#keep(chunk, from, to);
    this.#broken();
    this.#state = 'between';
    return to;
  }

  #broken(): void {
    const bytes = this.#kept.subarray(0, this.#keptLength);
    if (this.#isTooLong) {
      this.#sink.tooLong(bytes, this.#startLine);
      return;
    }
    if (this.#state === 'rest' || !bytes.includes(LF)) {
      this.#tellRest(bytes, this.#startLine);
      return;
    }
    this.#byLines(bytes);
  }

  /** A cut object may have swallowed whole ones after it: lines that are objects themselves are handed out. */
  #byLines(bytes: Uint8Array): void {
    let line = this.#startLine;
    let from = 0;
    let restFrom = -1;
    let restLine = line;
    const tell = (to: number): void => {
      if (restFrom >= 0) this.#tellRest(bytes.subarray(restFrom, to), restLine);
      restFrom = -1;
    };
    while (from < bytes.length) {
      const lineFeed = bytes.indexOf(LF, from);
      const end = lineFeed < 0 ? bytes.length : lineFeed;
      const stop = objectEnd(bytes, from, end);
      if (stop > from) {
        tell(from);
        this.#sink.object(bytes.subarray(from, stop), line);
      } else if (restFrom < 0) {
        restFrom = from;
        restLine = line;
      }
      line += 1;
      from = end + 1;
    }
    tell(bytes.length);
  }

  #tellRest(bytes: Uint8Array, line: number): void {
    let end = bytes.length;
    while (end > 0 && isBetween(bytes[end - 1])) end -= 1;
    if (end > 0) this.#sink.rest(bytes.subarray(0, Math.min(end, LIMITS.logLine)), line);
  }
}

/** End of the object that begins at column 0 and ends with its line (a comma may follow); else `from`. */
function objectEnd(bytes: Uint8Array, from: number, to: number): number {
  if (bytes[from] !== OPEN_OBJECT) return from;
  let end = to;
  while (end > from && isBetween(bytes[end - 1])) end -= 1;
  return bytes[end - 1] === CLOSE_OBJECT ? end : from;
}

/** What may stand between records: white space, the signs of an enclosing array, separators. */
function isBetween(byte: number | undefined): boolean {
  return (
    byte === SPACE ||
    byte === LF ||
    byte === CR ||
    byte === TAB ||
    byte === COMMA ||
    byte === OPEN_ARRAY ||
    byte === CLOSE_ARRAY ||
    byte === SEPARATOR ||
    byte === 0xef ||
    byte === 0xbb ||
    byte === 0xbf
  );
}
