/**
 * Joins a message to the one it goes on as: the attempt tells the id that the next hop gave it. The first line of the
 * next one may come before or after.
 */
import { detach } from '../core/detach.ts';
import type { LogEvent } from '../core/event.ts';
import type { Message, RecipientState } from './message.ts';
import type { MessageTable } from './message-table.ts';

/**
 * A remote server may answer with an id that another message here has as well, so the two ends of a hop must be near
 * in time: on two hosts within what a zone that a log does not state can be off.
 */
const HOP_MS = 26 * 3_600_000;
/** Longer than servers wait for the answer to the end of a mail (RFC 5321 §4.5.3.2.6: 10 minutes). */
const HAND_OVER_MS = 900_000;

export interface HandOvers {
  /** Was some message handed over to one with this id that is not known yet? */
  awaits(queueId: string): boolean;
  /** `event` handed the recipient of `parent` over to its `childQueueId`. */
  handOver(parent: Message, state: RecipientState, event: LogEvent): void;
  /** The first line of a message to which another was perhaps handed over. */
  begin(child: Message): void;
  /** The message is settled. */
  forget(message: Message): void;
}

export function createHandOvers(messages: MessageTable): HandOvers {
  /** Child queue id → message that handed over to it. */
  const claims = new Map<string, Message>();
  return {
    awaits: (queueId) => claims.has(queueId),
    handOver(parent, state, event) {
      const childId = event.childQueueId ?? '';
      const child = messages.find(childId);
      if (child === parent) return;
      const distance = child === undefined ? Infinity : Math.abs(event.time - child.firstTime);
      // Another one may have had the id before, and the first line of the right one comes later.
      if (distance > HAND_OVER_MS || isOthers(child, parent)) claims.set(detach(childId), parent);
      if (child === undefined || isOthers(child, parent) || distance > limitOf(parent, child)) return;
      state.next = child;
      if (!child.parents.includes(parent)) child.parents.push(parent);
    },
    begin(child) {
      const parent = claims.get(child.queueId);
      if (parent === undefined || Math.abs(parent.lastTime - child.firstTime) > limitOf(parent, child))
        return;
      for (const state of parent.recipients) {
        const { next, lastTime } = state;
        if (newestChild(state) !== child.queueId) continue;
        if (next !== undefined && Math.abs(lastTime - next.firstTime) <= Math.abs(lastTime - child.firstTime))
          continue;
        if (next !== undefined) next.parents = next.parents.filter((other) => other !== parent);
        state.next = child;
        if (!child.parents.includes(parent)) child.parents.push(parent);
      }
      if (child.parents.includes(parent)) claims.delete(child.queueId);
    },
    forget(message) {
      if (claims.size === 0) return;
      for (const state of message.recipients) {
        const child = newestChild(state);
        if (child !== undefined && claims.get(child) === message) claims.delete(child);
      }
    },
  };
}

/** The id under which the host that took it last has it. */
export function newestChild({ attempts }: RecipientState): string | undefined {
  return attempts[attempts.length - 1]?.childQueueId;
}

/** A message comes from one other: this one came from another than `parent`. */
function isOthers(child: Message | undefined, parent: Message): boolean {
  return child !== undefined && child.parents.length > 0 && !child.parents.includes(parent);
}

/** How far the two ends of a hop may be from each other. */
function limitOf(parent: Message, child: Message): number {
  return parent.host === child.host ? HAND_OVER_MS : HOP_MS;
}
