/**
 * Names are not words. `host mx.spam.example said: 550 user unknown` says nothing about spam, and
 * `<virus@b.example>: mailbox full` nothing about a virus. Letters of mail addresses and of the host names that
 * a sending server writes around a reply are replaced by `x`: the text keeps its length, so that what a
 * pattern captures can be taken from the original.
 *
 * Host names in the words of the answering server stay: they name blocklists (`blocked using bl.example.org`).
 */

/** Words before a host name in what sending servers write. */
const BEFORE_NAME = ['name=', 'host ', 'with ', 'connect to ', "for '", 'h='] as const;

export function maskNames(text: string, wordsFrom: number): string {
  const spans: [number, number][] = [];
  addAddresses(text, spans);
  addBracketedHosts(text, spans);
  for (const word of BEFORE_NAME) addNamesAfter(text, word, spans);
  addGreetingName(text, wordsFrom, spans);
  return spans.length === 0 ? text : masked(text, spans);
}

function addAddresses(text: string, spans: [number, number][]): void {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (from > 0 && at - from < 128 && isLocalPart(text.charCodeAt(from - 1))) from--;
    let to = at + 1;
    while (to < text.length && to - at < 255 && isNameChar(text.charCodeAt(to))) to++;
    if (from < at) spans.push([from, to]);
  }
}

/** `mx.example.net[192.0.2.1]`, `H=mx.example.net [192.0.2.1]` */
function addBracketedHosts(text: string, spans: [number, number][]): void {
  for (let open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
    if (!isDigit(text.charCodeAt(open + 1))) continue;
    const end = text.charCodeAt(open - 1) === 32 ? open - 1 : open;
    let from = end;
    while (from > 0 && end - from < 255 && isNameChar(text.charCodeAt(from - 1))) from--;
    if (isHostName(text, from, end)) spans.push([from, end]);
  }
}

function addNamesAfter(text: string, word: string, spans: [number, number][]): void {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const from = at + word.length;
    const end = endOfName(text, from);
    if (isHostName(text, from, end)) spans.push([from, end]);
  }
}

/** RFC 5321 §4.2: a greeting, and many a refusal, begins with the name of the server. */
function addGreetingName(text: string, wordsFrom: number, spans: [number, number][]): void {
  const end = endOfName(text, wordsFrom);
  if (text.charCodeAt(end) === 32 && isHostName(text, wordsFrom, end)) spans.push([wordsFrom, end]);
}

function endOfName(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < 255 && isNameChar(text.charCodeAt(end))) end++;
  return end;
}

/** At least one dot between letters or digits, and a letter in it. */
function isHostName(text: string, from: number, end: number): boolean {
  const dot = text.indexOf('.', from);
  if (dot <= from || dot >= end - 1) return false;
  for (let i = from; i < end; i++) if (isLetter(text.charCodeAt(i))) return true;
  return false;
}

function masked(text: string, spans: [number, number][]): string {
  spans.sort((a, b) => a[0] - b[0]);
  let out = '';
  let done = 0;
  for (const [from, to] of spans) {
    if (to <= done) continue;
    const start = Math.max(from, done);
    out += text.slice(done, start);
    for (let i = start; i < to; i++) out += isLetter(text.charCodeAt(i)) ? 'x' : text.charAt(i);
    done = to;
  }
  return out + text.slice(done);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isNameChar(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 46 || code === 45 || code === 95;
}

/** RFC 5321 §4.1.2: unquoted local parts; brackets, quotes and separators end it. */
function isLocalPart(code: number): boolean {
  if (code <= 32 || code === 34 || code === 39 || code === 40 || code === 41 || code === 44) return false;
  return (
    code !== 58 && code !== 59 && code !== 60 && code !== 62 && code !== 64 && code !== 91 && code !== 93
  );
}
