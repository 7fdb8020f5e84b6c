/** Reports and notices in forms that their writers alone have: groups, panels, filters, appliances, gateways; see build.ts. */
import type { Wanted, WriterCase } from '../writers.ts';
import { base64, bounce, mail, parts, pieces, quoted, SENT, SENT_HEADER, want } from './build.ts';

const DATE = 'Date: Tue, 3 Nov 2026 09:00:05 +0900';
const TEXT = 'Content-Type: text/plain; charset=us-ascii\n\n';
const RFC822 = `Content-Type: message/rfc822\n\n${SENT}`;
const KURO = { recipient: 'kuro@example.jp' } as const;
const MIKE = { recipient: 'mike@example.com' } as const;

const note = (name: string, head: string, text: string, ...wanted: readonly Wanted[]): WriterCase =>
  bounce(name, mail(`${head}\nTo: tama@example.org\n${DATE}`, text), ...wanted);

const report = (
  name: string,
  from: string,
  subject: string,
  text: string,
  fields: string,
  ...wanted: readonly Wanted[]
): WriterCase =>
  bounce(
    name,
    parts(
      `Return-Path: <>\nFrom: ${from}\nTo: tama@example.org\nSubject: ${subject}\n${DATE}\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="w1"`,
      'w1',
      `${TEXT}${text}\n`,
      `Content-Type: message/delivery-status\n\n${fields}\n`,
      RFC822,
    ),
    ...wanted,
  );

