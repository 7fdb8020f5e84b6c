/**
 * Which message is a bounce that Courier made itself. No line says so; but courierdsn hands it in while its
 * own delivery (`module=dsn`) is under way or just over, and its sender is empty.
 */
import { detach } from '../../core/detach.ts';

const MAX_REMEMBERED = 1_000;
/** courierd may note the end of the delivery before the message that came out of it. */
const LATE_MS = 1_000;

export interface Notices {
  /** A bounce about this message is being made. */
  notified(id: string): void;
  /** A new message has come in. */
  begins(id: string, time: number): void;
  isNotice(id: string): boolean;
  /** A run of deliveries of this message is over. */
  done(id: string, time: number): void;
}

export function createNotices(): Notices {
  const underWay = new Set<string>();
  const candidates = new Set<string>();
  let lastDone = Number.NEGATIVE_INFINITY;
  return {
    notified: (id) => remember(underWay, id),
    begins(id, time) {
      if (underWay.size > 0 || Math.abs(time - lastDone) <= LATE_MS) remember(candidates, id);
    },
    isNotice: (id) => candidates.size > 0 && candidates.delete(id),
    done(id, time) {
      if (underWay.size > 0 && underWay.delete(id)) lastDone = time;
    },
  };
}

function remember(set: Set<string>, id: string): void {
  set.add(detach(id));
  if (set.size <= MAX_REMEMBERED) return;
  const oldest = set.values().next().value;
  if (oldest !== undefined) set.delete(oldest);
}
