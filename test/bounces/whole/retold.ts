/** Bounces as people pass them on: with the names taken out, in the trackers of other programs, wrapped, without their MIME structure; see build.ts. */
import type { WriterCase } from '../writers.ts';
import { bounce, mail, parts, quoted, SENT, SENT_HEADER, want } from './build.ts';

const DATE = 'Date: Tue, 3 Nov 2026 09:00:05 +0900';
const TEXT = 'Content-Type: text/plain; charset=us-ascii\n\n';
const to = (recipient: string): { readonly recipient: string } => ({ recipient });

const POSTFIX = (recipient: string, said: string): string => `This is the mail system at host mx2.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to postmaster.

If you do so, please include this problem report. You can
delete your own text from the attached returned message.

                   The mail system

${recipient}: ${said}
`;

const postfixHead = `Return-Path: <>
${DATE}
From: MAILER-DAEMON@mx2.example.org (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: tama@example.org`;

export const RETOLD: readonly WriterCase[] = [
  bounce(
    'the address of stars',
    mail(
      postfixHead,
      POSTFIX(
        '<n***@example.jp>',
        `host mx.example.jp[192.0.2.25] said: 550 5.1.1
    <n***@example.jp>: Recipient address rejected: User unknown (in reply to
    RCPT TO command)`,
      ),
    ),
    want('userunknown', '5.1.1', 550, to('n***@example.jp')),
  ),
  bounce(
    'the local part of crosses, the host too',
    mail(
      postfixHead,
      POSTFIX(
        '<xxxxx@xxxxxxx.xx>',
        `host mx.xxxxxxx.xx[xx.xx.xx.xx] said: 552 5.2.2
    <xxxxx@xxxxxxx.xx>: Mailbox over quota (in reply to RCPT TO command)`,
      ),
    ),
    want('mailboxfull', '5.2.2', 552, to('xxxxx@xxxxxxx.xx')),
  ),
  bounce(
    'the address cut as archives of groups cut it',
    mail(
      `${DATE}\nFrom: mailer-dae...@mx2.example.org (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender\nTo: ta...@example.org`,
      POSTFIX(
        '<ne...@example.jp>',
        `host mx.example.jp[192.0.2.25] said: 554 5.7.1
    <ne...@example.jp>: Relay access denied (in reply to RCPT TO command)`,
      ),
    ),
    want('norelaying', '5.7.1', 554, to('ne...@example.jp')),
  ),
  bounce(
    'the report of crosses',
    parts(
      `${DATE}
From: MAILER-DAEMON@xxxxxxxx.example.org (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: xxxx@xxxxxxxx.example.org
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="XXXXXXXXXX.1793664005/xxxxxxxx.example.org"
Message-Id: <XXXXXXXXXXXXXX.XXXXXXXXXX@xxxxxxxx.example.org>`,
      'XXXXXXXXXX.1793664005/xxxxxxxx.example.org',
      `Content-Description: Notification\n${TEXT}${POSTFIX('<xxxx@xxxxxxx.example.jp>', 'host mx.xxxxxxx.example.jp[x.x.x.x] refused to talk to\n    me: 554 5.7.1 Service unavailable; Client host [x.x.x.x] blocked using\n    zen.spamhaus.org')}`,
      `Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; xxxxxxxx.example.org
X-Postfix-Queue-ID: XXXXXXXXXX
X-Postfix-Sender: rfc822; xxxx@xxxxxxxx.example.org
Arrival-Date: Tue,  3 Nov 2026 09:00:00 +0900 (JST)

Final-Recipient: rfc822; xxxx@xxxxxxx.example.jp
Original-Recipient: rfc822;xxxx@xxxxxxx.example.jp
Action: failed
Status: 5.7.1
Remote-MTA: dns; mx.xxxxxxx.example.jp
Diagnostic-Code: smtp; 554 5.7.1 Service unavailable; Client host [x.x.x.x]
    blocked using zen.spamhaus.org
`,
    ),
    want('blocked', '5.7.1', 554, to('xxxx@xxxxxxx.example.jp')),
  ),
  bounce(
    'Google, names by a placeholder in capitals',
    mail(
      `${DATE}
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: SENDER@EXAMPLE.ORG
Subject: Delivery Status Notification (Failure)
X-Failed-Recipients: RECIPIENT@EXAMPLE.COM`,
      `Delivery to the following recipient failed permanently:

     RECIPIENT@EXAMPLE.COM

Technical details of permanent failure:
Google tried to deliver your message, but it was rejected by the server for the recipient domain example.com by mx.example.com. [192.0.2.25].

The error that the other server returned was:
550 5.1.1 RECIPIENT@EXAMPLE.COM... User unknown


----- Original message -----`,
    ),
    want('userunknown', '5.1.1', 550, to('RECIPIENT@EXAMPLE.COM')),
  ),
  bounce(
    'MIME structure gone, headers of the parts left',
    mail(
      `From: Mail Delivery Subsystem <MAILER-DAEMON@mail.example.net>
To: <tama@example.org>
Subject: Returned mail: see transcript for details
${DATE}`,
      `The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
from pc7.example.org [192.0.2.80]

   ----- The following addresses had permanent fatal errors -----
<kuro@example.jp>
    (reason: 552 5.2.3 Message exceeds maximum fixed size (10485760))

   ----- Transcript of session follows -----
... while talking to mx.example.jp.:
>>> MAIL From:<tama@example.org> SIZE=14680064
<<< 552 5.2.3 Message exceeds maximum fixed size (10485760)
554 5.0.0 Service unavailable

Reporting-MTA: dns; mail.example.net
Received-From-MTA: DNS; pc7.example.org
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: RFC822; kuro@example.jp
Action: failed
Status: 5.2.3
Diagnostic-Code: SMTP; 552 5.2.3 Message exceeds maximum fixed size (10485760)
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:03 +0900

${SENT_HEADER}`,
    ),
    want('emailtoolarge', '5.2.3', 552, to('kuro@example.jp')),
  ),
  bounce(
    'boundary said wrong, parts as text',
    mail(
      `Return-Path: <>
From: postmaster@gate.example.net
To: tama@example.org
Subject: Delivery Status Notification (Failure)
${DATE}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="9B095B5ADSN=_01D0AAAAAAAAgate.exampl"`,
      `This is a MIME-formatted message.
Portions of this message may be unreadable without a MIME-capable mail program.

--9B095B5ADSN_01D0AAAAAAAAgate.exampl
Content-Type: text/plain; charset=unicode-1-1-utf-7

This is an automatically generated Delivery Status Notification.

Delivery to the following recipients failed.

       mike@example.com


--9B095B5ADSN_01D0AAAAAAAAgate.exampl
Content-Type: message/delivery-status

Reporting-MTA: dns;gate.example.net
Received-From-MTA: dns;pc7.example.org
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: rfc822;mike@example.com
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp;550 5.1.1 <mike@example.com> is not a valid mailbox

--9B095B5ADSN_01D0AAAAAAAAgate.exampl
Content-Type: message/rfc822

${SENT}

--9B095B5ADSN_01D0AAAAAAAAgate.exampl--`,
    ),
    want('userunknown', '5.1.1', 550, to('mike@example.com')),
  ),
  bounce(
    'mbox quoting, From line inside',
    mail(
      `From MAILER-DAEMON  Tue Nov  3 09:00:05 2026
Return-Path: <MAILER-DAEMON@mx.example.net>
${DATE}
From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>
Message-Id: <202611030000.gA300005012345@mx.example.net>
To: <tama@example.org>
Subject: Returned mail: Host unknown (Name server: mail.exmaple.jp: host not found)`,
      `The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
>From pc7.example.org [192.0.2.80]

   ----- The following addresses had permanent fatal errors -----
<neko@mail.exmaple.jp>

   ----- Transcript of session follows -----
550 <neko@mail.exmaple.jp>... Host unknown (Name server: mail.exmaple.jp: host not found)

   ----- Original message follows -----

${SENT}`,
    ),
    want('hostunknown', '', 550, to('neko@mail.exmaple.jp')),
  ),
  bounce(
    'Exim, list footer under it',
    mail(
      `From: Mail Delivery System <Mailer-Daemon@mx.example.net>
To: staff-owner@lists.example.org
Subject: Mail delivery failed: returning message to sender
${DATE}
Auto-Submitted: auto-replied`,
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  mike@example.com
    SMTP error from remote mail server after end of data:
    host mx.example.com [192.0.2.26]: 550 5.7.0 Message considered spam or virus, Your IP: 198.51.100.7

------ This is a copy of the message, including all the headers. ------

${SENT}

_______________________________________________
Staff mailing list
Staff@lists.example.org
https://lists.example.org/mailman/listinfo/staff`,
    ),
    want('spamdetected', '5.7.0', 550, to('mike@example.com')),
  ),
  bounce(
    'pipermail writes at for @',
    mail(
      `From: MAILER-DAEMON at mx.example.net (Mail Delivery System)
${DATE}
Subject: Undelivered Mail Returned to Sender
Message-ID: <20261103000005.1A2B3C4D5E@mx.example.net>`,
      `This is the mail system at host mx.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

                   The mail system

<neko at example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.1.1 <neko at example.jp>:
    Recipient address rejected: User unknown in virtual mailbox table (in
    reply to RCPT TO command)
-------------- next part --------------
An embedded message was scrubbed...
From: Tama Suzuki <tama at example.org>
Subject: Offer no. 4711
Date: Tue, 3 Nov 2026 09:00:00 +0900
Size: 1210
URL: <http://lists.example.org/pipermail/staff/attachments/20261103/4711/attachment.eml>`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'a ticket system has put its fields above',
    mail(
      `Return-Path: <>
X-RT-Original-Encoding: utf-8
X-RT-Incoming-Encryption: Not encrypted
RT-Squelch-Replies-To: MAILER-DAEMON@mx.example.net
From: MAILER-DAEMON@mx.example.net
To: rt@help.example.org
Subject: Undelivered Mail Returned to Sender
X-Loops-To: rt@help.example.org
${DATE}`,
      POSTFIX('<mike@example.com>', 'connect to mx.example.com[192.0.2.26]:25: Connection\n    timed out'),
    ),
    want('expired', '', 0, to('mike@example.com')),
  ),
  bounce(
    'qmail without header but From and Subject',
    mail(
      'From: MAILER-DAEMON@ns.example.net\nSubject: failure notice',
      `Hi. This is the qmail-send program at ns.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<kuro@example.jp>:
Sorry, no mailbox here by that name. vpopmail (#5.1.1)

--- Below this line is a copy of the message.

Return-Path: <tama@example.org>`,
    ),
    want('userunknown', '5.1.1', 0, to('kuro@example.jp')),
  ),
  bounce(
    'quoted-printable undone badly, soft breaks left',
    mail(
      `Return-Path: <>\n${DATE}\nFrom: MAILER-DAEMON@mx.example.net\nTo: tama@example.org\nSubject: Undelivered Mail Returned to Sender`,
      `This is the mail system at host mx.example.net.

I'm sorry to have to inform you that your message could not=20
be delivered to one or more recipients.

<kuro@example.jp>: host mx.example.jp[192.0.2.25] said: 450 4.2.1 The user you =
are trying to contact is receiving mail at a rate that prevents additional mes=
sages from being delivered. (in reply to RCPT TO command)`,
    ),
    want('ratelimited', '4.2.1', 450, to('kuro@example.jp')),
  ),
  bounce(
    'forwarded by a gateway as its only attachment, from a robot',
    parts(
      `Return-Path: <>
From: bounces@list.example.org
To: listmaster@list.example.org
Subject: Uncaught bounce notification
${DATE}
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="===============4711=="`,
      '===============4711==',
      `${TEXT}The attached message was received as a bounce, but either the bounce
format was not recognized, or no member addresses could be extracted
from it.  This mailing list has been configured to send all
unrecognized bounce messages to the list administrator(s).

For more information see:
https://list.example.org/mailman/admin/staff/bounce
`,
      `Content-Type: message/rfc822

Return-Path: <>
From: MAILER-DAEMON@mx.example.jp
To: staff-bounces@list.example.org
Subject: Undeliverable mail
${DATE}

The user <neko@example.jp> has no account here. Your mail was not delivered.`,
    ),
    want('userunknown'),
  ),
  bounce(
    'Exchange, its text in HTML only, pasted by a tracker as quoted text',
    mail(
      `From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>
To: Tama <tama@example.org>
Subject: Undeliverable: Offer no. 4711
${DATE}
Content-Type: text/html; charset="us-ascii"
Content-Transfer-Encoding: quoted-printable`,
      quoted(`<html><head><meta http-equiv="Content-Type" content="text/html; charset=us-ascii"></head><body>
<p><b><font color="#000066" size="3" face="Arial">Delivery has failed to these recipients or groups:</font></b></p>
<font color="#000000" size="2" face="Tahoma"><p><a href="mailto:mike@example.com">mike@example.com</a><br>
The recipient's mailbox is full and can't accept messages now. Please try resending your message later, or contact the recipient directly.<br></p>
</font>
<p><font color="#808080" size="2" face="Tahoma"><b>Diagnostic information for administrators:</b></font></p>
<font color="#808080" size="2" face="Tahoma"><p>Generating server: EX01.example.org<br></p>
<p>mike@example.com<br>EX02.example.com #554 5.2.2 mailbox full ##</p></font></body></html>`),
    ),
    want('mailboxfull', '5.2.2', 554, to('mike@example.com')),
  ),
  bounce(
    'a screen of a webmail copied by hand',
    mail(
      `From: Mail Delivery System <mailer-daemon@kundenserver.example>
To: tama@example.org
Subject: Mail delivery failed: returning message to sender
${DATE}`,
      `This message was created automatically by mail delivery software.

A message that you have sent could not be delivered to one or more recipients.
This is a permanent error. The following address failed:

<kuro@example.jp>:
SMTP error from remote server for TEXT command, host: mx.example.jp (192.0.2.25) reason: 550 5.7.1 Unauthenticated email from example.org is not accepted due to domain's DMARC policy.

--- The header of the original message is following. ---

Received: from [192.0.2.80] (helo=pc7)
From: Tama <tama@example.org>
To: kuro@example.jp
Subject: Offer`,
    ),
    want('authfailure', '5.7.1', 550, to('kuro@example.jp')),
  ),
  bounce(
    'Sympa keeps the bounce with its own fields',
    mail(
      `Return-Path: <>
X-Original-To: staff-owner@lists.example.org
Delivered-To: sympa@lists.example.org
From: Mail Delivery Subsystem <MAILER-DAEMON@smtp.example.net>
To: <staff-owner+neko==example.jp@lists.example.org>
Subject: Warning: could not send message for past 4 hours
${DATE}
Auto-Submitted: auto-generated (warning-timeout)`,
      `    **********************************************
    **      THIS IS A WARNING MESSAGE ONLY      **
    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **
    **********************************************

The original message was received at Tue, 3 Nov 2026 05:00:00 +0900
from lists.example.org [192.0.2.81]

   ----- Transcript of session follows -----
<neko@example.jp>... Deferred: Connection refused by mx.example.jp.
Warning: message still undelivered after 4 hours
Will keep trying until message is 5 days old`,
    ),
    want('blocked', '', 0, { kind: 'delayed' }),
  ),
  bounce(
    'fields of a report alone, as a hook writes them down',
    mail(
      `Return-Path: <>
From: postmaster@relay.example.net
To: tama@example.org
Subject: DSN: failed
${DATE}
Content-Type: message/delivery-status`,
      `Reporting-MTA: dns; relay.example.net
Arrival-Date: Tue, 03 Nov 2026 00:00:00 +0000

Final-Recipient: rfc822; mike@example.com
Action: failed
Status: 5.4.4
Diagnostic-Code: X-Local; No MX or A records for example.com
`,
    ),
    want('hostunknown', '5.4.4', 0, to('mike@example.com')),
  ),
  bounce(
    'addresses as protected e-mail of a web page, the report names the host only',
    mail(
      `Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
To: undisclosed-recipients:;
Subject: Undelivered Mail Returned to Sender
${DATE}`,
      POSTFIX(
        '<[email protected]>',
        `host mx.example.jp[192.0.2.25] said: 550 5.1.1
    <[email protected]>: Recipient address rejected: User unknown (in reply to
    RCPT TO command)

From: Tama Suzuki <[email protected]>
To: neko@example.jp
Subject: Offer no. 4711`,
      ),
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'a numbered user of a test set',
    mail(
      `Received: (qmail 4711 invoked for bounce); 3 Nov 2026 00:00:05 -0000
${DATE}
From: MAILER-DAEMON@host000001.example.net
To: user000002@host000003.example.org
Subject: failure notice`,
      `Hi. This is the qmail-send program at host000001.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<user000004@host000005.example.jp>:
192.0.2.25 does not like recipient.
Remote host said: 550 #5.1.0 Address rejected.
Giving up on 192.0.2.25.

--- Below this line is a copy of the message.

Return-Path: <user000002@host000003.example.org>
To: user000004@host000005.example.jp`,
    ),
    want('userunknown', '5.1.0', 550, to('user000004@host000005.example.jp')),
  ),
  bounce(
    'the subject is tagged by three systems',
    mail(
      `Return-Path: <>
From: "Mail Delivery System" <MAILER-DAEMON@mx.example.net>
To: tama@example.org
Subject: [EXTERNAL] [SPAM?] {Disarmed} Undelivered Mail Returned to Sender
${DATE}
X-Spam-Flag: NO`,
      `CAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender.

${POSTFIX('<kuro@example.jp>', 'Host or domain name not found. Name service error for\n    name=example.jp type=AAAA: Host not found')}`,
    ),
    want('hostunknown', '', 0, to('kuro@example.jp')),
  ),
  bounce(
    'a disclaimer of the reading house below',
    mail(
      `Return-Path: <>
From: Mail Delivery Subsystem <MAILER-DAEMON@relay.example.net>
To: tama@example.org
Subject: Returned mail: Service unavailable
${DATE}`,
      `   ----- The following addresses had permanent fatal errors -----
<mike@example.com>

   ----- Transcript of session follows -----
... while talking to mx.example.com.:
>>> DATA
<<< 554 Denied (Mode: normal)
554 <mike@example.com>... Service unavailable

This message and any attachment are confidential. If you are not the intended recipient, please telephone or email the sender (postmaster@relay.example.net) and delete this message and any attachment from your system. If you are not the intended recipient you must not copy this message or disclose the contents to any other person. This e-mail was scanned for viruses and spam.`,
    ),
    want('undefined', '', 554, to('mike@example.com')),
  ),
  bounce(
    'the notice quoted by the program that stores it',
    mail(
      `From: noreply@crm.example.org
To: tama@example.org
Subject: Fwd: Undelivered Mail Returned to Sender
${DATE}`,
      `---------- Forwarded message ---------
From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
Date: Tue, Nov 3, 2026 at 9:00 AM
Subject: Undelivered Mail Returned to Sender
To: <tama@example.org>

This is the mail system at host mx.example.net.

<neko@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command)`,
    ),
  ),
  bounce(
    'the text of Exchange 2010 turned to plain by a list',
    mail(
      `From: postmaster at example.net
${DATE}
Subject: Undeliverable: Offer no. 4711`,
      `Delivery has failed to these recipients or groups:

mike@example.com<mailto:mike@example.com>
Your message can't be delivered because delivery to this address is restricted.

Diagnostic information for administrators:

Generating server: EX02.example.net

mike@example.com
#550 5.7.1 RESOLVER.RST.AuthRequired; authentication required ##

Original message headers:

Received: from EX01.example.net (10.0.0.1) by EX02.example.net`,
    ),
    want('securityerror', '5.7.1', 550, to('mike@example.com')),
  ),
  bounce(
    'lines wrapped anew at forty columns',
    mail(
      `Return-Path: <>\n${DATE}\nFrom: Mail Delivery System <Mailer-Daemon@mx.example.net>\nTo: tama@example.org\nSubject: Mail delivery failed: returning message to sender`,
      `This message was created automatically
by mail delivery software.

A message that you sent could not be
delivered to one or more of its
recipients. This is a permanent error.
The following address(es) failed:

  kuro@example.jp
    SMTP error from remote mail server
after RCPT TO:<kuro@example.jp>: host
mx.example.jp [192.0.2.25]: 550 5.1.1
The email account that you tried to
reach does not exist`,
    ),
    want('userunknown', '5.1.1', 550, to('kuro@example.jp')),
  ),
  bounce(
    'a bounce in a bug report, its header indented',
    mail(
      `From: Mike <mike@example.com>
To: bugs@tracker.example.org
Subject: [Bug 4711] New: bounce from mx.example.net is not recognized
${DATE}
Message-ID: <bug-4711@tracker.example.org>
X-Bugzilla-Reason: AssignedTo
Auto-Submitted: auto-generated`,
      `https://tracker.example.org/show_bug.cgi?id=4711

Steps: send a mail to an unknown address. This comes back and is not parsed:

    From: MAILER-DAEMON@mx.example.net
    Subject: Undelivered Mail Returned to Sender

    <neko@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.1.1 User
        unknown (in reply to RCPT TO command)

--
You are receiving this mail because you are the assignee.`,
    ),
  ),
  bounce(
    'an issue of a code host about bounces',
    mail(
      `From: Kuro <notifications@codehost.example>
Reply-To: org/bouncer <reply+abc@reply.codehost.example>
To: org/bouncer <bouncer@noreply.codehost.example>
Cc: Subscribed <subscribed@noreply.codehost.example>
Subject: [org/bouncer] Undelivered Mail Returned to Sender is misread as soft bounce (Issue #12)
List-ID: org/bouncer <bouncer.org.codehost.example>
Precedence: list
${DATE}`,
      `Given this mail

\`\`\`
Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.0.0
Diagnostic-Code: smtp; 550 No such user
\`\`\`

the library says soft.`,
    ),
  ),
  bounce(
    'a person pastes the text and asks, subject of the bounce',
    mail(
      `Return-Path: <mike@example.com>
From: Mike <mike@example.com>
To: helpdesk@example.org
Subject: Undelivered Mail Returned to Sender
${DATE}
Message-ID: <77@pc.example.com>
User-Agent: Mozilla Thunderbird
X-Mozilla-News-Host: news`,
      `Hi, what does this mean and why do I get it?

> <neko@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.1.1 User
> unknown (in reply to RCPT TO command)

Mike`,
    ),
  ),
  bounce(
    'only Received fields stripped to one, From of the machine',
    mail(
      `Received: by mx.example.net (Postfix)
	id 1A2B3C4D5E; Tue,  3 Nov 2026 09:00:05 +0900 (JST)
From: MAILER-DAEMON
Subject: Undelivered Mail Returned to Sender
To: root`,
      POSTFIX('<root@localhost.localdomain>', 'unknown user: "root"'),
    ),
    want('userunknown', '', 0, to('root@localhost.localdomain')),
  ),
  bounce(
    'the report inside TNEF was lost, the text says it',
    mail(
      `From: System Administrator <postmaster@corp.example.net>
To: 'tama@example.org'
Subject: Undeliverable: Offer no. 4711
${DATE}
MIME-Version: 1.0
X-MS-TNEF-Correlator: <C1D2E3F4@corp.example.net>
X-Mailer: Internet Mail Service (5.5.2653.19)
Content-Type: text/plain; charset="iso-8859-1"`,
      `Your message

  To:      kuro@example.jp
  Subject: Offer no. 4711
  Sent:    Tue, 3 Nov 2026 09:00:00 +0900

did not reach the following recipient(s):

kuro@example.jp on Tue, 3 Nov 2026 09:00:03 +0900
    The recipient name is not recognized
	The MTS-ID of the original message is: c=us;a= ;p=corp;l=EX0301090000AA
    MSEXCH:IMS:CORP:SITE:EX 0 (000C05A6) Unknown Recipient`,
    ),
    want('userunknown', '', 0, to('kuro@example.jp')),
  ),
  bounce(
    'addresses in hashes',
    mail(
      `${DATE}
From: MAILER-DAEMON@4f1a6c.example.net
To: 9be2d1@7c21aa.example.org
Subject: Delivery Status Notification (Failure)
Auto-Submitted: auto-replied`,
      `The following message to <e3b0c44298fc1c149afbf4c8996fb92427ae41e4@da39a3ee5e6b4b.example.jp> was undeliverable.
The reason for the problem:
5.1.0 - Unknown address error 550-'5.1.1 The email account that you tried to reach does not exist.'`,
    ),
    want(
      'userunknown',
      '5.1.1',
      550,
      to('e3b0c44298fc1c149afbf4c8996fb92427ae41e4@da39a3ee5e6b4b.example.jp'),
    ),
  ),
  bounce(
    'two addresses of stars, each with its own fate',
    mail(
      postfixHead,
      POSTFIX(
        '<******@example.jp>',
        `host mx.example.jp[192.0.2.25] said: 550 5.1.1
    <******@example.jp>: Recipient address rejected: undeliverable address
    (in reply to RCPT TO command)

<****@example.com>: host mx.example.com[192.0.2.26] said: 452 4.3.1
    Insufficient system storage (in reply to MAIL FROM command)`,
      ),
    ),
    want('userunknown', '5.1.1', 550, to('******@example.jp')),
    want('systemfull', '4.3.1', 452, to('****@example.com')),
  ),
  bounce(
    'a report quoted in base64 by a person is none',
    mail(
      `From: Tama <tama@example.org>
To: admin@example.org
Subject: mail to Neko does not arrive
${DATE}
Message-ID: <9@pc7.example.org>
X-Mailer: Apple Mail (2.3445)
Content-Type: text/plain; charset=utf-8`,
      `Hello admin,

I get "550 5.7.1 Message rejected" when I write to neko@example.jp. Her server is mx.example.jp.
Reporting-MTA: dns; mx2.example.org
Final-Recipient: rfc822; neko@example.jp
What shall I do?`,
    ),
  ),
  bounce(
    'Spamcop-like munging with a box',
    mail(
      `Return-Path: <>
From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
To: x
Subject: Undelivered Mail Returned to Sender
${DATE}`,
      POSTFIX(
        '<x@example.jp>',
        'host mx.example.jp[192.0.2.25] said: 550 5.2.1\n    <x@example.jp>: Mailbox disabled (in reply to RCPT TO command)',
      ),
    ),
    want('suspend', '5.2.1', 550, to('x@example.jp')),
  ),
  bounce(
    'HTML entities left in text by a tracker',
    mail(
      `Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net (Mail Delivery System)\nTo: tama@example.org\nSubject: Undelivered Mail Returned to Sender\n${DATE}`,
      `This is the mail system at host mx.example.net.

&lt;kuro@example.jp&gt;: host mx.example.jp[192.0.2.25] said: 554 5.7.1 &lt;kuro@example.jp&gt;: Recipient address rejected: Access denied (in reply to RCPT TO command)`,
    ),
    want('userunknown', '5.7.1', 554, to('kuro@example.jp')),
  ),
  bounce(
    'no field but Subject and a body',
    mail(
      'Subject: Mail delivery failed: returning message to sender',
      `A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  kuro@example.jp
    (generated from staff@example.net)
    Unrouteable address`,
    ),
    want('userunknown', '', 0, to('kuro@example.jp')),
  ),
  bounce(
    'long Received lines and antispam fields before it, an X-UIDL, Status: RO',
    mail(
      `X-UIDL: !!"#4711
Status: RO
X-Status: A
X-Keywords:
X-Mozilla-Status: 0001
X-Mozilla-Status2: 00000000
Return-Path: <>
Received: from [192.0.2.44] by mx1 with NNFMP; 03 Nov 2026 00:00:05 -0000
X-Spam-Checker-Version: SpamAssassin 3.4.6 (2021-04-09) on mx1.example.org
X-Spam-Status: No, score=-1.9 required=5.0 tests=BAYES_00,RCVD_IN_DNSWL_NONE
	autolearn=ham autolearn_force=no version=3.4.6
From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
To: tama@example.org
Subject: Delivery Failure
${DATE}`,
      `Message from  mx.example.net.
Unable to deliver message to the following address(es).

<mike@example.com>:
Sorry, your message to mike@example.com cannot be delivered. This account has been disabled or discontinued [#102].

--- Original message follows.

${SENT_HEADER}`,
    ),
    want('suspend', '', 0, to('mike@example.com')),
  ),
  bounce(
    'with a plain copy beside the report that names another case',
    parts(
      `Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
To: tama@example.org
Subject: Undelivered Mail Returned to Sender
${DATE}
Content-Type: multipart/report; report-type=delivery-status; boundary=b1`,
      'b1',
      `${TEXT}${POSTFIX('<Kuro.Neko@Example.JP>', "host mx.example.jp[192.0.2.25] said: 553 sorry, that domain isn't in my\n    list of allowed rcpthosts (#5.7.1) (in reply to RCPT TO command)")}`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; kuro.neko@example.jp
Original-Recipient: rfc822;Kuro.Neko@Example.JP
Action: failed
Status: 5.0.0
Remote-MTA: dns; mx.example.jp
Diagnostic-Code: smtp; 553 sorry, that domain isn't in my list of allowed
    rcpthosts (#5.7.1)
`,
    ),
    want('norelaying', '5.7.1', 553, to('kuro.neko@example.jp')),
  ),
  bounce(
    'the auto-reply with its addresses taken out',
    mail(
      `From: xxxx <xxxx@example.jp>
To: tama@example.org
Subject: Out of Office: RE: Offer no. 4711
${DATE}
X-Auto-Response-Suppress: All`,
      `I am out of the office until 9 November. For urgent matters contact [redacted]@example.jp.`,
    ),
    want('vacation', '', 0, { kind: 'vacation', recipient: 'xxxx@example.jp', hard: false }),
  ),
];
