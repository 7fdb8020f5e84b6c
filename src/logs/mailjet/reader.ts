/**
 * Mailjet's event callback posts one flat object, or an array of them:
 *
 *     {"event":"bounce","time":1795489634,"MessageID":19421777835146490,"Message_GUID":"1ab23cd4-…",
 *      "email":"b@b.example","blocked":false,"hard_bounce":true,"error_related_to":"recipient",
 *      "error":"user unknown","comment":"550 5.1.1 …"}
 *
 * `sent` means that the recipient's server has taken the mail. `blocked` never left Mailjet; with `preblocked` the
 * address is on a list, other errors are about the mail or its sender. The numbers in MessageID are larger than
 * JSON readers keep exactly, so Message_GUID names the message where it is there.
 *
 * Source: Mailjet developer guides, "Event API".
 */
import type { LineVerdict } from '../reader.ts';
import { entryOf, textIn, type JsonObject } from '../records/fields.ts';
import { type ObjectReader, type Said, type Say, SERVICE_TRAITS } from '../records/record-reader.ts';
import { told } from '../records/told.ts';
import { gaveUp, replyOf } from '../records/spoken-reply.ts';

export const mailjetReader: ObjectReader = {
  ...SERVICE_TRAITS,
  form: 'object',
  id: 'mailjet',
  name: 'Mailjet',
  versionsSeen: ['documentation of 2026-11'],
  owns(record) {
    return (
      typeof record['event'] === 'string' &&
      record['MessageID'] !== undefined &&
      (record['Message_GUID'] !== undefined ||
        record['mj_campaign_id'] !== undefined ||
        record['CustomID'] !== undefined)
    );
  },
  read(record, say) {
    const recipient = textIn(record, 'email');
    if (recipient === undefined) return 'unknown';
    const base: Omit<Said, 'kind'> = {
      queueId: textIn(record, 'Message_GUID') ?? textIn(record, 'MessageID') ?? '',
      recipient,
      at: record['time'],
    };
    return tell(textIn(record, 'event') ?? '', record, base, say);
  },
};

const NOTES: Readonly<Record<string, string | undefined>> = {
  open: 'opened',
  click: 'clicked',
  spam: 'complaint',
  unsub: 'unsubscribed',
};

/** Errors of `blocked` that stand for a list of addresses that get nothing. */
const LISTED: ReadonlySet<string> = new Set([
  'preblocked',
  'spam reporter',
  'blacklisted',
  'user unknown',
  'mailbox inactive',
]);

function tell(event: string, record: JsonObject, base: Omit<Said, 'kind'>, say: Say): LineVerdict {
  const topic = entryOf(NOTES, event);
  const error = textIn(record, 'error');
  const comment = textIn(record, 'comment');
  const words = [error, comment].filter((word) => word !== undefined).join(': ');
  if (topic !== undefined) say(told(base, { kind: 'note', topic, statusText: textIn(record, 'url') }));
  else if (event === 'sent') {
    const reply = textIn(record, 'smtp_reply');
    say(told(base, { kind: 'attempt', outcome: 'delivered', relay: {} }, sentWords(reply)));
  } else if (event === 'bounce') {
    const reply = replyOf(comment);
    const outcome = record['hard_bounce'] !== true && gaveUp(reply, undefined) ? 'expired' : 'bounced';
    say(told(base, { kind: 'attempt', outcome, relay: {}, reply, statusText: words }));
  } else if (event === 'blocked') {
    const isListed = LISTED.has(error ?? '');
    say(
      told(base, {
        kind: isListed ? 'attempt' : 'rejected',
        outcome: isListed ? 'suppressed' : 'rejected',
        contacted: false,
        statusText: words === '' ? 'blocked' : words,
      }),
    );
  } else return 'unknown';
  return 'event';
}

/** `sent (250 2.0.0 OK 1795489634 x - gsmtp)` */
function sentWords(text: string | undefined): Pick<Said, 'reply' | 'statusText'> {
  if (text === undefined) return {};
  const open = text.indexOf('(');
  const inner = open >= 0 && text.endsWith(')') ? text.slice(open + 1, -1) : text;
  return { reply: replyOf(inner, 'data-end'), statusText: text };
}