export const WILD: readonly WriterCase[] = [
  report(
    'Exchange address of its directory encapsulated',
    'Microsoft Outlook <postmaster@corp.example.net>',
    'Undeliverable: Offer no. 4711',
    `IMCEAEX-_O=CORP_OU=FIRST+20ADMINISTRATIVE+20GROUP_CN=RECIPIENTS_CN=kuro@corp.example.net
The e-mail address you entered couldn't be found. Please check the recipient's e-mail address and try to resend the message.`,
    `Reporting-MTA: dns;EX1.corp.example.net

Final-recipient: RFC822;
 IMCEAEX-_O=CORP_OU=FIRST+20ADMINISTRATIVE+20GROUP_CN=RECIPIENTS_CN=kuro@corp.example.net
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp;550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found
X-Display-Name: Kuro`,
    want('userunknown', '5.1.1', 550, {
      recipient: 'IMCEAEX-_O=CORP_OU=FIRST+20ADMINISTRATIVE+20GROUP_CN=RECIPIENTS_CN=kuro@corp.example.net',
    }),
  ),
  report(
    'group of many: one diagnostic over three lines with continuation dashes',
    'Mail Delivery System <MAILER-DAEMON@mx.example.net>',
    'Undelivered Mail Returned to Sender',
    'One of your recipients could not be reached.',
    `Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; kuro@example.jp
Action: failed
Status: 5.7.1
Remote-MTA: dns; mx.example.jp
Diagnostic-Code: smtp; 550-5.7.1 The sending host is listed by our filter.
    550-5.7.1 If you feel this is wrong write to abuse@example.jp
    550 5.7.1 [192.0.2.7 listed]`,
    want('blocked', '5.7.1', 550, KURO),
  ),
  report(
    'action in capitals with a comment, status with a comment',
    'postmaster@old.example.net',
    'Delivery Notification',
    'Delivery failed.',
    `Reporting-MTA: dns;old.example.net (MTA 4.11)

Final-Recipient: rfc822;mike@example.com (Mike)
Action: FAILED (permanent)
Status: 5.2.2 (mailbox full)`,
    want('mailboxfull', '5.2.2', 0, MIKE),
  ),
  report(
    'two reports of the same failure by two hops in one part',
    'Mail Delivery Subsystem <MAILER-DAEMON@in.example.org>',
    'Returned mail: see transcript for details',
    `   ----- The following addresses had permanent fatal errors -----
<kuro@example.jp>`,
    `Reporting-MTA: dns; in.example.org

Final-Recipient: RFC822; kuro@example.jp
X-Actual-Recipient: RFC822; kuro@store3.example.jp
Action: failed
Status: 4.4.7
Remote-MTA: DNS; store3.example.jp
Diagnostic-Code: SMTP; 452 4.2.2 Over quota
Last-Attempt-Date: Tue, 3 Nov 2026 09:00:03 +0900`,
    want('mailboxfull', '4.2.2', 452, KURO),
  ),
  bounce(
    'the report as plain attachment, the text in HTML',
    parts(
      `Return-Path: <>
From: "Mail Administrator" <postmaster@mail.example.net>
To: tama@example.org
Subject: Mail Delivery Failure
${DATE}
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="x9"`,
      'x9',
      `Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

${quoted('<html><body><h2>Mail Delivery Failure</h2><p>Your message <b>Offer no. 4711</b> to <a href="mailto:kuro@example.jp">kuro@example.jp</a> was not delivered.</p></body></html>')}`,
      `Content-Type: text/plain; name="delivery-status.txt"
Content-Disposition: attachment; filename="delivery-status.txt"
Content-Transfer-Encoding: base64

${base64(`Reporting-MTA: dns; mail.example.net

Final-Recipient: rfc822; kuro@example.jp
Action: failed
Status: 5.1.2
Diagnostic-Code: smtp; 550 5.1.2 Bad destination system: no such domain
`)}`,
    ),
    want('hostunknown', '5.1.2', 550, KURO),
  ),
  bounce(
    'nested: related within alternative within report',
    parts(
      `Return-Path: <>
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: tama@example.org
Subject: Delivery Status Notification (Delay)
${DATE}
MIME-Version: 1.0
Content-Type: multipart/report; boundary="top"; report-type=delivery-status`,
      'top',
      `Content-Type: multipart/related; boundary="rel"\n\n${pieces(
        'rel',
        `Content-Type: multipart/alternative; boundary="alt"\n\n${pieces(
          'alt',
          `Content-Type: text/plain; charset="UTF-8"\n\n\n** Delivery incomplete **\n\nThere was a temporary problem delivering your message to kuro@example.jp. Gmail will retry for 45 more hours. You'll be notified if the delivery fails permanently.\n\nThe response was:\n\nThe recipient server did not accept our requests to connect. Learn more at https://support.google.com/mail/answer/7720 [mx.example.jp 192.0.2.25: timed out]\n`,
          'Content-Type: text/html; charset="UTF-8"\n\n<html><body>Delivery incomplete</body></html>',
        )}`,
        `Content-Type: image/png; name="icon.png"\nContent-Transfer-Encoding: base64\nContent-ID: <icon.png>\n\niVBORw0KGgo=`,
      )}`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com
Arrival-Date: Mon, 02 Nov 2026 16:00:00 -0800 (PST)

Final-Recipient: rfc822; kuro@example.jp
Action: delayed
Status: 4.4.1
Diagnostic-Code: smtp; The recipient server did not accept our requests to connect. Learn more at https://support.google.com/mail/answer/7720
 [mx.example.jp 192.0.2.25: timed out]
Will-Retry-Until: Wed, 04 Nov 2026 16:00:00 -0800 (PST)`,
      RFC822,
    ),
    want('expired', '4.4.1', 0, { ...KURO, kind: 'delayed' }),
  ),
  note(
    'recipients by X-Failed-Recipients alone, the text speaks of "your recipients"',
    'Return-Path: <>\nFrom: Mail System <MAILER-DAEMON@mx.example.net>\nSubject: Mail failure\nX-Failed-Recipients: kuro@example.jp,\n  mike@example.com',
    `Your message could not be delivered to some recipients.

The server answered: 550 5.7.1 Access denied, your host is banned`,
    want('blocked', '5.7.1', 550, KURO),
    want('blocked', '5.7.1', 550, MIKE),
  ),
  note(
    'amavis, banned contents, text',
    'Return-Path: <>\nFrom: "Content-filter at mx.example.org" <postmaster@mx.example.org>\nSubject: BANNED contents from you (.exe,setup.exe)',
    `BANNED CONTENTS ALERT

Our content checker found
    banned name: .exe,setup.exe

in email presumably from you <tama@example.org>
to the following recipient:
-> kuro@example.jp

Our internal reference code for your message is 12345-06/AbCdEf

Delivery of the email was stopped!`,
    want('policyviolation', '', 0, KURO),
  ),
  note(
    'appliance in front: rejected by rule of size, table of fields',
    'Return-Path: <>\nFrom: Mail Gateway <gateway@gw.example.net>\nSubject: Your message was rejected by the mail gateway',
    `The following message was not delivered.

 From      : tama@example.org
 Recipient : kuro@example.jp
 Subject   : Offer no. 4711
 Size      : 31457280 bytes
 Reason    : message larger than the allowed 20 MB`,
    want('emailtoolarge', '', 0, KURO),
  ),
  note(
    'MIMEsweeper',
    'Return-Path: <>\nFrom: MIMEsweeper <mimesweeper@sweep.example.net>\nSubject: Message to kuro@example.jp was blocked',
    `MIMEsweeper has detected a problem in a message you sent.

Message: B004711.00000001.mml
Recipient: kuro@example.jp
Scenario: Profanity in the message body

The message was not delivered.`,
    want('policyviolation', '', 0, KURO),
  ),
  note(
    'GroupShield',
    'Return-Path: <>\nFrom: "NAI GroupShield" <groupshield@ex.example.net>\nSubject: Alert: GroupShield ticket number 4711 was generated',
    `Action Taken:
The attachment was quarantined from the message and replaced with a text file informing the recipient of the action taken.

To:
kuro@example.jp

Reason:
The attachment exceeded a filter rule`,
  ),
  note(
    'cPanel: discarded by its own limit',
    'Return-Path: <>\nFrom: Mail Delivery System <Mailer-Daemon@cp1.example.net>\nSubject: Mail delivery failed: returning message to sender\nX-Failed-Recipients: kuro@example.jp',
    `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  kuro@example.jp
    Sender "tama@example.org" exceeded limits of outgoing messages per hour`,
    want('ratelimited', '', 0, KURO),
  ),
  note(
    'DirectAdmin',
    'Return-Path: <>\nFrom: Mail Delivery System <Mailer-Daemon@da1.example.net>\nSubject: Mail delivery failed: returning message to sender\nX-Failed-Recipients: kuro@example.jp',
    `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  kuro@example.jp
    retry time not reached for any host after a long failure period

------ This is a copy of the message, including all the headers. ------

${SENT}`,
    want('expired', '', 0, KURO),
  ),
  note(
    'Exim frozen: delay of a lookup',
    'Return-Path: <>\nFrom: Mail Delivery System <Mailer-Daemon@ex.example.net>\nSubject: Warning: message 1abCde-0001Fg-Hi delayed 24 hours',
    `This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on ex.example.net.

The message identifier is:     1abCde-0001Fg-Hi
The subject of the message is: Offer no. 4711
The date of the message is:    Tue, 3 Nov 2026 09:00:00 +0900

The address to which the message has not yet been delivered is:

  kuro@example.jp
    host lookup did not complete

No action is required on your part. Delivery attempts will continue for
some time, and this warning may be repeated at intervals if the message
remains undelivered.`,
    want('networkerror', '', 0, { ...KURO, kind: 'delayed' }),
  ),
  note(
    'Plesk qmail with spamdyke',
    'Return-Path: <>\nFrom: MAILER-DAEMON@plesk.example.net\nSubject: failure notice',
    `Hi. This is the qmail-send program at plesk.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<kuro@example.jp>:
192.0.2.25 does not like recipient.
Remote host said: 554 Refused. Your reverse DNS entry contains your IP address and a country code.
Giving up on 192.0.2.25.

--- Below this line is a copy of the message.

${SENT}`,
    want('blocked', '', 554, KURO),
  ),
  note(
    'Mail.app-like forwarder of a university with a URL only',
    'Return-Path: <>\nFrom: Mail Delivery Subsystem <mailer-daemon@alumni.example.edu>\nSubject: Undeliverable: Offer no. 4711',
    `The address kuro@alumni.example.edu is no longer forwarded. The forwarding service for alumni ended on 30 June 2024.`,
    want('userunknown', '', 0, { recipient: 'kuro@alumni.example.edu' }),
  ),
  note(
    'ASSP',
    'Return-Path: <>\nFrom: MAILER-DAEMON@relay.example.net\nSubject: Undelivered Mail Returned to Sender',
    `<kuro@example.jp>: host mx.example.jp[192.0.2.25] said: 554 5.7.1 Mail appears to be unsolicited -- send error reports to postmaster@example.jp (in reply to end of DATA command)`,
    want('spamdetected', '5.7.1', 554, KURO),
  ),
  note(
    'policyd-weight',
    'Return-Path: <>\nFrom: MAILER-DAEMON@relay.example.net\nSubject: Undelivered Mail Returned to Sender',
    `<kuro@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.7.1
    <kuro@example.jp>: Recipient address rejected: Mail appeared to be SPAM or
    forged. Ask your Mail/DNS-Administrator to correct HELO and DNS MX settings
    or to get removed from DNSBLs; MTA helo: out.example.org, MTA hostname:
    out.example.org[192.0.2.7] (helo/hostname mismatch) (in reply to RCPT TO command)`,
    want('blocked', '5.7.1', 550, KURO),
  ),
  note(
    'sender callout of a third party',
    'Return-Path: <>\nFrom: Mail Delivery System <Mailer-Daemon@ex.example.net>\nSubject: Mail delivery failed: returning message to sender\nX-Failed-Recipients: kuro@example.jp',
    `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  kuro@example.jp
    SMTP error from remote mail server after RCPT TO:<kuro@example.jp>:
    host mx.example.jp [192.0.2.25]: 550-Callback setup failed while verifying <tama@example.org>
    550-(result of an earlier callout reused).
    550-The initial connection, or a HELO or MAIL FROM:<> command was
    550-rejected. Refusing MAIL FROM:<> does not help fight spam, disregards
    550-RFC requirements, and stops you from receiving standard bounce
    550-messages. This host does not accept mail from domains whose servers
    550-refuse bounces.
    550 Sender verify failed`,
    want('rejected', '', 550, KURO),
  ),
  note(
    'Lotus Notes 5, server error',
    'Return-Path: <>\nFrom: Mail Router <Mail_Router@notes.example.net>\nSubject: DELIVERY FAILURE: Error transferring to MX.EXAMPLE.JP; SMTP Protocol Returned a Permanent Error 550 5.7.1 Requested action not taken: message refused',
    `Your message

  Subject: Offer no. 4711

was not delivered to:

  kuro@example.jp

because:

  Error transferring to MX.EXAMPLE.JP; SMTP Protocol Returned a Permanent Error 550 5.7.1 Requested action not taken: message refused`,
    want('onhold', '5.7.1', 550, KURO),
  ),
  note(
    'Lotus Notes, no route',
    'Return-Path: <>\nFrom: Postmaster@notes.example.net\nSubject: DELIVERY FAILURE: No route found to domain EXAMPLE.JP from server MAIL1/CORP. Check Server, Connection and Domain documents in Domino Directory.',
    `Your message

  Subject: Offer no. 4711

was not delivered to:

  kuro@example.jp

because:

  No route found to domain EXAMPLE.JP from server MAIL1/CORP. Check Server, Connection and Domain documents in Domino Directory.`,
    want('hostunknown', '', 0, KURO),
  ),
  note(
    'Novell, mailbox limit through a gateway',
    'Return-Path: <>\nFrom: <Mailer-Daemon@gw.example.net>\nSubject: Mail System Error - Returned Mail',
    `The message you sent to kuro@gw.example.net was returned.
450 MBX is full, message deferred too long`,
    want('mailboxfull', '', 450, { recipient: 'kuro@gw.example.net' }),
  ),
  note(
    'AOL 2000, in the sendmail way',
    'Return-Path: <>\nFrom: Mail Delivery Subsystem <MAILER-DAEMON@rly-xa01.mx.aol.example.com>\nSubject: Returned mail: User unknown',
    `The original message was received at Tue, 3 Nov 2026 09:00:00 -0500 (EST)
from out.example.org [192.0.2.7]


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
<kuro@aol.example.com>

   ----- Transcript of session follows -----
... while talking to air-xa03.mail.aol.example.com.:
>>> RCPT To:<kuro@aol.example.com>
<<< 550 MAILBOX NOT FOUND
550 <kuro@aol.example.com>... User unknown`,
    want('userunknown', '', 550, { recipient: 'kuro@aol.example.com' }),
  ),
  note(
    'AOL 2000, several, one does not take mail of yours',
    'Return-Path: <>\nFrom: Mail Delivery Subsystem <MAILER-DAEMON@rly-xa01.mx.aol.example.com>\nSubject: Returned mail: Service unavailable',
    `   ----- The following addresses had permanent fatal errors -----
<kuro@aol.example.com>
<mike@aol.example.com>

   ----- Transcript of session follows -----
... while talking to air-xa03.mail.aol.example.com.:
>>> RCPT To:<kuro@aol.example.com>
<<< 550 kuro IS NOT ACCEPTING MAIL FROM THIS SENDER
554 <kuro@aol.example.com>... Service unavailable
>>> RCPT To:<mike@aol.example.com>
<<< 550 MAILBOX FULL
554 <mike@aol.example.com>... Service unavailable`,
    want('filtered', '', 550, { recipient: 'kuro@aol.example.com' }),
    want('mailboxfull', '', 550, { recipient: 'mike@aol.example.com' }),
  ),
  note(
    'Hotmail 1999',
    'Return-Path: <>\nFrom: Mail Delivery Subsystem <postmaster@hotmail.example.com>\nSubject: Returned mail: Mailbox is full',
    `The following message could not be delivered because the mailbox of the addressee is full:

To: kuro@hotmail.example.com
Subject: Offer no. 4711`,
    want('mailboxfull', '', 0, { recipient: 'kuro@hotmail.example.com' }),
  ),
  note(
    'worm-era antivirus at a provider: not delivered, sender forged perhaps',
    'Return-Path: <>\nFrom: antivirus@isp.example.net\nSubject: Virus detected in your message to kuro@example.jp',
    `Our mail server found the virus Worm.Example.Q in a message with your address as sender.
The message to kuro@example.jp was not delivered.`,
    want('virusdetected', '', 0, KURO),
  ),
  note(
    'delivery receipt of a group: expanded',
    'Return-Path: <>\nFrom: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>\nSubject: Return receipt',
    `The original message was received at Tue, 3 Nov 2026 09:00:00 +0900
from pc7.example.org [192.0.2.80]

   ----- The following addresses had successful delivery notifications -----
<staff@example.net>  (expanded by mailing list)

   ----- Transcript of session follows -----
<staff@example.net>... expanded by mailing list`,
    want('delivered', '', 0, { recipient: 'staff@example.net', kind: 'delivered' }),
  ),
  note(
    'numbers in front of recipients',
    'Return-Path: <>\nFrom: Mail Delivery <postmaster@mx.example.net>\nSubject: Undeliverable mail',
    `The message could not be delivered to 2 of 3 recipients:

1) kuro@example.jp - unknown user
2) mike@example.com - over quota

Recipients who got it: mi@example.net`,
    want('userunknown', '', 0, KURO),
    want('mailboxfull', '', 0, MIKE),
  ),
  note(
    'recipient as name with brackets, German-style subject in English mail',
    'Return-Path: <>\nFrom: "Mailserver Example" <mailserver@example.net>\nSubject: Mail undeliverable (Offer no. 4711)',
    `Sorry, Kuro Neko [kuro@example.jp] could not be reached.
SMTP code 554, text: no mailbox for that address on this cluster`,
    want('userunknown', '', 554, KURO),
  ),
  note(
    'fetchmail speaks',
    'Return-Path: <>\nFrom: FETCHMAIL-DAEMON@home.example.org\nSubject: fetchmail bounce',
    `Some addresses were rejected by the MDA fetchmail forwards to.

kuro@home.example.org: 550 5.1.1 <kuro@home.example.org>... User unknown
`,
    want('userunknown', '5.1.1', 550, { recipient: 'kuro@home.example.org' }),
  ),
  note(
    'UUCP by rmail',
    'Return-Path: <>\nFrom: uucp@node.example.net (Unix to Unix Copy)\nSubject: Returned mail: remote execution to other-host failed',
    `remote execution	[uucp job nodeA4711 (11/3-9:00:00)]
	rmail kuro@example.jp
exited with status 67

	===== stderr was =====
rmail: kuro@example.jp... User unknown`,
    want('userunknown', '', 0, KURO),
  ),
  note(
    'procmail writes a failure',
    'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender',
    `<kuro@example.jp>: can't create user output file. Command output: procmail:
    Error while writing to "/var/mail/kuro" procmail: Quota exceeded while writing "/var/mail/kuro"`,
    want('mailboxfull', '', 0, KURO),
  ),
  note(
    'sieve refuses in plain words of the user',
    'Return-Path: <>\nFrom: Mail Delivery Subsystem <MAILER-DAEMON@imap.example.jp>\nSubject: Rejected: Offer no. 4711',
    `Your message to <kuro@example.jp> was automatically rejected:
I do not want your newsletters.`,
    want('filtered', '', 0, KURO),
  ),
  note(
    'no reason, but a queue time',
    'Return-Path: <>\nFrom: Mail Delivery System <MAILER-DAEMON@mx.example.net>\nSubject: Undelivered Mail Returned to Sender',
    `<kuro@example.jp>: delivery temporarily suspended: connect to mx.example.jp[192.0.2.25]:25: No route to host`,
    want('networkerror', '', 0, KURO),
  ),
  note(
    'the only words are in the subject',
    'Return-Path: <>\nFrom: postmaster@mx.example.net\nSubject: User unknown: kuro@example.jp',
    SENT,
    want('userunknown', '', 0, KURO),
  ),
  bounce(
    'signed by the gateway with DKIM and ARC, long header',
    parts(
      `Delivered-To: tama@example.org
ARC-Seal: i=1; a=rsa-sha256; t=1793664005; cv=none; d=google.com; s=arc-20240605; b=abc
ARC-Authentication-Results: i=1; mx.google.com; spf=pass (google.com: domain of postmaster@mx.example.net) smtp.helo=mx.example.net
Return-Path: <>
Received-SPF: pass
Authentication-Results: mx.google.com; dkim=pass header.i=@mx.example.net
From: <postmaster@mx.example.net>
To: <tama@example.org>
Subject: Undeliverable: Offer no. 4711
${DATE}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=zz`,
      'zz',
      `${TEXT}A message from <tama@example.org> to <kuro@example.jp> could not be delivered.`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net
Final-Recipient: rfc822;kuro@example.jp
Action: failed
Status: 5.7.509
Diagnostic-Code: smtp;550 5.7.509 Access denied, sending domain example.org does not pass DMARC verification and has a DMARC policy of reject.`,
      `Content-Type: text/rfc822-headers\n\n${SENT_HEADER}`,
    ),
    want('authfailure', '5.7.509', 550, KURO),
  ),
];
