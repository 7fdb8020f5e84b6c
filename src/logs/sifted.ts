/**
 * What a sifted log leaves, in a form that passes from one thread to another without being copied: the texts of
 * the lines to be read, one after the other in a block of bytes, with a row of numbers for each, and the
 * acceptances that were counted in place of the lines left out.
 *
 * The writer sits behind the frames of the log (hosts and times are decided there), the reader before the
 * servers' readers.
 */
import { detach } from '../core/detach.ts';
import type { SourceRef, TimeBasis } from '../core/event.ts';
import { LIMITS } from '../core/limits.ts';
import { READERS } from './index.ts';
import { LineView } from './line-view.ts';
import { createPrograms } from './programs.ts';
import type { ByteDecoder, Emit, EventWants, FramedLine, UnparsedShape } from './reader.ts';
import { createShapeCounter } from './shapes.ts';

/** Bytes of text in one block; a longest line more may be in it. */
const BLOCK_BYTES = 65_536;
const MAX_ROWS = 2_048;
const MAX_ACCEPTED = 8_192;
/** Both sides forget the names when there are more. */
const MAX_NAMES = 100_000;
const LAST_NAMES = 8;
/** No name has this number: a block cannot bring so many beyond the maximum. */
const MAX_NUMBER = 1 << 20;

const TIME_BASES: readonly TimeBasis[] = ['stated', 'queue-id', 'file-date', 'assumed'];

/** Where the columns of a row stand. */
const END = 0;
const PID_LENGTH = 1;
const HOST = 2;
const PROGRAM = 3;
const LINE = 4;
const UTC_OFFSET = 5;
const TIME_BASIS = 6;
const COLUMNS = 7;

export interface SiftedBlock {
  /** Process id and text of each line. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: Int32Array<ArrayBuffer>;
  readonly times: Float64Array<ArrayBuffer>;
  /** Per acceptance: number of its domain and of its relay. */
  readonly accepted: Int32Array<ArrayBuffer>;
  readonly acceptedTimes: Float64Array<ArrayBuffer>;
  /** Names met for the first time, the first of which has the number `firstName`; those from there on are gone. */
  readonly newNames: readonly string[];
  readonly firstName: number;
}

export interface SiftedWriter {
  keep(line: FramedLine): void;
  accepted(domain: string, relay: string, time: number): void;
  flush(): void;
}

const encoder = new TextEncoder();

export function createSiftedWriter(onBlock: (block: SiftedBlock) => void): SiftedWriter {
  const names = createNames();
  const bytes = new Uint8Array(BLOCK_BYTES + 2 * LIMITS.logLine);
  const rows = new Int32Array(MAX_ROWS * COLUMNS);
  const times = new Float64Array(MAX_ROWS);
  const accepted = new Int32Array(MAX_ACCEPTED * 2);
  const acceptedTimes = new Float64Array(MAX_ACCEPTED);
  /** The host and the program of neighbouring lines are mostly the same. */
  const hosts = createLastNames(names);
  const programs = createLastNames(names);
  let used = 0;
  let lines = 0;
  let acceptances = 0;

  const flush = (): void => {
    if (lines === 0 && acceptances === 0) return;
    onBlock({
      bytes: bytes.slice(0, used),
      rows: rows.slice(0, lines * COLUMNS),
      times: times.slice(0, lines),
      accepted: accepted.slice(0, acceptances * 2),
      acceptedTimes: acceptedTimes.slice(0, acceptances),
      ...names.takeNew(),
    });
    used = 0;
    lines = 0;
    acceptances = 0;
  };

  return {
    flush,
    keep(line) {
      const pid = line.pid ?? '';
      used += encoder.encodeInto(pid, bytes.subarray(used)).written;
      const pidLength = pid.length;
      bytes.set(line.bytes.subarray(line.start, line.end), used);
      used += line.end - line.start;
      const row = lines * COLUMNS;
      rows[row + END] = used;
      rows[row + PID_LENGTH] = pidLength;
      rows[row + HOST] = hosts.numberOf(line.host);
      rows[row + PROGRAM] = programs.numberOf(line.program);
      rows[row + LINE] = line.line;
      rows[row + UTC_OFFSET] = line.utcOffset;
      rows[row + TIME_BASIS] = TIME_BASES.indexOf(line.timeBasis);
      times[lines] = line.time;
      lines += 1;
      if (used >= BLOCK_BYTES || lines === MAX_ROWS) flush();
    },
    accepted(domain, relay, time) {
      accepted[acceptances * 2] = names.numberOf(domain);
      accepted[acceptances * 2 + 1] = names.numberOf(relay);
      acceptedTimes[acceptances] = time;
      acceptances += 1;
      if (acceptances === MAX_ACCEPTED) flush();
    },
  };
}

