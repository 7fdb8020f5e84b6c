/** Mail servers, from the nineties on; see build.ts. */
import type { WriterCase } from '../writers.ts';
import { bounce, mail, parts, quoted, SENT, SENT_HEADER, want } from './build.ts';

const plain = (from: string, subject: string, body: string, more: string = ''): string =>
  mail(
    `Return-Path: <>
Delivered-To: tama@example.org
Received: (qmail 12345 invoked for bounce); 3 Nov 2026 00:00:05 -0000
Date: 3 Nov 2026 00:00:05 -0000
From: ${from}
To: tama@example.org
Subject: ${subject}${more}`,
    body,
  );

/** The MIME forms of sendmail, Postfix and their kin: notice, report, mail. */
const dsn = (
  from: string,
  subject: string,
  text: string,
  fields: string,
  returned: string = `Content-Type: message/rfc822\n\n${SENT}`,
  type: string = 'multipart/report; report-type=delivery-status',
): string =>
  parts(
    `Return-Path: <>
Received: from localhost (localhost) by mx.example.net; Tue, 3 Nov 2026 09:00:05 +0900
Date: Tue, 3 Nov 2026 09:00:05 +0900
From: ${from}
Message-Id: <202611030000.4XyZ@mx.example.net>
To: <tama@example.org>
MIME-Version: 1.0
Content-Type: ${type};
\tboundary="iA30001234.1793664005/mx.example.net"
Subject: ${subject}
Auto-Submitted: auto-generated (failure)

This is a MIME-encapsulated message`,
    'iA30001234.1793664005/mx.example.net',
    text,
    fields === '' ? '' : `Content-Type: message/delivery-status\n\n${fields}`,
    returned,
  );

const SUBSYSTEM = 'Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>';
const QMAIL = `Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.
`;
const COPY = `--- Below this line is a copy of the message.

Return-Path: <tama@example.org>
${SENT}`;

