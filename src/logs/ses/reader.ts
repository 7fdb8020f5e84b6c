/**
 * Amazon SES tells what became of mail in JSON objects: *event publishing* (`eventType`: all kinds of events, to
 * SNS, EventBridge or Firehose) and *feedback notifications* (`notificationType`: bounces, complaints, deliveries,
 * to SNS). Both hold the same objects `mail` and one named after the event.
 *
 *     {"eventType":"Bounce","mail":{"messageId":"0100…","timestamp":"…","source":"a@a.example","destination":[…]},
 *      "bounce":{"bounceType":"Permanent","bounceSubType":"General","bouncedRecipients":[{…}],"timestamp":"…"}}
 *
 * `mail.destination` names all recipients, the event only those it is about. Soft bounces are told when the tries
 * have ended. An address on a suppression list is told as a bounce (`Suppressed`, `OnAccountSuppressionList`),
 * though nothing was sent. SES puts its own id into Message-ID, so the header the sender wrote is at most in
 * `headers`. Events have no id of their own: an event is known by message, kind, recipient and time.
 *
 * Source: Amazon SES developer guide, "Contents of event data" and "Notification contents for Amazon SES".
 */
import {
  entryOf,
  objectIn,
  objectsIn,
  textIn,
  textsIn,
  withoutBrackets,
  type JsonObject,
} from '../records/fields.ts';
import { type ObjectReader, SERVICE_TRAITS } from '../records/record-reader.ts';
import { told } from '../records/told.ts';
import type { LineVerdict } from '../reader.ts';
import type { Say } from '../records/record-reader.ts';
import { readBounce, readDelay } from './failures.ts';
import { mailOf, type SesMail } from './mail.ts';
import { replyOf } from '../records/spoken-reply.ts';

export const sesReader: ObjectReader = {
  ...SERVICE_TRAITS,
  form: 'object',
  id: 'ses',
  name: 'Amazon SES',
  versionsSeen: ['documentation of 2026-11'],
  owns(record) {
    const mail = record['mail'];
    if (typeof mail === 'object' && mail !== null)
      return typeof record['eventType'] === 'string' || typeof record['notificationType'] === 'string';
    return record['notificationType'] === 'AmazonSnsSubscriptionSucceeded' || isSubscription(record);
  },
  read(record, say) {
    if (typeof record['mail'] !== 'object') return 'known';
    // Mail that SES took in for us.
    if (textIn(record, 'notificationType') === 'Received') return 'known';
    const mail = mailOf(record);
    const read = entryOf(KINDS, textIn(record, 'eventType') ?? textIn(record, 'notificationType'));
    if (mail === undefined || read === undefined) return 'unknown';
    return read(record, mail, say);
  },
};

/** The topic asks whether it may deliver here. */
function isSubscription(record: JsonObject): boolean {
  const type = record['Type'];
  return (
    (type === 'SubscriptionConfirmation' || type === 'UnsubscribeConfirmation') &&
    typeof record['TopicArn'] === 'string'
  );
}

type ReadKind = (record: JsonObject, mail: SesMail, say: Say) => LineVerdict;

const KINDS: Readonly<Record<string, ReadKind | undefined>> = {
  Send: readSend,
  Delivery: readDelivery,
  Bounce: readBounce,
  Complaint: readComplaint,
  DeliveryDelay: readDelay,
  Reject: (record, mail, say) => readRefusal(textIn(objectIn(record, 'reject'), 'reason'), mail, say),
  'Rendering Failure': (record, mail, say) =>
    readRefusal(textIn(objectIn(record, 'failure'), 'errorMessage'), mail, say),
  RenderingFailure: (record, mail, say) =>
    readRefusal(textIn(objectIn(record, 'failure'), 'errorMessage'), mail, say),
  Open: (record, mail, say) => readUse('opened', objectIn(record, 'open'), mail, say),
  Click: (record, mail, say) => readUse('clicked', objectIn(record, 'click'), mail, say),
  Subscription: (record, mail, say) => readUse('subscription', objectIn(record, 'subscription'), mail, say),
};

function readSend(_record: JsonObject, mail: SesMail, say: Say): LineVerdict {
  for (const recipient of mail.recipients) {
    say(
      told(mail.base, { kind: 'received', at: mail.time, recipient, recipientCount: mail.recipients.length }),
    );
  }
  return mail.recipients.length > 0 ? 'event' : 'unknown';
}

function readDelivery(record: JsonObject, mail: SesMail, say: Say): LineVerdict {
  const delivery = objectIn(record, 'delivery');
  const recipients = textsIn(delivery, 'recipients');
  const words = textIn(delivery, 'smtpResponse');
  const ip = textIn(delivery, 'remoteMtaIp');
  const millis = delivery['processingTimeMillis'];
  for (const recipient of recipients) {
    say(
      told(mail.base, {
        kind: 'attempt',
        at: textIn(delivery, 'timestamp') ?? mail.time,
        host: textIn(delivery, 'reportingMTA'),
        recipient,
        outcome: 'delivered',
        relay: ip === undefined ? {} : { ip },
        reply: replyOf(words, 'data-end'),
        statusText: words,
        delaySeconds: typeof millis === 'number' ? millis / 1000 : undefined,
      }),
    );
  }
  return recipients.length > 0 ? 'event' : 'unknown';
}

/**
 * A recipient called the mail spam. With the sub-type of the suppression list there was no mail: SES did not send
 * it because that recipient had complained before.
 */
function readComplaint(record: JsonObject, mail: SesMail, say: Say): LineVerdict {
  const complaint = objectIn(record, 'complaint');
  const isSuppressed = textIn(complaint, 'complaintSubType') === 'OnAccountSuppressionList';
  const named = objectsIn(complaint, 'complainedRecipients').flatMap(
    (one) => withoutBrackets(textIn(one, 'emailAddress')) ?? [],
  );
  for (const recipient of named) {
    say(
      told(mail.base, {
        kind: isSuppressed ? 'attempt' : 'note',
        at: textIn(complaint, 'timestamp') ?? mail.time,
        recipient,
        outcome: isSuppressed ? 'suppressed' : undefined,
        contacted: isSuppressed ? false : undefined,
        topic: 'complaint',
        statusText: textIn(complaint, 'complaintSubType') ?? textIn(complaint, 'complaintFeedbackType'),
      }),
    );
  }
  return named.length > 0 ? 'event' : 'unknown';
}

/** Taken, then not sent: a virus was found, or the template could not be filled in. */
function readRefusal(reason: string | undefined, mail: SesMail, say: Say): LineVerdict {
  for (const recipient of mail.recipients) {
    say(
      told(mail.base, {
        kind: 'rejected',
        at: mail.time,
        recipient,
        outcome: 'rejected',
        contacted: false,
        statusText: reason ?? 'rejected',
      }),
    );
  }
  return mail.recipients.length > 0 ? 'event' : 'unknown';
}

/** Of a mail to several nobody can say whose reader it was. */
function readUse(topic: string, use: JsonObject, mail: SesMail, say: Say): LineVerdict {
  const [only] = mail.recipients;
  say(
    told(mail.base, {
      kind: 'note',
      at: textIn(use, 'timestamp') ?? mail.time,
      recipient: mail.recipients.length === 1 ? only : undefined,
      topic,
      statusText: textIn(use, 'link') ?? textIn(use, 'userAgent'),
    }),
  );
  return 'event';
}
