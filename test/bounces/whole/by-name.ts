/** Notices that name their recipients in other ways than one address a line, and mails of postmasters about other things; see build.ts. */
import type { Wanted, WriterCase } from '../writers.ts';
import { bounce, mail, parts, SENT, SENT_HEADER, want, word } from './build.ts';

const DATE = 'Date: Tue, 3 Nov 2026 09:00:05 +0900';
const TEXT = 'Content-Type: text/plain; charset=us-ascii\n\n';
const RFC822 = `Content-Type: message/rfc822\n\n${SENT}`;
const KURO = { recipient: 'kuro@example.jp' } as const;
const MIKE = { recipient: 'mike@example.com' } as const;

const plain = (
  name: string,
  from: string,
  subject: string,
  text: string,
  ...wanted: readonly Wanted[]
): WriterCase =>
  bounce(
    name,
    mail(
      `Received: from mx.example.net (mx.example.net [192.0.2.9])
\tby in.example.org with ESMTP id 4XyZ0a1b2f; Tue, 3 Nov 2026 09:00:06 +0900
${DATE}
From: ${from}
To: tama@example.org
Subject: ${subject}
Message-ID: <4711@mx.example.net>`,
      text,
    ),
    ...wanted,
  );

const report = (name: string, text: string, fields: string, ...wanted: readonly Wanted[]): WriterCase =>
  bounce(
    name,
    parts(
      `Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
To: tama@example.org
Subject: Delivery Status Notification (Failure)
${DATE}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b4711"`,
      'b4711',
      `${TEXT}${text}\n`,
      `Content-Type: message/delivery-status\n\n${fields}`,
      RFC822,
    ),
    ...wanted,
  );

