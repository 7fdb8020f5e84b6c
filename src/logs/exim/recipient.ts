/**
 * The address at the beginning of a delivery line, in Exim's forms (src/deliver.c string_log_address):
 *
 *     user@b.example                          as it was given
 *     new@b.example <old@a.example>           redirected; the address it came from
 *     piyo <piyo@a.example>                   a local delivery shows the local part only
 *     new@b.example (mid@a.example) <old@…>   with log_selector +all_parents
 *     |/usr/bin/filter -x <user@a.example>    a pipe, a file, `:blackhole:`
 *     discarded <user@a.example>              a redirection to nowhere
 *     a b@a.example <"a b"@a.example>         a local part that needs quotes, shown without them
 */
import { quotedEnd } from './fields.ts';

const SPACE = 32;
const QUOTE = 34;
const OPEN_PAREN = 40;
const COLON = 58;
const LESS = 60;
const BACKSLASH = 92;

/** RFC 5321 §4.5.3.1, and what quoting adds. */
const MAX_ADDRESS = 600;

/** Where mail goes that a redirection sends to nobody. */
const DISCARDED = 'discarded';

export interface LoggedRecipient {
  recipient: string;
  original: string | undefined;
  /** Where it went when that is no address. */
  target: string | undefined;
  end: number;
}

export function newRecipient(): LoggedRecipient {
  return { recipient: '', original: undefined, target: undefined, end: 0 };
}

export function readRecipient(text: string, at: number, out: LoggedRecipient): void {
  const isTarget = '|/:>'.includes(text.charAt(at)) && at < text.length;
  const shownEnd = isTarget ? targetEnd(text, at) : addressEnd(text, at);
  if (!isTarget && readQuoted(text, at, shownEnd, out)) return;
  const shown = text.slice(at, shownEnd);
  let end = shownEnd;
  let parent: string | undefined;
  while (text.charCodeAt(end) === SPACE) {
    const next = text.charCodeAt(end + 1);
    if (next !== LESS && next !== OPEN_PAREN) break;
    const close = closeOf(text, end + 2, next === LESS ? '>' : ')');
    if (next === LESS) parent = text.slice(end + 2, close);
    end = Math.min(close + 1, text.length);
  }
  out.end = end;
  out.target = isTarget || shown === DISCARDED ? shown : undefined;
  out.original = undefined;
  out.recipient = shown;
  if (parent === undefined || parent === '') return;
  if (out.target !== undefined || isLocalPartOf(shown, parent)) out.recipient = parent;
  else out.original = parent;
}

/** The address as it was given, where what is shown is that without its quotes. */
function readQuoted(text: string, at: number, shownEnd: number, out: LoggedRecipient): boolean {
  const open = text.indexOf(' <"', at);
  // Blanks within what is shown must belong to the local part.
  if (open < shownEnd || (open > shownEnd && text.slice(at, shownEnd).includes('@'))) return false;
  const close = closeOf(text, open + 2, '>');
  const given = text.slice(open + 2, close);
  if (close - open > MAX_ADDRESS || withoutQuotes(given) !== text.slice(at, open)) return false;
  out.end = Math.min(close + 1, text.length);
  out.target = undefined;
  out.original = undefined;
  out.recipient = given;
  return true;
}

/** RFC 5321 §4.1.2: `"a \\"b"@c` without quotes and backslashes. */
function withoutQuotes(address: string): string {
  let plain = '';
  let at = 1;
  for (; at < address.length && address.charCodeAt(at) !== QUOTE; at += 1) {
    if (address.charCodeAt(at) === BACKSLASH) at += 1;
    plain += address.charAt(at);
  }
  return plain + address.slice(at + 1);
}

function isLocalPartOf(shown: string, address: string): boolean {
  return (
    address.charCodeAt(shown.length) === 64 &&
    address.slice(0, shown.length).toLowerCase() === shown.toLowerCase()
  );
}

/** The closing bracket before a blank, a colon or the end. */
function closeOf(text: string, from: number, bracket: string): number {
  for (let at = text.indexOf(bracket, from); at >= 0; at = text.indexOf(bracket, at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next === SPACE || next === COLON || at + 1 === text.length) return at;
  }
  return text.length;
}

/** Commands and paths may hold blanks. */
function targetEnd(text: string, at: number): number {
  let end = text.length;
  for (const mark of [' <', ' R=', ' T=', ' F=', ' P=']) {
    const found = text.indexOf(mark, at);
    if (found >= 0 && found < end) end = found;
  }
  return end;
}

function addressEnd(text: string, at: number): number {
  const from = text.charCodeAt(at) === QUOTE ? Math.min(quotedEnd(text, at), text.length) : at;
  const space = text.indexOf(' ', from);
  const end = space < 0 ? text.length : space;
  return end > from && text.charCodeAt(end - 1) === COLON ? end - 1 : end;
}
