/**
 * A sieve leaves out the lines that cannot change a *count* of deliveries, before they are read: most lines of
 * a mail log are about mail that was taken at the first attempt, of which a report says only how much it was.
 *
 * It looks at the bytes of one line at a time. Of each message it must know only whether some line of it was
 * kept (then all that may matter are kept: what reads them joins them), so its memory is a fixed table, however
 * long the log. Of two ids that fall into one place of the table, at worst some lines too many are kept.
 */
import { addressKey, domainOrUser } from '../core/address.ts';
import { detach } from '../core/detach.ts';
import type { FramedLine } from './reader.ts';
import { ascii, isAt } from './scan.ts';
import { TextCache } from './text-cache.ts';

/** Bounces name messages whose lines must be kept, however well they seem to have gone. */
export interface WatchedNames {
  readonly queueIds: ReadonlySet<string>;
  readonly messageIds: ReadonlySet<string>;
  /** addressKey of every recipient. */
  readonly recipients: ReadonlySet<string>;
}

/**
 * A recipient was accepted at the first attempt by the host `relay`, or by a mailbox of this host (`''`).
 * `domain`: see domainOrUser.
 */
export type OnAccepted = (domain: string, relay: string, time: number) => void;

/**
 * What becomes of a line: LEAVE_OUT, READ, or the number of what it says (Saying): a line that says the same as one
 * read lately need not be read again.
 */
export type SiftVerdict = number;
export const LEAVE_OUT = 0;
export const READ = 1;

export type SiftLine = (line: FramedLine) => SiftVerdict;

export interface Sieve {
  /** The function for the lines of `program`, as LineReader.forProgram. */
  forProgram(program: string): SiftLine;
}

/** Opens a reader's sieve for one log. */
export type OpenSieve = (log: SiftedLog) => Sieve;

interface Acceptance {
  readonly domain: string;
  readonly relay: string;
  readonly time: number;
}

/** Acceptances that wait for the lines of the next hop. */
const MAX_WAITING = 2_000;
/** Relays have long names, ids do not. */
const MAX_ID_LENGTH = 60;
const SPACE = 32;
const OPEN_PAREN = 40;
const CLOSE_PAREN = 41;
const COLON = 58;
const AT = 64;
/** sendmail's and OpenSMTPD's `(ID Message accepted for delivery)`, Postfix' `(… queued as ID)` */
const ACCEPTED = ascii(' Message accepted for delivery)');
const QUEUED_AS = ascii('queued as ');

/**
 * What is known of the messages of one log, whichever servers and hosts wrote it: mail goes from one to the next, each
 * of which gives it an id of its own.
 */
export class SiftedLog {
  readonly watched: WatchedNames;
  /** A server without a sieve writes here too: it may hand over to any other. */
  readsAll = false;
  readonly #onAccepted: OnAccepted;
  readonly #kept = new IdMarks();
  /** Messages that were seen to come in. */
  readonly #taken = new RecentIds();
  /** Acceptances by the id the next hop gave: if it logs here too, its lines may come a little later. */
  readonly #waiting = new Map<number, Acceptance[]>();
  /** The id the next hop answered with. */
  readonly #next = new IdBytes();
  readonly #domains = new TextCache((text) => {
    const lower = text.toLowerCase();
    return lower.endsWith('.') ? lower.slice(0, -1) : lower;
  });
  readonly #relays = new TextCache((text) => text);

  constructor(watched: WatchedNames, onAccepted: OnAccepted) {
    this.watched = watched;
    this.#onAccepted = onAccepted;
    for (const id of watched.queueIds) this.#kept.add(idKey(ascii(id), 0, id.length));
  }

  isKept(key: number): boolean {
    return this.#kept.has(key);
  }

  keep(key: number): SiftVerdict {
    this.#kept.add(key);
    return READ;
  }

  /** What is known of a message that is kept goes on with the one it was handed over to. */
  keepWithNext(line: FramedLine, key: number): SiftVerdict {
    if (this.#findNext(line)) this.#kept.add(this.#next.key);
    return this.keep(key);
  }

  /** The message comes in. */
  take(id: IdBytes): void {
    const key = id.longKey;
    this.#taken.add(key);
    if (this.#waiting.size > 0) this.#waiting.delete(key);
  }

  wasTaken(id: IdBytes): boolean {
    return this.#taken.has(id.longKey);
  }

  /** Handed over to a message of this log, whose own lines say all that comes of it. */
  isHandedOn(line: FramedLine): boolean {
    return this.#findNext(line) && this.wasTaken(this.#next);
  }

  /**
   * The recipient in `[from, to)` has the mail: it was taken by the relay named in `[relayFrom, relayTo)`, or, when
   * that is empty, by a mailbox of this host.
   */
  accept(line: FramedLine, from: number, to: number, relayFrom: number, relayTo: number): void {
    const { bytes } = line;
    let at = to - 1;
    while (at >= from && bytes[at] !== AT) at -= 1;
    // A bare user has no domain, and keeps its case.
    const domain = at < from || at === to - 1 ? line.slice(from, to) : this.#domains.at(line, at + 1, to);
    this.#accept(line, domain, relayFrom, relayTo);
  }

  /** The same for one address of a list. */
  acceptAddress(line: FramedLine, address: string, relayFrom: number, relayTo: number): void {
    this.#accept(line, domainOrUser(address), relayFrom, relayTo);
  }

  #accept(line: FramedLine, domain: string, relayFrom: number, relayTo: number): void {
    if (relayFrom === relayTo) {
      this.#onAccepted(domain, '', line.time);
      return;
    }
    const relay = this.#relays.at(line, relayFrom, relayTo);
    if (!this.#findNext(line)) {
      this.#onAccepted(domain, relay, line.time);
      return;
    }
    const next = this.#next.longKey;
    const acceptance = { domain: detach(domain), relay, time: line.time };
    const others = this.#waiting.get(next);
    if (others !== undefined) others.push(acceptance);
    else this.#waiting.set(next, [acceptance]);
    if (this.#waiting.size > MAX_WAITING) this.#confirm(1);
  }

  /** Nothing more comes. */
  end(): void {
    this.#confirm(this.#waiting.size);
  }

  #confirm(count: number): void {
    let left = count;
    for (const [next, acceptances] of this.#waiting) {
      if (left === 0) break;
      left -= 1;
      this.#waiting.delete(next);
      for (const { domain, relay, time } of acceptances) this.#onAccepted(domain, relay, time);
    }
  }

  /** Is the recipient in `[from, to)` named by a bounce? */
  isWatched(line: FramedLine, from: number, to: number): boolean {
    return this.watched.recipients.size > 0 && this.isWatchedAddress(line.slice(from, to));
  }

  isWatchedAddress(address: string): boolean {
    return this.watched.recipients.has(addressKey(address));
  }

  #findNext({ bytes, start, end }: FramedLine): boolean {
    if (bytes[end - 1] !== CLOSE_PAREN) return false;
    const isSendmail = isAt(bytes, end - ACCEPTED.length, end, ACCEPTED);
    const idEnd = isSendmail ? end - ACCEPTED.length : end - 1;
    const stop = Math.max(start, idEnd - MAX_ID_LENGTH);
    let from = idEnd;
    while (from > stop && bytes[from - 1] !== SPACE && bytes[from - 1] !== OPEN_PAREN) from -= 1;
    if (from === stop || from === idEnd) return false;
    if (!isSendmail && !isAt(bytes, from - QUEUED_AS.length, end, QUEUED_AS)) return false;
    this.#next.read(bytes, from, idEnd);
    return true;
  }
}

