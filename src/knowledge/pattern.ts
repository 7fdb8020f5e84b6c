/**
 * Text patterns of rules: lower-case literals with captures between them.
 *
 *   `blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=<ip>`
 *   `your message was rejected due to <host>'s dmarc policy`
 *   `delivery error: dd <any> account`
 *
 * `<any>` skips any run of text; the others take what may stand there and are captured under their name.
 * They are lenient: `<ip>` also passes over a cut or masked address, it just captures nothing then; but a word
 * without a digit or an inner dot is none, nor is nothing at all beside a space. A pattern
 * is matched with `indexOf` and bounded runs: linear in the reply, no regular expression, no backtracking
 * beyond the occurrences of one literal.
 */
import { isIp } from './ip.ts';

export const TOKENS = ['ip', 'host', 'word', 'number', 'address', 'any'] as const;

export type TokenName = (typeof TOKENS)[number];

type RunToken = Exclude<TokenName, 'any'>;

interface Piece {
  readonly literal: string;
  readonly trail: RunToken | undefined;
}

/** Literals and tokens that follow each other without a gap. */
interface Segment {
  readonly lead: RunToken | undefined;
  readonly pieces: readonly Piece[];
}

export interface Pattern {
  readonly segments: readonly Segment[];
  readonly literals: readonly string[];
  /** The pattern when it is one literal and nothing else. */
  readonly plain: string | undefined;
}

export type PatternFault = 'unknown-token' | 'adjacent-tokens' | 'no-literal';

export type Captures = Record<string, string>;

/** Of the same length. */
interface Texts {
  readonly text: string;
  readonly original: string;
}

/** Longest run one token may take. */
const RUN = 255;

interface Scanned {
  readonly literal: string;
  readonly token: TokenName | undefined;
}

function scan(source: string): Scanned[] | PatternFault {
  const out: Scanned[] = [];
  let literal = '';
  let i = 0;
  while (i < source.length) {
    const close = source.charCodeAt(i) === 60 ? source.indexOf('>', i) : -1;
    const name = close > i ? source.slice(i + 1, close) : '';
    if (name === '' || !isTokenShape(name)) {
      literal += source[i] ?? '';
      i += 1;
      continue;
    }
    const token = TOKENS.find((t) => t === name);
    if (token === undefined) return 'unknown-token';
    out.push({ literal, token });
    literal = '';
    i = close + 1;
  }
  out.push({ literal, token: undefined });
  return out;
}

