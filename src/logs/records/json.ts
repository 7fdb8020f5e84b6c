/**
 * Files of JSON records: lines, arrays, pages, pretty-printed objects, in the wrappings of envelopes.ts. Which
 * reader a record belongs to is decided record by record, so one file may hold those of several services.
 */
import { decodeUtf8 } from '../byte-decoder.ts';
import type { FileContext, FileFormat, FileHead } from '../file-format.ts';
import { parseForm, parseJson } from './envelopes.ts';
import { createJsonScanner, type JsonScanner } from './json-scanner.ts';
import { createRecordDesk, type RecordDesk } from './record-desk.ts';
import { ownerOf, type Records } from './records.ts';

/** Records looked at to recognise the format. */
const SAMPLE_RECORDS = 50;
const LF = 10;

export const jsonFormat: FileFormat = {
  id: 'json',
  recognise(head, records) {
    return beginsLikeJson(head.bytes) ? shareOfRecords(head, records) : 0;
  },
  linesStandAlone,
  open(file) {
    const desk = createRecordDesk(file);
    const scanner = openScanner(file, desk);
    return {
      push: (chunk) => scanner.push(chunk),
      skip: (lines) => scanner.skip(lines),
      end() {
        scanner.end();
        desk.end();
      },
    };
  },
};

function openScanner(file: FileContext, desk: RecordDesk): JsonScanner {
  const { tally, decoder } = file;
  const textOf = (bytes: Uint8Array): string =>
    decoder.isAscii(bytes) ? decoder.latin1(bytes) : decodeUtf8(bytes);
  const read = (value: unknown, text: string, line: number): void => {
    tally.lines += 1;
    const verdict = value === undefined ? undefined : desk.readObject(value, () => rawOf(text, value), line);
    if (verdict !== undefined) tally.mailLines += 1;
    if (verdict === undefined || verdict === 'unknown') file.unknown('', text, line);
    else tally.understood += 1;
  };
  return createJsonScanner({
    object(bytes, line) {
      const text = textOf(bytes);
      read(parseJson(text), text, line);
    },
    rest(bytes, line) {
      const text = textOf(bytes);
      read(parseForm(text), text, line);
    },
    tooLong(bytes, line) {
      file.warn('line-too-long', line);
      read(undefined, textOf(bytes.subarray(0, 1000)), line);
    },
  });
}

/** Of a record over several lines the same record on one: events are told by lines. */
function rawOf(text: string, value: unknown): string {
  return text.includes('\n') ? JSON.stringify(value) : text;
}

/** Cheap: decided by the first sign of the file; a form has neither blanks nor colons before its first `=`. */
function beginsLikeJson(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length && isSkipped(bytes[at] ?? 0)) at += 1;
  const first = bytes[at] ?? 0;
  if (first === 123 || first === 91) return true;
  const stop = Math.min(bytes.length, at + 40);
  for (; at < stop; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 61) return true;
    if (!((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte === 95 || byte === 45))
      return false;
  }
  return false;
}

/** White space, record separators, byte order mark. */
function isSkipped(byte: number): boolean {
  return byte <= 32 || byte === 0xef || byte === 0xbb || byte === 0xbf;
}

function shareOfRecords(head: FileHead, records: Records): number {
  let seen = 0;
  let owned = 0;
  const take = (value: unknown): void => {
    if (seen >= SAMPLE_RECORDS) return;
    seen += 1;
    if (value !== undefined && ownerOf(value, records) !== undefined) owned += 1;
  };
  const scanner = createJsonScanner({
    object: (bytes) => take(seen < SAMPLE_RECORDS ? parseJson(decodeUtf8(bytes)) : undefined),
    rest: (bytes) => take(seen < SAMPLE_RECORDS ? parseForm(decodeUtf8(bytes)) : undefined),
    tooLong: () => take(undefined),
  });
  // Piece by piece: what cannot be ours is left early.
  for (let at = 0; at < head.bytes.length && seen < SAMPLE_RECORDS; at += PIECE) {
    scanner.push(head.bytes.subarray(at, at + PIECE));
  }
  return seen === 0 ? 0 : owned / seen;
}

const PIECE = 16_384;

/** Each line of the head is a record, or none. */
function linesStandAlone(head: Uint8Array): boolean {
  let isAlone = true;
  const scanner = createJsonScanner({
    object: () => undefined,
    rest: () => {
      isAlone = false;
    },
    tooLong: () => {
      isAlone = false;
    },
  });
  let from = 0;
  for (let end = head.indexOf(LF); end >= 0 && isAlone; end = head.indexOf(LF, from)) {
    scanner.push(head.subarray(from, end + 1));
    if (scanner.hasOpen) isAlone = false;
    from = end + 1;
  }
  return isAlone && from > 0;
}
