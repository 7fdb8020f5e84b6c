/** Bounces wrapped, signed, cut, counted twice and written by smaller houses; see build.ts. */
import type { WriterCase } from '../writers.ts';
import { base64, bounce, mail, parts, pieces, quoted, SENT, SENT_HEADER, want, word } from './build.ts';

const TEXT = 'Content-Type: text/plain; charset=us-ascii\n\n';
const RFC822 = `Content-Type: message/rfc822\n\n${SENT}`;
const HEAD = `Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
To: tama@example.org
Subject: Undelivered Mail Returned to Sender
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0`;

const fields = (status: string, diagnostic: string, recipient: string = 'neko@example.jp'): string =>
  `Reporting-MTA: dns; mx.example.net
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: rfc822; ${recipient}
Action: failed
Status: ${status}
Diagnostic-Code: smtp; ${diagnostic}
`;

const plain = (
  from: string,
  subject: string,
  body: string,
  type: string = 'Content-Type: text/plain; charset=us-ascii',
): string =>
  mail(
    `Return-Path: <>
From: ${from}
To: tama@example.org
Subject: ${subject}
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
${type}`,
    body,
  );

const inBase64 = (charset: string): string =>
  `Content-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: base64`;

const report = (text: string, list: string): string =>
  pieces('inner', `${TEXT}${text}\n`, `Content-Type: message/delivery-status\n\n${list}`, RFC822);

