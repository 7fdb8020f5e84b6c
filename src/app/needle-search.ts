/**
 * Reads of a log file only what stands near the lines with a needle (narrow.ts). How much may be left out depends on
 * the format of the file, so its beginning is looked at first; a large plain file is looked through by a second thread.
 */
import type { LogEvent } from '../core/event.ts';
import type { Warning } from '../core/investigation.ts';
import type { ZoneRules } from '../core/ports.ts';
import { HEAD_BYTES } from '../logs/file-format.ts';
import { partialReadingOf } from '../logs/partial-reading.ts';
import type { LogParser } from '../logs/reader.ts';
import { firstBytes } from '../sources/file-head.ts';
import { afterHead, inPieces, type Step, stepper } from './file-steps.ts';
import type { LogInput } from './log-input.ts';
import {
  type Hits,
  type Narrowed,
  type Narrowing,
  narrow,
  narrowScanned,
  type ScannedBlock,
} from './narrow.ts';
import { readHits } from './read-hits.ts';
import type { ScanMessage } from './scan-log.ts';
import type { Scanner } from './scanning.ts';

export interface NeedleSearchOptions {
  readonly needles: readonly string[];
  readonly zone: ZoneRules;
  readonly scanner?: Scanner | undefined;
  readonly pieceBytes?: number | undefined;
  readonly onHit?: ((event: LogEvent) => Hits) | undefined;
  readonly onWarning: (warning: Warning) => void;
}

export class NeedleSearch {
  readonly #parser: LogParser;
  readonly #options: NeedleSearchOptions;
  #skippedLines = 0;
  /** The lines of the present file cannot be read one by one. */
  #hitsByEvent = false;

  /** What is to be read goes into `parser`, which is told how many lines were left out. */
  constructor(parser: LogParser, options: NeedleSearchOptions) {
    this.#parser = parser;
    this.#options = options;
  }

  /** Lines left out of all files so far. */
  get skippedLines(): number {
    return this.#skippedLines;
  }

  /** To be called with each event of the parser. */
  noteEvent(event: LogEvent): void {
    const { needles, onHit } = this.#options;
    if (this.#hitsByEvent && needles.some((needle) => event.raw.includes(needle))) onHit?.(event);
  }

  open(input: LogInput): Step {
    this.#hitsByEvent = false;
    return this.#openScanned(input) ?? this.#openNarrowed(input);
  }

  #openNarrowed(input: LogInput): Step {
    const pieces = inPieces(input.open(), this.#options.pieceBytes);
    const sink = afterHead((head) => {
      const { mayLeaveOut, linesAreWhole } = partialReadingOf(head);
      this.#hitsByEvent = !linesAreWhole;
      if (mayLeaveOut) return narrow(this.#narrowed(linesAreWhole));
      return { push: (chunk) => this.#parser.push(chunk), end: () => undefined };
    });
    return stepper(pieces, sink);
  }

  /** `undefined`: the file is read here. */
  #openScanned(input: LogInput): Step | undefined {
    const { needles, scanner, onWarning } = this.#options;
    const { path } = input;
    if (scanner === undefined || !input.isLargePlain) return undefined;
    if (!partialReadingOf(firstBytes(path, HEAD_BYTES)).linesAreWhole) return undefined;
    const messages = scanner.scan({ path, needles });
    if (messages === undefined) return undefined;
    const narrowing = openNarrowing(path, this.#narrowed(true));
    if (narrowing === undefined) return undefined;
    return stepper(messages, {
      push(message: ScanMessage) {
        if (message.kind === 'warning') onWarning(message.warning);
        if (message.kind !== 'blocks') return;
        for (const block of message.blocks) narrowing.push(block);
        input.onBytes(message.doneBytes);
      },
      end: () => narrowing.end(),
    });
  }

  #narrowed(linesAreWhole: boolean): Narrowed {
    const { needles, zone, onHit } = this.#options;
    return {
      needles,
      onPart: (part) => {
        this.#skippedLines += part.skippedLines;
        this.#parser.skipLines(part.skippedLines);
        this.#parser.push(part.bytes);
      },
      onHits: linesAreWhole ? (lines) => readHits(lines, zone, onHit) : undefined,
    };
  }
}

/** `undefined` for a file that rotation has just removed: whoever reads it whole says so. */
function openNarrowing(path: string, narrowed: Narrowed): Narrowing<ScannedBlock> | undefined {
  try {
    return narrowScanned(path, narrowed);
  } catch {
    return undefined;
  }
}
