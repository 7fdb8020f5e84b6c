/** Messages of many hosts by queue id alone; two hosts may use the same one. */
import type { Message } from './message.ts';

export interface MessagesById {
  get(queueId: string): Message | undefined;
  add(message: Message): void;
  remove(message: Message): void;
}

export function createMessagesById(messages: Iterable<Message>): MessagesById {
  const byId = new Map<string, Message[]>();
  const table: MessagesById = {
    get: (queueId) => byId.get(queueId)?.[0],
    add(message) {
      const known = byId.get(message.queueId);
      if (known === undefined) byId.set(message.queueId, [message]);
      else known.push(message);
    },
    remove(message) {
      const known = byId.get(message.queueId);
      const at = known?.indexOf(message) ?? -1;
      if (known === undefined || at === -1) return;
      if (known.length === 1) byId.delete(message.queueId);
      else known.splice(at, 1);
    },
  };
  for (const message of messages) table.add(message);
  return table;
}
