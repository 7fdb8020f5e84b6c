/**
 * Names are not words. `host mx.spam.example said: 550 user unknown` says nothing about spam, and
 * `<virus@b.example>: mailbox full` nothing about a virus. Letters of mail addresses and of the host names that
 * a sending server writes around a reply are replaced by `x`: the text keeps its length, so that what a
 * pattern captures can be taken from the original.
 *
 * Host names in the words of the answering server stay there: they name blocklists (`see bl.example.org`). Without
 * them, and without the pages that a reply refers to, only `maskHosts` leaves a text.
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

/** Last labels of host names in replies; beside them the two letters of a country. */
const TOP_LABELS = new Set(
  'com net org edu gov mil int info biz arpa name mobi asia email mail cloud online site shop app dev xyz example test'.split(
    ' ',
  ),
);

/** Countries whose letters are a word: `mailbox full.it was not delivered` names no host. */
const COUNTRY_WORDS = new Set('am as at be by do go if in is it me my no of on or so to us we'.split(' '));

/** A name that says what was asked there: a blocklist or SPF. */
const TELLING = ['rbl', 'dnsbl', '/bl', '.bl.', 'spf', 'in-addr', 'greylist'] as const;

/**
 * The text without the letters of host names and of pages, but for names that say what was asked there, and of the
 * subject that it quotes.
 */
export function maskHosts(text: string): string {
  const spans: [number, number][] = [];
  addSubjects(text, spans);
  addPages(text, '://', spans);
  addPages(text, 'www.', spans);
  for (let dot = text.indexOf('.', 1); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    let from = dot;
    while (from > 0 && dot - from < 128 && isNameChar(text.charCodeAt(from - 1))) from--;
    const end = endOfName(text, dot);
    if (from < dot && isWorldName(text, from, end) && !isTelling(text, from, end)) spans.push([from, end]);
    dot = Math.max(dot, end - 1);
  }
  return spans.length === 0 ? text : masked(text, spans);
}

/** The quoted subject of the mail: `subject: "…"` are the sender's words. */
function addSubjects(text: string, spans: [number, number][]): void {
  for (let at = text.indexOf('subject'); at >= 0; at = text.indexOf('subject', at + 7)) {
    const open = text.indexOf('"', at + 7);
    const close = open < 0 || open - at > 12 ? -1 : text.indexOf('"', open + 1);
    if (close > open) spans.push([open, close]);
  }
}

/** What begins with `mark` (the scheme before it too) up to the next space or closing sign. */
function addPages(text: string, mark: string, spans: [number, number][]): void {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    let to = at;
    while (to < text.length && to - at < 500 && isPageChar(text.charCodeAt(to))) to++;
    if (!isTelling(text, at, to)) spans.push([at, to]);
  }
}

function isPageChar(code: number): boolean {
  return code > 32 && code !== 34 && code !== 39 && code !== 41 && code !== 62 && code !== 93;
}

/** Is this a host name that the world knows, and no word of a program (`resolver.adr.recipnotfound`)? */
function isWorldName(text: string, from: number, end: number): boolean {
  let to = end;
  while (to > from && text.charCodeAt(to - 1) === 46) to--;
  if (!isHostName(text, from, to)) return false;
  const last = text.lastIndexOf('.', to - 1);
  const label = text.slice(last + 1, to);
  if (TOP_LABELS.has(label)) return true;
  if (label.length !== 2 || !isLetter(label.charCodeAt(0)) || !isLetter(label.charCodeAt(1))) return false;
  return !COUNTRY_WORDS.has(label) || text.indexOf('.', from) < last;
}

function isTelling(text: string, from: number, to: number): boolean {
  const name = text.slice(from, to);
  return TELLING.some((word) => name.includes(word));
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
  // `Win.Worm.Example-1 FOUND`: the name that a virus scanner gives what it found is no host's.
  if (text.startsWith(' found', end)) return;
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
