/** A chain: a message and all those it goes on as. It is told as a whole, when nothing in it moves any more. */
import type { Message } from './message.ts';
import { isPiped } from './piped.ts';

/** Longer chains are loops, not hops (RFC 5321 §6.3 counts up to a hundred); they are told in parts. */
const MAX_LENGTH = 120;

/** From now on recipients of `parent` go on as `child`. False when the chain would become too long. */
export function link(parent: Message, child: Message): boolean {
  if (isLinked(parent, child)) return true;
  if (parent.depth + 1 >= MAX_LENGTH) return false;
  child.depth = Math.max(child.depth, parent.depth + 1);
  child.parents.push(parent);
  return true;
}

export function isLinked(parent: Message, child: Message): boolean {
  return child.parents.includes(parent);
}

/** The first message of the chain that is still untold. */
export function rootOf(message: Message): Message {
  const seen = new Set<Message>();
  let root = message;
  while (!seen.has(root)) {
    seen.add(root);
    const parent = untoldParentOf(root);
    if (parent === undefined) break;
    root = parent;
  }
  return root;
}

function untoldParentOf(message: Message): Message | undefined {
  return message.parents.find((parent) => !parent.settled);
}

/** Some recipient of `message` no longer goes on as it did. */
export function stir(message: Message): void {
  const seen = new Set<Message>();
  let above: Message | undefined = message;
  while (above !== undefined && !seen.has(above)) {
    seen.add(above);
    above.awaited = undefined;
    above = untoldParentOf(above);
  }
}

/** Has every message of the chain from `root` on come to its end? */
export function isAtRest(root: Message): boolean {
  // Of a list's thousand messages each asks when it is done: one that is not answers for all.
  if (root.awaited === undefined || isOver(root.awaited)) root.awaited = someoneUnderWay(root);
  return root.awaited === undefined;
}

function isOver(message: Message): boolean {
  return message.done || message.settled;
}

/** One from the midst of them, so that in whatever order they end only few are asked for after another. */
function someoneUnderWay(root: Message): Message | undefined {
  if (!root.done) return root;
  const seen = new Set([root]);
  let found: Message | undefined;
  let count = 0;
  for (const message of seen) {
    for (const next of nextOf(message)) {
      if (next.settled || seen.has(next)) continue;
      if (next.done) {
        seen.add(next);
        continue;
      }
      count += 1;
      if (isPowerOfTwo(count)) found = next;
    }
  }
  return found;
}

function isPowerOfTwo(count: number): boolean {
  return (count & (count - 1)) === 0;
}

/** The messages as which it goes on. */
function* nextOf(message: Message): Generator<Message> {
  if (message.splits !== undefined) yield* message.splits;
  if (message.returns !== undefined && message.recipients.some(isPiped)) {
    for (const next of message.returns) if (isLinked(message, next)) yield next;
  }
  for (const { next } of message.recipients) if (next !== undefined) yield next;
}
