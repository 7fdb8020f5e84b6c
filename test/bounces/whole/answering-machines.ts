/** Answers of machines and people that are no bounce, or another kind of one, beside bounces that look alike; see build.ts. */
import type { Wanted, WriterCase } from '../writers.ts';
import { bounce, mail, parts, SENT, SENT_HEADER, want } from './build.ts';

const TEXT = 'Content-Type: text/plain; charset=us-ascii\n\n';
const ZIP =
  'Content-Type: application/octet-stream; name="message.zip"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="message.zip"\n\nUEsDBAoAAAAAAAAA';

/** A mail that came the common way: with a sender, or with none where `from` is followed by `Return-Path: <>`. */
const letter = (name: string, head: string, text: string, ...wanted: readonly Wanted[]): WriterCase =>
  bounce(
    name,
    mail(
      `${head}
To: tama@example.org
Date: Tue, 3 Nov 2026 09:00:05 +0900
Message-ID: <4711@mx.example.jp>
Received: from mx.example.jp (mx.example.jp [192.0.2.25])
\tby mx.example.org (Postfix) with ESMTP id 4XyZ0a1b2d
\tfor <tama@example.org>; Tue,  3 Nov 2026 09:00:06 +0900 (JST)`,
      text,
    ),
    ...wanted,
  );

const away = (recipient: string = 'neko@example.jp'): Wanted => ({
  recipient,
  reason: 'vacation',
  kind: 'vacation',
  hard: false,
});

