/** Mailbox providers of the world, old and new; see build.ts. */
import type { WriterCase } from '../writers.ts';
import { base64, bounce, mail, parts, pieces, quoted, SENT, SENT_HEADER, want, word } from './build.ts';

const plain = (
  from: string,
  subject: string,
  body: string,
  type: string = 'Content-Type: text/plain; charset=us-ascii',
): string =>
  mail(
    `Return-Path: <>
Received: from mta12.example.net (mta12.example.net [192.0.2.12])
\tby smtp.example.org (Postfix) with ESMTP id 4Xyz1d2e3f
\tfor <tama@example.org>; Tue,  3 Nov 2026 09:00:05 +0900 (JST)
Date: Tue, 3 Nov 2026 09:00:04 +0900
From: ${from}
To: tama@example.org
Subject: ${subject}
Message-ID: <20261103000004.77@mta12.example.net>
MIME-Version: 1.0
${type}`,
    body,
  );

const inBase64 = (charset: string): string =>
  `Content-Type: text/plain; charset="${charset}"\nContent-Transfer-Encoding: base64`;

/** A report as most servers lay it out. */
function dsn(
  from: string,
  subject: string,
  text: string,
  fields: string,
  returned: string = `Content-Type: message/rfc822\n\n${SENT}`,
  textType: string = 'Content-Type: text/plain; charset=us-ascii',
): string {
  return parts(
    `Return-Path: <>
Received: by mx.example.net; Tue, 3 Nov 2026 09:00:05 +0900
Date: Tue, 3 Nov 2026 09:00:05 +0900
From: ${from}
To: tama@example.org
Subject: ${subject}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="4XyZ9.1793664005/mx.example.net"
Message-ID: <20261103000005.4XyZ9@mx.example.net>

This is a MIME-encapsulated message.`,
    '4XyZ9.1793664005/mx.example.net',
    `Content-Description: Notification\n${textType}\n\n${text}`,
    `Content-Description: Delivery report\nContent-Type: message/delivery-status\n\n${fields}`,
    returned,
  );
}

const fields = (mta: string, action: string, status: string, more: string = ''): string =>
  `Reporting-MTA: dns; ${mta}
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: rfc822; neko@example.jp
Action: ${action}
Status: ${status}
${more}`;

