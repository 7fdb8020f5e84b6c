/** What is known of each host whose lines a file holds: hosts of one central log may write different zones. */
import { detach } from '../../core/detach.ts';
import type { FileContext } from '../file-format.ts';
import type { ProgramEntry } from '../programs.ts';
import { newHeader, parseHeader } from './header.ts';
import { newStamp, parseStamp } from './stamp.ts';
import { parseRfc5424 } from './structured.ts';
import { createTimeline, nearestWall, type TimeProof, type Timeline, wallAt } from './timeline.ts';

/** Beyond this many hosts, the rest shares one clock. */
const MAX_HOSTS = 1_000;

export interface HostState {
  readonly name: string;
  /** Name and the blank after it. */
  readonly prefix: string;
  readonly timeline: Timeline;
  /** Look for a line that proves year and zone. */
  wantsProof: boolean;
  /** Wall hour of the last proof. */
  provedHour: number;
  /** The line before, for "last message repeated". */
  lastEntry: ProgramEntry | undefined;
  lastText: string;
  lastPid: string | undefined;
}

export interface Hosts {
  get(name: string): HostState;
  all(): Iterable<HostState>;
}

export function createHosts(file: FileContext): Hosts {
  const proofs = proofsOfHead(file);
  const allProofs = [...proofs.values()].flat();
  const hosts = new Map<string, HostState>();

  const make = (name: string): HostState => ({
    name,
    prefix: `${name} `,
    timeline: createTimeline({
      zone: file.zone,
      referenceTime: file.referenceTime,
      referenceBasis: file.referenceBasis,
      proofs: proofs.get(name) ?? allProofs,
    }),
    wantsProof: true,
    provedHour: NaN,
    lastEntry: undefined,
    lastText: '',
    lastPid: undefined,
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

/** Lines of the head whose ids tell the UTC time at which they were written. */
function proofsOfHead(file: FileContext): Map<string, TimeProof[]> {
  const proofs = new Map<string, TimeProof[]>();
  const stamp = newStamp();
  const header = newHeader();
  for (const line of file.head.lines) {
    const priority = line.charCodeAt(0) === 60 ? line.indexOf('>') + 1 : 0;
    if (!parseRfc5424(line, priority, stamp, header)) {
      if (!parseStamp(line, priority, stamp) || !parseHeader(line, stamp.end, header)) continue;
    }
    const { use } = file.programs.entry(header.program);
    if (use?.reader.timeProvenBy === undefined) continue;
    const utc = use.reader.timeProvenBy(header.program, line.slice(header.textStart));
    if (utc === undefined) continue;
    const wall = stamp.year >= 0 ? wallAt(stamp, stamp.year) : nearestWall(stamp, utc);
    const list = proofs.get(header.host);
    if (list === undefined) proofs.set(header.host, [{ wall, utc }]);
    else list.push({ wall, utc });
  }
  return proofs;
}
