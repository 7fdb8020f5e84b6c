/** Gateways and filters in front of mail servers, and sending services; see build.ts. */
import type { WriterCase } from '../writers.ts';
import { base64, bounce, mail, parts, pieces, quoted, SENT, SENT_HEADER, want } from './build.ts';

const plain = (from: string, subject: string, body: string, more: string = ''): string =>
  mail(
    `Return-Path: <>
Received: from gw3.example.net (gw3.example.net [192.0.2.13])
\tby smtp.example.org with ESMTP id 1a2b3c4d; Tue, 3 Nov 2026 09:00:05 +0900
From: ${from}
To: <tama@example.org>
Subject: ${subject}
Date: Tue, 3 Nov 2026 09:00:04 +0900
Message-Id: <202611030000.1a2b3c4d@gw3.example.net>${more}`,
    body,
  );

const dsn = (head: string, text: string, fields: string, returned: string = SENT): string =>
  parts(
    `Return-Path: <>
Received: from gw3.example.net ([192.0.2.13]) by smtp.example.org; Tue, 3 Nov 2026 09:00:05 +0900
${head}
To: tama@example.org
Date: Tue, 3 Nov 2026 09:00:04 +0900
MIME-Version: 1.0
Content-Type: multipart/report; report-type="delivery-status"; boundary="=_gw3_0001.b"`,
    '=_gw3_0001.b',
    text,
    `Content-Type: message/delivery-status\n\n${fields}`,
    `Content-Type: message/rfc822\n\n${returned}`,
  );

const TEXT = 'Content-Type: text/plain; charset="us-ascii"\n\n';