function isTokenShape(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** Text to pattern; a fault is a mistake in the data. */
export function parsePattern(source: string): Pattern | PatternFault {
  const scanned = scan(source);
  if (typeof scanned === 'string') return scanned;
  const segments: Segment[] = [];
  let lead: RunToken | undefined;
  let pieces: Piece[] = [];
  for (const { literal, token } of scanned) {
    const run = token === 'any' ? undefined : token;
    if (literal !== '') pieces.push({ literal, trail: run });
    else if (run !== undefined && pieces.length === 0 && lead === undefined) lead = run;
    else if (run !== undefined) return 'adjacent-tokens';
    if (token === 'any' || token === undefined) {
      if (pieces.length === 0 && lead !== undefined) return 'no-literal';
      if (pieces.length > 0) segments.push({ lead, pieces });
      lead = undefined;
      pieces = [];
    }
  }
  if (segments.length === 0) return 'no-literal';
  const literals = segments.flatMap((s) => s.pieces.map((p) => p.literal));
  return {
    segments,
    literals,
    plain: literals.length === 1 && literals[0] === source ? source : undefined,
  };
}

/** The longest literal of a pattern; cheap, because it is asked of every pattern at every start. */
export function longestLiteral(source: string): string {
  if (!source.includes('<')) return source;
  const pattern = parsePattern(source);
  if (typeof pattern === 'string') return '';
  return pattern.literals.reduce((best, text) => (text.length > best.length ? text : best), '');
}

/**
 * True when the pattern occurs in `text`; what its tokens took is added to `captures`, from the same place of
 * `original` (the text before its names were masked).
 */
export function matchPattern(
  pattern: Pattern,
  text: string,
  captures: Captures,
  original: string = text,
): boolean {
  if (pattern.plain !== undefined) return text.includes(pattern.plain);
  let at = 0;
  for (const segment of pattern.segments) {
    at = findSegment(segment, { text, original }, at, captures);
    if (at < 0) return false;
  }
  return true;
}

function findSegment(segment: Segment, { text, original }: Texts, from: number, captures: Captures): number {
  const first = segment.pieces[0];
  if (first === undefined) return from;
  for (let at = text.indexOf(first.literal, from); at >= 0; at = text.indexOf(first.literal, at + 1)) {
    const end = matchPieces(segment.pieces, { text, original }, at, captures);
    if (end < 0) continue;
    if (segment.lead !== undefined) {
      const start = startOfRun(text, at, segment.lead);
      if (segment.lead === 'ip' && !mayBeIp(text, start, at)) continue;
      if (segment.lead === 'address' && !text.slice(start, at).includes('@')) continue;
      capture(segment.lead, original.slice(start, at), captures);
    }
    return end;
  }
  return -1;
}

function matchPieces(
  pieces: readonly Piece[],
  { text, original }: Texts,
  from: number,
  captures: Captures,
): number {
  let at = from;
  for (const { literal, trail } of pieces) {
    if (!text.startsWith(literal, at)) return -1;
    at += literal.length;
    if (trail === undefined) continue;
    const end = runAfter(text, at, trail);
    if (trail === 'ip' && (end > at || literal.endsWith(' ')) && !mayBeIp(text, at, end)) return -1;
    capture(trail, original.slice(at, end), captures);
    at = end;
  }
  return at;
}

/** An address, perhaps cut or masked: `192.0`, `x.x.x.x`; no word and no host name. */
function mayBeIp(text: string, from: number, end: number): boolean {
  let signs = 0;
  let masked = 0;
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    const hex = code >= 97 && code <= 102;
    const digit = code >= 48 && code <= 57;
    masked = code === 120 ? masked + 1 : 0;
    if (masked > 3 || !(digit || hex || code === 120 || code === 46 || code === 58 || code === 45))
      return false;
    if (digit || ((code === 46 || code === 58) && i > from && i < end - 1)) signs += 1;
  }
  return signs > 0;
}

function capture(token: RunToken, value: string, captures: Captures): void {
  if (value === '' || captures[token] !== undefined) return;
  if (token === 'ip') {
    const ip = value.endsWith('..') ? value : trimStops(value);
    if (isIp(ip)) captures['ip'] = ip;
  } else {
    captures[token] = token === 'word' ? value : trimStops(value);
  }
}

function trimStops(value: string): string {
  let end = value.length;
  while (end > 0 && value.charCodeAt(end - 1) === 46) end--;
  return value.slice(0, end);
}

function runAfter(text: string, from: number, token: RunToken): number {
  const limit = Math.min(text.length, from + RUN);
  let end = from;
  while (end < limit && takes(token, text.charCodeAt(end))) end++;
  return end;
}

function startOfRun(text: string, end: number, token: RunToken): number {
  const limit = Math.max(0, end - RUN);
  let from = end;
  while (from > limit && takes(token, text.charCodeAt(from - 1))) from--;
  return from;
}

function takes(token: RunToken, code: number): boolean {
  const digit = code >= 48 && code <= 57;
  const letter = code >= 97 && code <= 122;
  switch (token) {
    case 'number':
      return digit;
    case 'ip':
      return digit || code === 46 || code === 58 || letter || code === 45;
    case 'host':
      return digit || letter || code === 46 || code === 45 || code === 95 || code >= 128;
    case 'address':
      return (
        code > 32 &&
        code !== 60 &&
        code !== 62 &&
        code !== 34 &&
        code !== 44 &&
        code !== 59 &&
        code !== 40 &&
        code !== 41
      );
    case 'word':
      return code > 32;
  }
}
