/** What `why` is asked about: an address, a domain, a `<message-id>`, a queue id or the name of a user. */
import { addressKey, domainOf, localPartOf } from '../core/address.ts';
import type { Delivery } from '../core/delivery.ts';

export interface Subject {
  readonly text: string;
  readonly kind: 'address' | 'domain' | 'message-id' | 'word';
  /** Byte strings one of which stands in every log line about it (as typed, and in lower case). */
  readonly needles: readonly string[];
  matches(delivery: Delivery): boolean;
}

export function parseSubject(text: string): Subject {
  const trimmed = text.trim();
  if (trimmed.startsWith('<') && trimmed.endsWith('>')) return messageIdSubject(trimmed.slice(1, -1));
  if (trimmed.includes('@') && !trimmed.startsWith('@')) return addressSubject(trimmed);
  const domain = trimmed.startsWith('@') ? trimmed.slice(1) : trimmed;
  return domain.includes('.') ? domainSubject(domain) : wordSubject(trimmed);
}

function needles(...texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((t) => [t, t.toLowerCase()]))];
}

function addressSubject(address: string): Subject {
  const key = addressKey(address);
  const isIt = (candidate: string | undefined): boolean =>
    candidate !== undefined && addressKey(candidate) === key;
  return {
    text: address,
    kind: 'address',
    needles: needles(address),
    matches: (d) =>
      isIt(d.recipient) ||
      isIt(d.originalRecipient) ||
      d.messageId === address ||
      d.attempts.some((a) => isIt(a.recipient)),
  };
}

/** Given in angle brackets it may also be an address; both are tried. */
function messageIdSubject(id: string): Subject {
  const address = addressSubject(id);
  return {
    text: `<${id}>`,
    kind: 'message-id',
    needles: needles(id),
    matches: (d) => d.messageId === id || address.matches(d),
  };
}

function domainSubject(domain: string): Subject {
  const lower = domain.toLowerCase();
  return {
    text: domain,
    kind: 'domain',
    needles: needles(`@${domain}`),
    matches: (d) => domainOf(d.recipient) === lower || domainOf(d.originalRecipient ?? '') === lower,
  };
}

/** One word: a queue id, or a user, whatever the domain (`root` of a cron job, `hanako` of hanako@corp.example). */
function wordSubject(word: string): Subject {
  const name = word.toLowerCase();
  const isIt = (recipient: string | undefined): boolean =>
    recipient !== undefined && localPartOf(recipient).toLowerCase() === name;
  const id = word;
  return {
    text: word,
    kind: 'word',
    needles: needles(word),
    matches: (d) =>
      d.queueIds.includes(id) ||
      isIt(d.recipient) ||
      isIt(d.originalRecipient) ||
      d.bounce?.queueIds.includes(id) === true ||
      d.attempts.some((a) => a.childQueueId === id),
  };
}
