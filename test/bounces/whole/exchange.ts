/** Exchange from 5.5 to Exchange Online; see build.ts. */
import type { WriterCase } from '../writers.ts';
import { base64, bounce, mail, parts, pieces, quoted, SENT, SENT_HEADER, want, word } from './build.ts';

/** Exchange Online: alternative texts, the report, the mail. */
function online(subject: string, from: string, text: string, html: string, report: string): string {
  return parts(
    `Received: from AM0PR01MB1234.eurprd01.prod.exchangelabs.com (2603:10a6:208::1)
 by AM0PR01MB9999.eurprd01.prod.exchangelabs.com with HTTPS; Tue, 3 Nov 2026 00:00:09 +0000
MIME-Version: 1.0
From: ${from}
To: tama@example.org
Date: Tue, 3 Nov 2026 00:00:08 +0000
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="9af23c51-7f0e-4d11-9a1b-000000000001"
Content-Language: en-US
Message-ID: <1a2b3c4d-0000-0000-0000-000000000001@AM0PR01MB1234.eurprd01.prod.exchangelabs.com>
In-Reply-To: <20261103090000.4711@pc7.example.org>
References: <20261103090000.4711@pc7.example.org>
Subject: ${subject}
Auto-Submitted: auto-replied
X-MS-Exchange-Message-Sent-Representing-Type: 1
Return-Path: <>
X-MS-PublicTrafficType: Email
X-MS-TrafficTypeDiagnostic: AM0PR01MB1234:
X-Auto-Response-Suppress: DR, OOF, AutoReply`,
    '9af23c51-7f0e-4d11-9a1b-000000000001',
    `Content-Type: multipart/alternative; differences=Content-Type;
\tboundary="c1f0aa00-0000-4000-8000-000000000002"

${pieces(
  'c1f0aa00-0000-4000-8000-000000000002',
  `Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n${base64(text)}`,
  `Content-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n${quoted(html)}`,
)}`,
    `Content-Type: message/delivery-status\n\n${report}`,
    `Content-Type: message/rfc822\n\n${SENT}`,
  );
}

const OUTLOOK = 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>';

const groups = (final: string, status: string, diagnostic: string, more: string = ''): string =>
  `Reporting-MTA: dns;AM0PR01MB1234.eurprd01.prod.exchangelabs.com
Received-From-MTA: dns;AM0PR01MB9999.eurprd01.prod.exchangelabs.com
Arrival-Date: Tue, 3 Nov 2026 00:00:05 +0000

Original-Recipient: rfc822;${final}
Final-Recipient: rfc822;${final}
Action: failed
Status: ${status}
Diagnostic-Code: ${diagnostic}${more}
`;

const admin = (server: string, line: string): string =>
  `<p><b>Diagnostic information for administrators:</b></p><p>Generating server: ${server}</p><p>neko@example.jp<br>
${line}</p><p>Original message headers:</p><pre>Received: from smtp.example.org (192.0.2.25) by
 mail.example.net (192.0.2.26) with Microsoft SMTP Server id 15.1.2507.1; Tue, 3 Nov 2026 09:00:02 +0900</pre>`;

