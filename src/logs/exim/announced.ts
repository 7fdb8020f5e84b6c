/**
 * The recipients that `<=` names (log_selector +received_recipients), as long as nothing else was said of them. A
 * message that is frozen or thrown away before its first delivery names them nowhere else.
 */
import { detach } from '../../core/detach.ts';
import { newEvent } from '../new-event.ts';
import type { Emit, FramedLine } from '../reader.ts';
import { unescape } from './escapes.ts';

/** Messages whose first delivery is still to come; the oldest gives way. */
const MAX_MESSAGES = 10_000;

export class Announced {
  readonly #names = new Map<string, string>();

  /** `names` are separated by blanks. */
  add(queueId: string, names: string): void {
    if (this.#names.size >= MAX_MESSAGES) {
      for (const oldest of this.#names.keys()) {
        this.#names.delete(oldest);
        break;
      }
    }
    this.#names.set(detach(queueId), detach(names));
  }

  forget(queueId: string): void {
    if (this.#names.size > 0) this.#names.delete(queueId);
  }

  /** They become known, for what is to be said of all of them. */
  tell(line: FramedLine, queueId: string, emit: Emit): void {
    const names = this.#names.get(queueId);
    if (names === undefined) return;
    this.#names.delete(queueId);
    for (const name of names.split(' ')) {
      if (name === '') continue;
      const event = newEvent(line, 'exim', 'received', queueId);
      event.recipient = unescape(name);
      emit(event);
    }
  }
}