/** Reads the id a line begins with and makes the keys it is known by. */
export class IdBytes {
  /** Of two ids that have the same key, lines too many are kept; more harm it does not. */
  key = 0;
  /** Where the id ended. */
  end = 0;
  #high = 0;

  /** The id goes up to a colon, a blank or `limit`. */
  read(bytes: Uint8Array, from: number, limit: number): void {
    let key = 0;
    let high = 0;
    let at = from;
    for (; at < limit; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === COLON || byte === SPACE) break;
      key = (Math.imul(key, 33) + byte) | 0;
      high = (Math.imul(high, 31) + byte) | 0;
    }
    this.key = key;
    this.end = at;
    this.#high = high;
  }

  /** Two ids have the same once in 2^53 times. */
  get longKey(): number {
    return (this.#high & 0x1fffff) * 0x1_0000_0000 + (this.key >>> 0);
  }
}

/** The number of what a line says; see SiftVerdict. */
export class Saying {
  #low = 0;
  #high = 0;

  begin(): this {
    this.#low = 0;
    this.#high = 0;
    return this;
  }

  add(bytes: Uint8Array, from: number, to: number): this {
    let low = this.#low;
    let high = this.#high;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      low = (Math.imul(low, 33) + byte) | 0;
      high = (Math.imul(high, 31) + byte) | 0;
    }
    this.#low = low;
    this.#high = high;
    return this;
  }

  get number(): SiftVerdict {
    return Math.max(2, (this.#high & 0x1fffff) * 0x1_0000_0000 + (this.#low >>> 0));
  }
}

const MARK_BITS = 25;
const MARKS = 1 << MARK_BITS;

/** Key of the id in `[from, to)`. Ids are made by servers; two of one key do no harm. */
export function idKey(bytes: Uint8Array, from: number, to: number): number {
  let key = 0;
  for (let at = from; at < to; at += 1) key = (Math.imul(key, 33) + (bytes[at] ?? 0)) | 0;
  return key;
}

/** Ids of which a line was kept: a Bloom filter, which never forgets and seldom says yes wrongly. */
export class IdMarks {
  readonly #bits = new Uint32Array(MARKS >> 5);

  add(key: number): void {
    const first = firstPlace(key);
    const second = secondPlace(key);
    this.#bits[first >>> 5] = (this.#bits[first >>> 5] ?? 0) | (1 << (first & 31));
    this.#bits[second >>> 5] = (this.#bits[second >>> 5] ?? 0) | (1 << (second & 31));
  }

  has(key: number): boolean {
    const first = firstPlace(key);
    if (((this.#bits[first >>> 5] ?? 0) & (1 << (first & 31))) === 0) return false;
    const second = secondPlace(key);
    return ((this.#bits[second >>> 5] ?? 0) & (1 << (second & 31))) !== 0;
  }
}

function firstPlace(key: number): number {
  return Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) >>> (32 - MARK_BITS);
}

function secondPlace(key: number): number {
  return Math.imul(key ^ (key >>> 13), 0x85ebca6b) >>> (32 - MARK_BITS);
}

const BUCKETS = 1 << 14;
const WAYS = 4;

/** The newest ids, some tens of thousands; two are taken for one once in 2^53 times. */
export class RecentIds {
  readonly #keys = new Float64Array(BUCKETS * WAYS);
  #next = 0;

  add(key: number): void {
    this.#keys[bucketOf(key) + this.#next] = key;
    this.#next = (this.#next + 1) % WAYS;
  }

  has(key: number): boolean {
    const bucket = bucketOf(key);
    for (let way = 0; way < WAYS; way += 1) if (this.#keys[bucket + way] === key) return true;
    return false;
  }
}

function bucketOf(key: number): number {
  return (Math.imul((key % 0x1_0000_0000) | 0, 0x2c1b3c6d) >>> 18) * WAYS;
}
