/**
 * What a sifted log leaves, in a form that passes from one thread to another without being copied: the texts of
 * the lines to be read, one after the other in a block of bytes, with a row of numbers for each, and the
 * acceptances that were counted in place of the lines left out.
 *
 * The writer sits behind the frames of the log (hosts and times are decided there), the reader before the
 * servers' readers.
 */
import { detach } from '../core/detach.ts';
import { detachEvent } from '../core/detach-event.ts';
import type { LogEvent, SourceRef, TimeBasis } from '../core/event.ts';
import { LIMITS } from '../core/limits.ts';
import type { KeptLine } from './held-line.ts';
import { READERS } from './index.ts';
import { LineView } from './line-view.ts';
import { createPrograms } from './programs.ts';
import type { ByteDecoder, Emit, EventWants, UnparsedShape } from './reader.ts';
import { createShapeCounter } from './shapes.ts';
import { type OnCounted, READ, type SiftVerdict } from './sieve.ts';

/** Bytes of text in one block; a longest line more may be in it. */
const BLOCK_BYTES = 65_536;
const MAX_ROWS = 2_048;
const MAX_ACCEPTED = 8_192;
/** Both sides forget the names when there are more. */
const MAX_NAMES = 100_000;
const LAST_NAMES = 8;

const TIME_BASES: readonly TimeBasis[] = ['stated', 'queue-id', 'file-date', 'assumed'];

/** Where the columns of a row stand. */
const END = 0;
const PID_LENGTH = 1;
const HOST = 2;
const PROGRAM = 3;
const LINE = 4;
const UTC_OFFSET = 5;
const TIME_BASIS = 6;
/** What the line says: NOTHING, a place, or AGAIN and a place, when the line itself is left out. */
const SAID = 7;
const COLUMNS = 8;
const NOTHING = -1;
const SAYING_BITS = 13;
const SAYINGS = 1 << SAYING_BITS;
const AGAIN = SAYINGS;

/** See OnCounted. */
interface Counted {
  readonly queueId: string;
  readonly time: number;
  readonly recipient: string | undefined;
}

export interface SiftedBlock {
  /** Process id and text of each line. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: Int32Array<ArrayBuffer>;
  readonly times: Float64Array<ArrayBuffer>;
  /** Per acceptance: number of its domain and of its relay. */
  readonly accepted: Int32Array<ArrayBuffer>;
  readonly acceptedTimes: Float64Array<ArrayBuffer>;
  /** Messages of which something was counted before another that was kept proved to be handed over to them. */
  readonly counted: readonly Counted[];
  /** Names met for the first time, the first of which has the number `firstName`; those from there on are gone. */
  readonly newNames: readonly string[];
  readonly firstName: number;
}

export interface SiftedWriter {
  /** `verdict`: READ, or the number of what the line says (sieve.ts). */
  keep(line: KeptLine, verdict: SiftVerdict): void;
  accepted(domain: string, relay: string, time: number): void;
  counted(queueId: string, time: number, recipient?: string): void;
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
  /** What was said lately. Of two numbers that fall into one place, the newer is known. */
  const said = new Float64Array(SAYINGS);
  /** What the reader remembers of it. */
  const remembered = new Float64Array(SAYINGS);
  let used = 0;
  let lines = 0;
  let acceptances = 0;
  let counted: Counted[] = [];

  const flush = (): void => {
    if (lines === 0 && acceptances === 0 && counted.length === 0) return;
    onBlock({
      bytes: bytes.slice(0, used),
      rows: rows.slice(0, lines * COLUMNS),
      times: times.slice(0, lines),
      accepted: accepted.slice(0, acceptances * 2),
      acceptedTimes: acceptedTimes.slice(0, acceptances),
      counted,
      ...names.takeNew(),
    });
    counted = [];
    used = 0;
    lines = 0;
    acceptances = 0;
  };

