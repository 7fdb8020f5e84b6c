/**
 * Mailchimp Transactional (Mandrill): webhooks post a form with one field `mandrill_events`, an array of objects.
 *
 *     [{"event":"hard_bounce","_id":"…","ts":1795489634,"msg":{"_id":"…","state":"bounced","email":"b@b.example",
 *       "sender":"a@a.example","diag":"smtp;550 5.1.1 …","bounce_description":"bad_mailbox","smtp_events":[…]}}]
 *
 * `send` says that the mail was sent on its way; that the recipient's server took it is told by `delivered`, or by
 * an entry `sent` of `smtp_events`. `reject` is mail that Mandrill did not send: to an address on its rejection
 * list, or for a reason of the mail.
 *
 * Source: Mailchimp Transactional documentation, "Webhooks", "Message event webhook format".
 */
import type { LineVerdict } from '../reader.ts';
import {
  entryOf,
  isObject,
  numberIn,
  objectIn,
  objectsIn,
  textIn,
  type JsonObject,
} from '../records/fields.ts';
import { type ObjectReader, type Said, type Say, SERVICE_TRAITS } from '../records/record-reader.ts';
import { told } from '../records/told.ts';
import { gaveUp, replyOf } from '../records/spoken-reply.ts';

export const mandrillReader: ObjectReader = {
  ...SERVICE_TRAITS,
  form: 'object',
  id: 'mandrill',
  name: 'Mandrill',
  versionsSeen: ['documentation of 2026-11'],
  owns(record) {
    if (typeof record['event'] === 'string') return isObject(record['msg']) && record['ts'] !== undefined;
    return isListChange(record);
  },
  read(record, say) {
    if (isListChange(record)) return 'known';
    const msg = objectIn(record, 'msg');
    const base: Omit<Said, 'kind'> = {
      queueId: textIn(msg, '_id') ?? textIn(record, '_id') ?? '',
      sender: textIn(msg, 'sender'),
      recipient: textIn(msg, 'email'),
      at: record['ts'],
    };
    if (base.recipient === undefined) return 'unknown';
    return tell(textIn(record, 'event') ?? '', msg, base, say);
  },
};

/** An address was put on, or taken off, the lists. */
function isListChange(record: JsonObject): boolean {
  return (record['type'] === 'blacklist' || record['type'] === 'whitelist') && record['action'] !== undefined;
}

const NOTES: Readonly<Record<string, string | undefined>> = {
  open: 'opened',
  click: 'clicked',
  spam: 'complaint',
  unsub: 'unsubscribed',
};

/** Reasons of `reject` that are entries of the rejection list. */
const LISTED: ReadonlySet<string> = new Set(['hard-bounce', 'soft-bounce', 'spam', 'unsub', 'custom']);

function tell(event: string, msg: JsonObject, base: Omit<Said, 'kind'>, say: Say): LineVerdict {
  const topic = entryOf(NOTES, event);
  if (topic !== undefined) {
    say(told(base, { kind: 'note', topic }));
    return 'event';
  }
  const tries = tellTries(msg, base, say);
  switch (event) {
    case 'send':
      // The mail was handed in when the message was made, not when this was told.
      say(told(base, { kind: 'received', at: numberIn(msg, 'ts') ?? base.at }));
      return 'event';
    case 'delivered':
      if (!tries.has('sent'))
        say(told(base, { kind: 'attempt', outcome: 'delivered', relay: {} }, wordsOf(msg)));
      return 'event';
    case 'deferral':
      if (!tries.has('deferred'))
        say(told(base, { kind: 'attempt', outcome: 'deferred', relay: {} }, wordsOf(msg)));
      return 'event';
    case 'hard_bounce':
    case 'soft_bounce': {
      const words = wordsOf(msg);
      const outcome = event === 'soft_bounce' && gaveUp(words.reply, undefined) ? 'expired' : 'bounced';
      say(told(base, { kind: 'attempt', outcome, relay: {} }, words));
      return 'event';
    }
    case 'reject':
      say(told(base, rejectionOf(msg)));
      return 'event';
    default:
      return 'unknown';
  }
}

/** What the service's servers heard, once for each try; later events of the message repeat the list. */
function tellTries(msg: JsonObject, base: Omit<Said, 'kind'>, say: Say): ReadonlySet<string> {
  const types = new Set<string>();
  for (const entry of objectsIn(msg, 'smtp_events')) {
    const type = textIn(entry, 'type') ?? '';
    const outcome = type === 'sent' ? 'delivered' : type === 'deferred' ? 'deferred' : undefined;
    if (outcome === undefined) continue;
    types.add(type);
    const words = textIn(entry, 'diag');
    const ip = textIn(entry, 'destination_ip');
    say(
      told(base, {
        kind: 'attempt',
        at: entry['ts'] ?? base.at,
        outcome,
        // Mandrill's own hand-over is no exchanger.
        relay: ip === undefined || ip.startsWith('127.') ? {} : { ip },
        reply: replyOf(words, outcome === 'delivered' ? 'data-end' : undefined),
        statusText: words,
      }),
    );
  }
  return types;
}

function wordsOf(msg: JsonObject): Pick<Said, 'reply' | 'statusText'> {
  const diag = textIn(msg, 'diag');
  return { reply: replyOf(diag), statusText: diag ?? textIn(msg, 'bounce_description') };
}

function rejectionOf(msg: JsonObject): Pick<Said, 'kind'> & Partial<Said> {
  const reject = msg['reject'];
  const reason = isObject(reject) ? textIn(reject, 'reason') : textIn(msg, 'reject');
  const isListed = reason === undefined || LISTED.has(reason);
  return {
    kind: isListed ? 'attempt' : 'rejected',
    outcome: isListed ? 'suppressed' : 'rejected',
    contacted: false,
    statusText: reason ?? 'rejected',
  };
}
