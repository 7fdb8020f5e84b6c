/**
 * A smarthost whose log is at hand refuses a recipient: it tells of the refusal, and the host that wanted to hand the
 * mail over of its attempt. Neither names the other's id; the recipient, the words and the moment join them, and the
 * attempt is what is told.
 */
import { detach } from '../core/detach.ts';
import type { LogEvent } from '../core/event.ts';
import type { Reply } from '../core/reply.ts';

/** Both ends log it within this time. */
const NEAR_MS = 60_000;
/** Refusals held back, and attempts remembered. */
const MAX_HELD = 2_000;

export interface RelayRefusals {
  /** True when the attempt that met this refusal was read; else it is held back, if `kept` gives a copy of it. */
  isAnswered(refusal: LogEvent, kept: () => LogEvent): boolean;
  /** An attempt was refused or put off. */
  heard(attempt: LogEvent): void;
  /** Those held back that nobody met until `now`. */
  takeDue(now: number): readonly LogEvent[];
}

export function createRelayRefusals(): RelayRefusals {
  const held = new Map<string, LogEvent[]>();
  const heard = new Map<string, Told[]>();
  let heldCount = 0;
  let oldest = Number.POSITIVE_INFINITY;

  return {
    isAnswered(refusal, kept) {
      const key = keyOf(refusal);
      if (key === undefined) return false;
      if (takeNear(heard, key, refusal) !== undefined) return true;
      if (heldCount >= MAX_HELD) return false;
      const copy = kept();
      push(held, detach(key), copy);
      heldCount += 1;
      oldest = Math.min(oldest, copy.time);
      return true;
    },
    heard(attempt) {
      const key = keyOf(attempt);
      if (key === undefined) return;
      if (takeNear(held, key, attempt) !== undefined) heldCount -= 1;
      else {
        if (heard.size >= MAX_HELD) heard.clear();
        push(heard, detach(key), {
          host: detach(attempt.host),
          time: attempt.time,
          reply: { code: attempt.reply?.code },
        });
      }
    },
    takeDue(now) {
      if (now - oldest <= NEAR_MS) return [];
      const due: LogEvent[] = [];
      oldest = Number.POSITIVE_INFINITY;
      for (const [key, events] of held) {
        const rest = events.filter(({ time }) => now - time <= NEAR_MS);
        due.push(...events.filter((event) => !rest.includes(event)));
        if (rest.length === 0) held.delete(key);
        else held.set(key, rest);
        for (const { time } of rest) oldest = Math.min(oldest, time);
      }
      heldCount -= due.length;
      return due;
    },
  };
}

type Told = Pick<LogEvent, 'host' | 'time'> & { readonly reply?: Pick<Reply, 'code'> | undefined };

function keyOf({ recipient, reply }: LogEvent): string | undefined {
  if (recipient === undefined || reply === undefined || reply.text === '') return undefined;
  return `${recipient.toLowerCase()} ${reply.text}`;
}

/** Who refuses may log its words without the code it sent. */
function isSameCode(one: Told, other: Told): boolean {
  const [a, b] = [one.reply?.code, other.reply?.code];
  return a === undefined || b === undefined || a === b;
}

function push<T>(map: Map<string, T[]>, key: string, event: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [event]);
  else list.push(event);
}

/** Takes the first that another host told near in time. */
function takeNear<T extends Told>(map: Map<string, T[]>, key: string, event: Told): T | undefined {
  const list = map.get(key) ?? [];
  const at = list.findIndex(
    (told) =>
      told.host !== event.host && Math.abs(told.time - event.time) <= NEAR_MS && isSameCode(told, event),
  );
  if (at < 0) return undefined;
  const [found] = list.splice(at, 1);
  if (list.length === 0) map.delete(key);
  return found;
}
