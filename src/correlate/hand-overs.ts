/**
 * Joins a message to the one it goes on as: the attempt tells the id that the next hop gave it. The first line of the
 * next one may come before or after.
 */
import { detach } from '../core/detach.ts';
import type { LogEvent } from '../core/event.ts';
import { isLinked, link, stir } from './chain.ts';
import type { Message, RecipientState } from './message.ts';
import type { MessageTable } from './message-table.ts';
import { MANY_RECIPIENTS } from './recipient.ts';

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
      if (parent.byChild !== undefined) addChild(parent.byChild, childId, state);
      const child = messages.find(childId);
      if (child === parent) return;
      const distance = child === undefined ? Infinity : Math.abs(event.time - child.firstTime);
      // Another one may have had the id before, and the first line of the right one comes later.
      if (distance > HAND_OVER_MS || isOthers(child, parent)) claims.set(detach(childId), parent);
      if (child === undefined || isOthers(child, parent) || distance > limitOf(parent, child)) return;
      if (link(parent, child)) state.next = child;
    },
    begin(child) {
      const parent = claims.get(child.queueId);
      if (parent === undefined || Math.abs(parent.lastTime - child.firstTime) > limitOf(parent, child))
        return;
      for (const state of handedOverTo(child.queueId, parent)) {
        const { next, lastTime } = state;
        if (next !== undefined && Math.abs(lastTime - next.firstTime) <= Math.abs(lastTime - child.firstTime))
          continue;
        if (!link(parent, child)) continue;
        if (next !== undefined) {
          stir(parent);
          next.parents = next.parents.filter((other) => other !== parent);
        }
        state.next = child;
      }
      if (isLinked(parent, child)) claims.delete(child.queueId);
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

/** The recipients that went on from `parent` under that id. A filter may take each under an id of its own. */
function handedOverTo(childId: string, parent: Message): readonly RecipientState[] {
  const { recipients } = parent;
  if (recipients.length < MANY_RECIPIENTS)
    return recipients.filter((state) => newestChild(state) === childId);
  if (parent.byChild === undefined) {
    parent.byChild = new Map();
    for (const state of recipients) {
      const newest = newestChild(state);
      if (newest !== undefined) addChild(parent.byChild, newest, state);
    }
  }
  const known = parent.byChild.get(childId) ?? [];
  return [...known].filter((state) => newestChild(state) === childId);
}

function addChild(byChild: Map<string, Set<RecipientState>>, childId: string, state: RecipientState): void {
  const known = byChild.get(childId);
  if (known === undefined) byChild.set(detach(childId), new Set([state]));
  else known.add(state);
}

/** A message comes from one other: this one came from another than `parent`. */
function isOthers(child: Message | undefined, parent: Message): boolean {
  return child !== undefined && child.parents.length > 0 && !isLinked(parent, child);
}

/** How far the two ends of a hop may be from each other. */
function limitOf(parent: Message, child: Message): number {
  return parent.host === child.host ? HAND_OVER_MS : HOP_MS;
}