export const PROVIDERS: readonly WriterCase[] = [
  bounce(
    'Yahoo 2009',
    plain(
      'MAILER-DAEMON@n5.bullet.mail.example.com',
      'Delivery failure',
      `Message from  yahoo.com.
Unable to deliver message to the following address(es).

<neko@yahoo.com>:
This user doesn't have a yahoo.com account (neko@yahoo.com) [0]

<kuro@yahoo.com>:
Sorry your message to kuro@yahoo.com cannot be delivered. This account has been disabled or discontinued [#102].

--- Original message follows.

Return-Path: <tama@example.org>
${SENT}`,
    ),
    want('userunknown', '', 0, { recipient: 'neko@yahoo.com' }),
    want('suspend', '', 0, { recipient: 'kuro@yahoo.com' }),
  ),
  bounce(
    'Yahoo 2014',
    plain(
      'MAILER-DAEMON@yahoo.com',
      'Failure Notice',
      `Sorry, we were unable to deliver your message to the following address.

<neko@example.jp>:
Remote host said: 550 5.1.1 <neko@example.jp>... User unknown
[RCPT_TO]

--- Below this line is a copy of the message.

Received: from [192.0.2.80] by nm12.bullet.mail.example.com with NNFMP; 03 Nov 2026 00:00:00 -0000
${SENT}`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Yahoo 2016, own user',
    plain(
      'MAILER-DAEMON@yahoo.com',
      'Failure Notice',
      `Sorry, we were unable to deliver your message to the following address.

<neko@yahoo.com>:
554: delivery error: dd Requested mail action aborted, mailbox not found [0] - mta1234.mail.ne1.example.com

--- Below this line is a copy of the message.

${SENT}`,
    ),
    want('userunknown', '', 554, { recipient: 'neko@yahoo.com' }),
  ),
  bounce(
    'Yahoo, timeout',
    plain(
      'MAILER-DAEMON@yahoo.com',
      'Failure Notice',
      `Sorry, we were unable to deliver your message to the following address.

<neko@example.jp>:
No MX or A records for example.jp

--- Below this line is a copy of the message.

${SENT}`,
    ),
    want('hostunknown'),
  ),
  bounce(
    'AOL 2005',
    dsn(
      'Mail Delivery Subsystem <MAILER-DAEMON@aol.com>',
      'Mail Delivery Problem',
      `
Your mail to the following recipients could not be delivered because they are not accepting mail from tama@example.org:
\tnekoneko

`,
      `Reporting-MTA: dns; rly-me05.mx.aol.com
Arrival-Date: Mon, 2 Nov 2026 19:00:02 -0500

Final-Recipient: RFC822; nekoneko@aol.com
Action: failed
Status: 2.0.0
Remote-MTA: DNS; air-me05.mail.aol.com
Diagnostic-Code: SMTP; 250 OK
Last-Attempt-Date: Mon, 2 Nov 2026 19:00:09 -0500
`,
    ),
    { recipient: 'nekoneko@aol.com', reason: 'filtered', kind: 'bounce', hard: false },
  ),
  bounce(
    'AOL 2003, sendmail form',
    dsn(
      'Mail Delivery Subsystem <MAILER-DAEMON@aol.com>',
      'Returned mail: User unknown',
      `The original message was received at Mon, 2 Nov 2026 19:00:02 -0500 (EST)
from smtp.example.org [192.0.2.25]


*** ATTENTION ***

Your e-mail is being returned to you because there was a problem with its
delivery.  The address which was undeliverable is listed in the section
labeled: "----- The following addresses had permanent fatal errors -----".

The reason your mail is being returned to you is listed in the section
labeled: "----- Transcript of Session Follows -----".

The line beginning with "<<<" describes the specific reason your e-mail could
not be delivered.  The next line contains a second error message which is a
general translation for other e-mail servers.

Please direct further questions regarding this message to your e-mail
administrator.

--AOL Postmaster



   ----- The following addresses had permanent fatal errors -----
<neko@aol.com>

   ----- Transcript of session follows -----
... while talking to air-xj01.mail.aol.com.:
>>> RCPT To:<neko@aol.com>
<<< 550 MAILBOX NOT FOUND
550 <neko@aol.com>... User unknown
`,
      `Reporting-MTA: dns; rly-xj01.mx.aol.com
Arrival-Date: Mon, 2 Nov 2026 19:00:02 -0500 (EST)

Final-Recipient: RFC822; neko@aol.com
Action: failed
Status: 5.1.1
Remote-MTA: DNS; air-xj01.mail.aol.com
Diagnostic-Code: SMTP; 550 MAILBOX NOT FOUND
Last-Attempt-Date: Mon, 2 Nov 2026 19:00:09 -0500 (EST)
`,
    ),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@aol.com' }),
  ),
  bounce(
    'Comcast, blocked by its list',
    dsn(
      'Mail Delivery System <MAILER-DAEMON@out.example.net>',
      'Undelivered Mail Returned to Sender',
      `This is the mail system at host out.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

                   The mail system

<neko@comcast.net>: host mx1.comcast.net[192.0.2.201] refused to talk to me: 554
    resimta-po-01v.sys.comcast.net comcast 192.0.2.80 found on one or more
    DNSBLs, see
    http://postmaster.comcast.net/smtp-error-codes.php#BL000001
`,
      `Reporting-MTA: dns; out.example.net
X-Postfix-Queue-ID: 4XyZ0a1b2c
X-Postfix-Sender: rfc822; tama@example.org
Arrival-Date: Tue,  3 Nov 2026 09:00:00 +0900 (JST)

Final-Recipient: rfc822; neko@comcast.net
Original-Recipient: rfc822;neko@comcast.net
Action: failed
Status: 4.0.0
Remote-MTA: dns; mx1.comcast.net
Diagnostic-Code: smtp; 554 resimta-po-01v.sys.comcast.net comcast 192.0.2.80
    found on one or more DNSBLs, see
    http://postmaster.comcast.net/smtp-error-codes.php#BL000001
`,
    ),
    want('blocked', '4.0.0', 0, { recipient: 'neko@comcast.net' }),
  ),
  bounce(
    'Verizon, text of its post office',
    plain(
      'Post Office <post_master@verizon.net>',
      'Returned mail: User unknown',
      `Your message could not be delivered to the following recipients:

Error: Error from remote server.
Delivery report:
  The following message to <neko@verizon.net> was undeliverable.
  Error: 550 5.1.1 unknown or illegal alias: neko@verizon.net

The original message headers follow:

${SENT_HEADER}`,
    ),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@verizon.net' }),
  ),
  bounce(
    'Verizon Wireless, text message gateway',
    parts(
      `From: post_master@vtext.example
To: tama@example.org
Subject: Undeliverable Message
Date: Mon, 2 Nov 2026 19:00:09 -0500
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="----=_Part_11_22.33"`,
      '----=_Part_11_22.33',
      `Content-Type: text/plain; charset=us-ascii
Content-Transfer-Encoding: 7bit

Error: Invalid user address

Message could not be delivered to mobile.

----- Original Message -----
To: 2025550143@vtext.example
From: tama@example.org
Subject: Offer no. 4711`,
      `Content-Type: message/rfc822\n\n${SENT.replaceAll('neko@example.jp', '2025550143@vtext.example')}`,
    ),
    want('userunknown', '', 0, { recipient: '2025550143@vtext.example' }),
  ),
  bounce(
    'Prodigy, sendmail of the nineties',
    dsn(
      'Mail Delivery Subsystem <MAILER-DAEMON@flpi101.example.net>',
      'Returned mail: see transcript for details',
      `The original message was received at Mon, 2 Nov 2026 16:00:02 -0800
from smtp.example.org [192.0.2.25]

   ----- The following addresses had permanent fatal errors -----
<neko@prodigy.example>
    (reason: 550 5.7.1 Connections not accepted from servers without a valid sender domain.flpd101 Fix reverse DNS for 192.0.2.25)

   ----- Transcript of session follows -----
... while talking to flpd101.example.net.:
<<< 550 5.7.1 Connections not accepted from servers without a valid sender domain.flpd101 Fix reverse DNS for 192.0.2.25
554 5.0.0 Service unavailable
`,
      `Reporting-MTA: dns; flpi101.example.net
Received-From-MTA: DNS; smtp.example.org
Arrival-Date: Mon, 2 Nov 2026 16:00:02 -0800

Final-Recipient: RFC822; neko@prodigy.example
Action: failed
Status: 5.7.1
Remote-MTA: DNS; flpd101.example.net
Diagnostic-Code: SMTP; 550 5.7.1 Connections not accepted from servers without a valid sender domain.flpd101 Fix reverse DNS for 192.0.2.25
Last-Attempt-Date: Mon, 2 Nov 2026 16:00:03 -0800
`,
    ),
    want('requireptr', '5.7.1', 550, { recipient: 'neko@prodigy.example' }),
  ),
  bounce(
    'Earthlink, Exim',
    plain(
      'Mail Delivery System <Mailer-Daemon@elasmtp.example.net>',
      'Mail delivery failed: returning message to sender',
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko@example.jp
    SMTP error from remote mail server after RCPT TO:<neko@example.jp>:
    host mx.example.jp [192.0.2.25]: 550 neko@example.jp...User unknown

------ This is a copy of the message, including all the headers. ------

${SENT}`,
    ).replace('MIME-Version', 'X-Failed-Recipients: neko@example.jp\nMIME-Version'),
    want('userunknown', '', 550),
  ),
  bounce(
    'GMX',
    dsn(
      '"GMX Mailer Daemon" <mailer-daemon@gmx.de>',
      'Mail delivery failed: returning message to sender',
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address
failed:

"neko@example.jp":
SMTP error from remote server for RCPT TO command, host: mx.example.jp (192.0.2.25) reason: 550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown in virtual mailbox table


--- The header of the original message is following. ---
`,
      `Reporting-MTA: dns; mout.gmx.net

Final-Recipient: rfc822;neko@example.jp
Action: failed
Status: 5.0.0 (permanent failure)
Remote-MTA: dns; mx.example.jp
Diagnostic-Code: smtp; 550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown in virtual mailbox table
`,
      `Content-Type: text/rfc822-headers\n\n${SENT_HEADER}`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'web.de, German, text',
    plain(
      '"WEB.DE Mailer Daemon" <mailer-daemon@web.de>',
      'Mail delivery failed: returning message to sender',
      `Dies ist eine automatisch erzeugte Nachricht.

Ihre E-Mail konnte an einen oder mehrere Empfänger nicht zugestellt werden.
Dies ist ein dauerhafter Fehler. Die folgende Adresse ist betroffen:

neko@example.jp:
SMTP error from remote server after end of data, host: mx.example.jp (192.0.2.25) reason: 552 5.3.4 Message size exceeds fixed limit

--- Es folgt der Kopf der ursprünglichen Nachricht. ---

${SENT_HEADER}`,
      'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit',
    ),
    want('emailtoolarge', '5.3.4', 552),
  ),
  bounce(
    'T-Online',
    plain(
      'postmaster@t-online.de',
      'Mail delivery failed: returning message to sender',
      `|------------------------- Message log follows: -------------------------|
 no valid recipients were found for this message
|------------------------- Failed addresses follow: ---------------------|
 <neko@t-online.example> ... unknown user
|------------------------- Message text follows: ------------------------|
${SENT}`,
    ),
    want('userunknown', '', 0, { recipient: 'neko@t-online.example' }),
  ),
  bounce(
    'Orange, French, report',
    dsn(
      'MAILER-DAEMON@smtp.orange.example (Mail Delivery System)',
      'Undelivered Mail Returned to Sender',
      quoted(`Bonjour,

Votre message n'a pas pu être remis à un ou plusieurs de ses destinataires.

<neko@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.5.0 Boîte du destinataire archivée. Archived recipient. (in reply to RCPT TO command)`),
      fields(
        'smtp.orange.example',
        'failed',
        '5.5.0',
        'Remote-MTA: dns; mx.example.jp\nDiagnostic-Code: smtp; 550 5.5.0 Bo=?utf-8?q?=C3=AEte?= du destinataire\n    archivee. Archived recipient.\n',
      ),
      `Content-Type: message/rfc822\n\n${SENT}`,
      'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable',
    ),
    want('suspend', '5.5.0', 550),
  ),
  bounce(
    'Free, slow down',
    dsn(
      'MAILER-DAEMON@out.example.net (Mail Delivery System)',
      'Undelivered Mail Returned to Sender',
      `This is the mail system at host out.example.net.

<neko@free.fr>: host mx1.free.fr[192.0.2.212] refused to talk to me:
    421 Too many spams from your IP (192.0.2.80), please visit
    http://postmaster.free.fr/
`,
      `Reporting-MTA: dns; out.example.net
X-Postfix-Queue-ID: 4XyZ0a1b2c
X-Postfix-Sender: rfc822; tama@example.org
Arrival-Date: Thu, 29 Oct 2026 09:00:00 +0900 (JST)

Final-Recipient: rfc822; neko@free.fr
Original-Recipient: rfc822;neko@free.fr
Action: failed
Status: 4.0.0
Remote-MTA: dns; mx1.free.fr
Diagnostic-Code: smtp; 421 Too many spams from your IP (192.0.2.80), please
    visit http://postmaster.free.fr/
`,
    ),
    want('blocked', '4.0.0', 421, { recipient: 'neko@free.fr' }),
  ),
  bounce(
    'Libero, Italian',
    plain(
      'MAILER-DAEMON@libero.example',
      'Mancata consegna del messaggio',
      `Il tuo messaggio non e' stato consegnato ai seguenti destinatari:

  neko@libero.example
    Casella piena (552 RCPT TO:<neko@libero.example> Mailbox disk quota exceeded)

Il messaggio originale e' riportato di seguito.

${SENT_HEADER}`,
    ),
    want('mailboxfull', '', 552, { recipient: 'neko@libero.example' }),
  ),
  bounce(
    'Aruba, qmail in Italian',
    plain(
      'MAILER-DAEMON@smtpcmd01.example.it',
      'failure notice',
      `Salve. Questo e' il programma qmail-send su smtpcmd01.example.it.
Mi dispiace ma non e' stato possibile recapitare il suo messaggio ai seguenti indirizzi.
Questo e' un errore permanente; ho rinunciato. Mi dispiace non sia stato possibile recapitarlo.

<neko@example.jp>:
192.0.2.25 does not like recipient.
Remote host said: 550 5.1.1 <neko@example.jp> recipient does not exist here
Giving up on 192.0.2.25.

--- Di seguito e' riportata una copia del messaggio.

Return-Path: <tama@example.org>
${SENT}`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'PEC, notice of non-delivery',
    parts(
      `From: posta-certificata@pec.example.it
To: tama@example.org
Subject: AVVISO DI MANCATA CONSEGNA: Offer no. 4711
Date: Tue, 3 Nov 2026 01:00:09 +0100
X-Ricevuta: errore-consegna
X-Riferimento-Message-ID: <20261103090000.4711@pc7.example.org>
Message-ID: <opec299.20261103010009@pec.example.it>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="----------=_1793664009-1"`,
      '----------=_1793664009-1',
      `Content-Type: text/plain; charset="iso-8859-1"
Content-Transfer-Encoding: quoted-printable

Avviso di mancata consegna
Il giorno 03/11/2026 alle ore 01:00:09 (+0100) nel messaggio
"Offer no. 4711" proveniente da "tama@example.org"
e destinato all'utente "neko@example.jp"
=E8 stato rilevato un errore 5.1.1 - example.jp - indirizzo non valido.
Il messaggio =E8 stato rifiutato dal sistema.
Identificativo messaggio: opec299.20261103010000@pec.example.it
`,
      `Content-Type: application/xml; name="daticert.xml"
Content-Disposition: attachment; filename="daticert.xml"

<?xml version="1.0" encoding="UTF-8"?>
<postacert tipo="errore-consegna" errore="no-dest"></postacert>
`,
    ),
    want('userunknown', '5.1.1'),
  ),
  bounce(
    'Seznam, Czech',
    plain(
      'MAILER-DAEMON@email.example.cz',
      word('Zpráva nedoručena'),
      base64(`Dobrý den,

Vaši zprávu se nepodařilo doručit následujícímu příjemci:

<neko@example.cz>: host mx.example.cz[192.0.2.77] said: 550 5.1.1 Sorry, no mailbox here by that name. (in reply to RCPT TO command)

Kopie Vaší zprávy:

${SENT_HEADER}`),
      inBase64('utf-8'),
    ),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@example.cz' }),
  ),
  bounce(
    'wp.pl, Polish, iso-8859-2',
    plain(
      'MAILER-DAEMON@wp.example',
      'Nie dostarczono wiadomosci',
      quoted(
        `Wiadomość nie mogła zostać dostarczona do następujących adresatów:

<neko@example.pl>:
Skrzynka odbiorcy jest przepełniona.

--- Poniżej kopia wiadomości.

${SENT_HEADER}`,
        'iso-8859-2',
      ),
      'Content-Type: text/plain; charset=iso-8859-2\nContent-Transfer-Encoding: quoted-printable',
    ),
    want('mailboxfull', '', 0, { recipient: 'neko@example.pl' }),
  ),
  bounce(
    'o2.pl, qmail in Polish',
    plain(
      'MAILER-DAEMON@o2.example',
      'failure notice',
      `Witaj. Tu program pocztowy serwera mx.o2.example.
Niestety nie udalo sie dostarczyc Twojej wiadomosci pod nastepujace adresy.
To jest trwaly blad; rezygnuje z dalszych prob.

<neko@example.pl>:
Sorry, no mailbox here by that name. vpopmail (#5.1.1)

--- Ponizej znajduje sie kopia wiadomosci.

Return-Path: <tama@example.org>
${SENT}`,
    ),
    want('userunknown', '5.1.1', 0, { recipient: 'neko@example.pl' }),
  ),
  bounce(
    'mail.ru',
    plain(
      'mailer-daemon@corp.mail.ru',
      'Mail failure.',
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko@example.ru
    SMTP error from remote mail server after RCPT TO:<neko@example.ru>:
    host mxs.example.ru [192.0.2.31]:
    550 Message was not accepted -- invalid mailbox. Local mailbox neko@example.ru is unavailable: account is disabled

------ This is a copy of the message, including all the headers. ------

${SENT}`,
    ),
    want('suspend', '', 550, { recipient: 'neko@example.ru' }),
  ),
  bounce(
    'Yandex, Russian, alternatives',
    parts(
      `Return-Path: <>
From: mailer-daemon@yandex.example
To: tama@example.org
Subject: ${word('Недоставленное сообщение')}
Date: Tue, 3 Nov 2026 03:00:05 +0300
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="4XyZ12.1793664005/forward101.mail.yandex.example"`,
      '4XyZ12.1793664005/forward101.mail.yandex.example',
      `Content-Description: Notification
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Это письмо отправлено почтовым сервером yandex.example.

К сожалению, мы вынуждены сообщить Вам о том, что Ваше письмо не может
быть отправлено одному или нескольким адресатам. Технические подробности можно найти ниже.

-------------------------------------------------------------------------

<neko@example.ru>: host mx.example.ru[192.0.2.31] said: 552 5.2.2 User over
    quota; you can't send mail to this mailbox (in reply to end of DATA command)
`,
      `Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; forward101.mail.yandex.example
X-Yandex-Queue-ID: 4XyZ12
X-Yandex-Sender: rfc822; tama@example.org
Arrival-Date: Tue,  3 Nov 2026 03:00:00 +0300 (MSK)

Final-Recipient: rfc822; neko@example.ru
Original-Recipient: rfc822;neko@example.ru
Action: failed
Status: 5.2.2
Remote-MTA: dns; mx.example.ru
Diagnostic-Code: smtp; 552 5.2.2 User over quota; you can't send mail to this
    mailbox
`,
      `Content-Description: Undelivered Message\nContent-Type: message/rfc822\n\n${SENT}`,
    ),
    want('mailboxfull', '5.2.2', 552, { recipient: 'neko@example.ru' }),
  ),
  bounce(
    'Rambler, koi8-r',
    plain(
      'MAILER-DAEMON@rambler.example',
      word('Письмо не доставлено', 'koi8-r'),
      base64(
        `Здравствуйте!

Ваше письмо не было доставлено следующим получателям:

<neko@example.ru>: Такого пользователя не существует

Заголовки исходного письма:

${SENT_HEADER}`,
        'koi8-r',
      ),
      inBase64('koi8-r'),
    ),
    want('userunknown', '', 0, { recipient: 'neko@example.ru' }),
  ),
  bounce(
    'QQ, gb18030',
    plain(
      'PostMaster@qq.example',
      word('来自qq.example的退信', 'gb18030'),
      base64(
        `尊敬的用户，您好！

很抱歉您的邮件被退回，以下是该邮件的相关信息：

被退回邮件\t主 题：Offer no. 4711
时 间：2026-11-03 09:00:00
无法发送到 neko@example.cn
退信原因\t收件人邮件地址（neko@example.cn）不存在，邮件无法送达。
host mx.example.cn[192.0.2.88] said: 550 5.1.1 Mailbox not found
解决方案\t请联系您的收件人，重新核实邮箱地址，或发送到其他收信邮箱。
`,
        'gb18030',
      ),
      inBase64('gb18030'),
    ),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@example.cn' }),
  ),
  bounce(
    'QQ, html, no reply of a server',
    plain(
      '<PostMaster@qq.example>',
      word('来自qq.example的退信'),
      base64(
        `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><table><tr><td>尊敬的用户，您好！</td></tr><tr><td>很抱歉您的邮件被退回，以下是该邮件的相关信息：</td></tr><tr><td>被退回邮件</td><td>主 题：Offer no. 4711<br>时 间：2026-11-03 09:00:00</td></tr><tr><td>无法发送到</td><td>neko@example.cn</td></tr><tr><td>退信原因</td><td>收件人邮箱已满，无法接收邮件。</td></tr></table></body></html>`,
      ),
      'Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64',
    ),
    want('mailboxfull', '', 0, { recipient: 'neko@example.cn' }),
  ),
  bounce(
    '163, html alternative with report',
    parts(
      `Return-Path: <>
From: Postmaster@163.example
To: tama@example.org
Subject: ${word('系统退信', 'gbk')}
Date: Tue, 3 Nov 2026 08:00:05 +0800 (CST)
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="----=_Part_163_1234567.1793664005"`,
      '----=_Part_163_1234567.1793664005',
      `Content-Type: multipart/alternative; boundary="----=_Part_163_alt"

${pieces(
  '----=_Part_163_alt',
  `Content-Type: text/plain; charset=gbk
Content-Transfer-Encoding: base64

${base64(
  `抱歉，您的邮件被退回来了……
原邮件信息：
时  间 2026-11-03 08:00:00
主  题 Offer no. 4711
收件人 neko@example.cn
退信原因：
SMTP error, RCPT TO: 550 User not found: neko@example.cn
建议解决方案：
温馨提示：您可以检查收件人地址是否正确，再重新发送。
----------------
This message is generated by Coremail.
您收到的是来自 163 邮箱的退信.`,
  'gbk',
)}`,
  `Content-Type: text/html; charset=gbk\nContent-Transfer-Encoding: base64\n\n${base64('<p>抱歉，您的邮件被退回来了</p>', 'gbk')}`,
)}`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; m12-12.163.example

Final-Recipient: rfc822;neko@example.cn
Action: failed
Status: 5.0.0
Diagnostic-Code: smtp; SMTP error, RCPT TO: 550 User not found: neko@example.cn
`,
      `Content-Type: text/rfc822-headers\n\n${SENT_HEADER}`,
    ),
    want('userunknown', '5.0.0', 550, { recipient: 'neko@example.cn' }),
  ),
  bounce(
    'Sina',
    plain(
      'mailer-daemon@sina.example',
      word('系统退信通知'),
      base64(
        `您好，

很抱歉，您发给 neko@example.cn 的邮件无法送达。

错误信息：
552 Quota exceeded or service disabled.

-------以下是原邮件-------
${SENT_HEADER}`,
      ),
      inBase64('utf-8'),
    ),
    want('mailboxfull', '', 552, { recipient: 'neko@example.cn' }),
  ),
  bounce(
    'Naver, Korean, html in euc-kr',
    plain(
      `${word('네이버 메일', 'euc-kr')} <mailer-daemon@naver.example>`,
      word('메일 전송 실패 알림', 'euc-kr'),
      base64(
        `<html><body><p>메일이 전송되지 못했습니다.</p><table><tr><th>받는사람</th><td>neko@example.kr</td></tr><tr><th>보낸시각</th><td>2026-11-03 09:00:00</td></tr><tr><th>실패사유</th><td>받는 사람의 메일주소가 존재하지 않습니다.<br>5.1.1 &lt;neko@example.kr&gt; User unknown</td></tr></table></body></html>`,
        'euc-kr',
      ),
      'Content-Type: text/html; charset="euc-kr"\nContent-Transfer-Encoding: base64',
    ),
    want('userunknown', '5.1.1', 0, { recipient: 'neko@example.kr' }),
  ),
  bounce(
    'Daum',
    plain(
      'Mail Delivery Subsystem <MAILER-DAEMON@hanmail.example>',
      word('[반송] Offer no. 4711'),
      base64(
        `보내신 메일이 아래와 같은 이유로 반송되었습니다.

받는 사람 : neko@example.kr
반송 사유 : 받는 사람의 편지함 용량이 초과되었습니다.
상세 내용 : 452 4.2.2 Over quota

${SENT_HEADER}`,
      ),
      inBase64('utf-8'),
    ),
    want('mailboxfull', '4.2.2', 452, { recipient: 'neko@example.kr' }),
  ),
  bounce(
    'Rediff',
    plain(
      'MAILER-DAEMON@rediffmail.example',
      'failure notice',
      `Hi. This is the qmail-send program at rediffmail.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<neko@rediffmail.example>:
The users mailfolder is over the allowed quota (size). (#5.2.2)

--- Below this line is a copy of the message.

Return-Path: <tama@example.org>
${SENT}`,
    ),
    want('mailboxfull', '5.2.2', 0, { recipient: 'neko@rediffmail.example' }),
  ),
  bounce(
    'UOL, Portuguese',
    plain(
      'MAILER-DAEMON@uol.example (Mail Delivery System)',
      'Sua mensagem nao pode ser entregue',
      `Este e' o sistema de email do UOL (smtp.uol.example).

Lamentamos informar que sua mensagem nao pode ser entregue a um ou
mais destinatarios. Ela esta anexada abaixo.

<neko@example.br>: host mx.example.br[192.0.2.55] said: 550 5.1.1
    <neko@example.br>: Usuario nao encontrado (in reply to RCPT TO command)

${SENT_HEADER}`,
    ),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@example.br' }),
  ),
  bounce(
    'Terra',
    dsn(
      'MAILER-DAEMON@terra.example (Mail Delivery System)',
      'Undelivered Mail Returned to Sender',
      `This is the Terra mail system at host mailout.terra.example.

<neko@example.br>: host mx.example.br[192.0.2.55] said: 452 <neko@example.br>
    Mailbox size limit exceeded (in reply to RCPT TO command)
`,
      `Reporting-MTA: dns; mailout.terra.example
X-Terra-Queue-ID: 7A1B2C3D
X-Terra-Sender: rfc822; tama@example.org
Arrival-Date: Thu, 29 Oct 2026 09:00:00 -0300 (BRT)

Final-Recipient: rfc822; neko@example.br
Action: failed
Status: 4.0.0
Diagnostic-Code: X-Terra; host mx.example.br[192.0.2.55] said: 452
    <neko@example.br> Mailbox size limit exceeded (in reply to RCPT TO command)
`,
    ),
    want('mailboxfull', '4.0.0', 452, { recipient: 'neko@example.br' }),
  ),
  bounce(
    'docomo by sendmail, one report for three',
    dsn(
      'Mail Delivery Subsystem <MAILER-DAEMON@smtp.example.org>',
      'Returned mail: see transcript for details',
      `The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
from pc7.example.org [192.0.2.80]

   ----- The following addresses had permanent fatal errors -----
<neko@docomo.ne.jp>
    (reason: 550 Unknown user neko@docomo.ne.jp)
<kuro@docomo.ne.jp>
    (reason: 550 Unknown user kuro@docomo.ne.jp)

   ----- Transcript of session follows -----
... while talking to mfsmax.docomo.ne.jp.:
>>> DATA
<<< 550 Unknown user neko@docomo.ne.jp
550 5.1.1 <neko@docomo.ne.jp>... User unknown
<<< 550 Unknown user kuro@docomo.ne.jp
550 5.1.1 <kuro@docomo.ne.jp>... User unknown
<<< 503 No recipients specified
`,
      `Reporting-MTA: dns; smtp.example.org
Received-From-MTA: DNS; pc7.example.org
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: RFC822; neko@docomo.ne.jp
Action: failed
Status: 5.1.1
Remote-MTA: DNS; mfsmax.docomo.ne.jp
Diagnostic-Code: SMTP; 550 Unknown user neko@docomo.ne.jp
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:01 +0900

Final-Recipient: RFC822; kuro@docomo.ne.jp
Action: failed
Status: 5.1.1
Remote-MTA: DNS; mfsmax.docomo.ne.jp
Diagnostic-Code: SMTP; 550 Unknown user kuro@docomo.ne.jp
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:01 +0900
`,
    ),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@docomo.ne.jp' }),
    want('userunknown', '5.1.1', 550, { recipient: 'kuro@docomo.ne.jp' }),
  ),
  bounce(
    'au, gateway of the carrier',
    plain(
      '<MAILER-DAEMON@au.example>',
      'Mail System Error - Returned Mail',
      `The user(s) account is disabled.

<neko@au.example>: 550 <neko@au.example>: User unknown

   ----- Original message header -----
${SENT_HEADER}`,
    ),
    want('userunknown', '', 550, { recipient: 'neko@au.example' }),
  ),
  bounce(
    'SoftBank, Messaging Server',
    parts(
      `Return-path: <>
Date: Tue, 03 Nov 2026 09:00:05 +0900 (JST)
From: Internet Mail Delivery <postmaster@softbank.example>
Subject: Delivery Notification: Delivery has failed
To: tama@example.org
Message-id: <0K1234567890ABCD@mta01.softbank.example>
MIME-version: 1.0
Content-type: multipart/report; report-type=delivery-status;
 boundary="Boundary_(ID_AbCdEf0123456789xyz)"`,
      'Boundary_(ID_AbCdEf0123456789xyz)',
      `Content-type: text/plain; charset=us-ascii
Content-language: en-US

This report relates to a message you sent with the following header fields:

  Message-id: <20261103090000.4711@pc7.example.org>
  Date: Tue, 03 Nov 2026 09:00:00 +0900
  From: Tama Suzuki <tama@example.org>
  To: neko@softbank.example
  Subject: Offer no. 4711

Your message cannot be delivered to the following recipients:

  Recipient address: neko@softbank.example
  Reason: Remote SMTP server has rejected address
  Diagnostic code: smtp;550 Invalid recipient: <neko@softbank.example>
  Remote system: dns;mx.softbank.example (TCP|192.0.2.26|34567|192.0.2.44|25)
`,
      `Content-type: message/delivery-status

Reporting-MTA: dns;mta01.softbank.example (tcp-daemon)
Arrival-date: Tue, 03 Nov 2026 09:00:01 +0900 (JST)

Original-recipient: rfc822;neko@softbank.example
Final-recipient: rfc822;neko@softbank.example
Action: failed
Status: 5.1.1 (Remote SMTP server has rejected address)
Remote-MTA: dns;mx.softbank.example (TCP|192.0.2.26|34567|192.0.2.44|25)
Diagnostic-code: smtp;550 Invalid recipient: <neko@softbank.example>
`,
      `Content-type: message/rfc822\n\n${SENT}`,
    ),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@softbank.example' }),
  ),
  bounce(
    'Rakuten Mobile, refused by filter',
    dsn(
      'MAILER-DAEMON@rakuten.example (Mail Delivery System)',
      'Undelivered Mail Returned to Sender',
      `This is the mail system at host mta.example.org.

<neko@rakumail.example>: host mx.rakumail.example[192.0.2.91] said: 550 5.7.1 Message
    content rejected, UBE, id=1234-05 (in reply to end of DATA command)
`,
      `Reporting-MTA: dns; mta.example.org
X-Postfix-Queue-ID: 4XyZ0a1b2c
X-Postfix-Sender: rfc822; tama@example.org
Arrival-Date: Tue,  3 Nov 2026 09:00:00 +0900 (JST)

Final-Recipient: rfc822; neko@rakumail.example
Original-Recipient: rfc822;neko@rakumail.example
Action: failed
Status: 5.7.1
Remote-MTA: dns; mx.rakumail.example
Diagnostic-Code: smtp; 550 5.7.1 Message content rejected, UBE, id=1234-05
`,
    ),
    want('spamdetected', '5.7.1', 550, { recipient: 'neko@rakumail.example' }),
  ),
  bounce(
    'nifty, Japanese',
    plain(
      'MAILER-DAEMON@nifty.example',
      'Undelivered Mail Returned to Sender',
      base64(`このメールは、メールシステムが自動的に送信しています。

あなたが送信した下記のメールは、配送できませんでした。

宛先: neko@nifty.example
理由: 宛先のメールアドレスは存在しません。
      550 5.1.1 <neko@nifty.example>... User unknown

--- 以下、元のメールのヘッダ ---
${SENT_HEADER}`),
      inBase64('utf-8'),
    ),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@nifty.example' }),
  ),
  bounce(
    'BIGLOBE',
    parts(
      `Return-Path: <>
From: postmaster@biglobe.example
To: tama@example.org
Subject: Returned mail: User unknown
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="----=_NextPart_20261103"`,
      '----=_NextPart_20261103',
      `Content-Type: text/plain; charset=us-ascii

   ----- The following addresses had delivery problems -----
neko@biglobe.example

   ----- Non-delivered information -----
The number of messages in recipient's mailbox exceeded the local limit.

   ----- Transcript of session follows -----
`,
      `Content-Type: message/rfc822\n\n${SENT}`,
    ),
    want('mailboxfull', '', 0, { recipient: 'neko@biglobe.example' }),
  ),
  bounce(
    'Yahoo! JAPAN',
    plain(
      'MAILER-DAEMON@yahoo.co.jp',
      'Failure Notice',
      base64(`メッセージを配信できませんでした。
以下の宛先への送信に失敗しました。

<neko@example.jp>:
リモートホストの応答: 550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown
[RCPT_TO]

--- 以下はメッセージのコピーです。

${SENT}`),
      inBase64('utf-8'),
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Apple, its report',
    dsn(
      'Mail Delivery System <MAILER-DAEMON@ms-10001.mac.example>',
      'Undelivered Mail Returned to Sender',
      `This is the mail system at host ms-10001.mac.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<neko@example.jp>: connect to mx.example.jp[192.0.2.25]:25: Connection timed out
`,
      fields(
        'ms-10001.mac.example',
        'failed',
        '4.4.1',
        'Diagnostic-Code: X-Postfix; connect to mx.example.jp[192.0.2.25]:25: Connection timed out\n',
      ),
    ),
    want('expired', '4.4.1'),
  ),
  bounce(
    'Fastmail, forwarding rule loops',
    dsn(
      'Mail Delivery System <MAILER-DAEMON@messagingengine.example>',
      'Undelivered Mail Returned to Sender',
      `This is the mail system at host mx1.messagingengine.example.

<neko@example.jp> (expanded from <hello@example.com>): host mx.example.jp[192.0.2.25] said: 554 5.4.6 Too many hops (in reply to end of DATA command)
`,
      `Reporting-MTA: dns; mx1.messagingengine.example
Arrival-Date: Tue,  3 Nov 2026 09:00:00 +0900

Final-Recipient: rfc822; neko@example.jp
Original-Recipient: rfc822;hello@example.com
Action: failed
Status: 5.4.6
Remote-MTA: dns; mx.example.jp
Diagnostic-Code: smtp; 554 5.4.6 Too many hops
`,
    ),
    want('networkerror', '5.4.6', 554),
  ),
];