export const BY_NAME: readonly WriterCase[] = [
  plain(
    'names with addresses in brackets',
    'MAILER-DAEMON@mx.example.net',
    'Undeliverable mail',
    `Your message could not be delivered to the following recipients:

Neko Suzuki <neko@example.jp>: user unknown
"Kuro Tanaka" <kuro@example.jp>: mailbox full

${SENT_HEADER}`,
    want('userunknown'),
    want('mailboxfull', '', 0, KURO),
  ),
  plain(
    'names with addresses in parentheses',
    'MAILER-DAEMON@mx.example.net',
    'Undeliverable mail',
    `The following recipients did not receive your message:

Neko Suzuki (neko@example.jp)
  Reason: no such user

${SENT_HEADER}`,
    want('userunknown'),
  ),
  plain(
    'a name alone, as Exchange shows those of its directory',
    'System Administrator <postmaster@mx.example.net>',
    'Undeliverable: Offer no. 4711',
    `Your message

  To:      Suzuki, Neko
  Subject: Offer no. 4711
  Sent:    Tue, 3 Nov 2026 09:00:00 +0900

did not reach the following recipient(s):

Suzuki, Neko on Tue, 3 Nov 2026 09:00:03 +0900
    The e-mail account does not exist at the organization this message was sent to.
            <mx.example.net #5.1.1>

${SENT}`,
    want('userunknown', '5.1.1'),
  ),
  plain(
    'who got it and who did not',
    'Mail Delivery System <MAILER-DAEMON@mx.example.net>',
    'Delivery report',
    `Your message was processed as follows.

Delivered to:
  mike@example.com

Not delivered to:
  neko@example.jp   (unknown user)

${SENT_HEADER}`,
    want('userunknown'),
  ),
  plain(
    'the reply before the address',
    'Postmaster <postmaster@mx.example.net>',
    'Returned mail',
    `550 5.1.1 User unknown: neko@example.jp
552 5.2.2 Mailbox full: kuro@example.jp

${SENT_HEADER}`,
    want('userunknown', '5.1.1', 550),
    want('mailboxfull', '5.2.2', 552, KURO),
  ),
  plain(
    'the reason first, then the recipients',
    'Postmaster <postmaster@mx.example.net>',
    'Mail could not be delivered',
    `The reason was:
  mailbox quota exceeded

The recipients were:
  neko@example.jp
  kuro@example.jp

${SENT_HEADER}`,
    want('mailboxfull'),
    want('mailboxfull', '', 0, KURO),
  ),
  plain(
    'help before the recipient',
    'Mail System <MAILER-DAEMON@mx.example.net>',
    'Delivery failure',
    `If you need help see https://help.example.net/@bounces or write to
helpdesk@example.net (Mon-Fri), quoting this message.

Your message to neko@example.jp was not delivered: user unknown.`,
    want('userunknown'),
  ),
  plain(
    'percent in the address of a gateway',
    'MAILER-DAEMON@gw.example.net',
    'Returned mail: User unknown',
    `   ----- Transcript of session follows -----
550 neko%inside.example.jp@gw.example.net... User unknown

   ----- Unsent message follows -----
${SENT}`,
    want('userunknown', '', 550, { recipient: 'neko%inside.example.jp@gw.example.net' }),
  ),
  report(
    'the same recipient late, then failed',
    'Delivery failed after several attempts.',
    `Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 4.4.7
Diagnostic-Code: smtp; 421 4.2.1 Service not available, try later
Last-Attempt-Date: Sun, 8 Nov 2026 09:00:00 +0900
`,
    want('systemerror', '4.2.1', 421),
  ),
  report(
    'a report of a mail to many, each with the same reply',
    'Delivery failed.',
    `Reporting-MTA: dns; mx.example.net

${Array.from(
  { length: 3 },
  (_, i) => `Final-Recipient: rfc822; r${i}@example.jp
Action: failed
Status: 5.7.1
Diagnostic-Code: smtp; 550 5.7.1 Client host blocked using bl.example.net
`,
).join('\n')}`,
    want('blocked', '5.7.1', 550, { recipient: 'r0@example.jp' }),
    want('blocked', '5.7.1', 550, { recipient: 'r1@example.jp' }),
    want('blocked', '5.7.1', 550, { recipient: 'r2@example.jp' }),
  ),
  report(
    'Diagnostic-Code says what a program printed',
    'Delivery failed.',
    `Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.3.0
Diagnostic-Code: x-unix; /var/mail/neko: mailbox exceeded quota of 10485760 bytes
`,
    want('mailboxfull', '5.3.0'),
  ),
  plain(
    'copy for the postmaster',
    'MAILER-DAEMON@mx.example.net (Mail Delivery System)',
    'Postmaster Copy: Undelivered Mail',
    ` (expanded from: postmaster)

<neko@example.jp>: host mail.example.jp[192.0.2.25] said: 550 5.1.1 User unknown
    (in reply to RCPT TO command)

${SENT_HEADER}`,
    want('userunknown', '5.1.1', 550),
  ),
  plain(
    'a filter on the way put its tag before the subject',
    'Example Hosting <noreply@hosting.example.net>',
    '***SPAM*** Undelivered Mail Returned to Sender',
    `Your message was not delivered to neko@example.jp: mailbox full.`,
    want('mailboxfull'),
  ),
  plain(
    'tag in brackets, encoded',
    'Example Hosting <noreply@hosting.example.net>',
    word('[EXTERNAL] Undeliverable: Offer no. 4711'),
    `Your message was not delivered to neko@example.jp: no such user.`,
    want('userunknown'),
  ),
  plain(
    'recipient with blanks around the sign of a quoting program',
    'MAILER-DAEMON@mx.example.net',
    'failure notice',
    `| Your mail could not be delivered to
|   <neko@example.jp>
| because: unknown user

${SENT_HEADER}`,
    want('userunknown'),
  ),
  plain(
    'numbered recipients',
    'MAILER-DAEMON@mx.example.net',
    'Delivery failure',
    `Your message could not be delivered to:

1. neko@example.jp - User unknown
2. kuro@example.jp - Mailbox full
3. mike@example.com - Host not found

${SENT_HEADER}`,
    want('userunknown'),
    want('mailboxfull', '', 0, KURO),
    want('hostunknown', '', 0, MIKE),
  ),
  plain(
    'recipient: reason; in one line each',
    'MAILER-DAEMON@mx.example.net',
    'Delivery failure',
    `Undelivered:
neko@example.jp; 5.1.1; user unknown
kuro@example.jp; 5.2.2; mailbox full`,
    want('userunknown', '5.1.1'),
    want('mailboxfull', '5.2.2', 0, KURO),
  ),
  plain(
    'to, reason, time',
    'Mail Service <postmaster@mx.example.net>',
    'Message delivery failure',
    `To:      neko@example.jp
Time:    Tue, 3 Nov 2026 09:00:01 +0900
Server:  mail.example.jp (192.0.2.25)
Reason:  The remote server answered "550 5.7.1 Message rejected as spam".`,
    want('spamdetected', '5.7.1', 550),
  ),
  plain(
    'three attempts in a log, the last counts',
    'Mail Service <postmaster@mx.example.net>',
    'Message delivery failure',
    `Delivery to neko@example.jp failed.

09:00:00 connecting to mail1.example.jp: connection refused
09:00:10 connecting to mail2.example.jp: connection timed out
09:00:20 connecting to mail3.example.jp: connected
09:00:21 RCPT TO:<neko@example.jp>: 550 5.1.1 no such mailbox`,
    want('userunknown', '5.1.1', 550),
  ),
  // Postmasters write of other things too.
  plain(
    'the reader’s own mailbox is almost full',
    'Postmaster <postmaster@example.org>',
    'Your mailbox is almost full',
    `Your mailbox tama@example.org is over 90 % full. Please delete mails you no longer need;
when it is full, new messages will be returned to their senders.`,
  ),
  plain(
    'the reader’s own mailbox is full',
    'Mail Administrator <mailadmin@example.org>',
    'Mailbox full',
    `The mailbox of tama@example.org is full. New mail is not accepted until you delete some.`,
  ),
  plain(
    'maintenance of the mail server',
    'Postmaster <postmaster@example.org>',
    'Mail server maintenance tonight',
    `From 22:00 to 24:00 the mail server is not available. Mail from outside may be delayed, none
will be lost. Questions to helpdesk@example.org.`,
  ),
  plain(
    'cron',
    'root@mx.example.org (Cron Daemon)',
    'Cron <root@mx> /usr/local/bin/newsletter',
    `neko@example.jp: 550 5.1.1 User unknown
sent 199 of 200`,
  ),
  plain(
    'system events of logcheck',
    'logcheck system account <logcheck@mx.example.org>',
    'mx.example.org 2026-11-03 09:02 System Events',
    `System Events
=-=-=-=-=-=-=
Nov  3 09:00:01 mx sm-mta[4711]: 0A3B4c: to=<neko@example.jp>, delay=00:00:01, dsn=5.1.1, stat=User unknown`,
  ),
  plain(
    'complaint that is no report for programs',
    'SpamCop reporter <4711@reports.spamcop.example>',
    '[SpamCop (192.0.2.80) id:4711]Returned mail: see transcript for details',
    `[ SpamCop V5 ]
This message is brief for your comfort. Please use links below for details.

Email from 192.0.2.80 / Tue, 3 Nov 2026 09:00:00 +0900
https://www.spamcop.example/w3m?i=z4711

[ Offending message ]
${SENT}`,
  ),
  plain(
    'unsubscription by mail',
    'Neko <neko@example.jp>',
    'unsubscribe',
    'Please remove neko@example.jp; the mails were returned as undeliverable at my old address.',
  ),
  plain(
    'thanks of a form',
    'Example <postmaster@example.com>',
    'We received your message',
    'Thank you for writing to us. Your message was delivered to our team at sales@example.com; we answer within a day.',
  ),
];
