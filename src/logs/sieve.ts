/**
 * A sieve leaves out the lines that cannot change a *count* of deliveries, before they are read: most lines of
 * a mail log are about mail that was taken at the first attempt, of which a report says only how much it was.
 *
 * It looks at the bytes of one line at a time. Of each message it must know only whether some line of it was
 * kept (then all that may matter are kept: what reads them joins them), so its memory is a fixed table, however
 * long the log. Of two ids that fall into one place of the table, at worst some lines too many are kept.
 */
import { addressKey, domainOrUser } from '../core/address.ts';
import { hostLabel } from '../core/host-label.ts';
import type { FramedLine } from './framed-line.ts';
import { HeldLine, type KeptLine } from './held-line.ts';
import { ascii, isAt } from './scan.ts';
import { IdBytes, idKey, IdMarks, RECENT_IDS, RecentIds } from './sieve-ids.ts';
import { TextCache } from './text-cache.ts';
import { type Acceptance, Waiting } from './waiting.ts';

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
 * Of a message something was counted before another that is kept proved to be handed over to it, at `time`. With a
 * `recipient`: it was counted as one of the message `queueId` itself, which has the address by another name as well.
 */
export type OnCounted = (queueId: string, time: number, recipient?: string) => void;

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

/** Receives a line that is kept: READ, or the number of what it says. */
export type OnKept = (line: KeptLine, verdict: SiftVerdict) => void;

/** Where what is left of a log goes when it is sifted instead of read. */
export interface Sifting {
  readonly watched: WatchedNames;
  readonly onAccepted: OnAccepted;
  readonly onCounted: OnCounted;
  readonly onKept: OnKept;
}

/** Nothing was told of a recipient of the message yet… */
const SILENT = 0;
/** …nor since it was said to be handed over to by another. */
const AWAITED = 1;
const TOLD = 2;
/** The same, and what was told was counted. */
const COUNTED = 3;

/** A message has several recipients. */
const SEVERAL = 1;
/** It came from another host of this log. */
const INNER = 2;
const NOT_LEFT = Infinity;
/** So long after it has left the queue, a message may be told to have been handed over to it. */
const HAND_OVER_MS = 600_000;

/** What a message came from, as long as nothing is told of its recipients. */
type Origin = Acceptance | HeldLine;

/** Messages that are doubtful at one time. */
const MAX_DOUBTFUL = 1_000;
/** Nothing is tried longer than five days (RFC 5321 §4.5.4.1). */
const DOUBT_MS = 5 * 86_400_000;
interface Doubt {
  /** Of the line that told of it last. */
  readonly time: number;
  readonly recipients: number;
}