export const SERVERS: readonly WriterCase[] = [
  // sendmail
  bounce(
    'sendmail 8.6, text',
    plain(
      'MAILER-DAEMON@mx.example.net (Mail Delivery Subsystem)',
      'Returned mail: User unknown',
      `The original message was received at Tue, 3 Nov 1998 09:00:00 +0900
from pc7.example.org [192.0.2.80]

   ----- The following addresses had delivery problems -----
neko@example.jp  (unrecoverable error)

   ----- Transcript of session follows -----
... while talking to mail.example.jp.:
>>> RCPT To:<neko@example.jp>
<<< 550 <neko@example.jp>... User unknown
550 neko@example.jp... User unknown

   ----- Original message follows -----

${SENT}`,
    ),
    want('userunknown', '', 550),
  ),
  bounce(
    'sendmail 5, unsent message',
    plain(
      'MAILER-DAEMON@mx.example.net (Mail Delivery Subsystem)',
      'Returned mail: Host unknown',
      `   ----- Transcript of session follows -----
550 mail.example.invalid (TCP)... 550 Host unknown
554 <neko@mail.example.invalid>... 550 Host unknown (Authoritative answer from name server)

   ----- Unsent message follows -----
${SENT}`,
    ),
    want('hostunknown', '', 550, { recipient: 'neko@mail.example.invalid' }),
  ),
  bounce(
    'sendmail 8.9, full, local mailer',
    dsn(
      SUBSYSTEM,
      'Returned mail: Service unavailable',
      `
The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
from pc7.example.org [192.0.2.80]

   ----- The following addresses had permanent fatal errors -----
neko@example.jp
    (expanded from: <neko@example.jp>)

   ----- Transcript of session follows -----
mail.local: /var/mail/neko: Disc quota exceeded
554 neko@example.jp... Service unavailable
`,
      `Reporting-MTA: dns; mx.example.net
Received-From-MTA: DNS; pc7.example.org
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: X-Unix; neko@example.jp
Action: failed
Status: 5.0.0
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:01 +0900
`,
    ),
    want('mailboxfull', '5.0.0', 554),
  ),
  bounce(
    'sendmail 8.12, program died',
    dsn(
      SUBSYSTEM,
      'Returned mail: see transcript for details',
      `
The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
from pc7.example.org [192.0.2.80]

   ----- The following addresses had permanent fatal errors -----
"|/usr/local/bin/tickets --queue=support"
    (reason: 255)
    (expanded from: <support@mx.example.net>)

   ----- Transcript of session follows -----
Can't open perl script "/usr/local/bin/tickets": No such file or directory
554 5.3.0 unknown mailer error 255
`,
      `Reporting-MTA: dns; mx.example.net
Received-From-MTA: DNS; pc7.example.org
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Original-Recipient: rfc822;support@mx.example.net
Final-Recipient: RFC822; support@mx.example.net
X-Actual-Recipient: X-Unix; |/usr/local/bin/tickets --queue=support
Action: failed
Status: 5.3.0
Diagnostic-Code: X-Unix; 255
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:01 +0900
`,
    ),
    want('mailererror', '5.3.0', 554, { recipient: 'support@mx.example.net' }),
  ),
  bounce(
    'sendmail 8.14, three fates',
    dsn(
      SUBSYSTEM,
      'Returned mail: see transcript for details',
      `
The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
from pc7.example.org [192.0.2.80]

   ----- The following addresses had permanent fatal errors -----
<neko@example.jp>
    (reason: 550 5.1.1 <neko@example.jp>... User unknown)
<kuro@example.com>
    (reason: 551 5.7.1 <kuro@example.com>... Recipient has moved; please try <kuro@example.net>)

   ----- The following addresses had transient non-fatal errors -----
<shiro@example.net>

   ----- Transcript of session follows -----
... while talking to mail.example.jp.:
>>> DATA
<<< 550 5.1.1 <neko@example.jp>... User unknown
550 5.1.1 <neko@example.jp>... User unknown
<<< 503 5.0.0 Need RCPT (recipient)
... while talking to mx.example.com.:
>>> DATA
<<< 551 5.7.1 <kuro@example.com>... Recipient has moved; please try <kuro@example.net>
554 5.0.0 Service unavailable
<shiro@example.net>... Deferred: Connection timed out with mx2.example.net.
`,
      `Reporting-MTA: dns; mx.example.net
Received-From-MTA: DNS; pc7.example.org
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: RFC822; neko@example.jp
Action: failed
Status: 5.1.1
Remote-MTA: DNS; mail.example.jp
Diagnostic-Code: SMTP; 550 5.1.1 <neko@example.jp>... User unknown
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:01 +0900

Final-Recipient: RFC822; kuro@example.com
Action: failed
Status: 5.1.6
Remote-MTA: DNS; mx.example.com
Diagnostic-Code: SMTP; 551 5.1.6 <kuro@example.com>... Recipient has moved; please try <kuro@example.net>
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:02 +0900

Final-Recipient: RFC822; shiro@example.net
Action: delayed
Status: 4.4.1
Remote-MTA: DNS; mx2.example.net
Last-Attempt-Date: Tue, 3 Nov 2026 09:01:02 +0900
Will-Retry-Until: Sun, 8 Nov 2026 09:00:00 +0900
`,
    ),
    want('userunknown', '5.1.1', 550),
    want('hasmoved', '5.1.6', 551, { recipient: 'kuro@example.com' }),
    { recipient: 'shiro@example.net', reason: 'expired', kind: 'delayed', status: '4.4.1', hard: false },
  ),
  bounce(
    'sendmail 8.17, warning',
    dsn(
      SUBSYSTEM,
      'Warning: could not send message for past 4 hours',
      `
    **********************************************
    **      THIS IS A WARNING MESSAGE ONLY      **
    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **
    **********************************************

The original message was received at Tue, 3 Nov 2026 05:00:00 +0900
from pc7.example.org [192.0.2.80]

   ----- Transcript of session follows -----
<neko@example.jp>... Deferred: 450 4.2.0 <neko@example.jp>: Recipient address rejected: Greylisted, see http://postgrey.example.net/
Warning: message still undelivered after 4 hours
Will keep trying until message is 5 days old
`,
      `Reporting-MTA: dns; mx.example.net
Arrival-Date: Tue, 3 Nov 2026 05:00:00 +0900

Final-Recipient: RFC822; neko@example.jp
Action: delayed
Status: 4.2.0
Diagnostic-Code: SMTP; 450 4.2.0 <neko@example.jp>: Recipient address rejected: Greylisted, see http://postgrey.example.net/
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:01 +0900
Will-Retry-Until: Sun, 8 Nov 2026 05:00:00 +0900
`,
      `Content-Type: text/rfc822-headers\n\n${SENT_HEADER}`,
    ),
    {
      recipient: 'neko@example.jp',
      reason: 'blocked',
      kind: 'delayed',
      status: '4.2.0',
      code: 450,
      hard: false,
    },
  ),
  bounce(
    'sendmail 8.18, success report',
    dsn(
      SUBSYSTEM,
      'Return receipt',
      `
The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
from pc7.example.org [192.0.2.80]

   ----- The following addresses had successful delivery notifications -----
<neko@example.jp>  (successfully delivered to mailbox)
<kuro@example.com>  (relayed to non-DSN-aware mailer)

   ----- Transcript of session follows -----
<neko@example.jp>... Successfully delivered
<kuro@example.com>... relayed; expect no further notifications
`,
      `Reporting-MTA: dns; mx.example.net
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: RFC822; neko@example.jp
Action: delivered (to mailbox)
Status: 2.1.5
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:01 +0900

Final-Recipient: RFC822; kuro@example.com
Action: relayed (to non-DSN-aware mailer)
Status: 2.1.5
Remote-MTA: DNS; mx.example.com
Diagnostic-Code: SMTP; 250 2.1.5 Ok
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:01 +0900
`,
    ),
    { recipient: 'neko@example.jp', reason: 'delivered', kind: 'delivered', status: '2.1.5', hard: false },
    { recipient: 'kuro@example.com', reason: 'delivered', kind: 'delivered', status: '2.1.5', hard: false },
  ),
  bounce(
    'sendmail, queue time over',
    dsn(
      SUBSYSTEM,
      'Returned mail: Cannot send message for 5 days',
      `
The original message was received at Thu, 29 Oct 2026 09:00:00 +0900
from pc7.example.org [192.0.2.80]

   ----- The following addresses had permanent fatal errors -----
<neko@example.jp>

   ----- Transcript of session follows -----
<neko@example.jp>... Deferred: Connection refused by mail.example.jp.
Message could not be delivered for 5 days
Message will be deleted from queue
`,
      `Reporting-MTA: dns; mx.example.net
Arrival-Date: Thu, 29 Oct 2026 09:00:00 +0900

Final-Recipient: RFC822; neko@example.jp
Action: failed
Status: 4.4.7
Remote-MTA: DNS; mail.example.jp
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:01 +0900
`,
    ),
    want('blocked', '4.4.7'),
  ),
  // Postfix
  bounce(
    'Postfix 0.9 (VMailer), text',
    plain(
      'MAILER-DAEMON@mx.example.net (Mail Delivery System)',
      'Undelivered Mail Returned to Sender',
      `This is the VMailer program at host mx.example.net.

I'm sorry to have to inform you that the message returned
below could not be delivered to one or more destinations.

For further assistance, please contact <postmaster@mx.example.net>

If you do so, please include this problem report. You can
delete your own text from the message returned below.

\t\t\tThe VMailer program

<neko@example.jp>: host mail.example.jp[192.0.2.25] said: 550
    <neko@example.jp>... User unknown

\t--- Message returned below ---
${SENT}`,
    ),
    want('userunknown', '', 550),
  ),
  bounce(
    'Postfix, mailer loop',
    dsn(
      'MAILER-DAEMON@mx.example.net (Mail Delivery System)',
      'Undelivered Mail Returned to Sender',
      `Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

                   The mail system

<neko@example.jp>: mail for example.jp loops back to myself
`,
      `Reporting-MTA: dns; mx.example.net
X-Postfix-Queue-ID: 4XyZ0a1b2c
X-Postfix-Sender: rfc822; tama@example.org
Arrival-Date: Tue,  3 Nov 2026 09:00:00 +0900 (JST)

Final-Recipient: rfc822; neko@example.jp
Original-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.4.6
Diagnostic-Code: X-Postfix; mail for example.jp loops back to myself
`,
    ),
    want('systemerror', '5.4.6'),
  ),
  bounce(
    'Postfix, LMTP to Cyrus, two results',
    dsn(
      'MAILER-DAEMON@mx.example.net (Mail Delivery System)',
      'Undelivered Mail Returned to Sender',
      `Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the Postfix program at host mx.example.net.

<neko@example.jp>: host /var/imap/socket/lmtp[/var/imap/socket/lmtp] said: 552
    5.2.2 Over quota (in reply to end of DATA command)

<kuro@example.jp>: host /var/imap/socket/lmtp[/var/imap/socket/lmtp] said: 550-Mailbox
    unknown.  Either there is no mailbox associated with this 550-name or you
    do not have authorization to see it. 550 5.1.1 User unknown (in reply to
    RCPT TO command)
`,
      `Reporting-MTA: dns; mx.example.net
Arrival-Date: Tue,  3 Nov 2026 09:00:00 +0900 (JST)

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp; 552 5.2.2 Over quota

Final-Recipient: rfc822; kuro@example.jp
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550-Mailbox unknown.  Either there is no mailbox
    associated with this 550-name or you do not have authorization to see it.
    550 5.1.1 User unknown
`,
    ),
    want('mailboxfull', '5.2.2', 552),
    want('userunknown', '5.1.1', 550, { recipient: 'kuro@example.jp' }),
  ),
  bounce(
    'Postfix, delay warning, host unknown for now',
    dsn(
      'MAILER-DAEMON@mx.example.net (Mail Delivery System)',
      'Delayed Mail (still being retried)',
      `Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.example.net.

####################################################################
# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
####################################################################

Your message could not be delivered for more than 4 hour(s).
It will be retried until it is 5 day(s) old.

                   The mail system

<neko@example.jp>: Host or domain name not found. Name service error for
    name=mail.example.jp type=A: Host not found, try again
`,
      `Reporting-MTA: dns; mx.example.net
X-Postfix-Queue-ID: 4XyZ0a1b2c
X-Postfix-Sender: rfc822; tama@example.org
Arrival-Date: Tue,  3 Nov 2026 05:00:00 +0900 (JST)

Final-Recipient: rfc822; neko@example.jp
Original-Recipient: rfc822;neko@example.jp
Action: delayed
Status: 4.4.3
Diagnostic-Code: X-Postfix; Host or domain name not found. Name service error
    for name=mail.example.jp type=A: Host not found, try again
Will-Retry-Until: Sun,  8 Nov 2026 05:00:00 +0900 (JST)
`,
      `Content-Description: Undelivered Message Headers\nContent-Type: text/rfc822-headers\n\n${SENT_HEADER}`,
    ),
    {
      recipient: 'neko@example.jp',
      reason: 'networkerror',
      kind: 'delayed',
      status: '4.4.3',
      code: 0,
      hard: false,
    },
  ),
  bounce(
    'Postfix, mail in global report form',
    dsn(
      'MAILER-DAEMON@mx.example.net (Mail Delivery System)',
      'Undelivered Mail Returned to Sender',
      `Content-Description: Notification
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

This is the mail system at host mx.example.net.

<用户@例子.example>: host mx.例子.example[192.0.2.25] said: 550 5.1.1
    <用户@例子.example>: Recipient address rejected: User unknown (in reply to
    RCPT TO command)
`,
      '',
      `Content-Description: Delivery report
Content-Type: message/global-delivery-status
Content-Transfer-Encoding: 8bit

Reporting-MTA: dns; mx.example.net
Arrival-Date: Tue,  3 Nov 2026 09:00:00 +0900 (JST)

Final-Recipient: utf-8; 用户@例子.example
Original-Recipient: utf-8;用户@例子.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.例子.example
Diagnostic-Code: smtp; 550 5.1.1 <用户@例子.example>: Recipient address rejected:
    User unknown

--iA30001234.1793664005/mx.example.net
Content-Type: message/global-headers
Content-Transfer-Encoding: 8bit

${SENT_HEADER}`,
      'multipart/report; report-type=global-delivery-status',
    ),
    want('userunknown', '5.1.1', 550, { recipient: '用户@例子.example' }),
  ),
  // qmail
  bounce(
    'qmail, remote host said at the end of data',
    plain(
      'MAILER-DAEMON@mx.example.net',
      'failure notice',
      `${QMAIL}
<neko@example.jp>:
192.0.2.25 failed after I sent the message.
Remote host said: 550 5.7.1 Your message was classified as SPAM. If you think this is an error, visit http://spam.example.jp/

${COPY}`,
    ),
    want('spamdetected', '5.7.1', 550),
  ),
  bounce(
    'qmail, no host',
    plain(
      'MAILER-DAEMON@mx.example.net',
      'failure notice',
      `${QMAIL}
<neko@example.invalid>:
Sorry, I couldn't find any host named example.invalid. (#5.1.2)

${COPY}`,
    ),
    want('hostunknown', '5.1.2', 0, { recipient: 'neko@example.invalid' }),
  ),
  bounce(
    'qmail, local delivery with a forward that failed',
    plain(
      'MAILER-DAEMON@mx.example.net',
      'failure notice',
      `${QMAIL}
<neko@example.jp>:
This address no longer accepts mail.

<kuro@example.jp>:
user is over quota

<shiro@example.jp>:
Sorry, this message is looping: it already has my Delivered-To line. (#5.4.6)

<mike@example.com>:
CNAME lookup failed temporarily. (#4.4.3)
I'm not going to try again; this message has been in the queue too long.

${COPY}`,
    ),
    want('suspend'),
    want('mailboxfull', '', 0, { recipient: 'kuro@example.jp' }),
    want('networkerror', '5.4.6', 0, { recipient: 'shiro@example.jp' }),
    want('networkerror', '4.4.3', 0, { recipient: 'mike@example.com' }),
  ),
  bounce(
    'qmail with MIME bounces (qmail-bounce patch), translated',
    parts(
      `Date: 3 Nov 2026 00:00:05 -0000
From: MAILER-DAEMON@mx.example.net
To: tama@example.org
Subject: failure notice
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="1793664005.12345.mx"`,
      '1793664005.12345.mx',
      `Content-Type: text/plain; charset=iso-8859-1

Hallo, hier ist das Programm qmail-send auf mx.example.net.
Ihre Nachricht konnte leider nicht zugestellt werden.

<neko@example.jp>:
192.0.2.25 does not like recipient.
Remote host said: 550 sorry, no mailbox here by that name (#5.7.17)
Giving up on 192.0.2.25.
`,
      `Content-Type: message/delivery-status

Reporting-MTA: x-local-hostname; mx.example.net
Arrival-Date: 3 Nov 2026 00:00:00 -0000

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.7.17
Diagnostic-Code: x-qmail; 192.0.2.25 does not like recipient.
 Remote host said: 550 sorry, no mailbox here by that name (#5.7.17)
 Giving up on 192.0.2.25.
`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('userunknown', '5.7.17', 550),
  ),
  bounce(
    'ezmlm tells a reader that mails to the reader came back: no bounce',
    mail(
      `Return-Path: <>
Mailing-List: contact list-help@example.org; run by ezmlm
Date: 3 Nov 2026 00:00:05 -0000
Message-ID: <1793664005.1234.ezmlm-warn@example.org>
From: list-help@example.org
To: tama@example.org
Content-type: text/plain; charset=us-ascii
Subject: ezmlm warning`,
      `Hi! This is the ezmlm program. I'm managing the
list@example.org mailing list.


Messages to you from the list mailing list seem to
have been bouncing. I've attached a copy of the first bounce
message I received.

If this message bounces too, I will send you a probe. If the probe bounces,
I will remove your address from the list mailing list,
without further notice.

--- Enclosed is a copy of the bounce message I received.

Return-Path: <>
Received: (qmail 1234 invoked for bounce); 23 Oct 2026 00:00:05 -0000
Date: 23 Oct 2026 00:00:05 -0000
From: MAILER-DAEMON@mx.example.net
To: list-return-1234-@example.org
Subject: failure notice

${QMAIL}
<tama@example.com>:
This message is too large. (#5.2.3)
`,
    ),
  ),
  // Courier, Exim
  bounce(
    'Courier, report',
    dsn(
      '"Courier mail server at mx.example.net" <@>',
      'NOTICE: mail delivery status.',
      `Content-Transfer-Encoding: 7bit
Content-Type: text/plain; charset=us-ascii

This is a delivery status notification from mx.example.net,
running the Courier mail server, version 0.65.

The original message was received on Tue, 03 Nov 2026 09:00:00 +0900
from pc7.example.org (pc7.example.org [::ffff:192.0.2.80])

---------------------------------------------------------------------------

                           UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<neko@example.jp>:
    mail.example.jp [::ffff:192.0.2.25]:
    >>> MAIL FROM:<tama@example.org> SIZE=12345678
    <<< 552 Message size exceeds maximum permitted
`,
      `Reporting-MTA: dns; mx.example.net
Arrival-Date: Tue, 03 Nov 2026 09:00:00 +0900
Received-From-MTA: dns; pc7.example.org (pc7.example.org [::ffff:192.0.2.80])

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.0.0
Remote-MTA: dns; mail.example.jp [::ffff:192.0.2.25]
Diagnostic-Code: smtp; 552 Message size exceeds maximum permitted
`,
    ),
    want('emailtoolarge', '5.0.0', 552),
  ),
  bounce(
    'Exim 1.9',
    plain(
      'Mail Delivery System <Mailer-Daemon@mx.example.net>',
      'Mail delivery failed: returning message to sender',
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to all of its recipients. The
following address(es) failed:

  neko@example.jp:
    unknown local-part "neko" in domain "example.jp"

------ This is a copy of your message, including all the headers. ------

${SENT}`,
    ),
    want('userunknown'),
  ),
  bounce(
    'Exim 3, from an alias',
    plain(
      'Mail Delivery System <Mailer-Daemon@mx.example.net>',
      'Mail delivery failed: returning message to sender',
      `This message was created automatically by mail delivery software (Exim).

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  kuro@example.com
    (generated from neko@example.jp)
    SMTP error from remote mailer after RCPT TO:<kuro@example.com>:
    host mx.example.com [198.51.100.25]: 553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)

------ This is a copy of the message, including all the headers. ------

${SENT}`,
      '\nX-Failed-Recipients: kuro@example.com',
    ),
    want('norelaying', '5.7.1', 553, { recipient: 'kuro@example.com' }),
  ),
  bounce(
    'Exim 4.90, report',
    parts(
      `Return-path: <>
Envelope-to: tama@example.org
Delivery-date: Tue, 03 Nov 2026 09:00:05 +0900
Received: from Debian-exim by mx.example.net with local (Exim 4.96)
\tid 1oqABC-0001Ab-2C
\tfor tama@example.org; Tue, 03 Nov 2026 09:00:05 +0900
X-Failed-Recipients: neko@example.jp,
  kuro@example.jp
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@mx.example.net>
To: tama@example.org
References: <20261103090000.4711@pc7.example.org>
Content-Type: multipart/report; report-type=delivery-status; boundary=1793664005-eximdsn-804289383
MIME-Version: 1.0
Subject: Mail delivery failed: returning message to sender
Message-Id: <E1oqABC-0001Ab-2C@mx.example.net>
Date: Tue, 03 Nov 2026 09:00:05 +0900`,
      '1793664005-eximdsn-804289383',
      `Content-type: text/plain; charset=us-ascii

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko@example.jp
    host mail.example.jp [192.0.2.25]
    SMTP error from remote mail server after end of data:
    550 5.7.9 Message rejected: fails DMARC policy of example.org

  kuro@example.jp
    retry timeout exceeded
`,
      `Content-type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Action: failed
Final-Recipient: rfc822;neko@example.jp
Status: 5.0.0
Remote-MTA: dns; mail.example.jp
Diagnostic-Code: smtp; 550 5.7.9 Message rejected: fails DMARC policy of example.org

Action: failed
Final-Recipient: rfc822;kuro@example.jp
Status: 5.0.0
`,
      `Content-type: message/rfc822\n\n${SENT}`,
    ),
    want('authfailure', '5.7.9', 550),
    want('expired', '5.0.0', 0, { recipient: 'kuro@example.jp' }),
  ),
  bounce(
    'Exim, delay warning',
    plain(
      'Mail Delivery System <Mailer-Daemon@mx.example.net>',
      'Warning: message 1oqABC-0001Ab-2C delayed 24 hours',
      `This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on mx.example.net.

The message identifier is:     1oqABC-0001Ab-2C
The subject of the message is: Offer no. 4711
The date of the message is:    Tue, 03 Nov 2026 09:00:00 +0900

The address to which the message has not yet been delivered is:

  neko@example.jp
    host mail.example.jp [192.0.2.25]
    Delay reason: SMTP error from remote mail server after RCPT TO:<neko@example.jp>:
    452 4.2.2 Mailbox full

No action is required on your part. Delivery attempts will continue for
some time, and this warning may be repeated at intervals if the message
remains undelivered. Eventually the mail delivery software will give up,
and when that happens, the message will be returned to you.`,
      '\nAuto-Submitted: auto-replied',
    ),
    {
      recipient: 'neko@example.jp',
      reason: 'mailboxfull',
      kind: 'delayed',
      status: '4.2.2',
      code: 452,
      hard: false,
    },
  ),
  // Groupware
  bounce(
    'Domino 8, report',
    parts(
      `Received: from notes.example.net ([192.0.2.14]) by smtp.example.org; Tue, 3 Nov 2026 09:00:05 +0900
From: postmaster@notes.example.net
To: tama@example.org
Date: Tue, 3 Nov 2026 09:00:04 +0900
Subject: DELIVERY FAILURE: User neko (neko@example.jp) not listed in Domino Directory
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="==IFJRGLKFGIR25201654UHRUHIHD"`,
      '==IFJRGLKFGIR25201654UHRUHIHD',
      `Content-Type: text/plain; charset="us-ascii"

Your message

  Subject: Offer no. 4711

was not delivered to:

  neko@example.jp

because:

  User neko (neko@example.jp) not listed in Domino Directory

`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns;notes.example.net

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.1.1
Diagnostic-Code: X-Notes; User neko (neko@example.jp) not listed in Domino
 Directory
`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('userunknown', '5.1.1'),
  ),
  bounce(
    'Domino, reply of a remote host',
    parts(
      `From: postmaster@notes.example.net
To: tama@example.org
Date: Tue, 3 Nov 2026 09:00:04 +0900
Subject: DELIVERY FAILURE: 550 5.7.1 Message rejected. See http://block.example.jp/
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="==IFJRGLKFGIR36201654UHRUHIHD"`,
      '==IFJRGLKFGIR36201654UHRUHIHD',
      `Content-Type: text/plain; charset="us-ascii"

Your message

  Subject: Offer no. 4711

was not delivered to:

  neko@example.jp

because:

  Error transferring to MAIL.EXAMPLE.JP; SMTP Protocol Returned a Permanent Error 554 5.7.1 The message from (<tama@example.org>) with the subject of (Offer no. 4711) matches a profile the Internet community may consider spam. Please revise your message before resending.
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns;notes.example.net

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.0.0
Diagnostic-Code: X-Notes; Error transferring to MAIL.EXAMPLE.JP; SMTP Protocol
 Returned a Permanent Error 554 5.7.1 The message from (<tama@example.org>) with
 the subject of (Offer no. 4711) matches a profile the Internet community may consider
 spam. Please revise your message before resending.
`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('spamdetected', '5.7.1', 554),
  ),
  bounce(
    'GroupWise 7',
    parts(
      `Date: Tue, 03 Nov 2026 09:00:05 +0900
From: <MAILER-DAEMON@gw.example.net>
To: <tama@example.org>
Subject: Message status - undeliverable
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="____GWIABOUNDARY____"`,
      '____GWIABOUNDARY____',
      `Content-Type: text/plain; charset=US-ASCII
Content-Disposition: inline

The message that you sent was undeliverable to the following:
\tneko@example.jp (Mailbox full)

Possibly truncated original message follows:
`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('mailboxfull'),
  ),
  bounce(
    'GroupWise 2014, transferred with an error',
    parts(
      `Date: Tue, 03 Nov 2026 09:00:05 +0900
From: <Mailer-Daemon@gw.example.net>
To: <tama@example.org>
Subject: Message status - undeliverable
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="=__PartGWIA0001__="`,
      '=__PartGWIA0001__=',
      `Content-Type: text/plain; charset=UTF-8
Content-Transfer-Encoding: quoted-printable
Content-Disposition: inline

The message that you sent was undeliverable to the following:
=09neko@example.jp (550 #5.1.0 Address rejected.)
=09kuro@example.jp (transfer failed)

Possibly truncated original message follows:

${quoted(SENT)}
`,
    ),
    want('userunknown', '5.1.0', 550),
    { recipient: 'kuro@example.jp', reason: 'undefined', kind: 'bounce', hard: false },
  ),
  bounce(
    'CommuniGate Pro',
    parts(
      `Date: Tue, 03 Nov 2026 09:00:05 +0900
From: <MAILER-DAEMON@cgp.example.net>
Subject: Undeliverable mail: Offer no. 4711
To: <tama@example.org>
Message-ID: <receipt-12345678@cgp.example.net>
X-Mailer: CommuniGate Pro CLI mailer
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="_===12345678====cgp.example.net===_"`,
      '_===12345678====cgp.example.net===_',
      `Content-Type: text/plain; charset="utf-8"

Failed to deliver to 'neko@example.jp'
SMTP module(domain example.jp) reports:
 host mail.example.jp says:
 550 5.1.1 <neko@example.jp> unknown user account

Failed to deliver to 'kuro@example.jp'
LOCAL module(account kuro) reports:
 account is full (quota exceeded)
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; cgp.example.net

Original-Recipient: rfc822;<neko@example.jp>
Final-Recipient: system;<neko>
Action: failed
Status: 5.0.0

Original-Recipient: rfc822;<kuro@example.jp>
Final-Recipient: LOCAL;<kuro>
Action: failed
Status: 5.0.0
`,
      `Content-Type: text/rfc822-headers\n\n${SENT_HEADER}`,
    ),
    { recipient: 'neko@example.jp', reason: 'userunknown', kind: 'bounce', code: 550, hard: true },
    { recipient: 'kuro@example.jp', reason: 'mailboxfull', kind: 'bounce', hard: false },
  ),
  bounce(
    'MDaemon, its transcript',
    mail(
      `Date: Tue, 03 Nov 2026 09:00:05 +0900
From: postmaster@mdaemon.example.net
To: tama@example.org
Subject: MDaemon Warning - Delivery failure
X-MDaemon-Deliver-To: tama@example.org
X-Actual-From: postmaster@mdaemon.example.net
MIME-Version: 1.0
Content-Type: text/plain; charset=US-ASCII`,
      `The attached message had PERMANENT fatal delivery errors!

After one or more unsuccessful delivery attempts the attached message has
been removed from the mail queue on this server.  The number and frequency
of delivery attempts are determined by local configuration parameters.

YOUR MESSAGE WAS NOT DELIVERED TO ONE OR MORE RECIPIENTS!

Failed address: neko@example.jp

--- Session Transcript ---
 Tue 2026-11-03 09:00:01: Parsing message <xxxxxxxxxxxxxxxxx\\pd50000000001.msg>
 Tue 2026-11-03 09:00:01: *  From: tama@example.org
 Tue 2026-11-03 09:00:01: *  To: neko@example.jp
 Tue 2026-11-03 09:00:01: Attempting SMTP connection to [mail.example.jp]
 Tue 2026-11-03 09:00:02: <-- 220 mail.example.jp ESMTP
 Tue 2026-11-03 09:00:02: --> EHLO mdaemon.example.net
 Tue 2026-11-03 09:00:02: <-- 250 mail.example.jp
 Tue 2026-11-03 09:00:02: --> MAIL From:<tama@example.org>
 Tue 2026-11-03 09:00:02: <-- 250 2.1.0 Ok
 Tue 2026-11-03 09:00:02: --> RCPT To:<neko@example.jp>
 Tue 2026-11-03 09:00:02: <-- 550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown
 Tue 2026-11-03 09:00:02: --> QUIT
--- End Transcript ---
`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Kerio Connect, report',
    dsn(
      '"Kerio Connect" <postmaster@kerio.example.net>',
      'Delivery Status Notification - FAILED',
      `Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

Your message could not be delivered to the following recipients:

neko@example.jp

Subject: Offer no. 4711
Reason: 552 5.2.2 Mailbox size limit exceeded

`,
      `Reporting-MTA: dns;kerio.example.net
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.2.2
Remote-MTA: dns;mail.example.jp
Diagnostic-Code: smtp;552 5.2.2 Mailbox size limit exceeded
`,
    ),
    want('mailboxfull', '5.2.2', 552),
  ),
  bounce(
    'Zimbra, Postfix with milter refusal',
    dsn(
      'MAILER-DAEMON@zimbra.example.net (Mail Delivery System)',
      'Undelivered Mail Returned to Sender',
      `Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host zimbra.example.net.

<neko@example.jp>: host zimbra.example.net[192.0.2.26] said: 554 5.7.0 Reject,
    id=12345-01 - INFECTED: Eicar-Signature (in reply to end of DATA command)
`,
      `Reporting-MTA: dns; zimbra.example.net
Arrival-Date: Tue,  3 Nov 2026 09:00:00 +0900 (JST)

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.7.0
Remote-MTA: dns; zimbra.example.net
Diagnostic-Code: smtp; 554 5.7.0 Reject, id=12345-01 - INFECTED:
    Eicar-Signature
`,
    ),
    want('virusdetected', '5.7.0', 554),
  ),
  bounce(
    'Axigen',
    dsn(
      '"Mail Delivery Subsystem" <MAILER-DAEMON@axigen.example.net>',
      'Mail delivery failed: returning message to sender',
      `Content-Type: text/plain; charset=utf-8

This message was created automatically by the mail system.

The following recipient(s) could not be reached:

    neko@example.jp
      Domain "example.jp": cannot connect to any of its mail exchangers

`,
      `Reporting-MTA: dns; axigen.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.4.1
`,
    ),
    want('expired', '5.4.1'),
  ),
  bounce(
    'IceWarp (Merak)',
    parts(
      `Date: Tue, 03 Nov 2026 09:00:05 +0900
From: "Mail Delivery" <MAILER-DAEMON@icewarp.example.net>
To: <tama@example.org>
Subject: Delivery Status Notification (Failure)
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="Merak123456789"`,
      'Merak123456789',
      `Content-Type: text/plain; charset="utf-8"

This is the mail delivery agent at icewarp.example.net.

A message from <tama@example.org> could not be delivered to:

<neko@example.jp>
    Error: 550 5.1.1 <neko@example.jp> User unknown; rejecting
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns;icewarp.example.net

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.0.0
`,
      `Content-Type: text/rfc822-headers\n\n${SENT_HEADER}`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'SmarterMail',
    mail(
      `From: System Administrator <postmaster@smarter.example.net>
To: tama@example.org
Subject: Delivery Failure
Date: Tue, 3 Nov 2026 09:00:05 +0900
Message-ID: <a1b2c3d4e5f6@smarter.example.net>
MIME-Version: 1.0
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: 7bit`,
      `Could not deliver message to the following recipient(s):

Failed Recipient: neko@example.jp
Reason: Remote host said: 554 rejected due to spam URL in content

   -- The header and top 20 lines of the message follows --

${SENT}`,
    ),
    want('spamdetected', '', 554),
  ),
  bounce(
    'hMailServer',
    mail(
      `From: mailer-daemon@hmail.example.net
To: tama@example.org
Subject: Message undeliverable: Offer no. 4711
Date: Tue, 3 Nov 2026 09:00:05 +0900
Message-ID: <12345678-ABCD-EF00-1111-222233334444@hmail.example.net>
X-hMailServer-LoopCount: 1`,
      `Your message did not reach some or all of the intended recipients.

   Sent: Tue, 3 Nov 2026 09:00:00 +0900
   Subject: Offer no. 4711

The following recipient(s) could not be reached:

neko@example.jp
   Error Type: SMTP
   Remote server (192.0.2.25) issued an error.
   hMailServer sent: RCPT TO:<neko@example.jp>
   Remote server replied: 550 5.7.1 <neko@example.jp>... Relaying denied. Proper authentication required.


hMailServer`,
    ),
    want('norelaying', '5.7.1', 550),
  ),
  bounce(
    'SurgeMail',
    parts(
      `From: Mail Daemon <mailer-daemon@surge.example.net>
To: tama@example.org
Subject: Mail Delivery Problem
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="surge_20261103"`,
      'surge_20261103',
      `Content-Type: text/plain

The message you sent could not be delivered to the following recipients:

neko@example.jp  Failed, Remote Server Responded 550 Administrative prohibition - user not accepting mail
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; surge.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.0.0
Diagnostic-Code: smtp; 550 Mailbox for neko@example.jp is full
`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('mailboxfull', '5.0.0', 550),
  ),
  bounce(
    'XMail',
    plain(
      'root@xmail.example.net',
      '[XMail] Error sending message [1793664005.12.xmail] from [tama@example.org]',
      `[<00>] XMail bounce: Rcpt=[neko@example.jp];Error=[550 <neko@example.jp> Unknown recipient address]


[<01>] Error sending message [1793664005.12.xmail] from [xmail.example.net].

ID:        <S4711>
Mail From: <tama@example.org>
Rcpt To:   <neko@example.jp>
Server:    <mail.example.jp> [192.0.2.25]


[<02>] The reason of the delivery failure was:

550 <neko@example.jp> Unknown recipient address


[<04>] Here is listed the message log file:

[PeekTime] 1793664005 : Tue, 03 Nov 2026 09:00:05 +0900
<<
ErrCode   = -90
ErrString = Mailbox unavailable
ErrInfo   = 550 <neko@example.jp> Unknown recipient address
>>


[<05>] Here is listed the initial part of the message:

${SENT}`,
    ),
    want('userunknown', '', 550),
  ),
  bounce(
    'MailEnable',
    parts(
      `From: postmaster@mailenable.example.net
To: tama@example.org
Subject: Message Delivery Failure
Date: Tue, 03 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="--=_NextPart_MailEnable_0001"
ReturnPath: <>`,
      '--=_NextPart_MailEnable_0001',
      `Content-Type: text/plain; charset="utf-8"

MailEnable: Message delivery has failed.

Message could not be delivered to some recipients.
The following recipient(s) could not be reached:

Recipient: [SMTP:neko@example.jp]
Reason: Remote SMTP Server Returned: 550 5.1.1 User unknown

Message headers follow:

${SENT_HEADER}
`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'PMDF',
    parts(
      `Date: Tue, 03 Nov 1998 09:00:05 +0900
From: PMDF Mail Server <Postmaster@vms.example.net>
Subject: Delivery report
To: tama@example.org
Message-id: <01J3ABCDEF@vms.example.net>
MIME-version: 1.0
Content-type: MULTIPART/REPORT; BOUNDARY="Boundary_[ID_1a2b3c]"; REPORT-TYPE=DELIVERY-STATUS`,
      'Boundary_[ID_1a2b3c]',
      `Content-type: TEXT/PLAIN; CHARSET=US-ASCII

Your message cannot be delivered to the following recipients:

  Recipient address: neko@example.jp
  Reason: Unable to deliver to this address; user over disk quota

`,
      `Content-type: MESSAGE/DELIVERY-STATUS

Reporting-MTA: dns;vms.example.net

Original-recipient: rfc822;neko@example.jp
Final-recipient: rfc822;neko@example.jp
Action: failed
Status: 5.0.0 (Unable to deliver to this address; user over disk quota)
`,
      `Content-type: MESSAGE/RFC822\n\n${SENT}`,
    ),
    want('mailboxfull', '5.0.0'),
  ),
  bounce(
    'L-Soft LISTSERV, its delivery error',
    plain(
      '"L-Soft list server at EXAMPLE.NET (1.8e)" <LISTSERV@EXAMPLE.NET>',
      'Undelivered mail',
      `The enclosed mail file, found in the MAIL queue of LISTSERV, could not be delivered:

Error: 550 5.1.1 <neko@example.jp>... User unknown

----------------------- Rejected message (20 lines) --------------------------
${SENT}`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'MeTA1',
    parts(
      `From: "Mailer-Daemon" <>
To: <tama@example.org>
Subject: Undeliverable mail
Date: Tue, 03 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="S000000004711B"`,
      'S000000004711B',
      `Content-Type: text/plain; charset=us-ascii

Hi! This is the MeTA1 MTA. Your mail could not be
delivered.  See below for details.

Recipient:
<neko@example.jp>
Remote-MTA:
192.0.2.25
Reason:
553 5.1.8 <tama@example.org>... Domain of sender address tama@example.org does not exist
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; meta1.example.net

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.1.8
Remote-MTA: dns;192.0.2.25
Diagnostic-Code: smtp;553 5.1.8 <tama@example.org>... Domain of sender address tama@example.org does not exist
`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('rejected', '5.1.8', 553),
  ),
  bounce(
    'OpenSMTPD',
    mail(
      `Received: from localhost (mx.example.net [local]); Tue, 3 Nov 2026 09:00:05 +0900
Subject: Delivery status notification: error
From: Mailer Daemon <MAILER-DAEMON@mx.example.net>
To: tama@example.org
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: multipart/mixed;boundary="4711abcd/mx.example.net"

This is a MIME-encapsulated message.

--4711abcd/mx.example.net
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii`,
      `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    An error has occurred while attempting to deliver a message for
    the following list of recipients:

neko@example.jp: 550 5.7.1 Service refused, please use the relay of your provider

    Below is a copy of the original message:

--4711abcd/mx.example.net
Content-Description: Delivery Report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.7.1

--4711abcd/mx.example.net
Content-Description: Message headers
Content-Type: text/rfc822-headers

${SENT_HEADER}

--4711abcd/mx.example.net--`,
    ),
    want('blocked', '5.7.1', 550),
  ),
  bounce(
    'James, its bounce in German charset',
    parts(
      `Message-ID: <31234567.1.1793664005.JavaMail.james@mail.example.net>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="----=_Part_0_12345.1793664005"
Subject: [BOUNCE]
From: postmaster@mail.example.net
To: tama@example.org
Date: Tue, 3 Nov 2026 09:00:05 +0900 (JST)`,
      '----=_Part_0_12345.1793664005',
      `Content-Type: text/plain; charset=us-ascii
Content-Transfer-Encoding: 7bit
Content-Disposition: inline

Hi. This is the James mail server at mail.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.  Below
I include the list of recipients and the reason why I was unable to deliver
your message.

Failed recipient(s):
neko@example.jp

Error message:
550 5.1.1 User unknown: neko@example.jp
`,
      `Content-Type: message/rfc822\nContent-Disposition: Attachment\n\n${SENT}`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'VPOP3',
    plain(
      'postmaster@vpop3.example.net',
      'Message Delivery Failure',
      `VPOP3 was unable to deliver the following message:

  From: tama@example.org
  To: neko@example.jp
  Subject: Offer no. 4711

The message could not be sent to the following recipients:

  neko@example.jp
    550 5.1.1 Mailbox does not exist

The original message is attached.`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Mercury/32',
    plain(
      'Electronic Postmaster <postmaster@mercury.example.net>',
      'Postmaster Notify: Delivery Failure.',
      `With regard to your message with the following particulars:

   To:       neko@example.jp
   Subject:  Offer no. 4711

The following notes and errors should be observed:

neko@example.jp: 5.1.1 User not known at this site.

Your original message follows:
----------------------------------------------------------------
${SENT}`,
    ),
    want('userunknown', '5.1.1'),
  ),
  bounce(
    'ArGoSoft',
    mail(
      `From: "ArGoSoft Mail Server" <postmaster@argosoft.example.net>
To: tama@example.org
Subject: Undeliverable mail: Offer no. 4711
Date: Tue, 3 Nov 2026 09:00:05 +0900
X-Mailer: ArGoSoft Mail Server Pro`,
      `Your message could not be delivered to the following recipients:

neko@example.jp
Server response: 550 Requested action not taken: mailbox unavailable

---------------- Original message ----------------
${SENT}`,
    ),
    want('userunknown', '', 550),
  ),
  bounce(
    'Lotus Notes, delivery failure report',
    parts(
      `From: Postmaster@notes.example.net
To: tama@example.org
Subject: Delivery Failure Report
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="0__=notes"`,
      '0__=notes',
      `Content-type: text/plain; charset=us-ascii

------- Failure Reasons  --------

User not listed in public Name & Address Book
neko@notes.example.net

------- Returned Message --------

`,
      `Content-type: message/rfc822\n\n${SENT}`,
    ),
    want('userunknown', '', 0, { recipient: 'neko@notes.example.net' }),
  ),
  bounce(
    'Stalwart',
    parts(
      `From: "Mail Delivery Subsystem" <MAILER-DAEMON@stalwart.example.net>
To: <tama@example.org>
Auto-Submitted: auto-generated
Subject: Failed to deliver message
MIME-Version: 1.0
Content-Type: multipart/report; report-type="delivery-status";
\tboundary="177f_stalwart_b"`,
      '177f_stalwart_b',
      `Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: 7bit

Your message could not be delivered to the following recipients:

<neko@example.jp> (host 'mx.example.jp' rejected command 'RCPT TO:<neko@example.jp>' with code 550 (5.1.1) 'User does not exist')

<kuro@example.invalid> (DNS lookup failed: No MX records found for domain)
`,
      `Content-Type: message/delivery-status; charset="utf-8"
Content-Transfer-Encoding: 7bit

Reporting-MTA: dns;stalwart.example.net
Arrival-Date: Tue, 03 Nov 2026 00:00:00 +0000

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp;550 User does not exist
Remote-MTA: dns;mx.example.jp

Final-Recipient: rfc822;kuro@example.invalid
Action: failed
Status: 5.1.2
`,
      `Content-Type: message/rfc822; charset="utf-8"\n\n${SENT_HEADER}`,
    ),
    want('userunknown', '5.1.1', 550),
    want('hostunknown', '5.1.2', 0, { recipient: 'kuro@example.invalid' }),
  ),
  bounce(
    'Dovecot LDA, rejected for quota',
    parts(
      `Return-Path: <>
Message-ID: <dovecot-1793664005-123456-0@mx.example.net>
Date: Tue, 03 Nov 2026 09:00:05 +0900
From: Mail Delivery Subsystem <postmaster@mx.example.net>
To: <tama@example.org>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification;
\tboundary="12345/mx.example.net"
Subject: Rejected: Offer no. 4711
Auto-Submitted: auto-replied (rejected)
Precedence: bulk`,
      '12345/mx.example.net',
      `Content-Type: text/plain; charset=utf-8
Content-Disposition: inline
Content-Transfer-Encoding: 8bit

Your message to <neko@example.jp> was automatically rejected:
Quota exceeded (mailbox for user is full)
`,
      `Content-Type: message/disposition-notification

Reporting-UA: mx.example.net; Dovecot Mail Delivery Agent
Final-Recipient: rfc822; neko@example.jp
Original-Message-ID: <20261103090000.4711@pc7.example.org>
Disposition: automatic-action/MDN-sent-automatically; deleted
`,
      `Content-Type: message/rfc822\n\n${SENT_HEADER}`,
    ),
    want('mailboxfull'),
  ),
  bounce(
    'ASSP refusal through a text only relay',
    plain(
      'MAILER-DAEMON@relay.example.net',
      'Undeliverable Mail',
      `Unable to deliver message to <neko@example.jp>.
Permanent failure: SMTP 554 5.7.1 Mail (20261103) appears to be unsolicited - send error reports to postmaster@example.jp

Message header follows:
${SENT_HEADER}`,
    ),
    want('spamdetected', '5.7.1', 554),
  ),
  bounce(
    'Mirapoint',
    dsn(
      'Postmaster <postmaster@mirapoint.example.net>',
      'Undeliverable message returned to sender',
      `Content-Type: text/plain; charset=us-ascii

This message was created automatically by the Mirapoint Mail Server.

Your message could not be delivered to the following address:

    neko@example.jp

Reason:
    Mailbox Quota Exceeded
`,
      `Reporting-MTA: dns; mirapoint.example.net

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.2.2 (Mailbox Quota Exceeded)
`,
    ),
    want('mailboxfull', '5.2.2'),
  ),
  bounce(
    'a relay of Windows (IIS SMTP service)',
    dsn(
      'postmaster@iis.example.net',
      'Delivery Status Notification (Failure)',
      `Content-Type: text/plain; charset=unicode-1-1-utf-7

This is an automatically generated Delivery Status Notification.

Unable to deliver message to the following recipients, because the message was forwarded more than the maximum allowed times. This could indicate a mail loop.

       neko@example.jp
`,
      `Reporting-MTA: dns;iis.example.net
Received-From-MTA: dns;pc7
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.4.6
`,
    ),
    want('networkerror', '5.4.6'),
  ),
];
