import type { RecipientState } from './message.ts';

/** A program took the mail: a content filter sends it on to the same recipient, a mailbox or a list does not. */
export function isPiped({ attempts }: RecipientState): boolean {
  return attempts[attempts.length - 1]?.topic === 'piped';
}
