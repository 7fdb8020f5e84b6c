/**
 * Bounces as their writers word them, written anew with invented names: the structure and the key wordings are
 * real, the rest is not. Each case says what it must decode to, one line per recipient.
 */
import type { BounceKind } from '../../src/core/bounce.ts';
import type { Reason } from '../../src/core/reason.ts';

export interface Wanted {
  readonly recipient: string;
  readonly reason: Reason;
  readonly kind?: BounceKind;
  readonly status?: string;
  readonly code?: number;
  readonly hard?: boolean;
}

export interface WriterCase {
  readonly name: string;
  readonly mail: string;
  readonly want: readonly Wanted[];
}

export const RETURNED: string = [
  'Received: from web.example.org (web.example.org [192.0.2.80]) by out.example.org with ESMTP id 4XyZ',
  'From: "Tama" <tama@example.org>',
  'To: neko@example.jp',
  'Subject: The minutes of Tuesday',
  'Date: Tue, 3 Nov 2026 09:00:00 +0900',
  'Message-ID: <20261103.1@web.example.org>',
  '',
  'Here they are.',
].join('\n');

/** A notice in one piece of text. */
export function plain(from: string, subject: string, body: string, more: readonly string[] = []): string {
  return [
    'Return-Path: <>',
    `From: ${from}`,
    'To: tama@example.org',
    `Subject: ${subject}`,
    'Date: Tue, 3 Nov 2026 09:00:05 +0900',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    ...more,
    '',
    body,
    '',
  ].join('\n');
}

export function html(from: string, subject: string, body: string): string {
  return plain(from, subject, body).replace('text/plain', 'text/html');
}

/** A notice with a report for programs. */
export function report(
  from: string,
  subject: string,
  body: string,
  fields: readonly string[],
  returned: string = RETURNED,
): string {
  return [
    'Return-Path: <>',
    `From: ${from}`,
    'To: tama@example.org',
    `Subject: ${subject}`,
    'Date: Tue, 3 Nov 2026 09:00:05 +0900',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=-b"',
    '',
    '--=-b',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    body,
    '',
    '--=-b',
    'Content-Type: message/delivery-status',
    '',
    ...fields,
    '',
    '--=-b',
    'Content-Type: message/rfc822',
    '',
    returned,
    '',
    '--=-b--',
    '',
  ].join('\n');
}

export const one = (reason: Reason, more: Partial<Wanted> = {}): readonly Wanted[] => [
  { recipient: 'neko@example.jp', reason, ...more },
];