export const SHAPES: readonly WriterCase[] = [
  bounce(
    'signed report (S/MIME)',
    parts(
      `${HEAD}\nContent-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary="outer"`,
      'outer',
      `Content-Type: multipart/report; report-type=delivery-status; boundary="inner"\n\n${report('<neko@example.jp>: user unknown', fields('5.1.1', '550 5.1.1 user unknown'))}`,
      'Content-Type: application/pkcs7-signature; name="smime.p7s"\nContent-Transfer-Encoding: base64\n\nMIIF',
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'a list manager wrapped the report and added a footer',
    parts(
      `${HEAD}\nContent-Type: multipart/mixed; boundary="outer"`,
      'outer',
      `Content-Type: Multipart/Report; Report-Type=Delivery-Status; Boundary=inner\n\n${report('Failed.', fields('5.2.2', '552 5.2.2 mailbox full'))}`,
      `${TEXT}-- \nstaff mailing list`,
    ),
    want('mailboxfull', '5.2.2', 552),
  ),
  bounce(
    'the report in quoted-printable',
    parts(
      `${HEAD}\nContent-Type: multipart/report; report-type=delivery-status; boundary="qp"`,
      'qp',
      `${TEXT}Failed.`,
      `Content-Type: message/delivery-status\nContent-Transfer-Encoding: quoted-printable\n\n${quoted(fields('5.7.1', '550 5.7.1 Message rejected due to content =3D spam policy, see https://example.jp/?a=b'))}`,
      RFC822,
    ),
    want('spamdetected', '5.7.1', 550),
  ),
  bounce(
    'mbox line and quoted From inside',
    `From MAILER-DAEMON Tue Nov  3 09:00:05 2026\n${plain(
      'MAILER-DAEMON@mx.example.net (Mail Delivery System)',
      'Undelivered Mail Returned to Sender',
      `This is the mail system at host mx.example.net.

<neko@example.jp>: host mail.example.jp[192.0.2.25] said: 550 5.1.1
    <neko@example.jp>: Recipient address rejected: User unknown in local
    recipient table (in reply to RCPT TO command)

>From the log you may see more.`,
    )}`,
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'two fields X-Failed-Recipients',
    mail(
      `Return-Path: <>
X-Failed-Recipients: neko@example.jp
X-Failed-Recipients: kuro@example.jp
From: Mail Delivery System <Mailer-Daemon@mx.example.net>
To: tama@example.org
Subject: Mail delivery failed: returning message to sender
Date: Tue, 3 Nov 2026 09:00:05 +0900`,
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko@example.jp
    all relevant MX records point to non-existent hosts
  kuro@example.jp
    Unrouteable address

------ This is a copy of the message, including all the headers. ------

${SENT}`,
    ),
    { recipient: 'neko@example.jp', reason: 'hostunknown', kind: 'bounce', status: '', code: 0 },
    { recipient: 'kuro@example.jp', reason: 'hostunknown', kind: 'bounce', status: '', code: 0, hard: true },
  ),
  bounce(
    'Final-Recipient without a type, with a mailto',
    parts(
      `${HEAD}\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"`,
      'b',
      `${TEXT}Failed.`,
      `Content-Type: message/delivery-status

Reporting-MTA: mx.example.net

Final-Recipient: <mailto:neko@example.jp>
Action: FAILED
Status: 5.2.1
Diagnostic-Code: 550 5.2.1 Mailbox disabled for this recipient
`,
    ),
    want('suspend', '5.2.1', 550),
  ),
  bounce(
    'the diagnostic twice, once of the gateway and once of the server',
    parts(
      `${HEAD}\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"`,
      'b',
      `${TEXT}Failed.`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.0.0
Diagnostic-Code: X-Gate; 99
Diagnostic-Code: smtp; 550 5.7.1 Blocked by SpamAssassin, score 12.3
`,
    ),
    want('spamdetected', '5.7.1', 550),
  ),
  bounce(
    'the report cut in the middle of a field',
    `${HEAD}\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n--b\n${TEXT}<neko@example.jp>: host mail.example.jp[192.0.2.25] said: 552 5.2.2 Mailbox full (in reply to RCPT TO command)\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; neko@example.jp\nAction: fai`,
    want('mailboxfull', '5.2.2', 552),
  ),
  bounce(
    'nothing but the report',
    mail(
      `Return-Path: <>
From: postmaster@mx.example.net
To: tama@example.org
Subject: Delivery status
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: message/delivery-status`,
      fields('5.1.2', '550 5.1.2 unknown host: example.jp'),
    ),
    want('hostunknown', '5.1.2', 550),
  ),
  bounce(
    'the report says failed, the text delayed',
    parts(
      `${HEAD.replace('Undelivered Mail Returned to Sender', 'Delivery Status Notification (Delay)')}\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"`,
      'b',
      `${TEXT}This is a warning message only. You do not need to resend your message.`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; neko@example.jp
Action: delayed
Status: 4.2.2
Diagnostic-Code: smtp; 452 4.2.2 Over quota
Will-Retry-Until: Sun, 8 Nov 2026 05:00:00 +0900
`,
    ),
    want('mailboxfull', '4.2.2', 452, { kind: 'delayed' }),
  ),
  bounce(
    'old MDaemon, did NOT receive a copy',
    plain(
      'MDaemon <MDaemon@md.example.net>',
      'Warning: Permanent delivery error',
      `The following data may contain sections which represent BASE64 encoded
file attachments. These sections will be unreadable without MIME aware
tools.

The following addresses did NOT receive a copy of your message:

> neko@example.jp

--- Session Transcript ---
 Tue 2026-11-03 09:00:01: Attempting MX: [example.jp]
 Tue 2026-11-03 09:00:02: Connection established
 Tue 2026-11-03 09:00:02: <-- 220 mail.example.jp ESMTP
 Tue 2026-11-03 09:00:02: --> HELO md.example.net
 Tue 2026-11-03 09:00:02: <-- 250 mail.example.jp Hello
 Tue 2026-11-03 09:00:02: --> MAIL FROM:<tama@example.org>
 Tue 2026-11-03 09:00:02: <-- 250 OK
 Tue 2026-11-03 09:00:02: --> RCPT TO:<neko@example.jp>
 Tue 2026-11-03 09:00:02: <-- 552 Mailbox quota exceeded for neko
 Tue 2026-11-03 09:00:02: --> QUIT
 Tue 2026-11-03 09:00:02: <-- 221 closing connection
--- End Transcript ---

: Message contains [1] file attachments`,
    ),
    want('mailboxfull', '', 552),
  ),
  bounce(
    'MDaemon, no connection',
    plain(
      'postmaster@md.example.net',
      'Delivery failure',
      `The attached message had PERMANENT fatal delivery errors!

Failed address: neko@example.jp

--- Session Transcript ---
 Tue 2026-11-03 09:00:01: Attempting SMTP connection to [192.0.2.25:25]
 Tue 2026-11-03 09:00:22: Waiting for socket connection...
 Tue 2026-11-03 09:00:43: Winsock Error 10060 Connection timed out
 Tue 2026-11-03 09:00:43: This message is 5 days old; it has expired
--- End Transcript ---`,
    ),
    want('expired'),
  ),
  bounce(
    'kundenserver, German and English',
    plain(
      'Mail Delivery System <mailer-daemon@kundenserver.example>',
      'Mail delivery failed: returning message to sender',
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address
failed:

<neko@example.jp>:
SMTP error from remote server for TEXT command, host: mail.example.jp (192.0.2.25) reason: 550 5.7.1 Sender IP is listed at bl.example.net

--- The header of the original message is following. ---

${SENT_HEADER}`,
    ),
    want('blocked', '5.7.1', 550),
  ),
  bounce(
    'Strato, Postfix under another name',
    plain(
      'MAILER-DAEMON@smtp.strato.example (Mail Delivery System)',
      'Undelivered Mail Returned to Sender',
      `This is the mail system at host smtp.strato.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<neko@example.jp>: mail forwarding loop for neko@example.jp`,
    ),
    want('networkerror'),
  ),
  bounce(
    'La Poste, French, iso-8859-1 8 bit as utf-8',
    plain(
      'MAILER-DAEMON@laposte.example (Mail Delivery System)',
      word('Message non délivré'),
      `Ceci est un message automatique.

Votre message n'a pas pu être délivré au destinataire suivant :

<neko@example.fr>: 550 5.1.1 Adresse d'au moins un destinataire invalide. Invalid recipient.

Sujet : Offre`,
      'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit',
    ),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@example.fr' }),
  ),
  bounce(
    'Telia, Swedish',
    plain(
      'MAILER-DAEMON@telia.example',
      word('Meddelandet kunde inte levereras'),
      quoted(`Ditt meddelande kunde inte levereras till följande mottagare:

neko@example.se
Orsak: Mottagarens brevlåda är full.

Ämne: Offert 4711`),
      'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable',
    ),
    want('mailboxfull', '', 0, { recipient: 'neko@example.se' }),
  ),
  bounce(
    'KPN, Dutch',
    plain(
      'Mail Delivery Subsystem <MAILER-DAEMON@kpn.example>',
      'Uw bericht kon niet worden afgeleverd',
      `Uw bericht kon niet worden afgeleverd bij de volgende ontvanger(s):

  neko@example.nl
    Het e-mailadres bestaat niet (550 5.1.1 User unknown)

${SENT_HEADER}`,
    ),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@example.nl' }),
  ),
  bounce(
    'ukr.net, Ukrainian',
    plain(
      'MAILER-DAEMON@ukr.example',
      word('Лист не доставлено'),
      base64(`Ваш лист не було доставлено одержувачу:

<neko@example.ua>: Поштову скриньку заблоковано

Тема: Пропозиція`),
      inBase64('utf-8'),
    ),
    want('suspend', '', 0, { recipient: 'neko@example.ua' }),
  ),
  bounce(
    'HiNet, Chinese of Taiwan in big5',
    plain(
      'MAILER-DAEMON@hinet.example',
      word('郵件退回通知', 'big5'),
      base64(
        `您的郵件無法送達下列收件人：

neko@example.tw
原因：收件人信箱已滿

原始郵件主旨：報價單`,
        'big5',
      ),
      inBase64('big5'),
    ),
    want('mailboxfull', '', 0, { recipient: 'neko@example.tw' }),
  ),
  bounce(
    'hosting panel of Japan, iso-2022-jp',
    plain(
      'MAILER-DAEMON@sv1.example.jp (Mail Delivery System)',
      'Undelivered Mail Returned to Sender',
      `\u001B$B$3$N%a!<%k$O!"%a!<%kG[Aw%7%9%F%\`$,<+F0E*$K:n@.$7$^$7$?!#\u001B(B

<neko@example.jp>: host mail.example.jp[192.0.2.25] said: 550 5.7.1 This message does not
    meet our delivery requirements (in reply to end of DATA command)`,
      'Content-Type: text/plain; charset=iso-2022-jp\nContent-Transfer-Encoding: 7bit',
    ),
    { recipient: 'neko@example.jp', reason: 'policyviolation', kind: 'bounce', status: '5.7.1', code: 550 },
  ),
  bounce(
    'docomo, too many at once',
    parts(
      `${HEAD}\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"`,
      'b',
      `${TEXT}<neko@docomo.ne.jp>: host mfsmax.docomo.ne.jp[192.0.2.93] said: 452 Too many recipients received this hour (in reply to RCPT TO command)`,
      `Content-Type: message/delivery-status\n\n${fields('4.0.0', '452 Too many recipients received this hour', 'neko@docomo.ne.jp')}`,
      RFC822,
    ),
    want('ratelimited', '4.0.0', 452, { recipient: 'neko@docomo.ne.jp' }),
  ),
  bounce(
    'Bigpond, each of the following recipients',
    plain(
      'Mail Administrator <Postmaster@bigpond.example>',
      'Mail System Error - Returned Mail',
      `This Message was undeliverable due to the following reason:

Each of the following recipients was rejected by a remote mail server.
The reasons given by the server are included to help you determine why
each recipient was rejected.

    Recipient: <neko@example.jp>
    Reason:    5.1.1 The email account that you tried to reach does not exist

    Recipient: <kuro@example.jp>
    Reason:    Mailbox full

Please reply to <Postmaster@bigpond.example>
if you feel this message to be in error.`,
    ),
    want('userunknown', '5.1.1'),
    want('mailboxfull', '', 0, { recipient: 'kuro@example.jp' }),
  ),
  bounce(
    'Openwave, host down for days',
    plain(
      'Mail Administrator <Postmaster@xtra.example>',
      'Mail System Error - Returned Mail',
      `This Message was undeliverable due to the following reason:

Your message was not delivered because the destination computer was
not reachable within the allowed queue period. The amount of time
a message is queued before it is returned depends on local configura-
tion parameters.

Most likely there is a network problem that prevented delivery, but
it is also possible that the computer is turned off, or does not
have a mail system running right now.

Your message was not delivered within 3 days and 0 hours.
Host example.jp is not responding.

The following recipients did not receive this message:

     <neko@example.jp>

Please reply to Postmaster@xtra.example
if you feel this message to be in error.`,
    ),
    want('expired'),
  ),
  bounce(
    'this is a delivery failure notification message',
    plain(
      'Mail Delivery System <delivery@gate.example.net>',
      'Delivery Failure Notification',
      `This is a delivery failure notification message indicating that
an email you addressed to email address :
-- neko@example.jp

could not be delivered. The problem appears to be :
-- Recipient email address is not valid

Additional information follows :
-- 5.1.1 neko@example.jp user unknown

This condition occurred after 1 attempt(s) to deliver over
a period of 0 hour(s).`,
    ),
    want('userunknown', '5.1.1'),
  ),
  bounce(
    'help desk system rejects mail',
    plain(
      'Tickets <postmaster@tickets.example.net>',
      'Delivery failure (support@tickets.example.net)',
      `Your message has encountered delivery problems
to the following recipient(s):

support@tickets.example.net
Delivery failed
550 5.7.1 Attachments of type .exe are not permitted here`,
    ),
    {
      recipient: 'support@tickets.example.net',
      reason: 'policyviolation',
      kind: 'bounce',
      status: '5.7.1',
      code: 550,
      hard: false,
    },
  ),
  bounce(
    'GroupWise, with its syntax error',
    parts(
      `From: <Mailer-Daemon@gw.example.net>
To: <tama@example.org>
Date: Tue, 3 Nov 2026 09:00:05 +0900
Subject: Message status - undeliverable
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="gw"`,
      'gw',
      `${TEXT}The message that you sent was undeliverable to the following:
\tneko@example.jp (user not found)
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; gw.example.net

Final-Recipient: rfc822; neko@example.jp
Action: failed
Status: 5.0.0
`,
      RFC822,
    ),
    want('userunknown', '5.0.0'),
  ),
  bounce(
    'Exchange behind Sophos, text and garbled report',
    parts(
      `${HEAD.replace('Undelivered Mail Returned to Sender', 'Undeliverable: Offer')}\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"`,
      'b',
      `Content-Type: text/html; charset=utf-8

<html><body><b>Delivery has failed to these recipients or groups:</b><br><a href="mailto:neko@example.jp">Neko</a> (<a href="mailto:neko@example.jp">neko@example.jp</a>)<br>Your message can't be delivered because delivery to this address is restricted.<br><br><b>Diagnostic information for administrators:</b><br>Generating server: ex.example.net<br>neko@example.jp<br>Remote Server returned '550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized'</body></html>`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns;ex.example.net

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.7.1
Diagnostic-Code: smtp;550 5.7.1 RESOLVER.RST.NotAuthorized; not
 authorized
X-Display-Name: Neko
`,
      RFC822,
    ),
    want('filtered', '5.7.1', 550),
  ),
  bounce(
    'Exchange, hop count',
    parts(
      `${HEAD}\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"`,
      'b',
      `${TEXT}Delivery has failed to these recipients or groups: neko@example.jp`,
      `Content-Type: message/delivery-status\n\n${fields('5.4.14', '554 5.4.14 Hop count exceeded - possible mail loop ATTR34 [AM6EUR05FT033.eop-eur05.prod.protection.outlook.com]')}`,
      RFC822,
    ),
    want('networkerror', '5.4.14', 554),
  ),
  bounce(
    'Outlook.com refuses an address range',
    parts(
      `${HEAD}\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"`,
      'b',
      `${TEXT}<neko@outlook.com>: host outlook-com.olc.protection.outlook.com[192.0.2.33] said: 550 5.7.1 Unfortunately, messages from [192.0.2.80] weren't sent. (in reply to MAIL FROM command)`,
      `Content-Type: message/delivery-status\n\n${fields('5.7.1', "550 5.7.1 Unfortunately, messages from [192.0.2.80] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150). [BN8NAM11FT003.eop-nam11.prod.protection.outlook.com]", 'neko@outlook.com')}`,
      RFC822,
    ),
    want('blocked', '5.7.1', 550, { recipient: 'neko@outlook.com' }),
  ),
  bounce(
    'Sympa tells a moderator of an old bounce: no bounce of its own',
    mail(
      `From: SYMPA <sympa@lists.example.org>
To: tama@example.org
Subject: Bounce rate is too high in list staff
Date: Tue, 3 Nov 2026 09:00:05 +0900
List-Id: <staff.lists.example.org>`,
      `The bounce rate of the list staff is 35%.

You should delete the bouncing subscribers.

https://lists.example.org/sympa/reviewbouncing/staff`,
    ),
  ),
  bounce(
    'mlmmj, probe of a subscriber',
    mail(
      `From: staff+owner@lists.example.org
To: tama@example.org
Subject: Bouncing messages from staff@lists.example.org
Date: Tue, 3 Nov 2026 09:00:05 +0900`,
      `Hi, this is the Mlmmj program managing the mailing list

Some messages to you could not be delivered. If you're seeing this message it
means things are back to normal, and it's merely for your information.

Here is the list of the bounced messages:
12
13`,
    ),
  ),
  bounce(
    'SMTP service of a printer',
    plain(
      'Mail Server <postmaster@nas.example.net>',
      'Delivery Failed',
      `Unable to deliver your mail to the following address:
neko@example.jp
Cause: SMTP 535 5.7.8 Error: authentication failed`,
    ),
    want('securityerror', '5.7.8', 535),
  ),
  bounce(
    'two reasons in sequence, the last decides',
    plain(
      'MAILER-DAEMON@mx.example.net (Mail Delivery System)',
      'Undelivered Mail Returned to Sender',
      `This is the mail system at host mx.example.net.

<neko@example.jp>: delivery temporarily suspended: lost connection with
    mail.example.jp[192.0.2.25] while receiving the initial server greeting`,
    ),
    {
      recipient: 'neko@example.jp',
      reason: 'networkerror',
      kind: 'bounce',
      status: '',
      code: 0,
      hard: false,
    },
  ),
  bounce(
    'forward of a mailbox to one that is full',
    parts(
      `${HEAD}\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"`,
      'b',
      `${TEXT}<kuro@example.net> (expanded from <neko@example.jp>): host mx.example.net[192.0.2.44] said: 452-4.2.2 The email account that you tried to reach is over quota. 452 4.2.2 https://support.google.com/mail/?p=OverQuotaTemp (in reply to RCPT TO command)`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.jp

Final-Recipient: rfc822; kuro@example.net
Original-Recipient: rfc822;neko@example.jp
Action: failed
Status: 4.2.2
Remote-MTA: dns; mx.example.net
Diagnostic-Code: smtp; 452-4.2.2 The email account that you tried to reach is
    over quota. 452 4.2.2 https://support.google.com/mail/?p=OverQuotaTemp
`,
      RFC822,
    ),
    want('mailboxfull', '4.2.2', 452, { recipient: 'kuro@example.net' }),
  ),
  bounce(
    'Exchange Online, first sentence only',
    plain(
      '"Microsoft Outlook" <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.net>',
      'Undeliverable: Offer',
      `Your message to neko@example.jp couldn't be delivered.

neko wasn't found at example.jp.`,
    ),
    want('userunknown'),
  ),
  bounce(
    'Google, inbox full in its own words',
    mail(
      `From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: tama@example.org
Subject: Delivery Status Notification (Failure)
Date: Tue, 3 Nov 2026 09:00:05 +0900
X-Failed-Recipients: neko@example.jp`,
      `** Message not delivered **

Your message couldn't be delivered to neko@example.jp because their inbox is full, or it's getting too much mail right now.

The response was:

The recipient's inbox is out of storage space and inactive. Please direct the recipient to https://support.google.com/mail/?p=OverQuotaPerm d2e1a72fcca58-70b0000000sor - gsmtp`,
    ),
    want('mailboxfull'),
  ),
  bounce(
    'Exim, a pipe whose program is broken',
    plain(
      'Mail Delivery System <Mailer-Daemon@mx.example.net>',
      'Mail delivery failed: returning message to sender',
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  pipe to |/home/neko/bin/filter
    generated by neko@example.jp
    local delivery failed

The following text was generated during the delivery attempt:

------ pipe to |/home/neko/bin/filter
       generated by neko@example.jp ------

PHP Parse error:  syntax error, unexpected end of file in /home/neko/bin/filter on line 12

------ This is a copy of the message, including all the headers. ------

${SENT}`,
    ),
    want('mailererror'),
  ),
  bounce(
    'a filter speaks of unacceptable content',
    plain(
      'Filter <postmaster@filter.example.net>',
      'Delivery Status Notification (Failure)',
      `The following recipient(s) could not be reached:

  neko@example.jp on Tue, 3 Nov 2026 09:00:00
  554 5.7.1 Message rejected because of unacceptable content.`,
    ),
    want('policyviolation', '5.7.1', 554),
  ),
];
