/**
 * OpenSMTPD: `address: reply` under a greeting. Status in its report is always 5.0.0 and the reason only
 * here. usr.sbin/smtpd/bounce.c.
 */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const OPENSMTPD: Dialect = dialectOf({
  id: 'opensmtpd',
  fixedStatus: true,
  body: ['This is the MAILER-DAEMON, please DO NOT REPLY'],
  after: ['list of recipients:', 'following recipients:'],
  before: ['\n    Below is a copy', '\n    Please note that this is only'],
});
