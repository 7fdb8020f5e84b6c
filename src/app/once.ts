/**
 * The same line in two logs is one event: syslog writes mail.log and mail.info, journald keeps what the file
 * has too. Files that are equal are left out before they are read (sources/same-content.ts); here the events of
 * files that only overlap are compared. What one log says twice is two events.
 */
import type { LogEvent, SourceRef } from '../core/event.ts';

/** Old stamps of syslog drop the part of the second that others have. */
const STAMP_MS = 1000;
/** Fingerprints of so many events are kept, and of as many before them: logs are read a few megabytes apart. */
const GENERATION = 200_000;

interface Occurrence {
  readonly time: number;
  /** Logs that have it. */
  readonly sources: SourceRef[];
}

/** True for an event that no other log had before. */
export type IsNew = (event: LogEvent) => boolean;

/** `generation`: how many events are remembered at least. */
export function createOnce(generation: number = GENERATION): IsNew {
  let young = new Map<number, Occurrence[]>();
  let old = new Map<number, Occurrence[]>();
  return (event) => {
    const key = fingerprint(event);
    const known = young.get(key) ?? old.get(key);
    const other = known?.find(
      (one) => Math.abs(one.time - event.time) < STAMP_MS && !one.sources.includes(event.source),
    );
    if (other !== undefined) {
      other.sources.push(event.source);
      return false;
    }
    const occurrence: Occurrence = { time: event.time, sources: [event.source] };
    if (known === undefined) young.set(key, [occurrence]);
    else {
      // Older ones are out of reach; so the list stays short however often a line is repeated.
      const near = known.filter((one) => Math.abs(one.time - event.time) < STAMP_MS);
      young.set(key, [...near, occurrence]);
    }
    if (young.size >= generation) {
      old = young;
      young = new Map();
    }
    return true;
  };
}

/**
 * 53 bits over what a line says, without the time and the host: a journal writes the host's whole name where
 * syslog writes its first part.
 */
function fingerprint(event: LogEvent): number {
  const { relay, reply } = event;
  const words = [
    event.program,
    event.pid,
    event.kind,
    event.queueId,
    event.childQueueId,
    event.messageId,
    event.sender,
    event.recipient,
    event.outcome,
    event.topic,
    relay?.host,
    relay?.ip,
    reply?.text,
    event.statusText,
    event.client?.ip,
    event.client?.host,
    firstLabel(event.host),
  ];
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const word of words) {
    // Two words of which one is absent differ from the same words the other way round.
    high = Math.imul(high ^ 31, 0x85ebca6b);
    low = Math.imul(low ^ 17, 0xc2b2ae35);
    if (word === undefined) continue;
    for (let i = 0; i < word.length; i += 1) {
      const code = word.charCodeAt(i);
      high = Math.imul(high ^ code, 0x9e3779b1);
      low = Math.imul(low ^ code, 0x5f356495);
    }
  }
  high ^= high >>> 15;
  low ^= low >>> 13;
  return (high >>> 0) * 0x200000 + (low & 0x1fffff);
}

function firstLabel(host: string): string {
  const dot = host.indexOf('.');
  return dot > 0 ? host.slice(0, dot) : host;
}
