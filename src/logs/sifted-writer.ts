/** Writes what a sieve leaves of a log into blocks (sifted-block.ts). */
import { detach } from '../core/detach.ts';
import { LIMITS } from '../core/limits.ts';
import type { KeptLine } from './held-line.ts';
import { createLastNames, createNameNumbers } from './name-numbers.ts';
import { READ, type SiftVerdict } from './sieve.ts';
import {
  COLUMNS,
  type Counted,
  END,
  HOST,
  LINE,
  NOTHING,
  PID_LENGTH,
  placeOf,
  PROGRAM,
  SAID,
  SAYINGS,
  type SiftedBlock,
  TIME_BASES,
  TIME_BASIS,
  UTC_OFFSET,
} from './sifted-block.ts';

/** Bytes of text in one block; a longest line more may be in it. */
const BLOCK_BYTES = 65_536;
const MAX_ROWS = 2_048;
const MAX_ACCEPTED = 8_192;

export interface SiftedWriter {
  /** `verdict`: READ, or the number of what the line says (sieve.ts). */
  keep(line: KeptLine, verdict: SiftVerdict): void;
  accepted(domain: string, relay: string, time: number): void;
  counted(queueId: string, time: number, recipient?: string): void;
  flush(): void;
}

const encoder = new TextEncoder();

export function createSiftedWriter(onBlock: (block: SiftedBlock) => void): SiftedWriter {
  const names = createNameNumbers();
  const bytes = new Uint8Array(BLOCK_BYTES + 2 * LIMITS.logLine);
  const rows = new Int32Array(MAX_ROWS * COLUMNS);
  const times = new Float64Array(MAX_ROWS);
  const accepted = new Int32Array(MAX_ACCEPTED * 2);
  const acceptedTimes = new Float64Array(MAX_ACCEPTED);
  const hosts = createLastNames(names);
  const programs = createLastNames(names);
  const sayings = createSayings();
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
      const said = verdict === READ ? NOTHING : sayings.note(verdict);
      let pidLength = 0;
      if (said < SAYINGS) {
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
      rows[row + SAID] = said;
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

interface Sayings {
  /** What the row of a line that says `saying` holds in the column SAID. */
  note(saying: number): number;
}

function createSayings(): Sayings {
  /** What was said lately. Of two sayings that share a place, the newer is known. */
  const said = new Float64Array(SAYINGS);
  /** Of these the reader was told to remember what came of the line. */
  const remembered = new Float64Array(SAYINGS);
  return {
    note(saying) {
      const place = placeOf(saying);
      if (remembered[place] === saying) return SAYINGS + place;
      // Most is said only once: it is remembered the second time.
      if (said[place] === saying) {
        remembered[place] = saying;
        return place;
      }
      said[place] = saying;
      return NOTHING;
    },
  };
}
