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

/** True: the line is to be read. */
export type SiftLine = (line: FramedLine) => boolean;

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
const CLOSE_PAREN = 41;
/** sendmail's and OpenSMTPD's `(ID Message accepted for delivery)`, Postfix' `(… queued as ID)` */
const ACCEPTED = ' Message accepted for delivery)';
const QUEUED_AS = 'queued as ';

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
  /** Where the id stands that the next hop answered with. */
  #nextFrom = 0;
  #nextTo = 0;

  constructor(watched: WatchedNames, onAccepted: OnAccepted) {
    this.watched = watched;
    this.#onAccepted = onAccepted;
    for (const id of watched.queueIds) this.#kept.add(idKeyOfText(id));
  }

  isKept(key: number): boolean {
    return this.#kept.has(key);
  }

  keep(key: number): true {
    this.#kept.add(key);
    return true;
  }

  /** What is known of a message that is kept goes on with the one it was handed over to. */
  keepWithNext(line: FramedLine, key: number): true {
    if (this.#findNext(line)) this.#kept.add(idKey(line.bytes, this.#nextFrom, this.#nextTo));
    return this.keep(key);
  }

  /** The message with the id in `[from, to)` comes in. */
  take(bytes: Uint8Array, from: number, to: number): void {
    const key = longKey(bytes, from, to);
    this.#taken.add(key);
    if (this.#waiting.size > 0) this.#waiting.delete(key);
  }

  wasTaken(bytes: Uint8Array, from: number, to: number): boolean {
    return this.#taken.has(longKey(bytes, from, to));
  }

  /** Handed over to a message of this log, whose own lines say all that comes of it. */
  isHandedOn(line: FramedLine): boolean {
    return this.#findNext(line) && this.wasTaken(line.bytes, this.#nextFrom, this.#nextTo);
  }

  /** `relay` (`''`: a mailbox of this host) took the mail for one recipient. */
  accept(recipient: string, relay: string, line: FramedLine): void {
    const domain = domainOrUser(recipient);
    if (relay === '' || !this.#findNext(line)) {
      this.#onAccepted(domain, relay, line.time);
      return;
    }
    const next = longKey(line.bytes, this.#nextFrom, this.#nextTo);
    const acceptance = { domain: detach(domain), relay: detach(relay), time: line.time };
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

  isWatched(recipient: string): boolean {
    const { recipients } = this.watched;
    return recipients.size > 0 && recipients.has(addressKey(recipient));
  }

  #findNext({ chars, start, end }: FramedLine): boolean {
    if (chars.charCodeAt(end - 1) !== CLOSE_PAREN) return false;
    const isSendmail = chars.startsWith(ACCEPTED, end - ACCEPTED.length);
    this.#nextTo = isSendmail ? end - ACCEPTED.length : end - 1;
    const last = this.#nextTo - 1;
    const open = chars.lastIndexOf('(', last);
    if (open < start) return false;
    this.#nextFrom = Math.max(open, chars.lastIndexOf(' ', last)) + 1;
    return isSendmail || chars.startsWith(QUEUED_AS, this.#nextFrom - QUEUED_AS.length);
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

function idKeyOfText(id: string): number {
  let key = 0;
  for (let at = 0; at < id.length; at += 1) key = (Math.imul(key, 33) + id.charCodeAt(at)) | 0;
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
class RecentIds {
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

function longKey(bytes: Uint8Array, from: number, to: number): number {
  let high = 0;
  for (let at = from; at < to; at += 1) high = (Math.imul(high, 31) + (bytes[at] ?? 0)) & 0x1fffff;
  return high * 0x1_0000_0000 + (idKey(bytes, from, to) >>> 0);
}

function bucketOf(key: number): number {
  return (Math.imul((key % 0x1_0000_0000) | 0, 0x2c1b3c6d) >>> 18) * WAYS;
}
