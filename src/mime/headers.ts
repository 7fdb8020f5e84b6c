/**
 * Header sections as they come: folded, with stray lines, without the blank line that should end them.
 * RFC 5322 §2.2, §4.5 (obsolete forms).
 */
import { LIMITS } from '../core/limits.ts';

/** One field; positions are those of the text the block was parsed from. */
export interface HeaderField {
  /** Lower case. */
  readonly name: string;
  readonly start: number;
  readonly valueStart: number;
  /** After the last line of the value, before its line end. */
  readonly end: number;
}

export interface HeaderBlock {
  readonly text: string;
  readonly fields: readonly HeaderField[];
  readonly start: number;
  /** Where the body begins. */
  readonly bodyStart: number;
}

const MAX_NAME = 80;

/** Position of the colon if the line at `at` begins like a header field, else -1. */
function colonOfField(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + MAX_NAME);
  for (let i = at; i < limit; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x3a) return i > at ? i : -1;
    // `<user@example.org>: text` is a line of a notice, whatever RFC 5322 §2.2 lets stand in a name.
    if (code === 0x3c || code === 0x40) return -1;
    if (code > 0x7e || code < 0x21) {
      // Obsolete syntax allows blanks before the colon.
      if (code !== 0x20 && code !== 0x09) return -1;
      let j = i + 1;
      while (j < limit && (text[j] === ' ' || text[j] === '\t')) j += 1;
      return i > at && text[j] === ':' ? j : -1;
    }
  }
  return -1;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code !== 0x20 && code !== 0x09) return false;
  }
  return true;
}

function lineEnd(text: string, at: number, end: number): number {
  const nl = text.indexOf('\n', at);
  return nl < 0 || nl > end ? end : nl;
}

/** U+FEFF in UTF-8, one character per byte: editors put it before a saved mail. */
const MARK = '\u00ef\u00bb\u00bf';

/** Skips what may stand before a header section: a byte order mark, blank lines, an mbox separator. */
function skipPreface(text: string, start: number, end: number): number {
  let at = start === 0 && text.startsWith(MARK) ? MARK.length : start;
  for (;;) {
    const stop = lineEnd(text, at, end);
    const separator = text.startsWith('From ', at) || text.startsWith('>From ', at);
    if (at >= end || !(separator || isBlank(text, at, stop))) return at;
    at = stop + 1;
  }
}

export function parseHeaders(text: string, from: number, to: number): HeaderBlock {
  const end = Math.min(to, text.length);
  const start = Math.min(skipPreface(text, from, end), end);
  const limit = Math.min(end, start + LIMITS.headerBytes);
  const fields: MutableField[] = [];
  let last: MutableField | undefined;
  let at = start;
  while (at < limit) {
    const stop = lineEnd(text, at, end);
    const first = text.charCodeAt(at);
    const folded = first === 0x20 || first === 0x09;
    if (at === stop || (folded && isBlank(text, at, stop))) {
      // A line of blanks inside a folded value is obsolete folding only when more header follows.
      if (!folded || last === undefined || !continues(text, stop + 1, end)) {
        return { text, fields, start, bodyStart: Math.min(stop + 1, end) };
      }
    } else if (folded && last !== undefined) {
      last.end = stop;
    } else {
      const colon = colonOfField(text, at, stop);
      if (colon >= 0) {
        last = { name: nameBefore(text, at, colon), start: at, valueStart: colon + 1, end: stop };
        fields.push(last);
      } else if (last !== undefined && !text.startsWith('--', at) && continues(text, stop + 1, end)) {
        last.end = stop; // a value folded without indentation
      } else {
        return { text, fields, start, bodyStart: at };
      }
    }
    at = stop + 1;
  }
  return { text, fields, start, bodyStart: Math.min(at, end) };
}

interface MutableField {
  readonly name: string;
  readonly start: number;
  readonly valueStart: number;
  end: number;
}

function nameBefore(text: string, at: number, colon: number): string {
  const name = text.slice(at, colon).toLowerCase();
  return text.charCodeAt(colon - 1) <= 0x20 ? name.trimEnd() : name;
}

function continues(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const stop = lineEnd(text, at, end);
  return colonOfField(text, at, stop) >= 0;
}

export function findField(block: HeaderBlock, name: string): HeaderField | undefined {
  for (const field of block.fields) if (field.name === name) return field;
  return undefined;
}

/** The value of a field, unfolded to one line; still one character per byte. */
export function valueOf(block: HeaderBlock, field: HeaderField): string {
  return unfold(block.text.slice(field.valueStart, field.end));
}

export function headerValue(block: HeaderBlock, name: string): string | undefined {
  const field = findField(block, name);
  return field === undefined ? undefined : valueOf(block, field);
}

/** Folded lines joined by one blank, ends trimmed. */
export function unfold(value: string): string {
  if (!value.includes('\n')) return value.trim();
  let out = '';
  for (let from = 0; from <= value.length; ) {
    const nl = value.indexOf('\n', from);
    const line = value.slice(from, nl < 0 ? value.length : nl).trim();
    if (line !== '') out = out === '' ? line : `${out} ${line}`;
    if (nl < 0) break;
    from = nl + 1;
  }
  return out;
}
