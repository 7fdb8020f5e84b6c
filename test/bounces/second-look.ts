/** More of all three kinds, written after the rules that the first tables asked for; see writers.ts. */
import { away, bundle, fails, letter, none, noneOf, text } from './letters.ts';
import type { WriterCase } from './writers.ts';

const silent = (from: string, subject: string, more = ''): string =>
  `Return-Path: <>\nFrom: ${from}\nSubject: ${subject}${more}`;
const HTML = 'Content-Type: text/html; charset=utf-8';

export const SECOND_LOOK: readonly WriterCase[] = [
  none(
    'challenge in German',
    silent(
      'Spamschutz <pruefung@guard.example.de>',
      'Bitte bestätigen Sie Ihre E-Mail',
      '\nAuto-Submitted: auto-replied',
    ),
    'Ihre Nachricht an neko@example.jp wird zurückgehalten, bis Sie Ihre Absenderadresse bestätigt haben. Bitte klicken Sie hier: https://guard.example.de/v/1',
  ),
  none(
    'challenge, short',
    silent('Neko <neko@example.jp>', 'Re: The minutes [verify]', '\nAuto-Submitted: auto-replied'),
    'To make sure that you are a real person, please reply to this message. Your original message will then be delivered.',
  ),
  none(
    'post held, Groups',
    silent(
      'Users list <users+owner@groups.example>',
      'Message held for moderation',
      '\nAuto-Submitted: auto-replied',
    ),
    'Your message to users@groups.example is held for moderation because you are a new member.',
  ),
  none(
    'post held, French',
    'From: users-bounces@lists.example.fr\nSubject: Votre message à Users est en attente\nX-BeenThere: users@lists.example.fr\nPrecedence: list',
    'Votre message pour la liste Users est en attente de modération.',
  ),
  none(
    'mail with a virus cut out',
    silent('Antivirus <postmaster@example.org>', 'Virus gefunden'),
    'In einer Nachricht an Sie von neko@example.jp wurde ein Virus (Eicar) gefunden. Die Nachricht wurde nicht zugestellt.',
  ),
  none(
    'spam held for you',
    silent('postmaster@gate.example.org', 'Message held: cheap pills'),
    'A message from neko@example.jp addressed to you was classified as spam and is held for 14 days. To release it, open https://gate.example.org/q/1',
  ),
  none(
    'bounces of a campaign',
    'Return-Path: <b@esp.example>\nFrom: "Mail Tool" <no-reply@esp.example>\nSubject: Delivery report: campaign November\nAuto-Submitted: auto-generated',
    'Sent: 1,000\nDelivered: 980\nBounced: 20\n\nHard bounces:\nneko@example.jp - 550 5.1.1 User unknown\nmike@example.com - 550 5.1.1 No such user',
  ),
  none(
    'Mailman 3 removes a member',
    'From: users-owner@lists.example.com\nTo: users-owner@lists.example.com\nSubject: neko@example.jp unsubscribed from Users\nX-Mailman-Version: 3.3.9\nPrecedence: bulk',
    'neko@example.jp has been removed from users@lists.example.com due to excessive bounces.',
  ),
  none(
    'monitor: mail loop test failed',
    'From: Icinga <icinga@mon.example.org>\nSubject: [PROBLEM] mail-loop on mx is CRITICAL!\nAuto-Submitted: auto-generated',
    "CRITICAL - could not send: {'neko@example.jp': (550, b'5.1.1 User unknown')}",
  ),
  none(
    'log excerpt from root, empty sender',
    silent('root@mx.example.org (Cron Daemon)', 'Cron <root@mx> grep bounced /var/log/maillog'),
    'Nov  3 09:00:05 mx postfix/smtp[1]: 4Xy: to=<neko@example.jp>, relay=none, dsn=4.4.1, status=deferred (connect to mx.example.jp[192.0.2.25]:25: Connection timed out)',
  ),
  none(
    'phishing, German',
    'Return-Path: <x@phish.example>\nFrom: "Mail-Server" <no-reply@phish.example>\nSubject: Unzustellbar: 3 Nachrichten',
    'Sehr geehrter tama@example.org, 3 Nachrichten konnten nicht zugestellt werden. Jetzt zustellen: https://phish.example/?m=tama@example.org',
  ),
  none(
    'phishing, Japanese',
    'Return-Path: <x@phish.example>\nFrom: "メール管理者" <info@phish.example>\nSubject: メールが配信できませんでした',
    'tama@example.org 様\n未配信のメールが5件あります。受信するにはこちら https://phish.example/?tama@example.org',
  ),
  noneOf(
    'answer of a colleague with the bounce below',
    'From: Mike <mike@example.org>\nSubject: RE: Undeliverable: The minutes\nIn-Reply-To: <b@example.net>',
    'multipart/alternative',
    [
      text(
        "Use the new address.\n\nFrom: Microsoft Outlook <postmaster@example.net>\nSent: Tuesday\nSubject: Undeliverable: The minutes\n\nDelivery has failed to these recipients or groups:\n\nneko@example.jp\nThe e-mail address you entered couldn't be found.",
      ),
    ],
  ),
  none(
    'status page',
    'From: "Status" <status@host.example>\nSubject: [Resolved] Delayed mail delivery\nList-Unsubscribe: <https://host.example/u>',
    'Mail to neko@example.jp and others was delayed; all queues are empty now.',
  ),
  none(
    'bank, empty sender',
    silent('Bank <no-reply@bank.example>', 'Payment returned'),
    'Your payment was returned: account unknown. Questions: help@bank.example',
  ),
  none(
    'invoice, HTML, empty sender',
    silent('Billing <billing@shop.example>', 'Invoice 550'),
    '<p>Invoice 550 5.1.1 of shop.example. Contact <a href="mailto:help@shop.example">help@shop.example</a></p>',
    HTML,
  ),
  away('Serbian', 'From: Neko <neko@example.jp>\nSubject: Аутоматски одговор: Записник', 'На одмору сам.'),
  away('Persian', 'From: Neko <neko@example.jp>\nSubject: پاسخ خودکار: صورتجلسه', 'در مرخصی هستم.'),
  away(
    'person who is away and cites a failure',
    silent('Neko <neko@example.jp>', 'Out of office: Mail delivery failed', '\nAuto-Submitted: auto-replied'),
    'I am away. You wrote:\n\n> <mike@example.jp>: 550 5.1.1 User unknown',
  ),
  fails(
    'postscript only',
    letter(
      silent('Help <help@example.net>', 'Re: your mail'),
      'Hello,\n\nthank you for writing. Sadly we were unable to deliver your message to neko@example.jp.\n\n550 5.1.1 User unknown',
    ),
    'userunknown',
    { code: 550 },
  ),
  fails(
    'to a list member who posts',
    bundle(
      'Return-Path: <>\nFrom: Mail System <mailer-daemon@mx.example.net>\nSubject: [users] Undelivered\nList-Id: <users.lists.example.com>',
      'multipart/report; report-type=delivery-status',
      [
        text('failed'),
        'Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; neko@example.jp\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox full',
      ],
    ),
    'mailboxfull',
    { status: '5.2.2', code: 552 },
  ),
  fails(
    'own address, with the mail',
    letter(
      silent('MAILER-DAEMON@mx.example.net', 'Undelivered').replace('From:', 'To: neko@example.jp\nFrom:'),
      'Your message to neko@example.jp could not be delivered.\n\n552 5.2.2 Mailbox full\n\n--- Original message ---\nFrom: neko@example.jp\nTo: neko@example.jp\nSubject: note to me\nMessage-ID: <2@example.jp>\n\nx',
    ),
    'mailboxfull',
    { code: 552 },
  ),
  fails(
    'sender check refused',
    letter(
      silent('Gateway <gw@example.net>', 'Mail not delivered'),
      'Your mail to neko@example.jp was not delivered: 550 5.1.7 Sender verification failed',
    ),
    'rejected',
    { code: 550 },
  ),
  fails(
    'HTML beside a hint',
    bundle(silent('Gateway <gw@example.net>', 'Undeliverable'), 'multipart/alternative', [
      text('This message needs an HTML viewer.'),
      `${HTML}\n\n<p>Your message to neko@example.jp could not be delivered: 552 5.2.2 Mailbox full</p>`,
    ]),
    'mailboxfull',
    { code: 552 },
  ),
];