/** Remembers a few numbers by the identity of their names. */
function createLastNames(names: Names): Pick<Names, 'numberOf'> {
  const last: string[] = [];
  const numbers: number[] = [];
  let epoch = 0;
  let next = 0;
  return {
    numberOf(name) {
      if (epoch !== names.epoch()) {
        epoch = names.epoch();
        last.length = 0;
      }
      for (let i = 0; i < last.length; i += 1) if (last[i] === name) return numbers[i] ?? 0;
      const number = names.numberOf(name);
      last[next] = name;
      numbers[next] = number;
      next = (next + 1) % LAST_NAMES;
      return number;
    },
  };
}

interface Names {
  /** Changes when all numbers are forgotten. */
  epoch(): number;
  numberOf(name: string): number;
  takeNew(): { readonly newNames: readonly string[]; readonly firstName: number };
}

function createNames(): Names {
  const numbers = new Map<string, number>();
  let fresh: string[] = [];
  let epoch = 0;
  return {
    epoch: () => epoch,
    numberOf(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      const kept = detach(name);
      const number = numbers.size;
      numbers.set(kept, number);
      fresh.push(kept);
      return number;
    },
    takeNew() {
      const newNames = fresh;
      const firstName = numbers.size - fresh.length;
      fresh = [];
      if (numbers.size > MAX_NAMES) {
        numbers.clear();
        epoch += 1;
      }
      return { newNames, firstName };
    },
  };
}

export interface SiftedReaderOptions {
  readonly wants: EventWants;
  readonly decoder: ByteDecoder;
  readonly onEvent: Emit;
  /** Counts one acceptance of a domain by a relay; asked once for each pair. */
  readonly acceptancesOf: (domain: string, relay: string) => (time: number) => void;
}

export interface SiftedReader {
  take(block: SiftedBlock, source: SourceRef): void;
  /** Lines not understood since this was asked last. */
  takeUnknown(): number;
  unparsed(): readonly UnparsedShape[];
}

export function createSiftedReader(options: SiftedReaderOptions): SiftedReader {
  const { decoder, onEvent } = options;
  const programs = createPrograms(READERS, options.wants);
  const shapes = createShapeCounter();
  const names: string[] = [];
  let unknown = 0;

  const readLines = (block: SiftedBlock, source: SourceRef): void => {
    const { bytes, rows, times } = block;
    const view = new LineView(source);
    const chars = decoder.latin1(bytes);
    const isAscii = decoder.isAscii(bytes);
    const at = (row: number, column: number): number => rows[row + column] ?? 0;
    let start = 0;
    for (let line = 0; line < times.length; line += 1) {
      const row = line * COLUMNS;
      const end = at(row, END);
      const textStart = start + at(row, PID_LENGTH);
      const eightBit = !isAscii && !decoder.isAscii(bytes.subarray(textStart, end));
      view.setLine(chars, bytes, textStart, end, eightBit, at(row, LINE));
      view.setPidAt(start, textStart);
      view.host = names[at(row, HOST)] ?? '';
      view.time = times[line] ?? NaN;
      view.utcOffset = at(row, UTC_OFFSET);
      view.timeBasis = TIME_BASES[at(row, TIME_BASIS)] ?? 'assumed';
      const { name, read } = programs.entry(names[at(row, PROGRAM)] ?? '');
      view.program = name;
      if (read?.(view, onEvent) === 'unknown') {
        unknown += 1;
        shapes.add(name, view.text, source, view.line);
      }
      start = end;
    }
  };

  const counters = new Map<number, (time: number) => void>();
  const counterOf = (domain: number, relay: number): ((time: number) => void) => {
    const pair = domain * MAX_NUMBER + relay;
    let counter = counters.get(pair);
    if (counter === undefined) {
      counter = options.acceptancesOf(names[domain] ?? '', names[relay] ?? '');
      counters.set(pair, counter);
    }
    return counter;
  };

  const countAcceptances = ({ accepted, acceptedTimes }: SiftedBlock): void => {
    for (let i = 0; i < acceptedTimes.length; i += 1)
      counterOf(accepted[2 * i] ?? 0, accepted[2 * i + 1] ?? 0)(acceptedTimes[i] ?? NaN);
  };

  return {
    take(block, source) {
      if (block.firstName === 0) counters.clear();
      names.length = block.firstName;
      names.push(...block.newNames);
      readLines(block, source);
      countAcceptances(block);
    },
    takeUnknown() {
      const count = unknown;
      unknown = 0;
      return count;
    },
    unparsed: () => shapes.list(),
  };
}
