/** Notices as the owners of mailing lists collected them over the years: of hosts large and small, some ill formed; see build.ts. */
import type { Wanted, WriterCase } from '../writers.ts';
import { base64, bounce, mail, parts, quoted, SENT, SENT_HEADER, want } from './build.ts';

const DATE = 'Date: Tue, 3 Nov 2026 09:00:05 +0900';
const TEXT = 'Content-Type: text/plain; charset=us-ascii\n\n';
const RFC822 = `Content-Type: message/rfc822\n\n${SENT}`;
const KURO = { recipient: 'kuro@example.jp' } as const;
const MIKE = { recipient: 'mike@example.com' } as const;

/** As it came to a list's bounce address: the envelope sender is gone. */
const owner = (
  name: string,
  from: string,
  subject: string,
  text: string,
  ...wanted: readonly Wanted[]
): WriterCase =>
  bounce(
    name,
    mail(
      `Received: from relay.example.net (relay.example.net [192.0.2.9])
\tby lists.example.org (Postfix) with ESMTP id 4XyZ0a1b2e
\tfor <staff-bounces+neko=example.jp@lists.example.org>; Tue,  3 Nov 2026 09:00:06 +0900 (JST)
${DATE}
From: ${from}
To: staff-bounces+neko=example.jp@lists.example.org
Subject: ${subject}`,
      text,
    ),
    ...wanted,
  );

const report = (
  name: string,
  head: string,
  text: string,
  fields: string,
  ...wanted: readonly Wanted[]
): WriterCase =>
  bounce(
    name,
    parts(
      `${head}\n${DATE}\nTo: staff-bounces@lists.example.org\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="b4711"`,
      'b4711',
      `${TEXT}${text}\n`,
      `Content-Type: message/delivery-status\n\n${fields}`,
      RFC822,
    ),
    ...wanted,
  );

