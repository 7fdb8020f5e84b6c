/** Reports as the appendices of the RFCs show them and as programs of every age fill their fields; see build.ts. */
import type { Wanted, WriterCase } from '../writers.ts';
import { bounce, mail, parts, quoted, SENT, SENT_HEADER, want } from './build.ts';

const TEXT = 'Content-Type: text/plain; charset=us-ascii\n\n';
const RFC822 = `Content-Type: message/rfc822\n\n${SENT}`;
const HEADERS = `Content-Type: text/rfc822-headers\n\n${SENT_HEADER}`;
const OTHER = { recipient: 'kuro@example.jp' } as const;

const HEAD = `Return-Path: <>
Received: from mx.example.net by mx.example.org; Tue, 3 Nov 2026 09:00:06 +0900
Date: Tue, 3 Nov 2026 09:00:05 +0900
From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>
To: tama@example.org
MIME-Version: 1.0`;

/** A report of three parts. */
const report = (
  name: string,
  subject: string,
  text: string,
  fields: string,
  ...wanted: readonly Wanted[]
): WriterCase =>
  bounce(
    name,
    parts(
      `${HEAD}\nSubject: ${subject}\nContent-Type: multipart/report; report-type=delivery-status;\n\tboundary="JAA04711.1162512005/mx.example.net"`,
      'JAA04711.1162512005/mx.example.net',
      `${TEXT}${text}\n`,
      `Content-Type: message/delivery-status\n\n${fields}`,
      RFC822,
    ),
    ...wanted,
  );

/** A notice in plain text with an empty envelope sender. */
const notice = (
  name: string,
  from: string,
  subject: string,
  text: string,
  ...wanted: readonly Wanted[]
): WriterCase =>
  bounce(
    name,
    mail(
      `Return-Path: <>
Date: Tue, 3 Nov 2026 09:00:05 +0900
From: ${from}
To: tama@example.org
Subject: ${subject}`,
      text,
    ),
    ...wanted,
  );

