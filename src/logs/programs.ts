/** Which reader takes the lines of which syslog program. */
import { detach } from '../core/detach.ts';
import type { EventWants, LineReader, LogReader, ReadLine } from './reader.ts';

/** A log names few programs; a hostile one many: those beyond are not remembered. */
const MAX_PROGRAMS = 2_000;

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

export interface Programs {
  entry(program: string): ProgramEntry;
  /** The same for a name seen before; `undefined` for others, which need not be names at all. */
  known(name: string): ProgramEntry | undefined;
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

export function createPrograms(readers: readonly LogReader[], wants: EventWants): Programs {
  const entries = new Map<string, ProgramEntry>();
  const uses = readers.map((reader): ReaderUse => ({ reader, lines: 0 }));
  const opened = new Map<ReaderUse, LineReader>();

  const make = (program: string): ProgramEntry => {
    const name = detach(program);
    const owners = name === '' ? [] : uses.filter((candidate) => candidate.reader.owns(name));
    const use = owners[0];
    if (use === undefined) return { name, read: undefined, use };
    const reads = owners.map((owner) => {
      const lineReader = opened.get(owner) ?? owner.reader.open(wants);
      opened.set(owner, lineReader);
      return lineReader.forProgram(name);
    });
    return { name, read: firstToUnderstand(reads), use };
  };

  return {
    uses,
    known(name) {
      return entries.get(name);
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
