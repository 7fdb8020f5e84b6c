/**
 * The zone of logs that neither state nor prove one. Before that of this machine is taken, what is known of the
 * same host is: another log of it that states or proves its zone, or the bounces it wrote, whose dates have one.
 */
import type { Bounce } from '../core/bounce.ts';
import type { LogEvent } from '../core/event.ts';
import type { ZoneRules } from '../core/ports.ts';
import { createLogParser } from '../logs/parser.ts';
import { hostLabel } from '../core/host-label.ts';
import type { LogSet } from './log-stream.ts';

/** Read of each log to learn this. */
const HEAD_BYTES = 262_144;

/** Minutes east of UTC by host, the most frequent first to be found. */
export class OffsetVotes {
  readonly #votes = new Map<string, Map<number, number>>();

  get isEmpty(): boolean {
    return this.#votes.size === 0;
  }

  add(host: string, offset: number): void {
    const label = hostLabel(host);
    const ofHost = this.#votes.get(label) ?? new Map<number, number>();
    ofHost.set(offset, (ofHost.get(offset) ?? 0) + 1);
    this.#votes.set(label, ofHost);
  }

  get(host: string): number | undefined {
    let best: number | undefined;
    let most = 0;
    for (const [offset, count] of this.#votes.get(hostLabel(host)) ?? []) {
      if (count <= most) continue;
      best = offset;
      most = count;
    }
    return best;
  }
}

export function addBounceVote(votes: OffsetVotes, { reportingMta, utcOffset }: Bounce): void {
  if (reportingMta !== undefined && utcOffset !== undefined) votes.add(reportingMta, utcOffset);
}

export interface SetHead {
  /** First labels of the hosts that wrote the log. */
  readonly hosts: ReadonlySet<string>;
  /** Neither the lines nor the ids in them tell the zone. */
  readonly isOpen: boolean;
}

/** A look at the beginning of every log. */
export interface LogHeads {
  readonly heads: ReadonlyMap<LogSet, SetHead>;
  /** Minutes east of UTC of a set's lines, where they do not tell it and something else does. */
  readonly offsetOf: (set: LogSet) => number | undefined;
}

export async function lookAtHeads(
  sets: readonly LogSet[],
  zone: ZoneRules,
  bounceVotes?: OffsetVotes,
): Promise<LogHeads> {
  const logVotes = new OffsetVotes();
  const heads = new Map<LogSet, SetHead>();
  // A log alone has nobody to tell it anything.
  const isAlone = sets.length < 2 && bounceVotes?.isEmpty !== false;
  if (!isAlone) for (const set of sets) heads.set(set, await headOf(set, zone, logVotes));
  return {
    heads,
    offsetOf: (set): number | undefined => {
      const head = heads.get(set);
      if (head?.isOpen !== true) return undefined;
      for (const votes of [logVotes, bounceVotes]) {
        for (const host of head.hosts) {
          const offset = votes?.get(host);
          if (offset !== undefined) return offset;
        }
      }
      return undefined;
    },
  };
}

async function headOf(set: LogSet, zone: ZoneRules, votes: OffsetVotes): Promise<SetHead> {
  const hosts = new Set<string>();
  let isOpen = false;
  const [first] = set;
  if (first === undefined || !first.canBeReadAgain) return { hosts, isOpen };
  const onEvent = ({ host, utcOffset, timeBasis }: LogEvent): void => {
    hosts.add(hostLabel(host));
    if (timeBasis === 'stated' || timeBasis === 'queue-id') votes.add(host, utcOffset);
    else isOpen = true;
  };
  const parser = createLogParser({ zone, onEvent, onWarning: () => undefined });
  parser.startFile({ path: first.path }, first.referenceTime, first.referenceBasis);
  let left = HEAD_BYTES;
  try {
    for await (const chunk of first.open()) {
      parser.push(chunk.subarray(0, left));
      left -= chunk.length;
      if (left <= 0) break;
    }
  } catch {
    // Whatever is wrong with the file is told when it is read.
  }
  parser.endFile();
  return { hosts, isOpen };
}
