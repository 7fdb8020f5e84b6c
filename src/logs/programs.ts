/** Which reader takes the lines of which syslog program. */
import { detach } from '../core/detach.ts';
import { decodeUtf8 } from './byte-decoder.ts';
import type { EventWants, LineReader, LogReader, ReadLine } from './reader.ts';
import { isAt } from './scan.ts';
import { LEAVE_OUT, READ, SiftedLog, type Sifting } from './sieve.ts';

/** A log names few programs; a hostile one many: those beyond are not remembered. */
const MAX_PROGRAMS = 2_000;
const SLOT_MASK = 255;
const UNIT = '.service';

/** A reader and what it has read of the present file. */
export interface ReaderUse {
  readonly reader: LogReader;
  lines: number;
}

export interface ProgramEntry {
  readonly name: string;
  /** `undefined`: no mail program of ours. */
  readonly read: ReadLine | undefined;
  readonly use: ReaderUse | undefined;
}

/** An entry with its name as written. */
interface Known {
  readonly bytes: Uint8Array;
  readonly entry: ProgramEntry;
}

export interface Programs {
  /** After the last line of the log. */
  end(): void;
  entry(program: string): ProgramEntry;
  /**
   * The same for a name seen before in `[from, to)`, of which `hash` is any number made of its bytes; `undefined` for
   * others, which need not be names at all.
   */
  knownAt(bytes: Uint8Array, from: number, to: number, hash: number): ProgramEntry | undefined;
  /** A program whose lines turned out to be those of `as`: they are read as its lines from here on. */
  adopt(program: string, as: string): ProgramEntry;
  readonly uses: readonly ReaderUse[];
}

/** A name that several servers' programs have (`smtpd`): the text decides. */
function firstToUnderstand(reads: readonly ReadLine[]): ReadLine | undefined {
  if (reads.length < 2) return reads[0];
  return (line, emit) => {
    for (const read of reads) {
      const verdict = read(line, emit);
      if (verdict !== 'unknown') return verdict;
    }
    return 'unknown';
  };
}

/** Programs whose lines are not read but sifted. */
export function createSiftedPrograms(readers: readonly LogReader[], sifting: Sifting): Programs {
  const log = new SiftedLog(sifting);
  const sieves = new Map(readers.map((reader) => [reader, reader.openSieve?.(log)]));
  const table = createTable(readers, (name, owners) => {
    const [use] = owners;
    // A name that several servers' programs have: only the readers can tell.
    const sift =
      use === undefined || owners.length > 1 ? undefined : sieves.get(use.reader)?.forProgram(name);
    return (line) => {
      if (sift === undefined) log.readsAll = true;
      const verdict = log.readsAll || sift === undefined ? READ : sift(line);
      if (verdict !== LEAVE_OUT) sifting.onKept(line, verdict);
      return 'known';
    };
  });
  return { ...table, end: () => log.end() };
}

export function createPrograms(readers: readonly LogReader[], wants: EventWants): Programs {
  const opened = new Map<ReaderUse, LineReader>();
  return createTable(readers, (name, owners) =>
    firstToUnderstand(
      owners.map((owner) => {
        const lineReader = opened.get(owner) ?? owner.reader.open(wants);
        opened.set(owner, lineReader);
        return lineReader.forProgram(name);
      }),
    ),
  );
}

/** `journalctl -o with-unit` names the unit: `postfix@-.service`, `exim4.service`. */
function withoutUnit(name: string): string {
  if (!name.endsWith(UNIT)) return name;
  const at = name.indexOf('@');
  return name.slice(0, at < 0 ? -UNIT.length : at);
}

function createTable(
  readers: readonly LogReader[],
  readOf: (name: string, owners: readonly ReaderUse[]) => ReadLine | undefined,
): Programs {
  const entries = new Map<string, ProgramEntry>();
  const slots: (Known | undefined)[] = Array.from({ length: SLOT_MASK + 1 });
  const uses = readers.map((reader): ReaderUse => ({ reader, lines: 0 }));

  const make = (written: string): ProgramEntry => {
    const name = detach(written);
    const program = withoutUnit(name);
    const owners = program === '' ? [] : uses.filter((candidate) => candidate.reader.owns(program));
    const use = owners[0];
    return { name, read: use === undefined ? undefined : readOf(program, owners), use };
  };

  return {
    end: () => undefined,
    uses,
    knownAt(bytes, from, to, hash) {
      const slot = (hash ^ (hash >>> 8)) & SLOT_MASK;
      const quick = slots[slot];
      if (quick !== undefined && quick.bytes.length === to - from && isAt(bytes, from, to, quick.bytes))
        return quick.entry;
      const entry = entries.get(decodeUtf8(bytes.subarray(from, to)));
      if (entry !== undefined) slots[slot] = { bytes: bytes.slice(from, to), entry };
      return entry;
    },
    adopt(program, as) {
      const entry = this.entry(as);
      if (entries.has(program)) entries.set(program, entry);
      slots.fill(undefined);
      return entry;
    },
    entry(program) {
      const known = entries.get(program);
      if (known !== undefined) return known;
      const entry = make(program);
      if (entries.size < MAX_PROGRAMS) entries.set(entry.name, entry);
      return entry;
    },
  };
}
