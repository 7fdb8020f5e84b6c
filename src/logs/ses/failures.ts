/** Bounces and delays of SES. */
import type { Outcome } from '../../core/outcome.ts';
import type { Reply } from '../../core/reply.ts';
import type { LineVerdict } from '../reader.ts';
import { objectIn, objectsIn, textIn, withoutBrackets, type JsonObject } from '../records/fields.ts';
import type { Said, Say } from '../records/record-reader.ts';
import { told } from '../records/told.ts';
import { gaveUp, replyOf } from '../records/spoken-reply.ts';
import type { SesMail } from './mail.ts';

/** Sub-types of addresses that are not tried at all. */
const SUPPRESSED = new Set(['Suppressed', 'OnAccountSuppressionList', 'UnsubscribedRecipient']);

export function readBounce(record: JsonObject, mail: SesMail, say: Say): LineVerdict {
  const bounce = objectIn(record, 'bounce');
  const bounced = objectsIn(bounce, 'bouncedRecipients');
  const subType = textIn(bounce, 'bounceSubType');
  const isSuppressed = subType !== undefined && SUPPRESSED.has(subType);
  const ip = textIn(bounce, 'remoteMtaIp');
  for (const one of bounced) {
    const words = textIn(one, 'diagnosticCode');
    if (isAnswer(bounce, one)) {
      say(told(mail.base, answerOf(bounce, one, mail)));
      continue;
    }
    const reply = isSuppressed ? undefined : replyOf(words);
    const isExpiry = reply?.text.includes('Message expired: ') === true;
    say(
      told(mail.base, {
        kind: 'attempt',
        at: textIn(bounce, 'timestamp') ?? mail.time,
        host: hostOf(textIn(bounce, 'reportingMTA')),
        recipient: withoutBrackets(textIn(one, 'emailAddress')),
        outcome: isSuppressed ? 'suppressed' : outcomeOf(reply, textIn(one, 'status')),
        contacted: isSuppressed ? false : undefined,
        relay: isSuppressed ? undefined : ip === undefined ? {} : { ip },

        // That the time was over is SES's own word, whatever code it puts before.
        reply: isExpiry ? undefined : reply,
        statusText:
          words ?? [textIn(bounce, 'bounceType'), subType].filter((word) => word !== undefined).join(' '),
        loggedStatus: textIn(one, 'status'),
      }),
    );
  }
  return bounced.length > 0 ? 'event' : 'unknown';
}

/** A bounce comes when SES has stopped trying; what was temporary until then has run out of time. */
function outcomeOf(reply: Reply | undefined, status: string | undefined): Outcome {
  return gaveUp(reply, status) ? 'expired' : 'bounced';
}

/** Automatic answers come as transient bounces too; those have neither status nor words of a server. */
function isAnswer(bounce: JsonObject, one: JsonObject): boolean {
  const isGeneral =
    textIn(bounce, 'bounceType') === 'Transient' && textIn(bounce, 'bounceSubType') === 'General';
  return isGeneral && textIn(one, 'diagnosticCode') === undefined && textIn(one, 'status') === undefined;
}

function answerOf(
  bounce: JsonObject,
  one: JsonObject,
  mail: SesMail,
): Pick<Said, 'kind' | 'at'> & Partial<Said> {
  return {
    kind: 'note',
    at: textIn(bounce, 'timestamp') ?? mail.time,
    recipient: withoutBrackets(textIn(one, 'emailAddress')),
    topic: 'reply',
    statusText: 'Transient General',
  };
}

/** `dsn; a8-70.smtp-out.amazonses.com` */
function hostOf(reportingMta: string | undefined): string | undefined {
  if (reportingMta === undefined) return undefined;
  return reportingMta.slice(reportingMta.indexOf(';') + 1).trim();
}

export function readDelay(record: JsonObject, mail: SesMail, say: Say): LineVerdict {
  const delay = objectIn(record, 'deliveryDelay');
  const delayed = objectsIn(delay, 'delayedRecipients');
  for (const one of delayed) {
    const words = textIn(one, 'diagnosticCode');
    say(
      told(mail.base, {
        kind: 'attempt',
        at: textIn(delay, 'timestamp') ?? mail.time,
        host: hostOf(textIn(delay, 'reportingMTA')),
        recipient: withoutBrackets(textIn(one, 'emailAddress')),
        outcome: 'deferred',
        relay: {},
        reply: replyOf(words),
        statusText: words ?? textIn(delay, 'delayType'),
        loggedStatus: textIn(one, 'status'),
      }),
    );
  }
  return delayed.length > 0 ? 'event' : 'unknown';
}
