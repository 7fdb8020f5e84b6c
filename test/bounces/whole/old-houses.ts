/** Notices of the servers and gateways of the first decades of mail, whole; see build.ts. */
import type { Wanted, WriterCase } from '../writers.ts';
import { bounce, mail, parts, SENT, SENT_HEADER, want } from './build.ts';

const DATE = 'Date: Tue, 3 Nov 2026 09:00:05 +0900';
const TEXT = 'Content-Type: text/plain; charset=us-ascii\n\n';
const RFC822 = `Content-Type: message/rfc822\n\n${SENT}`;

/** A notice in plain text, as servers older than MIME wrote it: few fields, no empty envelope sender to be seen. */
const note = (
  name: string,
  from: string,
  subject: string,
  text: string,
  ...wanted: readonly Wanted[]
): WriterCase =>
  bounce(
    name,
    mail(
      `Received: from gate.example.net (gate.example.net [192.0.2.9])
\tby mx.example.org (8.8.8/8.8.8) with SMTP id JAA04711
\tfor <tama@example.org>; Tue, 3 Nov 2026 09:00:06 +0900
${DATE}
From: ${from}
To: tama@example.org
Subject: ${subject}
Message-Id: <202611030000.JAA04711@gate.example.net>`,
      text,
    ),
    ...wanted,
  );

const OTHER = { recipient: 'kuro@example.jp' } as const;