/** Hand-overs to one message that are remembered. */
const MAX_ORIGINS = 1_000;
const MAX_HOSTS = 1_000;
/** Held lines that are kept to be used again. */
const MAX_SPARE = 1_000;
/** Relays have long names, ids do not. */
const MAX_ID_LENGTH = 60;
const SPACE = 32;
const DOT = 46;
const OPEN_PAREN = 40;
const CLOSE_PAREN = 41;
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
  readonly #onCounted: OnCounted;
  readonly #onKept: OnKept;
  readonly #kept = new IdMarks();
  /** Messages that were seen to come in. */
  readonly #taken = new RecentIds();
  /** By their place there: SILENT, AWAITED, TOLD or COUNTED. */
  readonly #state = new Uint8Array(RECENT_IDS);
  /** By their place: bits of SEVERAL and INNER. */
  readonly #traits = new Uint8Array(RECENT_IDS);
  /** By their place: which of all messages they are, for an id may be that of several. */
  readonly #numbers = new Uint32Array(RECENT_IDS);
  #lastNumber = 0;
  /** By their place: when they left the queue, and their id may come back. */
  readonly #leftAt = new Float64Array(RECENT_IDS);
  /**
   * What AWAITED messages came from, by the same place. If nothing is ever told of them (the server was killed, the log
   * ends), that is the last that is known of the mail.
   */
  readonly #origins = new Map<number, Origin[]>();
  readonly #spare: HeldLine[] = [];
  /** Held lines of one chunk, which they let go of when the next one comes. */
  readonly #fresh: HeldLine[] = [];
  #chars = '';
  /** Acceptances by the id the next hop gave: if it logs here too, its lines may come a little later. */
  readonly #waiting: Waiting;
  /** The id the next hop answered with. */
  readonly #next = new IdBytes();
  #nextFrom = 0;
  readonly #domains = new TextCache((text) => {
    const lower = text.toLowerCase();
    return lower.endsWith('.') ? lower.slice(0, -1) : lower;
  });
  readonly #relays = new TextCache((text) => text);

  /** Labels of the hosts at which mail comes in. */
  readonly #hosts = new Set<string>();
  #lastHost = '';
  /** See doubt. */
  readonly #doubtful = new Map<number, Doubt>();
  /** Of the message the present line tells of. */
  #place = -1;

  constructor({ watched, onAccepted, onCounted, onKept }: Sifting) {
    this.watched = watched;
    this.#onAccepted = onAccepted;
    this.#onCounted = onCounted;
    this.#onKept = onKept;
    this.#waiting = new Waiting(({ domain, relay, time }) => onAccepted(domain, relay, time));
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
    if (this.#findNext(line)) {
      const place = this.#placeOfNext(line);
      if (place >= 0 && this.#state[place] === COUNTED)
        this.#onCounted(line.slice(this.#nextFrom, this.#next.end), line.time);
      this.#kept.add(this.#next.key);
    }
    return this.keep(key);
  }

  /** The message comes in at the host that wrote the line; from there on something is known of it. */
  take(id: IdBytes, { host }: FramedLine): void {
    if (host !== this.#lastHost) {
      this.#lastHost = host;
      if (this.#hosts.size < MAX_HOSTS) this.#hosts.add(hostLabel(host));
    }
    const key = id.longKey;
    const place = this.#taken.add(key);
    if (this.#state[place] === AWAITED) this.#release(place);
    this.#state[place] = SILENT;
    this.#traits[place] = 0;
    this.#lastNumber += 1;
    this.#numbers[place] = this.#lastNumber;
    this.#leftAt[place] = NOT_LEFT;
    this.#place = place;
    const origins = this.#waiting.take(key);
    if (origins !== undefined) this.#await(place, origins);
  }

  /**
   * What the message goes on as within this log must be kept from its first line on, for only its lines and those of
   * the message itself together say whose each attempt is. `recipients`: unless it goes on with so many.
   */
  doubt(id: IdBytes, { time }: FramedLine, recipients: number = 0): void {
    if (this.#doubtful.size < MAX_DOUBTFUL) this.#doubtful.set(id.longKey, { time, recipients });
  }

  /** It has gone on. */
  endDoubt(id: IdBytes): void {
    if (this.#doubtful.size > 0) this.#doubtful.delete(id.longKey);
  }

  /** May what comes in for so many recipients from within this log continue a doubtful message? */
  isInDoubt({ time }: FramedLine, recipients: number = 0): boolean {
    if (this.#doubtful.size === 0) return false;
    for (const [key, doubt] of this.#doubtful) {
      if (doubt.time + DOUBT_MS < time) this.#doubtful.delete(key);
      else if (doubt.recipients === 0 || doubt.recipients !== recipients) return true;
    }
    return false;
  }

  /** The message leaves the queue. Others that were handed over to it may be told of later. */
  leave(id: IdBytes, { time }: FramedLine): void {
    this.endDoubt(id);
    const place = this.#taken.placeOf(id.longKey);
    if (place >= 0) this.#leftAt[place] = time;
  }

  /** A message begins, wherever it comes from: what left the queue with that id was another one. */
  begin(id: IdBytes): void {
    const place = this.#taken.placeOf(id.longKey);
    if (place < 0 || this.#leftAt[place] === NOT_LEFT) return;
    if (this.#state[place] === AWAITED) this.#release(place);
    this.#taken.delete(id.longKey);
  }

  /** The message that was taken just now came from another host of this log. */
  takeInner(): void {
    this.#mark(this.#place, INNER);
  }

  /**
   * The message has several recipients. False: all its lines must be kept, for it was handed over by another host, and
   * what is told of one recipient says nothing of the others.
   */
  hasSeveral(id: IdBytes): boolean {
    const place = this.#taken.placeOf(id.longKey);
    this.#mark(place, SEVERAL);
    return !this.#is(place, INNER);
  }

  /** Does the message that the present line tells of have several recipients? */
  get isForSeveral(): boolean {
    return this.#is(this.#place, SEVERAL);
  }

  /** Tells the message that the present line tells of from others with its id. */
  get number(): number {
    return this.#numbers[this.#place] ?? 0;
  }

  #mark(place: number, trait: number): void {
    if (place >= 0) this.#traits[place] = (this.#traits[place] ?? 0) | trait;
  }

  #is(place: number, trait: number): boolean {
    return place >= 0 && ((this.#traits[place] ?? 0) & trait) !== 0;
  }

  /** Does the other host named in `[from, to)` write this log, too? */
  isOwnHost({ bytes, chars, host }: FramedLine, from: number, to: number): boolean {
    if (this.#hosts.size < 2) return false;
    let end = from;
    while (end < to && bytes[end] !== DOT) end += 1;
    const label = chars.slice(from, end).toLowerCase();
    return label !== hostLabel(host) && this.#hosts.has(label);
  }

  /** A line tells what became of a recipient of the message; false: the message was not seen to come in. */
  tell(id: IdBytes): boolean {
    const place = this.#taken.placeOf(id.longKey);
    this.#place = place;
    if (place < 0) return false;
    if (this.#state[place] === AWAITED) this.#free(this.#takeOrigins(place));
    if (this.#state[place] !== COUNTED) this.#state[place] = TOLD;
    return true;
  }

  /**
   * For the message of `key` that is handed over to one of this log, whose own lines say all that comes of it, if they
   * say anything; `undefined`: it is not. `isSeveral`: other recipients may go with this one, and the next host may be
   * killed before it has told of all.
   */
  handOn(line: FramedLine, key: number, isSeveral: boolean): SiftVerdict | undefined {
    if (!this.#findNext(line)) return undefined;
    const place = this.#placeOfNext(line);
    if (place < 0) return undefined;
    const isTold = (this.#state[place] ?? 0) >= TOLD;
    if (this.#kept.has(this.#next.key) || (isSeveral && !isTold)) return this.keepWithNext(line, key);
    this.#count();
    if (isTold) return LEAVE_OUT;
    const held = this.#hold(line);
    const others = this.#state[place] === AWAITED ? this.#origins.get(place) : undefined;
    if (others === undefined) this.#await(place, [held]);
    else if (others.length < MAX_ORIGINS) others.push(held);
    return LEAVE_OUT;
  }

  /** Long after a message has left, its id is that of another one, whose first line is yet to come. */
  #placeOfNext({ time }: FramedLine): number {
    const place = this.#taken.placeOf(this.#next.longKey);
    return place >= 0 && time <= (this.#leftAt[place] ?? 0) + HAND_OVER_MS ? place : -1;
  }

  /** What the present line tells is counted. */
  #count(): void {
    if (this.#place >= 0) this.#state[this.#place] = COUNTED;
  }

  #await(place: number, origins: Origin[]): void {
    this.#state[place] = AWAITED;
    this.#origins.set(place, origins);
  }

  #hold(line: FramedLine): HeldLine {
    if (line.chars !== this.#chars) {
      for (const held of this.#fresh) if (held.isHeld) held.copy();
      this.#fresh.length = 0;
      this.#chars = line.chars;
    }
    const held = this.#spare.pop() ?? new HeldLine();
    held.hold(line);
    this.#fresh.push(held);
    return held;
  }

  #takeOrigins(place: number): readonly Origin[] {
    const origins = this.#origins.get(place) ?? [];
    this.#origins.delete(place);
    return origins;
  }

  /** Nothing more is heard of the message in that place: what it came from is the last that is known. */
  #release(place: number): void {
    const origins = this.#takeOrigins(place);
    for (const origin of origins) {
      if (origin instanceof HeldLine) this.#onKept(origin.copy(), READ);
      else this.#onAccepted(origin.domain, origin.relay, origin.time);
    }
    this.#free(origins);
  }

  #free(origins: readonly Origin[]): void {
    for (const origin of origins) {
      if (!(origin instanceof HeldLine)) continue;
      origin.free();
      if (this.#spare.length < MAX_SPARE) this.#spare.push(origin);
    }
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
    this.#count();
    if (relayFrom === relayTo) {
      this.#onAccepted(domain, '', line.time);
      return;
    }
    const relay = this.#relays.at(line, relayFrom, relayTo);
    if (!this.#findNext(line)) {
      this.#onAccepted(domain, relay, line.time);
      return;
    }
    this.#waiting.add(this.#next.longKey, domain, relay, line.time);
  }

  /** Nothing more comes. */
  end(): void {
    this.#waiting.end();
    for (const place of this.#origins.keys()) this.#release(place);
  }

  /** Of the message `queueId` the `recipient` was counted, whom the present line names again. */
  retell(queueId: string, { time }: FramedLine, recipient: string): void {
    this.#onCounted(queueId, time, recipient);
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
    this.#nextFrom = from;
    return true;
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
