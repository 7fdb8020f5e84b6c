/**
 * `stat=`: what became of the recipient. It is a text chosen by the exit code of the mailer, not the reason:
 * a refusal for policy at RCPT is logged as `User unknown`. The reason is in `reply=` (8.17 and later) or,
 * before that, behind `Deferred:` and in the bounce.
 *
 * Sources: sendmail/deliver.c logdelivery(), giveresponse(); sysexits.c.
 */
import type { Outcome } from '../../core/outcome.ts';
import type { Phase, Reply } from '../../core/reply.ts';
import type { FramedLine } from '../reader.ts';
import { parseReplyAt } from '../smtp-reply.ts';

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
    case 83: // `Sent`, `Sent (…)`; not `Service unavailable`
      if (stat.startsWith('Sent') && (stat.length === 4 || stat.charCodeAt(4) === 32)) return 'delivered';
      break;
    case 68:
      if (stat.startsWith('Deferred')) return 'deferred';
      break;
    case 67:
      if (stat.startsWith('Cannot send message')) return 'expired';
      break;
    case 100:
      if (stat.startsWith('discard')) return 'discarded';
      break;
    case 113:
      if (stat.startsWith('quarantine')) return 'held';
      break;
    default:
      break;
  }
  switch (dsn?.charCodeAt(0) ?? 0) {
    case 53:
      return 'bounced';
    case 52:
      return 'deferred';
    case 50:
      return 'delivered';
    default:
      return RETRIED.some((text) => stat.startsWith(text)) ? 'deferred' : 'bounced';
  }
}

/** sendmail speaks in SMTP codes itself when a ruleset of its own refuses the connection. */
const OWN_REPLIES = ['403 ', '454 4.7.0 TLS handshake failed', '454 4.7.1 TLS handshake failed'];

const DEFERRED = 'Deferred: ';

/** The reply behind `Deferred: ` when the line has no `reply=` (before 8.17). `at` is where `stat` stands. */
export function replyInStatus(
  line: FramedLine,
  at: number,
  stat: string,
  phase: Phase | undefined,
): Reply | undefined {
  if (!stat.startsWith(DEFERRED)) return undefined;
  if (OWN_REPLIES.some((own) => stat.startsWith(own, DEFERRED.length))) return undefined;
  return parseReplyAt(line, at + DEFERRED.length, line.end, phase);
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
  if (stat === 'Deferred') return undefined;
  if (stat.startsWith('Host unknown')) return 'dns';
  const text = stat.startsWith('Deferred: ') ? stat.slice(10) : stat;
  if (text.startsWith('Name server')) return 'dns';
  if (text.startsWith('Connection refused') || text.endsWith('No route to host')) return 'connect';
  if (text.endsWith('Network is unreachable') || text.endsWith('Host is down')) return 'connect';
  return text.includes('TLS handshake failed') ? 'starttls' : undefined;
}
