/** How a file is read: its format, and what the lines of that format are wrapped in. Decided by the first lines. */
import { decodeUtf8 } from './byte-decoder.ts';
import {
  type FileContext,
  type FileFormat,
  type FileHead,
  type FileStream,
  HEAD_BYTES,
} from './file-format.ts';
import { FILE_FORMATS } from './file-formats.ts';
import type { KnowsProgram } from './frame/untimed.ts';
import type { GivenTime } from './frame/given-time.ts';
import type { Wrapping } from './frame/wrapping.ts';
import { WRAPPINGS } from './frame/wrappings.ts';
import type { Programs } from './programs.ts';
import type { ByteDecoder } from './reader.ts';
import type { Records } from './records/records.ts';
import { unknownFormat } from './unknown-format.ts';

/** Below this share of lines that look right, a format is not believed. */
const MIN_SCORE = 0.05;
/** A wrapping must tell so much more than the file as it is: some odd lines are no reason to open one. */
const MIN_GAIN = 0.2;
/** Lines looked at for a wrapping. */
const SAMPLE_LINES = 200;
const LF = 10;

export interface Reading {
  readonly format: FileFormat;
  readonly wrapping: Wrapping | undefined;
}

/** What decides: the names of programs and the shapes of records. */
export interface Known {
  readonly records: Records;
  readonly programs: Programs;
}

interface Scored {
  readonly format: FileFormat;
  readonly score: number;
}

export function chooseReading(head: FileHead, known: Known, decoder: ByteDecoder): Reading {
  const plain = bestFormat(head, known);
  let best: Reading = { format: plain.format, wrapping: undefined };
  let bestScore = plain.score + MIN_GAIN;
  if (bestScore >= 1) return best;
  for (const wrapping of WRAPPINGS) {
    const { inner, share } = unwrapHead(wrapping, head, decoder, known.programs);
    if (share < bestScore) continue;
    const { format, score } = bestFormat(inner, known);
    if (score * share < bestScore) continue;
    best = { format, wrapping };
    bestScore = score * share + Number.EPSILON;
  }
  return best;
}

function knowsOf(programs: Programs): KnowsProgram {
  return (name) => programs.entry(name).read !== undefined;
}

function bestFormat(head: FileHead, { records, programs }: Known): Scored {
  const knows = knowsOf(programs);
  let best: Scored = { format: unknownFormat, score: MIN_SCORE };
  for (const format of FILE_FORMATS) {
    const score = format.recognise(head, records, knows);
    if (score > best.score) best = { format, score };
  }
  return best.format === unknownFormat ? { format: unknownFormat, score: 0 } : best;
}

/** The first lines within, and their share of all that were looked at. */
function unwrapHead(
  wrapping: Wrapping,
  head: FileHead,
  decoder: ByteDecoder,
  programs: Programs,
): { readonly inner: FileHead; readonly share: number } {
  const lines: string[] = [];
  let others = 0;
  const stream = wrapping.open({
    decoder,
    zone: { offsetAtWall: () => 0 },
    given: { instant: undefined },
    knows: knowsOf(programs),
    line(bytes) {
      if (lines.length < SAMPLE_LINES) lines.push(decoder.latin1(bytes));
    },
    other(bytes) {
      if (bytes.length > 0 && lines.length < SAMPLE_LINES) others += 1;
    },
  });
  const isPart = head.bytes.length >= HEAD_BYTES;
  stream.push(isPart ? head.bytes.subarray(0, head.bytes.lastIndexOf(LF) + 1) : head.bytes);
  // What the end of the head cuts is no sign against it.
  if (!isPart) stream.end();
  const bytes = Uint8Array.from(lines.map((line) => `${line}\n`).join(''), (char) => char.charCodeAt(0));
  return { inner: { bytes, lines }, share: lines.length === 0 ? 0 : lines.length / (lines.length + others) };
}

export function openReading({ format, wrapping }: Reading, file: FileContext): FileStream {
  if (wrapping === undefined) return format.open(file);
  const given: GivenTime = { instant: undefined };
  const { inner: head } = unwrapHead(wrapping, file.head, file.decoder, file.programs);
  const stream = format.open({ ...file, given, head });
  /** Number of the last line handed in. */
  let last = 0;
  let buffer = new Uint8Array(1024);
  const stopAt = (number: number): void => {
    if (number > last + 1) stream.skip(number - 1 - last);
    last = Math.max(number, last + 1);
  };
  const unwrapped = wrapping.open({
    decoder: file.decoder,
    zone: file.zone,
    given,
    knows: knowsOf(file.programs),
    line(bytes, number) {
      stopAt(number);
      if (bytes.length >= buffer.length) buffer = new Uint8Array(bytes.length * 2);
      buffer.set(bytes);
      buffer[bytes.length] = LF;
      stream.push(buffer.subarray(0, bytes.length + 1));
    },
    other(bytes, number) {
      file.tally.lines += 1;
      if (bytes.length === 0) file.tally.understood += 1;
      else file.unknown('', decodeUtf8(bytes), number);
    },
  });
  return {
    push: (chunk) => unwrapped.push(chunk),
    skip: (lines) => unwrapped.skip(lines),
    end() {
      unwrapped.end();
      stream.end();
    },
  };
}
