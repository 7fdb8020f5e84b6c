/**
 * Mailgun tells events in webhooks and in its events interface with the same object; the webhook puts it into
 * `event-data`, the interface into a list `items`:
 *
 *     {"signature":{…},"event-data":{"event":"failed","severity":"permanent","reason":"bounce","id":"…",
 *      "timestamp":1795489634.25,"recipient":"b@b.example","message":{"headers":{"message-id":"…"}},
 *      "delivery-status":{"code":550,"message":"5.1.1 …","mx-host":"mx.b.example","attempt-no":1}}}
 *
 * The id of a message is its Message-ID. `failed` with severity `temporary` is a deferral. Codes 498, 499, 605
 * and 607 are Mailgun's own, no server sent them. Event ids are unique within a day only. The webhooks before
 * 2018 are flat forms (`event=dropped`, `bounced`, `delivered`; legacy.ts).
 *
 * Source: Mailgun documentation, "Webhooks" and "Events".
 */
import type { Outcome } from '../../core/outcome.ts';
import type { Reply } from '../../core/reply.ts';
import type { LineVerdict } from '../reader.ts';
import { entryOf, numberIn, objectIn, textIn, withoutBrackets, type JsonObject } from '../records/fields.ts';
import { type ObjectReader, type Said, type Say, SERVICE_TRAITS } from '../records/record-reader.ts';
import { told } from '../records/told.ts';
import { gaveUp, replyFrom } from '../records/spoken-reply.ts';
import { isLegacy, readLegacy } from './legacy.ts';
import { isOwnCode, isSuppression } from './own-codes.ts';

export const mailgunReader: ObjectReader = {
  ...SERVICE_TRAITS,
  form: 'object',
  id: 'mailgun',
  name: 'Mailgun',
  versionsSeen: ['documentation of 2026-11'],
  owns(record) {
    return typeof record['event-data'] === 'object' || isEventData(record) || isLegacy(record);
  },
  read(record, say) {
    if (typeof record['event-data'] === 'object') return readEvent(objectIn(record, 'event-data'), say);
    return isEventData(record) ? readEvent(record, say) : readLegacy(record, say);
  },
};

function isEventData(record: JsonObject): boolean {
  return typeof record['event'] === 'string' && typeof record['log-level'] === 'string';
}

const NOTES: Readonly<Record<string, string | undefined>> = {
  opened: 'opened',
  clicked: 'clicked',
  complained: 'complaint',
  unsubscribed: 'unsubscribed',
  stored: 'stored',
};

function readEvent(event: JsonObject, say: Say): LineVerdict {
  const recipient = textIn(event, 'recipient');
  const kind = textIn(event, 'event') ?? '';
  if (kind.startsWith('list_') || kind === 'email_validation') return 'known';
  if (recipient === undefined) return 'unknown';
  const base = baseOf(event, recipient);
  const topic = entryOf(NOTES, kind);
  if (topic !== undefined)
    return tell(say, told(base, { kind: 'note', topic, statusText: textIn(event, 'url') }));
  switch (kind) {
    case 'accepted':
      return tell(say, told(base, { kind: 'received', size: numberIn(objectIn(event, 'message'), 'size') }));
    case 'rejected': {
      const { reason, description } = objectIn(event, 'reject');
      const words = [reason, description]
        .filter((word) => typeof word === 'string' && word !== '')
        .join(': ');
      const statusText = words === '' ? 'rejected' : words;
      return tell(say, told(base, { kind: 'rejected', outcome: 'rejected', contacted: false, statusText }));
    }
    case 'delivered':
    case 'failed':
      return tell(say, told(base, { kind: 'attempt' }, resultOf(event, kind === 'delivered')));
    default:
      return 'unknown';
  }
}

function tell(say: Say, said: Said): LineVerdict {
  say(said);
  return 'event';
}

function baseOf(event: JsonObject, recipient: string): Omit<Said, 'kind'> {
  const headers = objectIn(objectIn(event, 'message'), 'headers');
  const messageId = withoutBrackets(textIn(headers, 'message-id'));
  const id = textIn(event, 'id');
  return {
    queueId: messageId ?? id ?? '',
    messageId,
    sender: textIn(objectIn(event, 'envelope'), 'sender'),
    recipient,
    at: event['timestamp'],
    // Unique within a day.
    key: id === undefined ? undefined : `${id} ${Math.floor((numberIn(event, 'timestamp') ?? 0) / 86_400)}`,
  };
}

type Result = Pick<
  Said,
  'outcome' | 'relay' | 'reply' | 'statusText' | 'loggedStatus' | 'contacted' | 'tls' | 'delaySeconds'
>;

function resultOf(event: JsonObject, isDelivered: boolean): Result {
  const status = objectIn(event, 'delivery-status');
  const code = numberIn(status, 'code');
  const reason = textIn(event, 'reason');
  const words = textIn(status, 'message') ?? textIn(status, 'description') ?? reason;
  const isSuppressed = !isDelivered && isSuppression(code, reason);
  const hasReply = !isSuppressed && !isOwnCode(code);
  const host = textIn(status, 'mx-host');
  const reply = hasReply
    ? replyFrom(code, textIn(status, 'enhanced-code'), words, isDelivered ? 'data-end' : undefined)
    : undefined;
  const tls = status['tls'];
  return {
    outcome: isDelivered ? 'delivered' : isSuppressed ? 'suppressed' : failureOf(event, reply, code, reason),
    relay: isSuppressed ? undefined : host === undefined ? {} : { host },
    reply,
    statusText: words,
    contacted: isSuppressed ? false : undefined,
    tls: typeof tls === 'boolean' ? (tls ? 'on' : 'off') : undefined,
    delaySeconds: numberIn(status, 'session-seconds'),
  };
}

/** A permanent failure for a temporary reason: the time for it was over. */
function failureOf(
  event: JsonObject,
  reply: Reply | undefined,
  code: number | undefined,
  reason: string | undefined,
): Outcome {
  if (textIn(event, 'severity') === 'temporary') return 'deferred';
  return reason === 'old' || code === 499 || gaveUp(reply, undefined) ? 'expired' : 'bounced';
}
