/** Bounces that do not look like one: friendly, hidden, in a robot's or a person's name; see writers.ts. */
import { attached, bundle, fails, letter, text } from './letters.ts';
import type { WriterCase } from './writers.ts';

const HTML = 'Content-Type: text/html; charset=utf-8';
const REPORT =
  'Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; neko@example.jp\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown';
const FULL = REPORT.replace('5.1.1 User unknown', '5.2.2 Mailbox full')
  .replace('550', '552')
  .replace('5.1.1', '5.2.2');
const SENT =
  'Content-Type: message/rfc822\n\nFrom: tama@example.org\nTo: neko@example.jp\nSubject: The minutes of Tuesday\nMessage-ID: <1@example.org>\n\nHere they are.';
const POSTFIX = [
  'Return-Path: <>',
  'From: MAILER-DAEMON@mx.example.net (Mail Delivery System)',
  'To: tama@example.org',
  'Subject: Undelivered Mail Returned to Sender',
  '',
  'This is the mail system at host mx.example.net.',
  '',
  '<neko@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command)',
].join('\n');
const LEGAL = Array.from(
  { length: 40 },
  (_, i) =>
    `${i + 1}. This message and its attachments are confidential and meant for the person named above only; any use, copying or passing on by others is forbidden and may be against the law of the country concerned.`,
).join('\n');

const silent = (from: string, subject: string, more = ''): string =>
  `Return-Path: <>\nFrom: ${from}\nSubject: ${subject}${more}`;

