/**
 * Messages under way by host and queue id. Events of one host come in runs, so the last host is at hand. A server's
 * own file names no host: a message in it is the same as one with its id in another log.
 */
import { detach } from '../core/detach.ts';
import { hostLabel } from '../core/host-label.ts';
import type { Message } from './message.ts';
import { createMessagesById, type MessagesById } from './messages-by-id.ts';

/** With more hosts they are not asked one by one for an id. */
const MANY_HOSTS = 8;

export interface MessageTable {
  readonly size: number;
  /** Messages of several hosts were added: one may go on as another. */
  readonly hasSeveralHosts: boolean;
  get(host: string, queueId: string): Message | undefined;
  /** On any host: the next hop may have logged under another name than the relay's. */
  find(queueId: string): Message | undefined;
  /** One with the same id before it is no longer found. */
  add(message: Message): void;
  remove(message: Message): void;
  /** Up to `count` messages of the host that has most; its newest only when it is the only one. */
  oldest(count: number): Message[];
  /** A host name that may be kept. */
  nameOf(host: string): string;
  all(): IterableIterator<Message>;
}

export function createMessageTable(): MessageTable {
  const hosts = new Map<string, Map<string, Message>>();
  let onAnyHost: MessagesById | undefined;
  let size = 0;
  let lastHost = '';
  let last: Map<string, Message> | undefined;

  const ofHost = (host: string): Map<string, Message> => {
    if (last !== undefined && host === lastHost) return last;
    lastHost = detach(host);
    const label = hostLabel(lastHost);
    let map = hosts.get(label);
    if (map === undefined) {
      map = new Map();
      hosts.set(label, map);
    }
    last = map;
    return map;
  };

  return {
    get size() {
      return size;
    },
    get hasSeveralHosts() {
      return hosts.size > 1;
    },
    get(host, queueId) {
      const message = ofHost(host).get(queueId);
      if (message !== undefined || hosts.size === 1) return message;
      return host === '' ? this.find(queueId) : hosts.get('')?.get(queueId);
    },
    find(queueId) {
      if (hosts.size > MANY_HOSTS) onAnyHost ??= createMessagesById(this.all());
      if (onAnyHost !== undefined) return onAnyHost.get(queueId);
      for (const map of hosts.values()) {
        const message = map.get(queueId);
        if (message !== undefined) return message;
      }
      return undefined;
    },
    add(message) {
      const map = ofHost(message.host);
      const before = map.get(message.queueId);
      if (before === undefined) size += 1;
      else onAnyHost?.remove(before);
      map.set(message.queueId, message);
      onAnyHost?.add(message);
    },
    remove(message) {
      const map = ofHost(message.host);
      if (map.get(message.queueId) !== message) return;
      map.delete(message.queueId);
      onAnyHost?.remove(message);
      size -= 1;
    },
    oldest(count) {
      let most = new Map<string, Message>();
      for (const map of hosts.values()) if (map.size > most.size) most = map;
      const oldest: Message[] = [];
      for (const message of most.values()) {
        if (oldest.length === Math.min(count, Math.max(1, most.size - 1))) break;
        oldest.push(message);
      }
      return oldest;
    },
    nameOf(host) {
      ofHost(host);
      return lastHost;
    },
    *all() {
      for (const map of hosts.values()) yield* map.values();
    },
  };
}