export const WRITERS: readonly WriterCase[] = [
  {
    name: 'Courier',
    mail: plain(
      '"Courier mail server at mx.example.net" <postmaster@mx.example.net>',
      'NOTICE: mail delivery status.',
      `This is a delivery status notification from mx.example.net,
running the Courier mail server, version 1.0.16.

The original message was received on Tue, 03 Nov 2026 09:00:00 +0900
from web.example.org (web.example.org [192.0.2.80])

---------------------------------------------------------------------------

                           UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<neko@example.jp>:
    mx.example.jp [192.0.2.25]:
    >>> RCPT TO:<neko@example.jp>
    <<< 550 5.1.1 User unknown: neko@example.jp

---------------------------------------------------------------------------

If your message was also sent to additional recipients, their delivery
status is not included in this report. You may or may not receive
other delivery status notifications for additional recipients.`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'qmail, two recipients',
    mail: plain(
      'MAILER-DAEMON@mail.example.net',
      'failure notice',
      `Hi. This is the qmail-send program at mail.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<neko@example.jp>:
192.0.2.25 does not like recipient.
Remote host said: 550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown in virtual mailbox table
Giving up on 192.0.2.25.

<mike@example.com>:
198.51.100.25 failed after I sent the message.
Remote host said: 554 5.7.1 Message rejected as spam

--- Below this line is a copy of the message.

${RETURNED}`,
    ),
    want: [
      { recipient: 'neko@example.jp', reason: 'userunknown', status: '5.1.1', code: 550, hard: true },
      { recipient: 'mike@example.com', reason: 'spamdetected', status: '5.7.1', code: 554, hard: false },
    ],
  },
  {
    name: 'qmail, deferral until the end',
    mail: plain(
      'MAILER-DAEMON@mail.example.net',
      'failure notice',
      `Hi. This is the qmail-send program at mail.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<neko@example.jp>:
CNAME lookup failed temporarily. (#4.4.3)
I'm not going to try again; this message has been in the queue too long.

--- Below this line is a copy of the message.

${RETURNED}`,
    ),
    want: one('networkerror', { status: '4.4.3' }),
  },
  {
    name: 'vpopmail over quota',
    mail: plain(
      'MAILER-DAEMON@mail.example.net',
      'failure notice',
      `Hi. This is the qmail-send program at mail.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<neko@example.jp>:
user is over quota

--- Below this line is a copy of the message.

${RETURNED}`,
    ),
    want: one('mailboxfull', { hard: false }),
  },
  {
    name: 'Exim, text only',
    mail: plain(
      'Mail Delivery System <Mailer-Daemon@mail.example.net>',
      'Mail delivery failed: returning message to sender',
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko@example.jp
    SMTP error from remote mail server after RCPT TO:<neko@example.jp>:
    host mx.example.jp [192.0.2.25]: 550 5.7.1 Service unavailable;
    Client host [192.0.2.80] blocked using zen.spamhaus.org

------ This is a copy of the message, including all the headers. ------

${RETURNED}`,
      ['X-Failed-Recipients: neko@example.jp'],
    ),
    want: one('blocked', { status: '5.7.1', code: 550, hard: false }),
  },
  {
    name: 'Exim, warning',
    mail: plain(
      'Mail Delivery System <Mailer-Daemon@mail.example.net>',
      'Warning: message 1tAbCd-0001Xy-2z delayed 24 hours',
      `This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on mail.example.net.

The message identifier is:     1tAbCd-0001Xy-2z
The subject of the message is: The minutes of Tuesday
The date of the message is:    Tue, 3 Nov 2026 09:00:00 +0900

The address to which the message has not yet been delivered is:

  neko@example.jp
    host mx.example.jp [192.0.2.25]
    Delay reason: Connection timed out

No action is required on your part. Delivery attempts will continue for
some time, and this warning may be repeated at intervals if the message
remains undelivered. Eventually the mail delivery software will give up,
and when that happens, the message will be returned to you.`,
    ),
    want: one('expired', { kind: 'delayed' }),
  },
  {
    name: 'Domino',
    mail: report(
      'Mail Router <postmaster@example.net>',
      'DELIVERY FAILURE: User neko (neko@example.jp) not listed in Domino Directory',
      `Your message

  Subject: The minutes of Tuesday

was not delivered to:

  neko@example.jp

because:

  User neko (neko@example.jp) not listed in Domino Directory`,
      [
        'Reporting-MTA: dns;notes.example.net',
        '',
        'Final-Recipient: rfc822;neko@example.jp',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: X-Notes; User neko (neko@example.jp) not listed in Domino Directory',
      ],
    ),
    want: one('userunknown', { status: '5.1.1', hard: true }),
  },
  {
    name: 'Domino, no route',
    mail: plain(
      'Mail Router <postmaster@example.net>',
      'DELIVERY FAILURE: No route found to domain example.jp from server NOTES1/EXAMPLE',
      `Your message

  Subject: The minutes of Tuesday

was not delivered to:

  neko@example.jp

because:

  No route found to domain example.jp from server NOTES1/EXAMPLE.  Check DNS configuration.`,
    ),
    want: one('hostunknown'),
  },
  {
    name: 'GroupWise',
    mail: plain(
      '<Postmaster@gw.example.net>',
      'Message status - undeliverable',
      `The message that you sent was undeliverable to the following:
\tneko@example.jp (user not found)

Possibly truncated original message follows:

${RETURNED}`,
    ),
    want: one('userunknown', { hard: true }),
  },
  {
    name: 'GroupWise internet agent, 550',
    mail: plain(
      'Mail Delivery Subsystem <Postmaster@gw.example.net>',
      'Message status - undeliverable',
      `The attached file had the following undeliverable recipient(s):
\tneko@example.jp

Transcript of session follows:

Command: RCPT TO:<neko@example.jp>
Response: 550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'hMailServer',
    mail: plain(
      'mailer-daemon@mail.example.net',
      'Message undeliverable: The minutes of Tuesday',
      `Your message did not reach some or all of the intended recipients.

   Sent: Tue, 3 Nov 2026 09:00:00 +0900
   Subject: The minutes of Tuesday

The following recipient(s) could not be reached:

neko@example.jp
   Error Type: SMTP
   Remote server (192.0.2.25) issued an error.
   hMailServer sent: RCPT TO:<neko@example.jp>
   Remote server replied: 550 No such user here


hMailServer`,
    ),
    want: one('userunknown', { code: 550, hard: true }),
  },
  {
    name: 'hMailServer, expired',
    mail: plain(
      'mailer-daemon@mail.example.net',
      'Message undeliverable: The minutes of Tuesday',
      `Your message did not reach some or all of the intended recipients.

   Sent: Tue, 3 Nov 2026 09:00:00 +0900
   Subject: The minutes of Tuesday

The following recipient(s) could not be reached:

neko@example.jp
   Error Type: SMTP
   Error Description: No mail servers appear to exists for the recipient's address.
   Additional information: Please check that you have not misspelled the recipient's email address.


hMailServer`,
    ),
    want: one('hostunknown'),
  },
  {
    name: 'MailEnable',
    mail: plain(
      'POSTMASTER <POSTMASTER@mail.example.net>',
      'Message Delivery Failure',
      `MailEnable: Message could not be delivered to some recipients.
The following recipient(s) could not be reached:

\tRecipient: [SMTP:neko@example.jp]
\tReason: Remote SMTP Server Returned: 550 5.1.1 neko@example.jp Mailbox unavailable


Message headers follow:

${RETURNED}`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'MDaemon',
    mail: plain(
      'MDaemon at mail.example.net <MDaemon@mail.example.net>',
      'Delivery failure for message 50000012345',
      `--- Mail Delivery Failure ---

The attached message had PERMANENT fatal delivery errors.

Failed address: neko@example.jp

--- Session Transcript ---
 Tue 2026-11-03 09:00:01: Parsing Message <xxx>
 Tue 2026-11-03 09:00:01: From: tama@example.org
 Tue 2026-11-03 09:00:01: To: neko@example.jp
 Tue 2026-11-03 09:00:02: --> RCPT To:<neko@example.jp>
 Tue 2026-11-03 09:00:02: <-- 550 5.1.1 User unknown
--- End Transcript ---`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'IceWarp',
    mail: plain(
      'Mail Delivery Subsystem <MAILER-DAEMON@mail.example.net>',
      'Mail Delivery Failed',
      `The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
from tama@example.org

----- The following address(es) had permanent fatal errors -----

<neko@example.jp>; (originally to neko@example.jp)

----- Transcript of session follows -----

Remote server said: 550 5.1.1 <neko@example.jp> User unknown; rejecting`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'Kerio',
    mail: report(
      'Mail Delivery Subsystem <postmaster@mail.example.net>',
      'Delivery Failure: The minutes of Tuesday',
      `The original message was received at Tue, 3 Nov 2026 09:00:00 +0900 from <tama@example.org>

The following addresses have permanent fatal errors:

<neko@example.jp>
Reason: 550 Mailbox not found`,
      [
        'Reporting-MTA: dns; mail.example.net',
        '',
        'Final-Recipient: rfc822; neko@example.jp',
        'Action: failed',
        'Status: 5.0.0',
      ],
    ),
    want: one('userunknown', { code: 550, hard: true }),
  },
  {
    name: 'Exchange 2016, unknown recipient',
    mail: report(
      'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.net>',
      'Undeliverable: The minutes of Tuesday',
      `Delivery has failed to these recipients or groups:

neko@example.jp
The email address you entered couldn't be found. Please check the recipient's email address and try to resend the message. If the problem continues, please contact your email admin.

Diagnostic information for administrators:

Generating server: EX1.example.net

neko@example.jp
Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'

Original message headers:

Received: from EX1.example.net ([192.0.2.80])`,
      [
        'Reporting-MTA: dns;EX1.example.net',
        '',
        'Final-Recipient: rfc822;neko@example.jp',
        'Action: failed',
        'Status: 5.1.10',
        'Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
      ],
    ),
    want: one('userunknown', { status: '5.1.10', code: 550, hard: true }),
  },
  {
    name: 'Exchange Online, German',
    mail: plain(
      'postmaster@example.net',
      'Unzustellbar: Protokoll vom Dienstag',
      `Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:

neko@example.jp (neko@example.jp)
Die von Ihnen eingegebene E-Mail-Adresse konnte nicht gefunden werden. Überprüfen Sie die E-Mail-Adresse des Empfängers, und versuchen Sie, die Nachricht erneut zu senden.

Diagnoseinformationen für Administratoren:

Generierender Server: AM0PR01.example.net

neko@example.jp
Remote Server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'

Ursprüngliche Nachrichtenkopfzeilen:

Received: from x`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'Exchange, Japanese, mailbox full',
    mail: plain(
      'Microsoft Outlook <postmaster@example.net>',
      '配信不能: 火曜の議事録',
      `次の受信者またはグループへの配信に失敗しました:

neko@example.jp
受信者のメールボックスがいっぱいであり、現在メッセージを受け付けることができません。後でこのメッセージを再送信してみてください。

管理者向けの診断情報:

生成サーバー: EX1.example.net

neko@example.jp
Remote Server returned '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded; Failed to process message due to a permanent exception'

元のメッセージ ヘッダー:

Received: from x`,
    ),
    want: one('mailboxfull', { status: '5.2.2', code: 554, hard: false }),
  },
  {
    name: 'Exchange, French',
    mail: plain(
      'postmaster@example.net',
      'Non remis : Compte rendu de mardi',
      `Échec de la remise pour ces destinataires ou groupes :

neko@example.jp
Votre message n'a pas pu être remis. Le serveur de messagerie du destinataire l'a refusé.

Informations de diagnostic pour les administrateurs :

Serveur de génération : EX1.example.net

neko@example.jp
mx.example.jp #550 5.7.1 Message rejected as spam by Content Filtering. ##

En-têtes de message d'origine :

Received: from x`,
    ),
    want: one('spamdetected', { status: '5.7.1', code: 550 }),
  },
  {
    name: 'Exchange, Spanish',
    mail: plain(
      'postmaster@example.net',
      'No se puede entregar: Acta del martes',
      `No se pudo entregar el mensaje a estos destinatarios o grupos:

neko@example.jp
No se encontró la dirección de correo electrónico que escribió.

Información de diagnóstico para administradores:

Generando servidor: EX1.example.net

neko@example.jp
Remote Server returned '550 5.1.1 User unknown'

Encabezados de mensajes originales:

Received: from x`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'Exchange 2003',
    mail: plain(
      'System Administrator <postmaster@example.net>',
      'Undeliverable: The minutes of Tuesday',
      `Your message

  To:      neko@example.jp
  Subject: The minutes of Tuesday
  Sent:    Tue, 3 Nov 2026 09:00:00 +0900

did not reach the following recipient(s):

neko@example.jp on Tue, 3 Nov 2026 09:00:04 +0900
    The e-mail account does not exist at the organization this message was sent to.  Check the e-mail address, or contact the recipient directly to find out the correct address.
    <mail.example.net #5.1.1>`,
    ),
    want: one('userunknown', { status: '5.1.1', hard: true }),
  },
  {
    name: 'Gmail, address not found',
    mail: report(
      'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      'Delivery Status Notification (Failure)',
      `
** Address not found **

Your message wasn't delivered to neko@example.jp because the address couldn't be found, or is unable to receive mail.

Learn more here: https://support.google.com/mail/answer/6596

The response was:

550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown in local recipient table`,
      [
        'Reporting-MTA: dns; googlemail.com',
        'Received-From-MTA: dns; tama@example.org',
        'Arrival-Date: Mon, 02 Nov 2026 16:00:00 -0800 (PST)',
        '',
        'Final-Recipient: rfc822; neko@example.jp',
        'Action: failed',
        'Status: 5.1.1',
        'Remote-MTA: dns; mx.example.jp. (192.0.2.25, the server for the domain example.jp.)',
        'Diagnostic-Code: smtp; 550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown in local recipient table',
      ],
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'Gmail, delayed',
    mail: report(
      'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      'Delivery Status Notification (Delay)',
      `
** Delivery incomplete **

There was a temporary problem delivering your message to neko@example.jp. Gmail will retry for 46 more hours. You'll be notified if the delivery fails permanently.

The response was:

The recipient server did not accept our requests to connect. [mx.example.jp. 192.0.2.25: timed out]`,
      [
        'Reporting-MTA: dns; googlemail.com',
        '',
        'Final-Recipient: rfc822; neko@example.jp',
        'Action: delayed',
        'Status: 4.4.1',
        'Diagnostic-Code: smtp; The recipient server did not accept our requests to connect. [mx.example.jp. 192.0.2.25: timed out]',
      ],
    ),
    want: one('expired', { kind: 'delayed', status: '4.4.1' }),
  },
  {
    name: 'Google Groups',
    mail: plain(
      'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      'Delivery Status Notification (Failure)',
      `Hello tama@example.org,

We're writing to let you know that the group you tried to contact (nekos) may not exist, or you may not have permission to post messages to the group. A few more details on why you weren't able to post:

 * You might have spelled or formatted the group name incorrectly.
 * The owner of the group may have removed this group.

If you have questions related to this or any other Google Group, visit the Help Center at https://groups.google.com/support/.

Thanks,

Google Groups`,
      ['X-Failed-Recipients: nekos@googlegroups.com'],
    ),
    want: [{ recipient: 'nekos@googlegroups.com', reason: 'rejected' }],
  },
  {
    name: 'Yahoo',
    mail: plain(
      'MAILER-DAEMON@yahoo.com',
      'Failure Notice',
      `Sorry, we were unable to deliver your message to the following address.

<neko@example.jp>:
550: Mailbox unavailable. Error was: 5.1.1 User unknown

--- Below this line is a copy of the message.

${RETURNED}`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'Yahoo! JAPAN',
    mail: plain(
      'MAILER-DAEMON@yahoo.co.jp',
      'Failure Notice',
      `This is an automatically generated Delivery Status Notification.

Unable to deliver message to the following address(es).

<neko@example.jp>:
192.0.2.25 does not like recipient.
Remote host said: 550 5.1.1 <neko@example.jp>... User Unknown [RCPT_TO]

--- Original message follows.

${RETURNED}`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'Oracle Messaging Server, as at SoftBank',
    mail: report(
      'Internet Mail Delivery <postmaster@mail.example.net>',
      'Delivery Notification: Delivery has failed',
      `This report relates to a message you sent with the following header fields:

  Message-id: <20261103.1@web.example.org>
  Date: Tue, 03 Nov 2026 09:00:00 +0900
  From: tama@example.org
  To: neko@example.jp
  Subject: The minutes of Tuesday

Your message cannot be delivered to the following recipients:

  Recipient address: neko@example.jp
  Reason: Remote SMTP server has rejected address
  Diagnostic code: smtp;550 5.1.1 unknown or illegal alias: neko@example.jp
  Remote system: dns;mx.example.jp (TCP|192.0.2.9|33550|192.0.2.25|25) (mx.example.jp ESMTP)`,
      [
        'Reporting-MTA: dns;mail.example.net (tcp-daemon)',
        '',
        'Original-recipient: rfc822;neko@example.jp',
        'Final-recipient: rfc822;neko@example.jp',
        'Action: failed',
        'Status: 5.1.1 (Remote SMTP server has rejected address)',
        'Remote-MTA: dns;mx.example.jp (TCP|192.0.2.9|33550|192.0.2.25|25) (mx.example.jp ESMTP)',
        'Diagnostic-code: smtp;550 5.1.1 unknown or illegal alias: neko@example.jp',
      ],
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'BIGLOBE',
    mail: plain(
      '"Mail Delivery System" <postmaster@biglobe.ne.jp>',
      'Returned mail: Service unavailable',
      `   ----- The following addresses had delivery problems -----
neko@biglobe.ne.jp

   ----- Non-delivered information -----
The number of messages in recipient's mailbox exceeded the local limit.

   ----- Original message headers -----
${RETURNED}`,
    ),
    want: [{ recipient: 'neko@biglobe.ne.jp', reason: 'mailboxfull', hard: false }],
  },
  {
    name: 'Japanese gateway, unknown address',
    mail: plain(
      'メール配送システム <postmaster@mail.example.ne.jp>',
      'メールを配信できませんでした',
      `お客様が送信されたメールは、下記の理由により配信できませんでした。

宛先: neko@example.jp
理由: 宛先のメールアドレスが存在しません。

アドレスをご確認のうえ、再度送信してください。`,
    ),
    want: one('userunknown', { hard: true }),
  },
  {
    name: 'Japanese, mailbox full, with reply',
    mail: plain(
      'MAILER-DAEMON@mail.example.ne.jp',
      '送信エラーのお知らせ',
      `以下のメールは送信できませんでした。

<neko@example.jp>
  受信者のメールボックスの容量が超過しています。
  452 4.2.2 Mailbox full

----- 以下は元のメールです -----
${RETURNED}`,
    ),
    want: one('mailboxfull', { status: '4.2.2', code: 452 }),
  },
  {
    name: 'EZweb',
    mail: plain(
      'Postmaster@ezweb.ne.jp',
      'Mail System Error - Returned Mail',
      `Your mail sent on: Tue, 3 Nov 2026 09:00:00 +0900

Could not be delivered to:
    neko@ezweb.ne.jp

As their mailbox is full.`,
    ),
    want: [{ recipient: 'neko@ezweb.ne.jp', reason: 'mailboxfull', hard: false }],
  },
  {
    name: 'Cisco ESA',
    mail: report(
      'Mail Delivery System <MAILER-DAEMON@esa.example.net>',
      'Delivery Status Notification (Failure)',
      `The following message to <neko@example.jp> was undeliverable.
The reason for the problem:
5.1.0 - Unknown address error 550-'5.1.1 <neko@example.jp>: Recipient address rejected: User unknown in relay recipient table'`,
      [
        'Reporting-MTA: dns; esa.example.net',
        '',
        'Final-Recipient: rfc822;neko@example.jp',
        'Action: failed',
        'Status: 5.0.0 (permanent failure)',
        'Remote-MTA: dns; [192.0.2.25]',
        "Diagnostic-Code: smtp; 5.1.0 - Unknown address error 550-'5.1.1 <neko@example.jp>: Recipient address rejected: User unknown in relay recipient table' (delivery attempts: 0)",
      ],
    ),
    want: one('userunknown', { code: 550, hard: true }),
  },
  {
    name: 'Barracuda, blocked mail',
    mail: plain(
      'Barracuda Spam Firewall <postmaster@barracuda.example.net>',
      '**Message you sent blocked by our bulk email filter**',
      `Your message to: neko@example.jp
was blocked by our Spam Firewall. The email you sent with the following subject has NOT BEEN DELIVERED:

Subject: The minutes of Tuesday`,
    ),
    want: one('spamdetected', { hard: false }),
  },
  {
    name: 'Trend Micro IMSS',
    mail: plain(
      'InterScan MSS <postmaster@imss.example.net>',
      'Mail could not be delivered',
      `Sent >>> RCPT TO:<neko@example.jp>
Received <<< 550 5.1.1 <neko@example.jp>... User unknown

Unable to deliver message to <neko@example.jp>.`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'MailMarshal',
    mail: plain(
      'MailMarshal <postmaster@mm.example.net>',
      'Undeliverable Mail: "The minutes of Tuesday"',
      `Your message:
   From:    tama@example.org
   Subject: The minutes of Tuesday

Could not be delivered because of

550 5.1.1 User unknown

The following recipients were affected:
   neko@example.jp

Additional Information
======================`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'SurfControl',
    mail: plain(
      'SurfControl E-mail Filter <postmaster@sc.example.net>',
      'Your message could not be sent.',
      `Your message could not be sent.
A transcript of the attempts to send the message follows.
The number of attempts made: 1
Addressed To: neko@example.jp

Tue 3 Nov 2026 09:00:04 +0900
Failed to send to identified host,
neko@example.jp: [192.0.2.25], 550 5.1.1 neko@example.jp... No such user
--- Message non-deliverable.`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'MailFoundry',
    mail: plain(
      '<>',
      'Message delivery has failed',
      `Unable to deliver message to: <neko@example.jp>
Delivery failed for the following reason:
Server mx.example.jp[192.0.2.25] failed with: 550 <neko@example.jp> No such user here

This has been a permanent failure.  No further delivery attempts will be made.`,
    ),
    want: one('userunknown', { code: 550, hard: true }),
  },
  {
    name: 'James',
    mail: plain(
      'postmaster@james.example.net',
      'Re:The minutes of Tuesday',
      `Hi. This is the James mail server at james.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.  Below
I include the list of recipients and the reason why I was unable to deliver
your message.

Failed recipient(s):
neko@example.jp

Error message:
550 5.1.1 User unknown`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'IMail',
    mail: plain(
      'Postmaster <postmaster@imail.example.net>',
      'Undeliverable Mail',
      `Unknown user: neko@example.jp

Original message follows.

${RETURNED}`,
    ),
    want: one('userunknown', { hard: true }),
  },
  {
    name: 'GMX',
    mail: plain(
      '"GMX Mailer Daemon" <mailer-daemon@gmx.de>',
      'Mail delivery failed: returning message to sender',
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address(es)
failed:

neko@example.jp:
SMTP error from remote server for RCPT TO command, host: mx.example.jp (192.0.2.25) reason: 550 5.2.2 <neko@example.jp>: user is over quota

--- The header of the original message is following. ---

${RETURNED}`,
    ),
    want: one('mailboxfull', { status: '5.2.2', code: 550 }),
  },
  {
    name: 'T-Online (smail)',
    mail: plain(
      'Mail Delivery System <mailer-daemon@t-online.de>',
      'mail failed, returning to sender',
      `|------------------------- Message log follows: -------------------------|
 no valid recipients were found for this message
|------------------------- Failed addresses follow: ---------------------|
 <neko@t-online.de> ... unknown user / Teilnehmer existiert nicht
|------------------------- Message text follows: ------------------------|
${RETURNED}`,
    ),
    want: [{ recipient: 'neko@t-online.de', reason: 'userunknown', hard: true }],
  },
  {
    name: 'Zoho',
    mail: plain(
      'mailer-daemon@mail.zoho.com',
      'Undelivered Mail Returned to Sender',
      `This message was created automatically by mail delivery software.
A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.

neko@example.jp Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 <neko@example.jp>: Recipient address rejected: User unknown

Received:from mail.zoho.com by mx.zohomail.com
\twith SMTP id 12345; Tue, 3 Nov 2026 09:00:00 +0900 (JST)
Message-ID:<20261103.1@web.example.org>`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'Yandex (Postfix words of its own)',
    mail: report(
      'mailer-daemon@yandex.ru',
      'Недоставленное сообщение',
      `This message was created automatically by mail delivery software (mail.yandex.net).

Сообщение не может быть доставлено одному или нескольким получателям:

<neko@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.7.1 Message rejected under suspicion of SPAM (in reply to end of DATA command)`,
      [
        'Reporting-MTA: dns; forward1.mail.yandex.net',
        '',
        'Final-Recipient: rfc822; neko@example.jp',
        'Action: failed',
        'Status: 5.7.1',
        'Remote-MTA: dns; mx.example.jp',
        'Diagnostic-Code: smtp; 550 5.7.1 Message rejected under suspicion of SPAM',
      ],
    ),
    want: one('spamdetected', { status: '5.7.1', code: 550 }),
  },
  {
    name: 'mail.ru',
    mail: plain(
      'mailer-daemon@corp.mail.ru',
      'Mail failure.',
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko@example.jp
    SMTP error from remote mail server after RCPT TO:<neko@example.jp>:
    host mx.example.jp [192.0.2.25]: 550 No such user

------ This is a copy of the message, including all the headers. ------

${RETURNED}`,
      ['X-Failed-Recipients: neko@example.jp'],
    ),
    want: one('userunknown', { code: 550, hard: true }),
  },
  {
    name: 'NetEase',
    mail: html(
      'Postmaster@163.com',
      '系统退信/Systems bounce',
      `<html><body><div>抱歉，您的邮件被退回来了……</div>
<table><tr><td>主&nbsp;题：</td><td>火曜</td></tr>
<tr><td>收件人：</td><td>neko@example.jp</td></tr>
<tr><td>退信原因：</td><td>对方邮箱不存在。 SMTP error, RCPT TO: Host mx.example.jp(192.0.2.25) said RCPT TO:&lt;neko@example.jp&gt; 550 5.1.1 User unknown</td></tr></table></body></html>`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'QQ',
    mail: html(
      'PostMaster <postmaster@qq.com>',
      '系统退信',
      `<html><body><p>很抱歉，您发送的邮件被退回。</p>
<table><tr><td>无法发送到</td><td>neko@example.jp</td></tr>
<tr><td>退信原因</td><td>收件人邮件地址（neko@example.jp）不存在，邮件无法送达。<br>host mx.example.jp[192.0.2.25] said: 550 5.1.1 User unknown</td></tr></table></body></html>`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'Naver',
    mail: html(
      '"NAVER Mail" <postmaster@naver.com>',
      '[메일 전송 실패] 화요일 회의록',
      `<html><body><p>메일이 전송되지 않았습니다.</p>
<p>받는사람 : neko@example.jp</p>
<p>실패 사유 : 받는 사람의 메일 주소가 존재하지 않습니다. (550 5.1.1 User unknown)</p></body></html>`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'Chinese gateway, full',
    mail: plain(
      'postmaster@mail.example.cn',
      '退信通知',
      `您好，您发送的邮件未能投递成功。

收件人：neko@example.jp
退信原因：对方邮箱空间已满
`,
    ),
    want: one('mailboxfull', { hard: false }),
  },
  {
    name: 'Italian',
    mail: plain(
      'Mail Delivery System <postmaster@mail.example.it>',
      'Mancato recapito: Verbale di martedì',
      `Non è stato possibile recapitare il messaggio ai seguenti destinatari:

neko@example.jp
  Casella di posta piena: il destinatario ha superato la quota.
`,
    ),
    want: one('mailboxfull', { hard: false }),
  },
  {
    name: 'Portuguese',
    mail: plain(
      'MAILER-DAEMON@mail.example.com.br',
      'Falha na entrega da mensagem',
      `Sua mensagem não pôde ser entregue ao seguinte destinatário:

<neko@example.jp>

Motivo: 550 5.1.1 Usuário desconhecido
`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'Spanish without codes',
    mail: plain(
      'MAILER-DAEMON@mail.example.es',
      'Mensaje no entregado',
      `No se ha podido entregar su mensaje a:

neko@example.jp

Motivo: el buzón del usuario no existe
`,
    ),
    want: one('userunknown', { hard: true }),
  },
  {
    name: 'Russian',
    mail: plain(
      'Mail Delivery System <mailer-daemon@mail.example.ru>',
      'Сообщение не доставлено',
      `Ваше сообщение не было доставлено следующим получателям:

neko@example.jp: почтовый ящик переполнен
`,
    ),
    want: one('mailboxfull', { hard: false }),
  },
  {
    name: 'Korean',
    mail: plain(
      'postmaster@mail.example.kr',
      '메일 배달 실패',
      `다음 수신자에게 메일을 배달할 수 없습니다.

neko@example.jp
사유: 존재하지 않는 사용자입니다.
`,
    ),
    want: one('userunknown', { hard: true }),
  },
  {
    name: 'German, full',
    mail: plain(
      'Mail Delivery System <mailer-daemon@mail.example.de>',
      'Ihre Nachricht konnte nicht zugestellt werden',
      `Ihre Nachricht an

  neko@example.jp

konnte nicht zugestellt werden: Das Postfach des Empfängers ist voll.
`,
    ),
    want: one('mailboxfull', { hard: false }),
  },
  {
    name: 'French, unknown',
    mail: plain(
      'MAILER-DAEMON@mail.example.fr',
      'Message non distribué',
      `Votre message n'a pas pu être livré à l'adresse suivante :

<neko@example.jp>: adresse inconnue
`,
    ),
    want: one('userunknown', { hard: true }),
  },
  {
    name: 'Postfix with a translated template',
    mail: report(
      'MAILER-DAEMON@mail.example.pl (Mail Delivery System)',
      'Niedostarczona wiadomość',
      `Wiadomość nie mogła zostać dostarczona.

<neko@example.jp>: host mx.example.jp[192.0.2.25] said: 550 No such recipient (in reply to RCPT TO command)`,
      [
        'Reporting-MTA: dns; mail.example.pl',
        'X-Postfix-Queue-ID: 4F2A1',
        'X-Postfix-Sender: rfc822; tama@example.org',
        '',
        'Final-Recipient: rfc822; neko@example.jp',
        'Action: failed',
        'Status: 5.0.0',
        'Remote-MTA: dns; mx.example.jp',
        'Diagnostic-Code: smtp; 550 No such recipient',
      ],
    ),
    want: one('userunknown', { code: 550, hard: true }),
  },
  {
    name: 'Amazon SES',
    mail: report(
      'MAILER-DAEMON@amazonses.com',
      'Delivery Status Notification (Failure)',
      `An error occurred while trying to deliver the mail to the following recipients:
neko@example.jp`,
      [
        'Reporting-MTA: dns; a8-1.smtp-out.amazonses.com',
        '',
        'Action: failed',
        'Final-Recipient: rfc822; neko@example.jp',
        'Diagnostic-Code: smtp; 550 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.4.0 Unable to lookup DNS for example.jp>',
        'Status: 4.4.7',
      ],
    ),
    want: one('expired', { hard: false }),
  },
  {
    name: 'SendGrid',
    mail: report(
      'MAILER-DAEMON <MAILER-DAEMON@sendgrid.net>',
      'Undelivered Mail Returned to Sender',
      `This is an automatically generated message from SendGrid.

I'm sorry to have to tell you that your message was not able to be
delivered to one of its intended recipients.

If you require assistance with this, please contact SendGrid support.

neko@example.jp, 550 5.1.1 User unknown`,
      [
        'Reporting-MTA: dns; sendgrid.net',
        '',
        'Final-Recipient: rfc822; neko@example.jp',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: 550 5.1.1 User unknown',
      ],
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'a gateway nobody knows',
    mail: plain(
      'Mail Gateway <postmaster@gate.example.net>',
      'Undeliverable mail',
      `Could not deliver message to the following recipient(s):

Failed Recipient: neko@example.jp
Reason: Remote host said: 550 unknown user

-- The header and top 20 lines of the message follows --

${RETURNED}`,
    ),
    want: one('userunknown', { code: 550, hard: true }),
  },
  {
    name: 'several recipients in one gateway notice',
    mail: plain(
      'Mail Delivery Subsystem <postmaster@gate.example.net>',
      'Returned mail',
      `The following recipients could not be reached:

  neko@example.jp      550 5.1.1 User unknown
  mike@example.com     552 5.2.2 Mailbox full

Original message follows:

${RETURNED}`,
    ),
    want: [
      { recipient: 'neko@example.jp', reason: 'userunknown', status: '5.1.1', code: 550, hard: true },
      { recipient: 'mike@example.com', reason: 'mailboxfull', status: '5.2.2', code: 552, hard: false },
    ],
  },
  {
    name: 'Mimecast',
    mail: report(
      'Postmaster <postmaster@mimecast.example.net>',
      '[Postmaster] Email Delivery Failure',
      `This is a delivery failure notification message indicating that
an email you addressed to email address :
-- neko@example.jp

could not be delivered. The problem appears to be :
-- Recipient email address is possibly incorrect

Additional information follows :
-- 5.1.1 User unknown

This condition occurred after 1 attempt(s) to deliver over
a period of 0 hour(s).`,
      [
        'Reporting-MTA: dns; mimecast.example.net',
        '',
        'Final-Recipient: rfc822; neko@example.jp',
        'Action: failed',
        'Status: 5.1.1',
      ],
    ),
    want: one('userunknown', { status: '5.1.1', hard: true }),
  },
  {
    name: 'sendmail, warning',
    mail: report(
      'Mail Delivery Subsystem <MAILER-DAEMON@mail.example.net>',
      'Warning: could not send message for past 4 hours',
      `    **********************************************
    **      THIS IS A WARNING MESSAGE ONLY      **
    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **
    **********************************************

The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
from web.example.org [192.0.2.80]

   ----- Transcript of session follows -----
<neko@example.jp>... Deferred: Connection timed out with mx.example.jp.
Warning: message still undelivered after 4 hours
Will keep trying until message is 5 days old`,
      [
        'Reporting-MTA: dns; mail.example.net',
        'Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900',
        '',
        'Final-Recipient: RFC822; neko@example.jp',
        'Action: delayed',
        'Status: 4.4.1',
        'Remote-MTA: DNS; mx.example.jp',
      ],
    ),
    want: one('expired', { kind: 'delayed', status: '4.4.1', hard: false }),
  },
  {
    name: 'OpenSMTPD',
    mail: plain(
      'Mailer Daemon <MAILER-DAEMON@osm.example.net>',
      'Delivery status notification: error',
      `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    An error has occurred while attempting to deliver a message for
    the following list of recipients:

neko@example.jp: 550 5.1.1 <neko@example.jp>: User unknown

    Below is a copy of the original message:

${RETURNED}`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'dma',
    mail: plain(
      'MAILER-DAEMON <>',
      'Mail delivery failed',
      `This is the DragonFly Mail Agent v0.13 at web.example.org.

There was an error delivering your mail to <neko@example.jp>.

mx.example.jp [192.0.2.25] did not like our RCPT TO:
550 5.1.1 <neko@example.jp>: User unknown

Message headers follow.

${RETURNED}`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'nullmailer',
    mail: plain(
      'Message Delivery Subsystem <MAILER-DAEMON@web.example.org>',
      'Returned mail: Could not send message',
      `This is the nullmailer delivery system.  The message attached below
could not be delivered to one or more of the intended recipients:

\t<neko@example.jp>

mx.example.jp: failed: smtp: 550 5.1.1 User unknown

------- Message follows -------
${RETURNED}`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
];
