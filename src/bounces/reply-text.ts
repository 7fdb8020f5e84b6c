/** Reply code and enhanced status inside a diagnostic. RFC 5321 §4.2.1, RFC 3463 §2. */

export interface ReplyCodes {
  readonly code: number | undefined;
  readonly enhancedStatus: string | undefined;
}

function digit(text: string, at: number): number {
  const code = text.charCodeAt(at) - 0x30;
  return code >= 0 && code <= 9 ? code : -1;
}

/** Is the character one that a number or name would go on with? */
function isWord(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x5f
  );
}

/** `d.ddd.ddd` of class 2, 4 or 5 at this place; returns its end, or -1. */
function statusEnd(text: string, at: number): number {
  const first = text[at];
  if (first !== '2' && first !== '4' && first !== '5') return -1;
  if (text[at + 1] !== '.') return -1;
  let i = at + 2;
  for (let part = 0; part < 2; part += 1) {
    const from = i;
    while (digit(text, i) >= 0 && i - from < 4) i += 1;
    if (i === from || i - from > 3) return -1;
    if (part === 0) {
      if (text[i] !== '.') return -1;
      i += 1;
    }
  }
  if (isWord(text, i) || (text[i] === '.' && digit(text, i + 1) >= 0)) return -1;
  return i;
}

/** The first enhanced status code in the text that is not part of an IP address or version. */
export function findStatus(text: string, from = 0): string | undefined {
  for (let dot = text.indexOf('.', from); dot > 0; dot = text.indexOf('.', dot + 1)) {
    const at = dot - 1;
    const before = text[at - 1] ?? ' ';
    if (isWord(text, at - 1) || before === '.' || before === '/' || before === '@') continue;
    if (before === '-' && digit(text, at - 2) < 0) continue; // `550-5.1.1` yes, `sendmail-5.1.1` no
    const end = statusEnd(text, at);
    if (end > 0) return text.slice(at, end);
  }
  return undefined;
}

/** Codes that servers use (RFC 5321 §4.2.3, RFC 4954, RFC 7504 and practice); keeps other numbers out. */
const REPLY_CODES: ReadonlySet<number> = new Set([
  421, 422, 430, 431, 432, 434, 442, 446, 447, 449, 450, 451, 452, 453, 454, 455, 456, 458, 459, 471, 472,
  500, 501, 502, 503, 504, 505, 510, 511, 513, 515, 517, 518, 521, 523, 524, 525, 526, 530, 531, 532, 533,
  534, 535, 538, 541, 542, 543, 544, 546, 547, 550, 551, 552, 553, 554, 555, 556, 557, 558, 559, 570, 571,
  572, 573, 577, 579, 581, 582, 590, 591, 596, 598, 599,
]);

/** The first SMTP error code that stands like one: alone, before a blank, dash or colon. */
export function findReplyCode(text: string, from = 0): number | undefined {
  for (let i = from; i + 2 < text.length; i += 1) {
    const first = text.charCodeAt(i);
    if (first !== 0x34 && first !== 0x35) continue;
    const code = codeAt(text, i);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** The reply code that begins exactly here. */
export function codeAt(text: string, at: number): number | undefined {
  const a = digit(text, at);
  const b = digit(text, at + 1);
  const c = digit(text, at + 2);
  if (a < 0 || b < 0 || c < 0) return undefined;
  const code = a * 100 + b * 10 + c;
  if (!REPLY_CODES.has(code) || isWord(text, at - 1) || isWord(text, at + 3)) return undefined;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 3] ?? ' ';
  if (
    before === '.' ||
    before === '-' ||
    before === '/' ||
    (before === ':' && digit(text, at - 2) >= 0) ||
    before === '=' ||
    before === '@'
  )
    return undefined;
  if (after === '.' && digit(text, at + 4) >= 0) return undefined;
  if (after === '/' || after === '@' || after === '%') return undefined;
  // `(555) 010-0199`: a telephone number.
  if (before === '(' && after === ')' && digit(text, at + (text[at + 4] === ' ' ? 5 : 4)) >= 0)
    return undefined;
  return code;
}

/** The first status that is no success; a transcript says `250 2.1.0 Ok` to the sender before it refuses. */
export function findRefusal(text: string, from = 0): string | undefined {
  const first = findStatus(text, from);
  if (first?.startsWith('2') !== true) return first;
  let at = text.indexOf(first, from) + first.length;
  for (let tries = 0; tries < MAX_SUCCESSES; tries += 1) {
    const next = findStatus(text, at);
    if (next === undefined) break;
    if (!next.startsWith('2')) return next;
    at = text.indexOf(next, at) + next.length;
  }
  return first;
}

const MAX_SUCCESSES = 16;

/** All enhanced status codes of the text, in order; at most `limit`. */
export function findStatuses(text: string, limit = 8): string[] {
  const found: string[] = [];
  let at = 0;
  while (found.length < limit) {
    const status = findStatus(text, at);
    if (status === undefined) break;
    found.push(status);
    at = text.indexOf(status, at) + status.length;
  }
  return found;
}

export function readReplyCodes(text: string): ReplyCodes {
  return { code: findReplyCode(text), enhancedStatus: findStatus(text) };
}
