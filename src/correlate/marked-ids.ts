/**
 * Queue ids of which something is known before their first own line, and since when. An id comes back after hours: later
 * it is that of another message.
 */
import { BoundedMap } from '../core/bounded-map.ts';
import { detach } from '../core/detach.ts';
import { REUSE_MS } from './reuse.ts';

/** Some are never heard of again. */
const MAX_MARKED = 20_000;

export interface MarkedIds {
  /** Nothing was ever marked. */
  readonly isEmpty: boolean;
  mark(queueId: string, time: number): void;
  /** At any time. */
  has(queueId: string): boolean;
  /** Marked about `time`. */
  isNear(queueId: string, time: number): boolean;
  /** The same, and the mark is gone. */
  take(queueId: string, time: number): boolean;
}

export function createMarkedIds(): MarkedIds {
  let isEmpty = true;
  const times = new BoundedMap<string, number>(MAX_MARKED);
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= REUSE_MS;
  return {
    get isEmpty() {
      return isEmpty;
    },
    mark(queueId, time) {
      isEmpty = false;
      times.set(detach(queueId), time);
    },
    has: (queueId) => times.get(queueId) !== undefined,
    isNear(queueId, time) {
      if (isEmpty) return false;
      const marked = times.get(queueId);
      return marked !== undefined && near(marked, time);
    },
    take(queueId, time) {
      const marked = times.get(queueId);
      if (marked === undefined) return false;
      times.delete(queueId);
      return near(marked, time);
    },
  };
}
