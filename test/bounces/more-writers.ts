/** More writers; see writers.ts. */
import { one, plain, report, RETURNED } from './writers.ts';
import type { WriterCase } from './writers.ts';

export const MORE_WRITERS: readonly WriterCase[] = [
  {
    name: 'Activehunter',
    mail: plain(
      '"MAILER-DAEMON" <>',
      'FAILURE NOTICE :',
      `  ----- The following addresses had permanent fatal errors -----

>>> neko@example.jp <neko@example.jp>

  ----- Transcript of session follows -----
550 sorry, no mailbox here by that name (#5.1.1 - chkuser)

  ----- Original message follows -----

${RETURNED}`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'titles of sendmail, reason in square brackets',
    mail: plain(
      '"Mail Deliver System" <MAILER-DAEMON@mail.example.net>',
      'Returned Mail: User unknown',
      `The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
from tama@example.org

---The following addresses had delivery errors---

neko@example.jp [User unknown]

${RETURNED}`,
    ),
    want: one('userunknown', { hard: true }),
  },
  {
    name: 'Message from a provider, unable to deliver',
    mail: plain(
      'MAILER-DAEMON@example.com',
      'failure delivery',
      `Message from example.com.
Unable to deliver message to the following address(es).

<neko@example.jp>:
This user doesn't have an example.jp account (neko@example.jp) [0]

--- Original message follows.

${RETURNED}`,
    ),
    want: one('userunknown', { hard: true }),
  },
  {
    name: 'starred recipients',
    mail: plain(
      'Mail Delivery System <Mailer-Daemon@mail.example.net>',
      'Mail delivery failed: returning message to sender',
      `============================================================================
      This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its recipients.
The following addresses failed:

  * neko@example.jp

  552 5.2.2 Mailbox full

============================================================================
${RETURNED}`,
    ),
    want: one('mailboxfull', { status: '5.2.2', code: 552 }),
  },
  {
    name: 'We had trouble delivering your message',
    mail: plain(
      'Mail Delivery <mailer-daemon@mail.example.net>',
      'There was an error sending your mail',
      `We had trouble delivering your message. Full details follow:

Subject: 'The minutes of Tuesday'
Date: 'Tue, 3 Nov 2026 09:00:00 +0900'

1 error(s):

SMTP Server <mx.example.jp> rejected recipient <neko@example.jp> (Error following RCPT command). It responded as follows: [550 5.1.1 unknown user]`,
    ),
    want: one('userunknown', { status: '5.1.1', code: 550, hard: true }),
  },
  {
    name: 'au one net',
    mail: plain(
      'no-reply@app.auone-net.jp',
      'Mail System Error - Returned Mail',
      `Your mail sent on: Tue, 3 Nov 2026 09:00:00 +0900
     Could not be delivered to: neko@example.jp
     As their mailbox is full.`,
    ),
    want: one('mailboxfull', { hard: false }),
  },
  {
    name: 'McAfee gateway',
    mail: plain(
      'Mail Delivery Subsystem <MAILER-DAEMON@gate.example.net>',
      'Delivery Status',
      `   --- The following addresses had delivery problems ---

<neko@example.jp>   (User unknown neko@example.jp)

   --- Message header follows ---
${RETURNED}`,
    ),
    want: one('userunknown', { hard: true }),
  },
  {
    name: 'Facebook',
    mail: report(
      'Facebook <mailer-daemon@mx.facebook.com>',
      'Sorry, your message could not be delivered',
      'This message was created automatically by Facebook.\n\nSorry, your message could not be delivered.',
      [
        'Reporting-MTA: dns; 192.0.2.99',
        '',
        'Status: 5.7.1',
        'Action: failed',
        'Final-Recipient: rfc822;neko@facebook.com',
        'Diagnostic-Code: smtp; 550 5.7.1 RCP-P2 http://postmaster.facebook.com/response_codes?ip=192.0.2.1#rcp Refused due to recipient preferences',
      ],
    ),
    want: [{ recipient: 'neko@facebook.com', reason: 'filtered' }],
  },
  {
    name: 'PowerMTA, sorted',
    mail: report(
      'mailer-daemon@pmta.example.net',
      'Delivery report',
      'Hello, this is the mail server on pmta.example.net.\n\nI am sending you this message to inform you on the delivery status of a\nmessage you previously sent.  Immediately below you will find a list of\nthe affected recipients;  also attached is a Delivery Status Notification\n(DSN) report in standard format, as well as the headers of the original\nmessage.\n\n  <neko@example.jp>  delivery failed; will not continue trying',
      [
        'Reporting-MTA: dns;pmta.example.net',
        '',
        'Original-Recipient: rfc822;neko@example.jp',
        'Final-Recipient: rfc822;neko@example.jp',
        'Action: failed',
        'Status: 5.2.2 (mailbox full)',
        'Remote-MTA: dns;mx.example.jp (192.0.2.25)',
        'Diagnostic-Code: smtp;552 5.2.2 <neko@example.jp>: Recipient storage full',
        'X-PowerMTA-BounceCategory: quota-issues',
      ],
    ),
    want: one('mailboxfull', { status: '5.2.2', code: 552 }),
  },
  {
    name: 'AOL controls',
    mail: plain(
      'Mail Delivery Subsystem <MAILER-DAEMON@aol.com>',
      'Returned mail: see transcript for details',
      `Your mail to the following recipients could not be delivered because they are not accepting mail from tama@example.org:
\tneko`,
      ['X-Failed-Recipients: neko@aol.com'],
    ),
    want: [{ recipient: 'neko@aol.com', reason: 'filtered', hard: false }],
  },
  {
    name: 'Notes',
    mail: plain(
      'postmaster@notes.example.net',
      'Undeliverable message',
      `------- Failure Reasons  --------

User not listed in public Name & Address Book
neko@example.jp


------- Returned Message --------
${RETURNED}`,
    ),
    want: one('userunknown', { hard: true }),
  },
  {
    name: 'm-FILTER',
    mail: plain(
      'MAILER-DAEMON@mf.example.ne.jp',
      'Undelivered Mail',
      `-------server message
550 unknown user <neko@example.jp>

-------SMTP command
RCPT TO:<neko@example.jp>

-------original message
${RETURNED}`,
    ).replace('Content-Type: text/plain', 'X-Mailer: m-FILTER\nContent-Type: text/plain'),
    want: one('userunknown', { code: 550, hard: true }),
  },
  {
    name: 'Amavis, banned',
    mail: report(
      '"Content-filter at mx.example.net" <postmaster@mx.example.net>',
      'BANNED contents from you (.exe,invoice.exe)',
      'BANNED CONTENTS ALERT\n\nOur content checker found\n    banned name: .exe,invoice.exe\n\nDelivery of the email was stopped!',
      [
        'Reporting-MTA: dns; mx.example.net',
        '',
        'Original-Recipient: rfc822;neko@example.jp',
        'Final-Recipient: rfc822;neko@example.jp',
        'Action: failed',
        'Status: 5.7.0',
        'Diagnostic-Code: smtp; 554 5.7.0 Bounce, id=00001-01 - BANNED: .exe,invoice.exe',
      ],
    ),
    want: one('policyviolation', { status: '5.7.0', code: 554 }),
  },
  {
    name: 'Amavis, spam',
    mail: report(
      '"Content-filter at mx.example.net" <postmaster@mx.example.net>',
      'Considered UNSOLICITED BULK EMAIL, apparently from you',
      'A message from <tama@example.org> to:\n-> neko@example.jp\n\nwas considered unsolicited bulk e-mail (UBE).',
      [
        'Reporting-MTA: dns; mx.example.net',
        '',
        'Final-Recipient: rfc822;neko@example.jp',
        'Action: failed',
        'Status: 5.7.0',
        'Diagnostic-Code: smtp; 554 5.7.0 Bounce, id=00001-02 - spam',
      ],
    ),
    want: one('spamdetected', { status: '5.7.0', code: 554 }),
  },
  {
    name: 'Symantec cloud, expired',
    mail: report(
      'Mail Delivery System <MAILER-DAEMON@messagelabs.com>',
      'Mail Delivery Failure',
      'This is the mail delivery agent at messagelabs.com.\nI was unable to deliver your message to the following addresses.\n\nneko@example.jp\n\nReason: 550 neko@example.jp... No such user',
      [
        'Reporting-MTA: dns; server-1.messagelabs.com',
        '',
        'Action: failed',
        'Status: 5.0.0',
        'Remote-MTA: dns; mx.example.jp',
        'Final-Recipient: rfc822; neko@example.jp',
        'Diagnostic-Code: smtp; 550 neko@example.jp... No such user',
      ],
    ),
    want: one('userunknown', { code: 550, hard: true }),
  },
  {
    name: 'Dovecot, quota',
    mail: report(
      'Mail Delivery Subsystem <postmaster@mail.example.net>',
      'Automatically rejected mail',
      'Your message to <neko@example.jp> was automatically rejected:\nQuota exceeded (mailbox for user is full)',
      [
        'Reporting-MTA: dns; mail.example.net',
        'Original-Recipient: rfc822; neko@example.jp',
        'Final-Recipient: rfc822; neko@example.jp',
        'Action: deleted',
        'Status: 5.2.2',
      ],
    ),
    want: one('mailboxfull', { status: '5.2.2', hard: false }),
  },
  {
    name: 'Sieve reject',
    mail: report(
      'Mail Delivery Subsystem <postmaster@mail.example.net>',
      'Automatically rejected mail',
      'Your message to <neko@example.jp> was automatically rejected:\nI do not want your mail.',
      [
        'Reporting-MTA: dns; mail.example.net',
        '',
        'Final-Recipient: rfc822; neko@example.jp',
        'Action: failed',
        'Status: 5.7.1',
      ],
    ),
    want: one('filtered', { status: '5.7.1', hard: false }),
  },
  {
    name: 'procmail at the receiving side',
    mail: plain(
      'Mail Delivery Subsystem <MAILER-DAEMON@mail.example.net>',
      'Returned mail: unknown mailer error 73',
      `The original message was received at Tue, 3 Nov 2026 09:00:00 +0900

   ----- The following addresses had permanent fatal errors -----
<neko@example.jp>

   ----- Transcript of session follows -----
procmail: Couldn't create "/var/mail/neko"
550 5.3.0 <neko@example.jp>... unknown mailer error 73`,
    ),
    want: one('mailererror', { status: '5.3.0', code: 550 }),
  },
  {
    name: 'Mailgun report',
    mail: report(
      'Mail Delivery System <postmaster@mg.example.net>',
      'Undelivered Mail Returned to Sender',
      'This is an automatically generated Delivery Status Notification.\n\nDelivery to the following recipients failed:\n\n  neko@example.jp',
      [
        'Reporting-MTA: dns; mg.example.net',
        '',
        'Final-Recipient: rfc822; neko@example.jp',
        'Action: failed',
        'Status: 5.0.0',
        'Diagnostic-Code: smtp; 605 Not delivering to previously bounced address',
      ],
    ),
    want: one('suppressed', { hard: false }),
  },
  {
    name: 'Office 365 with its table',
    mail: plain(
      'Microsoft Outlook <postmaster@example.onmicrosoft.com>',
      'Undeliverable: The minutes of Tuesday',
      `Your message to neko@example.jp couldn't be delivered.

neko wasn't found at example.jp.

tama                 Office 365                 neko
Action Required                                 Recipient

Unknown To address

How to Fix It
The address may be misspelled or may not exist.

More Info for Email Admins
Status code: 550 5.1.10

Original Message Details
Created Date: 11/3/2026 12:00:00 AM
Sender Address: tama@example.org
Recipient Address: neko@example.jp
Subject: The minutes of Tuesday

Error Details
Reported error: 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient neko@example.jp not found by SMTP address lookup
DSN generated by: TY0PR01.example.net`,
    ),
    want: one('userunknown', { status: '5.1.10', code: 550, hard: true }),
  },
  {
    name: 'challenge of a gateway is none',
    mail: plain(
      'postmaster@gate.example.net',
      'Please verify your message to neko@example.jp',
      'Your message is waiting. To complete this verification, click the link: https://gate.example.net/c',
    ),
    want: [],
  },
];
