/** A chain: a message and all those it goes on as. It is told as a whole, when nothing in it moves any more. */
import type { Message } from './message.ts';
import { isPiped } from './piped.ts';

/** The first message of the chain that is still untold. */
export function rootOf(message: Message): Message {
  const seen = new Set<Message>();
  let root = message;
  while (!seen.has(root)) {
    seen.add(root);
    const parent = root.parents.find((p) => !p.settled);
    if (parent === undefined) break;
    root = parent;
  }
  return root;
}

/** Has every message of the chain from `root` on come to its end? */
export function isAtRest(root: Message, seen: Set<Message> = new Set()): boolean {
  if (seen.has(root)) return true;
  seen.add(root);
  if (!root.done) return false;
  const rests = (next: Message): boolean => next.settled || isAtRest(next, seen);
  if (root.splits?.every(rests) === false) return false;
  if (root.recipients.some(isPiped) && root.returns?.every(rests) === false) return false;
  return root.recipients.every(({ next }) => next === undefined || rests(next));
}
