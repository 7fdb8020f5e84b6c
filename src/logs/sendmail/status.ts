/**
 * `stat=`: what became of the recipient. It is a text chosen by the exit code of the mailer, not the reason:
 * a refusal for policy at RCPT is logged as `User unknown`. The reason is in `reply=` (8.17 and later) or,
 * before that, behind `Deferred:` and in the bounce.
 *
 * Sources: sendmail/deliver.c logdelivery(), giveresponse(); sysexits.c.
 */
import type { Outcome } from '../../core/outcome.ts';
import type { Phase, Reply } from '../../core/reply.ts';
import { parseReply } from '../smtp-reply.ts';

/** Statuses that sendmail tries again although they do not begin with `Deferred`. */
const RETRIED = [
  'queued',
  'Operating system error',
  'I/O error',
  'Transient parse error',
  'Please try again',
  'Name server: ',
];

/** `dsn` is the line's own; old versions have none. */
export function outcomeOfStatus(stat: string, dsn: string | undefined): Outcome {
  switch (stat.charCodeAt(0)) {
    case 83: // S
      // `Sent`, `Sent (…)`; not `Service unavailable`
      if (stat.startsWith('Sent') && (stat.length === 4 || stat.charCodeAt(4) === 32)) return 'delivered';
      break;
    case 68: // D
      if (stat.startsWith('Deferred')) return 'deferred';
      break;
    case 67: // C
      if (stat.startsWith('Cannot send message')) return 'expired';
      break;
    case 100: // d
      if (stat.startsWith('discard')) return 'discarded';
      break;
    case 113: // q
      if (stat.startsWith('quarantine')) return 'held';
      break;
    default:
      break;
  }
  if (RETRIED.some((text) => stat.startsWith(text)))
    return dsn?.startsWith('5') === true ? 'bounced' : 'deferred';
  if (dsn === undefined) return 'bounced';
  if (dsn.charCodeAt(0) === 52) return 'deferred';
  return dsn.charCodeAt(0) === 50 ? 'delivered' : 'bounced';
}

/** sendmail speaks in SMTP codes itself when a ruleset of its own refuses the connection. */
const OWN_REPLIES = ['403 ', '454 4.7.0 TLS handshake failed', '454 4.7.1 TLS handshake failed'];

/** The reply behind `Deferred: ` when the line has no `reply=` (before 8.17). */
export function replyInStatus(stat: string, phase: Phase | undefined): Reply | undefined {
  if (!stat.startsWith('Deferred: ')) return undefined;
  const text = stat.slice(10);
  if (OWN_REPLIES.some((own) => text.startsWith(own))) return undefined;
  return parseReply(text, phase);
}

/** Where in the dialogue it failed, as far as status and code tell. */
export function phaseOfFailure(
  stat: string,
  dsn: string | undefined,
  code: number | undefined,
): Phase | undefined {
  if (code === undefined) return phaseWithoutReply(stat);
  // A reply to RCPT with one of these codes, and only that, is logged as User unknown.
  if (stat.startsWith('User unknown'))
    return code === 550 || code === 551 || code === 553 ? 'rcpt' : undefined;
  // sendmail's own statuses for a greeting that refuses, whatever status the greeting itself has.
  if (dsn === '5.5.0' || dsn === '4.5.0') return 'connect';
  return undefined;
}

function phaseWithoutReply(stat: string): Phase | undefined {
  if (stat.startsWith('Host unknown')) return 'dns';
  const text = stat.startsWith('Deferred: ') ? stat.slice(10) : stat;
  if (text.startsWith('Name server')) return 'dns';
  if (text.startsWith('Connection refused') || text.endsWith('No route to host')) return 'connect';
  if (text.endsWith('Network is unreachable') || text.endsWith('Host is down')) return 'connect';
  return text.includes('TLS handshake failed') ? 'starttls' : undefined;
}
