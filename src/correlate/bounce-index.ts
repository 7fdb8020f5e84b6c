/**
 * Finds the bounces that belong to a delivery: by queue id, then by Message-ID, then by recipient and time.
 * Bounces are few beside log lines, so all of them are held.
 */
import { addressKey } from '../core/address.ts';
import type { Bounce } from '../core/bounce.ts';

/** A bounce found only by recipient must have come between these times around the delivery. */
const BEFORE_FIRST_MS = 60_000;
const AFTER_LAST_MS = 3 * 86_400_000;

export interface BounceQuery {
  readonly queueIds: readonly string[];
  readonly hosts: readonly string[];
  readonly messageId: string | undefined;
  /** Keys (addressKey) of every name the recipient had on the way. */
  readonly recipientKeys: readonly string[];
  readonly firstTime: number;
  readonly lastTime: number;
}

export interface BounceIndex {
  readonly size: number;
  add(bounce: Bounce): void;
  /** Bounces of the delivery, oldest first; they count as taken. */
  take(query: BounceQuery): Bounce[];
  /** Bounces no delivery has taken. */
  rest(): Bounce[];
}

export function createBounceIndex(): BounceIndex {
  const byQueueId = new Map<string, Bounce[]>();
  const byMessageId = new Map<string, Bounce[]>();
  const byRecipient = new Map<string, Bounce[]>();
  const all: Bounce[] = [];
  const taken = new Set<Bounce>();

  const candidates = (query: BounceQuery): Bounce[] => {
    const byQueue = query.queueIds
      .flatMap((id) => byQueueId.get(id) ?? [])
      .filter((b) => sameRecipient(b, query));
    if (byQueue.length > 0) return byQueue;
    if (query.messageId !== undefined && query.messageId !== '') {
      const byId = (byMessageId.get(query.messageId) ?? []).filter((b) => sameRecipient(b, query));
      if (byId.length > 0) return byId;
    }
    return query.recipientKeys
      .flatMap((key) => byRecipient.get(key) ?? [])
      .filter((b) => isUnidentified(b, query) && isInTime(b, query));
  };

  return {
    get size() {
      return all.length;
    },
    add(bounce) {
      all.push(bounce);
      const ids = bounce.queueId === undefined ? bounce.queueIds : [bounce.queueId, ...bounce.queueIds];
      for (const id of new Set(ids)) push(byQueueId, id, bounce);
      if (bounce.messageId !== undefined && bounce.messageId !== '')
        push(byMessageId, bounce.messageId, bounce);
      for (const key of recipientKeysOf(bounce)) push(byRecipient, key, bounce);
    },
    take(query) {
      if (all.length === 0) return [];
      const found = [...new Set(candidates(query))].filter((b) => !taken.has(b));
      for (const bounce of found) taken.add(bounce);
      return found.sort((a, b) => (a.time ?? 0) - (b.time ?? 0));
    },
    rest() {
      return all.filter((b) => !taken.has(b));
    },
  };
}

function push(map: Map<string, Bounce[]>, key: string, bounce: Bounce): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [bounce]);
  else list.push(bounce);
}

function recipientKeysOf(bounce: Bounce): Set<string> {
  const keys = new Set([addressKey(bounce.recipient)]);
  if (bounce.originalRecipient !== undefined) keys.add(addressKey(bounce.originalRecipient));
  keys.delete('');
  return keys;
}

/** A bounce without a recipient of its own speaks of the whole message. */
function sameRecipient(bounce: Bounce, query: BounceQuery): boolean {
  const keys = recipientKeysOf(bounce);
  if (keys.size === 0) return true;
  for (const key of keys) {
    if (query.recipientKeys.includes(key)) return true;
    // A local user is logged bare and bounced with the host's domain, or the other way round.
    const local = key.split('@', 1)[0] ?? '';
    if (
      query.recipientKeys.some(
        (k) => (!k.includes('@') || !key.includes('@')) && k.split('@', 1)[0] === local,
      )
    ) {
      return true;
    }
  }
  return false;
}

/** Joining by recipient and time must not steal a bounce that names another message. */
function isUnidentified(bounce: Bounce, query: BounceQuery): boolean {
  if (bounce.queueId !== undefined && isOurs(bounce.reportingMta, query.hosts)) return false;
  if (bounce.messageId === undefined || bounce.messageId === '' || query.messageId === undefined) return true;
  return bounce.messageId === query.messageId;
}

function isInTime(bounce: Bounce, query: BounceQuery): boolean {
  if (bounce.time === undefined) return false;
  return bounce.time >= query.firstTime - BEFORE_FIRST_MS && bounce.time <= query.lastTime + AFTER_LAST_MS;
}

/** Our own server wrote the bounce, so its queue id would have matched if it were this delivery's. */
function isOurs(reportingMta: string | undefined, hosts: readonly string[]): boolean {
  if (reportingMta === undefined) return true;
  const name = reportingMta.toLowerCase().split('.', 1)[0];
  return hosts.some((host) => host.toLowerCase().split('.', 1)[0] === name);
}
