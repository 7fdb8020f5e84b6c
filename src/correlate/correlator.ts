/**
 * From events and bounces to deliveries.
 *
 * A mail server knows a message by its queue id; the mail itself passes several servers, each with an id of
 * its own, and each recipient may meet another fate. The correlator is a streaming reducer: it keeps a small
 * state per queue id (message.ts), links messages that hand over to each other by the id the next hop
 * answered with, lets a finished message linger a while for lines that come late (DSN lines, the other end of
 * a hop), then settles the whole chain into deliveries (settle.ts) and forgets it. Memory depends on the
 * number of messages under way, not on the length of the log. A queue id ends with the message's life, so
 * that an id used again does not join two mails.
 *
 * Feed all bounces first, then events in order of time (a few minutes of disorder are fine), then call end().
 */
import { addressKey, isLoopback } from '../core/address.ts';
import type { Bounce } from '../core/bounce.ts';
import type { Delivery } from '../core/delivery.ts';
import { detach } from '../core/detach.ts';
import type { LogEvent } from '../core/event.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { LIMITS } from '../core/limits.ts';
import { isFinalOutcome } from '../core/outcome.ts';
import type { ReaderTraits } from '../logs/reader.ts';
import { createBounceIndex } from './bounce-index.ts';
import { deliveryOfBounce, deliveryOfRejection } from './lone.ts';
import { keepEvent } from './keep.ts';
import { type Message, newMessage, type RecipientState } from './message.ts';
import { createRelayRoles, type RelayRoles } from './relay-roles.ts';
import { type SettleContext, settle } from './settle.ts';

/** Log time a finished message waits for its late lines. */
const LINGER_MS = 600_000;
/** Newest notes with a reason kept per message. */
const MAX_HINTS = 4;

export interface CorrelatorOptions {
  readonly knowledge: Knowledge;
  /** `full` keeps every attempt and note with its raw line; `lean` what counting and classifying needs. */
  readonly detail: 'full' | 'lean';
  readonly traitsOf: (mta: string) => ReaderTraits;
  readonly onDelivery: (delivery: Delivery) => void;
  /** Let finished messages wait for hops in other logs, also when their own log shows no further hop. */
  readonly severalLogs?: boolean | undefined;
}

export interface CorrelatorStats {
  /** Messages that had to be let go before their end was seen. */
  readonly dropped: number;
  readonly duplicates: number;
}

export interface Correlator {
  readonly roles: RelayRoles;
  addBounce(bounce: Bounce): void;
  addEvent(event: LogEvent): void;
  end(): CorrelatorStats;
}

