/** More mails that are no bounces, in several languages and from many programs, and a few bounces among them; see build.ts. */
import type { Wanted, WriterCase } from '../writers.ts';
import { base64, bounce, mail, parts, SENT, want, word } from './build.ts';

const DATE = 'Date: Tue, 3 Nov 2026 09:00:05 +0900';
const TEXT = 'Content-Type: text/plain; charset=utf-8\n\n';
const KURO = { recipient: 'kuro@example.jp' } as const;
const away = (recipient: string): Partial<Wanted> => ({ recipient, kind: 'vacation', hard: false });

const note = (name: string, head: string, text: string, ...wanted: readonly Wanted[]): WriterCase =>
  bounce(
    name,
    mail(
      `${head}\nTo: tama@example.org\n${DATE}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit`,
      text,
    ),
    ...wanted,
  );

export const BESIDE: readonly WriterCase[] = [
  note(
    'German help desk about a bounce',
    'Return-Path: <hilfe@host.example.de>\nFrom: Support <hilfe@host.example.de>\nSubject: Unzustellbar: Ihre Anfrage zu Mails an example.jp',
    `Guten Tag Frau Suzuki,

die Meldung "550 5.7.1 kuro@example.jp: Empfänger abgelehnt" kommt vom Server Ihres Kunden. Bitte lassen Sie Ihre Adresse dort freischalten.

Mit freundlichen Grüßen
Ihr Support`,
  ),
  note(
    'Japanese colleague asks about a returned mail',
    `Return-Path: <mike@example.com>\nFrom: Mike <mike@example.com>\nSubject: ${word('メールが送信できません')}`,
    `鈴木さん

kuro@example.jp 宛のメールが「User unknown」で戻ってきます。アドレスは合っていますか。

よろしくお願いします。
マイク`,
  ),
  note(
    'French newsletter of a sending service',
    `Return-Path: <bounce@envoi.example.fr>\nFrom: Envoi <info@envoi.example.fr>\nSubject: ${word('Message non distribué : 7 raisons et leurs remèdes')}\nList-Unsubscribe: <https://envoi.example.fr/u>`,
    `Pourquoi un message n'a pas pu être remis ? Adresse inconnue, boîte pleine, réputation. Écrivez à aide@envoi.example.fr.`,
  ),
  note(
    'Spanish bank: transfer returned',
    `Return-Path: <avisos@banco.example.es>\nFrom: Banco <avisos@banco.example.es>\nSubject: ${word('Devolución de su transferencia')}`,
    `Su transferencia fue rechazada: cuenta inexistente. Atención al cliente: clientes@banco.example.es`,
  ),
  note(
    'Russian shop: parcel not handed over',
    `Return-Path: <no-reply@shop.example.ru>\nFrom: Магазин <no-reply@shop.example.ru>\nSubject: ${word('Возврат: заказ 4711 не доставлен')}`,
    `Ваш заказ не доставлен: получатель не найден по адресу. Напишите нам: help@shop.example.ru`,
  ),
  note(
    'Chinese express: no such person',
    `Return-Path: <noreply@kuaidi.example.cn>\nFrom: 快递 <noreply@kuaidi.example.cn>\nSubject: ${word('退件通知：单号4711')}`,
    `您的快件因收件人地址不存在被退回。客服邮箱：kf@kuaidi.example.cn`,
  ),
  note(
    'Korean portal: login blocked',
    `Return-Path: <no-reply@portal.example.kr>\nFrom: 포털 <no-reply@portal.example.kr>\nSubject: ${word('로그인 차단 알림')}`,
    `tama@example.org 계정의 로그인이 차단되었습니다.`,
  ),
  note(
    'Italian auto-reply without a mark in the header',
    `Return-Path: <>\nFrom: Kuro <kuro@example.jp>\nSubject: ${word('Risposta automatica: Offerta')}`,
    `Sono fuori ufficio fino al 9 novembre. Per urgenze: mike@example.jp`,
    want('vacation', '', 0, away('kuro@example.jp')),
  ),
  note(
    'Dutch out of office by Exchange',
    `Return-Path: <>\nFrom: Kuro <kuro@example.jp>\nSubject: Automatisch antwoord: Offerte\nX-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated`,
    `Ik ben afwezig. Uw bericht wordt niet doorgestuurd.`,
    want('vacation', '', 0, away('kuro@example.jp')),
  ),
  note(
    'help desk confirms: your message was received',
    `Return-Path: <>\nFrom: Support <support@shop.example.com>\nSubject: Re: Undelivered Mail Returned to Sender [#4711]\nAuto-Submitted: auto-replied\nPrecedence: bulk`,
    `We have received your message "Undelivered Mail Returned to Sender" and will answer soon. Do not answer to this mail.`,
    want('vacation', '', 0, away('support@shop.example.com')),
  ),
  bounce(
    'TLS report in its type',
    parts(
      `Return-Path: <>
From: postmaster@provider.example
To: tlsrpt@example.org
Subject: Report Domain: example.org Submitter: provider.example Report-ID: <4711@provider.example>
${DATE}
TLS-Report-Domain: example.org
TLS-Report-Submitter: provider.example
MIME-Version: 1.0
Content-Type: multipart/report; report-type="tlsrpt"; boundary="t"`,
      't',
      `${TEXT}This is an aggregate TLS report from provider.example. 3 sessions failed: certificate-expired. Mails could not be delivered securely.`,
      `Content-Type: application/tlsrpt+gzip\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="r.json.gz"\n\n${base64('gzip')}`,
    ),
  ),
  bounce(
    'DMARC failure report without the type of one',
    mail(
      `Return-Path: <>
From: DMARC <dmarc@provider.example>
To: ruf@example.org
Subject: FW: Offer no. 4711 (DMARC failure)
${DATE}`,
      `This is an authentication failure report for an email message received from IP 192.0.2.7 on Tue, 3 Nov 2026 09:00:00 +0900.
The message was rejected by policy of example.org.
Auth-Failure: dmarc; header.from: example.org`,
    ),
  ),
  note(
    'calendar: a reminder with an address',
    'Return-Path: <calendar@example.org>\nFrom: Calendar <calendar@example.org>\nSubject: Notification: Budget @ Tue 3 Nov (kuro@example.jp)\nAuto-Submitted: auto-generated',
    `Budget
Tue 3 Nov 2026 10:00
Organizer: kuro@example.jp
Guests: mike@example.com (declined), tama@example.org`,
  ),
  note(
    'bank: statement could not be mailed, as told to the customer',
    'Return-Path: <info@bank.example.com>\nFrom: Bank <info@bank.example.com>\nSubject: Undeliverable mail: please update your postal address',
    `The letter we sent you was returned by the post office because the address is unknown. Update it online or write to info@bank.example.com.`,
  ),
  note(
    'recruiting: message could not be delivered in the app',
    'Return-Path: <no-reply@net.example.com>\nFrom: Network <no-reply@net.example.com>\nSubject: Message not delivered: Kuro does not accept messages',
    `Your message to Kuro was not delivered because Kuro only accepts messages of contacts. Help: help@net.example.com`,
  ),
  note(
    'list post: question with a log',
    'Return-Path: <users-bounces@lists.example.org>\nFrom: Mike <mike@example.com>\nSubject: [users] postfix: mail returned, relay access denied\nList-Id: <users.lists.example.org>\nList-Post: <mailto:users@lists.example.org>',
    `Hi,

Nov  3 09:00:03 mx postfix/smtp[4711]: 4XyZ: to=<kuro@example.jp>, relay=mx.example.jp[192.0.2.25]:25, dsn=5.7.1, status=bounced (host mx.example.jp[192.0.2.25] said: 554 5.7.1 <kuro@example.jp>: Relay access denied (in reply to RCPT TO command))

What do I miss?`,
  ),
  note(
    'Discourse: your mail was refused by the forum (a notice to its sender)',
    'Return-Path: <>\nFrom: Forum <noreply@forum.example.org>\nSubject: [Forum] Email issue -- Reply not allowed\nAuto-Submitted: auto-generated',
    `We're sorry, but your email message to ["reply+4711@forum.example.org"] (titled Re: lunch) didn't work.

You do not have permission to answer in this topic.`,
  ),
  note(
    'code host: mail could not be processed',
    'Return-Path: <>\nFrom: Code <noreply@code.example.com>\nSubject: [Rejected] Re: issue 12\nAuto-Submitted: auto-generated',
    `Unfortunately, your email message could not be processed. The project does not exist or you do not have access.`,
  ),
  note(
    'registrar verifies an address',
    'Return-Path: <noreply@registrar.example>\nFrom: Registrar <noreply@registrar.example>\nSubject: Action needed: mail to your contact address bounced',
    `Mail to the contact kuro@example.jp of example.jp bounced (550 5.1.1 user unknown). Update the contact within 15 days or the domain will be suspended.`,
  ),
  note(
    'backup job',
    'Return-Path: <>\nFrom: root@backup.example.org\nSubject: FAILED: backup of mail server',
    `rsync: connection refused (111). Error in delivery of snapshot to kuro@backup2.example.org:/srv.`,
  ),
  note(
    'monitoring: SMTP check',
    'Return-Path: <nagios@mon.example.org>\nFrom: nagios@mon.example.org\nSubject: ** PROBLEM Service Alert: mx1/SMTP is CRITICAL **',
    `Notification Type: PROBLEM
Service: SMTP
Host: mx1
State: CRITICAL
Additional Info: SMTP CRITICAL - 550 5.1.1 <nagios@mon.example.org>: Recipient address rejected: User unknown`,
  ),
  note(
    'spam quarantine release confirms',
    'Return-Path: <>\nFrom: postmaster@filter.example.net\nSubject: Message released',
    `The message from kuro@example.jp with the subject "minutes" has been released and was delivered to your mailbox.`,
  ),
  bounce(
    'person forwards a bounce as attachment, German',
    parts(
      `Return-Path: <mike@example.de>
From: Mike <mike@example.de>
To: support@host.example.de
Subject: WG: Unzustellbar
${DATE}
X-Mailer: Microsoft Outlook 16.0
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="f"`,
      'f',
      `${TEXT}Hallo, was bedeutet das? Gruß Mike`,
      `Content-Type: message/rfc822

From: Mail Delivery System <MAILER-DAEMON@mx.example.de>
To: mike@example.de
Subject: Undelivered Mail Returned to Sender
${DATE}

<kuro@example.jp>: unknown user: "kuro"`,
    ),
  ),
  note(
    'receipt of a fax gateway that names an address',
    'Return-Path: <>\nFrom: Fax Gateway <fax@fax.example.com>\nSubject: Fax sent: status OK',
    `Your fax to +81 3 1234 5678 was delivered. 2 pages. Account: tama@example.org`,
  ),
  note(
    'read receipt of Thunderbird in one part',
    'Return-Path: <kuro@example.jp>\nFrom: Kuro <kuro@example.jp>\nSubject: Return Receipt (displayed) - Offer no. 4711',
    `This is a Return Receipt for the mail that you sent to kuro@example.jp.

Note: This Return Receipt only acknowledges that the message was displayed on the recipient's computer.`,
  ),
  bounce(
    'not read: the mail was deleted, in its report',
    parts(
      `Return-Path: <>
From: Kuro <kuro@example.jp>
To: tama@example.org
Subject: Not read: Offer no. 4711
${DATE}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification; boundary="n"`,
      'n',
      `${TEXT}Your message

  To: kuro@example.jp
  Subject: Offer no. 4711

was deleted without being read.`,
      `Content-Type: message/disposition-notification

Reporting-UA: example.jp; Mail 16
Final-Recipient: rfc822;kuro@example.jp
Original-Message-ID: <20261103090000.4711@pc7.example.org>
Disposition: automatic-action/MDN-sent-automatically; deleted`,
    ),
  ),
  note(
    'mail to a list is held for its size',
    'From: staff-bounces@lists.example.org\nSubject: Your message to Staff awaits moderator approval\nX-BeenThere: staff@lists.example.org\nPrecedence: bulk',
    `Your mail to 'Staff' with the subject

    Offer no. 4711

Is being held until the list moderator can review it for approval.

The reason it is being held:

    Message body is too big: 812345 bytes with a limit of 40 KB`,
  ),
  note(
    'unsubscribed because mail bounced, Google-like group',
    'Return-Path: <>\nFrom: noreply@groups.example.com\nSubject: You are no longer a member of cats',
    `Mail to tama@example.org bounced too often. You were removed from cats@groups.example.com. Join again at any time.`,
  ),
  note(
    'a person resends with an apology',
    'Return-Path: <mike@example.com>\nFrom: Mike <mike@example.com>\nSubject: Undelivered mail - sending again',
    `Hi Tama,

my first mail came back ("mailbox full"), so I try again. Please also tell kuro@example.jp.

Best,
Mike`,
  ),
  note(
    'an e-mail hoster tells of an outage',
    `Return-Path: <postmaster@host.example.net>\nFrom: Postmaster <postmaster@host.example.net>\nSubject: Delayed mails on 2 November`,
    `Between 02:00 and 04:00 mails were delayed. No mail was lost. Delivery has been resumed. If you miss a mail write to help@host.example.net.`,
  ),
  bounce(
    'a bounce that looks like a ticket',
    mail(
      `Return-Path: <>
From: Ticket System <tickets@desk.example.jp>
To: tama@example.org
Subject: Undeliverable: [#4711] Offer
${DATE}`,
      `Your message to kuro@example.jp could not be delivered. The ticket system does not accept messages larger than 5 MB.

${SENT}`,
    ),
    want('emailtoolarge', '', 0, KURO),
  ),
  note(
    'a bounce under an odd sender name, Portuguese',
    `Return-Path: <>\nFrom: Correio <correio@provedor.example.br>\nSubject: ${word('Sua mensagem não foi entregue')}`,
    `Sua mensagem para kuro@example.jp não foi entregue: endereço inexistente.`,
    want('userunknown', '', 0, KURO),
  ),
  note(
    'a bounce in a quoted style',
    `Return-Path: <>\nFrom: Mail Delivery System <MAILER-DAEMON@mx.example.net>\nSubject: Re: Offer no. 4711 (undeliverable)`,
    `> Your mail to kuro@example.jp was refused: 550 5.1.1 no such user.`,
    want('userunknown', '5.1.1', 550, KURO),
  ),
];
