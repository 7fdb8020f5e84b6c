/**
 * The same line in two logs is one event: syslog writes mail.log and mail.info, journald keeps what the file
 * has too, Exim writes its own file beside syslog. Files that are equal are left out before they are read
 * (sources/same-content.ts); here the events of files that only overlap are compared. What one log says twice
 * is two events.
 */
import type { LogEvent, SourceRef } from '../core/event.ts';
import { hostLabel } from '../core/host-label.ts';

/** Old stamps of syslog drop the part of the second that others have. */
const STAMP_MS = 1000;
/** Events remembered at least, and twice as many at most: logs are read side by side, a few megabytes apart. */
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
    const second = Math.floor(event.time / 1000);
    for (const near of [second, second - 1, second + 1]) {
      const key = fingerprint(event, near);
      const other = (young.get(key) ?? old.get(key))?.find((one) => isCopy(one, event));
      if (other === undefined) continue;
      other.sources.push(event.source);
      return false;
    }
    const key = fingerprint(event, second);
    const occurrence: Occurrence = { time: event.time, sources: [event.source] };
    const known = young.get(key) ?? old.get(key);
    if (known === undefined) young.set(key, [occurrence]);
    else young.set(key, [...known, occurrence]);
    if (young.size >= generation) {
      old = young;
      young = new Map();
    }
    return true;
  };
}

function isCopy(one: Occurrence, event: LogEvent): boolean {
  return Math.abs(one.time - event.time) < STAMP_MS && !one.sources.includes(event.source);
}

/**
 * 53 bits over what a line says and its second. Program and process are left out: a server's own file lacks them.
 * The host counts only where no queue id tells the messages of two hosts apart; own files lack it as well.
 */
function fingerprint(event: LogEvent, second: number): number {
  const { relay, reply } = event;
  const words = [
    event.mta,
    event.kind,
    event.queueId === '' ? hostLabel(event.host) : event.queueId,
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
  ];
  let high = Math.imul(second, 0x2c1b3c6d) ^ 0xdeadbeef;
  let low = Math.imul(second, 0x297a2d39) ^ 0x41c6ce57;
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
