/**
 * What a row says of a failure. The status is the answer of the other server, wrapped or followed by fields in
 * braces (Exchange 2013 and later, Exchange Online):
 *
 *     550 5.1.1 The email account does not exist;{LED=…};{MSG=…};{FQDN=mx.b.example};{IP=192.0.2.1};{LRT=…}
 *     [{LED=550 5.1.10 RESOLVER.ADR.RecipientNotFound; …};{MSG=};{FQDN=};{IP=}]
 */
import { hostRef } from '../records/fields.ts';
import type { RelayRef } from '../../core/event.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { Reply } from '../../core/reply.ts';
import { gaveUp, replyOf } from '../records/spoken-reply.ts';

export interface Failure {
  readonly outcome: Outcome;
  readonly reply: Reply | undefined;
  readonly text: string | undefined;
  readonly relay: RelayRef;
  /** The organisation's own server decided; nobody else was asked. */
  readonly isOwn: boolean;
}

/** Words of Exchange's own components, which stand where a server's answer would. */
const OWN_WORDS = [
  'RESOLVER.',
  'ROUTING.',
  'TRANSPORT.',
  'STOREDRV.',
  'QUEUE.',
  'APPROVAL.',
  'SMTPSEND.',
  'DSN.',
];

export function failureOf(event: string, words: string | undefined, source: string): Failure {
  const status = words === undefined ? undefined : statusWords(words);
  const spoken = replyOf(status);
  const fields = words === undefined ? {} : fieldsOf(words);
  const relay: RelayRef = hostRef(fields['FQDN'], fields['IP']);
  const isOwn =
    (status !== undefined && OWN_WORDS.some((word) => status.includes(word))) ||
    (relay.host === undefined && source !== 'SMTP' && source !== '');
  const outcome = outcomeOf(event, spoken, status);
  return { outcome, reply: outcome === 'discarded' ? undefined : spoken, text: status, relay, isOwn };
}

function outcomeOf(event: string, reply: Reply | undefined, status: string | undefined): Outcome {
  switch (event) {
    case 'DEFER':
      return 'deferred';
    case 'POISONMESSAGE':
      return 'held';
    case 'DROP':
      return 'discarded';
    default:
      if (isExpiry(reply)) return 'expired';
      // A transport rule may drop mail without telling anybody: the status is then that of a success, or none.
      return event === 'FAIL' && (reply?.code ?? 0) >= 200 && (reply?.code ?? 0) < 300 && status !== undefined
        ? 'discarded'
        : 'bounced';
  }
}

/** RFC 3463 §3.5: X.4.7 is an expiry; Exchange Online has numbers of its own for it. */
function isExpiry(reply: Reply | undefined): boolean {
  const status = reply?.enhancedStatus;
  return gaveUp(reply, undefined) || status === '5.4.300' || status === '5.4.316';
}

/** The store's own failures: no other host takes part. */
export function saysLocal(source: string): boolean {
  return source === 'STOREDRIVER' || source === 'ROUTING' || source === 'AGENT' || source === 'ADMIN';
}

/** The answer itself, without the fields around it. */
export function statusWords(words: string): string {
  const led = words.indexOf('{LED=');
  if (led >= 0) {
    const end = words.indexOf('}', led);
    const inner = words.slice(led + 5, end < 0 ? undefined : end).trim();
    if (led > 2) return words.slice(0, words.indexOf(';{') < 0 ? led : words.indexOf(';{')).trim();
    if (inner !== '') return inner;
  }
  const fields = words.indexOf(';{');
  const text = fields < 0 ? words : words.slice(0, fields);
  return text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1).trim() : text.trim();
}

/** `{FQDN=mx.b.example};{IP=192.0.2.1}` */
function fieldsOf(words: string): Readonly<Record<string, string | undefined>> {
  const fields: Record<string, string> = {};
  for (const name of ['FQDN', 'IP']) {
    const at = words.indexOf(`{${name}=`);
    if (at < 0) continue;
    const end = words.indexOf('}', at);
    const value = words.slice(at + name.length + 2, end < 0 ? undefined : end).trim();
    if (value !== '') fields[name] = value;
  }
  return fields;
}
