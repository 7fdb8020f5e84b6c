/**
 * Brevo (once Sendinblue): the webhook of transactional mail posts one flat object for each event; the interface
 * that lists events has other names for the same (`hardBounces`, `messageId`).
 *
 *     {"event":"hard_bounce","email":"b@b.example","id":26224,"date":"2026-11-24 04:07:14","ts_event":1795489634,
 *      "ts_epoch":1795489634000,"message-id":"<…>","subject":"…","sending_ip":"192.0.2.1","reason":"550 5.1.1 …"}
 *
 * `date` has no zone and is that of the account; the numbers are UTC. `request` is mail handed in, `blocked` mail to
 * an address on the blocklist, `deferred` will be tried again, a soft bounce will not. `id` is that of the webhook,
 * not of the event.
 *
 * Source: Brevo developer documentation, "Transactional webhooks", "Get all your transactional email activity".
 */
import type { LineVerdict } from '../reader.ts';
import { entryOf, textIn, withoutBrackets, type JsonObject } from '../records/fields.ts';
import { type ObjectReader, type Said, type Say, SERVICE_TRAITS } from '../records/record-reader.ts';
import { told } from '../records/told.ts';
import { gaveUp, replyOf } from '../records/spoken-reply.ts';

export const brevoReader: ObjectReader = {
  ...SERVICE_TRAITS,
  form: 'object',
  id: 'brevo',
  name: 'Brevo',
  versionsSeen: ['documentation of 2026-11'],
  owns(record) {
    if (typeof record['event'] !== 'string' || typeof record['email'] !== 'string') return false;
    if (typeof record['message-id'] === 'string')
      return (
        record['ts_event'] !== undefined || record['ts_epoch'] !== undefined || record['ts'] !== undefined
      );
    return typeof record['messageId'] === 'string' && typeof record['date'] === 'string';
  },
  read(record, say) {
    const messageId = withoutBrackets(textIn(record, 'message-id') ?? textIn(record, 'messageId'));
    const read = entryOf(KINDS, textIn(record, 'event'));
    if (read === undefined) return 'unknown';
    const base: Omit<Said, 'kind'> = {
      queueId: messageId ?? '',
      messageId,
      sender: textIn(record, 'from'),
      recipient: textIn(record, 'email'),
      // `ts` is when the mail was handed in.
      at: record['ts_epoch'] ?? record['ts_event'] ?? record['date'] ?? record['ts'],
    };
    return read(record, base, say);
  },
};

type ReadKind = (record: JsonObject, base: Omit<Said, 'kind'>, say: Say) => LineVerdict;

const received: ReadKind = (_record, base, say) => tell(say, told(base, { kind: 'received' }));
const delivered: ReadKind = (_record, base, say) =>
  tell(say, told(base, { kind: 'attempt', outcome: 'delivered', relay: {} }));
const deferred: ReadKind = (record, base, say) =>
  tell(say, told(base, { kind: 'attempt', outcome: 'deferred' }, wordsOf(record), { relay: {} }));
const failed: ReadKind = (record, base, say) => {
  const words = wordsOf(record);
  const outcome = gaveUp(words.reply, undefined) ? 'expired' : 'bounced';
  return tell(say, told(base, { kind: 'attempt', outcome }, words, { relay: {} }));
};
const suppressed: ReadKind = (record, base, say) =>
  tell(
    say,
    told(base, {
      kind: 'attempt',
      outcome: 'suppressed',
      contacted: false,
      statusText: textIn(record, 'reason') ?? 'blocked',
    }),
  );
const rejected: ReadKind = (record, base, say) =>
  tell(
    say,
    told(base, {
      kind: 'rejected',
      outcome: 'rejected',
      contacted: false,
      statusText: textIn(record, 'reason') ?? textIn(record, 'event'),
    }),
  );

function note(topic: string): ReadKind {
  return (record, base, say) =>
    tell(say, told(base, { kind: 'note', topic, statusText: textIn(record, 'link') }));
}

const KINDS: Readonly<Record<string, ReadKind | undefined>> = {
  request: received,
  requests: received,
  sent: received,
  delivered,
  deferred,
  soft_bounce: failed,
  softBounces: failed,
  hard_bounce: failed,
  hardBounces: failed,
  bounces: failed,
  blocked: suppressed,
  invalid_email: rejected,
  invalid: rejected,
  error: rejected,
  spam: note('complaint'),
  complaint: note('complaint'),
  opened: note('opened'),
  unique_opened: note('opened'),
  uniqueOpened: note('opened'),
  proxy_open: note('opened'),
  unique_proxy_open: note('opened'),
  loadedByProxy: note('opened'),
  click: note('clicked'),
  clicks: note('clicked'),
  unsubscribed: note('unsubscribed'),
  list_addition: note('subscription'),
};

function wordsOf(record: JsonObject): Pick<Said, 'reply' | 'statusText'> {
  const reason = textIn(record, 'reason');
  return { reply: replyOf(reason), statusText: reason };
}

function tell(say: Say, said: Said): LineVerdict {
  say(said);
  return 'event';
}
