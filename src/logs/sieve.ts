/**
 * A sieve leaves out the lines that cannot change a *count* of deliveries, before they are read: most lines of
 * a mail log are about mail that was taken at the first attempt, of which a report says only how much it was.
 *
 * It looks at the bytes of one line at a time. Of each message it must know only whether some line of it was
 * kept (then all that may matter are kept: what reads them joins them), so its memory is a fixed table, however
 * long the log. Of two ids that fall into one place of the table, at worst some lines too many are kept.
 */
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
 * `domain`: in lower case; of a bare local user the user.
 */
export type OnAccepted = (domain: string, relay: string, line: FramedLine) => void;

/** True: the line is to be read. */
export type SiftLine = (line: FramedLine) => boolean;

export interface Sieve {
  /** The function for the lines of `program`, as LineReader.forProgram. */
  forProgram(program: string): SiftLine;
}

/** Opens a reader's sieve for one log. */
export type OpenSieve = (watched: WatchedNames, onAccepted: OnAccepted) => Sieve;

const MARK_BITS = 25;
const MARKS = 1 << MARK_BITS;

/** Key of the id in `[from, to)`. Ids are made by servers; two of one key do no harm. */
export function idKey(bytes: Uint8Array, from: number, to: number): number {
  let key = 0;
  for (let at = from; at < to; at += 1) key = (Math.imul(key, 33) + (bytes[at] ?? 0)) | 0;
  return key;
}

export function idKeyOfText(id: string): number {
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
export class RecentIds {
  readonly #keys = new Float64Array(BUCKETS * WAYS);
  #next = 0;

  add(bytes: Uint8Array, from: number, to: number): void {
    const key = longKey(bytes, from, to);
    this.#keys[bucketOf(key) + this.#next] = key;
    this.#next = (this.#next + 1) % WAYS;
  }

  has(bytes: Uint8Array, from: number, to: number): boolean {
    const key = longKey(bytes, from, to);
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

/** As a row of a report is named: the domain of an address, or the bare local user. */
export function domainAt(line: FramedLine, from: number, to: number): string {
  const at = line.chars.lastIndexOf('@', to - 1);
  const text = line.slice(at >= from ? at + 1 : from, to).toLowerCase();
  return at >= from && text.endsWith('.') ? text.slice(0, -1) : text;
}
