/**
 * `R=router T=transport H=host [ip]:port X=cipher CV=no DN="CN=…" C="250 …" QT=1s DT=0.5s`: the fields after an
 * address. A text after `: ` or a word that is no field ends them.
 */
import type { RelayRef } from '../../core/event.ts';

const SPACE = 32;
const QUOTE = 34;
const OPEN_PAREN = 40;
const STAR = 42;
const COLON = 58;
const EQUALS = 61;
const OPEN = 91;
const BACKSLASH = 92;

/** Longest name of a field (`PRX`, `TFO`, `PRDR`). */
const MAX_NAME = 5;

/** Filled by `readFields`; reused from line to line. */
export interface Fields {
  router: string | undefined;
  transport: string | undefined;
  relay: RelayRef | undefined;
  /** Cipher. */
  tls: string | undefined;
  sender: string | undefined;
  /** `C=`, still escaped. */
  confirmation: string | undefined;
  /** Time spent in the queue, as written. */
  queueTime: string | undefined;
  /** Position of the first word that is no field. */
  end: number;
  /** A colon stood there: a text follows. */
  hasText: boolean;
}

export function newFields(): Fields {
  return {
    router: undefined,
    transport: undefined,
    relay: undefined,
    tls: undefined,
    sender: undefined,
    confirmation: undefined,
    queueTime: undefined,
    end: 0,
    hasText: false,
  };
}

/** `at` is at a blank, a colon or the end. */
export function readFields(text: string, at: number, out: Fields): void {
  out.router = undefined;
  out.transport = undefined;
  out.relay = undefined;
  out.tls = undefined;
  out.sender = undefined;
  out.confirmation = undefined;
  out.queueTime = undefined;
  out.hasText = false;
  let pos = at;
  while (pos < text.length) {
    const code = text.charCodeAt(pos);
    if (code === COLON) {
      out.hasText = true;
      pos += text.charCodeAt(pos + 1) === SPACE ? 2 : 1;
      break;
    }
    if (code !== SPACE) break;
    const next = readField(text, pos + 1, out);
    if (next < 0) {
      pos += 1;
      break;
    }
    pos = next;
  }
  out.end = Math.min(pos, text.length);
}

/** Position after the field, -1 when there is none. */
function readField(text: string, at: number, out: Fields): number {
  let nameEnd = at;
  while (isUpper(text.charCodeAt(nameEnd)) && nameEnd - at <= MAX_NAME) nameEnd += 1;
  if (nameEnd === at) return text.charCodeAt(at) === STAR ? at + 1 : -1;
  if (text.charCodeAt(nameEnd) !== EQUALS) {
    return isFlag(text, at, nameEnd) ? nameEnd : -1;
  }
  const start = nameEnd + 1;
  const first = text.charCodeAt(at);
  if (first === 72 && nameEnd === at + 1) {
    const end = hostEnd(text, start);
    out.relay = hostOf(text, start, end);
    return end;
  }
  if (text.charCodeAt(start) === QUOTE) {
    const end = quotedEnd(text, start);
    if (first === 67 && nameEnd === at + 1) out.confirmation = text.slice(start + 1, end - 1);
    return end;
  }
  const end = valueEnd(text, start);
  if (nameEnd === at + 1) takeValue(first, text.slice(start, end), out);
  else if (first === 81) out.queueTime = text.slice(start, end);
  return end;
}

/** Words that stand alone: CHUNKING, pipelining, PRDR, TCP fast open. */
const FLAGS = ['K', 'L', 'PRDR', 'TFO'];

function isFlag(text: string, from: number, to: number): boolean {
  const next = text.charCodeAt(to);
  if (to !== text.length && next !== SPACE && next !== COLON && next !== STAR) return false;
  return FLAGS.includes(text.slice(from, to));
}

function takeValue(name: number, value: string, out: Fields): void {
  switch (name) {
    case 82: // R=
      out.router = value;
      break;
    case 84: // T=
      out.transport = value;
      break;
    case 88: // X=
      out.tls = value;
      break;
    case 70: // F=<sender>
      out.sender = value.startsWith('<') && value.endsWith('>') ? value.slice(1, -1) : value;
      break;
    default:
      break;
  }
}

/** A value ends at a blank; a colon before that blank belongs to the text. */
function valueEnd(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  const end = space < 0 ? text.length : space;
  return end > from && text.charCodeAt(end - 1) === COLON ? end - 1 : end;
}

/** Position after the closing quote. */
export function quotedEnd(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at + 1;
  }
  return text.length + 1;
}

/** `host (helo) [ip]:port*`; every part but the address may be missing. */
export function hostEnd(text: string, from: number): number {
  const first = text.charCodeAt(from);
  let at = from;
  if (first !== OPEN_PAREN && first !== OPEN) {
    at = valueEnd(text, from);
    if (text.charCodeAt(at) === COLON) return at;
  }
  if (text.charCodeAt(at) === SPACE && text.charCodeAt(at + 1) === OPEN_PAREN) at += 1;
  if (text.charCodeAt(at) === OPEN_PAREN) {
    const close = text.indexOf(')', at);
    if (close < 0) return text.length;
    at = close + 1;
  }
  if (text.charCodeAt(at) === SPACE && text.charCodeAt(at + 1) === OPEN) at += 1;
  if (text.charCodeAt(at) === OPEN) {
    const close = text.indexOf(']', at);
    if (close < 0) return text.length;
    at = close + 1;
    if (text.charCodeAt(at) === COLON && isDigit(text.charCodeAt(at + 1))) {
      at += 1;
      while (isDigit(text.charCodeAt(at))) at += 1;
    }
  }
  if (text.charCodeAt(at) === STAR) at += 1;
  return at;
}

/** The host in `[from, to)`; the name a client claims (HELO, in parentheses) is none. */
export function hostOf(text: string, from: number, to: number): RelayRef {
  const open = text.indexOf('[', from);
  if (open < 0 || open >= to) return { host: text.slice(from, to) };
  const close = text.indexOf(']', open);
  const ip = text.slice(open + 1, close < 0 ? to : close);
  const space = text.indexOf(' ', from);
  const nameEnd = space >= 0 && space < open ? space : open;
  const host = text.charCodeAt(from) === OPEN_PAREN ? '' : text.slice(from, nameEnd);
  const port = text.charCodeAt(close + 1) === COLON ? Number.parseInt(text.slice(close + 2, to), 10) : NaN;
  if (host === '') return Number.isNaN(port) ? { ip } : { ip, port };
  return Number.isNaN(port) ? { host, ip } : { host, ip, port };
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
