/**
 * SendGrid's event webhook posts arrays of flat objects, one for each event of one recipient:
 *
 *     {"email":"b@b.example","timestamp":1795489634,"smtp-id":"<…>","event":"bounce","type":"blocked",
 *      "sg_event_id":"…","sg_message_id":"14c5d75ce93.filter0001…","reason":"550 5.7.1 …","status":"5.7.1"}
 *
 * Events come in any order and may come again with the same `sg_event_id`. `sg_message_id` begins with the id
 * the sender was given (X-Message-Id, `queued as` over SMTP); what follows is where it was processed. `dropped`
 * never left SendGrid. `type: blocked` is a refusal that does not put the address on the bounce list.
 *
 * Source: Twilio SendGrid, "Event Webhook Reference".
 */
import type { Outcome } from '../../core/outcome.ts';
import type { LineVerdict } from '../reader.ts';
import { entryOf, textIn, withoutBrackets, type JsonObject } from '../records/fields.ts';
import { type ObjectReader, type Said, type Say, SERVICE_TRAITS } from '../records/record-reader.ts';
import { told } from '../records/told.ts';
import { gaveUp, replyOf } from '../records/spoken-reply.ts';

export const sendgridReader: ObjectReader = {
  ...SERVICE_TRAITS,
  form: 'object',
  id: 'sendgrid',
  name: 'SendGrid',
  versionsSeen: ['documentation of 2026-11'],
  owns(record) {
    return (
      typeof record['event'] === 'string' &&
      (typeof record['sg_event_id'] === 'string' || typeof record['sg_message_id'] === 'string')
    );
  },
  read(record, say) {
    const event = textIn(record, 'event') ?? '';
    const recipient = textIn(record, 'email');
    const kind = entryOf(KINDS, event);
    if (kind === 'other') return 'known';
    if (kind === undefined || recipient === undefined) return 'unknown';
    return kind(record, baseOf(record, recipient), say);
  },
};

type Base = Omit<Said, 'kind'>;
type ReadKind = (record: JsonObject, base: Base, say: Say) => LineVerdict;

const KINDS: Readonly<Record<string, ReadKind | 'other' | undefined>> = {
  processed: (_record, base, say) => tell(say, told(base, { kind: 'received' })),
  delivered: (record, base, say) => tellAttempt(say, record, base, 'delivered', 'response'),
  deferred: (record, base, say) => tellAttempt(say, record, base, 'deferred', 'response'),
  bounce: readBounce,
  // Older accounts tell a refusal under its own name.
  blocked: readBounce,
  dropped: readDropped,
  spamreport: note('complaint'),
  open: note('opened'),
  click: note('clicked'),
  unsubscribe: note('unsubscribed'),
  group_unsubscribe: note('unsubscribed'),
  group_resubscribe: note('subscription'),
  account_status_change: 'other',
};

function baseOf(record: JsonObject, recipient: string): Base {
  const id = textIn(record, 'sg_message_id');
  const messageId = withoutBrackets(textIn(record, 'smtp-id'));
  return {
    queueId: id === undefined ? (messageId ?? '') : shortId(id),
    messageId,
    recipient,
    at: record['timestamp'],
    key: textIn(record, 'sg_event_id'),
  };
}

/** The part of the id that the sender knows: up to the name of the machine, which begins with a dot. */
function shortId(id: string): string {
  for (const machine of ['.filter', '.recv']) {
    const at = id.indexOf(machine);
    if (at > 0) return id.slice(0, at);
  }
  const dot = id.indexOf('.');
  return dot > 0 ? id.slice(0, dot) : id;
}

function tell(say: Say, said: Said): LineVerdict {
  say(said);
  return 'event';
}

function note(topic: string): ReadKind {
  return (record, base, say) =>
    tell(
      say,
      told(base, {
        kind: 'note',
        topic,
        statusText: textIn(record, 'url') ?? textIn(record, 'useragent'),
      }),
    );
}

function tellAttempt(
  say: Say,
  record: JsonObject,
  base: Base,
  outcome: Outcome,
  wordsIn: 'response' | 'reason',
): LineVerdict {
  const words = textIn(record, wordsIn) ?? textIn(record, wordsIn === 'reason' ? 'response' : 'reason');
  return tell(
    say,
    told(base, {
      kind: 'attempt',
      outcome,
      relay: {},
      reply: replyOf(words, outcome === 'delivered' ? 'data-end' : undefined),
      statusText: words,
      loggedStatus: textIn(record, 'status'),
      tls: tlsOf(record),
    }),
  );
}

function tlsOf(record: JsonObject): string | undefined {
  const tls = textIn(record, 'tls');
  return tls === undefined ? undefined : tls === '1' ? 'on' : 'off';
}

function readBounce(record: JsonObject, base: Base, say: Say): LineVerdict {
  const type = textIn(record, 'type');
  const temporary = gaveUp(replyOf(textIn(record, 'reason')), textIn(record, 'status'));
  return tellAttempt(say, record, base, type === 'expired' || temporary ? 'expired' : 'bounced', 'reason');
}

/** Reasons of the mail or the account; all others are lists of addresses that get nothing. */
const REFUSALS = ['Spam Content', 'Invalid SMTPAPI', 'Recipient List over', 'Content', 'Account', 'Quota'];

function readDropped(record: JsonObject, base: Base, say: Say): LineVerdict {
  const reason = textIn(record, 'reason') ?? 'Dropped';
  const isRefusal = REFUSALS.some((start) => reason.startsWith(start));
  return tell(
    say,
    told(base, {
      kind: isRefusal ? 'rejected' : 'attempt',
      outcome: isRefusal ? 'rejected' : 'suppressed',
      contacted: false,
      statusText: reason,
      loggedStatus: textIn(record, 'status'),
    }),
  );
}
