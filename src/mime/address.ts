/** Mail addresses out of header fields, report fields and prose. RFC 5321 §4.1.2, RFC 5322 §3.4, RFC 6532. */

const MAX_LOCAL = 200;
/** From here on the scripts of East Asia, whose prose has no blanks. */
const UNSPACED = 0x2e80;
const MAX_DOMAIN = 255;

/** May this ASCII character stand in an unquoted local part, as the wild writes them? */
function isAtom(code: number): boolean {
  return ATOM[code] === 1;
}

const ATOM = new Uint8Array(128);
for (const char of ".!#$%&'*+-/=?^_`{|}~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
  ATOM[char.charCodeAt(0)] = 1;

/** Letters and digits beyond ASCII (RFC 6532); not the punctuation and symbols that prose puts around addresses. */
function isForeignLetter(code: number): boolean {
  if (code < 0xc0 || (code >= 0x2000 && code <= 0x2bff) || PUNCTUATION.has(code)) return false;
  if (code >= 0x3000 && code <= 0x303f) return code === 0x3005 || code === 0x3007;
  if (code === 0x30fb || code === 0xfffd) return false;
  return code < 0xff00 || (code > 0xff65 && code < 0xffe0);
}

/** Between the letters of their scripts: × ÷, Greek, Armenian, Arabic, Urdu, Indian. */
const PUNCTUATION: ReadonlySet<number> = new Set(Array.from('×÷;·՝։،؛؟۔।॥', (c) => c.charCodeAt(0)));

function isDomainChar(code: number): boolean {
  if (code >= 0x30 && code <= 0x39) return true;
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return true;
  return code === 0x2d || code === 0x2e || code === 0x5f;
}

/** An address and where it stood. */
export interface FoundAddress {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/** The first address at or after `from`; `undefined` = none before `to`. */
export function findAddress(text: string, from = 0, to: number = text.length): FoundAddress | undefined {
  for (let at = text.indexOf('@', from); at >= 0 && at < to; at = text.indexOf('@', at + 1)) {
    const found = addressAround(text, at, from, to);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function findAddresses(text: string, limit = 1000): FoundAddress[] {
  const list: FoundAddress[] = [];
  let from = 0;
  while (list.length < limit) {
    const found = findAddress(text, from);
    if (found === undefined) break;
    list.push(found);
    from = found.end;
  }
  return list;
}

function addressAround(text: string, at: number, from: number, to: number): FoundAddress | undefined {
  const start = localStart(text, at, from);
  const end = domainEnd(text, at + 1, to);
  if (start >= at || end <= at + 1) return undefined;
  return { address: text.slice(start, end), start, end };
}

function localStart(text: string, at: number, from: number): number {
  if (text[at - 1] === '"') {
    const open = text.lastIndexOf('"', at - 2);
    return open >= from && at - open <= MAX_LOCAL && !text.slice(open, at).includes('\n') ? open : at;
  }
  let start = at;
  // Prose in scripts without blanks touches the address: a local part that ends in ASCII is ASCII.
  const foreign = isForeignLetter(text.charCodeAt(at - 1));
  while (start > from && at - start < MAX_LOCAL) {
    const code = text.charCodeAt(start - 1);
    if (!isAtom(code) && !(isForeignLetter(code) && (foreign || code < UNSPACED))) break;
    start -= 1;
  }
  // Quotes and dots that belong to the prose around it.
  while (start < at && (text[start] === "'" || text[start] === '.' || text[start] === '`')) start += 1;
  return start;
}

function domainEnd(text: string, from: number, to: number): number {
  if (text[from] === '[') {
    const close = text.indexOf(']', from);
    return close > from && close - from <= 60 ? close + 1 : from;
  }
  let end = from;
  let foreign = false;
  while (end < to && end - from < MAX_DOMAIN) {
    const code = text.charCodeAt(end);
    const before = end === from ? '.' : text[end - 1];
    // A label is of one kind; behind an ASCII label prose may begin without a blank.
    if (isForeignLetter(code)) {
      if (code >= UNSPACED && !foreign && before !== '.') break;
      foreign = true;
    } else if (isDomainChar(code)) foreign = false;
    else break;
    end += 1;
  }
  while (end > from && (text[end - 1] === '.' || text[end - 1] === '-')) end -= 1;
  return end;
}

/**
 * The address of a field value such as `rfc822; <user@example.org>`, `"Name" <user@example.org> (comment)`,
 * `<@relay.example:user@example.org>`; also a bare local part. `undefined` when nothing is left.
 */
export function parseAddress(value: string): string | undefined {
  let text = value.trim();
  const open = text.lastIndexOf('<');
  if (open >= 0) {
    const close = text.indexOf('>', open);
    text = text.slice(open + 1, close < 0 ? undefined : close).trim();
    if (text === '') return undefined;
  }
  // Source route, RFC 5321 appendix C.
  if (text.startsWith('@') && text.includes(':')) text = text.slice(text.indexOf(':') + 1);
  if (text.toLowerCase().startsWith('mailto:')) text = text.slice(7);
  const found = findAddress(text) ?? spelledOut(text);
  if (found !== undefined) return found.address;
  if (text === HIDDEN) return undefined;
  const word = text.split(/[\s;,()<>]/).find((part) => part !== '');
  return word === undefined || word === '' ? undefined : word;
}

/** What stands for an address on pages that hide addresses from harvesters. */
const HIDDEN = '[email protected]';

/** `user at example.org`, as the archives of mailing lists write addresses. */
function spelledOut(text: string): FoundAddress | undefined {
  const at = text.indexOf(' at ');
  if (at <= 0) return undefined;
  const address = `${text.slice(0, at)}@${text.slice(at + 4)}`;
  const found = findAddress(address);
  return found?.address === address ? found : undefined;
}

export function domainOf(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  return at < 0 || at === address.length - 1 ? undefined : address.slice(at + 1).toLowerCase();
}
