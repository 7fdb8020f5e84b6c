/** What is known of each host whose lines a file holds: hosts of one central log may write different zones. */
import { detach } from '../../core/detach.ts';
import type { TimeBasis } from '../../core/event.ts';
import type { FileContext } from '../file-format.ts';
import type { ProgramEntry } from '../programs.ts';
import { type Header, newHeader, parseHeader } from './header.ts';
import { createKeptFrame, type KeptFrame } from './kept-frame.ts';
import { newStamp, parseStamp, type Stamp } from './stamp.ts';
import { parseRfc5424 } from './structured.ts';
import { proofBy, type TimeProof } from './time-proof.ts';
import { Timeline } from './timeline.ts';

/** Beyond this many hosts, the rest shares one clock. */
const MAX_HOSTS = 1_000;

export interface HostState {
  readonly name: string;
  /** Name and the blank after it. */
  readonly prefix: string;
  readonly timeline: Timeline;
  /** Frame and stamp of its last line. */
  readonly kept: KeptFrame;
  stamp: Stamp;
  /** Of its last line. */
  time: number;
  utcOffset: number;
  timeBasis: TimeBasis;
  /** Look for a line that proves year and zone. */
  wantsProof: boolean;
  /** Lines looked at in vain since the last proof. */
  vainProofs: number;
  /** Wall hour of the last proof. */
  provedHour: number;
  /** The last message, for "last message repeated": a range of the present block, or copied (-1). */
  lastEntry: ProgramEntry | undefined;
  lastStart: number;
  lastEnd: number;
  lastText: string;
}

export interface Hosts {
  get(name: string): HostState;
  all(): Iterable<HostState>;
}

export function createHosts(file: FileContext): Hosts {
  const { proofs, leapDay } = lookAtHead(file);
  const allProofs = [...proofs.values()].flat();
  const hosts = new Map<string, HostState>();

  const make = (name: string): HostState => ({
    name,
    prefix: `${name} `,
    timeline: new Timeline({
      zone: file.zone,
      referenceTime: file.referenceTime,
      referenceBasis: file.referenceBasis,
      proofs: proofs.get(name) ?? allProofs,
      leapDay,
    }),
    kept: createKeptFrame(),
    stamp: newStamp(),
    time: -Infinity,
    utcOffset: 0,
    timeBasis: 'assumed',
    wantsProof: true,
    vainProofs: 0,
    provedHour: NaN,
    lastEntry: undefined,
    lastStart: -1,
    lastEnd: -1,
    lastText: '',
  });

  return {
    get(name) {
      const known = hosts.get(name);
      if (known !== undefined) return known;
      const state = make(detach(name));
      if (hosts.size < MAX_HOSTS) hosts.set(state.name, state);
      return state;
    },
    all() {
      return hosts.values();
    },
  };
}

interface HeadFacts {
  /** By host: lines whose ids tell the UTC time at which they were written. */
  readonly proofs: ReadonlyMap<string, TimeProof[]>;
  readonly leapDay: Stamp | undefined;
}

function lookAtHead(file: FileContext): HeadFacts {
  const proofs = new Map<string, TimeProof[]>();
  let leapDay: Stamp | undefined;
  const stamp = newStamp();
  const header = newHeader();
  for (const line of file.head.lines) {
    stamp.day = 0;
    const utc = provenTime(line, file, stamp, header, 0);
    if (stamp.year < 0 && stamp.month === 1 && stamp.day === 29) leapDay ??= { ...stamp };
    if (utc === undefined) continue;
    const proof = proofBy(stamp, utc);
    const list = proofs.get(header.host);
    if (list === undefined) proofs.set(header.host, [proof]);
    else list.push(proof);
  }
  return { proofs, leapDay };
}

/** Leaves the line's stamp and header in `stamp` and `header`. */
function provenTime(
  line: string,
  file: FileContext,
  stamp: Stamp,
  header: Header,
  depth: number,
): number | undefined {
  const start = line.charCodeAt(0) === 60 ? line.indexOf('>') + 1 : 0;
  if (!parseRfc5424(line, start, stamp, header)) {
    if (!parseStamp(line, start, stamp) || !parseHeader(line, stamp.end, header)) return undefined;
  }
  const text = line.slice(header.textStart);
  const { use } = file.programs.entry(header.program);
  if (use !== undefined) return use.reader.timeProvenBy?.(header.program, text);
  // A container's frame around the line.
  return depth < 2 ? provenTime(text, file, stamp, header, depth + 1) : undefined;
}
