/** Bounces of the kinds that the test sets of bounce handlers of 1998–2015 hold: small servers, gateways, access providers; see build.ts. */
import type { Wanted, WriterCase } from '../writers.ts';
import { base64, bounce, mail, parts, SENT, SENT_HEADER, want } from './build.ts';

const DATE = 'Date: Tue, 3 Nov 2026 09:00:05 +0900';
const TEXT = 'Content-Type: text/plain; charset=us-ascii\n\n';
const to = (recipient: string): { readonly recipient: string } => ({ recipient });
const KURO = to('kuro@example.jp');
const MIKE = to('mike@example.com');

const note = (
  name: string,
  from: string,
  subject: string,
  text: string,
  ...wanted: readonly Wanted[]
): WriterCase =>
  bounce(name, mail(`From: ${from}\nTo: tama@example.org\nSubject: ${subject}\n${DATE}`, text), ...wanted);

export const TEST_SETS: readonly WriterCase[] = [
  note(
    'CommuniGate, local account full',
    '<MAILER-DAEMON@cgp.example.net>\nX-Mailer: CommuniGate Pro',
    'Undeliverable mail: Offer no. 4711',
    `Failed to deliver to '<kuro@example.jp>'
LOCAL module(account kuro) reports:
 account is full (quota exceeded)


Reporting-MTA: dns; cgp.example.net`,
    want('mailboxfull', '', 0, KURO),
  ),
  bounce(
    'CommuniGate, report with a reply',
    parts(
      `Return-Path: <>
From: <MAILER-DAEMON@cgp.example.net>
To: tama@example.org
Subject: Undeliverable mail: Offer no. 4711
${DATE}
Message-ID: <receipt-4711@cgp.example.net>
X-MAPI-Message-Class: REPORT.IPM.Note.NDR
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="_===4711====cgp.example.net===_"`,
      '_===4711====cgp.example.net===_',
      `Content-Type: text/plain; charset="utf-8"

Failed to deliver to 'mike@example.com'
SMTP module(domain example.com) reports:
 host mx.example.com says:
 550 5.1.1 unknown or illegal alias: mike@example.com
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; cgp.example.net

Original-Recipient: rfc822;<mike@example.com>
Final-Recipient: rfc822;<mike@example.com>
Action: failed
Status: 5.0.0
`,
      `Content-Type: text/rfc822-headers\n\n${SENT_HEADER}`,
    ),
    want('userunknown', '5.1.1', 550, MIKE),
  ),
  note(
    'PMDF, text',
    'PMDF e-Mail Interconnect <postmaster@vms.example.net>',
    'Undeliverable mail',
    `This report relates to a message you sent with the following header fields:

  Message-id: <20261103090000.4711@pc7.example.org>
  Date: Tue, 03 Nov 2026 09:00:00 +0900
  From: Tama Suzuki <tama@example.org>
  To: kuro@vms.example.net
  Subject: Offer no. 4711

Your message cannot be delivered to the following recipients:

  Recipient address: kuro@vms.example.net
  Reason: User name unknown or not authorized to receive mail
`,
    want('userunknown', '', 0, to('kuro@vms.example.net')),
  ),
  note(
    'NTMail',
    'Postmaster <postmaster@nt.example.net>',
    'Undelivered mail',
    `Your message was not delivered to kuro@example.jp for the following reason:

    Unknown user: kuro

The original message headers follow:

${SENT_HEADER}`,
    want('userunknown', '', 0, KURO),
  ),
  note(
    'VPOP3',
    'VPOP3 Mail Server <postmaster@office.example.net>',
    'Mail Delivery Failed',
    `VPOP3 could not deliver the message you sent to the following recipients:

mike@example.com - 550 5.7.1 Sender rejected by local policy, see postmaster

The message will not be tried again.
`,
    want('rejected', '5.7.1', 550, MIKE),
  ),
  note(
    'Eudora Internet Mail Server',
    'Mail Server <postmaster@mac.example.net>',
    'Undeliverable mail',
    `The attached message could not be delivered to the following recipients:

kuro@example.jp
    (Mailbox is full)

--
EIMS`,
    want('mailboxfull', '', 0, KURO),
  ),
  note(
    'AppleShare',
    'MAILER-DAEMON@asip.example.net (Mail Server)',
    'Undeliverable Mail',
    `Your mail could not be delivered to the following user(s):

kuro@asip.example.net: unknown user account

If you have further questions contact your mail administrator.

Original message:
${SENT_HEADER}`,
    want('userunknown', '', 0, to('kuro@asip.example.net')),
  ),
  note(
    'InterMail of an access provider',
    'Mail Administrator <Postmaster@access.example.net>',
    'Mail System Error - Returned Mail',
    `This Message was undeliverable due to the following reason:

Each of the following recipients was rejected by a remote mail server.
The reasons given by the server are included to help you determine why
each recipient was rejected.

    Recipient: <mike@example.com>
    Reason:    sorry, that recipient's account has been closed by its owner


Please reply to <Postmaster@access.example.net>
if you feel this message to be in error.`,
    want('suspend', '', 0, MIKE),
  ),
  note(
    'InterMail, host not reached',
    'Mail Administrator <Postmaster@access.example.net>',
    'Mail System Error - Returned Mail',
    `This Message was undeliverable due to the following reason:

Your message was not delivered because the destination computer was
not reachable within the allowed queue period. The amount of time
a message is queued before it is returned depends on local configura-
tion parameters.

Most likely there is a network problem that prevented delivery, but
it is also possible that the computer is turned off, or does not
have a mail system running right now.

Your message was not delivered within 3 days.
Host mx.example.com is not responding.

The following recipients did not receive your message:

     <mike@example.com>`,
    want('expired', '', 0, MIKE),
  ),
  note(
    'CompuServe',
    'CompuServe Postmaster <auto.reply@online.example.com>',
    'Undeliverable message',
    `Your message could not be delivered for the following reason:

Receiver not found: kuro

Please resubmit with the correct address.

--- Returned message ---

From: Tama Suzuki <tama@example.org>
To: kuro@example.jp
Subject: Offer no. 4711`,
    want('userunknown', '', 0, KURO),
  ),
  note(
    'Juno-like, inactive free mail',
    'Mail Delivery Subsystem <postmaster@free.example.com>',
    'Undeliverable: Offer no. 4711',
    `Your message to kuro@free.example.com was not delivered. The account is currently inactive because its owner has not signed on for more than 6 months. Messages sent to it are not stored.`,
    want('suspend', '', 0, to('kuro@free.example.com')),
  ),
  note(
    'MMDF, a long time ago',
    'Memo Service (MMDF 4.2c1) <mmdf@old.example.net>',
    'Failed mail (msg.aa04711)',
    `    Your message could not be delivered to
'kuro@sub.example.jp (host: sub.example.jp) (queue: smtp)' for the following
reason:  ' No such local mailbox "kuro"'

    Your message follows:

${SENT}`,
    want('userunknown', '', 0, to('kuro@sub.example.jp')),
  ),
  note(
    'Smail 3',
    'Mailer-Daemon@smail.example.net',
    'mail failed, returning to sender',
    `|------------------------- Message log follows: -------------------------|
 no valid recipients were found for this message
|------------------------- Failed addresses follow: ---------------------|
 <kuro@example.jp> ... unknown host
|------------------------- Message text follows: ------------------------|
${SENT}`,
    want('hostunknown', '', 0, KURO),
  ),
  note(
    'cc:Mail gateway',
    'Postmaster at CC-GATE <postmaster@cc.example.net>',
    'Message not deliverable',
    `The following message could not be delivered because the address
  kuro at CC-ACCOUNTING
was not found in the cc:Mail directory.

--------- Original header ---------
From: Tama Suzuki <tama@example.org>
To: kuro@cc.example.net
Subject: Offer no. 4711`,
    want('userunknown', '', 0, to('kuro@cc.example.net')),
  ),
  note(
    'Mirapoint',
    'Mail Delivery System <MAILER-DAEMON@mira.example.net>',
    'Returned mail: Quota exceeded',
    `The original message was received at Tue, 3 Nov 2026 09:00:00 +0900

----- The following addresses had permanent fatal errors -----
kuro@mira.example.net

----- Transcript of session follows -----
550 5.2.2 kuro@mira.example.net... Over quota`,
    want('mailboxfull', '5.2.2', 550, to('kuro@mira.example.net')),
  ),
  note(
    'Kerio',
    '"postmaster" <postmaster@kerio.example.net>\nX-Mailer: Kerio Connect 9.2',
    'Undeliverable mail: Offer no. 4711',
    `Your message was not delivered to the following recipients:

  kuro@example.jp (Remote server 192.0.2.25 said: 550 5.7.1 Message rejected: attachment type .exe is forbidden)

Mail from: tama@example.org
Subject: Offer no. 4711`,
    want('policyviolation', '5.7.1', 550, KURO),
  ),
  note(
    'SLmail',
    'SLMail Server <Postmaster@sl.example.net>',
    'Undeliverable Mail',
    `SLmail was unable to deliver your message to the following address:

    kuro@sl.example.net

Reason: 550 Requested action not taken: user kuro is not local

The first lines of your message:
${SENT_HEADER}`,
    want('userunknown', '', 550, to('kuro@sl.example.net')),
  ),
  note(
    'WorkgroupMail',
    'WorkgroupMail Daemon <daemon@wg.example.net>',
    'Delivery failure notification',
    `Your message entitled "Offer no. 4711" was not delivered to:

  mike@example.com

  The server for example.com refused the connection: 421 Too many connections from your host.

It was tried 12 times.`,
    want('ratelimited', '', 421, MIKE),
  ),
  note(
    'Rockliffe, message too old',
    'Mail Delivery Service <postmaster@rock.example.net>',
    'Message delivery failed',
    `Message delivery has been attempted 48 times over 4 days without success and has been stopped.

    Recipient: mike@example.com
    Last error: Could not connect to mx.example.com (WSAECONNREFUSED)`,
    want('networkerror', '', 0, MIKE),
  ),
  note(
    'eXtremail',
    'postmaster@ex.example.net',
    'Undelivered mail. User unknown',
    `Error, the message could not be delivered.

Unable to deliver your message to kuro@ex.example.net: the user does not exist in this server.`,
    want('userunknown', '', 0, to('kuro@ex.example.net')),
  ),
  note(
    'XMail',
    '"Mail Administrator" <root@xmail.example.net>\nX-MailerServer: XMail 1.27',
    'Error sending message [1793664005.4711.xmail] from [xmail.example.net]',
    `[<00>] XMail bounce: Rcpt=[kuro@example.jp];Error=[550 5.2.1 The mailbox is not accepting messages]


[<01>] Error sending message [1793664005.4711.xmail] from [xmail.example.net].

ID:        <S4711>
Mail From: <tama@example.org>
Rcpt To:   <kuro@example.jp>
Server:    <mx.example.jp>

[<02>] The reason of the delivery failure was:

550 5.2.1 The mailbox is not accepting messages


[<04>] Here is listed the initial part of the message:

${SENT_HEADER}`,
    want('suspend', '5.2.1', 550, KURO),
  ),
  note(
    'CrossWinds forwarder',
    'Forwarding Service <nobody@forward.example.com>',
    'Undeliverable mail to your forwarding address',
    `You wrote to kuro@forward.example.com. Mail for this address is passed on, but the address it is passed to refused it:

    554 mailbox of recipient is over the limit

Please try another way.`,
    want('mailboxfull', '', 554, to('kuro@forward.example.com')),
  ),
  note(
    'Yahoo-group of old, member removed',
    'MAILER-DAEMON@groups.example.com',
    'Unable to deliver your message',
    `Hello,

We are unable to deliver the message from <tama@example.org>
to <cats@groups.example.com>.

The email address used to send your message is not subscribed to this group.
If you are a member of this group, please be aware that you may only send
messages to this group using the email address(es) you have registered.`,
    want('policyviolation', '', 0, to('cats@groups.example.com')),
  ),
  note(
    'Hotmail of 2002',
    'postmaster@mail.hotmail.example.com',
    'Delivery Status Notification (Failure)',
    `This is an automatically generated Delivery Status Notification.

Delivery to the following recipients failed.

       kuro@hotmail.example.com




Reporting-MTA: dns;mc1-f4.law16.hotmail.example.com
Received-From-MTA: dns;mc1-f4.law16.hotmail.example.com
Arrival-Date: Tue, 3 Nov 2026 09:00:00 -0800

Final-Recipient: rfc822;kuro@hotmail.example.com
Action: failed
Status: 5.2.3
Diagnostic-Code: smtp;552 5.2.3 message exceeds fixed maximum message size`,
    want('emailtoolarge', '5.2.3', 552, to('kuro@hotmail.example.com')),
  ),
  note(
    'SIMS',
    'Mail Delivery <MAILER-DAEMON@stalker.example.net>',
    'Undeliverable Mail',
    `Your message "Offer no. 4711" has not been delivered

The following recipients are not known here:
  <kuro@stalker.example.net>

------------- original header --------
${SENT_HEADER}`,
    want('userunknown', '', 0, to('kuro@stalker.example.net')),
  ),
  bounce(
    'report with text in front of its fields and a group without a status',
    parts(
      `From: Postmaster <postmaster@mx.example.net>
To: tama@example.org
Subject: NOTICE: mail not delivered
${DATE}
MIME-Version: 1.0
Content-Type: multipart/report; boundary="qq"; report-type=delivery-status`,
      'qq',
      `${TEXT}The mail could not be brought to all recipients.`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns;mx.example.net

Final-Recipient: rfc822;kuro@example.jp
Action: failed
Diagnostic-Code: smtp;550 Not our Customer

Final-Recipient: rfc822;mike@example.com
Action: failed
Diagnostic-Code: smtp;450 4.2.0 Mailbox in use by another process`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('userunknown', '', 550, KURO),
    want('undefined', '4.2.0', 450, MIKE),
  ),
  bounce(
    'python test of a report with two recipients, one relayed',
    parts(
      `Return-Path: <>
From: Notices <MAILER-DAEMON@imta.example.net>
To: tama@example.org
Subject: Delivery Notification: Delivery has failed
${DATE}
MIME-Version: 1.0
Content-Type: multipart/report; boundary="Boundary_(ID_AbCd)"; report-type=delivery-status`,
      'Boundary_(ID_AbCd)',
      `${TEXT}This report relates to a message you sent with the following header fields:

  Return-path: <tama@example.org>
  Message-id: <20261103090000.4711@pc7.example.org>

Your message cannot be delivered to the following recipients:

  Recipient address: kuro@example.jp
  Reason: Illegal host/domain name found
`,
      `Content-type: message/DELIVERY-STATUS

Original-envelope-id: 0FK6009EHVYYBX@imta.example.net
Reporting-MTA: dns;imta.example.net

Original-recipient: rfc822;kuro@example.jp
Final-recipient: rfc822;kuro@example.jp
Action: failed
Status: 5.4.4 (Illegal host/domain name found)

Original-recipient: rfc822;mike@example.com
Final-recipient: rfc822;mike@example.com
Action: relayed
Status: 2.0.0 (relayed to a server that gives no reports)`,
      `Content-type: message/rfc822\n\n${SENT}`,
    ),
    want('hostunknown', '5.4.4', 0, KURO),
    want('delivered', '2.0.0', 0, { ...MIKE, kind: 'delivered' }),
  ),
  note(
    'BounceParser: recipient by LHS only in the transcript',
    'Mail Delivery Subsystem <MAILER-DAEMON@ultrix.example.net>',
    'Returned mail: User unknown',
    `   ----- Transcript of session follows -----
While talking to mail.example.jp:
>>> RCPT To:<kuro@mail.example.jp>
<<< 550 <kuro@mail.example.jp>... User unknown
550 <kuro@mail.example.jp>... User unknown

   ----- Unsent message follows -----
${SENT}`,
    want('userunknown', '', 550, to('kuro@mail.example.jp')),
  ),
  note(
    'MailScanner blocks a file',
    'MailScanner <postmaster@ms.example.net>',
    'Bad Filename Detected',
    `Our virus detector has just been triggered by a message you sent:-
  To: kuro@example.jp
  Subject: Offer no. 4711
  Date: Tue Nov  3 09:00:00 2026

One or more of the attachments (price.scr) are on the list of unacceptable attachments for this site and will not have been delivered.

Consider renaming the files or putting them into a "zip" file to avoid this constraint.

The virus detector said this about the message:
Report: Windows Screensavers are often used to hide viruses (price.scr)`,
    want('policyviolation', '', 0, KURO),
  ),
  note(
    'MailScanner finds a virus',
    'MailScanner <postmaster@ms.example.net>',
    '{Virus?} Warning: E-mail viruses detected',
    `Our virus detector has just been triggered by a message you sent:-
  To: kuro@example.jp
  Subject: Offer no. 4711
Any infected parts of the message (offer.zip)
have not been delivered.

The virus detector said this about the message:
Report: ClamAV: offer.zip contains Worm.Example.C`,
    want('virusdetected', '', 0, KURO),
  ),
  note(
    'Norton AntiVirus gateway',
    'NAV for Gateways <nav@gw.example.net>',
    'Virus infected message rejected',
    `Recipient of the infected attachment:  kuro@example.jp
Subject of the message:  Offer no. 4711
One or more attachments were quarantined.
  Attachment offer.exe was Deleted for the following reasons:
	Virus W32.Example@mm was found.`,
    want('virusdetected', '', 0, KURO),
  ),
  note(
    'GroupWise, user not found',
    '<Mailer-Daemon@gw.example.net>',
    'Message status - undeliverable',
    `The message that you sent was undeliverable to the following:
	kuro (user not found)
	mike (mailbox full)

Possibly truncated original message follows:

Received: from smtp.example.org by gw.example.net; Tue, 03 Nov 2026 09:00:02 +0900
Message-Id: <s4711@gw.example.net>
From: Tama Suzuki <tama@example.org>
To: kuro@gw.example.net, mike@gw.example.net
Subject: Offer no. 4711`,
    want('userunknown', '', 0, to('kuro@gw.example.net')),
    want('mailboxfull', '', 0, to('mike@gw.example.net')),
  ),
  note(
    'sendmail with ruleset reply of a milter',
    'Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>',
    'Returned mail: see transcript for details',
    `   ----- The following addresses had permanent fatal errors -----
<kuro@example.jp>
    (reason: 550 5.7.0 Your message was scored 9.3 of 5.0 by our content checks)

   ----- Transcript of session follows -----
... while talking to mx.example.jp.:
>>> DATA
<<< 550 5.7.0 Your message was scored 9.3 of 5.0 by our content checks
554 5.0.0 Service unavailable`,
    want('spamdetected', '5.7.0', 550, KURO),
  ),
  note(
    'the relay of a hosting house, a mail quota of the sender',
    'Mail Delivery System <Mailer-Daemon@cpanel.example.net>',
    'Mail delivery failed: returning message to sender',
    `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  kuro@example.jp
    Domain example.org has exceeded the max defers and failures per hour (5/5 (50%)) allowed. Message discarded.`,
    want('ratelimited', '', 0, KURO),
  ),
  note(
    'Exim, address of an alias with a directory error',
    'Mail Delivery System <Mailer-Daemon@cpanel.example.net>',
    'Mail delivery failed: returning message to sender',
    `A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  kuro@cpanel.example.net
    mailbox is full (MTA-imposed quota exceeded while writing to tmp/1793664005.H4711P1.cpanel)`,
    want('mailboxfull', '', 0, to('kuro@cpanel.example.net')),
  ),
  note(
    'base64 body, bare',
    'Mail Delivery System <MAILER-DAEMON@mx.example.net>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64',
    'Undelivered Mail Returned to Sender',
    base64(`The mail could not be delivered.

<kuro@example.jp>: 554 5.4.6 Too many hops 26 (25 max)
`),
    want('networkerror', '5.4.6', 554, KURO),
  ),
  note(
    'LSMTP',
    'LSMTP for Windows <postmaster@lsmtp.example.net>',
    'Delivery error',
    `--> Error description:

Error-for:  kuro@example.jp
Error-Code: 3
Error-Text: No such mailbox - kuro

Error-End:  1 error reported.`,
    want('userunknown', '', 0, KURO),
  ),
  note(
    'Majordomo hands a post to its owner: not a bounce',
    'owner-staff@lists.example.org',
    'BOUNCE staff@lists.example.org:    Non-member submission from ["Kuro" <kuro@example.jp>]',
    `From kuro@example.jp  Tue Nov  3 09:00:00 2026
Received: from mx.example.jp by lists.example.org
From: Kuro <kuro@example.jp>
To: staff@lists.example.org
Subject: lunch

Shall we have lunch? mike@example.com comes too.`,
  ),
  note(
    'ezmlm warns of bounces',
    'staff-help@lists.example.org\nReturn-Path: <>\nMailing-List: contact staff-help@lists.example.org; run by ezmlm',
    'ezmlm warning',
    `Hi! This is the ezmlm program. I'm managing the
staff@lists.example.org mailing list.

Messages to you from the staff mailing list seem to
have been bouncing. I've attached a copy of the first bounce
message I received.

If this message bounces too, I will send you a probe. If the probe bounces,
I will remove your address from the staff mailing list,
without further notice.

--- Enclosed is a copy of the bounce message I received.

Return-Path: <>
From: MAILER-DAEMON@mx.example.net
To: staff-return-7-tama=example.org@lists.example.org
Subject: failure notice

Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.

<tama@example.org>:
192.0.2.25 failed after I sent the message.
Remote host said: 554 Message looks like spam`,
  ),
];
