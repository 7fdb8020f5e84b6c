/**
 * What mail servers say in their own words, when no other server gave a reply: of queues, disks, programs, name
 * servers and connections. Each sentence in the frame of its program; see build.ts.
 */
import type { Reason } from '../../../src/core/reason.ts';
import type { Wanted, WriterCase } from '../writers.ts';
import { bounce, mail, SENT, SENT_HEADER, want } from './build.ts';

type Row = readonly [words: string, reason: Reason, status?: string, code?: number, more?: Partial<Wanted>];
type Frame = (words: string) => string;

const DATE = 'Date: Tue, 3 Nov 2026 09:00:05 +0900';

const postfix: Frame = (words) =>
  mail(
    `Return-Path: <>
From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: tama@example.org
${DATE}`,
    `This is the Postfix program at host mx.example.net.

I'm sorry to have to inform you that the message returned
below could not be delivered to one or more destinations.

For further assistance, please send mail to <postmaster>

If you do so, please include this problem report. You can
delete your own text from the message returned below.

                        The Postfix program

<neko@example.jp>: ${words}

${SENT}`,
  );

const exim: Frame = (words) =>
  mail(
    `Return-path: <>
From: Mail Delivery System <Mailer-Daemon@mx.example.net>
To: tama@example.org
Subject: Mail delivery failed: returning message to sender
Message-Id: <E1AbCdE-0001Ab-00@mx.example.net>
${DATE}`,
    `This message was created automatically by mail delivery software (Exim).

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko@example.jp
    ${words}

------ This is a copy of the message, including all the headers. ------

${SENT}`,
  );

const sendmail: Frame = (words) =>
  mail(
    `Return-Path: <MAILER-DAEMON>
From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>
To: <tama@example.org>
Subject: Returned mail: see transcript for details
Auto-Submitted: auto-generated (failure)
${DATE}`,
    `The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
from pc7.example.org [192.0.2.80]

   ----- The following addresses had permanent fatal errors -----
<neko@example.jp>

   ----- Transcript of session follows -----
${words}

   ----- Original message follows -----

${SENT}`,
  );

const qmail: Frame = (words) =>
  mail(
    `Return-Path: <>
From: MAILER-DAEMON@mx.example.net
To: tama@example.org
Subject: failure notice
${DATE}`,
    `Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<neko@example.jp>:
${words}

--- Below this line is a copy of the message.

Return-Path: <tama@example.org>
${SENT_HEADER}`,
  );

const POSTFIX: readonly Row[] = [
  [
    'Host or domain name not found. Name service error for\n    name=example.jp type=A: Host not found',
    'hostunknown',
  ],
  ['Name service error for example.jp: Host not found, try again', 'networkerror'],
  ['connect to mail.example.jp[192.0.2.25]: Connection timed out', 'expired'],
  ['connect to mail.example.jp[192.0.2.25]: No route to host', 'networkerror'],
  ['lost connection with mail.example.jp[192.0.2.25] while sending RCPT TO', 'networkerror'],
  [
    'conversation with mail.example.jp[192.0.2.25] timed out while sending\n    end of data -- message may be sent more than once',
    'expired',
  ],
  ['unknown user: "neko"', 'userunknown'],
  ['User unknown in virtual alias table', 'userunknown'],
  ['maildir delivery failed: error writing message: Disk quota exceeded', 'mailboxfull'],
  [
    'cannot update mailbox /var/mail/neko for user neko. error writing message: File too large',
    'mailboxfull',
  ],
  ['Command died with status 17: "/usr/local/bin/filter". Command output: no such list', 'mailererror'],
  [
    'message size 12345678 exceeds size limit 10485760 of server\n    mail.example.jp[192.0.2.25]',
    'emailtoolarge',
  ],
  ['mail forwarding loop for neko@example.jp', 'networkerror'],
  ['TLS is required, but was not offered by host\n    mail.example.jp[192.0.2.25]', 'failedstarttls'],
  ['Server certificate not verified', 'failedstarttls'],
  [
    'host mail.example.jp[192.0.2.25] refused to talk to me: 554 5.7.1 You are not\n    allowed to connect',
    'blocked',
    '5.7.1',
    554,
  ],
  ["can't create user output file. Command output: procmail: Quota exceeded while writing", 'mailboxfull'],
  ['bounced: message has been in queue too long', 'expired'],
];

