/**
 * Mailgun's webhooks before 2018: one flat form (or the same fields as JSON) for each event.
 *
 *     event=dropped&recipient=b@b.example&domain=a.example&reason=hardfail&code=605&description=Not+delivering+…
 */
import type { Outcome } from '../../core/outcome.ts';
import type { LineVerdict } from '../reader.ts';
import { entryOf, numberIn, textIn, withoutBrackets, type JsonObject } from '../records/fields.ts';
import type { Said, Say } from '../records/record-reader.ts';
import { told } from '../records/told.ts';
import { gaveUp, replyFrom } from '../records/spoken-reply.ts';
import { isOwnCode, isSuppression } from './own-codes.ts';

export function isLegacy(record: JsonObject): boolean {
  return (
    typeof record['event'] === 'string' &&
    typeof record['recipient'] === 'string' &&
    (typeof record['X-Mailgun-Sid'] === 'string' ||
      typeof record['message-headers'] === 'string' ||
      (typeof record['token'] === 'string' && typeof record['signature'] === 'string'))
  );
}

const NOTES: Readonly<Record<string, string | undefined>> = {
  opened: 'opened',
  clicked: 'clicked',
  complained: 'complaint',
  unsubscribed: 'unsubscribed',
};

export function readLegacy(record: JsonObject, say: Say): LineVerdict {
  const event = textIn(record, 'event') ?? '';
  const messageId = withoutBrackets(textIn(record, 'Message-Id') ?? textIn(record, 'message-id'));
  const token = textIn(record, 'token');
  const base: Omit<Said, 'kind'> = {
    queueId: messageId ?? token ?? '',
    messageId,
    recipient: textIn(record, 'recipient'),
    at: record['timestamp'],
    key: token,
  };
  const topic = entryOf(NOTES, event);
  if (topic !== undefined) say(told(base, { kind: 'note', topic, statusText: textIn(record, 'url') }));
  else if (event === 'delivered') say(told(base, { kind: 'attempt', outcome: 'delivered', relay: {} }));
  else if (event === 'bounced' || event === 'dropped') say(told(base, failureOf(record)));
  else return 'unknown';
  return 'event';
}

function failureOf(record: JsonObject): Pick<Said, 'kind'> & Partial<Said> {
  const code = numberIn(record, 'code');
  const reason = textIn(record, 'reason');
  const words =
    textIn(record, 'error') ?? textIn(record, 'description') ?? textIn(record, 'notification') ?? reason;
  if (isSuppression(code, reason))
    return { kind: 'attempt', outcome: 'suppressed', contacted: false, statusText: words };
  const reply = isOwnCode(code) ? undefined : replyFrom(code, undefined, words);
  const isOld = reason === 'old' || code === 499 || gaveUp(reply, undefined);
  const outcome: Outcome = isOld ? 'expired' : 'bounced';
  return { kind: 'attempt', outcome, relay: {}, reply, statusText: words };
}
