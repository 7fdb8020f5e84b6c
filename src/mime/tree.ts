/**
 * The parts of a mail. MIME (RFC 2045, RFC 2046) nests parts between boundary lines; a bounce is usually a
 * multipart/report (RFC 6522) of a notice for humans, a report for programs and the returned mail. Real
 * bounces break all of it: no boundary parameter, a boundary that never comes, parts cut off in the middle.
 * The walker never fails; it bounds depth and number of parts, and does not look into returned mails.
 */
import { LIMITS } from '../core/limits.ts';
import { bytesOfText, isByteText, isPlainAscii, textOfBytes } from './byte-text.ts';
import { decodeCharset } from './charset.ts';
import type { HeaderBlock } from './headers.ts';
import { headerValue, parseHeaders } from './headers.ts';
import { withLineFeeds } from './line-ends.ts';
import { parseContentType, typeOnly } from './parameters.ts';
import { decodeBase64, decodeQuotedPrintableText, isBase64 } from './transfer.ts';

export interface MimePart {
  readonly headers: HeaderBlock;
  /** Lower case; `text/plain` when not stated (RFC 2045 §5.2). */
  readonly type: string;
  readonly params: ReadonlyMap<string, string>;
  /** Lower case transfer encoding, `''` when not stated. */
  readonly encoding: string;
  /** The body in the mail text. */
  readonly start: number;
  readonly end: number;
  readonly children: readonly MimePart[];
}

/** Decoded text of a part. `base`: its position in the mail text when nothing had to be decoded. */
export interface PartText {
  readonly text: string;
  readonly base: number | undefined;
}

/** Longer text before the first boundary is a notice of its own. */
const MAX_PREAMBLE = 100;

interface Budget {
  parts: number;
}

export function parseTree(text: string): MimePart {
  return parsePart(text, 0, text.length, 0, { parts: LIMITS.mimeParts });
}

function parsePart(text: string, from: number, to: number, depth: number, budget: Budget): MimePart {
  const headers = depth > 0 && isBare(text, from) ? noHeader(text, from) : parseHeaders(text, from, to);
  const stated = headerValue(headers, 'content-type');
  const { type: named, params } = parseContentType(stated ?? '');
  const encoding = typeOnly(headerValue(headers, 'content-transfer-encoding') ?? '').replaceAll('"', '');
  const start = headers.bodyStart;
  const known = named.includes('/') ? named : 'text/plain';
  const multipart = known.startsWith('multipart/');
  const looks = (multipart || stated === undefined) && depth < LIMITS.mimeDepth && budget.parts > 0;
  // A view that ends with the part keeps every search inside it: nesting cannot make the walk quadratic.
  const view = looks && to < text.length ? text.slice(0, to) : text;
  const boundary = looks ? boundaryOf(view, start, multipart, params.get('boundary')) : undefined;
  const children: MimePart[] = [];
  if (boundary !== undefined) {
    for (const [partFrom, partTo] of splitParts(view, start, boundary, budget)) {
      children.push(parsePart(text, partFrom, partTo, depth + 1, budget));
    }
  }
  const type = boundary === undefined || multipart ? known : 'multipart/mixed';
  return { headers, type, params, encoding, start, end: to, children };
}

/** RFC 2046 §5.1: a part that begins with a blank line has no header; some writers put one above theirs. */
function isBare(text: string, from: number): boolean {
  return text[from] === '\n' && text.slice(from + 1, from + 9).toLowerCase() !== 'content-';
}

function noHeader(text: string, from: number): HeaderBlock {
  return { text, fields: [], start: from, bodyStart: from + 1 };
}

function boundaryOf(
  view: string,
  from: number,
  multipart: boolean,
  stated: string | undefined,
): string | undefined {
  if (multipart && stated !== undefined && stated !== '' && nextDelimiter(view, from, stated) >= 0) {
    return stated;
  }
  const guess = guessBoundary(view, from);
  // Without a Content-Type the parts may be those of a mail returned below a plain text notice.
  if (guess !== undefined && !multipart && view.indexOf(`--${guess}`, from) - from > MAX_PREAMBLE)
    return undefined;
  return guess;
}

