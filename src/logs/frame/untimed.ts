/**
 * Lines that name their program but no time: what a container's standard output, a terminal and a log shipper leave
 * of a syslog line.
 *
 *     postfix/smtp[202]: 7C1F31E0A42: to=<…
 *     mail postfix/smtp[202]: 7C1F31E0A42: to=<…
 *     <22>postfix/smtp[202]: 7C1F31E0A42: to=<…
 */
import type { Header } from './header.ts';

const MAX_NAME = 64;
const SPACE = 32;
const MINUS = 45;
const COLON = 58;
const LESS = 60;
const OPEN = 91;
const CLOSE = 93;

/** False when the line does not begin so. */
export function parseUntimed(text: string, at: number, out: Header): boolean {
  let from = at;
  if (text.charCodeAt(from) === LESS) {
    const end = text.indexOf('>', from);
    if (end < 0 || end - from > 4) return false;
    from = end + 1;
  }
  if (parseProgram(text, from, out)) {
    out.host = '';
    return true;
  }
  const nameEnd = wordEnd(text, from);
  if (nameEnd === from || text.charCodeAt(nameEnd) !== SPACE) return false;
  if (!parseProgram(text, nameEnd + 1, out)) return false;
  out.host = text.slice(from, nameEnd);
  return true;
}

/** `name[pid]: `; `[-]` where the process is not known. */
function parseProgram(text: string, from: number, out: Header): boolean {
  const open = wordEnd(text, from);
  if (open === from || text.charCodeAt(open) !== OPEN) return false;
  let close = open + 1;
  while (isDigit(text.charCodeAt(close))) close += 1;
  const isNil = close === open + 1 && text.charCodeAt(close) === MINUS;
  if (isNil) close += 1;
  if (close === open + 1 || text.charCodeAt(close) !== CLOSE || text.charCodeAt(close + 1) !== COLON)
    return false;
  const next = close + 2;
  if (next < text.length && text.charCodeAt(next) !== SPACE) return false;
  out.program = text.slice(from, open);
  out.pid = isNil ? undefined : text.slice(open + 1, close);
  out.textStart = Math.min(next + 1, text.length);
  return true;
}

/** Names of hosts and programs: letters, digits and `./_@+:-`; a colon before a blank ends a sentence. */
function wordEnd(text: string, from: number): number {
  const stop = Math.min(text.length, from + MAX_NAME);
  let at = from;
  while (at < stop && isNameSign(text.charCodeAt(at))) at += 1;
  return text.charCodeAt(at - 1) === COLON ? from : at;
}

function isNameSign(code: number): boolean {
  if (code >= 97) return code <= 122;
  if (code >= 64) return code <= 90 || code === 95;
  return (code >= 45 && code <= 58) || code === 43;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
