/** Reports and notices as servers garble them, forward them and mix them; see build.ts. */
import type { WriterCase } from '../writers.ts';
import { base64, bounce, mail, parts, pieces, quoted, SENT, SENT_HEADER, want, word } from './build.ts';

const TEXT = 'Content-Type: text/plain; charset=us-ascii\n\n';
const RFC822 = `Content-Type: message/rfc822\n\n${SENT}`;

/** A report of a server nobody knows. */
const dsn = (text: string, fields: string, returned: string = RFC822, head: string = ''): string =>
  parts(
    `Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
To: tama@example.org
Subject: Delivery Status Notification
Date: Tue, 3 Nov 2026 09:00:05 +0900${head}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="=_odd"`,
    '=_odd',
    text,
    `Content-Type: message/delivery-status\n\n${fields}`,
    returned,
  );

export const ODD: readonly WriterCase[] = [
  bounce(
    'failed, delayed, expanded, relayed and delivered in one report',
    dsn(
      `${TEXT}Report on the delivery of your message.\n`,
      `Reporting-MTA: dns; mx.example.net
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.example.jp
Diagnostic-Code: smtp; 550 5.1.1 No such user

Final-Recipient: rfc822; kuro@example.jp
Action: delayed
Status: 4.4.2
Diagnostic-Code: smtp; 421 4.4.2 mail.example.jp Error: timeout exceeded
Will-Retry-Until: Sun, 8 Nov 2026 09:00:00 +0900

Final-Recipient: rfc822; staff@example.com
Action: expanded
Status: 2.0.0

Final-Recipient: rfc822; shiro@example.com
Action: relayed
Status: 2.0.0

Final-Recipient: rfc822; mike@example.com
Action: delivered
Status: 2.1.5
Diagnostic-Code: smtp; 250 2.1.5 Ok
`,
    ),
    want('userunknown', '5.1.1', 550),
    {
      recipient: 'kuro@example.jp',
      reason: 'systemerror',
      kind: 'delayed',
      status: '4.4.2',
      code: 421,
      hard: false,
    },
    { recipient: 'staff@example.com', reason: 'delivered', kind: 'delivered', status: '2.0.0', hard: false },
    { recipient: 'shiro@example.com', reason: 'delivered', kind: 'delivered', status: '2.0.0', hard: false },
    {
      recipient: 'mike@example.com',
      reason: 'delivered',
      kind: 'delivered',
      status: '2.1.5',
      code: 250,
      hard: false,
    },
  ),
  bounce(
    'forwarded: Original-Recipient is another',
    dsn(
      `${TEXT}<kuro@example.net> (expanded from <neko@example.jp>): host mx.example.net[192.0.2.25] said: 550 5.7.1 SPF check failed (in reply to end of DATA command)\n`,
      `Reporting-MTA: dns; mail.example.jp

Original-Recipient: rfc822;neko@example.jp
Final-Recipient: rfc822;kuro@example.net
Action: failed
Status: 5.7.1
Remote-MTA: dns; mx.example.net
Diagnostic-Code: smtp; 550 5.7.1 SPF check failed
`,
    ),
    want('authfailure', '5.7.1', 550, { recipient: 'kuro@example.net' }),
  ),
  bounce(
    'all field names in capitals, values folded at every blank',
    dsn(
      `${TEXT}Failed.\n`,
      `REPORTING-MTA: DNS;
 MX.EXAMPLE.NET

FINAL-RECIPIENT: RFC822;
\tneko@example.jp
ACTION:
 failed
STATUS:
 5.2.2
DIAGNOSTIC-CODE: SMTP;
 552
 5.2.2
 Mailbox
 full
`,
    ),
    want('mailboxfull', '5.2.2', 552),
  ),
  bounce(
    'junk between and behind the fields',
    dsn(
      `${TEXT}Failed.\n`,
      `
Reporting-MTA: dns; mx.example.net
This line is no field
X-Loop: yes
Arrival-Date Tue, 3 Nov 2026 09:00:00 +0900


Final-Recipient: rfc822; neko@example.jp
  Action : Failed
Status : 5.1.1 
X-Foo: bar; baz
Diagnostic-Code : smtp ; 550 5.1.1 Unknown user


------------------------------------------
`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'encoded words in the fields',
    dsn(
      `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${base64('配送できませんでした。')}\n`,
      `Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 ${word('宛先のユーザーは存在しません')}
`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'type unknown, address in angle brackets with a name',
    dsn(
      `${TEXT}Failed.\n`,
      `Reporting-MTA: unknown; mx

Final-Recipient: unknown; "Neko, K." <neko@example.jp>
Action: failed
Status: 5.0.0
Diagnostic-Code: unknown; 554 Mailbox neko@example.jp has been disabled
`,
    ),
    want('suspend', '5.0.0', 554),
  ),
  bounce(
    'X.400 address, the SMTP address in another field',
    dsn(
      `${TEXT}Your message was not delivered to:\n\n  neko@example.jp\n`,
      `Reporting-MTA: x400; mta in /PRMD=example/ADMD= /C=jp/

Original-Recipient: rfc822; neko@example.jp
Final-Recipient: x400; /S=neko/O=example/PRMD=example/ADMD= /C=jp/
Action: failed
Status: 5.1.1
Diagnostic-Code: x400; unrecognised-OR-name
`,
    ),
    want('userunknown', '5.1.1'),
  ),
  bounce(
    'X.400 address only',
    dsn(
      `${TEXT}Your message was not delivered to:\n\n  neko@example.jp\n\nReason: recipient name not found\n`,
      `Reporting-MTA: x400; mta in /PRMD=example/ADMD= /C=jp/

Final-Recipient: x400; /S=neko/O=example/PRMD=example/ADMD= /C=jp/
Action: failed
Status: 5.1.0
`,
    ),
    want('userunknown', '5.1.0'),
  ),
  bounce(
    'no Action, no Status',
    dsn(
      `${TEXT}Failed.\n`,
      `Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Diagnostic-Code: smtp; 550 5.1.1 unknown user
`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Status without dots, Action misspelled',
    dsn(
      `${TEXT}Failed.\n`,
      `Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failure
Status: 511
Diagnostic-Code: smtp; 550 User unknown
`,
    ),
    { recipient: 'neko@example.jp', reason: 'userunknown', kind: 'bounce', code: 550, hard: true },
  ),
  bounce(
    'the report as an attachment in base64',
    parts(
      `Return-Path: <>
From: postmaster@mx.example.net
To: tama@example.org
Subject: Undeliverable
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=odd4711`,
      'odd4711',
      `${TEXT}The attached message could not be delivered. See the attached report.\n`,
      `Content-Type: application/octet-stream; name="details.txt"
Content-Disposition: attachment; filename="details.txt"
Content-Transfer-Encoding: base64

${base64(`Reporting-MTA: dns; mx.example.net
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.7.1
Diagnostic-Code: smtp; 550 5.7.1 relaying denied
`)}`,
      `Content-Type: message/rfc822; name="Offer.eml"\n\n${SENT}`,
    ),
    want('norelaying', '5.7.1', 550),
  ),
  bounce(
    'the report as details.txt of a list server',
    parts(
      `Return-Path: <>
From: postmaster@mx.example.net
To: tama@example.org
Subject: Delivery failure
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=odd4712`,
      'odd4712',
      `${TEXT}Failed to deliver to neko@example.jp\n`,
      `Content-Type: text/plain; name="details.txt"
Content-Disposition: attachment; filename="details.txt"

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.4.4
Diagnostic-Code: smtp; 550 5.4.4 Invalid domain: no MX
`,
    ),
    want('hostunknown', '5.4.4', 550),
  ),
  bounce(
    'the Content-Type lost on the way, parts left in the text',
    mail(
      `Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
To: tama@example.org
Subject: Undelivered Mail Returned to Sender
Date: Tue, 3 Nov 2026 09:00:05 +0900`,
      `This is a MIME-encapsulated message.

${pieces(
  '4XyZ.1793664005/mx.example.net',
  `Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.example.net.

<neko@example.jp>: host mail.example.jp[192.0.2.25] said: 450 4.2.2 The user
    you are trying to contact is receiving mail too quickly (in reply to RCPT
    TO command)
`,
  `Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 4.2.2
Remote-MTA: dns; mail.example.jp
Diagnostic-Code: smtp; 450 4.2.2 The user you are trying to contact is receiving
    mail too quickly
`,
  RFC822,
)}`,
    ),
    want('ratelimited', '4.2.2', 450),
  ),
  bounce(
    'forwarded by a person as an attachment',
    parts(
      `Return-Path: <hana@example.org>
From: Hana <hana@example.org>
To: support@example.org
Subject: Fwd: Undelivered Mail Returned to Sender
Date: Tue, 3 Nov 2026 10:00:00 +0900
Message-ID: <fwd1@example.org>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="fwd"`,
      'fwd',
      `${TEXT}Can you tell me why this came back?\n\nHana\n`,
      `Content-Type: message/rfc822; name="Undelivered Mail Returned to Sender.eml"
Content-Disposition: attachment

${dsn(
  `${TEXT}<neko@example.jp>: host mail.example.jp[192.0.2.25] said: 554 5.7.1 Rejected: sender is on our black list (in reply to MAIL FROM command)\n`,
  `Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.example.jp
Diagnostic-Code: smtp; 550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown in local recipient table
`,
)}`,
    ),
  ),
  bounce(
    'html alone, table of a hosting panel',
    mail(
      `Return-Path: <>
From: "Mail Delivery System" <noreply@panel.example.net>
To: tama@example.org
Subject: Mail delivery failed
Date: Tue, 3 Nov 2026 09:00:05 +0900
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable`,
      quoted(
        `<!DOCTYPE html><html><head><title>Delivery failed</title><style>td { padding: 4px } .r { color: #c00 }</style></head><body>
<p>Your message could not be delivered to one or more recipients.</p>
<table><tr><th>Recipient</th><th>Error</th></tr>
<tr><td>neko@example.jp</td><td class="r">550&nbsp;5.1.1 No such user here</td></tr>
<tr><td>kuro@example.com</td><td class="r">552&nbsp;5.2.2 Mailbox full</td></tr></table>
<p>Subject: Offer &quot;4711&quot; &mdash; f&uuml;r Neko</p></body></html>`,
        'iso-8859-1',
      ),
    ),
    want('userunknown', '5.1.1', 550),
    want('mailboxfull', '5.2.2', 552, { recipient: 'kuro@example.com' }),
  ),
  bounce(
    'an attachment of the returned mail speaks of bounces itself',
    dsn(
      `${TEXT}This is the mail system at host mx.example.net.

<neko@example.jp>: host mail.example.jp[192.0.2.25] said: 552 5.3.4 message too big (in reply to MAIL FROM command)
`,
      `Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.3.4
Diagnostic-Code: smtp; 552 5.3.4 message too big
`,
      `Content-Type: message/rfc822

${SENT}

> Final-Recipient: rfc822; hana@example.com
> Status: 5.1.1
> <hana@example.com>: user unknown`,
    ),
    want('emailtoolarge', '5.3.4', 552),
  ),
  bounce(
    'the report lost, the notice in two languages',
    mail(
      `Return-Path: <>
From: MAILER-DAEMON@mx.example.net
To: tama@example.org
Subject: ${word('メールが配送できませんでした / Undelivered mail', 'utf-8')}
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64`,
      base64(`以下の宛先にメールを配送できませんでした。
Your mail could not be delivered to the following address.

<neko@example.jp>

理由 (Reason):
相手先サーバーが受信を拒否しました。
host mail.example.jp[192.0.2.25] said: 550 5.7.1 Client host blocked: your IP is listed on our local blacklist

元のメール (Original message):
${SENT_HEADER}`),
    ),
    want('blocked', '5.7.1', 550),
  ),
  bounce(
    'a reply in lines, each with its code',
    dsn(
      `${TEXT}Failed.\n`,
      `Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.0.0
Remote-MTA: dns; mail.example.jp
Diagnostic-Code: smtp; 550-Verification failed for <tama@example.org>
 550-No Such User Here
 550 Sender verify failed
`,
    ),
    want('rejected', '5.0.0', 550),
  ),
  bounce(
    'Status is temporary, the text is final',
    dsn(
      `${TEXT}<neko@example.jp>: unknown user: "neko"\n`,
      `Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 4.3.0
Diagnostic-Code: smtp; 550 5.1.1 unknown user: "neko"
`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Status general, the text says enough',
    dsn(
      `${TEXT}Failed.\n`,
      `Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.0.0
Diagnostic-Code: smtp; 554 Sorry, message looks like SPAM to me
`,
    ),
    want('spamdetected', '5.0.0', 554),
  ),
  bounce(
    'VERP sender, recipients of an old list server',
    mail(
      `Return-Path: <>
From: Mail Delivery Subsystem <MAILER-DAEMON@lists.example.net>
To: news-bounces+neko=example.jp@lists.example.org
Subject: Returned mail: User unknown
Date: Tue, 3 Nov 2026 09:00:05 +0900`,
      `The following address(es) in your mail could not be reached:

<neko@example.jp>
    550 User unknown

The first 3 lines of your message:
Subject: Offer no. 4711`,
    ),
    want('userunknown', '', 550),
  ),
  bounce(
    'comments and quoted local part',
    dsn(
      `${TEXT}Failed.\n`,
      `Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; "neko mike"@example.jp (Neko)
Action: failed (rejected)
Status: 5.1.1 (bad destination mailbox address)
Diagnostic-Code: smtp; 550 5.1.1 <"neko mike"@example.jp>: user unknown
`,
    ),
    want('userunknown', '5.1.1', 550, { recipient: '"neko mike"@example.jp' }),
  ),
  bounce(
    'the source route of old',
    dsn(
      `${TEXT}Failed.\n`,
      `Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; <@relay.example.net:neko@example.jp>
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 user unknown
`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'two reports in one mail',
    parts(
      `Return-Path: <>
From: MAILER-DAEMON@mx.example.net
To: tama@example.org
Subject: Delivery reports about your message
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="two"`,
      'two',
      `${TEXT}Two reports.\n`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 user unknown
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; mx2.example.net

Final-Recipient: rfc822; kuro@example.jp
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp; 552 5.2.2 over quota
`,
    ),
    want('userunknown', '5.1.1', 550),
    want('mailboxfull', '5.2.2', 552, { recipient: 'kuro@example.jp' }),
  ),
  bounce(
    'mailing list manager adds a footer, boundary in single quotes',
    parts(
      `Return-Path: <>
From: MAILER-DAEMON@mx.example.net
To: tama@example.org
Subject: [staff] Undelivered Mail Returned to Sender
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary='odd-b'`,
      "'odd-b'",
      `${TEXT}<neko@example.jp>: host mail.example.jp[192.0.2.25] said: 550 5.2.1 The email account that you tried to reach is disabled (in reply to RCPT TO command)\n`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.2.1
Diagnostic-Code: smtp; 550 5.2.1 The email account that you tried to reach is disabled
`,
      `${TEXT}_______________________________________________\nstaff mailing list\nstaff@lists.example.org\n`,
    ),
    want('suspend', '5.2.1', 550),
  ),
  bounce(
    'old UUCP error',
    mail(
      `From: uucp@gate.example.net (UUCP Administrator)
To: tama@example.org
Subject: Warning From uucp
Date: Tue, 3 Nov 1998 09:00:05 +0900`,
      `We have been unable to contact machine 'nekohost' since you queued your job.

  nekohost!mail neko    (Date 11/02)
Attempts will continue for a few more days.

Sincerely,
gate!uucp
`,
    ),
  ),
  bounce(
    'a vacation notice with the subject of a bounce',
    mail(
      `Return-Path: <>
From: Neko <neko@example.jp>
To: tama@example.org
Subject: Undeliverable: Offer no. 4711 (out of office)
Date: Tue, 3 Nov 2026 09:00:05 +0900
Auto-Submitted: auto-replied
Precedence: bulk`,
      `I am out of the office until 10 November and will answer your mail then.

Neko`,
    ),
    { recipient: 'neko@example.jp', reason: 'vacation', kind: 'vacation', hard: false },
  ),
  bounce(
    'the complaint of a feedback loop',
    parts(
      `Return-Path: <>
From: <abusedesk@fbl.example.com>
To: <fbl@example.org>
Subject: FW: Offer no. 4711
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="fbl"`,
      'fbl',
      `${TEXT}This is an email abuse report for an email message received from IP 192.0.2.80 on Tue, 3 Nov 2026.\n`,
      `Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: SomeGenerator/1.0
Version: 1
Original-Mail-From: <tama@example.org>
Original-Rcpt-To: <neko@example.jp>
Source-IP: 192.0.2.80
`,
      RFC822,
    ),
    { recipient: 'neko@example.jp', reason: 'feedback', kind: 'feedback', hard: false },
  ),
  bounce(
    'a bounce of a bounce',
    mail(
      `Return-Path: <>
From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>
To: postmaster@mx.example.net
Subject: Postmaster notify: see transcript for details
Date: Tue, 3 Nov 2026 09:00:05 +0900
Auto-Submitted: auto-generated (postmaster-notification)
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="pm"

--pm`,
      `The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
from localhost
with id 3A3000011234

   ----- The following addresses had permanent fatal errors -----
<tama@example.org>
    (reason: 550 5.1.1 <tama@example.org>... User unknown)

   ----- Transcript of session follows -----
... while talking to smtp.example.org.:
>>> DATA
<<< 550 5.1.1 <tama@example.org>... User unknown
550 5.1.1 <tama@example.org>... User unknown

--pm
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: RFC822; tama@example.org
Action: failed
Status: 5.1.1
Remote-MTA: DNS; smtp.example.org
Diagnostic-Code: SMTP; 550 5.1.1 <tama@example.org>... User unknown

--pm
Content-Type: message/rfc822

From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>
To: tama@example.org
Subject: Returned mail: see transcript for details

   ----- The following addresses had permanent fatal errors -----
<neko@example.jp>
    (reason: 552 5.2.2 full)

--pm--`,
    ),
    want('userunknown', '5.1.1', 550, { recipient: 'tama@example.org' }),
  ),
  bounce(
    'utf-16 text, named so',
    parts(
      `Return-Path: <>
From: postmaster@mx.example.net
To: tama@example.org
Subject: Delivery Status Notification (Failure)
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=u16`,
      'u16',
      `Content-Type: text/plain; charset=utf-16le
Content-Transfer-Encoding: base64

${btoa(Array.from('Your message could not be delivered to <neko@example.jp>:\n550 5.1.1 User unknown\n', (c) => `${c}\0`).join(''))}
`,
      RFC822,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Japanese notice in iso-2022-jp without a charset',
    mail(
      `Return-Path: <>
From: MAILER-DAEMON@mx.example.net
To: tama@example.org
Subject: Returned mail
Date: Tue, 3 Nov 2026 09:00:05 +0900`,
      `\u001B$B%f!<%6!<$,B8:_$7$^$;$s\u001B(B: neko@example.jp

${SENT_HEADER}`,
    ),
    want('userunknown'),
  ),
];
