/**
 * Postal's webhooks post one object for each event, with its kind in `event` and the mail in `payload`:
 *
 *     {"event":"MessageDeliveryFailed","timestamp":1795489634.2,"uuid":"…","payload":{"status":"HardFail",
 *      "details":"…","output":"550 5.1.1 …","sent_with_ssl":true,"message":{"id":12345,"token":"…",
 *      "direction":"outgoing","message_id":"…","to":"b@b.example","from":"a@a.example"}}}
 *
 * `output` is the answer of the other server, `details` Postal's own words; they name the host. `MessageBounced` is
 * a bounce mail that came back later.
 *
 * Source: Postal documentation, "Webhook events & payloads"; app/senders/smtp_sender.rb for the words.
 */
import type { Outcome } from '../../core/outcome.ts';
import type { RelayRef } from '../../core/event.ts';
import type { LineVerdict } from '../reader.ts';
import {
  hostRef,
  entryOf,
  isObject,
  objectIn,
  textIn,
  numberIn,
  withoutBrackets,
  type JsonObject,
} from '../records/fields.ts';
import { type ObjectReader, type Said, type Say, RECORD_TRAITS } from '../records/record-reader.ts';
import { told } from '../records/told.ts';
import { replyOf } from '../records/spoken-reply.ts';

export const postalReader: ObjectReader = {
  ...RECORD_TRAITS,
  form: 'object',
  id: 'postal',
  name: 'Postal',
  versionsSeen: ['documentation of 2026-11'],
  owns(record) {
    if (!isObject(record['payload'])) return false;
    const event = record['event'];
    return (
      typeof event === 'string' &&
      (event.startsWith('Message') || event === 'DomainDNSError' || event.startsWith('SendLimit'))
    );
  },
  read(record, say) {
    const event = textIn(record, 'event') ?? '';
    const payload = objectIn(record, 'payload');
    if (!event.startsWith('Message')) return 'known';
    if (event === 'MessageBounced') return tellBounce(record, payload, say);
    const base = baseOf(record, objectIn(payload, 'message'), payload['timestamp'] ?? record['timestamp']);
    if (base === undefined) return 'unknown';
    if (event === 'MessageLinkClicked' || event === 'MessageLoaded') {
      const topic = event === 'MessageLoaded' ? 'opened' : 'clicked';
      say(told(base, { kind: 'note', topic, statusText: textIn(payload, 'url') }));
      return 'event';
    }
    const outcome = entryOf(STATUSES, textIn(payload, 'status'));
    if (outcome === 'other') return 'known';
    return outcome === undefined ? 'unknown' : tellAttempt(payload, base, outcome, say);
  },
};

const STATUSES: Readonly<Record<string, Outcome | 'other' | undefined>> = {
  Sent: 'delivered',
  SoftFail: 'deferred',
  HardFail: 'bounced',
  Held: 'held',
  Bounced: 'bounced',
  HoldCancelled: 'other',
  Processed: 'other',
};

function baseOf(record: JsonObject, message: JsonObject, at: unknown): Omit<Said, 'kind'> | undefined {
  const recipient = textIn(message, 'to');
  const id = textIn(message, 'id') ?? textIn(message, 'token');
  if (recipient === undefined || id === undefined) return undefined;
  return {
    queueId: id,
    messageId: withoutBrackets(textIn(message, 'message_id')),
    sender: textIn(message, 'from'),
    recipient,
    at,
    key: textIn(record, 'uuid'),
  };
}

function tellBounce(record: JsonObject, payload: JsonObject, say: Say): LineVerdict {
  const base = baseOf(record, objectIn(payload, 'original_message'), record['timestamp']);
  if (base === undefined) return 'unknown';
  const statusText = textIn(objectIn(payload, 'bounce'), 'subject') ?? 'Bounced';
  say(told(base, { kind: 'attempt', outcome: 'bounced', relay: {}, statusText }));
  return 'event';
}

function tellAttempt(payload: JsonObject, base: Omit<Said, 'kind'>, outcome: Outcome, say: Say): LineVerdict {
  const details = textIn(payload, 'details');
  const output = textIn(payload, 'output');
  const isSuppressed = details?.includes('suppression list') === true;
  const own = isSuppressed || outcome === 'held';
  const ssl = payload['sent_with_ssl'];
  say(
    told(base, {
      kind: 'attempt',
      outcome: isSuppressed ? 'suppressed' : outcome,
      contacted: own ? false : undefined,
      relay: own ? undefined : relayOf(details),
      reply: own ? undefined : replyOf(output, outcome === 'delivered' ? 'data-end' : undefined),
      statusText: own ? details : (output ?? details),
      delaySeconds: numberIn(payload, 'time'),
      tls: typeof ssl === 'boolean' ? (ssl ? 'on' : 'off') : undefined,
    }),
  );
  return 'event';
}

const BY = [' accepted by ', ' sending to '];

/** `Message for b@b.example accepted by 192.0.2.1:25 (mx.b.example)` */
function relayOf(details: string | undefined): RelayRef {
  const words = BY.find((candidate) => details?.includes(candidate));
  if (details === undefined || words === undefined) return {};
  const rest = details.slice(details.indexOf(words) + words.length);
  const open = rest.indexOf('(');
  const close = rest.indexOf(')', open);
  const before = (open < 0 ? rest : rest.slice(0, open)).trim().split(' ', 1)[0] ?? '';
  const ip = before.startsWith('[') ? before.slice(1).split(']', 1)[0] : before.split(':', 1)[0];
  const inner = open >= 0 && close > open ? rest.slice(open + 1, close) : '';
  return hostRef(inner, ip);
}
