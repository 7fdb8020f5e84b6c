/**
 * URLs that belong to an answer. A URL in a reply is a stranger's text: it is quoted only when its host is
 * one that the knowledge base names, it is never fetched, and not at all when its address was cut short.
 */
import { isIp } from './ip.ts';

const LONGEST_URL = 300;

/** The host of an http(s) URL, lower case; `undefined` when it has none, a port, or user information. */
export function hostOfUrl(url: string): string | undefined {
  const scheme = url.startsWith('https://') ? 8 : url.startsWith('http://') ? 7 : 0;
  if (scheme === 0) return undefined;
  let end = scheme;
  while (end < url.length) {
    const code = url.charCodeAt(end);
    if (code === 47 || code === 63 || code === 35) break;
    const named =
      (code >= 48 && code <= 57) ||
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      code === 46 ||
      code === 45;
    if (!named) return undefined;
    end += 1;
  }
  return end === scheme ? undefined : url.slice(scheme, end).toLowerCase();
}

/** The first whole URL in `raw` whose host is in `hosts`. */
export function quotedUrl(raw: string, hosts: ReadonlySet<string>): string | undefined {
  let from = 0;
  for (let at = raw.indexOf('http'); at >= 0; at = raw.indexOf('http', from)) {
    const end = endOfUrl(raw, at);
    const url = raw.slice(at, end);
    const host = hostOfUrl(url);
    if (host !== undefined && hosts.has(host) && !isCut(raw, at, url)) return url;
    from = Math.max(end, at + 4);
  }
  return undefined;
}

/** Where the URL that begins at `from` ends: at the first character that a URL does not hold unescaped. */
function endOfUrl(raw: string, from: number): number {
  let end = from;
  const limit = Math.min(raw.length, from + LONGEST_URL);
  while (end < limit && isUrlChar(raw.charCodeAt(end))) end++;
  while (end > from && isStop(raw.charCodeAt(end - 1))) end--;
  return end;
}

/** RFC 3986 §2: printable ASCII without " < > ' ( ) , [ ] \\ ^ ` { | } */
function isUrlChar(code: number): boolean {
  if (code <= 32 || code >= 127 || code === 34 || code === 60 || code === 62) return false;
  if (code >= 39 && code <= 41) return false;
  return code !== 44 && !(code >= 91 && code <= 94) && code !== 96 && !(code >= 123 && code <= 125);
}

/** . : ; ! ? at the end belong to the sentence. */
function isStop(code: number): boolean {
  return code === 46 || code === 58 || code === 59 || code === 33 || code === 63;
}

/** Ends the URL in the middle of an address (`…?ip=192.0`), or is it followed by a server's cut mark? */
function isCut(raw: string, from: number, url: string): boolean {
  if (raw.startsWith('..', from + url.length)) return true;
  const start = Math.max(url.lastIndexOf('='), url.lastIndexOf('/')) + 1;
  const before = url.slice(0, start).toLowerCase();
  const tail = url.slice(start);
  let dots = 0;
  for (let i = 0; i < tail.length; i++) {
    const code = tail.charCodeAt(i);
    if (code === 46) dots += 1;
    else if (code < 48 || code > 57) return false;
  }
  const wantsIp = before.endsWith('ip=') || before.endsWith('/ip/');
  return wantsIp ? !isIp(tail) : dots > 0 && !isIp(tail);
}

/**
 * Puts captured values into `{…}`. A place without a value is never printed: the part of the query that holds it
 * is left out, or the fragment, or the end of the path, so that the plain page is left.
 */
export function fillUrl(template: string, captures: Readonly<Record<string, string>>): string {
  const hash = template.indexOf('#');
  const query = template.slice(0, hash < 0 ? template.length : hash).indexOf('?');
  const end = hash < 0 ? template.length : hash;
  const path = fillPart(template.slice(0, query < 0 ? end : query), captures);
  if (!path.whole) return path.text.slice(0, path.text.lastIndexOf('/') + 1);
  const parts = query < 0 ? [] : template.slice(query + 1, end).split('&');
  const kept = parts.map((part) => fillPart(part, captures)).filter((part) => part.whole);
  const fragment = hash < 0 ? { text: '', whole: true } : fillPart(template.slice(hash), captures);
  const asked = kept.length === 0 ? '' : `?${kept.map((part) => part.text).join('&')}`;
  return path.text + asked + (fragment.whole ? fragment.text : '');
}

/** Not whole: a place has no usable value, and `text` ends before it. */
function fillPart(
  part: string,
  captures: Readonly<Record<string, string>>,
): { readonly text: string; readonly whole: boolean } {
  let text = '';
  let from = 0;
  for (let open = part.indexOf('{'); open >= 0; open = part.indexOf('{', from)) {
    text += part.slice(from, open);
    const close = part.indexOf('}', open);
    const name = part.slice(open + 1, close);
    const value = close < 0 || !Object.hasOwn(captures, name) ? undefined : captures[name];
    if (value === undefined || !isPlain(value)) return { text, whole: false };
    text += value;
    from = close + 1;
  }
  return { text: text + part.slice(from), whole: true };
}

/** Letters, digits and `.:_-@`: needs no escaping in a query (RFC 3986 §3.4), cannot break out of one. */
function isPlain(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    const plain =
      (code >= 48 && code <= 58) ||
      (code >= 64 && code <= 90) ||
      (code >= 97 && code <= 122) ||
      code === 46 ||
      code === 45 ||
      code === 95;
    if (!plain) return false;
  }
  return value !== '';
}
