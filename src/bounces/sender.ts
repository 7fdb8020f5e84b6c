/** Did a program write this mail? Bounces come from programs; people quote and forward them. */
import { headerValue } from '../mime/headers.ts';
import type { Anatomy } from './anatomy.ts';

/** Parts of the From field that mail programs use for themselves. */
const DAEMONS = [
  'mailer-daemon',
  'mailerdaemon',
  'postmaster',
  'mail delivery',
  'mail-daemon',
  'maildaemon',
  'mail system',
  'mdaemon',
  'poostmaster',
];

/** The beginnings of subjects (lower case) that only mail programs write. */
const SUBJECTS = [
  'undeliver',
  'returned mail',
  'delivery status notification',
  'delivery failure',
  'delivery notification',
  'mail delivery fail',
  'failure notice',
  'mail delivery problem',
  'mail system error',
  'warning: could not send',
  'delayed mail',
  'postmaster notify',
  'delivery report',
  'delivery delayed',
  'mail could not be delivered',
  'mail error',
];

export function isMachineMail(mail: Anatomy): boolean {
  if (DAEMONS.some((name) => mail.from.includes(name))) return true;
  const subject = mail.subject.toLowerCase();
  if (SUBJECTS.some((start) => subject.startsWith(start))) return true;
  const path = headerValue(mail.headers, 'return-path')?.toLowerCase();
  if (path !== undefined && (path === '<>' || path.includes('mailer-daemon'))) return true;
  const auto = headerValue(mail.headers, 'auto-submitted')?.toLowerCase();
  return auto !== undefined && !auto.startsWith('no');
}
