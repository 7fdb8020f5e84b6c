/** What is remembered of Courier's messages from line to line. */
import { BoundedMap } from '../../core/bounded-map.ts';
import { detach } from '../../core/detach.ts';

/** Messages under way; the oldest are let go first. */
const MAX_MESSAGES = 20_000;
const MAX_RECIPIENTS = 2_000;
/** Longest reply put together. */
const MAX_REPLY = 8_192;

export interface Recipient {
  readonly address: string;
  /** The line that began the present run, from `module=` on; `undefined` when no run is under way. */
  running: string | undefined;
  /** When the present run began. */
  startedAt: number;
  /** Lines of the remote server's reply so far. */
  reply: string;
  last: 'deferred' | 'final' | undefined;
}

export interface QueuedMessage {
  readonly id: string;
  isKnown: boolean;
  readonly recipients: Map<string, Recipient>;
}

export interface CourierQueue {
  message(id: string): QueuedMessage;
  find(id: string): QueuedMessage | undefined;
  recipient(message: QueuedMessage, address: string): Recipient;
  forget(id: string): void;
}

export function createQueue(): CourierQueue {
  const messages = new BoundedMap<string, QueuedMessage>(MAX_MESSAGES);
  return {
    message(id) {
      const known = messages.get(id);
      if (known !== undefined) return known;
      const made: QueuedMessage = { id: detach(id), isKnown: false, recipients: new Map() };
      messages.set(made.id, made);
      return made;
    },
    find: (id) => messages.get(id),
    recipient(message, address) {
      const known = message.recipients.get(address);
      if (known !== undefined) return known;
      const made: Recipient = {
        address: detach(address),
        running: undefined,
        startedAt: 0,
        reply: '',
        last: undefined,
      };
      if (message.recipients.size < MAX_RECIPIENTS) message.recipients.set(made.address, made);
      return made;
    },
    forget(id) {
      messages.delete(id);
    },
  };
}

/** Adds a line to the reply of a recipient. */
export function addReplyLine(recipient: Recipient, words: string): void {
  if (recipient.reply.length > MAX_REPLY) return;
  if (words === '') return;
  recipient.reply = recipient.reply === '' ? detach(words) : `${recipient.reply} ${words}`;
}

/** Is anybody waiting for a result or another try? */
export function isWaiting(message: QueuedMessage): boolean {
  for (const recipient of message.recipients.values()) if (recipient.last !== 'final') return true;
  return false;
}
