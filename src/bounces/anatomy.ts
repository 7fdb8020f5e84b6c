/**
 * The pieces of a mail a bounce decoder works on: the notice for humans, the report for programs, and the
 * header of the mail that came back. Returned mails are never searched for bounces: a mailing list mail
 * that quotes one, or a human who forwards one, is not a bounce.
 */
import { LIMITS } from '../core/limits.ts';
import { decodeHeaderText } from '../mime/encoded-word.ts';
import type { HeaderBlock } from '../mime/headers.ts';
import { headerValue, parseHeaders } from '../mime/headers.ts';
import type { MimePart } from '../mime/tree.ts';
import { parseTree, textOfPart } from '../mime/tree.ts';
import { withoutFilterTag } from './filter-tag.ts';
import { textOfHtml } from './html-text.ts';
import { findReturnedHeader } from './returned-header.ts';

/** Readable text of one part. Positions in it are mapped to the mail text by `placeOf`. */
export interface Notice {
  readonly text: string;
  readonly part: MimePart;
  readonly base: number | undefined;
}

export interface Anatomy {
  readonly text: string;
  readonly tree: MimePart;
  readonly headers: HeaderBlock;
  /** Decoded, without the tag of a filter. */
  readonly subject: string;
  /** The From field, decoded, lower case. */
  readonly from: string;
  /** Parts for humans, in order, without the returned mail. */
  readonly notices: readonly Notice[];
  readonly reports: readonly Notice[];
  readonly feedback: Notice | undefined;
  /** Header section of the mail that came back. */
  readonly returned: HeaderBlock | undefined;
}

const REPORT_TYPES = ['message/delivery-status', 'message/global-delivery-status', 'text/delivery-status'];
const RETURNED_TYPES = [
  'message/rfc822',
  'message/global',
  'message/global-headers',
  'message/rfc822-headers',
  'message/rfc822-header',
  'message/partial',
  'text/rfc822-headers',
  'text/rfc822-header',
  'text/rfc822',
];

/** Fields that only reports have, as they begin a line. */
const REPORT_FIELDS = ['Reporting-MTA:', 'Final-Recipient:', 'Original-Recipient:'];

interface Collected {
  readonly notices: Notice[];
  readonly reports: Notice[];
  feedback: Notice | undefined;
  returned: HeaderBlock | undefined;
}

export function dissect(text: string): Anatomy {
  const tree = parseTree(text);
  const found: Collected = { notices: [], reports: [], feedback: undefined, returned: undefined };
  collect(tree, found);
  return {
    text,
    tree,
    headers: tree.headers,
    subject: withoutFilterTag(decodeHeaderText(headerValue(tree.headers, 'subject') ?? '')),
    from: decodeHeaderText(headerValue(tree.headers, 'from') ?? '').toLowerCase(),
    notices: found.notices,
    reports: found.reports,
    feedback: found.feedback,
    returned: found.returned,
  };
}

function collect(part: MimePart, found: Collected): void {
  if (part.type === 'multipart/alternative') {
    const chosen = tellingOf(part.children);
    if (chosen !== undefined) collect(chosen, found);
    // What is no alternative to it: gateways put reports here.
    for (const child of part.children) if (child !== chosen && isEvidence(child)) collect(child, found);
    return;
  }
  if (part.children.length > 0) {
    for (const child of part.children) collect(child, found);
    return;
  }
  if (REPORT_TYPES.includes(part.type)) found.reports.push(noticeOf(part, LIMITS.messageBytes));
  else if (part.type === 'message/feedback-report') found.feedback ??= noticeOf(part);
  else if (RETURNED_TYPES.includes(part.type)) found.returned ??= returnedOf(part);
  else if (part.type === 'application/octet-stream') collectUntyped(part, found);
  else if (DATA_TYPES.includes(part.type)) return;
  else if (part.type.startsWith('text/') || part.type.startsWith('multipart/')) collectText(part, found);
}

function isEvidence({ type }: MimePart): boolean {
  return REPORT_TYPES.includes(type) || RETURNED_TYPES.includes(type);
}