const EXIM: readonly Row[] = [
  ['unrouteable mail domain "example.jp"', 'hostunknown'],
  ['unknown local-part "neko" in domain "example.jp"', 'userunknown'],
  ['retry time not reached for any host after a long failure period', 'expired'],
  ["all hosts for 'example.jp' have been failing for a long time (and retry time not reached)", 'expired'],
  ['mailbox is full: retry timeout exceeded', 'mailboxfull'],
  [
    'SMTP error from remote mailer after RCPT TO:<neko@example.jp>:\n    host mail.example.jp [192.0.2.25]: 550 <neko@example.jp>... Relaying denied',
    'norelaying',
    '',
    550,
  ],
  [
    'SMTP error from remote mailer after initial connection:\n    host mail.example.jp [192.0.2.25]: 554 Your IP is blacklisted',
    'blocked',
    '',
    554,
  ],
  ['lowest numbered MX record points to local host', 'systemerror'],
  [
    'Child process of local_delivery transport returned 127 (could not exec the command) from command: /usr/bin/procmail',
    'mailererror',
  ],
  ['too many "Received" headers - suspected mail loop', 'networkerror'],
  ['SMTP timeout while connected to mail.example.jp [192.0.2.25]: retry timeout exceeded', 'expired'],
  ['connection to mail.example.jp refused: retry timeout exceeded', 'expired'],
  ['message is too big (transport limit = 10485760)', 'emailtoolarge'],
  ['This address has been disabled by its owner.', 'suspend'],
  ['R=dnslookup: host lookup did not complete: retry timeout exceeded', 'networkerror'],
  ['error in redirect data: missing or malformed local part', 'systemerror'],
  ['Mail quota exceeded.', 'mailboxfull'],
];

const SENDMAIL: readonly Row[] = [
  [
    '... while talking to mail.example.jp.:\n>>> RCPT To:<neko@example.jp>\n<<< 550 5.1.1 <neko@example.jp>... User unknown\n550 5.1.1 <neko@example.jp>... User unknown',
    'userunknown',
    '5.1.1',
    550,
  ],
  [
    '550 5.1.2 <neko@example.jp>... Host unknown (Name server: example.jp.: host not found)',
    'hostunknown',
    '5.1.2',
    550,
  ],
  [
    '<neko@example.jp>... Deferred: Name server: mail.example.jp.: host name lookup failure\nMessage could not be delivered for 5 days\nMessage will be deleted from queue',
    'networkerror',
  ],
  [
    'mail.local: /var/mail/neko: Disc quota exceeded\n554 5.3.0 <neko@example.jp>... unknown mailer error 1',
    'mailboxfull',
    '5.3.0',
    554,
  ],
  [
    'procmail: Unable to treat as directory "/home/neko/Mail"\n550 5.0.0 <neko@example.jp>... Can\'t create output',
    'mailererror',
    '5.0.0',
    550,
  ],
  [
    '554 5.4.6 <neko@example.jp>... Too many hops 26 (25 max): from <tama@example.org> via pc7.example.org, to <neko@example.jp>',
    'networkerror',
    '5.4.6',
    554,
  ],
  [
    '553 5.3.5 mail.example.jp. config error: mail loops back to me (MX problem?)\n554 5.3.5 <neko@example.jp>... Local configuration error',
    'systemerror',
    '5.3.5',
    554,
  ],
  [
    '... while talking to mail.example.jp.:\n>>> MAIL From:<tama@example.org> SIZE=12345678\n<<< 552 5.3.4 Message size exceeds fixed limit\n554 5.0.0 Service unavailable',
    'emailtoolarge',
    '5.3.4',
    552,
  ],
  [
    '... while talking to mail.example.jp.:\n<<< 554 5.7.1 Service unavailable; Client host [192.0.2.9] blocked using bl.example.net\n554 5.0.0 <neko@example.jp>... Service unavailable',
    'blocked',
    '5.7.1',
    554,
  ],
  [
    '... while talking to mail.example.jp.:\n>>> DATA\n<<< 554 5.6.0 Message contains invalid header\n554 5.0.0 <neko@example.jp>... Service unavailable',
    'contenterror',
    '5.6.0',
    554,
  ],
  [
    '421 4.4.1 mail.example.jp.: connection timed out during initial connection\n<neko@example.jp>... Deferred: Connection timed out with mail.example.jp.\nMessage could not be delivered for 5 days\nMessage will be deleted from queue',
    'expired',
  ],
  ['550 5.7.1 <neko@example.jp>... Relaying denied', 'norelaying', '5.7.1', 550],
  [
    '550 5.1.6 <neko@example.jp>... User has moved to neko@example.com; please try <neko@example.com>',
    'hasmoved',
    '5.1.6',
    550,
  ],
  [
    '501 5.1.8 <tama@example.org>... Domain of sender address tama@example.org does not exist',
    'rejected',
    '5.1.8',
    501,
  ],
  [
    '/var/mail/neko: No space left on device\n451 4.3.1 <neko@example.jp>... I/O error',
    'systemfull',
    '4.3.1',
    451,
  ],
];

