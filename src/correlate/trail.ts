/**
 * The lines of a message that are no attempts, as each of its recipients is told of them: those about the message as a
 * whole, and those that name this recipient. A list's mail may have thousands of recipients and of such lines: what is
 * told in all must not grow faster than what was read.
 */
import { addressKey } from '../core/address.ts';
import type { LogEvent } from '../core/event.ts';
import type { Message, RecipientState } from './message.ts';
import type { Hop } from './onward.ts';
import { namesOf } from './recipient.ts';

/** For each line of a chain of messages at most so many are told, over all its recipients. */
const MAX_TOLD = 8;
/** But with each recipient so many of those it has in common with others. */
const MIN_SHARED = 16;

const NOTHING: readonly never[] = [];

export interface Trails {
  /** In the order of the log. */
  linesOf(hop: Hop): readonly LogEvent[];
  /** The attempts at a hop from which several may have gone on. */
  attemptsOf(hop: Hop): readonly LogEvent[];
}

/** The trail of one message: places in it. */
interface Parted {
  readonly ofAll: readonly number[];
  readonly byName: ReadonlyMap<string, Named>;
  /** Those that may explain a failure (Message.hints). */
  readonly hints: readonly number[];
}

interface Named {
  readonly places: number[];
  /** Recipients that have this name: an alias leads to several. */
  bearers: number;
}

/** `count` recipients are told of, who went over `messages`. */
export function createTrails(count: number, messages: Iterable<Message>): Trails {
  const parted = new Map<Message, Parted>();
  let limit: number | undefined;

  const isTooLong = (length: number): boolean => {
    if (count < 2 || length <= MIN_SHARED) return false;
    limit ??= Math.max(MIN_SHARED, Math.floor((MAX_TOLD * linesOfAll(messages)) / count));
    return length > limit;
  };
  const partsOf = (message: Message, trail: readonly LogEvent[]): Parted => {
    let parts = parted.get(message);
    if (parts === undefined) {
      parts = part(message, trail);
      parted.set(message, parts);
    }
    return parts;
  };

  return {
    linesOf({ message, state }) {
      const { trail } = message;
      if (trail === undefined) return NOTHING;
      if (message.recipients.length < 2 && !isTooLong(trail.length)) return trail;
      const { ofAll, byName, hints } = partsOf(message, trail);
      if (ofAll.length === trail.length && !isTooLong(trail.length)) return trail;
      const told: number[][] = [];
      const tell = (places: readonly number[], isShared: boolean): void => {
        const isCut = isShared && isTooLong(places.length);
        told.push(isCut ? around(state, places, (place) => trail[place], limit ?? 0) : [...places]);
      };
      tell(ofAll, true);
      if (isTooLong(ofAll.length)) told.push([...hints]);
      for (const name of new Set(namesOf(state))) {
        const named = byName.get(name);
        if (named !== undefined) tell(named.places, named.bearers > 1);
      }
      return inOrder(told).map((place) => trail[place] as LogEvent);
    },
    attemptsOf({ state }) {
      const { attempts } = state;
      return isTooLong(attempts.length) ? around(state, attempts, (event) => event, limit ?? 0) : attempts;
    },
  };
}

function linesOfAll(messages: Iterable<Message>): number {
  let lines = 0;
  for (const { trail, recipients } of messages) {
    lines += trail?.length ?? 0;
    for (const { attempts } of recipients) lines += attempts.length;
  }
  return lines;
}

/** A line that names nobody we know of is about the whole message. */
function part({ recipients, hints = [] }: Message, trail: readonly LogEvent[]): Parted {
  const byName = new Map<string, Named>();
  for (const state of recipients) {
    for (const name of new Set(namesOf(state))) {
      const named = byName.get(name);
      if (named === undefined) byName.set(name, { places: [], bearers: 1 });
      else named.bearers += 1;
    }
  }
  const ofAll: number[] = [];
  trail.forEach(({ recipient, originalRecipient }, place) => {
    const named = [recipient, originalRecipient].flatMap((address) =>
      address === undefined ? [] : (byName.get(addressKey(address)) ?? []),
    );
    if (named.length === 0) ofAll.push(place);
    for (const { places } of new Set(named)) places.push(place);
  });
  const isHint = ({ line, source }: LogEvent): boolean =>
    hints.some((hint) => hint.line === line && hint.source === source);
  return { ofAll, byName, hints: ofAll.filter((place) => isHint(trail[place] as LogEvent)) };
}

/** Of a long list the first, the last, and those before the newest attempt, which may tell why it went as it did. */
function around<T>(
  { lastTime }: RecipientState,
  all: readonly T[],
  eventOf: (item: T) => LogEvent | undefined,
  limit: number,
): T[] {
  const quarter = Math.floor(limit / 4);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((eventOf(all[middle] as T)?.time ?? 0) <= lastTime) low = middle + 1;
    else high = middle;
  }
  const tail = all.length - quarter;
  const from = Math.min(Math.max(quarter, low - 2 * quarter), tail);
  const to = Math.min(Math.max(from, low), tail);
  return [...all.slice(0, quarter), ...all.slice(from, to), ...all.slice(tail)];
}

function inOrder(told: readonly number[][]): readonly number[] {
  const [first] = told;
  if (first !== undefined && told.length === 1) return first;
  return [...new Set(told.flat())].sort((a, b) => a - b);
}
