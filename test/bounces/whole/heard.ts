/** What servers of 2000–2020 answered, told by the servers that asked: each reply in the frame of another program; see build.ts. */
import type { Reason } from '../../../src/core/reason.ts';
import type { WriterCase } from '../writers.ts';
import { bounce, mail, parts, SENT, SENT_HEADER, want } from './build.ts';

const DATE = 'Date: Tue, 3 Nov 2026 09:00:05 +0900';
const NEKO = 'neko@example.jp';
const HOST = 'mx.example.jp';

/** What was refused: a recipient, a sender, the data, or the connection. */
type Command = 'RCPT TO' | 'MAIL FROM' | 'end of DATA' | 'connect' | 'HELO';

type Frame = (reply: string, command: Command) => string;

const head = (from: string, subject: string): string =>
  `Return-Path: <>\nFrom: ${from}\nTo: tama@example.org\nSubject: ${subject}\n${DATE}`;

const postfix: Frame = (reply, command) =>
  mail(
    head('MAILER-DAEMON@out.example.org (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
    `This is the mail system at host out.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

                   The mail system

<${NEKO}>: host ${HOST}[192.0.2.25] ${command === 'connect' ? `refused to talk to me: ${reply}` : `said: ${reply} (in reply to ${command} command)`}

${SENT_HEADER}`,
  );

const exim: Frame = (reply, command) =>
  mail(
    `${head('Mail Delivery System <Mailer-Daemon@out.example.org>', 'Mail delivery failed: returning message to sender')}\nX-Failed-Recipients: ${NEKO}`,
    `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ${NEKO}
    SMTP error from remote mail server after ${command === 'end of DATA' ? 'end of data' : command === 'connect' ? 'initial connection' : command === 'HELO' ? 'HELO out.example.org' : command === 'RCPT TO' ? `RCPT TO:<${NEKO}>` : 'MAIL FROM:<tama@example.org> SIZE=4711'}:
    host ${HOST} [192.0.2.25]: ${reply}

------ This is a copy of the message, including all the headers. ------

${SENT}`,
  );

const qmail: Frame = (reply, command) =>
  mail(
    head('MAILER-DAEMON@out.example.org', 'failure notice'),
    `Hi. This is the qmail-send program at out.example.org.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<${NEKO}>:
${
  command === 'end of DATA'
    ? '192.0.2.25 failed after I sent the message.'
    : command === 'RCPT TO'
      ? '192.0.2.25 does not like recipient.'
      : command === 'MAIL FROM'
        ? 'Connected to 192.0.2.25 but sender was rejected.'
        : 'Connected to 192.0.2.25 but greeting failed.'
}
Remote host said: ${reply}

--- Below this line is a copy of the message.

${SENT}`,
  );

const sendmail: Frame = (reply, command) =>
  parts(
    `${head('Mail Delivery Subsystem <MAILER-DAEMON@out.example.org>', 'Returned mail: see transcript for details')}\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="gA3.1793664005/out.example.org"`,
    'gA3.1793664005/out.example.org',
    `This is a MIME-encapsulated message

The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
from pc7.example.org [192.0.2.80]

   ----- The following addresses had permanent fatal errors -----
<${NEKO}>
    (reason: ${reply})

   ----- Transcript of session follows -----
... while talking to ${HOST}.:
>>> ${command === 'end of DATA' ? 'DATA' : command === 'RCPT TO' ? `RCPT To:<${NEKO}>` : command === 'HELO' ? 'HELO out.example.org' : 'MAIL From:<tama@example.org> SIZE=4711'}
<<< ${reply}
`.replace('This is a MIME-encapsulated message\n\n', '\n'),
    `Content-Type: message/delivery-status

Reporting-MTA: dns; out.example.org
Received-From-MTA: DNS; pc7.example.org
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: RFC822; ${NEKO}
Action: failed
Status: 5.0.0
Remote-MTA: DNS; ${HOST}
Diagnostic-Code: SMTP; ${reply}
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:03 +0900
`,
    `Content-Type: message/rfc822\n\n${SENT}`,
  );

const windows: Frame = (reply) =>
  parts(
    `${head('postmaster@corp.example.org', 'Delivery Status Notification (Failure)')}\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="9B095B5ADSN=_01C6"`,
    '9B095B5ADSN=_01C6',
    `Content-Type: text/plain; charset=unicode-1-1-utf-7

This is an automatically generated Delivery Status Notification.

Delivery to the following recipients failed.

       ${NEKO}

`,
    `Content-Type: message/delivery-status

Reporting-MTA: dns;corp.example.org
Received-From-MTA: dns;pc7.example.org
Arrival-Date: Tue, 3 Nov 2026 09:00:00 +0900

Final-Recipient: rfc822;${NEKO}
Action: failed
Status: 5.0.0
Diagnostic-Code: smtp;${reply}
`,
    `Content-Type: message/rfc822\n\n${SENT}`,
  );

const FRAMES: readonly Frame[] = [postfix, exim, qmail, sendmail, windows];

type Row = readonly [reply: string, command: Command, reason: Reason, status?: string, code?: number];

const ROWS: readonly Row[] = [
  ['550 Addressee unknown, relay=[192.0.2.7]', 'RCPT TO', 'userunknown'],
  ['511 sorry, no mailbox here by that name (#5.1.1 - chkuser)', 'RCPT TO', 'userunknown', '5.1.1', 511],
  [
    '571 <tama@example.org>: Message refused, sender is on the local blacklist',
    'MAIL FROM',
    'rejected',
    '',
    571,
  ],
  ['550 Sender verify failed', 'RCPT TO', 'rejected', '5.0.0'],
  [
    '554 5.7.1 <unknown[192.0.2.7]>: Client host rejected: Cannot find your reverse hostname',
    'RCPT TO',
    'requireptr',
    '5.7.1',
    554,
  ],
  ['530 authentication required (#5.7.1)', 'MAIL FROM', 'securityerror', '5.7.1', 530],
  ['555 5.5.2 Syntax error, cannot decode response. Goodbye', 'MAIL FROM', 'syntaxerror', '5.5.2', 555],
  ['554 5.6.1 Body type not supported by Remote Host', 'end of DATA', 'contenterror', '5.6.1', 554],
  ['550 5.2.0 Mail rejected: mail looks like a chain letter', 'end of DATA', 'spamdetected', '5.2.0'],
  [
    '550 5.7.1 mail from 192.0.2.7 refused, see http://bl.example.net/query?ip=192.0.2.7',
    'RCPT TO',
    'blocked',
    '5.7.1',
  ],
  ['451 4.7.1 Greylisting in action, please come back in 00:05:00', 'RCPT TO', 'blocked', '4.7.1', 451],
  [
    '553 5.1.8 <tama@example.org>... Domain of sender address tama@example.org does not exist',
    'MAIL FROM',
    'rejected',
    '5.1.8',
    553,
  ],
  ['452 4.4.5 Insufficient disk space; try again later', 'MAIL FROM', 'systemfull', '4.4.5', 452],
  ['550 5.2.1 Addressee mailbox has been disabled by administrator', 'RCPT TO', 'suspend', '5.2.1'],
  ['554 5.2.2 mailbox is full, 10485760 octets used, limit 10485760', 'RCPT TO', 'mailboxfull', '5.2.2', 554],
  ['421 4.3.2 Connection rate limit exceeded, closing', 'connect', 'ratelimited', '4.3.2', 421],
  ['550 Mail is rejected by recipients (Mxsec) [ff61]', 'RCPT TO', 'filtered'],
  ['557 Transaction failed: no relaying for you from 192.0.2.7', 'RCPT TO', 'norelaying', '', 557],
  ['551 5.7.1 User has moved; please try neko2@example.com', 'RCPT TO', 'hasmoved', '5.7.1', 551],
  [
    '550 5.4.6 Routing loop detected for recipient, mail has visited this host 4 times',
    'RCPT TO',
    'networkerror',
    '5.4.6',
  ],
  ['552 Message exceeds the size limit of 20 MB of this site', 'end of DATA', 'emailtoolarge', '', 552],
  [
    '554 5.3.4 message header size, or recipient list, exceeds policy limit',
    'end of DATA',
    'emailtoolarge',
    '5.3.4',
    554,
  ],
  [
    '550 5.7.1 Your IP 192.0.2.7 is in a dynamic address range; use the smarthost of your provider',
    'MAIL FROM',
    'blocked',
    '5.7.1',
  ],
  [
    '550 Requested action not taken: mailbox is inactive for more than 180 days',
    'RCPT TO',
    'suspend',
    '5.0.0',
  ],
  ['550 SPF: 192.0.2.7 is not allowed to send mail from example.org', 'MAIL FROM', 'authfailure', '5.0.0'],
  ['550 5.7.20 No passing DKIM signature found', 'end of DATA', 'authfailure', '5.7.20'],
  ['554 Malformed From header, RFC 5322 3.4', 'end of DATA', 'notcompliantrfc', '', 554],
  ['550 Message contained unsafe content and was not accepted: Eicar-Test', 'end of DATA', 'virusdetected'],
  [
    '503 5.5.1 Bad sequence of commands, valid RCPT command must precede DATA',
    'end of DATA',
    'syntaxerror',
    '5.5.1',
    503,
  ],
  ['550 5.1.1 <neko@example.jp> is not an active address at this host', 'RCPT TO', 'userunknown', '5.1.1'],
  ['521 5.3.2 mx.example.jp does not accept incoming mail', 'connect', 'notaccept', '5.3.2', 521],
  [
    '450 4.3.2 Server shutting down for maintenance, try again in an hour',
    'connect',
    'systemerror',
    '4.3.2',
    450,
  ],
  ['550 Protocol violation: HELO name out.example.org does not resolve to 192.0.2.7', 'HELO', 'blocked'],
  [
    '550 5.7.1 Relaying to <neko@example.jp> denied (authentication needed)',
    'RCPT TO',
    'norelaying',
    '5.7.1',
  ],
  [
    '554 Your e-mail was rejected since your sending host has a poor SenderBase reputation score',
    'connect',
    'badreputation',
    '5.0.0',
    554,
  ],
  ['550 mailbox temporarily locked by quota, user has exceeded the storage', 'RCPT TO', 'mailboxfull'],
  ['554 Transaction Failed Spam Message not queued.', 'end of DATA', 'spamdetected', '', 554],
  ['451 qq temporary problem (#4.3.0)', 'end of DATA', 'systemerror', '4.3.0', 451],
  ['554 mail server permanently rejected message (#5.3.0)', 'end of DATA', 'onhold', '5.3.0', 554],
  [
    '550 5.7.1 TLS is required by this domain, STARTTLS was not offered by you',
    'MAIL FROM',
    'failedstarttls',
    '5.7.1',
  ],
  ['550 Too many recipients for one message, limit is 50', 'RCPT TO', 'ratelimited'],
  ['550 Too many invalid recipients, slow down', 'RCPT TO', 'ratelimited'],
  ['554 No relay: this account is for receiving only', 'RCPT TO', 'norelaying', '', 554],
  [
    '554 5.0.0 account of neko has been closed at the request of the customer',
    'RCPT TO',
    'suspend',
    '5.0.0',
    554,
  ],
];

export const HEARD: readonly WriterCase[] = ROWS.map(([reply, command, reason, status = '', code], i) => {
  const frame = FRAMES[i % FRAMES.length] ?? postfix;
  return bounce(
    `heard: ${reply}`,
    frame(reply, command),
    want(reason, status, code ?? Number(reply.slice(0, 3))),
  );
});