export const ANSWERING_MACHINES: readonly WriterCase[] = [
  // The auto replies of many programs.
  letter(
    'vacation(1), old',
    'From: neko@example.jp (Neko)\nSubject: away from my mail\nPrecedence: junk',
    `I am currently out of town and will not be reading my mail regularly
until my return. Your mail regarding "Offer no. 4711" will be read when I
come back.`,
    away(),
  ),
  letter(
    'Notes, X is out of the office',
    'From: Neko Suzuki/HQ/Example <neko@example.jp>\nSubject: Neko Suzuki is out of the office.\nX-Mailer: Lotus Notes Release 6.5.1',
    `I will be out of the office starting  2026/11/02 and will not return until
2026/11/09.

I will respond to your message when I return.`,
    away(),
  ),
  letter(
    'Exchange 2003, Out of Office AutoReply',
    'Return-Path: <>\nFrom: "Neko Suzuki" <neko@example.jp>\nSubject: Out of Office AutoReply: Offer no. 4711\nX-MS-TNEF-Correlator: \nMIME-Version: 1.0\nContent-Type: text/plain; charset="us-ascii"',
    'I am on leave until Monday. For anything urgent please call extension 12.',
    away(),
  ),
  letter(
    'cPanel autoresponder',
    'From: Neko <neko@example.jp>\nSubject: Auto: Offer no. 4711\nX-Autorespond: Auto: Offer no. 4711\nPrecedence: bulk\nX-Loop: neko@example.jp',
    'Thank you for your mail. We will answer within two days.',
    away(),
  ),
  letter(
    'an auto reply that speaks of a full mailbox of its writer',
    'Return-Path: <>\nFrom: Neko <neko@example.jp>\nSubject: Automatic reply: Offer no. 4711\nAuto-Submitted: auto-replied\nX-Auto-Response-Suppress: All',
    'I am travelling; my mailbox is almost full, so please do not send large files.',
    away(),
  ),
  letter(
    'AOL, away message',
    'From: Neko <neko@example.jp>\nSubject: Re: Offer no. 4711\nX-Mailer: AOL Away Message\nAuto-Submitted: auto-replied',
    'Hi, this is an auto response. I am away right now.',
    away(),
  ),
  letter(
    'Yahoo, auto response',
    'From: Neko <neko@example.jp>\nSubject: Yahoo! Auto Response\nReturn-Path: <>',
    `I am on holiday until 9 November.


-- 
This is an automatic response.

--- Original message ---
${SENT}`,
    away(),
  ),
  letter(
    'left the company: an auto reply, address given up',
    'Return-Path: <>\nFrom: Neko <neko@example.jp>\nSubject: Automatic reply: Offer no. 4711\nAuto-Submitted: auto-replied',
    'Neko Suzuki no longer works for Example. This mailbox is not read any more; please write to office@example.jp.',
    { recipient: 'neko@example.jp', reason: 'suspend', kind: 'vacation', hard: false },
  ),
  letter(
    'German, Abwesenheitsnotiz',
    'Return-Path: <>\nFrom: Neko <neko@example.de>\nSubject: Abwesenheitsnotiz: Angebot 4711\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8',
    'Ich bin bis zum 9.11. nicht im Haus. Ihre Nachricht wird nicht weitergeleitet.',
    away('neko@example.de'),
  ),
  // Challenges and lists: nobody says that a mail did not arrive for good.
  letter(
    'TMDA, please confirm',
    'Return-Path: <neko-confirm-1162512005.4711.abcdef@example.jp>\nFrom: neko-confirm-1162512005.4711.abcdef@example.jp\nSubject: Please confirm your message\nX-Delivery-Agent: TMDA/1.0.3 (Seattle Slew)\nPrecedence: bulk',
    `This message was created automatically by mail delivery software (TMDA).

Your message attached below is being held because the address
<tama@example.org> has not been verified.

To release your message for delivery, please send an empty message
to the following address, or use your mailer's "Reply" feature.

   neko-confirm-1162512005.4711.abcdef@example.jp

This confirmation verifies that your message is legitimate and not
junk-mail.

--- Enclosed is a copy of your message.

${SENT}`,
  ),
  letter(
    'a mailbox that asks for a click',
    'From: Neko <neko@example.jp>\nSubject: Re: Offer no. 4711 [verification needed]',
    `You sent mail to me and my provider holds it until you click:

  https://verify.example.jp/?k=4711

You need to do this only once.`,
  ),
  letter(
    'Majordomo BOUNCE, non-member submission',
    'From: owner-staff@lists.example.net\nSubject: BOUNCE staff@lists.example.net:    Non-member submission from [neko@example.jp]',
    `From owner-staff Tue Nov  3 09:00:00 2026
Received: from pc9.example.jp by lists.example.net; Tue, 3 Nov 2026 09:00:00 +0900
From: neko@example.jp
To: staff@lists.example.net
Subject: hello

I cannot send mail to kuro@example.com, it comes back: 550 user unknown.`,
  ),
  letter(
    'Mailman, post held',
    'From: staff-bounces@lists.example.net\nSubject: Your message to Staff awaits moderator approval\nPrecedence: bulk\nX-List-Administrivia: yes',
    `Your mail to 'Staff' with the subject

    Offer no. 4711

Is being held until the list moderator can review it for approval.

The reason it is being held:

    Post by non-member to a members-only list`,
  ),
  letter(
    'Mailman, subscription disabled',
    'From: staff-request@lists.example.net\nSubject: Bounce action notification\nPrecedence: bulk\nX-List-Administrivia: yes',
    `This is a Mailman mailing list bounce action notice:

    List:       Staff
    Member:     neko@example.jp
    Action:     Subscription disabled.
    Reason:     Excessive or fatal bounces.`,
  ),
  letter(
    'LISTSERV, command confirmation',
    'From: "L-Soft list server at LISTS.EXAMPLE.NET (16.5)" <LISTSERV@LISTS.EXAMPLE.NET>\nSubject: Command confirmation request (4711ABCD)',
    `Your command:

                SIGNOFF STAFF

has been received. You must now reply to this message, otherwise the
command will be ignored and neko@example.jp remains subscribed.`,
  ),
  letter(
    'ezmlm, confirm',
    'From: staff-help@lists.example.net\nSubject: confirm subscribe to staff@lists.example.net\nReply-To: staff-sc.1162512005.abcdef-tama=example.org@lists.example.net',
    `Hi! This is the ezmlm program. I'm managing the
staff@lists.example.net mailing list.

To confirm that you would like tama@example.org added to the mailing list
please send an empty reply to this address.`,
  ),
  // Worms that dress up as bounces, and what gateways say of them.
  bounce(
    'worm: cannot be represented in 7-bit ASCII',
    parts(
      `From: neko@example.jp
To: tama@example.org
Subject: Mail Transaction Failed
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="----=_NextPart_000_0001"
X-Priority: 3
X-MSMail-Priority: Normal`,
      '----=_NextPart_000_0001',
      `${TEXT}The message cannot be represented in 7-bit ASCII encoding and has been sent as a binary attachment.`,
      ZIP,
    ),
  ),
  bounce(
    'worm: mail transaction failed, partial message',
    parts(
      `From: "Mail Delivery System" <kuro@example.com>
To: tama@example.org
Subject: Returned mail
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="----=_NextPart_000_0002"`,
      '----=_NextPart_000_0002',
      `${TEXT}Mail transaction failed. Partial message is available.`,
      ZIP,
    ),
  ),
  letter(
    'a gateway tells the sender that it refused a virus',
    'Return-Path: <>\nFrom: postmaster@gate.example.jp\nSubject: VIRUS IN YOUR MAIL',
    `V I R U S  A L E R T

Our virus checker found the

    Worm.Example.A

virus in your email to the following recipient:

-> neko@example.jp

Delivery of the email was stopped!

For your reference, here are headers from your email:

${SENT_HEADER}`,
    want('virusdetected'),
  ),
  letter(
    'a gateway tells the sender that an attachment is not allowed',
    'Return-Path: <>\nFrom: MailScanner <postmaster@gate.example.jp>\nSubject: Your mail was not delivered: attachment',
    `Your message to neko@example.jp with the subject "Offer no. 4711" was not
delivered because it has an attachment of a type that is not allowed (.exe).`,
    want('policyviolation'),
  ),
  // Mails of people and of programs about bounces.
  letter(
    'an administrator quotes a log',
    'From: Kuro <kuro@example.com>\nSubject: Re: undeliverable mail for neko',
    `Tama,

I looked at our log and found this:

  Nov  3 09:00:01 mx postfix/smtp[4711]: 4XyZ: to=<neko@example.jp>,
  relay=mail.example.jp[192.0.2.25]:25, dsn=5.1.1, status=bounced (host
  mail.example.jp said: 550 5.1.1 <neko@example.jp>: User unknown)

So the address is wrong.

Kuro`,
  ),
  letter(
    'a daily summary of a list program',
    'From: Bounce Processor <bounces@esp.example>\nSubject: Bounce summary for 3 Nov 2026',
    `Hard bounces: 2
  neko@example.jp 550 5.1.1 User unknown
  kuro@example.jp 550 5.1.1 User unknown
Soft bounces: 1
  mike@example.com 452 4.2.2 Mailbox full`,
  ),
  letter(
    'read receipt',
    'From: Neko <neko@example.jp>\nSubject: Read: Offer no. 4711',
    `Your message

  To: neko@example.jp
  Subject: Offer no. 4711
  Sent: Tue, 3 Nov 2026 09:00:00 +0900

was read on Tue, 3 Nov 2026 09:30:00 +0900.`,
  ),
  letter(
    'not read, says a program of the reader',
    'From: Neko <neko@example.jp>\nSubject: Not read: Offer no. 4711',
    `Your message

  To: neko@example.jp
  Subject: Offer no. 4711

was deleted without being read on Tue, 3 Nov 2026 09:30:00 +0900.`,
  ),
  letter(
    'newsletter whose subject speaks of a returned mail',
    'From: Shop <news@shop.example.net>\nSubject: Returned mail: your 10% voucher came back!\nList-Unsubscribe: <mailto:u@shop.example.net>\nReturn-Path: <b-tama=example.org@shop.example.net>',
    'We could not reach you, so we try again: 10% off everything until Friday. info@shop.example.net',
  ),
  letter(
    'invoice that failed',
    'From: Accounts <accounts@example.com>\nSubject: Delivery failed - invoice 4711',
    'Our driver could not deliver the goods of invoice 4711. Please write to logistics@example.com.',
  ),
  letter(
    'a question of a person about his full mailbox',
    'From: Kuro <kuro@example.com>\nSubject: mailbox full?',
    'Tama, neko@example.jp tells me that my mailbox is full and mail is returned to sender. Can you help?',
  ),
  letter(
    'ticket opened from a mail',
    'From: Support <support@desk.example>\nSubject: [#4711] Message to neko undeliverable\nAuto-Submitted: auto-generated\nPrecedence: bulk',
    'Your request "Message to neko undeliverable" was received and is handled as ticket 4711. Please keep the number in the subject.',
  ),
  // Bounces that look like ordinary mail.
  letter(
    'a helpful provider, in the voice of a person',
    'From: Example Mail Team <noreply@mailteam.example.jp>\nReturn-Path: <>\nSubject: We are sorry about your message "Offer no. 4711"',
    `Hello,

we are sorry to tell you that your message to neko@example.jp did not
arrive: there is nobody with this address here. Please check the spelling.

Your Example Mail Team`,
    want('userunknown'),
  ),
  letter(
    'a bounce as a reply of the server to the mail itself',
    'From: postmaster@example.jp\nReturn-Path: <>\nIn-Reply-To: <20261103090000.4711@pc7.example.org>\nSubject: Re: Offer no. 4711',
    `> From: Tama Suzuki <tama@example.org>
> To: Neko <neko@example.jp>
> Subject: Offer no. 4711

The mail above was refused: the mailbox of the recipient is full.`,
    want('mailboxfull'),
  ),
];
