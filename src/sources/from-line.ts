/**
 * The line that separates the messages of an mbox (RFC 4155): `From SENDER DATE`, the date as ctime writes it,
 * `Tue Nov 24 03:32:45 2026`. Body lines may begin with "From " too, and not every program quotes them,
 * so the date decides. Seen besides: a zone name or offset before or after the year, no seconds, a comma
 * after the weekday or day and month exchanged, `remote from HOST` behind, an empty sender, `-` (Thunderbird),
 * `???@???` (Eudora), senders with spaces in quotes.
 */
const SPACE = 0x20;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const COLON = 0x3a;

/** Longest line looked at. */
export const FROM_LINE_BYTES = 512;

const WORD_COUNT = 40;

const CTIME = 'aaa aaa 00 00:00:00 0000';
const LETTER = 0x61;
const DIGIT = 0x30;
const DAY_AT = 8;

const WEEKDAYS = new Set(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const MONTHS = new Set(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']);

/** Does a From_ line with a date begin at `at`? Looks no further than `end` or the end of the line. */
export function isFromLine(bytes: Uint8Array, at: number, end: number): boolean {
  if (!beginsWithFrom(bytes, at, end)) return false;
  if (isUsualFromLine(bytes, at, end)) return true;
  const words = wordsOf(bytes, at + 5, Math.min(end, at + FROM_LINE_BYTES));
  return words.some((_, i) => isDate(words, i) && isSender(words.slice(0, i)));
}

/**
 * `From SENDER Tue Nov 24 03:32:45 2026` and no more: nearly every one of them, and an mbox has millions. Names of
 * day and month are not looked up, the figures and separators around them are enough.
 */
function isUsualFromLine(bytes: Uint8Array, at: number, end: number): boolean {
  let i = at + 5;
  const last = Math.min(end, at + FROM_LINE_BYTES);
  while (i < last && (bytes[i] ?? 0) > SPACE) i++;
  while (i < last && bytes[i] === SPACE) i++;
  if (i + CTIME.length >= last) return false;
  for (let k = 0; k < CTIME.length; k++) {
    const byte = bytes[i + k] ?? 0;
    const wanted = CTIME.charCodeAt(k);
    const isDigit = byte >= 0x30 && byte <= 0x39;
    if (k === DAY_AT) {
      if (byte !== SPACE && (byte < 0x30 || byte > 0x33)) return false;
    } else if (wanted === DIGIT) {
      if (!isDigit) return false;
    } else if (wanted === LETTER) {
      if ((byte | 0x20) < 0x61 || (byte | 0x20) > 0x7a) return false;
    } else if (byte !== wanted) return false;
  }
  const behind = bytes[i + CTIME.length];
  return behind === LF || behind === CR;
}

/** Nothing, one word, or several that are an address: so that "From the log of Tue Nov 24 …" is none. */
function isSender(words: readonly string[]): boolean {
  if (words.length < 2) return true;
  if (words[1] === 'at') return words.length === 3; // archives of mailing lists
  return words[0]?.startsWith('"') === true || words.at(-1)?.includes('@') === true;
}

export function beginsWithFrom(bytes: Uint8Array, at: number, end: number): boolean {
  return (
    at + 5 <= end &&
    bytes[at] === 0x46 &&
    bytes[at + 1] === 0x72 &&
    bytes[at + 2] === 0x6f &&
    bytes[at + 3] === 0x6d &&
    bytes[at + 4] === SPACE
  );
}

/** `Name: value` as a header field begins (RFC 5322 §2.2), or the odd `>From ` line some programs put first. */
export function isHeaderLine(bytes: Uint8Array, at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + FROM_LINE_BYTES); i++) {
    const byte = bytes[i] ?? 0;
    if (byte === COLON) return i > at;
    if (byte <= SPACE || byte > 0x7e) return false;
  }
  return false;
}

function wordsOf(bytes: Uint8Array, from: number, end: number): string[] {
  const words: string[] = [];
  let start = -1;
  for (let i = from; ; i++) {
    const byte = i < end ? (bytes[i] ?? LF) : LF;
    const isSpace = byte === SPACE || byte === TAB;
    const isEnd = byte === LF || byte === CR;
    if (!isSpace && !isEnd) {
      if (start < 0) start = i;
      continue;
    }
    if (start >= 0)
      words.push(String.fromCharCode(...bytes.subarray(start, Math.min(i, start + 16))).toLowerCase());
    start = -1;
    if (isEnd || words.length === WORD_COUNT) return words;
  }
}

/** `tue nov 24 03:32[:45] [zone] 2026`, `tue, 24 nov 2026 03:32[:45]`. */
function isDate(words: readonly string[], i: number): boolean {
  const [weekday = '', a = '', b = '', c = '', d = ''] = words.slice(i, i + 5);
  if (!WEEKDAYS.has(weekday.slice(0, 3)) || weekday.length > 4) return false;
  if (MONTHS.has(a)) return isDay(b) && isTime(c) && words.slice(i + 4, i + 7).some(isYear);
  return isDay(a) && MONTHS.has(b) && isYear(c) && isTime(d);
}

function isDay(word: string): boolean {
  return isNumber(word, 1, 2) && Number(word) >= 1 && Number(word) <= 31;
}

/** Two digits are years of last century's programs. */
function isYear(word: string): boolean {
  return isNumber(word, 4, 4) || isNumber(word, 2, 2);
}

function isTime(word: string): boolean {
  const parts = word.split(':');
  return (parts.length === 2 || parts.length === 3) && parts.every((part) => isNumber(part, 1, 2));
}

function isNumber(word: string, least: number, most: number): boolean {
  if (word.length < least || word.length > most) return false;
  for (let i = 0; i < word.length; i++) {
    const char = word.charCodeAt(i);
    if (char < 0x30 || char > 0x39) return false;
  }
  return true;
}
