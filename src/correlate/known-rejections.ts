/**
 * Refusals have no queue id, so the same line in two files (Exim's mainlog and rejectlog, mail.log and mail.info) is
 * known by all it says. Files are read side by side in order of time: only the newest need be remembered.
 */
import { detach } from '../core/detach.ts';
import type { LogEvent, SourceRef } from '../core/event.ts';

const MAX_REMEMBERED = 50_000;

export interface KnownRejections {
  /** Was it read before from another file? */
  has(event: LogEvent): boolean;
}

interface Seen {
  readonly source: SourceRef;
  /** Lines of that file that say the same, less those met again in another. */
  count: number;
}

export function createKnownRejections(): KnownRejections {
  let newest = new Map<string, Seen>();
  let older = new Map<string, Seen>();
  return {
    has(event) {
      const key = keyOf(event);
      const seen = newest.get(key) ?? older.get(key);
      if (seen !== undefined && seen.source !== event.source) {
        if (seen.count === 0) return false;
        seen.count -= 1;
        return true;
      }
      if (seen !== undefined) {
        seen.count += 1;
        return false;
      }
      if (newest.size >= MAX_REMEMBERED) {
        older = newest;
        newest = new Map();
      }
      newest.set(detach(key), { source: event.source, count: 1 });
      return false;
    },
  };
}

function keyOf(event: LogEvent): string {
  const { time, host, pid, sender, recipient, client, statusText } = event;
  return `${time}|${host}|${pid ?? ''}|${client?.ip ?? ''}|${sender ?? ''}|${recipient ?? ''}|${statusText ?? ''}`;
}
