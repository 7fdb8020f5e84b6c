/**
 * A bounce under the field names of Sisimai 5, the field's reference decoder, so that programs written for its
 * JSON can be fed by todoku. What we do not keep is an empty string, as Sisimai has it; `token` identifies the
 * bounce by sender, recipient and time.
 */
import { domainOf } from '../../core/address.ts';
import type { Bounce } from '../../core/bounce.ts';
import type { Phase } from '../../core/reply.ts';
import { offsetText } from '../clock.ts';
import type { JsonObject } from './present.ts';

/** Hexadecimal SHA-1 of the UTF-8 bytes; injected, because the pure layers have no crypto. */
export type Sha1 = (text: string) => string;

const COMMANDS: Readonly<Record<Phase, string>> = {
  dns: '',
  connect: 'CONN',
  helo: 'EHLO',
  starttls: 'STARTTLS',
  auth: 'AUTH',
  mail: 'MAIL',
  rcpt: 'RCPT',
  data: 'DATA',
  'data-end': 'DATA',
};

export function bounceToSisimai(bounce: Bounce, sha1: Sha1): JsonObject {
  const sender = bounce.sender ?? '';
  const timestamp = bounce.time === undefined ? 0 : Math.floor(bounce.time / 1000);
  return {
    action: bounce.action ?? '',
    addresser: sender,
    alias: bounce.originalRecipient ?? '',
    catch: '',
    deliverystatus: bounce.status ?? '',
    destination: domainOf(bounce.recipient),
    diagnosticcode: bounce.diagnostic ?? '',
    diagnostictype: bounce.diagnostic === undefined ? '' : 'SMTP',
    feedbacktype: bounce.feedbackType ?? '',
    hardbounce: bounce.hard ? 1 : 0,
    lhost: bounce.reportingMta ?? '',
    listid: '',
    messageid: bounce.messageId ?? '',
    origin: bounce.source.path,
    reason: bounce.reason,
    recipient: bounce.recipient,
    replycode: bounce.replyCode === undefined ? '' : String(bounce.replyCode),
    rhost: bounce.remoteMta ?? '',
    senderdomain: domainOf(sender),
    smtpagent: bounce.writer,
    smtpcommand: bounce.phase === undefined ? '' : COMMANDS[bounce.phase],
    subject: bounce.subject ?? '',
    timestamp,
    timezoneoffset: sisimaiOffset(bounce.utcOffset ?? 0),
    token: sha1(`\x02${sender.toLowerCase()}\x1e${bounce.recipient.toLowerCase()}\x1e${timestamp}\x03`),
  };
}

/** `+0900` */
function sisimaiOffset(utcOffset: number): string {
  return utcOffset === 0 ? '+0000' : offsetText(utcOffset).replace(':', '');
}