/** The first line `--X` followed by a `Content-` field, when the header does not name X or names it wrongly. */
function guessBoundary(view: string, from: number): string | undefined {
  let at = view.startsWith('--', from) ? from : nextAt(view, '\n--', from);
  for (let tries = 0; at >= 0 && tries < 100; tries += 1) {
    const stop = view.indexOf('\n', at);
    if (stop < 0) return undefined;
    const boundary = view.slice(at + 2, stop).trimEnd();
    const follows = view.slice(stop + 1, stop + 9).toLowerCase() === 'content-';
    if (follows && boundary !== '' && boundary.length <= 200) return boundary;
    at = nextAt(view, '\n--', stop);
  }
  return undefined;
}

/** Start of the next line `--boundary` (blanks or `--` may follow), or -1. `view` ends where the part ends. */
function nextDelimiter(view: string, from: number, boundary: string): number {
  const line = `\n--${boundary}`;
  // The line may begin right here, behind the line end that is not in sight.
  let at =
    view.startsWith('--', from) && view.startsWith(boundary, from + 2) ? from : nextAt(view, line, from);
  while (at >= 0) {
    const after = at + line.length - 1;
    const next = view[after];
    const ends = next === undefined || next === '\n' || next === ' ' || next === '\t';
    if (ends || view.startsWith('--', after)) return at;
    at = nextAt(view, line, after);
  }
  return -1;
}

/** Where the line begins that `line` (a line end and the beginning of a line) names next, or -1. */
function nextAt(view: string, line: string, from: number): number {
  const at = view.indexOf(line, from);
  return at < 0 ? -1 : at + 1;
}

function splitParts(
  view: string,
  from: number,
  boundary: string,
  budget: Budget,
): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  const length = boundary.length + 2;
  let at = nextDelimiter(view, from, boundary);
  while (at >= 0 && budget.parts > 0) {
    if (view.startsWith('--', at + length)) {
      at = partBehindLast(view, at + length + 2, boundary);
      continue;
    }
    const line = view.indexOf('\n', at);
    if (line < 0) break;
    budget.parts -= 1;
    const next = budget.parts > 0 ? nextDelimiter(view, line + 1, boundary) : -1;
    ranges.push([line + 1, next < 0 ? view.length : Math.max(line + 1, next - 1)]);
    at = next;
  }
  return ranges;
}

/** Where the last delimiter came too early the next stands right behind it; else what follows is another text. */
function partBehindLast(view: string, from: number, boundary: string): number {
  const next = nextDelimiter(view, from, boundary);
  return next >= 0 && next - from <= MAX_PREAMBLE && view.slice(from, next).trim() === '' ? next : -1;
}

/** The body of a part without its transfer encoding, one character per byte; `undefined` when it has none. */
function decodedBody(
  { headers: { text }, encoding, start, end }: MimePart,
  limit: number,
): string | undefined {
  if (encoding === 'base64') {
    const body = text.slice(start, Math.min(end, start + Math.ceil((limit * 3) / 2)));
    return isBase64(body) ? textOfBytes(decodeBase64(body)) : undefined;
  }
  if (encoding === 'quoted-printable') {
    return decodeQuotedPrintableText(text.slice(start, Math.min(end, start + limit * 3)));
  }
  return undefined;
}

/** The decoded text of a part, at most `limit` bytes of it. Line ends are `\n`. */
export function textOfPart(part: MimePart, limit: number = LIMITS.textPart): PartText {
  const body = decodedBody(part, limit);
  const raw = (body ?? part.headers.text.slice(part.start, Math.min(part.end, part.start + limit))).slice(
    0,
    limit,
  );
  if (isPlainAscii(raw) && !raw.includes('\0')) {
    return body === undefined
      ? { text: raw, base: part.start }
      : { text: withLineFeeds(raw), base: undefined };
  }
  if (body === undefined && !isByteText(raw)) return { text: raw, base: part.start };
  return { text: decodeCharset(bytesOfText(raw), part.params.get('charset') ?? ''), base: undefined };
}
