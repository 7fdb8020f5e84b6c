/**
 * Finds the bounces that belong to a delivery: by queue id, then by Message-ID, then by recipient and time.
 * Bounces are few beside log lines, so all of them are held.
 */
import { addressKey } from '../core/address.ts';
import type { Bounce } from '../core/bounce.ts';
import { hostLabel } from '../core/host-label.ts';
import { mailIdOf } from '../core/mail-id.ts';
import type { WatchedNames } from '../logs/sieve.ts';
import { tellsSession } from './lone.ts';

/** A bounce found only by recipient must have come between these times around the delivery. */
const BEFORE_FIRST_MS = 60_000;
const AFTER_LAST_MS = 3 * 86_400_000;
/** A notice about a session comes at its end. */
const SESSION_MS = 600_000;
const QUARTER_MS = 900_000;
/** Zones lie between -12:00 and +14:00. */
const MAX_ZONE_MS = 15 * 3_600_000;

export interface BounceQuery {
  readonly queueIds: readonly string[];
  readonly hosts: readonly string[];
  readonly messageId: string | undefined;
  /** Keys (addressKey) of every name the recipient had on the way. */
  readonly recipientKeys: readonly string[];
  /** The mail had other recipients, and one of them is meant by a bounce with these names. */
  readonly isOthers?: ((names: ReadonlySet<string>) => boolean) | undefined;
  readonly firstTime: number;
  readonly lastTime: number;
}

export interface BounceIndex {
  readonly size: number;
  /** Everything by which some bounce could be found. */
  readonly names: WatchedNames;
  mayConcern(queueId: string, recipient: string): boolean;
  add(bounce: Bounce): void;
  /** Bounces of the delivery, oldest first; they count as taken. */
  take(query: BounceQuery): Bounce[];
  /** The notices about a refusal that the log tells of. */
  dropRefusals(recipient: string, time: number): void;
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
    const byMail = query.recipientKeys
      .flatMap((key) => byRecipient.get(key) ?? [])
      .filter((b) => !taken.has(b) && isOfMail(b, query));
    if (byMail.length > 0) return withoutOthers(byMail, query, clockDistance);
    const byTime = query.recipientKeys
      .flatMap((key) => byRecipient.get(key) ?? [])
      .filter(
        (b) => !taken.has(b) && !isOfOthers(b, query) && isUnidentified(b, query) && isInTime(b, query),
      );
    return withoutOthers(byTime, query, distance);
  };

  return {
    get size() {
      return all.length;
    },
    get names() {
      return {
        queueIds: new Set(byQueueId.keys()),
        messageIds: new Set(byMessageId.keys()),
        recipients: new Set(byRecipient.keys()),
      };
    },
    mayConcern(queueId, recipient) {
      return all.length > 0 && (byQueueId.has(queueId) || byRecipient.has(addressKey(recipient)));
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
    dropRefusals(recipient, time) {
      for (const bounce of byRecipient.get(addressKey(recipient)) ?? []) {
        const isNear = Math.abs((bounce.time ?? Number.NaN) - time) <= SESSION_MS;
        if (isNear && tellsSession(bounce)) taken.add(bounce);
      }
    },
    rest() {
      const failed = new Set<string>();
      for (const b of all) if (b.kind === 'bounce' && b.queueId !== undefined) failed.add(nameOf(b));
      // Of one mail to one recipient the delay notice says nothing that the bounce does not.
      return all.filter((b) => !taken.has(b) && !(b.kind === 'delayed' && failed.has(nameOf(b))));
    },
  };
}

function nameOf(bounce: Bounce): string {
  return `${bounce.queueId ?? ''} ${addressKey(bounce.recipient)}`;
}

function push(map: Map<string, Bounce[]>, key: string, bounce: Bounce): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [bounce]);
  else list.push(bounce);
}

function recipientKeysOf(bounce: Bounce): Set<string> {
  const keys = new Set([addressKey(bounce.recipient)]);
  if (bounce.originalRecipient !== undefined) keys.add(addressKey(bounce.originalRecipient));
  if (bounce.actualRecipient !== undefined) keys.add(addressKey(bounce.actualRecipient));
  keys.delete('');
  return keys;
}

/** A bounce without a recipient of its own speaks of the whole message. */
function sameRecipient(bounce: Bounce, query: BounceQuery): boolean {
  const keys = recipientKeysOf(bounce);
  if (keys.size === 0) return true;
  return isNamed(keys, query) && query.isOthers?.(keys) !== true;
}

function isOfOthers(bounce: Bounce, { isOthers }: BounceQuery): boolean {
  return isOthers?.(recipientKeysOf(bounce)) === true;
}

function isNamed(keys: ReadonlySet<string>, query: BounceQuery): boolean {
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

/**
 * Some servers (dma) give each recipient an id of its own, made of the mail's id, a dot, and more; the bounce
 * has only the mail's, which may be used again at once.
 */
function isOfMail(bounce: Bounce, query: BounceQuery): boolean {
  const { queueId } = bounce;
  if (queueId === undefined || queueId === '') return false;
  if (clockDistance(bounce, query) > BEFORE_FIRST_MS || distance(bounce, query) > MAX_ZONE_MS) return false;
  return query.queueIds.some((id) => id !== queueId && mailIdOf(id) === queueId);
}

/**
 * Two mails to one dead address have two bounces that differ only in time. A mail fails once: of the failures
 * the one nearest to its last attempt is its own.
 */
function withoutOthers(
  bounces: readonly Bounce[],
  query: BounceQuery,
  far: (bounce: Bounce, query: BounceQuery) => number,
): Bounce[] {
  let own: Bounce | undefined;
  for (const bounce of bounces) {
    if (bounce.kind === 'bounce' && (own === undefined || far(bounce, query) < far(own, query))) own = bounce;
  }
  return bounces.filter((bounce) => bounce.kind !== 'bounce' || bounce === own);
}

function distance(bounce: Bounce, query: BounceQuery): number {
  return Math.abs((bounce.time ?? 0) - query.lastTime);
}

/** The same for a log whose zone nobody knows: zones differ by quarters of an hour. */
function clockDistance(bounce: Bounce, query: BounceQuery): number {
  const rest = distance(bounce, query) % QUARTER_MS;
  return Math.min(rest, QUARTER_MS - rest);
}

/** Our own server wrote the bounce, so its queue id would have matched if it were this delivery's. */
function isOurs(reportingMta: string | undefined, hosts: readonly string[]): boolean {
  if (reportingMta === undefined) return true;
  const label = hostLabel(reportingMta);
  return hosts.some((host) => hostLabel(host) === label);
}
