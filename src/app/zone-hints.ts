/**
 * The zone of logs that neither state nor prove one. Before that of this machine is taken, what is known of the
 * same host is: another log of it that states or proves its zone, or the bounces it wrote. A bounce about a message of
 * the log was written when that message ended there; else the zone in which it gives its own date counts, which may be
 * another than syslog's (OpenSMTPD writes UTC).
 */
import type { Bounce } from '../core/bounce.ts';
import type { LogEvent } from '../core/event.ts';
import type { ZoneRules } from '../core/ports.ts';
import { createLogParser } from '../logs/parser.ts';
import { hostLabel } from '../core/host-label.ts';
import { mailIdOf } from '../core/mail-id.ts';
import type { LogSet } from './log-input.ts';

/** Read of each log to learn this. */
const HEAD_BYTES = 262_144;
const MAX_FAILURES = 20_000;

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

  countOf(host: string, offset: number): number {
    return this.#votes.get(hostLabel(host))?.get(offset) ?? 0;
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

/** What the bounces at hand tell of zones. */
export class BounceHints {
  /** By the host that wrote the bounce. */
  readonly votes: OffsetVotes = new OffsetVotes();
  /** When the failure of a message was written down, by its queue id. */
  readonly failures: Map<string, number> = new Map();

  add({ reportingMta, utcOffset, action, queueId, queueIds, time }: Bounce): void {
    if (reportingMta !== undefined && utcOffset !== undefined) this.votes.add(reportingMta, utcOffset);
    // A bounce of which only the envelope tells a time may have waited.
    if (time === undefined || utcOffset === undefined || action !== 'failed') return;
    for (const id of [queueId ?? '', ...queueIds])
      if (id !== '' && this.failures.size < MAX_FAILURES) this.failures.set(id, time);
  }
}

const MINUTE_MS = 60_000;
/** Zones differ by quarters of an hour. */
const ZONE_STEP = 15;
const EASTERNMOST = 14 * 60;
const WESTERNMOST = -12 * 60;
/** Minutes between the last line about a message and its bounce. */
const MAX_BETWEEN = 2;

/** Compares when messages ended by the log's clock with when that was written into bounces. */
class ClockVotes {
  readonly #failures: ReadonlyMap<string, number>;
  readonly #lastWall = new Map<string, number>();

  constructor(failures: ReadonlyMap<string, number>) {
    this.#failures = failures;
  }

  add({ queueId, time, utcOffset }: LogEvent): void {
    const id = this.#failures.has(queueId) ? queueId : mailIdOf(queueId);
    if (this.#failures.has(id)) this.#lastWall.set(id, time + utcOffset * MINUTE_MS);
  }

  /** What most messages say; `undefined` when they do not agree. */
  get offset(): number | undefined {
    const votes = new OffsetVotes();
    for (const [id, wall] of this.#lastWall) {
      const minutes = (wall - (this.#failures.get(id) ?? Number.NaN)) / MINUTE_MS;
      const offset = Math.round(minutes / ZONE_STEP) * ZONE_STEP;
      if (Math.abs(minutes - offset) > MAX_BETWEEN || offset > EASTERNMOST || offset < WESTERNMOST) continue;
      votes.add('', offset);
    }
    const best = votes.get('');
    return best !== undefined && votes.countOf('', best) * 2 > this.#lastWall.size ? best : undefined;
  }
}

export interface SetHead {
  /** First labels of the hosts that wrote the log. */
  readonly hosts: ReadonlySet<string>;
  /** Neither the lines nor the ids in them tell the zone. */
  readonly isOpen: boolean;
  /** Minutes east of UTC by the bounces about its messages. */
  readonly offset: number | undefined;
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
  hints: BounceHints = new BounceHints(),
): Promise<LogHeads> {
  const logVotes = new OffsetVotes();
  const heads = new Map<LogSet, SetHead>();
  // A log alone has nobody to tell it anything.
  const isAlone = sets.length < 2 && hints.votes.isEmpty && hints.failures.size === 0;
  if (!isAlone) for (const set of sets) heads.set(set, await headOf(set, zone, logVotes, hints));
  return {
    heads,
    offsetOf: (set): number | undefined => {
      const head = heads.get(set);
      if (head?.isOpen !== true) return undefined;
      return votedFor(logVotes, head) ?? head.offset ?? votedFor(hints.votes, head);
    },
  };
}

function votedFor(votes: OffsetVotes, { hosts }: SetHead): number | undefined {
  for (const host of hosts) {
    const offset = votes.get(host);
    if (offset !== undefined) return offset;
  }
  return undefined;
}

async function headOf(
  set: LogSet,
  zone: ZoneRules,
  votes: OffsetVotes,
  { failures }: BounceHints,
): Promise<SetHead> {
  const hosts = new Set<string>();
  const clock = new ClockVotes(failures);
  let isOpen = false;
  const [first] = set;
  if (first === undefined || !first.canBeReadAgain) return { hosts, isOpen, offset: undefined };
  const onEvent = (event: LogEvent): void => {
    const { host, utcOffset, timeBasis } = event;
    hosts.add(hostLabel(host));
    if (timeBasis === 'stated' || timeBasis === 'queue-id') votes.add(host, utcOffset);
    else {
      isOpen = true;
      clock.add(event);
    }
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
  return { hosts, isOpen, offset: clock.offset };
}
