/** A queue of finished messages that wait, by log time, for lines that come late. */
import type { Message } from './message.ts';

export interface Linger {
  add(message: Message): void;
  /** Takes a message whose waiting is over at log time `now`, as long as there is one. */
  takeDue(now: number): Message | undefined;
}

/** With more than `limit` messages waiting, the longest waiting is let go. */
export function createLinger(waitMs: number, limit: number = Infinity): Linger {
  const queue: (Message | undefined)[] = [];
  let head = 0;
  return {
    add(message) {
      queue.push(message);
    },
    takeDue(now) {
      const message = queue[head];
      if (message === undefined) return undefined;
      if (message.lastTime + waitMs > now && queue.length - head <= limit) return undefined;
      // What is told is not to be kept.
      queue[head] = undefined;
      head += 1;
      if (head > 4096 && head * 2 > queue.length) {
        queue.splice(0, head);
        head = 0;
      }
      return message;
    },
  };
}