export const APPENDICES: readonly WriterCase[] = [
  report(
    'RFC 3464 appendix, simple: a gateway user that is not registered',
    'Returned mail: User unknown',
    `The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
from root@localhost

   ----- The following addresses had delivery problems -----
<neko@example.jp>  (unrecoverable error)

   ----- Transcript of session follows -----
<neko@example.jp>... Deferred: Connection timed out
   with mail.example.jp.
Message could not be delivered for 5 days
Message will be deleted from queue`,
    `Reporting-MTA: dns; mx.example.net

Original-Recipient: rfc822;neko@example.jp
Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 4.0.0
Diagnostic-Code: smtp; 426 connection timed out
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:00 +0900
`,
    want('expired', '4.0.0'),
  ),
  report(
    'RFC 3464 appendix, three recipients, three fates',
    'Returned mail: Could not deliver to some',
    `   ----- The following addresses had delivery problems -----
<neko@example.jp>  (unrecoverable error)
<kuro@example.jp>  (unrecoverable error)`,
    `Reporting-MTA: dns; mx.example.net

Original-Recipient: rfc822;neko@example.jp
Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.0.0 (permanent failure)
Diagnostic-Code: smtp;
 550 'neko@example.jp' is not a registered gateway user
Remote-MTA: dns; mail.example.jp

Original-Recipient: rfc822;kuro@example.jp
Final-Recipient: rfc822;kuro@example.jp
Action: delayed
Status: 4.0.0 (hpnjld.njd.JP.com: host name lookup failure)

Original-Recipient: rfc822;mike@example.com
Final-Recipient: rfc822;mike@example.com
Action: failed
Status: 5.0.0
Diagnostic-Code: smtp; 550 user unknown
Remote-MTA: dns; mx.example.com
`,
    want('userunknown', '5.0.0', 550),
    { recipient: 'kuro@example.jp', reason: 'networkerror', kind: 'delayed', status: '4.0.0', hard: false },
    want('userunknown', '5.0.0', 550, { recipient: 'mike@example.com' }),
  ),
  bounce(
    'RFC 3464 appendix, mailbus: fields of another network',
    parts(
      `${HEAD}\nSubject: Undeliverable mail\nContent-Type: multipart/report; report-type=delivery-status; boundary="84229080704991.122306.SYS30"`,
      '84229080704991.122306.SYS30',
      `Content-Type: text/plain

Invalid address - neko
%DIR-E-NODIRMTCH, No matching Directory Entry found
`,
      `Content-Type: message/delivery-status

Reporting-MTA: mailbus; SYS30

Final-Recipient: unknown; neko
Status: 5.0.0 (unknown permanent failure)
Action: failed
`,
      HEADERS,
    ),
    want('userunknown', '5.0.0'),
  ),
  report(
    'RFC 3464 appendix, delayed for four hours',
    'Warning: message still undelivered after 4 hours',
    `The original message was received at Tue, 3 Nov 2026 05:00:00 +0900

THIS IS A WARNING MESSAGE ONLY.

YOU DO NOT NEED TO RESEND YOUR MESSAGE.

   ----- The following addresses had delivery problems -----
<neko@example.jp> (transient failure)

   ----- Transcript of session follows -----
<neko@example.jp>... Deferred: Connection timed out`,
    `Reporting-MTA: dns; mx.example.net

Original-Recipient: rfc822;neko@example.jp
Final-Recipient: rfc822;neko@example.jp
Action: delayed
Status: 4.4.2 (connection timed out)
Will-Retry-Until: Sun, 8 Nov 2026 05:00:00 +0900
`,
    want('expired', '4.4.2', 0, { kind: 'delayed' }),
  ),
  bounce(
    'IIS: three recipients, no diagnostic, states alone',
    parts(
      `Return-Path: <>
From: postmaster@iis.example.net
To: tama@example.org
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="9B095B5ADSN=_01C6D4B1A2B3C4D5000012AFiis.example.net"
X-DSNContext: 335a7efd - 4523 - 00000001 - 80040546
Message-ID: <u2Bk8wVbk00000abc@iis.example.net>
Subject: Delivery Status Notification (Failure)`,
      '9B095B5ADSN=_01C6D4B1A2B3C4D5000012AFiis.example.net',
      `Content-Type: text/plain; charset=unicode-1-1-utf-7

This is an automatically generated Delivery Status Notification.

Delivery to the following recipients failed.

       neko@example.jp
       kuro@example.jp
       mike@example.com

`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns;iis.example.net
Received-From-MTA: dns;pc7.example.org
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.1.1

Final-Recipient: rfc822;kuro@example.jp
Action: failed
Status: 5.2.2

Final-Recipient: rfc822;mike@example.com
Action: failed
Status: 4.4.7
`,
      RFC822,
    ),
    want('userunknown', '5.1.1'),
    want('mailboxfull', '5.2.2', 0, OTHER),
    want('expired', '4.4.7', 0, { recipient: 'mike@example.com' }),
  ),
  report(
    'Status with a class of two digits, a comment in Action',
    'Delivery failed',
    'Your message was not delivered.',
    `Reporting-MTA: dns; mx.example.net

Final-Recipient: RFC822; neko@example.jp (Neko)
Action: failed (permanent)
Status: 05.01.01
Diagnostic-Code: smtp;550 unknown recipient
`,
    want('userunknown', '5.1.1', 550),
  ),
  report(
    'only Original-Recipient',
    'Delivery failed',
    'Your message was not delivered.',
    `Reporting-MTA: dns; mx.example.net

Original-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.7.1
Diagnostic-Code: smtp; 554 5.7.1 Message rejected because it contains a virus
`,
    want('virusdetected', '5.7.1', 554),
  ),
  report(
    'Final-Recipient is a program, the original the address',
    'Returned mail: see transcript for details',
    `   ----- The following addresses had permanent fatal errors -----
"|/home/neko/bin/sort"
    (reason: Can't create output)
    (expanded from: <neko@example.jp>)

   ----- Transcript of session follows -----
550 5.0.0 "|/home/neko/bin/sort"... Can't create output`,
    `Reporting-MTA: dns; mx.example.net
Received-From-MTA: DNS; pc7.example.org
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Original-Recipient: rfc822;neko@example.jp
Final-Recipient: RFC822; neko@example.jp
X-Actual-Recipient: X-Unix; |/home/neko/bin/sort
Action: failed
Status: 5.2.0
Diagnostic-Code: X-Unix; 73
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:04 +0900
`,
    want('mailererror', '5.2.0', 550),
  ),
  report(
    'Final-Recipient LOCAL, empty brackets, address in the text',
    'Mail delivery failed',
    `Your message could not be delivered:

  neko@example.jp: user unknown`,
    `Reporting-MTA: dns; mx.example.net

Final-Recipient: LOCAL;<>
Action: failed
Status: 5.1.1
`,
    want('userunknown', '5.1.1'),
  ),
  report(
    'four recipients in four groups, two the same address',
    'Undeliverable',
    'Some recipients did not get your message.',
    `Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 unknown user

Final-Recipient: rfc822; kuro@example.jp
Action: failed
Status: 5.3.4
Diagnostic-Code: smtp; 552 5.3.4 Message size exceeds fixed maximum message size

Final-Recipient: rfc822; mike@example.com
Action: failed
Status: 5.7.1
Diagnostic-Code: smtp; 550 5.7.1 Unable to relay
`,
    want('userunknown', '5.1.1', 550),
    want('emailtoolarge', '5.3.4', 552, OTHER),
    want('norelaying', '5.7.1', 550, { recipient: 'mike@example.com' }),
  ),
  report(
    'malformed answer of a name server',
    'Undelivered Mail Returned to Sender',
    `I'm sorry to have to inform you that the message returned
below could not be delivered to one or more destinations.

<neko@example.jp>: Name service error for name=example.jp type=MX: Malformed
    name server reply`,
    `Reporting-MTA: dns; mx.example.net
Arrival-Date: Tue,  3 Nov 2026 09:00:00 +0900 (JST)

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.0.0
Diagnostic-Code: X-Postfix; Name service error for name=example.jp type=MX:
    Malformed name server reply
`,
    want('networkerror', '5.0.0'),
  ),
  report(
    'high probability of spam',
    'Returned mail: see transcript for details',
    `   ----- The following addresses had permanent fatal errors -----
<neko@example.jp>
    (reason: 571 High probability of spam)`,
    `Reporting-MTA: dns; mx.example.net

Final-Recipient: RFC822; neko@example.jp
Action: failed
Status: 5.5.0
Remote-MTA: DNS; mail.example.jp
Diagnostic-Code: SMTP; 571 High probability of spam
`,
    want('spamdetected', '5.5.0', 571),
  ),
  report(
    'server busy for too long',
    'Returned mail: see transcript for details',
    `   ----- The following addresses had permanent fatal errors -----
<neko@example.jp>

   ----- Transcript of session follows -----
<neko@example.jp>... Deferred: 450 4.3.2 Server busy, try again later
Message could not be delivered for 2 days
Message will be deleted from queue`,
    `Reporting-MTA: dns; mx.example.net

Final-Recipient: RFC822; neko@example.jp
Action: failed
Status: 4.4.7
Remote-MTA: DNS; mail.example.jp
`,
    want('systemerror', '4.3.2', 450),
  ),
  report(
    'rejected by content filter, code 554 alone',
    'Delivery Notification: Delivery has failed',
    `This report relates to a message you sent with the following header fields:

  Message-id: <20261103090000.4711@pc7.example.org>
  Date: Tue, 3 Nov 2026 09:00:00 +0900
  From: Tama Suzuki <tama@example.org>
  To: Neko <neko@example.jp>
  Subject: Offer no. 4711

Your message cannot be delivered to the following recipients:

  Recipient address: neko@example.jp
  Reason: Remote SMTP server has rejected address
  Diagnostic code: smtp;550 unknown user account
  Remote system: dns;mail.example.jp (TCP|192.0.2.9|40012|192.0.2.25|25)`,
    `Reporting-MTA: dns;mx.example.net (tcp-daemon)

Original-recipient: rfc822;neko@example.jp
Final-recipient: rfc822;neko@example.jp
Action: failed
Status: 5.0.0 (Remote SMTP server has rejected address)
Remote-MTA: dns;mail.example.jp (TCP|192.0.2.9|40012|192.0.2.25|25)
Diagnostic-code: smtp;550 unknown user account
`,
    want('userunknown', '5.0.0', 550),
  ),
  bounce(
    'the report in a part named text/plain, quoted-printable',
    parts(
      `${HEAD}\nSubject: failure notice\nContent-Type: multipart/mixed; boundary="mix"`,
      'mix',
      `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${quoted(`Delivery has failed to these recipients:

neko@example.jp

Diagnostic information for administrators:

Generating server: mx.example.net

neko@example.jp
#550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found ##
`)}`,
    ),
    want('userunknown', '5.1.10', 550),
  ),
  notice(
    'Yahoo 2003, disabled',
    'MAILER-DAEMON@yahoo.example',
    'failure delivery',
    `Message from  yahoo.example.
Unable to deliver message to the following address(es).

<neko@yahoo.example>:
192.0.2.25 does not like recipient.
Remote host said: 554 delivery error: dd Sorry your message to neko@yahoo.example cannot be delivered. This account has been disabled or discontinued [#102]. - mta113.mail.yahoo.example
Giving up on 192.0.2.25.

<kuro@yahoo.example>:
192.0.2.25 failed after I sent the message.
Remote host said: 554 delivery error: dd Requested mail action aborted: Mailbox quota exceeded - mta114.mail.yahoo.example

--- Original message follows.

Return-Path: <tama@example.org>
${SENT}`,
    want('suspend', '', 554, { recipient: 'neko@yahoo.example' }),
    want('mailboxfull', '', 554, { recipient: 'kuro@yahoo.example' }),
  ),
  notice(
    'Yahoo 2001, no account and user over quota',
    'MAILER-DAEMON@yahoo.example',
    'failure delivery',
    `Message from  yahoo.example.
Unable to deliver message to the following address(es).

<neko@yahoo.example>:
This user doesn't have a yahoo.example account (neko@yahoo.example) [-5]

<kuro@yahoo.example>:
User's account is over quota. (#5.2.2)

--- Original message follows.

${SENT}`,
    want('userunknown', '', 0, { recipient: 'neko@yahoo.example' }),
    want('mailboxfull', '5.2.2', 0, { recipient: 'kuro@yahoo.example' }),
  ),
  notice(
    'IronPort, bad destination host',
    'Mail Delivery System <MAILER-DAEMON@ironport.example.net>',
    'Delivery Status Notification (Failure)',
    `The following message to <neko@example.jp> was undeliverable.
The reason for the problem:
5.1.2 - Bad destination host 'DNS Hard Error looking up example.jp (MX):  NXDomain'

${SENT_HEADER}`,
    want('hostunknown', '5.1.2'),
  ),
  notice(
    'IronPort, delivery expired',
    'Mail Delivery System <MAILER-DAEMON@ironport.example.net>',
    'Delivery Status Notification (Failure)',
    `The following message to <neko@example.jp> was undeliverable.
The reason for the problem:
4.4.7 - Message expired - Delivery expired (message too old) 'timeout'`,
    want('expired', '4.4.7'),
  ),
  notice(
    'qmail, many recipients, many kinds',
    'MAILER-DAEMON@qmail.example.net',
    'failure notice',
    `Hi. This is the qmail-send program at qmail.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<neko@example.jp>:
192.0.2.25 does not like recipient.
Remote host said: 550 5.1.1 <neko@example.jp> is not a valid mailbox
Giving up on 192.0.2.25.

<kuro@example.jp>:
Sorry, I couldn't find any host named example.jp. (#5.1.2)

<mike@example.com>:
Connected to 192.0.2.26 but sender was rejected.
Remote host said: 553 5.1.8 Domain of sender address tama@example.org does not exist

<shiro@example.com>:
Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)
I'm not going to try again; this message has been in the queue too long.

<ao@qmail.example.net>:
The users mailfolder is over the allowed quota (size). (#5.2.2)

--- Below this line is a copy of the message.

Return-Path: <tama@example.org>
${SENT}`,
    want('userunknown', '5.1.1', 550),
    want('hostunknown', '5.1.2', 0, OTHER),
    want('rejected', '5.1.8', 553, { recipient: 'mike@example.com' }),
    want('expired', '4.4.1', 0, { recipient: 'shiro@example.com' }),
    want('mailboxfull', '5.2.2', 0, { recipient: 'ao@qmail.example.net' }),
  ),
  notice(
    'Exim, several recipients, each another way',
    'Mail Delivery System <Mailer-Daemon@exim.example.net>',
    'Mail delivery failed: returning message to sender',
    `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko@example.jp
    (generated from postmaster@example.net)
    SMTP error from remote mail server after RCPT TO:<neko@example.jp>:
    host mail.example.jp [192.0.2.25]: 550 <neko@example.jp>:
    Recipient address rejected: User unknown in virtual mailbox table
  kuro@example.jp
    retry timeout exceeded
  mike@example.com
    mailbox is full (MTA-imposed quota exceeded while writing to file /var/mail/mike)
  shiro@example.com
    SMTP error from remote mail server after end of data:
    host mx.example.com [192.0.2.26]: 554 rejected due to spam URL in content

------ This is a copy of the message, including all the headers. ------

${SENT}`,
    want('userunknown', '', 550),
    want('expired', '', 0, OTHER),
    want('mailboxfull', '', 0, { recipient: 'mike@example.com' }),
    want('spamdetected', '', 554, { recipient: 'shiro@example.com' }),
  ),
  notice(
    'kundenserver, still waiting',
    'Mail Delivery System <mailer-daemon@kundenserver.example>',
    'Warning: message 1AbCdE-0001Ab-00 delayed 24 hours',
    `This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on mx.example.net.

The message identifier is:     1AbCdE-0001Ab-00
The subject of the message is: Offer no. 4711
The date of the message is:    Tue, 3 Nov 2026 09:00:00 +0900

The address to which the message has not yet been delivered is:

  neko@example.jp
    Delay reason: host mail.example.jp [192.0.2.25]: Connection refused

No action is required on your part. Delivery attempts will continue for
some time, and this warning may be repeated at intervals if the message
remains undelivered.`,
    want('networkerror', '', 0, { kind: 'delayed' }),
  ),
  notice(
    'Google 2007, delayed',
    'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    'Delivery Status Notification (Delay)',
    `This is an automatically generated Delivery Status Notification

THIS IS A WARNING MESSAGE ONLY.

YOU DO NOT NEED TO RESEND YOUR MESSAGE.

Delivery to the following recipient has been delayed:

     neko@example.jp

Message will be retried for 2 more day(s)

Technical details of temporary failure:
The recipient server did not accept our requests to connect. Learn more at http://mail.google.example/support/bin/answer.py?answer=7720
[example.jp. (10): Connection timed out]

   ----- Message header follows -----

${SENT_HEADER}`,
    want('expired', '', 0, { kind: 'delayed' }),
  ),
  notice(
    'Hotmail, over quota, report in the text',
    'postmaster@mail.hotmail.example',
    'Delivery Status Notification (Failure)',
    `This is an automatically generated Delivery Status Notification.

Delivery to the following recipients failed.

       neko@hotmail.example


Reporting-MTA: dns;bay0-mc1.hotmail.example
Received-From-MTA: dns;pc7.example.org
Arrival-Date: Tue, 3 Nov 2026 09:00:00 -0800

Final-Recipient: rfc822;neko@hotmail.example
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp;552 5.2.2 This message is larger than the current system limit or the recipient's mailbox is full. Create a shorter message body or remove attachments and try sending it again.
`,
    want('mailboxfull', '5.2.2', 552, { recipient: 'neko@hotmail.example' }),
  ),
  notice(
    'Polish qmail, no such user',
    'MAILER-DAEMON@poczta.example.pl',
    'failure notice',
    `Witaj, tu program qmail-send serwera poczta.example.pl.
Niestety nie moglem dostarczyc Twojej wiadomosci pod podane adresy.

<neko@poczta.example.pl>:
Nie ma takiego uzytkownika. (#5.1.1)

--- Ponizej znajduje sie kopia wiadomosci.

${SENT}`,
    want('userunknown', '5.1.1', 0, { recipient: 'neko@poczta.example.pl' }),
  ),
  notice(
    'Cox, over quota, in a report like text',
    'Mail Delivery System <MAILER-DAEMON@cox.example.net>',
    'Mail System Error - Returned Mail',
    `This Message was undeliverable due to the following reason:

One or more of the recipients of your message did not receive it
because they would have exceeded their mailbox size limit.  It
may be possible for you to successfully send your message again
at a later time; however, if it is large, it is recommended that
you first contact the recipients to confirm that the space will be
available for your message when you send it.

User quota exceeded: SMTP <neko@example.jp>

Please reply to Postmaster@cox.example.net
if you feel this message to be in error.`,
    want('mailboxfull'),
  ),
  notice(
    'return address refused',
    'Mail Administrator <Postmaster@im.example.net>',
    'Mail System Error - Returned Mail',
    `This Message was undeliverable due to the following reason:

Your message was not delivered because the return address was refused.

The return address was '<tama@example.org>'

The following recipients did not receive this message:

     <neko@example.jp>

Please reply to Postmaster@im.example.net
if you feel this message to be in error.`,
    want('rejected'),
  ),
  notice(
    'Verizon, mailbox full by its reply',
    'Mail Delivery System <postmaster@vzn.example.net>',
    'Undeliverable Message',
    `Unable to deliver message to the following address(es).

Recipient: <neko@example.jp>
Reason:    552 RCPT TO:<neko@example.jp> Mailbox disk quota exceeded

--- Below this line is the original message.

${SENT}`,
    want('mailboxfull', '', 552),
  ),
  notice(
    'sendmail, nothing but a reply line in the transcript',
    'Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>',
    'Returned mail: User unknown',
    `   ----- Transcript of session follows -----
>>> RCPT To:<neko@example.jp>
<<< 551 not our customer
550 <neko@example.jp>... User unknown

   ----- Message header follows -----
${SENT_HEADER}`,
    want('userunknown', '', 551),
  ),
  notice(
    'sendmail, no recipient accepted, no data',
    'Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>',
    'Returned mail: Service unavailable',
    `   ----- The following addresses had permanent fatal errors -----
<neko@example.jp>

   ----- Transcript of session follows -----
... while talking to mail.example.jp.:
>>> MAIL From:<tama@example.org> SIZE=4711
<<< 550 Access denied from your host, see http://bl.example.net/?192.0.2.9
554 <neko@example.jp>... Service unavailable`,
    want('blocked', '', 550),
  ),
  notice(
    'Domino router in text',
    'postmaster@domino.example.net',
    'Delivery Failure Report',
    `Your document:  Offer no. 4711
was not delivered to:   neko@example.jp
at:     09:00:05 AM Today
because:        neko's mail file is over its disk quota

What should you do?
You can resend the undeliverable document to the recipients listed above by choosing the Resend button or the Resend command on the Actions menu.
Once you have resent the document you may delete this Delivery Failure Report.`,
    want('mailboxfull'),
  ),
  notice(
    'a blocked sender of an Internet provider',
    'MAILER-DAEMON@blk.example.net',
    'Mail blocked',
    `Your e-mail to neko@example.jp has been blocked.

Mail from 192.0.2.80 is not accepted because this address is listed as a
source of unsolicited mail. Please contact your provider.`,
    want('blocked'),
  ),
];
