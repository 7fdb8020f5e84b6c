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
const MAX_PID = 40;
const SPACE = 32;
const MINUS = 45;
const COLON = 58;
const LESS = 60;
const OPEN = 91;
const CLOSE = 93;

/** Is this the name of a program that a reader knows? */
export type KnowsProgram = (name: string) => boolean;

/** False when the line does not begin so. Without a process id (`courierd: …`) the program must be a known one. */
export function parseUntimed(
  text: string,
  at: number,
  out: Header,
  knows: KnowsProgram = knowsNone,
): boolean {
  let from = at;
  if (text.charCodeAt(from) === LESS) {
    const end = text.indexOf('>', from);
    if (end < 0 || end - from > 4) return false;
    from = end + 1;
  }
  if (parseProgram(text, from, out, knows)) {
    out.host = '';
    return true;
  }
  const nameEnd = wordEnd(text, from);
  if (nameEnd === from || text.charCodeAt(nameEnd) !== SPACE) return false;
  if (!parseProgram(text, nameEnd + 1, out, knows)) return false;
  out.host = text.slice(from, nameEnd);
  return true;
}

const knowsNone: KnowsProgram = () => false;

/** `name[pid]: `, with `[-]` where the process is not known; `name: `. */
function parseProgram(text: string, from: number, out: Header, knows: KnowsProgram): boolean {
  const nameEnd = wordEnd(text, from);
  if (nameEnd === from) return false;
  const end = text.charCodeAt(nameEnd) === OPEN ? pidEnd(text, nameEnd + 1) : nameEnd;
  if (end < 0 || text.charCodeAt(end) !== COLON) return false;
  if (end + 1 < text.length && text.charCodeAt(end + 1) !== SPACE) return false;
  out.program = text.slice(from, nameEnd);
  const pid = text.slice(nameEnd + 1, Math.max(nameEnd + 1, end - 1));
  out.pid = pid === '' || pid === '-' ? undefined : pid;
  out.textStart = Math.min(end + 2, text.length);
  return end > nameEnd || knows(out.program);
}

/** Position after the bracket that closes a process id, or dma's id of a queue file; -1 when it is none. */
function pidEnd(text: string, from: number): number {
  let at = from;
  while (at - from < MAX_PID && isPidSign(text.charCodeAt(at))) at += 1;
  if (at === from && text.charCodeAt(at) === MINUS) at += 1;
  return at > from && text.charCodeAt(at) === CLOSE ? at + 1 : -1;
}

function isPidSign(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || code === 46;
}

/** Names of hosts and programs: letters, digits and `./_@+:-`, but for a colon at the end. */
function wordEnd(text: string, from: number): number {
  const stop = Math.min(text.length, from + MAX_NAME);
  let at = from;
  while (at < stop && isNameSign(text.charCodeAt(at))) at += 1;
  return at > from && text.charCodeAt(at - 1) === COLON ? at - 1 : at;
}

function isNameSign(code: number): boolean {
  if (code >= 97) return code <= 122;
  if (code >= 64) return code <= 90 || code === 95;
  return (code >= 45 && code <= 58) || code === 43;
}