export const OLD_HOUSES: readonly WriterCase[] = [
  note(
    'phquery of a university, the name alone',
    'MAILER-DAEMON@example.edu (Mail Delivery Subsystem)',
    'Returned mail: "Offer no. 4711"',
    `-------- Message not delivered to the following:

         neko.tama    No matches to nameserver query

--------Error Detail (phquery V4.4):

The message, "Offer no. 4711", is being returned because
one or more of the addresses could not be matched.

---------Unsent Message below:

${SENT.replace('To: Neko <neko@example.jp>', 'To: neko.tama@example.edu')}`,
    want('userunknown', '', 0, { recipient: 'neko.tama@example.edu' }),
  ),
  note(
    'phquery, more than one person of the name',
    'MAILER-DAEMON@example.edu (Mail Delivery Subsystem)',
    'Returned mail: Offer no. 4711',
    `-------- Message not delivered to the following:

     suzuki@example.edu    too many matches for name

--------Error Detail (phquery V4.4):

The message, "Offer no. 4711", is being returned.

---------Unsent Message below:

${SENT}`,
    want('userunknown', '', 0, { recipient: 'suzuki@example.edu' }),
  ),
  note(
    'IMail, host',
    'Postmaster <postmaster@imail.example.net>',
    'Undeliverable Mail',
    `Unknown host: neko@example.jp

Original message follows.

${SENT}`,
    want('hostunknown'),
  ),
  note(
    'IMail, two lines of two kinds',
    'Postmaster <postmaster@imail.example.net>\nX-Mailer: <SMTP32 v8.05>',
    'Undeliverable Mail',
    `Unknown user: neko@example.jp
User mailbox exceeds allowed size: kuro@example.jp

Original message follows.

${SENT}`,
    want('userunknown'),
    want('mailboxfull', '', 0, OTHER),
  ),
  note(
    'IMail, undeliverable with the reply',
    'Postmaster <postmaster@imail.example.net>\nX-Mailer: <SMTP32 v7.13>',
    'Undeliverable Mail',
    `undeliverable to neko@example.jp
RCPT TO:<neko@example.jp> 550 5.7.1 Unable to relay for neko@example.jp

Original message follows.

${SENT}`,
    want('norelaying', '5.7.1', 550),
  ),
  note(
    'IMail, body too big',
    'Postmaster <postmaster@imail.example.net>\nX-Mailer: <SMTP32 v6.06>',
    'Undeliverable Mail',
    `Message size exceeds maximum allowed for: neko@example.jp

Original message follows.

${SENT}`,
    want('emailtoolarge'),
  ),
  note(
    'NTMail',
    'Postmaster <postmaster@nt.example.net>',
    'Undeliverable message',
    `Your message was not delivered to

  neko@example.jp

for the following reason:

  The mailbox does not exist at this machine

--- Message follows ---

${SENT}`,
    want('userunknown'),
  ),
  note(
    'Post.Office, over quota',
    'Mail Administrator <Postmaster@po.example.net>',
    'Mail System Error - Returned Mail',
    `This Message was undeliverable due to the following reason:

The user(s) account is temporarily over quota.

     <neko@example.jp>

Please reply to Postmaster@po.example.net
if you feel this message to be in error.

Reporting-MTA: dns; po.example.net
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900
Received-From-MTA: dns; pc7.example.org (192.0.2.80)

${SENT_HEADER}`,
    want('mailboxfull'),
  ),
  note(
    'Post.Office, computer not found',
    'Mail Administrator <Postmaster@po.example.net>',
    'Mail System Error - Returned Mail',
    `This Message was undeliverable due to the following reason:

Your message was not delivered because the destination computer was
not found.  Carefully check that it was spelled correctly and try
sending it again if there were any mistakes.

It is also possible that a network problem caused this situation,
so if you are sure the address is correct you might want to try to
send it again.  If the problem continues, contact your friendly
system administrator.

     Host mail.example.jp not found

The following recipients did not receive your message:

     <neko@example.jp>

Please reply to Postmaster@po.example.net
if you feel this message to be in error.`,
    want('hostunknown'),
  ),
  bounce(
    'Post.Office, rejected by a remote mail server, report',
    parts(
      `${DATE}
From: Mail Administrator <postmaster@po.example.net>
To: tama@example.org
Subject: Mail System Error - Returned Mail
Message-ID: <20261103000005.4711.qmail@po.example.net>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; Boundary="===========================_ _= 1234567(4711)1162512005"`,
      '===========================_ _= 1234567(4711)1162512005',
      `${TEXT}This Message was undeliverable due to the following reason:

Each of the following recipients was rejected by a remote mail server.
The reasons given by the server are included to help you determine why
each recipient was rejected.

    Recipient: <neko@example.jp>
    Reason:    sorry, no mailbox here by that name (#5.1.1 - chkusr)

    Recipient: <kuro@example.jp>
    Reason:    <kuro@example.jp>... Mailbox quota exceeded

Please reply to <postmaster@po.example.net>
if you feel this message to be in error.`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; po.example.net
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900
Received-From-MTA: dns; pc7.example.org (192.0.2.80)

Final-Recipient: RFC822; <neko@example.jp>
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.example.jp (192.0.2.25)
Diagnostic-Code: smtp; 550 sorry, no mailbox here by that name (#5.1.1 - chkusr)

Final-Recipient: RFC822; <kuro@example.jp>
Action: failed
Status: 5.2.2
Remote-MTA: dns; mail.example.jp (192.0.2.25)
Diagnostic-Code: smtp; 552 <kuro@example.jp>... Mailbox quota exceeded
`,
      RFC822,
    ),
    want('userunknown', '5.1.1', 550),
    want('mailboxfull', '5.2.2', 552, OTHER),
  ),
  note(
    'Netscape Messaging, unknown and quota in one',
    'Mail Administrator <Postmaster@nsmail.example.net>',
    'Mail System Error - Returned Mail',
    `This Message was undeliverable due to the following reason:

The following destination addresses were unknown (please check
the addresses and re-mail the message):

SMTP <neko@example.jp>

User quota exceeded for the following addresses:

SMTP <kuro@example.jp>

Please reply to Postmaster@nsmail.example.net
if you feel this message to be in error.`,
    want('userunknown'),
    want('mailboxfull', '', 0, OTHER),
  ),
  note(
    'CommuniGate, local account full',
    '<MAILER-DAEMON@cg.example.net>',
    'Undeliverable mail: Offer no. 4711',
    `Failed to deliver to '<neko@example.jp>'
LOCAL module(account neko) reports:
 account is full (quota exceeded)
`,
    want('mailboxfull'),
  ),
  note(
    'CommuniGate, message refused by the other',
    '<MAILER-DAEMON@cg.example.net>',
    'Undeliverable mail: Offer no. 4711',
    `Failed to deliver to '<neko@example.jp>'
SMTP module(domain @192.0.2.25:example.jp) reports:
 message text rejected by mail.example.jp:
 554 5.7.1 This message has been blocked because it contains spam

Original message headers follow

${SENT_HEADER}`,
    want('spamdetected', '5.7.1', 554),
  ),
  note(
    'CommuniGate, warning',
    '<MAILER-DAEMON@cg.example.net>',
    'Delayed mail: Offer no. 4711',
    `Message delivery to 'neko@example.jp' delayed
SMTP module(domain example.jp) reports:
 connection request timed out

Will continue trying for 4 days 20 hours.
`,
    want('expired', '', 0, { kind: 'delayed' }),
  ),
  note(
    'PMDF on VMS, no such user',
    'PMDF Mail Server <Postmaster@vms.example.net>',
    'Undeliverable mail: local delivery failure',
    `The message could not be delivered to:

Addressed To: neko@example.jp (NEKO)

Error:
%MAIL-E-NOSUCHUSR, no such user NEKO at node VMS

--- The return message header follows ---
${SENT_HEADER}`,
    want('userunknown'),
  ),
  note(
    'MX of VMS',
    'SMTP delivery agent <Postmaster@vms2.example.net>',
    'SMTP delivery error',
    `Note: this message was generated automatically.

A problem occurred during SMTP delivery of your message.

Error occurred sending to the following user(s):
    <neko@example.jp> (via example.jp):
        %MX-F-NOHOST, no such host, -SMTP error 550: Host unknown

Message follows.

${SENT}`,
    want('hostunknown', '', 550),
  ),
  note(
    'MX of VMS, Error-for',
    'Mailer-Daemon <postmaster@vms3.example.net>',
    'Error delivering mail',
    `Note:  this message was generated automatically.

The following error was detected while delivering your mail.

--> Error description:
Error-For:  neko@example.jp
Error-Code: 3
Error-Text: disk quota exceeded for mail directory of user NEKO

Error-End: One error reported.

------------------------------ Rejected message ------------------------------
${SENT}`,
    want('mailboxfull'),
  ),
  note(
    'MMDF',
    'Mail Service (MMDF II) <mmdf@sco.example.net>',
    'Failed mail  (msg.aa04711)',
    `    Your message could not be delivered to
'neko@example.jp (host: example.jp) (queue: smtp)' for the following
reason:  ' <neko@example.jp>... User unknown'


    Your message follows:

${SENT}`,
    want('userunknown'),
  ),
  note(
    'MMDF, waiting',
    'Mail Service (MMDF II) <mmdf@sco.example.net>',
    'Waiting mail  (msg.aa04712)',
    `    After 3 days (72 hours), your message has not yet been
fully delivered.  Attempts to deliver the message will continue
for 4 more days.  No further action is required by you.

    Delivery attempts are still pending for the following address(es):

  'neko@example.jp (host: example.jp) (queue: smtp)'

    Problems usually are due to service interruptions at the receiving
machine.  Less often, they are caused by the communication system.

    Your message begins as follows:

${SENT}`,
    want('expired', '', 0, { kind: 'delayed' }),
  ),
  bounce(
    'ZMailer, its collection of reports',
    parts(
      `Return-Path: <>
${DATE}
From: The Post Office <postmaster@zmailer.example.net>
To: tama@example.org
Subject: Delivery reports about your email [FAILED(1)]
Errors-To: <>
Precedence: junk
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="S4711AbC=_/zmailer.example.net"`,
      'S4711AbC=_/zmailer.example.net',
      `${TEXT}This is a collection of reports about email delivery
process concerning a message you originated.

Some explanations/translations for these reports
can be found at:
      http://www.zmailer.example/reports.html

FAILED:
  Original Recipient:
    rfc822;neko@example.jp
  Control data:
    smtp example.jp neko@example.jp 99
  Diagnostic texts:
   ...\\
    <<- RCPT To:<neko@example.jp> ORCPT=rfc822;neko@example.jp
    ->> 550 <neko@example.jp>... No such local user

Following is a copy of MESSAGE/DELIVERY-STATUS format section below.
It is copied here in case your email client is unable to show it to you.
The information here below is in Internet Standard format designed to
assist automatic, and accurate presentation and usage of said information.`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; zmailer.example.net
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900
Local-Spool-ID: S4711AbC

Original-Recipient: rfc822;neko@example.jp
Final-Recipient: RFC822;neko@example.jp
Action: failed
Status: 5.1.1 (bad destination mailbox)
Diagnostic-Code: smtp; 550 (<neko@example.jp>... No such local user)
Remote-MTA: dns; mail.example.jp (192.0.2.25|25)
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:04 +0900
`,
      RFC822,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'ZMailer, delayed',
    parts(
      `Return-Path: <>
${DATE}
From: The Post Office <postmaster@zmailer.example.net>
To: tama@example.org
Subject: Delivery is delayed to these addresses [DELAYED(1)]
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="S4712"`,
      'S4712',
      `${TEXT}This is a collection of reports about email delivery
process concerning a message you originated.

DELAYED (still in queue):
  Original Recipient:
    rfc822;neko@example.jp
  Control data:
    smtp example.jp neko@example.jp 99
  Diagnostic texts:
    smtp; 466 (Connect failed: Connection timed out)`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; zmailer.example.net
Arrival-Date: Mon, 2 Nov 2026 09:00:00 +0900

Original-Recipient: rfc822;neko@example.jp
Final-Recipient: RFC822;neko@example.jp
Action: delayed
Status: 4.4.1
Diagnostic-Code: smtp; 466 (Connect failed: Connection timed out)
`,
      RFC822,
    ),
    want('expired', '4.4.1', 0, { kind: 'delayed' }),
  ),
  note(
    'VM, negative reply',
    'SMTP@VM.EXAMPLE.NET',
    'Undeliverable Mail',
    `VM.EXAMPLE.NET unable to deliver following mail to recipient(s):
    <neko@example.jp>
VM.EXAMPLE.NET received negative reply from host:
    MAIL.EXAMPLE.JP
550 <neko@example.jp>... User unknown

         ** Text of Mail follows **
${SENT}`,
    want('userunknown', '', 550),
  ),
  note(
    'VM, unable to connect for days',
    'SMTP@VM.EXAMPLE.NET',
    'Undeliverable Mail',
    `VM.EXAMPLE.NET unable to deliver following mail to recipient(s):
    <neko@example.jp>
VM.EXAMPLE.NET unable to connect for 3 days to host:
    EXAMPLE.JP

         ** Text of Mail follows **
${SENT}`,
    want('expired'),
  ),
  note(
    'cc:Mail',
    'postmaster@ccm.example.net',
    'cc:Mail SMTPLINK Undeliverable Message',
    `     User neko@example.jp is not defined

     Original text follows:
     ----------------------------------------

${SENT}`,
    want('userunknown'),
  ),
  note(
    'Microsoft Mail 3 gateway',
    'Postmaster <postmaster@msmail.example.net>',
    'Mail failure',
    `[006] Mail was received for the following recipient, who is not known
on this post office:

To: neko@example.jp

------------------------------------------------------------------------

${SENT}`,
    want('userunknown'),
  ),
  note(
    'Mail*Link of StarNine',
    'Mail*Link SMTP Gateway <postmaster@mac.example.net>',
    'Undeliverable mail',
    `Your mail was not delivered to the following recipients:

neko@example.jp: unknown QuickMail user

--------------------------------------
${SENT}`,
    want('userunknown'),
  ),
  note(
    'FirstClass',
    'Mailer-Daemon@fc.example.net',
    'NDN: Offer no. 4711',
    `Sorry. Your message could not be delivered to:

neko@example.jp,  example.jp (The name was not found at the remote site. Check that the name has been entered correctly.)
`,
    want('userunknown'),
  ),
  note(
    'EIMS',
    'Mail Server <postmaster@eims.example.net>',
    'Delivery Failed: Offer no. 4711',
    `Delivery failed for the following recipients:

<neko@example.jp> failed: mailbox is full

The original message header was:

${SENT_HEADER}`,
    want('mailboxfull'),
  ),
  bounce(
    'Lotus SMTPMTA, not listed',
    parts(
      `${DATE}
From: Postmaster@lotus.example.net
To: tama@example.org
Subject: DELIVERY FAILURE: User neko (neko@example.jp) not listed in public Name &
 Address Book
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="==IFJRGLKFGIR25201654UHRUHIHD"`,
      '==IFJRGLKFGIR25201654UHRUHIHD',
      `${TEXT}Your message

  Subject: Offer no. 4711

was not delivered to:

  neko@example.jp

because:

  User neko (neko@example.jp) not listed in public Name & Address Book
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns;lotus.example.net

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.1.1
Diagnostic-Code: X-Notes; User neko (neko@example.jp) not listed in public Name & Address Book
`,
      RFC822,
    ),
    want('userunknown', '5.1.1'),
  ),
  note(
    'GroupWise, names without a domain',
    '<Postmaster@gw.example.net>\nX-Mailer: Novell GroupWise Internet Agent 4.1',
    'Message status - undeliverable',
    `The message that you sent was undeliverable to the following:
\tneko (user not found)

Possibly truncated original message follows:

${SENT}`,
    want('userunknown'),
  ),
  bounce(
    'GroupWise, full, names in parentheses, parts',
    parts(
      `${DATE}
From: <Mailer-Daemon@gw.example.net>
To: <tama@example.org>
Subject: Message status - undeliverable
X-Mailer: Novell GroupWise Internet Agent 6.5.4
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="=__Part4711__="`,
      '=__Part4711__=',
      `${TEXT}The message that you sent was undeliverable to the following:
\tneko@example.jp (mailbox is full)
\tkuro@example.jp (user not found)
`,
      RFC822,
    ),
    want('mailboxfull'),
    want('userunknown', '', 0, OTHER),
  ),
  note(
    'InterScan NT',
    'postmaster@isvw.example.net',
    'Undelivered mail',
    `********************** Message from InterScan Messaging Security Suite **********************

Unable to deliver message to <neko@example.jp>, (with SMTP error 550 5.1.1 unknown recipient)

Please contact your administrator.

**********************  End of message  **********************

${SENT}`,
    want('userunknown', '5.1.1', 550),
  ),
  note(
    'qmail of another wording: this is the email server at',
    'MAILER-DAEMON@ieo.example.net',
    'failure notice',
    `Hi. This is the email server at ieo.example.net.
I was unable to deliver your mail to neko@example.jp,
the mailbox of this user is full.

--- Below this line is a copy of the message.

${SENT}`,
    want('mailboxfull'),
  ),
  note(
    'no such user here',
    'postmaster@pla.example.net',
    'Undeliverable: Offer no. 4711',
    `neko@example.jp - no such user here.

There is no user by that name at this server.

${SENT}`,
    want('userunknown'),
  ),
  note(
    'Error Type: SMTP',
    'mailer-daemon@fdns.example.net',
    'Message undeliverable: Offer no. 4711',
    `Your message did not reach some or all of the intended recipients.

   Sent: Tue, 3 Nov 2026 09:00:00 +0900
   Subject: Offer no. 4711

The following recipient(s) could not be reached:

neko@example.jp
   Error Type: SMTP
   Error Description: No mail servers appear to exists for the recipient's address.
   Additional information: Please check that you have not misspelled the recipient's email address.

hMailServer`,
    want('hostunknown'),
  ),
  note(
    'qmail with three languages',
    'MAILER-DAEMON@correo.example.net',
    'failure notice',
    `Hola, este es el sistema de correo de correo.example.net.
Su mensaje no pudo ser entregado a las siguientes direcciones.

Hi. This is the mail system at correo.example.net.
Your message could not be delivered to the following addresses.

Bonjour, ceci est le systeme de courrier de correo.example.net.
Votre message n'a pas pu etre remis aux adresses suivantes.

<neko@example.jp>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

${SENT}`,
    want('userunknown', '5.1.1'),
  ),
  note(
    'addressed to, in a sentence',
    'postmaster@dado.example.net',
    'Delivery problems',
    `Your message has encountered delivery problems.

The message was addressed to neko@example.jp
and the remote system answered: 554 Message refused, too many hops.

Your message reads (in part):

Dear Neko,`,
    want('networkerror', '', 554),
  ),
  note(
    'Symantec for SMTP gateways, still trying',
    'postmaster@sav.example.net',
    'Delivery delayed',
    `Your message with Subject: Offer no. 4711
has not been delivered to the following recipient(s):

neko@example.jp

Delivery attempts to the recipient(s) will continue.
No action is required on your part.`,
    want('expired', '', 0, { kind: 'delayed' }),
  ),
  note(
    'advisory only',
    'System Administrator <postmaster@adv.example.net>',
    'Delivery postponed: Offer no. 4711',
    `This is an advisory-only email.  Please do not reply to it.

Delivery of email to this address "neko@example.jp" has been postponed due to
a full mailbox.

We have notified the recipient of the problem. We will continue to try to
deliver your message over the next several days.`,
    want('mailboxfull', '', 0, { kind: 'delayed' }),
  ),
  note(
    'just a warning',
    'MAILER-DAEMON@warn.example.net',
    'Warning: Offer no. 4711',
    `Your message to:
  neko@example.jp
has been delayed. This is just a warning, you do not need to take any action.

Reason: host mail.example.jp is down.`,
    want('expired', '', 0, { kind: 'delayed' }),
  ),
  note(
    'SunOS sendmail, host unknown by its own name server',
    'Mail Delivery Subsystem <MAILER-DAEMON@sun.example.net>',
    'Returned mail: Host unknown',
    `   ----- Transcript of session follows -----
550 neko@example.jp... Host unknown (Authoritative answer from name server)

   ----- Unsent message follows -----
${SENT}`,
    want('hostunknown', '', 550),
  ),
  note(
    'HP-UX, unable to deliver mail',
    'Mail Delivery Subsystem <MAILER-DAEMON@hp.example.net>',
    'Returned mail: unknown mailer error 1',
    `The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
from root@localhost

   ----- The following addresses had permanent fatal errors -----
"|/usr/local/bin/filter neko"
    (expanded from: <neko@example.jp>)

   ----- Transcript of session follows -----
sh: /usr/local/bin/filter: not found
554 "|/usr/local/bin/filter neko"... unknown mailer error 1

   ----- Original message follows -----
${SENT}`,
    want('mailererror', '', 554),
  ),
  note(
    'Gauntlet, smap',
    'MAILER-DAEMON@fw.example.net',
    'Returned mail: Cannot send message for 5 days',
    `The original message was received at Thu, 29 Oct 2026 09:00:00 +0900
from pc7.example.org [192.0.2.80]

   ----- The following addresses had permanent fatal errors -----
neko@example.jp

   ----- Transcript of session follows -----
neko@example.jp... Deferred: Connection refused by mail.example.jp.
Message could not be delivered for 5 days
Message will be deleted from queue

${SENT_HEADER}`,
    want('blocked'),
  ),
  note(
    'Lyris, its mail engine',
    'Lyris ListManager <lyris-noreply@lyris.example.net>',
    'Undeliverable mail: Offer no. 4711',
    `The following mail message could not be delivered to neko@example.jp.

The transcript of the delivery attempt was:

RCPT TO:<neko@example.jp>
550 5.2.1 <neko@example.jp>... Mailbox disabled for this recipient

${SENT_HEADER}`,
    want('suspend', '5.2.1', 550),
  ),
  note(
    'MailSite',
    'MailSite <postmaster@rockliffe.example.net>',
    'Undeliverable mail',
    `This message was automatically generated by MailSite.

The attached message could not be delivered to: neko@example.jp

Reason: The mail server for example.jp did not respond for 48 hours.
`,
    want('expired'),
  ),
  note(
    'AOL, not accepting attachments',
    'Mail Delivery Subsystem <MAILER-DAEMON@aol.example>',
    'Returned mail: Service unavailable',
    `The original message was received at Tue, 3 Nov 2026 09:00:00 -0500 (EST)
from root@localhost

*** ATTENTION ***

An e-mail you sent to an Internet destination could not be delivered.

The Internet address is listed in the section labeled:
"----- The following addresses had permanent fatal errors -----".

The reason your mail is being returned to you is listed in the section
labeled: "----- Transcript of Session Follows -----".

                                --Postmaster

   ----- The following addresses had permanent fatal errors -----
<neko@example.jp>

   ----- Transcript of session follows -----
... while talking to mail.example.jp.:
>>> DATA
<<< 552 5.3.4 Message is too large; 1000000 bytes max
554 <neko@example.jp>... Service unavailable`,
    want('emailtoolarge', '5.3.4', 552),
  ),
  note(
    'unknown user of a list host, quoted with the mark of a reply',
    'Postmaster <postmaster@quote.example.net>',
    'Re: Offer no. 4711',
    `This is an automatic answer of the mail system.
There is no account neko@example.jp on this system.

On Tue, 3 Nov 2026, Tama Suzuki <tama@example.org> wrote:
> Dear Neko,
>
> please find our offer below.`,
    want('userunknown'),
  ),
];
