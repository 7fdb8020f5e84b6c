/**
 * SparkPost's webhooks post arrays of `{"msys":{CLASS:{…}}}`; its events interface lists the inner objects in
 * `results`.
 *
 *     [{"msys":{"message_event":{"type":"bounce","event_id":"…","message_id":"…","rcpt_to":"b@b.example",
 *       "timestamp":"1795489634","bounce_class":"10","error_code":"550","raw_reason":"550 5.1.1 …"}}}]
 *
 * `reason` has digits and addresses canonicalised, `raw_reason` is what the server said. `out_of_band` is a bounce
 * that came after the mail had been taken. Classes 60, 80, 90 and 100 are answers, not failures. Addresses on the
 * suppression list are refused as `policy_rejection` or bounce, without contact.
 *
 * Source: SparkPost (Bird) documentation, "Webhooks event reference", "Bounce classification codes".
 */
import type { Outcome } from '../../core/outcome.ts';
import type { LineVerdict } from '../reader.ts';
import { entryOf, isObject, numberIn, objectIn, textIn, type JsonObject } from '../records/fields.ts';
import { type ObjectReader, type Said, type Say, SERVICE_TRAITS } from '../records/record-reader.ts';
import { told } from '../records/told.ts';
import { gaveUp, replyFrom } from '../records/spoken-reply.ts';

export const sparkpostReader: ObjectReader = {
  ...SERVICE_TRAITS,
  form: 'object',
  id: 'sparkpost',
  name: 'SparkPost',
  versionsSeen: ['documentation of 2026-11'],
  owns(record) {
    return typeof record['msys'] === 'object' || isEvent(record);
  },
  read(record, say) {
    if (!isObject(record['msys'])) return readEvent(record, say);
    const inner = Object.values(record['msys']).find(isObject);
    // A ping of an empty batch.
    return inner === undefined ? 'known' : readEvent(inner, say);
  },
};

function isEvent(record: JsonObject): boolean {
  return (
    typeof record['type'] === 'string' &&
    record['event_id'] !== undefined &&
    record['rcpt_to'] !== undefined &&
    (record['message_id'] !== undefined || record['transmission_id'] !== undefined)
  );
}

const NOTES: Readonly<Record<string, string | undefined>> = {
  open: 'opened',
  initial_open: 'opened',
  amp_open: 'opened',
  amp_initial_open: 'opened',
  click: 'clicked',
  amp_click: 'clicked',
  spam_complaint: 'complaint',
  list_unsubscribe: 'unsubscribed',
  link_unsubscribe: 'unsubscribed',
};

/** Classes of bounces that are answers of people or programs. */
const NO_FAILURES: ReadonlySet<string> = new Set(['60', '80', '90', '100']);

function readEvent(event: JsonObject, say: Say): LineVerdict {
  const type = textIn(event, 'type') ?? '';
  const recipient = textIn(event, 'raw_rcpt_to') ?? textIn(event, 'rcpt_to');
  const topic = entryOf(NOTES, type);
  if (type.startsWith('sms_') || type.startsWith('ab_test') || type.startsWith('relay_') || type === 'ingest')
    return 'known';
  if (recipient === undefined) return 'unknown';
  const base: Omit<Said, 'kind'> = {
    queueId: textIn(event, 'message_id') ?? textIn(event, 'transmission_id') ?? '',
    sender: textIn(event, 'msg_from'),
    recipient,
    at: event['timestamp'],
    key: textIn(event, 'event_id'),
  };
  if (topic !== undefined) {
    const statusText = textIn(event, 'target_link_url') ?? textIn(event, 'fbtype');
    say(told(base, { kind: 'note', topic, statusText }));
    return 'event';
  }
  if (type === 'injection') say(told(base, { kind: 'received', size: numberIn(event, 'msg_size') }));
  else if (type === 'bounce' && NO_FAILURES.has(textIn(event, 'bounce_class') ?? ''))
    say(told(base, { kind: 'note', topic: 'reply', statusText: wordsOf(event) }));
  else {
    const outcome = outcomeOf(type, event);
    if (outcome === undefined) return 'unknown';
    say(told(base, resultOf(event, outcome)));
  }
  return 'event';
}

function wordsOf(event: JsonObject): string | undefined {
  return textIn(event, 'raw_reason') ?? textIn(event, 'reason');
}

function outcomeOf(type: string, event: JsonObject): Outcome | undefined {
  switch (type) {
    case 'delivery':
      return 'delivered';
    case 'delay':
      return 'deferred';
    case 'bounce':
    case 'out_of_band':
      if (isSuppressed(event)) return 'suppressed';
      return type === 'bounce' && gaveUp(replyOf(event), undefined) ? 'expired' : 'bounced';
    case 'policy_rejection':
    case 'generation_failure':
    case 'generation_rejection':
      return isSuppressed(event) ? 'suppressed' : 'rejected';
    default:
      return undefined;
  }
}

function replyOf(event: JsonObject): Said['reply'] {
  return replyFrom(numberIn(event, 'error_code'), undefined, wordsOf(event));
}

/** Class 26 is a suppression; of class 25, the service's own refusals, only the words tell. */
function isSuppressed(event: JsonObject): boolean {
  if (textIn(event, 'bounce_class') === '26') return true;
  if (textIn(event, 'type') === 'out_of_band') return false;
  const isOwn = textIn(event, 'type') !== 'bounce' || textIn(event, 'bounce_class') === '25';
  return isOwn && (wordsOf(event)?.toLowerCase().includes('suppress') ?? false);
}

function resultOf(event: JsonObject, outcome: Outcome): Pick<Said, 'kind'> & Partial<Said> {
  const own = outcome === 'suppressed' || outcome === 'rejected';
  const millis = numberIn(event, 'queue_time');
  const tls = textIn(event, 'outbound_tls');
  const ip = textIn(objectIn(event, 'remote'), 'address') ?? textIn(event, 'remote_addr');
  return {
    kind: outcome === 'rejected' ? 'rejected' : 'attempt',
    outcome,
    relay: own ? undefined : ip === undefined ? {} : { ip: ip.split(':', 1)[0] ?? ip },
    contacted: own ? false : undefined,
    reply: own || outcome === 'delivered' ? undefined : replyOf(event),
    statusText: wordsOf(event),
    delaySeconds: millis === undefined ? undefined : millis / 1000,
    tls: tls === undefined ? undefined : tls === '1' ? 'on' : 'off',
  };
}
