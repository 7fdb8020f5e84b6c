/**
 * Postmark's webhooks post one object for each event; `RecordType` names the kind.
 *
 *     {"RecordType":"Bounce","MessageID":"883953f4-…","Type":"HardBounce","TypeCode":1,"ID":42,"Email":"b@b.example",
 *      "From":"a@a.example","BouncedAt":"2026-11-24T03:07:14Z","Details":"smtp;550 5.1.1 …","Inactive":true}
 *
 * A `Bounce` is anything that came back, automatic answers included: `Type` tells. `Transient` is a delay, Postmark
 * goes on trying. Postmark refuses mail to inactive addresses when it is handed in (code 406); of later changes the
 * `SubscriptionChange` tells. Bounces have a number, the other records are known by message, kind and time.
 *
 * Source: Postmark developer documentation, "Webhooks", "Bounce types".
 */
import type { Outcome } from '../../core/outcome.ts';
import type { LineVerdict } from '../reader.ts';
import { entryOf, textIn, type JsonObject } from '../records/fields.ts';
import { type ObjectReader, type Said, type Say, SERVICE_TRAITS } from '../records/record-reader.ts';
import { told } from '../records/told.ts';
import { gaveUp, replyOf } from '../records/spoken-reply.ts';

export const postmarkReader: ObjectReader = {
  ...SERVICE_TRAITS,
  form: 'object',
  id: 'postmark',
  name: 'Postmark',
  versionsSeen: ['documentation of 2026-11'],
  owns(record) {
    return typeof record['RecordType'] === 'string' && typeof record['MessageID'] === 'string';
  },
  read(record, say) {
    const read = entryOf(KINDS, textIn(record, 'RecordType'));
    if (read === undefined) return 'unknown';
    return read === 'other' ? 'known' : read(record, say);
  },
};

type ReadKind = (record: JsonObject, say: Say) => LineVerdict;

const KINDS: Readonly<Record<string, ReadKind | 'other' | undefined>> = {
  Delivery: readDelivery,
  Bounce: readBounce,
  SpamComplaint: (record, say) =>
    tellNote(record, 'complaint', 'BouncedAt', textIn(record, 'Description'), say),
  Open: (record, say) => tellNote(record, 'opened', 'ReceivedAt', textIn(record, 'UserAgent'), say),
  Click: (record, say) => tellNote(record, 'clicked', 'ReceivedAt', textIn(record, 'OriginalLink'), say),
  SubscriptionChange: (record, say) =>
    tellNote(record, 'subscription', 'ChangedAt', textIn(record, 'SuppressionReason'), say),
  // Mail that came in.
  Inbound: 'other',
};

function baseOf(record: JsonObject, timeIn: string): Omit<Said, 'kind'> {
  const id = textIn(record, 'ID');
  return {
    queueId: textIn(record, 'MessageID') ?? '',
    sender: textIn(record, 'From'),
    recipient: textIn(record, 'Recipient') ?? textIn(record, 'Email'),
    at: record[timeIn],
    key: id === undefined || id === '0' ? undefined : `bounce ${id}`,
  };
}

function tellNote(
  record: JsonObject,
  topic: string,
  timeIn: string,
  statusText: string | undefined,
  say: Say,
): LineVerdict {
  say(told(baseOf(record, timeIn), { kind: 'note', topic, statusText }));
  return 'event';
}

function readDelivery(record: JsonObject, say: Say): LineVerdict {
  const details = textIn(record, 'Details');
  say(
    told(baseOf(record, 'DeliveredAt'), {
      kind: 'attempt',
      outcome: 'delivered',
      relay: {},
      reply: replyOf(details, 'data-end'),
      statusText: details,
    }),
  );
  return 'event';
}

/** What came back without the mail having failed. */
const NO_FAILURES: ReadonlySet<string> = new Set([
  'AutoResponder',
  'AddressChange',
  'ChallengeVerification',
  'OpenRelayTest',
  'Subscribe',
  'Unsubscribe',
  'Unconfirmed',
  'InboundError',
]);

/** Stopped by Postmark itself. */
const REFUSED: ReadonlySet<string> = new Set(['BadEmailAddress', 'SMTPApiError', 'TemplateRenderingFailed']);

function readBounce(record: JsonObject, say: Say): LineVerdict {
  const type = textIn(record, 'Type') ?? '';
  const details = textIn(record, 'Details');
  const words = details ?? textIn(record, 'Description') ?? textIn(record, 'Name') ?? type;
  const base = baseOf(record, 'BouncedAt');
  if (type === 'SpamComplaint') say(told(base, { kind: 'note', topic: 'complaint', statusText: words }));
  else if (NO_FAILURES.has(type)) say(told(base, { kind: 'note', topic: type, statusText: words }));
  else if (REFUSED.has(type))
    say(told(base, { kind: 'rejected', outcome: 'rejected', contacted: false, statusText: words }));
  else if (type === 'ManuallyDeactivated')
    say(told(base, { kind: 'attempt', outcome: 'suppressed', contacted: false, statusText: words }));
  else {
    const reply = replyOf(details);
    say(
      told(base, {
        kind: 'attempt',
        outcome: failureOf(type, gaveUp(reply, undefined)),
        relay: {},
        reply,
        statusText: words,
      }),
    );
  }
  return 'event';
}

function failureOf(type: string, temporary: boolean): Outcome {
  if (type === 'Transient') return 'deferred';
  // A soft bounce comes when the tries have ended.
  return temporary ? 'expired' : 'bounced';
}
