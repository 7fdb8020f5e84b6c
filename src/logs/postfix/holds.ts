/**
 * smtpd holds a message for the sake of a recipient before the message has an id: an access table, a policy service.
 *
 *     smtpd[12]: NOQUEUE: hold: RCPT from host[ip]: <b>: Recipient address triggers HOLD action; from=<a> to=<b> …
 *     smtpd[12]: QID: client=host[ip]
 *
 * The id follows in the next `client=` line of the same process; a new connection ends the wait.
 */
import { detachEvent } from '../../core/detach-event.ts';
import type { LogEvent } from '../../core/event.ts';
import type { Emit, FramedLine } from '../reader.ts';

/** Processes whose client has not sent its message yet. */
const MAX_WAITING = 1_000;

export class Holds {
  readonly #waiting = new Map<string, LogEvent[]>();

  add(line: FramedLine, event: LogEvent): void {
    const key = keyOf(line);
    if (this.#waiting.size >= MAX_WAITING) this.#waiting.clear();
    const events = this.#waiting.get(key);
    if (events === undefined) this.#waiting.set(key, [detachEvent(event)]);
    else if (events.length < MAX_WAITING) events.push(detachEvent(event));
  }

  /** The message got its id. */
  tell(line: FramedLine, queueId: string, emit: Emit): void {
    if (this.#waiting.size === 0) return;
    const key = keyOf(line);
    const events = this.#waiting.get(key);
    if (events === undefined) return;
    this.#waiting.delete(key);
    for (const event of events) emit({ ...event, queueId });
  }

  forget(line: FramedLine): void {
    if (this.#waiting.size > 0) this.#waiting.delete(keyOf(line));
  }
}

function keyOf({ host, pid }: FramedLine): string {
  return `${host}\n${pid ?? ''}`;
}
