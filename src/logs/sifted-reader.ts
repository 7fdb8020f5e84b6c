/** Reads the blocks that a sieve left of a log (sifted-block.ts): their lines become events again. */
import { detachEvent } from '../core/detach-event.ts';
import type { LogEvent, SourceRef } from '../core/event.ts';
import { READERS } from './index.ts';
import { LineView } from './line-view.ts';
import { createPrograms, type Programs } from './programs.ts';
import type { ByteDecoder, Emit, EventWants, UnparsedShape } from './reader.ts';
import { createShapeCounter, type ShapeCounter } from './shapes.ts';
import type { OnCounted } from './sieve.ts';
import {
  COLUMNS,
  END,
  HOST,
  LINE,
  NOTHING,
  PID_LENGTH,
  PROGRAM,
  SAID,
  SAYINGS,
  type SiftedBlock,
  TIME_BASES,
  TIME_BASIS,
  UTC_OFFSET,
} from './sifted-block.ts';

export interface SiftedReaderOptions {
  readonly wants: EventWants;
  readonly decoder: ByteDecoder;
  readonly onEvent: Emit;
  readonly onCounted: OnCounted;
  /** Tells the event again; asked once for each that is. */
  readonly againOf: (event: LogEvent) => TellAgain;
  /** Counts one acceptance of a domain by a relay; asked once for each pair. */
  readonly acceptancesOf: (domain: string, relay: string) => CountAcceptance;
}

/**
 * One more mail to a domain (a bare local user: that user) was taken at `time` by a certain relay (`''`: a mailbox of
 * the host).
 */
export type CountAcceptance = (time: number) => void;

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

export class SiftedReader {
  readonly #options: SiftedReaderOptions;
  readonly #programs: Programs;
  readonly #shapes: ShapeCounter = createShapeCounter();
  readonly #view = new LineView({ path: '' });
  readonly #names: string[] = [];
  /** What came of the line that said it, by its place. */
  readonly #said: (Said | undefined)[] = Array.from({ length: SAYINGS });
  /** By the number of the domain, then of the relay. */
  #counters: (Map<number, CountAcceptance> | undefined)[] = [];
  #unknown = 0;
  /** All text of the present block is ASCII. */
  #isAscii = true;
  #emitted: LogEvent[] = [];
  readonly #emitAndKeep: Emit = (event) => {
    this.#emitted.push(event);
    this.#options.onEvent(event);
  };

  constructor(options: SiftedReaderOptions) {
    this.#options = options;
    this.#programs = createPrograms(READERS, options.wants);
  }

  take(block: SiftedBlock, source: SourceRef): void {
    if (block.firstName === 0) this.#counters = [];
    this.#names.length = block.firstName;
    this.#names.push(...block.newNames);
    for (const { queueId, time, recipient } of block.counted)
      this.#options.onCounted(queueId, time, recipient);
    this.#readLines(block, source);
    this.#countAcceptances(block);
  }

  /** Lines not understood since this was asked last. */
  takeUnknown(): number {
    const count = this.#unknown;
    this.#unknown = 0;
    return count;
  }

  unparsed(): readonly UnparsedShape[] {
    return this.#shapes.list();
  }

  #readLines(block: SiftedBlock, source: SourceRef): void {
    const { decoder } = this.#options;
    this.#view.source = source;
    const chars = decoder.latin1(block.bytes);
    this.#isAscii = decoder.isAscii(block.bytes);
    let start = 0;
    for (let line = 0; line < block.times.length; line += 1) {
      const place = at(block, line, SAID);
      if (place < SAYINGS) {
        this.#readLine(block, line, start, chars);
        start = at(block, line, END);
      } else {
        const before = this.#said[place - SAYINGS];
        if (before !== undefined) this.#readAgain(before, block, line, source);
      }
    }
  }

  #readLine(block: SiftedBlock, line: number, start: number, chars: string): void {
    const { bytes } = block;
    const view = this.#view;
    const end = at(block, line, END);
    const textStart = start + at(block, line, PID_LENGTH);
    const eightBit = !this.#isAscii && !this.#options.decoder.isAscii(bytes.subarray(textStart, end));
    view.setLine(chars, bytes, textStart, end, eightBit, at(block, line, LINE));
    view.setPidAt(start, textStart);
    view.host = this.#nameAt(block, line, HOST);
    view.time = block.times[line] ?? NaN;
    view.utcOffset = at(block, line, UTC_OFFSET);
    view.timeBasis = TIME_BASES[at(block, line, TIME_BASIS)] ?? 'assumed';
    const { name, read } = this.#programs.entry(this.#nameAt(block, line, PROGRAM));
    view.program = name;
    const place = at(block, line, SAID);
    const isUnknown =
      read?.(view, place === NOTHING ? this.#options.onEvent : this.#emitAndKeep) === 'unknown';
    if (isUnknown) {
      this.#unknown += 1;
      this.#shapes.add(name, view.text, view.source, view.line);
    }
    if (place === NOTHING) return;
    this.#said[place] = { isUnknown, events: this.#emitted.map(detachEvent), again: undefined };
    this.#emitted = [];
  }

  #readAgain(said: Said, block: SiftedBlock, line: number, source: SourceRef): void {
    if (said.isUnknown) this.#unknown += 1;
    said.again ??= said.events.map((event) => this.#options.againOf(event));
    const differs: SaidAgain = {
      host: this.#nameAt(block, line, HOST),
      time: block.times[line] ?? NaN,
      utcOffset: at(block, line, UTC_OFFSET),
      timeBasis: TIME_BASES[at(block, line, TIME_BASIS)] ?? 'assumed',
      source,
      line: at(block, line, LINE),
    };
    for (const again of said.again) again(differs);
  }

  #countAcceptances({ accepted, acceptedTimes }: SiftedBlock): void {
    for (let i = 0; i < acceptedTimes.length; i += 1)
      this.#counterOf(accepted[2 * i] ?? 0, accepted[2 * i + 1] ?? 0)(acceptedTimes[i] ?? NaN);
  }

  #counterOf(domain: number, relay: number): CountAcceptance {
    const ofDomain = (this.#counters[domain] ??= new Map());
    let counter = ofDomain.get(relay);
    if (counter === undefined) {
      counter = this.#options.acceptancesOf(this.#names[domain] ?? '', this.#names[relay] ?? '');
      ofDomain.set(relay, counter);
    }
    return counter;
  }

  #nameAt(block: SiftedBlock, line: number, column: number): string {
    return this.#names[at(block, line, column)] ?? '';
  }
}

function at({ rows }: SiftedBlock, line: number, column: number): number {
  return rows[line * COLUMNS + column] ?? 0;
}