const QMAIL: readonly Row[] = [
  [
    "Sorry, I couldn't find any host by that name. (#4.1.2)\nI'm not going to try again; this message has been in the queue too long.",
    'expired',
    '4.1.2',
  ],
  [
    "Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)\nI'm not going to try again; this message has been in the queue too long.",
    'expired',
    '4.4.1',
  ],
  [
    "Sorry. Although I'm listed as a best-preference MX or A for that host,\nit isn't in my control/locals file, so I don't treat it as local. (#5.4.6)",
    'systemerror',
    '5.4.6',
  ],
  [
    "CNAME lookup failed temporarily. (#4.4.3)\nI'm not going to try again; this message has been in the queue too long.",
    'networkerror',
    '4.4.3',
  ],
  [
    "Connected to 192.0.2.25 but connection died. (#4.4.2)\nI'm not going to try again; this message has been in the queue too long.",
    'networkerror',
    '4.4.2',
  ],
  [
    'Connected to 192.0.2.25 but my name was rejected.\nRemote host said: 501 Syntactically invalid HELO argument',
    'blocked',
    '',
    501,
  ],
  [
    'Connected to 192.0.2.25 but greeting failed.\nRemote host said: 554 5.7.1 Connection refused from your address, listed in bl.example.net',
    'blocked',
    '5.7.1',
    554,
  ],
  [
    '192.0.2.25 failed on DATA command.\nRemote host said: 554 5.5.1 Error: no valid recipients',
    'userunknown',
    '5.5.1',
    554,
  ],
  [
    '192.0.2.25 failed after I sent the message.\nRemote host said: 552 spam score exceeded threshold',
    'spamdetected',
    '',
    552,
  ],
  ['Sorry, no mailbox here by that name. vpopmail (#5.1.1)', 'userunknown', '5.1.1'],
  ['This message is looping: it already has my Delivered-To line. (#5.4.6)', 'networkerror', '5.4.6'],
  [
    "Temporary error on maildir delivery. (#4.3.0)\nI'm not going to try again; this message has been in the queue too long.",
    'expired',
    '4.3.0',
  ],
  ['Mailbox has exceeded the limit: message not delivered. (#5.2.2)', 'mailboxfull', '5.2.2'],
  ['user is over quota', 'mailboxfull'],
  ['Account disabled by the administrator.', 'suspend'],
  ["sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", 'norelaying', '5.7.1'],
];

const table = (title: string, frame: Frame, rows: readonly Row[]): WriterCase[] =>
  rows.map(([words, reason, status, code, more]) =>
    bounce(`${title}: ${words.replaceAll('\n', ' / ')}`, frame(words), want(reason, status, code, more)),
  );

export const OWN_WORDS: readonly WriterCase[] = [
  ...table('Postfix', postfix, POSTFIX),
  ...table('Exim', exim, EXIM),
  ...table('sendmail', sendmail, SENDMAIL),
  ...table('qmail', qmail, QMAIL),
];
