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

export function findReturnedHeader(text: string): HeaderBlock | undefined {
  let best: HeaderBlock | undefined;
  for (const mark of MARKS) {
    const at = text.startsWith(mark) ? 0 : text.indexOf(`\n${mark}`) + 1;
    if (at === 0 && !text.startsWith(mark)) continue;
    if (best !== undefined && at >= best.start) continue;
    const block = parseHeaders(text, startOfRun(text, at), text.length);
    const known = new Set(block.fields.map((f) => f.name).filter((name) => KNOWN.has(name)));
    if (known.size >= 3) best = block;
  }
  return best;
}

/** Goes up from a header line while the lines above belong to the same header. */
function startOfRun(text: string, at: number): number {
  let start = at;
  for (let lines = 0; start > 0 && lines < 200; lines += 1) {
    const previous = text.lastIndexOf('\n', start - 2) + 1;
    const line = text.slice(previous, start - 1);
    if (line.trim() === '' || !isHeaderLine(line)) return start;
    start = previous;
  }
  return start;
}

function isHeaderLine(line: string): boolean {
  if (line.startsWith(' ') || line.startsWith('\t')) return true;
  const colon = line.indexOf(':');
  return colon > 0 && colon < 60 && !line.slice(0, colon).includes(' ') && !line.startsWith('<');
}
