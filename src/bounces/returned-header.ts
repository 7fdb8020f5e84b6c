/**
 * Finds the header of the returned mail inside a plain text notice. Writers announce it in many ways and
 * languages; what they have in common is the header itself: a run of header lines with fields no prose has.
 */
import type { HeaderBlock } from '../mime/headers.ts';
import { parseHeaders } from '../mime/headers.ts';

/** Fields that begin or belong to a returned header; prose and reports do not have them at a line start. */
const MARKS = [
  'Received: ',
  'Return-Path: ',
  'Message-ID: ',
  'Message-Id: ',
  'MIME-Version: ',
  'Return-path: ',
];

const KNOWN = new Set([
  'received',
  'return-path',
  'message-id',
  'from',
  'to',
  'subject',
  'date',
  'mime-version',
  'content-type',
  'sender',
  'reply-to',
  'cc',
  'dkim-signature',
  'x-mailer',
]);

const LINE_MARKS = MARKS.map((mark) => `\n${mark}`);

/** Fields that make a header of a run of lines. */
const ENOUGH = 3;

export function findReturnedHeader(text: string): HeaderBlock | undefined {
  let best: HeaderBlock | undefined;
  for (const [i, mark] of MARKS.entries()) {
    const first = text.startsWith(mark);
    const at = first ? 0 : text.indexOf(LINE_MARKS[i] ?? '') + 1;
    if ((at === 0 && !first) || (best !== undefined && at >= best.start)) continue;
    const block = parseHeaders(text, startOfRun(text, at), text.length);
    if (isHeader(block)) best = block;
  }
  return best;
}

function isHeader({ fields }: HeaderBlock): boolean {
  const known = new Set<string>();
  for (const { name } of fields) {
    if (KNOWN.has(name)) known.add(name);
    if (known.size >= ENOUGH) return true;
  }
  return false;
}

/** Goes up from a header line while the lines above belong to the same header, which begins with a field's name. */
function startOfRun(text: string, at: number): number {
  let start = at;
  let named = at;
  for (let lines = 0; start > 0 && lines < 200; lines += 1) {
    const previous = text.lastIndexOf('\n', start - 2) + 1;
    const line = text.slice(previous, start - 1);
    if (line.trim() === '' || !isHeaderLine(line)) break;
    start = previous;
    if (!isContinued(line)) named = start;
  }
  return named;
}

function isHeaderLine(line: string): boolean {
  if (isContinued(line)) return true;
  const colon = line.indexOf(':');
  return colon > 0 && colon < 60 && !line.slice(0, colon).includes(' ') && !line.startsWith('<');
}

function isContinued(line: string): boolean {
  return line.startsWith(' ') || line.startsWith('\t');
}
