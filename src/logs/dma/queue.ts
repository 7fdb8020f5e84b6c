/**
 * What is remembered of dma's queue from line to line: the try under way for each recipient, and which mail
 * is the bounce of which.
 *
 * The journal shows the process id where dma put the queue id. A process delivers to one recipient, so the
 * queue id is found by the address then.
 */
import { BoundedMap } from '../../core/bounded-map.ts';
import { detach } from '../../core/detach.ts';
import type { RelayRef } from '../../core/event.ts';

/** Recipients under way; those not asked for of late are let go first. */
const MAX_ENTRIES = 20_000;
/** Mails being queued at the same time. */
const MAX_MAILS = 1_000;

/** One recipient's entry in the queue. */
export interface Entry {
  readonly queueId: string;
  recipient: string | undefined;
  /** Since its last result a try has begun. */
  isOpen: boolean;
  /** The host has answered EHLO. */
  isGreeted: boolean;
  /** The host being tried. */
  relay: RelayRef | undefined;
  viaSmarthost: boolean;
  /** Words that began the try with that host. */
  words: string;
  /** How the last try ended. */
  last: 'deferred' | 'bounced' | undefined;
}

export interface DmaQueue {
  /** The entry whose lines are written under `ident`; made when it is not known. */
  entry(ident: string): Entry;
  /** The same for the line that begins a try: its address is known. */
  begin(ident: string, recipient: string): Entry;
  /** `queueId` is queued for `recipient`. */
  queued(queueId: string, recipient: string): void;
  forget(entry: Entry): void;
  /** The mail `id` comes from `sender`. */
  mailFrom(id: string, sender: string): void;
  senderOf(id: string): string | undefined;
  /** The mail `id` will be the bounce of `parent`. */
  bounceOf(id: string, parent: string): void;
  takeParent(id: string): string | undefined;
}

export function createQueue(): DmaQueue {
  const entries = new BoundedMap<string, Entry>(MAX_ENTRIES);
  /** Entries waiting, by address. */
  const waiting = new BoundedMap<string, Entry[]>(MAX_ENTRIES);
  const senders = new BoundedMap<string, string>(MAX_MAILS);
  const parents = new BoundedMap<string, string>(MAX_MAILS);

  const make = (ident: string, recipient: string | undefined): Entry => {
    const made = newEntry(detach(ident), recipient === undefined ? undefined : detach(recipient));
    entries.set(made.queueId, made);
    return made;
  };

  return {
    entry: (ident) => entries.get(ident) ?? make(ident, undefined),
    begin(ident, recipient) {
      const known = entries.get(ident);
      if (known?.recipient === recipient) return known;
      const queued = ident.includes('.') ? undefined : waiting.get(recipient)?.[0];
      if (queued !== undefined) {
        entries.set(detach(ident), queued);
        return queued;
      }
      if (known === undefined) return make(ident, recipient);
      // A process id that came back delivers to somebody else.
      if (known.recipient !== undefined) return make(ident, recipient);
      known.recipient = detach(recipient);
      return known;
    },
    queued(queueId, recipient) {
      const entry = make(queueId, recipient);
      const address = entry.recipient ?? '';
      const list = waiting.get(address);
      if (list === undefined) waiting.set(address, [entry]);
      else if (list.length < MAX_MAILS) list.push(entry);
    },
    forget(entry) {
      entries.delete(entry.queueId);
      if (entry.recipient === undefined) return;
      const list = waiting.get(entry.recipient)?.filter((other) => other !== entry) ?? [];
      if (list.length === 0) waiting.delete(entry.recipient);
      else waiting.set(entry.recipient, list);
    },
    mailFrom(id, sender) {
      senders.set(detach(id), detach(sender));
    },
    senderOf: (id) => senders.get(id),
    bounceOf(id, parent) {
      parents.set(detach(id), parent);
    },
    takeParent(id) {
      const parent = parents.get(id);
      parents.delete(id);
      return parent;
    },
  };
}

function newEntry(queueId: string, recipient: string | undefined): Entry {
  return {
    queueId,
    recipient,
    isOpen: false,
    isGreeted: false,
    relay: undefined,
    viaSmarthost: false,
    words: '',
    last: undefined,
  };
}