export const EXCHANGE: readonly WriterCase[] = [
  bounce(
    'Exchange 5.5, mixed',
    parts(
      `Received: by MAIL01 with Internet Mail Service (5.5.2653.19)
\tid <XB12CD34>; Tue, 3 Nov 2026 09:00:04 +0900
Message-ID: <71D2E0A9F5C1D311B1A800508B6F0001@MAIL01>
From: System Administrator <postmaster@example.net>
To: tama@example.org
Subject: Undeliverable: Offer no. 4711
Date: Tue, 3 Nov 2026 09:00:04 +0900
MIME-Version: 1.0
X-Mailer: Internet Mail Service (5.5.2653.19)
X-MS-Embedded-Report: 
Content-Type: multipart/mixed;
\tboundary="----_=_NextPart_000_01C4C1A0.11223344"

This message is in MIME format. Since your mail reader does not understand
this format, some or all of this message may not be legible.`,
      '----_=_NextPart_000_01C4C1A0.11223344',
      `Content-Type: text/plain;
\tcharset="iso-8859-1"

Your message

  To:      neko@example.jp
  Subject: Offer no. 4711
  Sent:    Tue, 3 Nov 2026 09:00:00 +0900

did not reach the following recipient(s):

neko@example.jp on Tue, 3 Nov 2026 09:00:03 +0900
    The recipient name is not recognized
\tThe MTS-ID of the original message is: c=jp;a= ;p=example;l=MAIL010411030000XB12CD34
    MSEXCH:IMS:Example:HEAD:MAIL01 0 (000C05A6) Unknown Recipient
`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('userunknown'),
  ),
  bounce(
    'Exchange 5.5, reply of a remote host, report',
    parts(
      `From: System Administrator <postmaster@example.net>
To: tama@example.org
Subject: Undeliverable: Offer no. 4711
Date: Tue, 3 Nov 2026 09:00:04 +0900
MIME-Version: 1.0
X-Mailer: Internet Mail Service (5.5.2448.0)
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="----_=_NextPart_000_01C0FFEE.AABBCCDD"`,
      '----_=_NextPart_000_01C0FFEE.AABBCCDD',
      `Content-Type: text/plain

Your message

  To:      'neko@example.jp'
  Subject: Offer no. 4711
  Sent:    Tue, 3 Nov 2026 09:00:00 +0900

did not reach the following recipient(s):

neko@example.jp on Tue, 3 Nov 2026 09:00:03 +0900
    The recipient's mailbox is full
    MSEXCH:IMS:Example:HEAD:MAIL01 3499 (000B09B6) 552 <neko@example.jp>... Mailbox over quota
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; MAIL01.example.net

Final-Recipient: RFC822; neko@example.jp
Action: failed
Status: 5.0.0
X-Supplementary-Info: <MAIL01.example.net #5.0.0>
X-Display-Name: neko@example.jp
`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('mailboxfull', '5.0.0', 552),
  ),
  bounce(
    'Exchange 2003, failure',
    parts(
      `From: postmaster@mail.example.net
To: tama@example.org
Date: Tue, 3 Nov 2026 09:00:04 +0900
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="9B095B5ADSN=_01C6A0B0E2F00D4400000A11mail.example.n"
X-DSNContext: 335a7efd - 4457 - 00000001 - 80040546
Message-ID: <Ab1Cd2Ef300000001@mail.example.net>
Subject: Delivery Status Notification (Failure)

This is a MIME-formatted message.  
Portions of this message may be unreadable without a MIME-capable mail program.`,
      '9B095B5ADSN=_01C6A0B0E2F00D4400000A11mail.example.n',
      `Content-Type: text/plain; charset=unicode-1-1-utf-7

This is an automatically generated Delivery Status Notification.

Delivery to the following recipients failed.

       neko@example.jp


`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns;mail.example.net
Received-From-MTA: dns;smtp.example.org
Arrival-Date: Tue, 3 Nov 2026 09:00:02 +0900

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.1.1
`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('userunknown', '5.1.1'),
  ),
  bounce(
    'Exchange 2003, delay',
    parts(
      `From: postmaster@mail.example.net
To: tama@example.org
Date: Tue, 3 Nov 2026 21:00:04 +0900
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="9B095B5ADSN=_01C6A0B0E2F00D44000BB811mail.example.n"
X-DSNContext: 7ce717b1 - 1160 - 00000002 - 00000000
Message-ID: <Zx9Yv8Wu700000002@mail.example.net>
Subject: Delivery Status Notification (Delay)

This is a MIME-formatted message.  
Portions of this message may be unreadable without a MIME-capable mail program.`,
      '9B095B5ADSN=_01C6A0B0E2F00D44000BB811mail.example.n',
      `Content-Type: text/plain; charset=unicode-1-1-utf-7

This is an automatically generated Delivery Status Notification.

THIS IS A WARNING MESSAGE ONLY.

YOU DO NOT NEED TO RESEND YOUR MESSAGE.

Delivery to the following recipients has been delayed.

       neko@example.jp


`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns;mail.example.net
Received-From-MTA: dns;smtp.example.org
Arrival-Date: Tue, 3 Nov 2026 09:00:02 +0900

Final-Recipient: rfc822;neko@example.jp
Action: delayed
Status: 4.4.7
Will-Retry-Until: Thu, 5 Nov 2026 09:00:02 +0900
X-Display-Name: neko@example.jp
`,
      `Content-Type: message/rfc822\n\n${SENT_HEADER}\n`,
    ),
    want('expired', '4.4.7', 0, { kind: 'delayed' }),
  ),
  bounce(
    'Exchange 2003, words for people, relaying',
    parts(
      `Content-class: urn:content-classes:dsn
MIME-Version: 1.0
X-MimeOLE: Produced By Microsoft Exchange V6.5
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="----_=_NextPart_001_01C9AA00.0BADF00D"
Subject: Undeliverable: Offer no. 4711
Date: Tue, 3 Nov 2026 09:00:04 +0900
Message-ID: <8F1D2C3B4A5E6F70@mail.example.net>
From: "System Administrator" <postmaster@example.net>
To: <tama@example.org>`,
      '----_=_NextPart_001_01C9AA00.0BADF00D',
      `Content-Type: text/plain;
\tcharset="us-ascii"
Content-Transfer-Encoding: quoted-printable

Your message did not reach some or all of the intended recipients.

      Subject:=09Offer no. 4711
      Sent:=0911/3/2026 9:00 AM

The following recipient(s) could not be reached:

      neko@example.jp on 11/3/2026 9:00 AM
            You do not have permission to send to this recipient.  For assi=
stance, contact your system administrator.
            <mail.example.net #5.7.1 smtp;550 5.7.1 Unable to relay for neko@=
example.jp>

`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns;mail.example.net

Final-Recipient: RFC822;neko@example.jp
Action: failed
Status: 5.7.1
X-Supplementary-Info: <mail.example.net #5.7.1 smtp;550 5.7.1 Unable to relay for
 neko@example.jp>
X-Display-Name: neko@example.jp
`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('norelaying', '5.7.1', 550),
  ),
  bounce(
    'Exchange 2007, two recipients',
    parts(
      `From: "Microsoft Exchange" <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.net>
To: <tama@example.org>
Date: Tue, 3 Nov 2026 09:00:04 +0900
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="3f7d1b54-12ab-4c9d-8e00-5a5a5a5a5a5a"
X-MS-Exchange-Message-Is-Ndr:
Content-Language: en-US
Message-ID: <0f0f0f0f-aaaa-bbbb-cccc-000000000010@mail.example.net>
In-Reply-To: <20261103090000.4711@pc7.example.org>
Subject: Undeliverable: Offer no. 4711`,
      '3f7d1b54-12ab-4c9d-8e00-5a5a5a5a5a5a',
      `Content-Type: multipart/alternative; differences=Content-Type;
\tboundary="77777777-12ab-4c9d-8e00-5a5a5a5a5a5a"

${pieces(
  '77777777-12ab-4c9d-8e00-5a5a5a5a5a5a',
  `Content-Type: text/plain; charset="us-ascii"
Content-Transfer-Encoding: quoted-printable

Delivery has failed to these recipients or distribution lists:

neko@example.jp<mailto:neko@example.jp>
The recipient's e-mail address was not found in the recipient's e-mail syst=
em. Microsoft Exchange will not try to redeliver this message for you. Plea=
se check the e-mail address and try resending this message.

kuro@example.jp<mailto:kuro@example.jp>
The recipient's mailbox is full. Microsoft Exchange will not try to redeliv=
er this message for you.

________________________________
Sent by Microsoft Exchange Server 2007


Diagnostic information for administrators:

Generating server: mail.example.net

neko@example.jp
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

kuro@example.jp
#554 5.2.2 mailbox full; STOREDRV.Deliver: mailbox full. The following info=
rmation should help identify the cause of this problem: "MapiExceptionShutof=
fQuotaExceeded". ##
`,
  `Content-Type: text/html; charset="us-ascii"

<html><body><p>Delivery has failed to these recipients or distribution lists:</p></body></html>`,
)}`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns;mail.example.net
Received-From-MTA: dns;smtp.example.org
Arrival-Date: Tue, 3 Nov 2026 00:00:02 +0000

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp;550 5.1.1 RESOLVER.ADR.RecipNotFound; not found
X-Display-Name: neko@example.jp

Final-Recipient: rfc822;kuro@example.jp
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp;554 5.2.2 mailbox full; STOREDRV.Deliver: mailbox full.
 The following information should help identify the cause of this problem:
 "MapiExceptionShutoffQuotaExceeded".
X-Display-Name: Kuro
`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('userunknown', '5.1.1', 550),
    want('mailboxfull', '5.2.2', 554, { recipient: 'kuro@example.jp' }),
  ),
  bounce(
    'Exchange 2010, html only, as a web mail forwards it',
    mail(
      `From: Microsoft Exchange <postmaster@example.net>
To: tama@example.org
Subject: Undeliverable: Offer no. 4711
Date: Tue, 3 Nov 2026 00:00:04 +0000
MIME-Version: 1.0
Content-Type: text/html; charset="us-ascii"
X-MS-Exchange-Message-Is-Ndr:`,
      `<html><head><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=us-ascii"></head>
<body><font color="#000066" size="3" face="Arial">Delivery has failed to these recipients or groups:</font>
<font color="#000000" size="2" face="Tahoma"><p><a href="mailto:neko@example.jp">neko@example.jp</a><br>
The e-mail address you entered couldn't be found. Please check the recipient's e-mail address and try to resend the message.</p></font>
<br><hr><font color="#808080">The following organization rejected your message: mx.example.jp.</font><br><br>
<font color="#808080" size="2" face="Tahoma"><p><b>Diagnostic information for administrators:</b></p>
<p>Generating server: mail.example.net</p><p>neko@example.jp<br>
mx.example.jp #550 5.1.1 &lt;neko@example.jp&gt;: Recipient address rejected: User unknown in relay recipient table ##</p>
<p>Original message headers:</p><pre>Received: from pc7.example.org (192.0.2.80) by mail.example.net (192.0.2.26)
 with Microsoft SMTP Server id 14.3.123.3; Tue, 3 Nov 2026 09:00:02 +0900
From: Tama Suzuki &lt;tama@example.org&gt;
To: &lt;neko@example.jp&gt;
</pre></font></body></html>`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Exchange 2013, expired',
    parts(
      `MIME-Version: 1.0
From: <postmaster@example.net>
To: <tama@example.org>
Date: Thu, 5 Nov 2026 09:00:08 +0900
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="a0a0a0a0-1111-2222-3333-b1b1b1b1b1b1"
Content-Language: en-US
Message-ID: <c0ffee00-0000-4000-8000-00000000beef@mail.example.net>
Subject: Undeliverable: Offer no. 4711
Return-Path: <>`,
      'a0a0a0a0-1111-2222-3333-b1b1b1b1b1b1',
      `Content-Type: text/plain; charset="us-ascii"
Content-Transfer-Encoding: 7bit

mail.example.net tried to deliver your message, but the other server didn't respond.

Delivery has failed to these recipients or groups:

neko@example.jp<mailto:neko@example.jp>
Several attempts to deliver your message were unsuccessful and we stopped trying. It could be a temporary
situation. Try to send your message again later.

Diagnostic information for administrators:

Generating server: mail.example.net
Receiving server: mx.example.jp (192.0.2.25)
Total retry attempts: 73

neko@example.jp
11/5/2026 12:00:03 AM - Server at mx.example.jp (192.0.2.25) returned '550 4.4.7 QUEUE.Expired; message expired'
11/4/2026 11:50:33 PM - Server at mx.example.jp (192.0.2.25) returned '441 4.4.1 Error encountered while communicating with primary target IP address: "Failed to connect. Winsock error code: 10060, Win32 error code: 10060." Attempted failover to alternate host, but that did not succeed.'
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns;mail.example.net
Received-From-MTA: dns;smtp.example.org
Arrival-Date: Tue, 3 Nov 2026 00:00:02 +0000

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 4.4.7
Diagnostic-Code: smtp;550 4.4.7 QUEUE.Expired; message expired
X-Display-Name: neko@example.jp
`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('expired', '4.4.1'),
  ),
  bounce(
    'Exchange 2016, size of the receiver, German',
    parts(
      `MIME-Version: 1.0
From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.net>
To: <tama@example.org>
Date: Tue, 3 Nov 2026 01:00:08 +0100
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="de00de00-1111-2222-3333-b1b1b1b1b1b1"
Content-Language: de-DE
Subject: ${word('Unzustellbar: Angebot für Neko')}`,
      'de00de00-1111-2222-3333-b1b1b1b1b1b1',
      `Content-Type: text/plain; charset="iso-8859-1"
Content-Transfer-Encoding: quoted-printable

${quoted(
  `Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:

neko@example.jp<mailto:neko@example.jp>
Diese Nachricht überschreitet die maximal zulässige Größe für diesen Empfänger. Verkleinern Sie die Nachricht,
und senden Sie sie erneut.

Diagnoseinformationen für Administratoren:

Generierender Server: mail.example.net

neko@example.jp
Remote Server returned '550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient'`,
  'iso-8859-1',
)}
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns;mail.example.net
Received-From-MTA: dns;smtp.example.org
Arrival-Date: Tue, 3 Nov 2026 00:00:02 +0000

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.2.3
Diagnostic-Code: smtp;550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient
X-Display-Name: neko@example.jp
`,
      `Content-Type: text/rfc822-headers\n\n${SENT_HEADER}\n`,
    ),
    want('emailtoolarge', '5.2.3', 550),
  ),
  bounce(
    'Exchange Online, address not found',
    online(
      'Undeliverable: Offer no. 4711',
      OUTLOOK,
      `Your message to neko@example.jp couldn't be delivered.

neko wasn't found at example.jp.

tama\tOffice 365\tneko
Action Required\t\tRecipient

Unknown To address

How to Fix It
The address may be misspelled or may not exist. Try one or more of the following:
  *   Send the message again following these steps: In Outlook, open this non-delivery report (NDR) and choose Send Again.

More Info for Email Admins
Status code: 550 5.1.10

This error occurs because the sender sent a message to an email address hosted by Office 365, but the address is incorrect or doesn't exist at the destination domain.

Original Message Details
Created Date:\t11/3/2026 12:00:00 AM
Sender Address:\ttama@example.org
Recipient Address:\tneko@example.jp
Subject:\tOffer no. 4711

Error Details
Reported error:\t550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient neko@example.jp not found by SMTP address lookup
DSN generated by:\tAM0PR01MB1234.eurprd01.prod.exchangelabs.com
`,
      "<html><body><table><tr><td>Your message to neko@example.jp couldn't be delivered.</td></tr></table></body></html>",
      groups(
        'neko@example.jp',
        '5.1.10',
        'smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient\n neko@example.jp not found by SMTP address lookup',
      ),
    ),
    want('userunknown', '5.1.10', 550),
  ),
  bounce(
    'Exchange Online, directory based edge blocking',
    online(
      'Undeliverable: Offer no. 4711',
      'postmaster@example.org',
      `Delivery has failed to these recipients or groups:

neko@example.jp
Your message wasn't delivered. Despite repeated attempts to contact the recipient's email system it didn't respond.

Diagnostic information for administrators:

Generating server: AM0PR01MB1234.eurprd01.prod.exchangelabs.com

neko@example.jp
Remote server returned '550 5.4.1 Recipient address rejected: Access denied. [AM6EUR05FT033.eop-eur05.prod.protection.outlook.com 2026-11-03T00:00:07.123Z 08DB1234ABCD5678]'
`,
      `<html><body><p>Delivery has failed to these recipients or groups:</p>${admin('AM0PR01MB1234.eurprd01.prod.exchangelabs.com', "Remote server returned '550 5.4.1 Recipient address rejected: Access denied.'")}</body></html>`,
      groups(
        'neko@example.jp',
        '5.4.1',
        'smtp;550 5.4.1 Recipient address rejected: Access denied.\n [AM6EUR05FT033.eop-eur05.prod.protection.outlook.com\n 2026-11-03T00:00:07.123Z 08DB1234ABCD5678]',
        '\nRemote-MTA: dns;example-jp.mail.protection.outlook.com',
      ),
    ),
    want('userunknown', '5.4.1', 550),
  ),
  bounce(
    'Exchange Online, Japanese',
    online(
      word('配信不能: お見積書'),
      OUTLOOK,
      `neko@example.jp へのメッセージを配信できませんでした。

neko が example.jp で見つかりませんでした。

tama\tOffice 365\tneko
必要な操作\t\t受信者

不明な宛先アドレス

修正方法
アドレスのスペルが間違っているか、アドレスが存在しない可能性があります。

メール管理者向けの詳細情報
状態コード: 550 5.1.1

エラーの詳細
報告されたエラー:\t550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found
DSN の生成元:\tTYAPR01MB1234.jpnprd01.prod.outlook.com
`,
      '<html><body><p>neko@example.jp へのメッセージを配信できませんでした。</p></body></html>',
      groups('neko@example.jp', '5.1.1', 'smtp;550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found'),
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Exchange Online, French, mailbox full',
    online(
      word('Non remis : Offre 4711'),
      OUTLOOK,
      `Échec de la remise pour ces destinataires ou groupes :

neko@example.jp
La boîte aux lettres du destinataire est pleine et ne peut pas accepter de messages pour l'instant. Réessayez d'envoyer ce message ultérieurement ou contactez le destinataire directement.

Informations de diagnostic pour les administrateurs :

Serveur de génération : PR0P264MB0001.FRAP264.PROD.OUTLOOK.COM

neko@example.jp
Remote Server returned '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded; Failed to process message due to a permanent exception with message [BeginDiagnosticData]Cannot open mailbox.'
`,
      '<html><body><p>Échec de la remise</p></body></html>',
      groups(
        'neko@example.jp',
        '5.2.2',
        'smtp;554 5.2.2 mailbox full;\n STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded;\n Failed to process message due to a permanent exception with message\n [BeginDiagnosticData]Cannot open mailbox.',
      ),
    ),
    want('mailboxfull', '5.2.2', 554),
  ),
  bounce(
    'Exchange Online, Spanish, text alone',
    mail(
      `From: Microsoft Outlook <postmaster@example.org>
To: tama@example.org
Subject: ${word('No se puede entregar: Oferta 4711')}
Date: Tue, 3 Nov 2026 00:00:08 +0000
MIME-Version: 1.0
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: base64
Auto-Submitted: auto-replied`,
      base64(`No se pudo entregar a estos destinatarios o grupos:

neko@example.jp<mailto:neko@example.jp>
No se encontró la dirección de correo electrónico que escribió. Compruebe la dirección de correo electrónico del destinatario e intente volver a enviar el mensaje.

Información de diagnóstico para los administradores:

Generando servidor: VI1PR01MB0001.eurprd01.prod.exchangelabs.com

neko@example.jp
Remote Server returned '550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown'

Encabezados de mensajes originales:

From: Tama <tama@example.org>
To: neko@example.jp
`),
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Exchange Online, Portuguese, not allowed',
    online(
      word('Não é possível entregar: Proposta'),
      OUTLOOK,
      `Falha na entrega a estes destinatários ou grupos:

lista@example.jp
Você não tem permissão para enviar a este destinatário.

Informações de diagnóstico para administradores:

Servidor de geração: CP2PR01MB0001.lamprd01.prod.outlook.com

lista@example.jp
Remote Server returned '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this group'
`,
      '<html><body>Falha na entrega</body></html>',
      groups(
        'lista@example.jp',
        '5.7.133',
        'smtp;550 5.7.133\n RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery\n restriction check failed because the sender was not authenticated when\n sending to this group',
      ),
    ),
    want('securityerror', '5.7.133', 550, { recipient: 'lista@example.jp' }),
  ),
  bounce(
    'Exchange Online, Italian, host unknown',
    online(
      word('Impossibile recapitare: Offerta'),
      OUTLOOK,
      `Recapito non riuscito per i seguenti destinatari o gruppi:

neko@example.invalid
Non è stato possibile trovare il dominio del destinatario.

Informazioni di diagnostica per gli amministratori:

Server di generazione: AM0PR01MB1234.eurprd01.prod.exchangelabs.com

neko@example.invalid
Remote Server returned '550 5.4.310 DNS domain example.invalid does not exist [Message=InfoDomainNonexistent] [LastAttemptedServerName=example.invalid] [AM6EUR05FT033.eop-eur05.prod.protection.outlook.com]'
`,
      '<html><body>Recapito non riuscito</body></html>',
      groups(
        'neko@example.invalid',
        '5.4.310',
        'smtp;550 5.4.310 DNS domain example.invalid does not exist\n [Message=InfoDomainNonexistent] [LastAttemptedServerName=example.invalid]\n [AM6EUR05FT033.eop-eur05.prod.protection.outlook.com]',
      ),
    ),
    want('hostunknown', '5.4.310', 550, { recipient: 'neko@example.invalid' }),
  ),
  bounce(
    'Exchange Online, Chinese',
    online(
      word('无法送达: 报价单'),
      OUTLOOK,
      `无法将你的邮件传递给 neko@example.jp。

在 example.jp 找不到 neko。

错误详细信息
报告的错误:\t550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup
生成 DSN 的服务器:\tHK0PR01MB0001.apcprd01.prod.exchangelabs.com
`,
      '<html><body>无法送达</body></html>',
      groups(
        'neko@example.jp',
        '5.1.10',
        'smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient\n not found by SMTP address lookup',
      ),
    ),
    want('userunknown', '5.1.10', 550),
  ),
  bounce(
    'Exchange Online, message expired, text names several replies',
    online(
      'Undeliverable: Offer no. 4711',
      OUTLOOK,
      `Delivery has failed to these recipients or groups:

neko@example.jp
Your message wasn't delivered because the recipient's email provider rejected it.

Diagnostic information for administrators:

Generating server: AM0PR01MB1234.eurprd01.prod.exchangelabs.com
Receiving server: mx.example.jp (192.0.2.25)

neko@example.jp
11/5/2026 12:01:33 AM - Server at mx.example.jp (192.0.2.25) returned '550 5.4.300 Message expired -> 451 4.7.1 Greylisting in action, please come back later'
11/4/2026 11:51:22 PM - Server at mx.example.jp (192.0.2.25) returned '451 4.7.1 Greylisting in action, please come back later'
`,
      '<html><body>Delivery has failed</body></html>',
      groups(
        'neko@example.jp',
        '5.4.300',
        'smtp;550 5.4.300 Message expired -> 451 4.7.1 Greylisting in\n action, please come back later',
        '\nRemote-MTA: dns;mx.example.jp',
      ),
    ),
    want('expired', '5.4.300', 550),
  ),
  bounce(
    'Exchange Online, rejected by a filter of another',
    online(
      'Undeliverable: Offer no. 4711',
      OUTLOOK,
      `mx.example.jp rejected your message to the following email addresses:

neko@example.jp
Your message wasn't delivered because the recipient's email provider rejected it.

mx.example.jp gave this error:
<pc7.example.org[192.0.2.80]>: Client host rejected: Access denied

Diagnostic information for administrators:

Generating server: AM0PR01MB1234.eurprd01.prod.exchangelabs.com

neko@example.jp
mx.example.jp
Remote Server returned '554 5.7.1 <pc7.example.org[192.0.2.80]>: Client host rejected: Access denied'
`,
      '<html><body>mx.example.jp rejected your message to the following email addresses:</body></html>',
      groups(
        'neko@example.jp',
        '5.7.1',
        'smtp;554 5.7.1 <pc7.example.org[192.0.2.80]>: Client host\n rejected: Access denied',
        '\nRemote-MTA: dns;mx.example.jp\nX-Display-Name: Neko',
      ),
    ),
    want('blocked', '5.7.1', 554),
  ),
  bounce(
    'Exchange 2000, Japanese',
    parts(
      `From: =?iso-2022-jp?B?GyRCJTclOSVGJWAkTjRJTX08VBsoQg==?= <postmaster@example.net>
To: tama@example.org
Subject: ${word('配信不能: お見積書')}
Date: Tue, 3 Nov 2026 09:00:04 +0900
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="----_=_NextPart_001_01C1CAFE.12341234"`,
      '----_=_NextPart_001_01C1CAFE.12341234',
      `Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: base64

${base64(`お客様のメッセージは、一部またはすべての受信者に到達しませんでした。

      件名:\tお見積書
      送信日時:\t2026/11/03 9:00

以下の受信者に到達できません:

      neko@example.jp (2026/11/03 9:00)
            このメッセージの送信先の組織に、該当する電子メール アカウントは存在しません。
            <mail.example.net #5.1.1>
`)}
`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns;mail.example.net

Final-Recipient: RFC822;neko@example.jp
Action: failed
Status: 5.1.1
X-Supplementary-Info: <mail.example.net #5.1.1>
X-Display-Name: neko@example.jp
`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('userunknown', '5.1.1'),
  ),
  bounce(
    'Exchange 2003, German text, no report',
    mail(
      `Received: from mail.example.net by smtp.example.org; Tue, 3 Nov 2026 01:00:04 +0100
From: "Systemadministrator" <postmaster@example.net>
To: tama@example.org
Subject: Unzustellbar: Angebot 4711
Date: Tue, 3 Nov 2026 01:00:04 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset="iso-8859-1"
Content-Transfer-Encoding: quoted-printable
X-Mailer: Internet Mail Service (5.5.2653.19)`,
      quoted(
        `Ihre Nachricht hat einige oder alle Empfänger nicht erreicht.

      Betreff:\tAngebot 4711
      Gesendet am:\t03.11.2026 01:00

Folgende(r) Empfänger kann/können nicht erreicht werden:

      'neko@example.jp' am 03.11.2026 01:00
            Das E-Mail-Konto ist in der Organisation, an die die Nachricht gesendet wurde, nicht vorhanden. Überprüfen Sie die E-Mail-Adresse, oder wenden Sie sich direkt an den Empfänger.
            <mail.example.net #5.1.1 smtp;550 5.1.1 User unknown>`,
        'iso-8859-1',
      ),
    ),
    want('userunknown', '5.1.1', 550),
  ),
];