/** A plain text that only sends the reader to its HTML is shorter. */
const MAX_HINT = 2_000;

/** Of alternatives the plain text, unless it is blank, or a hint that names nobody beside one that does. */
function tellingOf(parts: readonly MimePart[]): MimePart | undefined {
  const filled = parts.filter((part) => !isEmpty(part));
  const plain = filled.find(({ type }) => type === 'text/plain');
  if (plain === undefined) return filled[0];
  if (filled.length === 1 || plain.end - plain.start > MAX_HINT || namesSomebody(plain)) return plain;
  return filled.find((part) => part.type === 'text/html' && namesSomebody(part)) ?? plain;
}

function namesSomebody(part: MimePart): boolean {
  return noticeOf(part).text.includes('@');
}

function isEmpty(part: MimePart): boolean {
  return part.children.length === 0 && part.headers.text.slice(part.start, part.end).trim() === '';
}

/** Texts for programs, in which nobody is told anything. */
const DATA_TYPES = ['text/xml', 'text/calendar', 'text/csv', 'text/vcard', 'text/x-vcard', 'text/directory'];

/** Relays that do not know its type pass a report on as an attachment of bytes. */
function collectUntyped(part: MimePart, found: Collected): void {
  if (part.end - part.start > MAX_UNTYPED || found.reports.length > 0) return;
  const notice = noticeOf(part);
  if (reportStart(notice.text, 1) === 0) found.reports.push(notice);
}

const MAX_UNTYPED = 65_536;

/** A text part: the notice, and behind it, when the writer did without MIME, the report and the returned mail. */
function collectText(part: MimePart, found: Collected): void {
  if (found.returned !== undefined && found.notices.length > 0) return;
  const notice = noticeOf(part);
  const header = found.returned === undefined ? findReturnedHeader(notice.text) : undefined;
  if (header !== undefined) found.returned = rebase(notice, header);
  const end = header?.start ?? notice.text.length;
  const report = found.reports.length === 0 ? reportStart(notice.text, end) : -1;
  if (report >= 0) found.reports.push(slice(notice, report, end));
  const rest = slice(notice, 0, report < 0 ? end : report);
  if (rest.text.trim() !== '') found.notices.push(rest);
}

function slice(notice: Notice, from: number, to: number): Notice {
  const base = notice.base === undefined ? undefined : notice.base + from;
  return { text: notice.text.slice(from, to), part: notice.part, base };
}

const REPORT_LINES = REPORT_FIELDS.map((name) => `\n${name}`);

/** Where the fields of a delivery report begin inside running text, or -1. */
function reportStart(text: string, end: number): number {
  let first = -1;
  for (const [i, name] of REPORT_FIELDS.entries()) {
    const at = text.startsWith(name) ? 0 : text.indexOf(REPORT_LINES[i] ?? '');
    if (at >= 0 && at < end && (first < 0 || at < first)) first = at === 0 ? 0 : at + 1;
  }
  return first;
}

/** The block itself when its text is the mail text, so that evidence finds its place. */
function rebase(notice: Notice, header: HeaderBlock): HeaderBlock {
  const { base, part } = notice;
  return base === undefined
    ? header
    : parseHeaders(part.headers.text, base + header.start, base + header.bodyStart);
}

function noticeOf(part: MimePart, limit: number = LIMITS.textPart): Notice {
  const { text, base } = textOfPart(part, limit);
  if (part.type === 'text/html') return { text: textOfHtml(text), part, base: undefined };
  return { text, part, base };
}

function returnedOf(part: MimePart): HeaderBlock {
  if (part.encoding === 'base64' || part.encoding === 'quoted-printable') {
    const { text } = textOfPart(part);
    return parseHeaders(text, 0, text.length);
  }
  return parseHeaders(part.headers.text, part.start, part.end);
}

/** The place of `[from, to)` of a notice in the mail text; the whole part when it had to be decoded. */
export function placeOf(notice: Notice, from: number, to: number): { from: number; to: number } {
  if (notice.base === undefined) return { from: notice.part.start, to: notice.part.end };
  return { from: notice.base + from, to: notice.base + to };
}
