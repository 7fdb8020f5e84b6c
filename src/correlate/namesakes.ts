/**
 * Of two messages of one host with the same Message-ID the later may be what a program (a content filter, a list) made of
 * the earlier. Most messages have a name nobody else has.
 */
import { link } from './chain.ts';
import type { Message } from './message.ts';
import { isPiped } from './piped.ts';

export interface Namesakes {
  /** The Message-ID of the message is known now. */
  add(message: Message): void;
  /** The message is settled. */
  forget(message: Message): void;
}

export function createNamesakes(): Namesakes {
  /** The newest open message of each name. */
  const newest = new Map<string, Message>();
  return {
    add(message) {
      const { messageId } = message;
      if (messageId === undefined || messageId === '') return;
      const earlier = newest.get(messageId);
      newest.set(messageId, message);
      if (earlier === undefined || earlier.settled || earlier.host !== message.host) return;
      (earlier.returns ??= []).push(message);
      if (earlier.recipients.some(isPiped)) link(earlier, message);
    },
    forget(message) {
      const { messageId } = message;
      if (messageId !== undefined && newest.get(messageId) === message) newest.delete(messageId);
    },
  };
}

/** A program took the message: those that came back already may be what it made of it. */
export function awaitReturns(message: Message): void {
  for (const child of message.returns ?? []) if (!child.settled) link(message, child);
}
