/**
 * bounce sends a notice, which is a message with an id of its own:
 *
 *     QID: sender non-delivery notification: NEWID
 *     QID: sender delay notification: NEWID
 *     QID: sender delivery status notification: NEWID       success, as asked for with NOTIFY=SUCCESS
 *     QID: postmaster non-delivery notification: NEWID      also `postmaster delay notification`
 *
 * Sources: bounce/bounce_notify_service.c, bounce_warn_service.c, bounce_trace_service.c.
 */
import type { Emit, FramedLine, LineVerdict } from '../reader.ts';
import { newEvent } from '../new-event.ts';

const TOPICS: readonly (readonly [string, string])[] = [
  ['sender non-delivery notification: ', 'dsn'],
  ['sender delay notification: ', 'delay-warning'],
  ['sender delivery status notification: ', 'receipt'],
  ['postmaster ', 'postmaster'],
  // soft_bounce or a bounce that cannot be sent
  ['undeliverable postmaster notification discarded', 'discarded'],
];

/** `words` is what follows the queue id. */
export function readNotice(line: FramedLine, words: string, queueId: string, emit: Emit): LineVerdict {
  for (const [start, topic] of TOPICS) {
    if (!words.startsWith(start)) continue;
    const colon = words.indexOf(': ');
    const event = newEvent(line, 'postfix', 'bounce-sent', queueId);
    if (colon > 0) event.childQueueId = words.slice(colon + 2);
    event.topic = topic;
    emit(event);
    return 'event';
  }
  return 'unknown';
}