  return {
    flush,
    keep(line, verdict) {
      let place = verdict === READ ? NOTHING : placeOf(verdict);
      let isAgain = false;
      if (place !== NOTHING) {
        isAgain = remembered[place] === verdict;
        // Most is said only once: it is remembered the second time.
        if (!isAgain && said[place] === verdict) remembered[place] = verdict;
        else if (!isAgain) {
          said[place] = verdict;
          place = NOTHING;
        }
      }
      let pidLength = 0;
      if (!isAgain) {
        const pid = line.pid ?? '';
        pidLength = encoder.encodeInto(pid, bytes.subarray(used)).written;
        used += pidLength;
        bytes.set(line.bytes.subarray(line.start, line.end), used);
        used += line.end - line.start;
      }
      const row = lines * COLUMNS;
      rows[row + END] = used;
      rows[row + PID_LENGTH] = pidLength;
      rows[row + HOST] = hosts.numberOf(line.host);
      rows[row + PROGRAM] = programs.numberOf(line.program);
      rows[row + LINE] = line.line;
      rows[row + UTC_OFFSET] = line.utcOffset;
      rows[row + TIME_BASIS] = TIME_BASES.indexOf(line.timeBasis);
      rows[row + SAID] = isAgain ? AGAIN + place : place;
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
    counted(queueId, time, recipient) {
      counted.push({
        queueId: detach(queueId),
        time,
        recipient: recipient === undefined ? undefined : detach(recipient),
      });
    },
  };
}

function placeOf(saying: SiftVerdict): number {
  return Math.imul((saying % 0x1_0000_0000) | 0, 0x2c1b3c6d) >>> (32 - SAYING_BITS);
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
  readonly onCounted: OnCounted;
  /** Tells the event again; asked once for each that is. */
  readonly againOf: (event: LogEvent) => TellAgain;
  /** Counts one acceptance of a domain by a relay; asked once for each pair. */
  readonly acceptancesOf: (domain: string, relay: string) => (time: number) => void;
}

/** Tells an event again. */
export type TellAgain = (line: SaidAgain) => void;

/** What came of a line of which others say the same. */
interface Said {
  readonly isUnknown: boolean;
  readonly events: readonly LogEvent[];
  again: readonly TellAgain[] | undefined;
}

/** What differs when the same is said again. */
export type SaidAgain = Pick<LogEvent, 'host' | 'time' | 'utcOffset' | 'timeBasis' | 'source' | 'line'>;

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
  /** All text of the present block is. */
  let isAscii = true;
  /** What came of the line that said it, by its place. */
  const said: (Said | undefined)[] = Array.from({ length: SAYINGS });
  let emitted: LogEvent[] = [];
  const emitAndKeep = (event: LogEvent): void => {
    emitted.push(event);
    onEvent(event);
  };
  const view = new LineView({ path: '' });
  const at = ({ rows }: SiftedBlock, line: number, column: number): number =>
    rows[line * COLUMNS + column] ?? 0;

  const readAgain = (said: Said, block: SiftedBlock, line: number, source: SourceRef): void => {
    if (said.isUnknown) unknown += 1;
    said.again ??= said.events.map((event) => options.againOf(event));
    const differs: SaidAgain = {
      host: names[at(block, line, HOST)] ?? '',
      time: block.times[line] ?? NaN,
      utcOffset: at(block, line, UTC_OFFSET),
      timeBasis: TIME_BASES[at(block, line, TIME_BASIS)] ?? 'assumed',
      source,
      line: at(block, line, LINE),
    };
    for (const again of said.again) again(differs);
  };

  const readLine = (block: SiftedBlock, line: number, start: number, chars: string): void => {
    const { bytes } = block;
    const end = at(block, line, END);
    const textStart = start + at(block, line, PID_LENGTH);
    const eightBit = !isAscii && !decoder.isAscii(bytes.subarray(textStart, end));
    view.setLine(chars, bytes, textStart, end, eightBit, at(block, line, LINE));
    view.setPidAt(start, textStart);
    view.host = names[at(block, line, HOST)] ?? '';
    view.time = block.times[line] ?? NaN;
    view.utcOffset = at(block, line, UTC_OFFSET);
    view.timeBasis = TIME_BASES[at(block, line, TIME_BASIS)] ?? 'assumed';
    const { name, read } = programs.entry(names[at(block, line, PROGRAM)] ?? '');
    view.program = name;
    const place = at(block, line, SAID);
    const isUnknown = read?.(view, place === NOTHING ? onEvent : emitAndKeep) === 'unknown';
    if (isUnknown) {
      unknown += 1;
      shapes.add(name, view.text, view.source, view.line);
    }
    if (place === NOTHING) return;
    said[place] = { isUnknown, events: emitted.map(detachEvent), again: undefined };
    emitted = [];
  };

  const readLines = (block: SiftedBlock, source: SourceRef): void => {
    view.source = source;
    const chars = decoder.latin1(block.bytes);
    isAscii = decoder.isAscii(block.bytes);
    let start = 0;
    for (let line = 0; line < block.times.length; line += 1) {
      const place = at(block, line, SAID);
      if (place < AGAIN) {
        readLine(block, line, start, chars);
        start = at(block, line, END);
      } else {
        const before = said[place - AGAIN];
        if (before !== undefined) readAgain(before, block, line, source);
      }
    }
  };

  /** By the number of the domain, then of the relay. */
  let counters: (Map<number, (time: number) => void> | undefined)[] = [];
  const counterOf = (domain: number, relay: number): ((time: number) => void) => {
    const ofDomain = (counters[domain] ??= new Map());
    let counter = ofDomain.get(relay);
    if (counter === undefined) {
      counter = options.acceptancesOf(names[domain] ?? '', names[relay] ?? '');
      ofDomain.set(relay, counter);
    }
    return counter;
  };

  const countAcceptances = ({ accepted, acceptedTimes }: SiftedBlock): void => {
    for (let i = 0; i < acceptedTimes.length; i += 1)
      counterOf(accepted[2 * i] ?? 0, accepted[2 * i + 1] ?? 0)(acceptedTimes[i] ?? NaN);
  };

  return {
    take(block, source) {
      if (block.firstName === 0) counters = [];
      names.length = block.firstName;
      names.push(...block.newNames);
      for (const { queueId, time, recipient } of block.counted) options.onCounted(queueId, time, recipient);
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
