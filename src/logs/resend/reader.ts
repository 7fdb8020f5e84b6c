/**
 * Resend's webhooks post one object for each event, with the kind in `type` and the mail in `data`:
 *
 *     {"type":"email.bounced","created_at":"2026-11-24T03:07:14.126Z","data":{"email_id":"56761188-…",
 *      "from":"A <a@a.example>","to":["b@b.example"],"bounce":{"message":"…","type":"Permanent","subType":"General"}}}
 *
 * A mail to several has one id and one set of events, which do not say whose they are. The id of an event is in a
 * header of the request, not in the object.
 *
 * Source: Resend documentation, "Webhooks: event types".
 */
import type { LineVerdict } from '../reader.ts';
import { entryOf, objectIn, textIn, textsIn, withoutBrackets, type JsonObject } from '../records/fields.ts';
import { type ObjectReader, type Said, SERVICE_TRAITS } from '../records/record-reader.ts';
import { told } from '../records/told.ts';
import { gaveUp, replyOf } from '../records/spoken-reply.ts';

export const resendReader: ObjectReader = {
  ...SERVICE_TRAITS,
  form: 'object',
  id: 'resend',
  name: 'Resend',
  versionsSeen: ['documentation of 2026-11'],
  owns(record) {
    const type = record['type'];
    if (typeof type !== 'string' || typeof record['data'] !== 'object') return false;
    return type.startsWith('email.') || type.startsWith('contact.') || type.startsWith('domain.');
  },
  read(record, say) {
    const type = textIn(record, 'type') ?? '';
    if (!type.startsWith('email.') || type === 'email.received' || type === 'email.scheduled') return 'known';
    const read = entryOf(KINDS, type);
    const mail = objectIn(record, 'data');
    const recipients = textsIn(mail, 'to').flatMap((text) => withoutBrackets(text) ?? []);
    const queueId = textIn(mail, 'email_id');
    if (read === undefined || queueId === undefined || recipients.length === 0) return 'unknown';
    const said = read(mail);
    for (const recipient of recipients) {
      say(
        told(said, {
          queueId,
          messageId: withoutBrackets(textIn(mail, 'message_id')),
          sender: withoutBrackets(textIn(mail, 'from')),
          recipient,
          recipientCount: said.kind === 'received' ? recipients.length : undefined,
          at: record['created_at'] ?? mail['created_at'],
        }),
      );
    }
    return 'event' satisfies LineVerdict;
  },
};

type Result = Pick<Said, 'kind'> & Partial<Said>;

const KINDS: Readonly<Record<string, ((mail: JsonObject) => Result) | undefined>> = {
  'email.sent': () => ({ kind: 'received' }),
  'email.delivered': () => ({ kind: 'attempt', outcome: 'delivered', relay: {} }),
  'email.delivery_delayed': (mail) =>
    told(
      {
        kind: 'attempt',
        outcome: 'deferred',
        relay: {},
      },
      wordsOf(objectIn(mail, 'delivery_delayed')),
    ),
  'email.bounced': bounceOf,
  'email.suppressed': (mail) => suppressedAs(objectIn(mail, 'suppressed')),
  'email.failed': (mail) => ({
    kind: 'rejected',
    outcome: 'rejected',
    contacted: false,
    statusText: textIn(objectIn(mail, 'failed'), 'reason') ?? 'failed',
  }),
  'email.complained': () => ({ kind: 'note', topic: 'complaint' }),
  'email.opened': () => ({ kind: 'note', topic: 'opened' }),
  'email.clicked': (mail) => ({
    kind: 'note',
    topic: 'clicked',
    statusText: textIn(objectIn(mail, 'click'), 'link'),
  }),
};

function bounceOf(mail: JsonObject): Result {
  const bounce = objectIn(mail, 'bounce');
  const subType = textIn(bounce, 'subType');
  if (subType === 'Suppressed' || subType === 'OnAccountSuppressionList') return suppressedAs(bounce);
  const words = wordsOf(bounce);
  const outcome = gaveUp(words.reply, undefined) ? 'expired' : 'bounced';
  return told({ kind: 'attempt', outcome, relay: {} }, words);
}

function suppressedAs(object: JsonObject): Result {
  return {
    kind: 'attempt',
    outcome: 'suppressed',
    contacted: false,
    statusText: textIn(object, 'message') ?? textIn(object, 'type') ?? 'Suppressed',
  };
}

/** What the server said, where it is there; the `message` is Resend's own explanation. */
function wordsOf(object: JsonObject): Pick<Said, 'reply' | 'statusText'> {
  const said = textsIn(object, 'diagnosticCode')[0];
  const message = textIn(object, 'message') ?? textIn(object, 'reason');
  return {
    reply: replyOf(said) ?? replyOf(message),
    statusText: said ?? message ?? textIn(object, 'subType'),
  };
}
