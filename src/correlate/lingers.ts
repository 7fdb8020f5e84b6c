/** Which finished messages wait for late lines, and how long by the time of the log. */
import type { ReaderTraits } from '../logs/reader.ts';
import { newestChild } from './hand-overs.ts';
import { createLinger, type Linger } from './linger.ts';
import type { Message } from './message.ts';
import type { MessageTable } from './message-table.ts';
import { isPiped } from './piped.ts';

/** Its DSN lines, the other end of a hop. */
const USUAL_MS = 600_000;
/**
 * How long a message that a host took which may log here too waits for the first line of that host, and a notice for its
 * announcement.
 */
const BRIEF_MS = 10_000;
/** Servers that tell of a failure long after they told of a delivery, up to so many messages. */
const LATE_MS = 14 * 86_400_000;
const MAX_LATE = 8_000;

export interface Lingers {
  /** In the order in which they are asked for what is due. */
  readonly all: readonly Linger[];
  readonly late: Linger;
  /** Where a message that came to its end waits; `undefined`: nothing more can come of it. */
  of(message: Message): Linger | undefined;
}

export function createLingers({
  traitsOf,
  mayGoOnElsewhere,
  messages,
}: {
  readonly traitsOf: (mta: string) => ReaderTraits;
  /** There may be hosts of which no message was seen yet. */
  readonly mayGoOnElsewhere: boolean;
  readonly messages: MessageTable;
}): Lingers {
  const brief = createLinger(BRIEF_MS);
  const usual = createLinger(USUAL_MS);
  const late = createLinger(LATE_MS, MAX_LATE);

  const mayGoOn = (message: Message): boolean => {
    if (mayGoOnElsewhere || messages.hasSeveralHosts) return true;
    // A notice goes to another host, whose first line here it may be.
    if (message.parents.length > 0 || message.isNotification) return true;
    if (!traitsOf(message.mta).logsRemoval) return true;
    if (message.fromLoopback) return true;
    if (message.splits !== undefined || message.recipients.some(isPiped)) return true;
    return message.recipients.some((state) => state.outcome === 'handed-over' || state.next !== undefined);
  };

  return {
    all: [brief, usual, late],
    late,
    of(message) {
      if (traitsOf(message.mta).lateOutcomes === true) return late;
      if (mayGoOn(message)) return usual;
      if (message.hasNoSender) return brief;
      return message.recipients.some((state) => newestChild(state) !== undefined) ? brief : undefined;
    },
  };
}
