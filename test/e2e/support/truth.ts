/** What the testbed knows about every recipient (truth.json), and how the answers are compared with it. */
import { readFileSync } from 'node:fs';

export interface RecipientTruth {
  readonly recipient: string;
  /** The address the mail was sent to, when an alias leads to `recipient`. */
  readonly via?: string;
  readonly outcome: string;
  readonly alsoRight?: readonly string[];
  readonly causes: readonly string[];
  readonly acceptedBy?: { readonly host: string; readonly address: string };
}

export interface Truth {
  readonly mta: string;
  readonly timeZone: string;
  readonly address: string;
  /** Of the addresses of local users. */
  readonly localDomain: string;
  readonly messages: readonly {
    readonly scenario: string;
    readonly sentAt: string;
    readonly recipients: readonly RecipientTruth[];
  }[];
  readonly disagreements: readonly string[];
}

/** The keys of a `todoku deliveries` line that are compared. */
export interface DeliveryLine {
  readonly recipient: string;
  readonly originalRecipient?: string;
  readonly outcome: string;
  readonly cause?: string;
  readonly remoteHost?: string;
  readonly remoteIp?: string;
  readonly firstTime: string;
  readonly queueIds: readonly string[];
  readonly notification?: boolean;
  readonly attempts: readonly { readonly outcome?: string; readonly relay?: { readonly ip?: string } }[];
}

export function readTruth(file: string): Truth {
  return JSON.parse(readFileSync(file, 'utf8')) as Truth;
}

export function recipientsOf(truth: Truth): RecipientTruth[] {
  return truth.messages.flatMap((message) => message.recipients);
}

/** Local recipients are written with or without the name of the host. */
function isAddress(written: string | undefined, address: string): boolean {
  if (written === undefined) return false;
  const found = written.toLowerCase();
  return found === address || (!address.includes('@') && found.startsWith(`${address}@`));
}

function deliveriesOf(truth: RecipientTruth, lines: readonly DeliveryLine[]): DeliveryLine[] {
  return lines.filter(
    (line) =>
      line.notification !== true &&
      (isAddress(line.recipient, truth.recipient) ||
        (truth.via !== undefined && isAddress(line.originalRecipient ?? line.recipient, truth.via))),
  );
}

/** Every difference in words; none means that all is right. */
export function differences(truth: Truth, lines: readonly DeliveryLine[]): string[] {
  return truth.messages.flatMap((message) =>
    message.recipients.flatMap((recipient) => {
      const found = deliveriesOf(recipient, lines);
      const name = `${truth.mta} ${message.scenario} ${recipient.recipient}`;
      const [delivery] = found;
      if (delivery === undefined) return [`${name}: no delivery`];
      if (found.length > 1) return [`${name}: ${found.length} deliveries instead of one`];
      return [
        ...outcomeDifference(recipient, delivery),
        ...causeDifference(recipient, delivery),
        ...hostDifference(recipient, delivery),
        ...timeDifference(message.sentAt, delivery),
      ].map((text) => `${name}: ${text}`);
    }),
  );
}

function outcomeDifference(truth: RecipientTruth, { outcome }: DeliveryLine): string[] {
  const right = [truth.outcome, ...(truth.alsoRight ?? [])];
  return right.includes(outcome) ? [] : [`${outcome} instead of ${right.join(' or ')}`];
}

function causeDifference(truth: RecipientTruth, { cause }: DeliveryLine): string[] {
  if (truth.outcome === 'delivered') {
    return cause === undefined || cause === 'delivered' ? [] : [`cause ${cause} for a delivery`];
  }
  return truth.causes.includes(cause ?? '')
    ? []
    : [`cause ${cause ?? '(none)'} instead of ${truth.causes.join(' or ')}`];
}

/** An accepted mail must be traced to the server that took it: a loopback hop is only a hand-over. */
function hostDifference({ outcome, acceptedBy }: RecipientTruth, delivery: DeliveryLine): string[] {
  if (outcome !== 'delivered' || acceptedBy === undefined) return [];
  if (delivery.outcome === 'delivered' && delivery.remoteIp !== acceptedBy.address) {
    return [`delivered to ${delivery.remoteIp ?? '(nobody)'} instead of ${acceptedBy.address}`];
  }
  const wrong = delivery.attempts.some(
    (attempt) => attempt.outcome === 'delivered' && attempt.relay?.ip?.startsWith('127.') === true,
  );
  return wrong ? ['an attempt at a loopback address is called delivered'] : [];
}

/** Logs without year and zone must still give the right instant. */
function timeDifference(sentAt: string, { firstTime }: DeliveryLine): string[] {
  const seconds = Math.abs(Date.parse(firstTime) - Date.parse(sentAt)) / 1000;
  return seconds <= 15 ? [] : [`first seen at ${firstTime}, sent at ${sentAt}`];
}