export const LIST_OWNERS: readonly WriterCase[] = [
  owner(
    'a problem with the address you are trying to send to',
    'MAILER-DAEMON@hosting.example.net',
    'failure notice',
    `We're sorry. There's a problem with the e-mail address(es) you're trying to send to. Please verify the address(es) and try again. If you continue to have problems, please contact Customer Support at (555) 010-0199.

<neko@example.jp>:
This address no longer accepts mail.

--- Below this line is a copy of the message.

${SENT}`,
    want('suspend'),
  ),
  owner(
    'forwarded more than the allowed times',
    'System Administrator <postmaster@corp.example.net>',
    'Undeliverable: Offer no. 4711',
    `Unable to deliver message to the following recipients, because the message was forwarded more than the maximum allowed times. This could indicate a mail loop.

       neko@example.jp
`,
    want('networkerror'),
  ),
  owner(
    'to this user',
    'Postmaster <postmaster@imail2.example.net>\nX-Mailer: <SMTP32 v8.20>',
    'Undeliverable Mail',
    `Could not deliver mail to this user.
neko@example.jp
*****************     End of message     ***************

${SENT}`,
    want('onhold'),
  ),
  owner(
    'Postfix under the name of a house, program died',
    'MAILER-DAEMON@bns.example.net (Mail Delivery System)',
    'Undelivered Mail Returned to Sender',
    `This is the BNS Postfix program at host bns.example.net.

I'm sorry to have to inform you that the message returned
below could not be delivered to one or more destinations.

If you do so, please include this problem report.

                        The BNS Postfix program

<neko@example.jp>: Command died with status 69: "/usr/lib/cyrus/bin/deliver".
    Command output: neko: Mailbox does not exist

<kuro@example.jp>: host mail.example.jp[192.0.2.25] said: 552 Mailbox quota
    exceeded (in reply to end of DATA command)

${SENT}`,
    want('userunknown'),
    want('mailboxfull', '', 552, KURO),
  ),
  owner(
    'challenge: only senders I have approved',
    'Neko <neko@example.jp>',
    'Re: Offer no. 4711',
    `I apologize for this automatic reply to your email.

To control spam, I now allow incoming messages only from senders I have approved beforehand.

If you would like to be added to my list of approved senders, please fill out the short request form (see link below). Once I approve you, I will receive your original message in my inbox.

https://webmail.example.jp/wam/addme?a=neko`,
  ),
  report(
    'the same recipient in two groups, no diagnostic',
    'From: System Administrator <postmaster@corp.example.net>\nSubject: Undeliverable: Offer no. 4711',
    `Your message

  To:      neko@example.jp
  Subject: Offer no. 4711
  Sent:    Tue, 3 Nov 2026 09:00:00 +0900

did not reach the following recipient(s):

neko@example.jp on Tue, 3 Nov 2026 09:00:03 +0900
    The e-mail account does not exist at the organization this message
was sent to.  Check the e-mail address, or contact the recipient
directly to find out the correct address.
            <corp.example.net #5.1.1>`,
    `Reporting-MTA: dns; corp.example.net

Final-Recipient: RFC822; neko@example.jp
Action: failed
Status: 5.1.1
X-Supplementary-Info: <corp.example.net #5.1.1>
X-Display-Name: Neko
`,
    want('userunknown', '5.1.1'),
  ),
  report(
    'Final-Recipient with a display name and brackets',
    'From: Mail Delivery Service <postmaster@mds.example.net>\nSubject: Delivery Status Notification',
    `- These recipients of your message have been processed by the mail server:
neko@example.jp; Failed; 5.1.1 (bad destination mailbox address)`,
    `Reporting-MTA: dns; mds.example.net
Received-from-MTA: dns; pc7.example.org (192.0.2.80)
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: rfc822; "Neko Suzuki" <neko@example.jp>
Action: Failed
Status: 5.1.1 (bad destination mailbox address)
`,
    want('userunknown', '5.1.1'),
  ),
  report(
    'processed by the mail server, two fates',
    'From: Mail Delivery Service <postmaster@mds.example.net>\nSubject: Delivery Status Notification',
    `- These recipients of your message have been processed by the mail server:
neko@example.jp; Failed; 5.2.2 (mailbox full)
kuro@example.jp; Failed; 4.4.7 (delivery time expired)

    Remote MTA mail.example.jp: SMTP diagnostic: 452 4.2.2 Mailbox full`,
    `Reporting-MTA: dns; mds.example.net

Final-Recipient: rfc822; neko@example.jp
Action: Failed
Status: 5.2.2 (mailbox full)

Final-Recipient: rfc822; kuro@example.jp
Action: Failed
Status: 4.4.7 (delivery time expired)
`,
    want('mailboxfull', '5.2.2'),
    want('expired', '4.4.7', 0, KURO),
  ),
  report(
    'unknown or illegal alias',
    'From: Mail Administrator <postmaster@mac.example.net>\nSubject: Undeliverable mail',
    'Your message could not be delivered to neko@example.jp.',
    `Reporting-MTA: dns; mac.example.net

Original-Recipient: rfc822;neko@example.jp
Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.1.1 (unknown or illegal alias: neko@example.jp)
Remote-MTA: dns;mail.example.jp
Diagnostic-Code: smtp;550 5.1.1 unknown or illegal alias: neko@example.jp
`,
    want('userunknown', '5.1.1', 550),
  ),
  owner(
    'the recipient is not the first address that is named',
    'Postmaster <postmaster@school.example.net>',
    'Undeliverable mail',
    `A message from <tama@example.org> to <neko@example.jp> could not be delivered.
The account does not exist. If you have questions, write to helpdesk@school.example.net.

${SENT_HEADER}`,
    want('userunknown'),
  ),
  owner(
    'Exim, pipe with its output',
    'Mail Delivery System <Mailer-Daemon@mx.example.net>',
    'Mail delivery failed: returning message to sender',
    `This message was created automatically by mail delivery software (Exim).

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  pipe to |/usr/local/bin/handler
    generated by neko@example.jp
    local delivery failed

The following text was generated during the delivery attempt:

------ pipe to |/usr/local/bin/handler
       generated by neko@example.jp ------

/usr/local/bin/handler: line 3: syntax error

------ This is a copy of the message, including all the headers. ------

${SENT}`,
    want('mailererror'),
  ),
  owner(
    'Exim, an undisclosed address',
    'Mail Delivery System <Mailer-Daemon@mx.example.net>\nX-Failed-Recipients: neko@example.jp',
    'Mail delivery failed: returning message to sender',
    `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  an undisclosed address
    (generated from neko@example.jp)
    Unrouteable address

------ This is a copy of the message, including all the headers. ------

${SENT}`,
    want('userunknown'),
  ),
  owner(
    'answering machine of a closed domain',
    'Mail Administrator <postmaster@closed.example.net>',
    'Undeliverable: Offer no. 4711',
    `The company that used neko@example.jp has closed. Mail for example.jp is no longer accepted.`,
    want('notaccept'),
  ),
  owner(
    'transcript of an SMTP session, nothing else',
    'MAILER-DAEMON@sess.example.net',
    'Delivery failed',
    `Delivery to the following recipients failed:

Connected to mail.example.jp.
<<< 220 mail.example.jp ESMTP
>>> EHLO sess.example.net
<<< 250 OK
>>> MAIL FROM:<tama@example.org>
<<< 250 2.1.0 Sender OK
>>> RCPT TO:<neko@example.jp>
<<< 550 5.7.1 Recipient not authorized, your IP has been found on a block list
>>> QUIT
<<< 221 Bye`,
    want('blocked', '5.7.1', 550),
  ),
  owner(
    'a table of ASCII',
    'Mail Delivery Subsystem <MAILER-DAEMON@table.example.net>',
    'Undelivered mail report',
    `The following messages could not be delivered:

+-------------------+------------------------------------+
| Recipient         | Reason                             |
+-------------------+------------------------------------+
| neko@example.jp   | 550 5.1.1 User unknown             |
| kuro@example.jp   | 552 5.2.2 Quota exceeded           |
| mike@example.com  | 554 5.7.1 Rejected as spam         |
+-------------------+------------------------------------+
`,
    want('userunknown', '5.1.1', 550),
    want('mailboxfull', '5.2.2', 552, KURO),
    want('spamdetected', '5.7.1', 554, MIKE),
  ),
  owner(
    'fields in words',
    'Mail Delivery <mailer-daemon@fields.example.net>',
    'Mail delivery error',
    `Message-ID : <20261103090000.4711@pc7.example.org>
Sender     : tama@example.org
Recipient  : neko@example.jp
Size       : 1234
Error      : 550 Requested action not taken: mailbox unavailable
`,
    want('userunknown', '', 550),
  ),
  owner(
    'two recipients, one sentence',
    'postmaster@plural.example.net',
    'Mail not delivered',
    `Your message was not delivered to neko@example.jp and kuro@example.jp because these users are unknown.`,
    want('userunknown'),
    want('userunknown', '', 0, KURO),
  ),
  owner(
    'several recipients in a list behind commas',
    'postmaster@commas.example.net',
    'Undeliverable mail',
    `The following recipients do not exist: neko@example.jp, kuro@example.jp, mike@example.com

${SENT_HEADER}`,
    want('userunknown'),
    want('userunknown', '', 0, KURO),
    want('userunknown', '', 0, MIKE),
  ),
  owner(
    'recipient in the subject alone',
    'MAILER-DAEMON@subj.example.net',
    'Undeliverable: neko@example.jp',
    `The mailbox is full.

${SENT}`,
    want('mailboxfull'),
  ),
  bounce(
    'base64 of iso-8859-1 with a report as text',
    mail(
      `Return-Path: <>
From: Postmaster <postmaster@b64.example.net>
To: tama@example.org
Subject: =?iso-8859-1?Q?Mail_d=E9livr=E9_en_erreur?=
${DATE}
MIME-Version: 1.0
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: base64`,
      base64(
        `Votre message n'a pas pu être remis.

Reporting-MTA: dns; b64.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.2.1
Diagnostic-Code: smtp; 550 5.2.1 compte désactivé
`,
        'iso-8859-1',
      ),
    ),
    want('suspend', '5.2.1', 550),
  ),
  bounce(
    'alternative: the plain text empty, the HTML a list',
    parts(
      `Return-Path: <>
From: Mail Delivery System <noreply@html.example.net>
To: tama@example.org
Subject: Delivery failure
${DATE}
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="alt"`,
      'alt',
      `${TEXT}\n`,
      `Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${quoted('<html><body><p>Your message could not be delivered to:</p><ul><li><a href="mailto:neko@example.jp">neko@example.jp</a> &#8211; mailbox not found</li><li><a href="mailto:kuro@example.jp">kuro@example.jp</a> &#8211; over quota</li></ul></body></html>')}`,
    ),
    want('userunknown'),
    want('mailboxfull', '', 0, KURO),
  ),
  bounce(
    'the parts named wrongly: the report as text/plain with the name of an attachment',
    parts(
      `Return-Path: <>
From: MAILER-DAEMON@gw.example.net
To: tama@example.org
Subject: Delivery Status Notification (Failure)
${DATE}
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="mix"`,
      'mix',
      `${TEXT}Delivery failed.`,
      `Content-Type: text/plain; name="report.txt"\nContent-Disposition: attachment; filename="report.txt"\n\nReporting-MTA: dns; gw.example.net\n\nFinal-Recipient: rfc822; neko@example.jp\nAction: failed\nStatus: 5.4.4\nDiagnostic-Code: smtp; 550 5.4.4 Unable to route: no mail hosts for domain\n`,
      'Content-Type: text/plain; name="original.txt"\nContent-Disposition: attachment; filename="original.txt"\n\n' +
        SENT,
    ),
    want('hostunknown', '5.4.4', 550),
  ),
  owner(
    'old gateway of X.400',
    'PP Mail System <postmaster@pp.example.net>',
    'Delivery Report (failure) for neko@example.jp',
    `This report relates to your message:
  Subject: Offer no. 4711,
  Message-ID: <20261103090000.4711@pc7.example.org>,
  To: neko@example.jp

        of Tue, 3 Nov 2026 09:00:00 +0900

Your message was not delivered to   neko@example.jp
        for the following reason:
        Rejected by recipient's system: Unrecognised OR Name
        MTA 'mail.example.jp' gives error message  <neko@example.jp>... User unknown
`,
    want('userunknown'),
  ),
  owner(
    'VINES',
    'Mail Gateway <MAILER-DAEMON@vines.example.net>',
    'Undelivered message',
    `The following message could not be delivered to neko@example.jp:
Reason: StreetTalk name not found

${SENT_HEADER}`,
    want('userunknown'),
  ),
  owner(
    'ISOCOR',
    'postmaster@isocor.example.net',
    'Non-Delivery Report',
    `Your message titled "Offer no. 4711"
could not be delivered to the following recipients:

neko@example.jp
   Reason: Unable to transfer (1)
   Diagnostic: Unrecognized recipient (0)
`,
    want('userunknown'),
  ),
  owner(
    'mail hub: delivery suspended, later',
    'Mail Hub <MAILER-DAEMON@hub.example.net>',
    'Mail delivery delayed',
    `Delivery of your message to neko@example.jp is delayed because the destination
system is not answering. Delivery will be attempted for 3 more days; you need not send
the message again.`,
    want('expired', '', 0, { kind: 'delayed' }),
  ),
  owner(
    'still in the queue',
    'Mail Delivery Subsystem <MAILER-DAEMON@queue.example.net>',
    'Warning: could not send message for past 4 hours',
    `    **********************************************
    **      THIS IS A WARNING MESSAGE ONLY      **
    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **
    **********************************************

The original message was received at Tue, 3 Nov 2026 05:00:00 +0900
from pc7.example.org [192.0.2.80]

   ----- The following addresses had transient non-fatal errors -----
<neko@example.jp>

   ----- Transcript of session follows -----
... while talking to mail.example.jp.:
>>> DATA
<<< 451 4.7.1 Greylisting in action, please come back later
<neko@example.jp>... Deferred: 451 4.7.1 Greylisting in action, please come back later
Warning: message still undelivered after 4 hours
Will keep trying until message is 5 days old`,
    want('blocked', '4.7.1', 451, { kind: 'delayed' }),
  ),
  owner(
    'recipient has left the university',
    'Mail System <postmaster@uni.example.net>',
    'Mail returned: Offer no. 4711',
    `neko@example.jp has left the university. The account has been closed and mail
is no longer forwarded.`,
    want('suspend'),
  ),
  owner(
    'address changed',
    'Postmaster <postmaster@moved.example.net>',
    'Returned mail: address has changed',
    `The user you tried to reach, neko@example.jp, has moved.
The new address is neko.suzuki@example.com. Your message was not forwarded.`,
    want('hasmoved'),
  ),
  owner(
    'rejected by a content filter with a ticket',
    'Content Filter <postmaster@filter.example.net>',
    'Message rejected: Offer no. 4711',
    `Your message to neko@example.jp was rejected by our content filter (rule 4711: banned words).
If you think that this is an error, quote the number 20261103-4711.`,
    want('spamdetected'),
  ),
  owner(
    'too many recipients',
    'MAILER-DAEMON@many.example.net',
    'Undeliverable mail',
    `Your message to neko@example.jp was not delivered: too many recipients.`,
    want('ratelimited'),
  ),
  owner(
    'mailbox of a person who never read his mail',
    'postmaster@idle.example.net',
    'Undeliverable mail',
    `The mailbox neko@example.jp has not been used for more than 180 days and was closed.`,
    want('suspend'),
  ),
  owner(
    'a reason in German between English frames',
    'Mail Delivery System <Mailer-Daemon@de.example.net>',
    'Mail delivery failed: returning message to sender',
    `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko@example.jp
    SMTP error from remote mail server after RCPT TO:<neko@example.jp>:
    host mail.example.jp [192.0.2.25]: 550 Empfaenger unbekannt

------ This is a copy of the message, including all the headers. ------

${SENT}`,
    want('userunknown', '', 550),
  ),
  owner(
    'answer to VERP: no address but that of the list in the notice',
    'MAILER-DAEMON@verp.example.net',
    'failure notice',
    `Your message could not be delivered: unknown user.

--- Below this line is a copy of the message.

${SENT}`,
    want('userunknown'),
  ),
  // No bounces.
  owner(
    'reminder of a list password',
    'mailman-owner@lists.example.net',
    'lists.example.net mailing list memberships reminder',
    `This is a reminder, sent out once a month, about your lists.example.net
mailing list memberships.

Passwords for neko@example.jp:

List                                     Password // URL
----                                     --------
staff@lists.example.net                  secret`,
  ),
  owner(
    'confirmation of an unsubscription',
    'staff-request@lists.example.net',
    'Confirmation of your removal: mail could not be delivered any more?',
    `The address neko@example.jp was removed from the list as you wished.`,
  ),
  owner(
    'spam with the subject of a daemon',
    'Account Service <service@bank.example.com>',
    'Message status: your account mailbox is full, act now',
    `Dear tama@example.org, your mailbox has exceeded its quota. Verify your account at
http://bank.example.com/verify within 24 hours or it will be closed.`,
  ),
  owner(
    'phish that plays the mail server of the reader',
    '"Mail Delivery System" <admin@phish.example.com>',
    'You have 5 undelivered mails',
    `Hi staff-bounces+neko=example.jp@lists.example.org, 5 incoming messages could not be delivered to your inbox because of a
storage problem. Release them at http://phish.example.com/?u=staff-bounces+neko=example.jp@lists.example.org`,
  ),
];