export function createCorrelator(options: CorrelatorOptions): Correlator {
  const { knowledge, traitsOf, onDelivery } = options;
  const full = options.detail === 'full';
  const hosts = new Map<string, Map<string, Message>>();
  /** Child queue id → message that handed over to it. */
  const claims = new Map<string, Message>();
  /** Queue ids announced as bounces before their first own line. */
  const notificationIds = new Set<string>();
  const lingering: Message[] = [];
  let lingerHead = 0;
  let open = 0;
  let dropped = 0;
  let duplicates = 0;
  let watermark = 0;
  let lastHost = '';
  let lastMessages = new Map<string, Message>();
  const bounces = createBounceIndex();
  const roles = createRelayRoles(knowledge);
  const context: SettleContext = { knowledge, bounces, roles, childOf };

  function messagesOf(host: string): Map<string, Message> {
    if (host !== lastHost) {
      let map = hosts.get(host);
      if (map === undefined) {
        map = new Map();
        hosts.set(detach(host), map);
      }
      lastHost = detach(host);
      lastMessages = map;
    }
    return lastMessages;
  }

  function childOf(event: LogEvent): Message | undefined {
    return event.childQueueId === undefined ? undefined : findMessage(event.childQueueId);
  }

  function findMessage(queueId: string): Message | undefined {
    for (const map of hosts.values()) {
      const message = map.get(queueId);
      if (message !== undefined) return message;
    }
    return undefined;
  }

  function messageFor(event: LogEvent): Message {
    const map = messagesOf(event.host);
    let message = map.get(event.queueId);
    if (message !== undefined && startsAnew(message, event)) {
      settleRoot(message);
      message = undefined;
    }
    if (message === undefined) {
      message = newMessage({ ...event, host: lastHost, queueId: detach(event.queueId) });
      map.set(message.queueId, message);
      open += 1;
      const parent = claims.get(message.queueId);
      if (parent !== undefined && parent !== message) message.parents.push(parent);
      if (notificationIds.size > 0 && notificationIds.delete(message.queueId)) message.isNotification = true;
      if (open > LIMITS.openMessages) dropOldest(map);
    }
    return message;
  }

  /** Short queue ids come back: a message that begins after the old one ended is another one. */
  function startsAnew(message: Message, event: LogEvent): boolean {
    if (message.settled) return true;
    return (
      message.done &&
      event.kind === 'received' &&
      traitsOf(message.mta).queueIdReuse !== 'never' &&
      !isLateTwin(message, event)
    );
  }

  /** Not a new message but the same line read again from a second file. */
  function isLateTwin(message: Message, event: LogEvent): boolean {
    return event.time <= message.lastTime;
  }

  function dropOldest(map: Map<string, Message>): void {
    const oldest = map.values().next().value;
    if (oldest === undefined) return;
    dropped += 1;
    settleRoot(oldest);
  }

  function addReceived(message: Message, event: LogEvent): void {
    if (event.sender !== undefined && message.sender === undefined) message.sender = detach(event.sender);
    if (event.messageId !== undefined && message.messageId === undefined)
      message.messageId = detach(event.messageId);
    if (event.recipientCount !== undefined) message.recipientCount = event.recipientCount;
    if (event.client !== undefined && message.client === undefined)
      message.client = keepEvent(event, false).client;
  }

  function recipientState(message: Message, event: LogEvent): RecipientState {
    const recipient = event.recipient ?? '';
    for (const state of message.recipients) if (state.recipient === recipient) return state;
    const key = addressKey(recipient);
    for (const state of message.recipients) if (state.key === key) return state;
    const state: RecipientState = {
      recipient: detach(recipient),
      key: detach(key),
      originalRecipient: event.originalRecipient === undefined ? undefined : detach(event.originalRecipient),
      outcome: event.outcome ?? 'deferred',
      attemptCount: 0,
      attempts: [],
      firstTime: event.time,
      lastTime: event.time,
    };
    message.recipients.push(state);
    return state;
  }

  function addAttempt(message: Message, event: LogEvent): void {
    const state = recipientState(message, event);
    if (isDuplicate(state, event)) {
      duplicates += 1;
      return;
    }
    state.outcome = event.outcome ?? state.outcome;
    state.attemptCount += 1;
    state.lastTime = event.time;
    if (event.outcome === 'delivered' || event.outcome === 'handed-over') roles.learn(event);
    remember(state, keepEvent(event, full));
    if (event.childQueueId !== undefined) claim(message, detach(event.childQueueId));
    if (!traitsOf(message.mta).logsRemoval && everyoneIsFinal(message)) finish(message, event.time);
  }

  function remember(state: RecipientState, event: LogEvent): void {
    if (full || state.attempts.length < 2) {
      state.attempts.push(event);
      return;
    }
    // Lean: the first, the newest that tells something, and the newest.
    const newest = state.attempts[state.attempts.length - 1] as LogEvent;
    if (newest.reply !== undefined && newest.contacted !== false)
      state.attempts[state.attempts.length === 2 ? 1 : state.attempts.length - 2] = newest;
    if (state.attempts.length === 2) state.attempts.push(event);
    else state.attempts[2] = event;
  }

  function claim(parent: Message, childId: string): void {
    const child = findMessage(childId);
    if (child === parent) return;
    claims.set(childId, parent);
    if (child !== undefined && !child.parents.includes(parent)) child.parents.push(parent);
  }

  function everyoneIsFinal(message: Message): boolean {
    if (message.recipientCount !== undefined && message.recipients.length < message.recipientCount)
      return false;
    return message.recipients.every((state) => isFinalOutcome(state.outcome));
  }

  function expireAll(message: Message, event: LogEvent): void {
    for (const state of message.recipients) {
      if (isFinalOutcome(state.outcome)) continue;
      state.outcome = 'expired';
      state.lastTime = event.time;
    }
    if (!traitsOf(message.mta).logsRemoval && everyoneIsFinal(message)) finish(message, event.time);
  }

  function addBounceSent(message: Message, event: LogEvent): void {
    if (event.childQueueId !== undefined) {
      const child = messagesOf(event.host).get(event.childQueueId);
      if (child === undefined) notificationIds.add(detach(event.childQueueId));
      else child.isNotification = true;
    }
    if (event.outcome === 'expired') expireAll(message, event);
  }

  function finish(message: Message, time: number): void {
    if (message.done) return;
    message.done = true;
    if (mustLinger(message)) {
      message.lastTime = Math.max(message.lastTime, time);
      lingering.push(message);
    } else {
      settleRoot(message);
    }
  }

  function mustLinger(message: Message): boolean {
    if (options.severalLogs === true || message.parents.length > 0) return true;
    if (!traitsOf(message.mta).logsRemoval) return true;
    if (isLoopback(message.client?.host, message.client?.ip)) return true;
    return message.recipients.some((state) => state.outcome === 'handed-over');
  }

  function flush(): void {
    while (lingerHead < lingering.length) {
      const message = lingering[lingerHead];
      if (message === undefined || message.lastTime + LINGER_MS > watermark) break;
      lingerHead += 1;
      settleWhenAtRest(message);
    }
    if (lingerHead > 4096 && lingerHead * 2 > lingering.length) {
      lingering.splice(0, lingerHead);
      lingerHead = 0;
    }
  }

  function settleWhenAtRest(message: Message): void {
    if (message.settled) return;
    const root = rootOf(message);
    if (isAtRest(root, new Set())) settleRoot(root);
  }

  function isAtRest(message: Message, seen: Set<Message>): boolean {
    if (seen.has(message)) return true;
    seen.add(message);
    if (!message.done) return false;
    return message.recipients.every((state) => {
      const last = state.attempts[state.attempts.length - 1];
      const child = last === undefined ? undefined : childOf(last);
      return child === undefined || child.settled || isAtRest(child, seen);
    });
  }

  function rootOf(message: Message): Message {
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

  function settleRoot(message: Message): void {
    const deliveries = settle(message, context);
    forget(message);
    for (const delivery of deliveries) {
      for (const id of delivery.queueIds) forgetId(id);
      onDelivery(delivery);
    }
  }

  function forget(message: Message): void {
    message.settled = true;
    const map = hosts.get(message.host);
    if (map?.get(message.queueId) === message) {
      map.delete(message.queueId);
      open -= 1;
    }
    if (claims.size > 0) {
      for (const state of message.recipients) {
        const child = state.attempts[state.attempts.length - 1]?.childQueueId;
        if (child !== undefined && claims.get(child) === message) claims.delete(child);
      }
    }
  }

  function forgetId(queueId: string): void {
    const message = findMessage(queueId);
    if (message?.settled === true) forget(message);
  }

  return {
    roles,
    addBounce: (bounce) => bounces.add(bounce),
    addEvent(event) {
      if (event.time > watermark) {
        watermark = event.time;
        if (lingerHead < lingering.length) flush();
      }
      if (event.queueId === '') {
        if (event.kind === 'rejected') onDelivery(deliveryOfRejection(keepEvent(event, full), knowledge));
        return;
      }
      const message = messageFor(event);
      if (event.time > message.lastTime) message.lastTime = event.time;
      dispatch(message, event);
    },
    end() {
      for (const map of hosts.values()) {
        for (const message of [...map.values()]) if (!message.settled) settleRoot(rootOf(message));
      }
      for (const map of hosts.values()) {
        for (const message of [...map.values()]) if (!message.settled) settleRoot(message);
      }
      for (const bounce of bounces.rest()) {
        const delivery = deliveryOfBounce(bounce, knowledge);
        if (delivery !== undefined) onDelivery(delivery);
      }
      return { dropped, duplicates };
    },
  };

  function dispatch(message: Message, event: LogEvent): void {
    switch (event.kind) {
      case 'received':
        addReceived(message, event);
        break;
      case 'attempt':
        if (event.recipient === undefined) {
          if (event.outcome === 'expired') expireAll(message, event);
        } else {
          addAttempt(message, event);
          return;
        }
        break;
      case 'rejected':
        if (event.recipient !== undefined) addAttempt(message, event);
        break;
      case 'bounce-sent':
        addBounceSent(message, event);
        break;
      case 'cloned':
        inherit(message, event);
        break;
      case 'removed':
        finish(message, event.time);
        break;
      case 'note':
        if (event.topic === 'host-error') addHint(message, event);
        break;
    }
    if (full) message.trail.push(keepEvent(event, true));
  }

  /** A list's clone goes on with the message's name under an id of its own. */
  function inherit(message: Message, event: LogEvent): void {
    if (event.childQueueId === undefined) return;
    const child = messageFor({ ...event, queueId: event.childQueueId });
    child.messageId ??= message.messageId;
    child.sender ??= message.sender;
  }

  function addHint(message: Message, event: LogEvent): void {
    message.hints.push(keepEvent(event, full));
    if (message.hints.length > MAX_HINTS) message.hints.shift();
  }
}

/** The same line read from two files (mail.log and mail.info, journal and file) is one attempt. */
function isDuplicate(state: RecipientState, event: LogEvent): boolean {
  for (let i = state.attempts.length - 1; i >= 0; i -= 1) {
    const known = state.attempts[i] as LogEvent;
    if (known.source === event.source || Math.abs(known.time - event.time) >= 1000) continue;
    if (
      known.pid === event.pid &&
      known.statusText === event.statusText &&
      known.relay?.ip === event.relay?.ip
    )
      return true;
  }
  return false;
}
