/** What is remembered of qmail-send's messages and deliveries from line to line. */
import { BoundedMap } from '../../core/bounded-map.ts';
import { detach } from '../../core/detach.ts';

/** Messages and deliveries under way; those not asked for of late are let go first. */
const MAX_MESSAGES = 200_000;
const MAX_RECIPIENTS = 10_000;
const MAX_DELIVERIES = 20_000;
/** Messages to come that are known only by the process that queued them. */
const MAX_EXPECTED = 5_000;

export interface Delivery {
  readonly queueId: string;
  readonly recipient: string;
  readonly isRemote: boolean;
}

export interface QmailQueue {
  /** `info msg`: a message has come in. `key` is its inode, with the queue's name where there are several. */
  begin(key: string, queueId: string, qp: string): void;
  /** Queue id of a message; its bare key when its beginning was not seen. */
  idOf(key: string): string;
  /** True the first time a delivery of the message to `recipient` begins. */
  isFirstStart(key: string, recipient: string): boolean;
  end(key: string): void;
  start(number: string, delivery: Delivery): void;
  /** The delivery that ends now. */
  finish(number: string): Delivery | undefined;
  /** The message process `qp` queues is a bounce of qmail-send's own. */
  expectBounce(qp: string): void;
  isBounce(qp: string): boolean;
  /** Queue id of the message process `qp` queued lately. */
  queuedBy(qp: string): string | undefined;
}

interface QueuedMessage {
  readonly queueId: string;
  /** Most messages have one recipient. */
  first: string | undefined;
  others: Set<string> | undefined;
}

export function createQueue(): QmailQueue {
  const messages = new BoundedMap<string, QueuedMessage>(MAX_MESSAGES);
  const deliveries = new BoundedMap<string, Delivery>(MAX_DELIVERIES);
  const bounces = new BoundedMap<string, true>(MAX_EXPECTED);
  const lately = new BoundedMap<string, string>(2 * MAX_EXPECTED);

  const add = (key: string, queueId: string): QueuedMessage => {
    const message: QueuedMessage = { queueId, first: undefined, others: undefined };
    messages.set(key, message);
    return message;
  };

  return {
    begin(key, queueId, qp) {
      add(key, queueId);
      lately.set(qp, queueId);
    },
    idOf: (key) => messages.get(key)?.queueId ?? key,
    isFirstStart(key, recipient) {
      const message = messages.get(key) ?? add(detach(key), detach(key));
      if (message.first === recipient) return false;
      if (message.first === undefined) {
        message.first = recipient;
        return true;
      }
      message.others ??= new Set();
      if (message.others.size >= MAX_RECIPIENTS || message.others.has(recipient)) return false;
      message.others.add(recipient);
      return true;
    },
    end(key) {
      messages.delete(key);
    },
    start(number, delivery) {
      deliveries.set(number, delivery);
    },
    finish(number) {
      const delivery = deliveries.get(number);
      if (delivery !== undefined) deliveries.delete(number);
      return delivery;
    },
    expectBounce: (qp) => bounces.set(qp, true),
    isBounce: (qp) => bounces.delete(qp),
    queuedBy: (qp) => lately.get(qp),
  };
}