export const DISGUISED: readonly WriterCase[] = [
  // Friendly
  fails(
    'about your message',
    letter(
      silent('Customer Care <care@example.net>', 'About your message'),
      'Hello,\n\nunfortunately we could not deliver your message to neko@example.jp. The mailbox is full.\n\nYour Customer Care',
    ),
    'mailboxfull',
  ),
  fails(
    'from no-reply, HTML only',
    letter(
      silent('Mail Service <no-reply@example.net>', 'Your e-mail'),
      '<html><body><p>Hi there,</p><p>we tried hard, but your e-mail to <b>neko@example.jp</b> did not get through: <i>550 5.1.1 no such user</i>.</p></body></html>',
      HTML,
    ),
    'userunknown',
    { code: 550 },
  ),
  fails(
    'oops',
    letter(
      silent('"The Mail Robot" <robot@example.net>', 'Oops!'),
      'Something went wrong. We were unable to deliver your message to the following address.\n\n<neko@example.jp>:\nThis user does not have an account here.',
    ),
    'userunknown',
  ),
  fails(
    'sorry',
    letter(
      silent('Post Office <office@example.net>', 'Sorry'),
      'The address neko@example.jp does not exist in our system, so your mail could not be delivered.',
    ),
    'userunknown',
  ),
  fails(
    'behind a legal notice',
    letter(
      silent('Mail Gateway <gateway@example.net>', 'Notification'),
      `${LEGAL}\n\nYour message could not be delivered to the following recipients:\n\nneko@example.jp: 552 5.2.2 Mailbox full`,
    ),
    'mailboxfull',
    { status: '5.2.2', code: 552 },
  ),
  fails(
    'before a legal notice',
    letter(
      silent('Mail Gateway <gateway@example.net>', 'Notification'),
      `Delivery to neko@example.jp failed: 550 5.1.1 unknown user\n\n${LEGAL}`,
    ),
    'userunknown',
    { code: 550 },
  ),
  fails(
    'in two languages',
    letter(
      silent('メール管理者 <postmaster@example.net>', 'お知らせ / Notice'),
      '送信されたメールは下記の宛先に届きませんでした。\nYour mail could not be delivered to the address below.\n\n宛先 / Recipient: neko@example.jp\n理由 / Reason: 552 5.2.2 Mailbox full',
    ),
    'mailboxfull',
    { code: 552 },
  ),
  fails(
    'no subject',
    letter(
      'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net',
      'Your message to neko@example.jp was rejected.\n550 5.1.1 User unknown',
    ),
    'userunknown',
    { code: 550 },
  ),
  fails(
    'no From',
    letter(
      'Return-Path: <>\nSubject: Undelivered mail',
      'Your message to neko@example.jp could not be delivered:\n550 5.1.1 User unknown',
    ),
    'userunknown',
    { code: 550 },
  ),
  fails(
    'From is empty',
    letter(
      'Return-Path: <>\nFrom: <>\nSubject: Message status',
      '<neko@example.jp>: 550 5.1.1 User unknown. Your message was not delivered.',
    ),
    'userunknown',
    { code: 550 },
  ),

  // Keeps the subject of what was sent
  fails(
    'original subject, daemon',
    letter(
      silent('Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>', 'The minutes of Tuesday'),
      'The following address could not be reached:\n\n  neko@example.jp\n    550 5.1.1 User unknown',
    ),
    'userunknown',
    { code: 550 },
  ),
  fails(
    'original subject, postmaster',
    letter(
      silent('postmaster@example.net', 'Re: The minutes of Tuesday'),
      'Your message to neko@example.jp was not delivered, because the size of the message is over the limit (552 5.3.4).',
    ),
    'emailtoolarge',
  ),
  fails(
    'original subject, report',
    bundle(
      silent('postmaster@example.net', 'The minutes of Tuesday'),
      'multipart/report; report-type=delivery-status',
      [text('See the report.'), REPORT, SENT],
    ),
    'userunknown',
    { status: '5.1.1', hard: true },
  ),
  fails(
    'original subject in brackets',
    letter(
      silent('System <system@example.net>', '[not delivered] The minutes of Tuesday'),
      'neko@example.jp: 552 5.2.2 Mailbox full\n\n--- Original message ---\nFrom: tama@example.org\nTo: neko@example.jp\nSubject: The minutes of Tuesday',
    ),
    'mailboxfull',
    { code: 552 },
  ),
  fails(
    'subject about a holiday',
    bundle(
      silent('MAILER-DAEMON@mx.example.net', 'Re: Out of office: holiday plan'),
      'multipart/report; report-type=delivery-status',
      [text('Failed.'), REPORT, SENT],
    ),
    'userunknown',
    { hard: true },
  ),

  // In the name of a person
  fails(
    'administrator in person',
    bundle(
      silent('Taro Yamada <taro@example.net>', 'Your mail'),
      'multipart/report; report-type=delivery-status',
      [text('I am sorry.'), FULL, SENT],
    ),
    'mailboxfull',
    { status: '5.2.2', code: 552 },
  ),
  fails(
    'in the name of the dead address',
    bundle(
      'Return-Path: <>\nFrom: Neko <neko@example.jp>\nSubject: Undeliverable: The minutes\nAuto-Submitted: auto-replied',
      'multipart/report; report-type=delivery-status',
      [text('Failed.'), REPORT, SENT],
    ),
    'userunknown',
    { hard: true },
  ),
  fails(
    'person, report in mixed',
    bundle('Return-Path: <>\nFrom: Hanako <hanako@example.net>\nSubject: returned', 'multipart/mixed', [
      text('Returned.'),
      REPORT,
      SENT,
    ]),
    'userunknown',
    { status: '5.1.1' },
  ),
  fails(
    'announced as automatic',
    letter(
      silent('Mail Service <service@example.net>', 'Information', '\nAuto-Submitted: auto-replied'),
      'Your message for neko@example.jp could not be delivered. There is no such user here (550).',
    ),
    'userunknown',
  ),

  // Odd places
  fails(
    'bounce only inside',
    bundle(silent('MAILER-DAEMON@relay.example.org', 'Mail'), 'multipart/mixed', [attached(POSTFIX)]),
    'userunknown',
    { code: 550 },
  ),
  fails(
    'bounce is the whole body',
    letter(silent('MAILER-DAEMON@relay.example.org', 'Mail'), POSTFIX, 'Content-Type: message/rfc822'),
    'userunknown',
    { code: 550 },
  ),
  fails(
    'report is the whole body',
    letter(
      silent('MAILER-DAEMON@mx.example.net', 'Report'),
      REPORT.split('\n\n').slice(1).join('\n\n'),
      'Content-Type: message/delivery-status',
    ),
    'userunknown',
    { status: '5.1.1', code: 550 },
  ),
  fails(
    'no part for people',
    bundle(
      silent('MAILER-DAEMON@mx.example.net', 'Report'),
      'multipart/report; report-type=delivery-status',
      [REPORT],
    ),
    'userunknown',
    { status: '5.1.1', code: 550 },
  ),
  fails(
    'report first',
    bundle(
      silent('MAILER-DAEMON@mx.example.net', 'Report'),
      'multipart/report; report-type=delivery-status',
      [REPORT, SENT, text('Your message was not delivered.')],
    ),
    'userunknown',
    { status: '5.1.1', code: 550 },
  ),
  fails(
    'report inside related and mixed',
    bundle(silent('MAILER-DAEMON@mx.example.net', 'Mail'), 'multipart/mixed', [
      `Content-Type: multipart/related; boundary=i\n\n--i\n${text('Not delivered.')}\n\n--i\n${REPORT}\n\n--i--`,
    ]),
    'userunknown',
    { status: '5.1.1', code: 550 },
  ),
  fails(
    'details as an attached text',
    bundle(silent('Mail Gateway <gw@example.net>', 'Message could not be delivered'), 'multipart/mixed', [
      text('Your message could not be delivered. The details are attached.'),
      'Content-Type: text/plain; name="ErrorDetails.txt"\nContent-Disposition: attachment; filename="ErrorDetails.txt"\n\nRecipient: neko@example.jp\nReason: 550 5.1.1 User unknown',
    ]),
    'userunknown',
    { code: 550 },
  ),
  fails(
    'empty text beside HTML',
    bundle(silent('Mail Gateway <gw@example.net>', 'Undeliverable'), 'multipart/alternative', [
      text(''),
      `${HTML}\n\n<p>Your message to neko@example.jp could not be delivered.</p><p>552 5.2.2 Mailbox full</p>`,
    ]),
    'mailboxfull',
    { code: 552 },
  ),
  fails(
    'HTML table',
    letter(
      silent('Gateway <gw@example.net>', 'Delivery report'),
      '<table><tr><th>Recipient</th><th>Result</th></tr><tr><td>neko@example.jp</td><td>Failed: 550 5.1.1 User unknown</td></tr></table>',
      HTML,
    ),
    'userunknown',
    { code: 550 },
  ),
  fails(
    'HTML full of entities',
    letter(
      silent('Gateway <gw@example.net>', 'Undeliverable mail'),
      '<html><head><style>p{color:#550}</style></head><body><p>Your&nbsp;message could&nbsp;not be delivered to &lt;neko&#64;example&#46;jp&gt;.</p><p>Reason:&nbsp;552&#160;5.2.2 Mailbox&nbsp;full</p></body></html>',
      HTML,
    ),
    'mailboxfull',
    { code: 552 },
  ),
  fails(
    'copy for the postmaster',
    bundle(
      'Return-Path: <double-bounce@mx.example.net>\nFrom: MAILER-DAEMON@mx.example.net (Mail Delivery System)\nTo: postmaster@mx.example.net\nSubject: Postmaster Copy: Undelivered Mail',
      'multipart/report; report-type=delivery-status',
      [
        text(
          '<neko@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command)',
        ),
        REPORT,
        SENT,
      ],
    ),
    'userunknown',
    { status: '5.1.1', code: 550, hard: true },
  ),

  // Subjects in any language
  fails(
    'Vietnamese',
    letter(
      silent('Hệ thống thư <postmaster@example.vn>', 'Không gửi được thư'),
      'Thư của bạn không thể gửi đến neko@example.jp.\n\n550 5.1.1 User unknown',
    ),
    'userunknown',
    { code: 550 },
  ),
  fails(
    'Thai',
    letter(
      silent('ระบบเมล <postmaster@example.th>', 'ส่งอีเมลไม่สำเร็จ'),
      'ไม่สามารถส่งข้อความของคุณถึง neko@example.jp\n\n552 5.2.2 Mailbox full',
    ),
    'mailboxfull',
    { code: 552 },
  ),
  fails(
    'Arabic',
    letter(
      silent('نظام البريد <postmaster@example.ae>', 'تعذر تسليم الرسالة'),
      'تعذر تسليم رسالتك إلى neko@example.jp\n\n550 5.1.1 User unknown',
    ),
    'userunknown',
    { code: 550 },
  ),
  fails(
    'Hebrew',
    letter(
      silent('מערכת הדואר <postmaster@example.il>', 'ההודעה לא נמסרה'),
      'לא ניתן היה למסור את ההודעה אל neko@example.jp\n\n550 5.1.1 User unknown',
    ),
    'userunknown',
    { code: 550 },
  ),
  fails(
    'Greek',
    letter(
      silent('Σύστημα <postmaster@example.gr>', 'Αποτυχία παράδοσης'),
      'Το μήνυμά σας δεν παραδόθηκε στον παραλήπτη neko@example.jp.\n\n552 5.2.2 Mailbox full',
    ),
    'mailboxfull',
    { code: 552 },
  ),
  fails(
    'Turkish',
    letter(
      silent('Posta <postmaster@example.tr>', 'İleti teslim edilemedi'),
      'İletiniz şu alıcıya teslim edilemedi: neko@example.jp\n\n550 5.1.1 User unknown',
    ),
    'userunknown',
    { code: 550 },
  ),
  fails(
    'Hindi, no-reply',
    letter(
      silent('मेल <no-reply@example.in>', 'सूचना'),
      'आपका संदेश neko@example.jp तक नहीं पहुँचाया जा सका।\n\n550 5.1.1 User unknown',
    ),
    'userunknown',
    { code: 550 },
  ),
  fails(
    'Indonesian',
    letter(
      silent('Sistem <system@example.id>', 'Pesan tidak terkirim'),
      'Pesan Anda ke neko@example.jp tidak dapat dikirim.\n\n552 5.2.2 Mailbox full',
    ),
    'mailboxfull',
    { code: 552 },
  ),
  fails(
    'Japanese, friendly',
    letter(
      silent('メールセンター <info@example.ne.jp>', 'お客様へのご案内'),
      'いつもご利用ありがとうございます。\nお客様が送信されたメールは、次のあて先にお届けできませんでした。\n\nneko@example.jp\n\n理由: メールボックスの容量を超えています。',
    ),
    'mailboxfull',
  ),
  fails(
    'Finnish, one line',
    letter(
      silent('Posti <posti@example.fi>', 'Viesti'),
      'Viestiäsi vastaanottajalle neko@example.jp ei voitu toimittaa: 550 5.1.1 User unknown',
    ),
    'userunknown',
    { code: 550 },
  ),
];
