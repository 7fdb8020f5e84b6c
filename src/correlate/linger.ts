/** A queue of finished messages that wait, by log time, for lines that come late. */
import type { Message } from './message.ts';

export interface Linger {
  add(message: Message): void;
  /** Hands out every message whose waiting is over at log time `now`. */
  due(now: number): IterableIterator<Message>;
}

export function createLinger(waitMs: number): Linger {
  const queue: Message[] = [];
  let head = 0;
  return {
    add(message) {
      queue.push(message);
    },
    *due(now) {
      for (;;) {
        const message = queue[head];
        if (message === undefined || message.lastTime + waitMs > now) break;
        head += 1;
        if (head > 4096 && head * 2 > queue.length) {
          queue.splice(0, head);
          head = 0;
        }
        yield message;
      }
    },
  };
}
