/**
 * What is decided about a message as a whole, by its administrator or a filter:
 *
 *     ID Frozen (delivery error message)            ID *** Frozen (message created with -f <>)
 *     ID Frozen by the system filter: text          ID frozen by ACL
 *     ID Message is frozen                          again in every queue run
 *     ID frozen by root · Unfrozen by errmsg timer · unfrozen by root
 *     ID removed by root
 *     ID cancelled by root                          a bounce is sent; also `by system filter: text`
 *     ID cancelled by timeout_frozen_after
 *     ID original recipients ignored (system filter)
 *     ID address <b@b.example> marked delivered by root
 *
 * Sources: src/deliver.c deliver_message(), src/queue.c queue_action(), src/receive.c.
 */
import type { Outcome } from '../../core/outcome.ts';
import { newEvent } from '../new-event.ts';
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import type { Announced } from './announced.ts';
import { unescape } from './escapes.ts';

/** First words; what they are about; how it ends for all who still wait. */
const FATES: readonly (readonly [start: string, topic: string, end?: Outcome])[] = [
  ['Frozen', 'hold'],
  ['*** Frozen', 'hold'],
  ['Message is frozen', 'hold'],
  ['frozen by ', 'hold'],
  ['Unfrozen', 'release'],
  ['unfrozen by ', 'release'],
  ['removed by ', 'removed-by-hand'],
  ['cancelled by timeout_frozen_after', 'given-up', 'expired'],
  ['cancelled by ', 'given-up', 'bounced'],
  ['original recipients ignored', 'discarded', 'discarded'],
];

const ADDRESS = 'address <';
const MARKED = '> marked delivered by ';

/** `undefined`: another kind of line. */
export function readFate(
  line: FramedLine,
  words: string,
  queueId: string,
  announced: Announced,
  emit: Emit,
): LineVerdict | undefined {
  if (words.startsWith(ADDRESS)) return readMark(line, words, queueId, emit);
  const fate = FATES.find(([start]) => words.startsWith(start));
  if (fate === undefined) return undefined;
  const [, topic, end] = fate;
  if (topic !== 'release') announced.tell(line, queueId, emit);
  const event = newEvent(line, 'exim', end === undefined ? 'note' : 'attempt', queueId);
  event.topic = topic;
  event.outcome = end;
  event.statusText = unescape(words);
  emit(event);
  return 'event';
}

/** Nothing more is done for the address, though nobody took the mail. */
function readMark(line: FramedLine, words: string, queueId: string, emit: Emit): LineVerdict | undefined {
  const close = words.lastIndexOf(MARKED);
  if (close < ADDRESS.length) return undefined;
  const event = newEvent(line, 'exim', 'attempt', queueId);
  event.recipient = unescape(words.slice(ADDRESS.length, close));
  event.outcome = 'discarded';
  event.statusText = unescape(words);
  event.contacted = false;
  event.topic = 'removed-by-hand';
  emit(event);
  return 'event';
}