export const GATEWAYS: readonly WriterCase[] = [
  bounce(
    'Mimecast, html and report',
    dsn(
      'From: Postmaster@mimecast.example\nSubject: [Postmaster] Email Delivery Failure\nX-MC-System: yes',
      `Content-Type: multipart/alternative; boundary="mc-alt"

${pieces(
  'mc-alt',
  `${TEXT}This is an automatically generated delivery status notification.

The following message to <neko@example.jp> was undeliverable.
Reason: 550 5.1.1 RESOLVER.ADR.RecipNotFound; not found - https://community.mimecast.example/docs/DOC-1369#550
`,
  `Content-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n${base64('<html><body><h1>Email Delivery Failure</h1><p>Your message to neko@example.jp was undeliverable.</p></body></html>')}`,
)}`,
      `Reporting-MTA: dns; eu-smtp-delivery-1.mimecast.example
Arrival-Date: Tue, 03 Nov 2026 00:00:00 +0000

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.example.jp
Diagnostic-Code: smtp; 550 5.1.1 RESOLVER.ADR.RecipNotFound; not found
`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Mimecast, text',
    plain(
      'Postmaster@mimecast.example',
      '[Postmaster] Messages on hold for tama@example.org',
      `The message you sent to neko@example.jp was rejected.

Details:
554 Email rejected due to security policies - MCSpamSignature.sa.0.0 [AbCdEfGh.uk123]
`,
    ),
    want('virusdetected', '', 554),
  ),
  bounce(
    'Proofpoint on demand, sendmail inside',
    dsn(
      'From: Mail Delivery Subsystem <MAILER-DAEMON@mx0a-00000001.pphosted.example>\nSubject: Undeliverable: Offer no. 4711\nAuto-Submitted: auto-generated (failure)',
      `${TEXT}The original message was received at Tue, 3 Nov 2026 00:00:00 GMT
from m0000001.ppops.example [127.0.0.1]

   ----- The following addresses had permanent fatal errors -----
<neko@example.jp>
    (reason: 550 5.7.1 <neko@example.jp>... Access denied. Sender domain has no SPF record)

   ----- Transcript of session follows -----
... while talking to mail.example.jp.:
>>> DATA
<<< 550 5.7.1 <neko@example.jp>... Access denied. Sender domain has no SPF record
554 5.0.0 Service unavailable
`,
      `Reporting-MTA: dns; mx0a-00000001.pphosted.example
Received-From-MTA: DNS; m0000001.ppops.example
Arrival-Date: Tue, 3 Nov 2026 00:00:00 GMT

Final-Recipient: RFC822; neko@example.jp
Action: failed
Status: 5.7.1
Remote-MTA: DNS; mail.example.jp
Diagnostic-Code: SMTP; 550 5.7.1 <neko@example.jp>... Access denied. Sender domain has no SPF record
Last-Attempt-Date: Tue, 3 Nov 2026 00:00:02 GMT
`,
    ),
    want('authfailure', '5.7.1', 550),
  ),
  bounce(
    'Barracuda, sender is told',
    plain(
      '"Barracuda Spam Firewall" <postmaster@barracuda.example.net>',
      '**Message you sent blocked by our bulk email filter**',
      `Your message to: neko@example.jp
was blocked by our Spam Firewall. The email you sent with the following subject has NOT BEEN DELIVERED:

Subject: Offer no. 4711

`,
      '\nX-ASG-Debug-ID: 1793664004-0001\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8',
    ),
    want('spamdetected'),
  ),
  bounce(
    'Barracuda, report',
    dsn(
      'From: postmaster@barracuda.example.net\nSubject: Delivery Status Notification (Failure)',
      `${TEXT}This is an automatically generated Delivery Status Notification.

Delivery to the following recipients failed:

neko@example.jp
`,
      `Reporting-MTA: dns; barracuda.example.net
Received-From-MTA: smtp; smtp.example.org ([192.0.2.25])
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900 (JST)

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 No such user - psmtp
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:03 +0900 (JST)
`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'IronPort, prose',
    dsn(
      'From: Mail Delivery System <MAILER-DAEMON@esa3.example.net>\nSubject: Delivery Status Notification (Failure)',
      `Content-Type: text/plain; charset="us-ascii"
Content-Transfer-Encoding: 7bit

The following message to <neko@example.jp> was undeliverable.
The reason for the problem:
5.1.2 - Bad destination host 'DNS Hard Error looking up example.jp (MX):  NXDomain'
`,
      `Reporting-MTA: dns; esa3.example.net

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.0.0 (permanent failure)
Diagnostic-Code: smtp; 5.1.2 - Bad destination host 'DNS Hard Error looking up example.jp (MX):  NXDomain' (delivery attempts: 0)
`,
    ),
    want('hostunknown', '5.1.2'),
  ),
  bounce(
    'IronPort, several recipients of one domain',
    dsn(
      'From: Mail Delivery System <MAILER-DAEMON@esa3.example.net>\nSubject: Delivery Status Notification (Failure)',
      `${TEXT}The following message to <neko@example.jp> was undeliverable.
The reason for the problem:
5.1.0 - Unknown address error 550-'5.1.1 User unknown'

The following message to <kuro@example.jp> was undeliverable.
The reason for the problem:
5.4.7 - Delivery expired (message too old) 'timeout'
`,
      `Reporting-MTA: dns; esa3.example.net

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.0.0 (permanent failure)
Remote-MTA: dns; [192.0.2.25]
Diagnostic-Code: smtp; 5.1.0 - Unknown address error 550-'5.1.1 User unknown' (delivery attempts: 0)

Final-Recipient: rfc822;kuro@example.jp
Action: failed
Status: 5.4.7
Diagnostic-Code: smtp; 5.4.7 - Delivery expired (message too old) 'timeout' (delivery attempts: 18)
`,
    ),
    want('userunknown', '5.1.1', 550),
    want('expired', '5.4.7', 0, { recipient: 'kuro@example.jp' }),
  ),
  bounce(
    'MessageLabs',
    parts(
      `From: MAILER-DAEMON@messagelabs.example
To: tama@example.org
Subject: Mail Delivery Failure
Date: Tue, 3 Nov 2026 00:00:04 +0000
X-Msg-Ref: server-11.tower-101.messagelabs.example!1793664004!1
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1793664004.1.tower-101"`,
      'b1793664004.1.tower-101',
      `Content-Type: text/plain; charset=us-ascii

This is the mail delivery agent at messagelabs.example.
I was not able to deliver your message to the following addresses.

<neko@example.jp>:
192.0.2.25 does not like recipient.
Remote host said: 550 5.1.1 User unknown neko@example.jp
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; server-11.tower-101.messagelabs.example
Arrival-Date: Tue, 3 Nov 2026 00:00:00 +0000

Action: failed
Final-Recipient: rfc822; neko@example.jp
Status: 5.0.0
Remote-MTA: dns; mail.example.jp
Diagnostic-Code: smtp; 550 5.1.1 User unknown neko@example.jp
`,
      `Content-Type: text/rfc822-headers\n\n${SENT_HEADER}`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Postini',
    plain(
      'Mail Delivery Subsystem <MAILER-DAEMON@psmtp.example>',
      'Returned mail: see transcript for details',
      `The original message was received at Mon, 2 Nov 2026 16:00:02 -0800

   ----- The following addresses had permanent delivery errors -----
<neko@example.jp>

   ----- Transcript of session follows -----
... while talking to exprod5mx101.psmtp.example.:
>>> DATA
<<< 554 No relaying allowed - psmtp
554 5.0.0 Service unavailable

   ----- Message header follows -----
${SENT_HEADER}`,
    ),
    want('norelaying', '', 554),
  ),
  bounce(
    'MXLogic',
    plain(
      'Mail Delivery System <mailer-daemon@mxlogic.example>',
      'Mail delivery failed: returning message to sender',
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko@example.jp
    SMTP error from remote mail server after end of data:
    host mail.example.jp [192.0.2.25]: 554 Denied [CS] [0123abcd.0.123.00-001.1.p01c11m001.mxlogic.example] (Mode: normal)

------ This is a copy of the message, including all the headers. ------

${SENT}`,
    ),
    want('undefined', '', 554),
  ),
  bounce(
    'McAfee Email Gateway',
    plain(
      '"McAfee Email Gateway" <postmaster@meg.example.net>',
      'Undeliverable message',
      `Your message could not be delivered

--- The following addresses had delivery problems ---

<neko@example.jp>   (User unknown)

--- Transcript of session follows ---

... while talking to mail.example.jp.:
>>> RCPT TO:<neko@example.jp>
<<< 550 5.1.1 User unknown
`,
      '\nMIME-Version: 1.0\nContent-Type: text/plain',
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Trend Micro, IMSVA',
    dsn(
      'From: Mail Delivery System <MAILER-DAEMON@imsva.example.net>\nSubject: Mail could not be delivered',
      `${TEXT}This is the Trend Micro InterScan Messaging Security Virtual Appliance.

<neko@example.jp>: host mail.example.jp[192.0.2.25] said: 552 5.3.4 Message size
    exceeds fixed maximum message size (in reply to end of DATA command)
`,
      `Reporting-MTA: dns; imsva.example.net
Arrival-Date: Tue,  3 Nov 2026 09:00:00 +0900 (JST)

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.3.4
Remote-MTA: dns; mail.example.jp
Diagnostic-Code: smtp; 552 5.3.4 Message size exceeds fixed maximum message
    size
`,
    ),
    want('emailtoolarge', '5.3.4', 552),
  ),
  bounce(
    'Sophos Email, quarantine is no delivery',
    plain(
      'Sophos Email <do-not-reply@sophos.example.net>',
      'Message blocked: virus found',
      `The message you sent was not delivered because it contained malware.

Recipient: neko@example.jp
Subject: Offer no. 4711
Threat: Mal/EncPk-AAB
`,
      '\nAuto-Submitted: auto-generated\nMIME-Version: 1.0\nContent-Type: text/plain',
    ),
    want('virusdetected'),
  ),
  bounce(
    'FortiMail, its replacement message',
    dsn(
      'From: "FortiMail" <postmaster@fortimail.example.net>\nSubject: Undeliverable mail\nX-FEAS-DSN: yes',
      `${TEXT}   ----- The following addresses had permanent fatal errors -----
<neko@example.jp>
    (reason: 550 5.7.1 This message has been blocked because it contains FortiSpamshield blocked URL(s))

   ----- Transcript of session follows -----
... while talking to [192.0.2.25]:
>>> DATA
<<< 550 5.7.1 This message has been blocked because it contains FortiSpamshield blocked URL(s)
554 5.0.0 Service unavailable
`,
      `Reporting-MTA: dns; fortimail.example.net
Received-From-MTA: DNS; smtp.example.org
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: RFC822; neko@example.jp
Action: failed
Status: 5.7.1
Diagnostic-Code: SMTP; 550 5.7.1 This message has been blocked because it contains FortiSpamshield blocked URL(s)
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:02 +0900
`,
    ),
    want('spamdetected', '5.7.1', 550),
  ),
  bounce(
    'SpamExperts, Exim with hints',
    plain(
      'Mail Delivery System <Mailer-Daemon@filter.example.net>',
      'Mail delivery failed: returning message to sender',
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko@example.jp
    host mx.example.jp [192.0.2.25]
    SMTP error from remote mail server after RCPT TO:<neko@example.jp>:
    550 A valid address is required

------ This is a copy of the message, including all the headers. ------

${SENT}`,
      '\nX-Failed-Recipients: neko@example.jp\nAuto-Submitted: auto-replied',
    ),
    want('userunknown', '', 550),
  ),
  bounce(
    'MailChannels, with its reasons',
    dsn(
      'From: Mail Delivery System <MAILER-DAEMON@relay.mailchannels.example>\nSubject: Mail Delivery Failure',
      `${TEXT}Your message could not be delivered to neko@example.jp.

The server said:

550 5.7.1 [TS04] Messages from 192.0.2.80 permanently deferred due to user complaints
`,
      `Reporting-MTA: dns; relay.mailchannels.example
Arrival-Date: Tue, 03 Nov 2026 00:00:00 +0000

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.7.1
Remote-MTA: dns; mta5.am0.yahoodns.net
Diagnostic-Code: smtp; 550 5.7.1 [TS04] Messages from 192.0.2.80 permanently deferred due to user complaints
`,
    ),
    want('badreputation', '5.7.1', 550),
  ),
  bounce(
    'Amazon SES',
    parts(
      `X-Original-To: tama@example.org
Return-Path: <>
Received: from a8-12.smtp-out.amazonses.example (a8-12.smtp-out.amazonses.example [192.0.2.8])
\tby mx.example.org with ESMTPS id x1; Tue, 3 Nov 2026 00:00:06 +0000 (UTC)
Date: Tue, 3 Nov 2026 00:00:05 +0000
From: MAILER-DAEMON@amazonses.com
To: tama@example.org
Message-ID: <0100018b00000000-0001-000000@email.amazonses.com>
Subject: Delivery Status Notification (Failure)
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; 
\tboundary="----=_Part_1_99.1793664005"
X-SES-Outgoing: 2026.11.03-192.0.2.8`,
      '----=_Part_1_99.1793664005',
      `Content-Type: text/plain; charset=us-ascii
Content-Transfer-Encoding: 7bit
Content-Description: Notification

An error occurred while trying to deliver the mail to the following recipients:
neko@example.jp
kuro@example.com
`,
      `Content-Type: message/delivery-status
Content-Transfer-Encoding: 7bit
Content-Description: Delivery Status Notification

Reporting-MTA: dns; a8-12.smtp-out.amazonses.com

Action: failed
Final-Recipient: rfc822; neko@example.jp
Diagnostic-Code: smtp; 550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown in virtual alias table
Status: 5.1.1

Action: failed
Final-Recipient: rfc822; kuro@example.com
Diagnostic-Code: smtp; 552 5.2.2 The email account that you tried to reach is over quota
Status: 5.2.2
`,
      `Content-Type: message/rfc822\nContent-Disposition: attachment\n\n${SENT}`,
    ),
    want('userunknown', '5.1.1', 550),
    want('mailboxfull', '5.2.2', 552, { recipient: 'kuro@example.com' }),
  ),
  bounce(
    'Amazon SES, suppression list',
    dsn(
      'From: MAILER-DAEMON@amazonses.com\nSubject: Delivery Status Notification (Failure)',
      `${TEXT}An error occurred while trying to deliver the mail to the following recipients:
neko@example.jp
`,
      `Reporting-MTA: dns; amazonses.com

Action: failed
Final-Recipient: rfc822; neko@example.jp
Diagnostic-Code: smtp; Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address. For more information about how to remove an address from the suppression list, see the Amazon SES Developer Guide.
Status: 5.1.1
`,
    ),
    want('suppressed', '5.1.1'),
  ),
  bounce(
    'SendGrid',
    parts(
      `From: MAILER-DAEMON (Mail Delivery System)
To: bounces+4711@sendgrid.example
Subject: Undelivered Mail Returned to Sender
Date: Tue, 03 Nov 2026 00:00:05 +0000 (UTC)
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="_----------=_17936640051"`,
      '_----------=_17936640051',
      `Content-Disposition: inline
Content-Transfer-Encoding: quoted-printable
Content-Type: text/plain; charset=us-ascii

This is an automatically generated message from SendGrid.

I'm sorry to have to tell you that your message was not able to be deliver=
ed to one of its intended recipients.

If you require assistance with this, please contact SendGrid support.

shubuild:neko@example.jp: 550 5.1.1 unknown or illegal alias: neko@example.jp
`,
      `Content-Disposition: inline
Content-Transfer-Encoding: 7bit
Content-Type: message/delivery-status

Reporting-MTA: dns; mx0000p1mdw1.sendgrid.example
Arrival-Date: 2026-11-02 16-00-02 PST

Final-Recipient: rfc822; neko@example.jp
Original-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.1.1
Diagnostic-Code: 550 5.1.1 unknown or illegal alias: neko@example.jp
`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Mailgun',
    dsn(
      'From: Mail Delivery System <mailer-daemon@mg.example.net>\nSubject: Delivery Status Notification (Failure)\nX-Failed-Recipients: neko@example.jp',
      `${TEXT}We're sorry, but your message could not be delivered to neko@example.jp.

Error message: 5.1.1 The email account that you tried to reach does not exist.
`,
      `Reporting-MTA: dns; mg.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address
`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Mandrill',
    dsn(
      'From: Mail Delivery System <MAILER-DAEMON@mandrill.example>\nSubject: Undelivered Mail Returned to Sender',
      `${TEXT}This is the mail system at host mandrill.example.

<neko@example.jp>: smtp;421 4.7.0 [TSS04] Messages from 192.0.2.80 temporarily deferred due to user complaints - 4.16.55.1; see https://help.example.com/kb/postmaster/SLN3434.html
`,
      `Reporting-MTA: dns; mandrill.example
Arrival-Date: Sun, 1 Nov 2026 00:00:00 +0000

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 4.4.7 (delivery time expired)
Diagnostic-Code: smtp;421 4.7.0 [TSS04] Messages from 192.0.2.80 temporarily deferred due to user complaints - 4.16.55.1; see https://help.example.com/kb/postmaster/SLN3434.html
`,
    ),
    want('badreputation', '4.7.0', 421),
  ),
  bounce(
    'Mailjet, Postfix of its own name',
    dsn(
      'From: MAILER-DAEMON@o1.p1.mailjet.example (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender',
      `${TEXT}<neko@example.jp>: Host or domain name not found. Name service error for
    name=example.jp type=A: Host not found
`,
      `Reporting-MTA: dns; o1.p1.mailjet.example
X-Mailjet-Queue-ID: ABCDEF0
X-Mailjet-Sender: rfc822; 4711.abc@bnc.example.org
Arrival-Date: Tue,  3 Nov 2026 01:00:00 +0100 (CET)

Final-Recipient: rfc822; neko@example.jp
Original-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.4.4
Diagnostic-Code: X-Mailjet; Host or domain name not found. Name service error
    for name=example.jp type=A: Host not found
`,
    ),
    want('hostunknown', '5.4.4'),
  ),
  bounce(
    'PowerMTA 4',
    parts(
      `Received: by mta4.example.net id h1abc for <tama@example.org>; Tue, 3 Nov 2026 09:00:05 +0900 (envelope-from <>)
From: postmaster@mta4.example.net
To: bounce-4711@news.example.org
Date: Tue, 3 Nov 2026 09:00:05 +0900
Subject: Delivery report
MIME-Version: 1.0
Content-Type: multipart/report; boundary="report6530A1B2"; report-type=delivery-status`,
      'report6530A1B2',
      `Content-Type: text/plain

Hello, this is the mail server on mta4.example.net.

I am sending you this message to inform you on the delivery status of a
message you previously sent.  Immediately below you will find a list of
the affected recipients;  also attached is a Delivery Status Notification
(DSN) report in standard format, as well as the headers of the original
message.

  <neko@example.jp>  delivery failed; will not continue trying
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns;mta4.example.net
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Original-Recipient: rfc822;neko@example.jp
Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.2.1 (mailbox disabled, not accepting messages)
Remote-MTA: dns;mx.example.jp (192.0.2.25)
Diagnostic-Code: smtp;550 5.2.1 The email account that you tried to reach is disabled
X-PowerMTA-VirtualMTA: vmta12
X-PowerMTA-BounceCategory: inactive-mailbox
`,
      `Content-Type: text/rfc822-headers\n\n${SENT_HEADER}`,
    ),
    want('suspend', '5.2.1', 550),
  ),
  bounce(
    'PowerMTA, delayed and relayed in one',
    parts(
      `From: postmaster@mta4.example.net
To: bounce-4711@news.example.org
Date: Tue, 3 Nov 2026 13:00:05 +0900
Subject: Delivery report
MIME-Version: 1.0
Content-Type: multipart/report; boundary="report6530A1B3"; report-type=delivery-status`,
      'report6530A1B3',
      `Content-Type: text/plain

Hello, this is the mail server on mta4.example.net.

I am sending you this message to inform you on the delivery status of a
message you previously sent.  Immediately below you will find a list of
the affected recipients;  also attached is a Delivery Status Notification
(DSN) report in standard format, as well as the headers of the original
message.

  <neko@example.jp>  delivery delayed; will continue trying
  <kuro@example.com>  relayed to mailer "mx.example.com" (which does not support DSN)
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns;mta4.example.net
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: rfc822;neko@example.jp
Action: delayed
Status: 4.4.1 (no answer from host)
Remote-MTA: dns;mx.example.jp (192.0.2.25)
Will-Retry-Until: Fri, 6 Nov 2026 09:00:00 +0900

Final-Recipient: rfc822;kuro@example.com
Action: relayed
Status: 2.0.0 (success)
Remote-MTA: dns;mx.example.com (198.51.100.25)
`,
      `Content-Type: text/rfc822-headers\n\n${SENT_HEADER}`,
    ),
    { recipient: 'neko@example.jp', reason: 'expired', kind: 'delayed', status: '4.4.1', hard: false },
    { recipient: 'kuro@example.com', reason: 'delivered', kind: 'delivered', status: '2.0.0', hard: false },
  ),
  bounce(
    'MailerQ',
    dsn(
      'From: MAILER-DAEMON@mailerq.example.net\nSubject: Undelivered mail returned to sender',
      `${TEXT}Your message could not be delivered to neko@example.jp.
`,
      `Reporting-MTA: dns; mailerq.example.net

Original-Envelope-Id: 4711
Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.7.26
Diagnostic-Code: smtp; 550-5.7.26 This mail has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM.
`,
    ),
    want('authfailure', '5.7.26', 550),
  ),
  bounce(
    'Haraka',
    dsn(
      'From: MAILER-DAEMON@haraka.example.net\nSubject: failure notice',
      `${TEXT}Hi. This is the Haraka Mailer program at haraka.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

Intended Recipients: <neko@example.jp>
Failure Reason: Some recipients failed: <neko@example.jp>

--- Below this line is a copy of the message.
`,
      `Reporting-MTA: dns; haraka.example.net
Arrival-Date: Tue, 03 Nov 2026 09:00:00 +0900

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.1.1
Remote-MTA: mx.example.jp
Diagnostic-Code: smtp;550 5.1.1 <neko@example.jp> user not local
`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Momentum',
    parts(
      `Date: Tue, 3 Nov 2026 09:00:05 +0900
From: Mail Delivery System <postmaster@momentum.example.net>
To: tama@example.org
Subject: Mail Delivery Problem
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="_----AbCd+EfGh===_12/34-00001-6530A1B2"`,
      '_----AbCd+EfGh===_12/34-00001-6530A1B2',
      `Content-Type: text/plain; charset="us-ascii"

This message was created automatically by the mail system (ecelerity).

A message that you sent could not be delivered to one or more of its
recipients. The following address(es) failed:

>>> neko@example.jp (reading BODY confirmation): 550 5.7.1 Message contains spam or virus.

Original message headers follow:
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; momentum.example.net
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: rfc822; neko@example.jp
Diagnostic-Code: smtp; 550 5.7.1 (reading BODY confirmation): Message contains spam or virus.
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:04 +0900
Action: failed
Status: 5.7.1
`,
      `Content-Type: text/rfc822-headers\n\n${SENT_HEADER}`,
    ),
    want('spamdetected', '5.7.1', 550),
  ),
  bounce(
    'KumoMTA',
    parts(
      `Content-Type: multipart/report;
\tboundary="report-boundary"; report-type="delivery-status"
Subject: Returned mail
Mime-Version: 1.0
Date: Tue, 03 Nov 2026 00:00:05 +0000
Message-Id: <abc@kumo.example.net>
To: tama@example.org
From: noreply@kumo.example.net`,
      'report-boundary',
      `Content-Type: text/plain;
\tcharset="us-ascii"

The message was received at Tue, 03 Nov 2026 00:00:00 +0000
from tama@example.org and addressed to neko@example.jp.

While communicating with mx.example.jp (192.0.2.25):
Response: 550 5.1.1 mailbox unavailable

The message will be deleted from the queue.
No further attempts will be made to deliver it.
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; kumo.example.net
Arrival-Date: Tue, 03 Nov 2026 00:00:00 +0000

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.1.1 (mailbox unavailable)
Remote-MTA: dns; mx.example.jp
Diagnostic-Code: smtp; 550 5.1.1 mailbox unavailable
Last-Attempt-Date: Tue, 03 Nov 2026 00:00:04 +0000
`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Cloudmark gateway, HTML',
    mail(
      `From: "Mail Administrator" <Postmaster@cox.example>
To: tama@example.org
Subject: Mail System Error - Returned Mail
Date: Mon, 2 Nov 2026 19:00:09 -0500
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable`,
      quoted(`<html><body><p>This Message was undeliverable due to the following reason:</p>
<p>Each of the following recipients was rejected by a remote mail server.<br>The reasons given by the server are included to help you determine why each recipient was rejected.</p>
<p>&nbsp;&nbsp;&nbsp;&nbsp;Recipient:&nbsp;&lt;neko@example.jp&gt;<br>&nbsp;&nbsp;&nbsp;&nbsp;Reason:&nbsp;&nbsp;&nbsp;&nbsp;550 5.1.1 &lt;neko@example.jp&gt; recipient rejected. IB603a</p>
<p>Please reply to &lt;Postmaster@cox.example&gt; if you feel this message to be in error.</p></body></html>`),
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'InterMail (Openwave)',
    parts(
      `From: Mail Administrator <Postmaster@openwave.example>
To: <tama@example.org>
Subject: Mail System Error - Returned Mail
Date: Mon, 2 Nov 2026 19:00:09 -0500
Message-ID: <20261103000009.ABCD.openwave.example@smtp>
MIME-Version: 1.0
Content-Type: multipart/report;
\t\treport-type=delivery-status;
\t\tBoundary="===========================_ _= 1234567(4321)1793664009"`,
      '===========================_ _= 1234567(4321)1793664009',
      `Content-Type: text/plain

This Message was undeliverable due to the following reason:

The user(s) account is temporarily over quota.

<neko@example.jp>

Please reply to <Postmaster@openwave.example>
if you feel this message to be in error.
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; smtp.openwave.example
Arrival-Date: Mon, 2 Nov 2026 19:00:02 -0500
Received-From-MTA: dns; smtp.example.org (192.0.2.25)

Final-Recipient: RFC822; <neko@example.jp>
Action: failed
Status: 4.2.2
`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('mailboxfull', '4.2.2'),
  ),
];
