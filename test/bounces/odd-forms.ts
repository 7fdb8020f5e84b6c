/** Reports and notices in the broken, rare and foreign forms in which they come; see writers.ts. */
import { html, one, plain, report, RETURNED } from './writers.ts';
import type { WriterCase } from './writers.ts';

const DAEMON = 'Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>';
const base64 = (text: string): string =>
  (btoa(String.fromCharCode(...new TextEncoder().encode(text))).match(/.{1,76}/g) ?? []).join('\n');

export const ODD_FORMS: readonly WriterCase[] = [
  {
    name: 'report without Final-Recipient',
    mail: report(DAEMON, 'Delivery Status Notification (Failure)', 'Failed.', [
      'Reporting-MTA: dns; mx.example.net',
      '',
      'Original-Recipient: rfc822; neko@example.jp',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    ]),
    want: one('userunknown', { status: '5.1.1', code: 550 }),
  },
  {
    name: 'no blank line between the groups',
    mail: report(DAEMON, 'Undeliverable', 'Failed.', [
      'Reporting-MTA: dns; mx.example.net',
      'Final-Recipient: rfc822; neko@example.jp',
      'Action: failed',
      'Status: 5.2.2',
      'Diagnostic-Code: smtp; 552 5.2.2 Mailbox full',
      'Final-Recipient: rfc822; mike@example.com',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    ]),
    want: [
      { recipient: 'neko@example.jp', reason: 'mailboxfull', status: '5.2.2', code: 552 },
      { recipient: 'mike@example.com', reason: 'userunknown', status: '5.1.1', code: 550 },
    ],
  },
  {
    name: 'one delivered, one failed, one late',
    mail: report(DAEMON, 'Delivery Status Notification', 'Mixed.', [
      'Reporting-MTA: dns; mx.example.net',
      '',
      'Final-Recipient: rfc822; a@example.jp',
      'Action: delivered',
      'Status: 2.1.5',
      '',
      'Final-Recipient: rfc822; b@example.jp',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
      '',
      'Final-Recipient: rfc822; c@example.jp',
      'Action: delayed',
      'Status: 4.4.1',
      'Diagnostic-Code: smtp; 421 4.4.1 Connection timed out',
    ]),
    want: [
      { recipient: 'a@example.jp', reason: 'delivered', kind: 'delivered' },
      { recipient: 'b@example.jp', reason: 'userunknown', kind: 'bounce' },
      { recipient: 'c@example.jp', reason: 'expired', kind: 'delayed', status: '4.4.1' },
    ],
  },
  {
    name: 'folded diagnostic of several lines',
    mail: report(DAEMON, 'Undeliverable', 'Failed.', [
      'Reporting-MTA: dns; mx.example.net',
      '',
      'Final-Recipient: rfc822; neko@example.jp',
      'Action: failed',
      'Status: 5.7.1',
      'Diagnostic-Code: smtp; 550-5.7.1 Your message was rejected',
      '    550-5.7.1 because of',
      '    550 5.7.1 its spam score',
    ]),
    want: one('spamdetected', { status: '5.7.1', code: 550 }),
  },
  {
    name: 'diagnostic without type',
    mail: report(DAEMON, 'Undeliverable', 'Failed.', [
      'Reporting-MTA: dns; mx.example.net',
      '',
      'Final-Recipient: neko@example.jp',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: 550 5.1.1 User unknown',
    ]),
    want: one('userunknown', { status: '5.1.1', code: 550 }),
  },
  {
    name: 'lower case field names, comments in Status',
    mail: report(DAEMON, 'Undeliverable', 'Failed.', [
      'reporting-mta: dns; mx.example.net',
      '',
      'final-recipient: RFC822; <neko@example.jp>',
      'action: Failed',
      'status: 5.2.2 (mailbox full)',
      'diagnostic-code: smtp; 552 Mailbox full',
    ]),
    want: one('mailboxfull', { status: '5.2.2', code: 552 }),
  },
  {
    name: 'SMTPUTF8 report',
    mail: report(DAEMON, 'Undeliverable', 'Failed.', [
      'Reporting-MTA: dns; mx.example.net',
      '',
      'Final-Recipient: utf-8; 猫@example.jp',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    ]).replace('message/delivery-status', 'message/global-delivery-status'),
    want: [{ recipient: '猫@example.jp', reason: 'userunknown', status: '5.1.1' }],
  },
  {
    name: 'report in base64',
    mail: report(DAEMON, 'Undeliverable', 'Failed.', ['X']).replace(
      'Content-Type: message/delivery-status\n\nX',
      `Content-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n${base64('Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; neko@example.jp\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n')}`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550 }),
  },
  {
    name: 'boundary parameter missing',
    mail: report(DAEMON, 'Undeliverable', 'Failed.', [
      'Reporting-MTA: dns; mx.example.net',
      '',
      'Final-Recipient: rfc822; neko@example.jp',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    ]).replace('; boundary="=-b"', ''),
    want: one('userunknown', { status: '5.1.1', code: 550 }),
  },
  {
    name: 'cut off in the report',
    mail:
      report(DAEMON, 'Undeliverable', 'Failed.', [
        'Reporting-MTA: dns; mx.example.net',
        '',
        'Final-Recipient: rfc822; neko@example.jp',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 User unk',
      ]).split('\n--=-b\nContent-Type: message/rfc822')[0] ?? '',
    want: one('userunknown', { status: '5.1.1', code: 550 }),
  },
  {
    name: 'report as text/plain inside multipart/mixed',
    mail: report(DAEMON, 'Undeliverable', 'Failed.', [
      'Reporting-MTA: dns; mx.example.net',
      '',
      'Final-Recipient: rfc822; neko@example.jp',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    ])
      .replace('multipart/report; report-type=delivery-status;', 'multipart/mixed;')
      .replace('message/delivery-status', 'text/plain'),
    want: one('userunknown', { status: '5.1.1', code: 550 }),
  },
  {
    name: 'header only returned',
    mail: report(DAEMON, 'Undeliverable', 'Failed.', [
      'Reporting-MTA: dns; mx.example.net',
      '',
      'Final-Recipient: rfc822; neko@example.jp',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    ]).replace('message/rfc822', 'text/rfc822-headers'),
    want: one('userunknown', { status: '5.1.1' }),
  },
  {
    name: 'alias expanded: who was meant and who failed',
    mail: report(
      DAEMON,
      'Undelivered Mail Returned to Sender',
      'This is the mail system at host mx.example.net.\n\n<neko@inside.example.jp> (expanded from <neko@example.jp>): user unknown',
      [
        'Reporting-MTA: dns; mx.example.net',
        '',
        'Final-Recipient: rfc822; neko@inside.example.jp',
        'Original-Recipient: rfc822; neko@example.jp',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: X-Postfix; user unknown',
      ],
    ),
    want: [{ recipient: 'neko@inside.example.jp', reason: 'userunknown', status: '5.1.1' }],
  },
  {
    name: 'quoted-printable HTML only',
    mail: html(
      DAEMON,
      'Undeliverable mail',
      '<html><body><p>Your message could not be delivered to <b>neko=40example=2Ejp</b>.</p><p>550 5.1.1 User=20unknown</p></body></html>',
    ).replace('Content-Transfer-Encoding: 8bit', 'Content-Transfer-Encoding: quoted-printable'),
    want: one('userunknown', { status: '5.1.1', code: 550 }),
  },
  {
    name: 'base64 notice in UTF-8',
    mail: plain(
      'メールシステム <postmaster@example.ne.jp>',
      '=?UTF-8?B?6YCB5L+h44Ko44Op44O8?=',
      base64('次のあて先に配信できませんでした。\n\nneko@example.jp\n550 5.1.1 ユーザーが見つかりません\n'),
    ).replace('Content-Transfer-Encoding: 8bit', 'Content-Transfer-Encoding: base64'),
    want: one('userunknown', { status: '5.1.1', code: 550 }),
  },
  {
    name: 'null sender and nothing else that tells a daemon',
    mail: plain(
      'System <noreply@gate.example.net>',
      'Your mail',
      'Delivery to the following recipient failed permanently:\n\n     neko@example.jp\n\nTechnical details of permanent failure:\n550 5.1.1 User unknown',
    ),
    want: one('userunknown', { status: '5.1.1', code: 550 }),
  },
  {
    name: 'recipient only in the subject of the notice line',
    mail: plain(DAEMON, 'Returned mail: User unknown', 'Mail to neko@example.jp failed: 550 User unknown'),
    want: one('userunknown', { code: 550 }),
  },
  {
    name: 'only the returned mail names the recipient',
    mail: plain(
      DAEMON,
      'Mail delivery failed',
      `Your message could not be delivered. The mailbox is full.\n\n----- Original message -----\n${RETURNED}`,
    ),
    want: one('mailboxfull'),
  },
  {
    name: 'recipients in a table of text',
    mail: plain(
      DAEMON,
      'Undeliverable mail',
      'The following addresses failed:\n\n  Address              Reason\n  -------------------  ----------------------\n  neko@example.jp      User unknown\n  mike@example.com     Mailbox full\n',
    ),
    want: [
      { recipient: 'neko@example.jp', reason: 'userunknown' },
      { recipient: 'mike@example.com', reason: 'mailboxfull' },
    ],
  },
  {
    name: 'several recipients with one reason',
    mail: plain(
      DAEMON,
      'Undeliverable mail',
      'Your message could not be delivered to:\n\nneko@example.jp\nmike@example.jp\n\nReason: 554 5.7.1 Message rejected as spam\n',
    ),
    want: [
      { recipient: 'neko@example.jp', reason: 'spamdetected', status: '5.7.1', code: 554 },
      { recipient: 'mike@example.jp', reason: 'spamdetected', status: '5.7.1', code: 554 },
    ],
  },
  {
    name: 'help desk address in the notice',
    mail: plain(
      DAEMON,
      'Undeliverable mail',
      'Your message to neko@example.jp could not be delivered.\n\nThe error was: 550 5.1.1 No such user\n\nFor assistance contact postmaster@example.net or support@example.net.',
    ),
    want: one('userunknown', { status: '5.1.1', code: 550 }),
  },
  {
    name: 'notice that greets and signs',
    mail: plain(
      DAEMON,
      'Undeliverable mail',
      'Dear tama@example.org,\n\nyour message to <neko@example.jp> was not delivered: mailbox full.\n\nPostmaster <postmaster@example.net>',
    ),
    want: one('mailboxfull'),
  },
  {
    name: 'an IP literal as domain',
    mail: plain(
      DAEMON,
      'failure notice',
      "Hi. This is the qmail-send program at mail.example.net.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<neko@[192.0.2.7]>:\nSorry, I wasn't able to establish an SMTP connection. (#4.4.1)\n",
    ),
    want: [{ recipient: 'neko@[192.0.2.7]', reason: 'expired', status: '4.4.1' }],
  },
  {
    name: 'address with apostrophe and plus',
    mail: report(DAEMON, 'Undeliverable', 'Failed.', [
      'Reporting-MTA: dns; mx.example.net',
      '',
      "Final-Recipient: rfc822; o'neko+tag@example.jp",
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    ]),
    want: [{ recipient: "o'neko+tag@example.jp", reason: 'userunknown' }],
  },
  {
    name: 'Status contradicts the reply: the reply wins',
    mail: report(DAEMON, 'Undeliverable', 'Failed.', [
      'Reporting-MTA: dns; mx.example.net',
      '',
      'Final-Recipient: rfc822; neko@example.jp',
      'Action: failed',
      'Status: 5.0.0',
      'Diagnostic-Code: smtp; 552 5.2.2 Mailbox full',
    ]),
    want: one('mailboxfull', { status: '5.2.2', code: 552 }),
  },
  {
    name: '5.1.1 with a quota in words',
    mail: report(DAEMON, 'Undeliverable', 'Failed.', [
      'Reporting-MTA: dns; mx.example.net',
      '',
      'Final-Recipient: rfc822; neko@example.jp',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 <neko@example.jp> mailbox is over quota',
    ]),
    want: one('mailboxfull', { hard: false }),
  },
  {
    name: '5.7.1 with unknown user at RCPT is no proof of a dead address',
    mail: report(
      'Mail Delivery System <MAILER-DAEMON@mx.example.net>',
      'Undelivered Mail Returned to Sender',
      'This is the mail system at host mx.example.net.\n\n<neko@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.7.1 Recipient not authorized (in reply to RCPT TO command)',
      [
        'Reporting-MTA: dns; mx.example.net',
        '',
        'Final-Recipient: rfc822; neko@example.jp',
        'Action: failed',
        'Status: 5.7.1',
        'Diagnostic-Code: smtp; 550 5.7.1 Recipient not authorized',
      ],
    ),
    want: one('securityerror', { hard: false }),
  },
  {
    name: 'sendmail without a report, host unknown',
    mail: plain(
      DAEMON,
      'Returned mail: Host unknown (Name server: example.invalid: host not found)',
      `The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
from web.example.org [192.0.2.80]

   ----- The following addresses had permanent fatal errors -----
<neko@example.invalid>

   ----- Transcript of session follows -----
550 5.1.2 <neko@example.invalid>... Host unknown (Name server: example.invalid: host not found)`,
    ),
    want: [
      { recipient: 'neko@example.invalid', reason: 'hostunknown', status: '5.1.2', code: 550, hard: true },
    ],
  },
  {
    name: 'sendmail, two replies',
    mail: plain(
      DAEMON,
      'Returned mail: see transcript for details',
      `The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
from web.example.org [192.0.2.80]

   ----- The following addresses had permanent fatal errors -----
<neko@example.jp>
    (reason: 550 5.1.1 User unknown)
<mike@example.jp>
    (reason: 552 5.2.2 Mailbox full)

   ----- Transcript of session follows -----
... while talking to mx.example.jp.:
>>> RCPT To:<neko@example.jp>
<<< 550 5.1.1 User unknown
550 5.1.1 <neko@example.jp>... User unknown
>>> RCPT To:<mike@example.jp>
<<< 552 5.2.2 Mailbox full
552 5.2.2 <mike@example.jp>... Mailbox full`,
    ),
    want: [
      { recipient: 'neko@example.jp', reason: 'userunknown', status: '5.1.1', code: 550, hard: true },
      { recipient: 'mike@example.jp', reason: 'mailboxfull', status: '5.2.2', code: 552, hard: false },
    ],
  },
  {
    name: 'Exim with several recipients',
    mail: plain(
      'Mail Delivery System <Mailer-Daemon@mail.example.net>',
      'Mail delivery failed: returning message to sender',
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko@example.jp
    host mx.example.jp [192.0.2.25]
    SMTP error from remote mail server after RCPT TO:<neko@example.jp>:
    550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown
  mike@example.invalid
    all relevant MX records point to non-existent hosts
  mail@example.com
    (generated from list@example.org)
    mailbox is full: retry timeout exceeded

------ This is a copy of the message, including all the headers. ------

${RETURNED}`,
      ['X-Failed-Recipients: neko@example.jp, mike@example.invalid, mail@example.com'],
    ),
    want: [
      { recipient: 'neko@example.jp', reason: 'userunknown', status: '5.1.1', code: 550, hard: true },
      { recipient: 'mike@example.invalid', reason: 'hostunknown' },
      { recipient: 'mail@example.com', reason: 'mailboxfull', hard: false },
    ],
  },
  {
    name: 'Postfix, text only, three recipients',
    mail: plain(
      'MAILER-DAEMON@mx.example.net (Mail Delivery System)',
      'Undelivered Mail Returned to Sender',
      `This is the mail system at host mx.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<neko@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.1.1
    <neko@example.jp>: Recipient address rejected: User unknown (in reply to RCPT TO
    command)

<mike@example.invalid>: Host or domain name not found. Name service error for
    name=example.invalid type=A: Host not found

<mail@example.com>: connect to mx.example.com[198.51.100.25]:25: Connection timed
    out`,
    ),
    want: [
      { recipient: 'neko@example.jp', reason: 'userunknown', status: '5.1.1', code: 550, hard: true },
      { recipient: 'mike@example.invalid', reason: 'hostunknown', hard: true },
      { recipient: 'mail@example.com', reason: 'expired', hard: false },
    ],
  },
  {
    name: 'auto reply of a person who left',
    mail: plain(
      'Neko <neko@example.jp>',
      'Automatic reply: The minutes',
      'This address is no longer in use. Please write to mike@example.jp.',
      ['Auto-Submitted: auto-replied'],
    ),
    want: one('suspend', { kind: 'vacation' }),
  },
  {
    name: 'complaint without original recipient: from the returned mail',
    mail: report('fbl@provider.example', 'Email Feedback Report', 'This is an email abuse report.', [
      'Feedback-Type: abuse',
      'User-Agent: X/1',
      'Version: 1',
    ])
      .replace('report-type=delivery-status', 'report-type=feedback-report')
      .replace('message/delivery-status', 'message/feedback-report'),
    want: one('feedback', { kind: 'feedback', hard: false }),
  },
];
