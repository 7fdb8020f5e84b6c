/** Bounces of the mail houses of today: senders in bulk, filters, hosting panels; see build.ts and cloud-frames.ts. */
import type { WriterCase } from '../writers.ts';
import { base64, bounce, SENT, SENT_HEADER, want } from './build.ts';
import { dsn, group, note } from './cloud-frames.ts';

const from = (name: string, subject: string): string =>
  `From: ${name}\nSubject: ${subject}\nAuto-Submitted: auto-replied\nMessage-ID: <c10d5.4711@out.example.net>`;

export const CLOUDS_SECOND: readonly WriterCase[] = [
  bounce(
    'Amazon SES, too many of this account, delayed and given up',
    dsn(
      from('MAILER-DAEMON@ap-northeast-1.amazonses.com', 'Delivery Status Notification (Failure)'),
      `An error occurred while trying to deliver the mail to the following recipients:
neko@example.jp`,
      group(
        '4.4.7',
        '554 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.7.0 [TSS04] Messages from 198.51.100.7 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1; see https://postmaster.yahooinc.com/error-codes>',
        { mta: 'a8-40.smtp-out.ap-northeast-1.amazonses.com' },
      ),
    ),
    want('badreputation', '4.7.0', 421),
  ),
  bounce(
    'Amazon WorkMail, the mailbox does not exist',
    dsn(
      from('MAILER-DAEMON@eu-west-1.amazonses.com', 'Delivery Status Notification (Failure)'),
      `Technical report:`,
      group('5.1.1', '550 5.1.1 <neko@example.jp>: Recipient does not exist', {
        mta: 'b224-13.smtp-out.eu-west-1.amazonses.com',
        rest: '\nLast-Attempt-Date: Tue, 3 Nov 2026 00:00:05 +0000',
      }),
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'SES account that is still in the sandbox, told by the own Postfix',
    dsn(
      from('MAILER-DAEMON@out.example.net (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
      `This is the mail system at host out.example.net.

<neko@example.jp>: host email-smtp.ap-northeast-1.amazonaws.com[203.0.113.9] said:
    554 Message rejected: Email address is not verified. The following identities
    failed the check in region AP-NORTHEAST-1: neko@example.jp (in reply to end of
    DATA command)`,
      group(
        '5.0.0',
        '554 Message rejected: Email address is not verified. The following identities failed the check in region AP-NORTHEAST-1: neko@example.jp',
        { remote: 'email-smtp.ap-northeast-1.amazonaws.com' },
      ),
    ),
    want('norelaying', '5.0.0', 554),
  ),
  bounce(
    'SES, sending paused for the account',
    dsn(
      from('MAILER-DAEMON@out.example.net (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
      `This is the mail system at host out.example.net.

<neko@example.jp>: host email-smtp.ap-northeast-1.amazonaws.com[203.0.113.9] said: 454
    Throttling failure: Daily message quota exceeded. (in reply to end of DATA command)`,
      group('4.0.0', '454 Throttling failure: Daily message quota exceeded.', {
        remote: 'email-smtp.ap-northeast-1.amazonaws.com',
      }),
    ),
    want('ratelimited', '4.0.0', 454),
  ),
  bounce(
    'Twilio SendGrid, blocked by Microsoft, report without the mail',
    dsn(
      from('MAILER-DAEMON@sendgrid.net', 'Undelivered Mail Returned to Sender'),
      `Hello, this is the mail server on wrqvwxzv.outbound-mail.sendgrid.net.

I am sending you this message to inform you on the delivery status of a
message you previously sent.  Immediately below you will find a list of
the affected recipients;  also attached is a Delivery Status Notification
(DSN) report in standard format, as well as the headers of the original
message.

  <neko@example.jp>  delivery failed; will not continue trying`,
      group(
        '5.7.1',
        "550 5.7.1 Unfortunately, messages from [198.51.100.7] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150).",
        { mta: 'wrqvwxzv.outbound-mail.sendgrid.net', rest: '\nX-PowerMTA-BounceCategory: spam-related' },
      ),
    ),
    want('blocked', '5.7.1', 550),
  ),
  bounce(
    'SparkPost, mailbox over quota',
    dsn(
      from('Mail Delivery System <mailer-daemon@mta1.sparkpostmail.example>', 'Mail Delivery Failure'),
      `This message has been undeliverable to: neko@example.jp

The reason: 552 5.2.2 <neko@example.jp> Quota exceeded (mailbox for user is full)`,
      group('5.2.2', '552 5.2.2 <neko@example.jp> Quota exceeded (mailbox for user is full)', {
        mta: 'mta1.sparkpostmail.example',
      }),
    ),
    want('mailboxfull', '5.2.2', 552),
  ),
  bounce(
    'PowerMTA 5, delayed by a full mailbox, expired',
    dsn(
      from('mailer-daemon@mta7.example.net', 'Delivery report'),
      `Hello, this is the mail server on mta7.example.net.

I am sending you this message to inform you on the delivery status of a
message you previously sent.  Immediately below you will find a list of
the affected recipients;  also attached is a Delivery Status Notification
(DSN) report in standard format, as well as the headers of the original
message.

  <neko@example.jp>  message expired; unable to deliver`,
      group('4.4.7', 'delivery time expired', { mta: 'mta7.example.net' }),
    ),
    want('expired', '4.4.7', 0),
  ),
  bounce(
    'GreenArrow, all attempts failed',
    dsn(
      from('MAILER-DAEMON@ga1.example.net', 'failure notice'),
      `Hi. This is the GreenArrow program at ga1.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<neko@example.jp>:
203.0.113.25 does not like recipient.
Remote host said: 550 5.1.1 <neko@example.jp>: Recipient address rejected: undeliverable address: unknown user: "neko"
Giving up on 203.0.113.25.`,
      group(
        '5.1.1',
        '550 5.1.1 <neko@example.jp>: Recipient address rejected: undeliverable address: unknown user: "neko"',
        { mta: 'ga1.example.net' },
      ),
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Halon, gave up after the last try',
    dsn(
      from('Mail Delivery System <mailer-daemon@halon1.example.net>', 'Undeliverable mail: Offer no. 4711'),
      `Your message could not be delivered to the following recipient:

  neko@example.jp

The error was: Connection refused by mx1.example.jp [203.0.113.25]:25`,
      group('4.4.1', 'Connection refused by mx1.example.jp [203.0.113.25]:25', {
        mta: 'halon1.example.net',
      }).replace('smtp; Connection', 'x-halon; Connection'),
    ),
    want('blocked', '4.4.1', 0),
  ),
  bounce(
    'KumoMTA, reply with a class of its own',
    dsn(
      from('Mail Delivery Subsystem <mailer-daemon@kumo1.example.net>', 'Returned mail'),
      `The message was received at Tue, 3 Nov 2026 00:00:02 +0000
from tama@example.org
with the subject "Offer no. 4711"

  ----- The following addresses had delivery problems -----
<neko@example.jp>
  (reason: 550 5.7.1 Service unavailable; client [198.51.100.7] blocked using zen.spamhaus.example)`,
      group(
        '5.7.1',
        '550 5.7.1 Service unavailable; client [198.51.100.7] blocked using zen.spamhaus.example',
        {
          mta: 'kumo1.example.net',
          remote: 'mx1.example.jp (203.0.113.25)',
        },
      ),
    ),
    want('blocked', '5.7.1', 550),
  ),
  bounce(
    'ZoneMTA',
    dsn(
      `${from('Mail Delivery Subsystem <mailer-daemon@zone1.example.net>', 'Delivery Status Notification (Failure)')}\nX-Sending-Zone: bounces\nX-Failed-Recipients: neko@example.jp`,
      `Delivery to the following recipient failed permanently:
neko@example.jp

Technical details of permanent failure:

554 5.7.9 Message not accepted for policy reasons. See https://postmaster.yahooinc.com/error-codes`,
      group(
        '5.7.9',
        '554 5.7.9 Message not accepted for policy reasons. See https://postmaster.yahooinc.com/error-codes',
        { mta: 'zone1.example.net' },
      ),
    ),
    want('policyviolation', '5.7.9', 554),
  ),
  bounce(
    'Haraka, DNS error, text of its plug-in',
    dsn(
      from('MAILER-DAEMON@haraka1.example.net', 'failure notice'),
      `Hi. This is the Haraka Mailer program at haraka1.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

Intended Recipients: <neko@example.jp>
Failure Reason: Error: No MX for example.jp`,
      'Reporting-MTA: dns;haraka1.example.net\nArrival-Date: Tue, 03 Nov 2026 00:00:02 +0000\n\nFinal-Recipient: rfc822;neko@example.jp\nAction: failed\nStatus: 5.1.2 (Bad destination system address)',
    ),
    want('hostunknown', '5.1.2', 0),
  ),
  bounce(
    'Postmark tells of an inactive address',
    note(
      `${from('Postmark Support <support@postmarkapp.example>', 'Message could not be delivered to neko@example.jp')}\nContent-Type: text/plain; charset=utf-8`,
      `The following message to neko@example.jp was undeliverable.
The reason for the problem:
smtp;550 5.1.1 <neko@example.jp> User doesn't exist: neko@example.jp

Reporting-MTA: dns; mta-out.example.net`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Proofpoint Essentials, mail too big',
    dsn(
      from(
        'Mail Delivery System <MAILER-DAEMON@dispatch1-us1.ppe-hosted.example>',
        'Undelivered Mail Returned to Sender',
      ),
      `This is the mail system at host dispatch1-us1.ppe-hosted.example.

<neko@example.jp>: message size 41943040 exceeds size limit 36700160 of server
    mx1.example.jp[203.0.113.25]`,
      'Reporting-MTA: dns; dispatch1-us1.ppe-hosted.example\nX-Postfix-Queue-ID: 4Zb1c2d3e4\nX-Postfix-Sender: rfc822; tama@example.org\n\nFinal-Recipient: rfc822; neko@example.jp\nOriginal-Recipient: rfc822;neko@example.jp\nAction: failed\nStatus: 5.3.4\nDiagnostic-Code: X-Postfix; message size 41943040 exceeds size limit\n    36700160 of server mx1.example.jp[203.0.113.25]',
    ),
    want('emailtoolarge', '5.3.4', 0),
  ),
  bounce(
    'Proofpoint on demand, its look-up page',
    dsn(
      from(
        'Mail Delivery Subsystem <MAILER-DAEMON@out.example.net>',
        'Returned mail: see transcript for details',
      ),
      `The original message was received at Tue, 3 Nov 2026 09:00:02 +0900
from pc7.example.org [192.0.2.80]

   ----- The following addresses had permanent fatal errors -----
<neko@example.jp>
    (reason: 554 Blocked - see https://ipcheck.proofpoint.com/?ip=198.51.100.7)

   ----- Transcript of session follows -----
... while talking to mxa-00000001.gslb.pphosted.com.:
<<< 554 Blocked - see https://ipcheck.proofpoint.com/?ip=198.51.100.7
554 5.0.0 Service unavailable`,
      group('5.0.0', '554 Blocked - see https://ipcheck.proofpoint.com/?ip=198.51.100.7', {
        remote: 'mxa-00000001.gslb.pphosted.com',
      }),
    ),
    want('blocked', '5.0.0', 554),
  ),
  bounce(
    'Mimecast, block list of the recipient',
    dsn(
      from('<postmaster@example.net>', '[Postmaster] Email Delivery Failure'),
      `Message Delivery Failure

This message was sent from the mail system at jp-api.mimecast.example.

The email could not be delivered to neko@example.jp.

550 Rejected by header based manually Blocked Senders: tama@example.org - https://community.mimecast.com/docs/DOC-1369#550 [abcDEF12NYm-4711.jp1]`,
      group(
        '5.0.0',
        '550 Rejected by header based manually Blocked Senders: tama@example.org - https://community.mimecast.com/docs/DOC-1369#550 [abcDEF12NYm-4711.jp1]',
      ),
    ),
    want('filtered', '5.0.0', 550),
  ),
  bounce(
    'Mimecast, greylisting until the end of time',
    dsn(
      from('MAILER-DAEMON@out.example.net (Mail Delivery System)', 'Delayed Mail (still being retried)'),
      `####################################################################
# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
####################################################################

Your message could not be delivered for more than 4 hour(s).
It will be retried until it is 5 day(s) old.

<neko@example.jp>: host jp-smtp-inbound-1.mimecast.com[203.0.113.30] said: 451
    Internal resources are temporarily unavailable - https://community.mimecast.com/docs/DOC-1369#451 [xyz.jp1] (in reply to RCPT TO command)`,
      group(
        '4.0.0',
        '451 Internal resources are temporarily unavailable - https://community.mimecast.com/docs/DOC-1369#451 [xyz.jp1]',
        {
          action: 'delayed',
          remote: 'jp-smtp-inbound-1.mimecast.com',
        },
      ),
    ),
    want('blocked', '4.0.0', 451, { kind: 'delayed' }),
  ),
  bounce(
    'Barracuda of the receiver, behind Exim',
    dsn(
      `${from('Mail Delivery System <Mailer-Daemon@out.example.net>', 'Mail delivery failed: returning message to sender')}\nX-Failed-Recipients: neko@example.jp`,
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko@example.jp
    host d12345.ess.barracudanetworks.com [203.0.113.40]
    SMTP error from remote mail server after end of data:
    550 permanent failure for one or more recipients (neko@example.jp:blocked)`,
      group('5.0.0', '550 permanent failure for one or more recipients (neko@example.jp:blocked)', {
        remote: 'd12345.ess.barracudanetworks.com',
      }),
    ),
    want('spamdetected', '5.0.0', 550),
  ),
  bounce(
    'cPanel, the own domain over its hourly limit',
    dsn(
      `${from('Mail Delivery System <Mailer-Daemon@host12.example.net>', 'Mail delivery failed: returning message to sender')}\nX-Failed-Recipients: neko@example.jp`,
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko@example.jp
    Domain example.org has exceeded the max emails per hour (150/150 (100%)) allowed.  Message discarded.`,
      'Reporting-MTA: dns; host12.example.net\n\nAction: failed\nFinal-Recipient: rfc822;neko@example.jp\nStatus: 5.0.0',
    ),
    want('ratelimited', '5.0.0', 0),
  ),
  bounce(
    'cPanel, defers and failures of the own domain',
    note(
      `${from('Mail Delivery System <Mailer-Daemon@host12.example.net>', 'Mail delivery failed: returning message to sender')}\nX-Failed-Recipients: neko@example.jp\nContent-Type: text/plain`,
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko@example.jp
    Domain example.org has exceeded the max defers and failures per hour (5/5 (38%)) allowed. Message discarded.

------ This is a copy of the message, including all the headers. ------

${SENT}`,
    ),
    want('ratelimited', '', 0),
  ),
  bounce(
    'cPanel, SpamAssassin of the sending server',
    note(
      `${from('Mail Delivery System <Mailer-Daemon@host12.example.net>', 'Mail delivery failed: returning message to sender')}\nX-Failed-Recipients: neko@example.jp\nContent-Type: text/plain`,
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko@example.jp
    This message has been rejected because it has
    a potentially dangerous content or was classified as spam by SpamAssassin

------ This is a copy of your message, including all the headers. ------

${SENT}`,
    ),
    want('spamdetected', '', 0),
  ),
  bounce(
    'cPanel, mailbox of the own server full, retried for days',
    dsn(
      `${from('Mail Delivery System <Mailer-Daemon@host12.example.net>', 'Mail delivery failed: returning message to sender')}\nX-Failed-Recipients: neko@example.jp`,
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko@example.jp
    host 127.0.0.1 [127.0.0.1]
    LMTP error from remote mail server after RCPT TO:<neko@example.jp>:
    452 4.2.2 <neko@example.jp> Quota exceeded (mailbox for user is full): retry timeout exceeded`,
      'Reporting-MTA: dns; host12.example.net\n\nAction: failed\nFinal-Recipient: rfc822;neko@example.jp\nStatus: 5.0.0\nRemote-MTA: dns; 127.0.0.1\nDiagnostic-Code: smtp; 452 4.2.2 <neko@example.jp> Quota exceeded (mailbox for user is full)',
    ),
    want('mailboxfull', '4.2.2', 452),
  ),
  bounce(
    'DirectAdmin, the user over the limit of a day',
    note(
      `${from('Mail Delivery System <Mailer-Daemon@da1.example.net>', 'Mail delivery failed: returning message to sender')}\nX-Failed-Recipients: neko@example.jp\nContent-Type: text/plain; charset=us-ascii`,
      `This message was created automatically by mail delivery software.

A message sent by

  <tama@example.org>

could not be delivered to one or more of its recipients. The following
address(es) failed:

  neko@example.jp
    Email limit of 200 reached for user tama
`,
    ),
    want('ratelimited', '', 0),
  ),
  bounce(
    'Plesk, outgoing limit, Postfix milter',
    dsn(
      from('MAILER-DAEMON@plesk3.example.net (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
      `This is the mail system at host plesk3.example.net.

<neko@example.jp>: 5.7.1 The message from the domain was rejected because the limit on outgoing messages is exceeded.`,
      'Reporting-MTA: dns; plesk3.example.net\nX-Postfix-Queue-ID: 4Zb1c2d3e4\n\nFinal-Recipient: rfc822; neko@example.jp\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: X-Postfix; 5.7.1 The message from the domain was rejected because the limit on outgoing messages is exceeded.',
    ),
    want('ratelimited', '5.7.1', 0),
  ),
  bounce(
    'Zimbra, mail over the quota of the store, LMTP',
    dsn(
      from('MAILER-DAEMON@zimbra.example.net (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
      `This is the mail system at host zimbra.example.net.

<neko@example.jp>: host zimbra.example.net[10.0.0.5] said: 552 5.2.2 Over quota (in reply to end of DATA command)`,
      group('5.2.2', '552 5.2.2 Over quota', { mta: 'zimbra.example.net', remote: 'zimbra.example.net' }),
    ),
    want('mailboxfull', '5.2.2', 552),
  ),
  bounce(
    'Synology MailPlus',
    dsn(
      from('MAILER-DAEMON@nas.example.net (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
      `This is the mail system at host nas.example.net.

<neko@example.jp>: host mx1.example.jp[203.0.113.25] refused to talk to me: 554 5.7.1 Service unavailable; Client host [198.51.100.7] blocked using pbl.spamhaus.example; https://www.spamhaus.example/query/ip/198.51.100.7`,
      group(
        '4.7.1',
        '554 5.7.1 Service unavailable; Client host [198.51.100.7] blocked using pbl.spamhaus.example; https://www.spamhaus.example/query/ip/198.51.100.7',
        { mta: 'nas.example.net', remote: 'mx1.example.jp' },
      ),
    ),
    want('blocked', '5.7.1', 554),
  ),
  bounce(
    'mailcow, Rspamd of the own server',
    dsn(
      from('MAILER-DAEMON@mailcow.example.net (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
      `This is the mail system at host mailcow.example.net.

<neko@example.jp>: host mx1.example.jp[203.0.113.25] said: 554 5.7.1 Spam message rejected (in reply to end of DATA command)`,
      group('5.7.1', '554 5.7.1 Spam message rejected', {
        mta: 'mailcow.example.net',
        remote: 'mx1.example.jp',
      }),
    ),
    want('spamdetected', '5.7.1', 554),
  ),
  bounce(
    'Rspamd asks to try later until the end',
    dsn(
      from('MAILER-DAEMON@out.example.net (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
      `This is the mail system at host out.example.net.

<neko@example.jp>: delivery temporarily suspended: host mx1.example.jp[203.0.113.25] said: 451 4.7.1 Try again later (in reply to end of DATA command)`,
      group('4.7.1', '451 4.7.1 Try again later', { remote: 'mx1.example.jp' }),
    ),
    {
      recipient: 'neko@example.jp',
      reason: 'systemerror',
      kind: 'bounce',
      status: '4.7.1',
      code: 451,
      hard: false,
    },
  ),
  bounce(
    'a bounce to the SRS address of a forwarder, returned by it',
    dsn(
      from('MAILER-DAEMON@forward.example.com (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
      `This is the mail system at host forward.example.com.

<neko.private@gmail.example.com> (expanded from <neko@example.jp>): host gmail-smtp-in.l.google.com[203.0.113.27] said:
    550-5.7.26 This mail has been blocked because the sender is unauthenticated. 550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM. 550 5.7.26 4711si.1 - gsmtp (in reply to end of DATA command)`,
      'Reporting-MTA: dns; forward.example.com\nX-Postfix-Queue-ID: 4Zb1c2d3e4\nX-Postfix-Sender: rfc822; SRS0=abcd=XY=example.org=tama@forward.example.com\nArrival-Date: Tue,  3 Nov 2026 00:00:02 +0000 (UTC)\n\nFinal-Recipient: rfc822; neko.private@gmail.example.com\nOriginal-Recipient: rfc822;neko@example.jp\nAction: failed\nStatus: 5.7.26\nRemote-MTA: dns; gmail-smtp-in.l.google.com\nDiagnostic-Code: smtp; 550-5.7.26 This mail has been blocked because the sender is\n    unauthenticated. 550-5.7.26 Gmail requires all senders to authenticate with\n    either SPF or DKIM. 550 5.7.26 4711si.1 - gsmtp',
    ),
    want('authfailure', '5.7.26', 550, { recipient: 'neko.private@gmail.example.com' }),
  ),
  bounce(
    'Zoho, own outgoing policy, HTML alone',
    note(
      `${from('mailer-daemon@mail.zoho.example', 'Undelivered Mail Returned to Sender')}\nContent-Type: text/html; charset="UTF-8"\nContent-Transfer-Encoding: base64`,
      base64(
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><div>This message was created automatically by mail delivery software.<br>A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.<br><br>neko@example.jp, ERROR CODE :550 - 5.4.6 Unusual sending activity detected. Please try after sometime.<br></div>',
      ),
    ),
    want('rejected', '5.4.6', 550),
  ),
  bounce(
    'Proton, the recipient has no such address',
    dsn(
      from(
        'Mail Delivery System <MAILER-DAEMON@mail-0201.mail-europe.example>',
        'Undelivered Mail Returned to Sender',
      ),
      `This is the mail system at host mail-0201.mail-europe.example.

<neko@proton.example.jp>: host mail.protonmail.ch[203.0.113.60] said: 550 5.1.1 <neko@proton.example.jp>:
    Recipient address rejected: Address does not exist (in reply to RCPT TO command)`,
      group(
        '5.1.1',
        '550 5.1.1 <neko@proton.example.jp>: Recipient address rejected: Address does not exist',
        { to: 'neko@proton.example.jp', remote: 'mail.protonmail.ch' },
      ),
    ),
    want('userunknown', '5.1.1', 550, { recipient: 'neko@proton.example.jp' }),
  ),
  bounce(
    'iCloud, local policy',
    dsn(
      from('MAILER-DAEMON@out.example.net (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
      `<neko@icloud.example.jp>: host mx01.mail.icloud.com[203.0.113.61] said: 550 5.7.1 [CS01]
    Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137 (in reply to end of DATA command)`,
      group(
        '5.7.1',
        '550 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137',
        { to: 'neko@icloud.example.jp', remote: 'mx01.mail.icloud.com' },
      ),
    ),
    want('policyviolation', '5.7.1', 550, { recipient: 'neko@icloud.example.jp' }),
  ),
  bounce(
    'Comcast, no pointer record',
    dsn(
      from('MAILER-DAEMON@out.example.net (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
      `<neko@comcast.example.jp>: host mx1a1.comcast.net[203.0.113.62] refused to talk to me: 554 resimta-c1p-023440 comcast 198.51.100.7 Comcast requires that all mail servers must have a PTR record with a valid Reverse DNS entry. Currently your mail server does not fill that requirement. BL000004`,
      group(
        '4.0.0',
        '554 resimta-c1p-023440 comcast 198.51.100.7 Comcast requires that all mail servers must have a PTR record with a valid Reverse DNS entry. Currently your mail server does not fill that requirement.',
        { to: 'neko@comcast.example.jp', remote: 'mx1a1.comcast.net' },
      ),
    ),
    { recipient: 'neko@comcast.example.jp', reason: 'requireptr', kind: 'bounce', hard: false },
  ),
  bounce(
    'Cisco ESA of the receiver, reputation filter',
    dsn(
      from('MAILER-DAEMON@out.example.net (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
      `<neko@example.jp>: host esa1.example.jp[203.0.113.63] refused to talk to me: 554-esa1.example.jp 554 Your access to this mail system has been rejected due to the sending MTA's poor reputation. If you believe that this failure is in error, please contact the intended recipient via alternate means.`,
      group(
        '4.0.0',
        "554-esa1.example.jp 554 Your access to this mail system has been rejected due to the sending MTA's poor reputation. If you believe that this failure is in error, please contact the intended recipient via alternate means.",
        { remote: 'esa1.example.jp' },
      ),
    ),
    { recipient: 'neko@example.jp', reason: 'badreputation', kind: 'bounce', hard: false },
  ),
  bounce(
    'Trend Micro Email Security, recipient of the directory',
    dsn(
      from('MAILER-DAEMON@out.example.net (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
      `<neko@example.jp>: host example.in.tmes.trendmicro.com[203.0.113.64] said: 550 5.1.1 <neko@example.jp>:
    Recipient address rejected: User unknown in virtual alias table (in reply to RCPT TO command)`,
      group(
        '5.1.1',
        '550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown in virtual alias table',
        { remote: 'example.in.tmes.trendmicro.com' },
      ),
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Hornetsecurity, content of a mail',
    dsn(
      from('MAILER-DAEMON@out.example.net (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
      `<neko@example.jp>: host mx01.hornetsecurity.com[203.0.113.65] said: 554 5.6.0 Reject due to policy restrictions. See https://www.antispameurope.example/ (4711) (in reply to end of DATA command)`,
      group(
        '5.6.0',
        '554 5.6.0 Reject due to policy restrictions. See https://www.antispameurope.example/ (4711)',
        { remote: 'mx01.hornetsecurity.com' },
      ),
    ),
    want('policyviolation', '5.6.0', 554),
  ),
  bounce(
    'FortiMail, its session profile',
    dsn(
      from('MAILER-DAEMON@out.example.net (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
      `<neko@example.jp>: host forti.example.jp[203.0.113.66] said: 554 5.7.1 This message has been blocked because it contains a banned word. (in reply to end of DATA command)`,
      group('5.7.1', '554 5.7.1 This message has been blocked because it contains a banned word.', {
        remote: 'forti.example.jp',
      }),
    ),
    want('spamdetected', '5.7.1', 554),
  ),
  bounce(
    'SpamTitan, sender that fails its look-up',
    dsn(
      from('MAILER-DAEMON@out.example.net (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
      `<neko@example.jp>: host st1.example.jp[203.0.113.67] said: 450 4.1.8 <tama@example.org>: Sender address rejected: Domain not found (in reply to RCPT TO command)`,
      group('4.1.8', '450 4.1.8 <tama@example.org>: Sender address rejected: Domain not found', {
        remote: 'st1.example.jp',
      }),
    ),
    want('rejected', '4.1.8', 450),
  ),
  bounce(
    'Sophos of the receiver, encrypted archive',
    dsn(
      from('MAILER-DAEMON@out.example.net (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
      `<neko@example.jp>: host sophos.example.jp[203.0.113.68] said: 550 Administrative prohibition: message contains a file type that is not allowed (in reply to end of DATA command)`,
      group('5.0.0', '550 Administrative prohibition: message contains a file type that is not allowed', {
        remote: 'sophos.example.jp',
      }),
    ),
    want('policyviolation', '5.0.0', 550),
  ),
  bounce(
    'MDaemon 23, delivery failed, the whole transcript',
    dsn(
      from('"MDaemon at mail.example.net" <MDaemon@mail.example.net>', 'Permanent Delivery Failure'),
      `------------------------------------------------------------------------
                  MDaemon Delivery Status Notification - RFC 1891
                  http://www.altn.example/dsn/
------------------------------------------------------------------------

The attached message had PERMANENT fatal delivery errors.

One or more of the recipients of the attached message could not be
delivered or were not willing to accept the message.

------------------------------------------------------------------------

                            Failed address: neko@example.jp

------------------------------------------------------------------------

--- Session Transcript ---
 Tue 2026-11-03 09:00:02: [4711:2] SMTP session in progress
 Tue 2026-11-03 09:00:02: [4711:2] <-- 220 mx1.example.jp ESMTP
 Tue 2026-11-03 09:00:02: [4711:2] --> EHLO mail.example.net
 Tue 2026-11-03 09:00:02: [4711:2] <-- 250-mx1.example.jp
 Tue 2026-11-03 09:00:02: [4711:2] <-- 250 SIZE 52428800
 Tue 2026-11-03 09:00:03: [4711:2] --> MAIL From:<tama@example.org> SIZE=4711
 Tue 2026-11-03 09:00:03: [4711:2] <-- 250 2.1.0 Sender OK
 Tue 2026-11-03 09:00:03: [4711:2] --> RCPT To:<neko@example.jp>
 Tue 2026-11-03 09:00:03: [4711:2] <-- 550 5.7.1 <neko@example.jp>: Recipient address rejected: Mail appeared to be SPAM or forged. Ask your Mail/DNS-Administrator to correct HELO and DNS MX settings or to get removed from DNSBLs
--- End Transcript ---`,
      'Reporting-MTA: dns; mail.example.net\nArrival-Date: Tue, 03 Nov 2026 09:00:02 +0900\n\nFinal-Recipient: rfc822; neko@example.jp\nAction: failed\nStatus: 5.0.0\nX-MDaemon-DSN: permanent',
    ),
    { recipient: 'neko@example.jp', reason: 'blocked', kind: 'bounce', hard: false },
  ),
  bounce(
    'SmarterMail 17, domain does not resolve',
    note(
      `${from('System Administrator <system administrator@mail.example.net>', 'Delivery Failure')}\nContent-Type: text/plain; charset=utf-8`,
      `Could not deliver message to the following recipient(s):

Failed Recipient: neko@example.jp
Reason: Remote host said: 550 5.1.1 The email account that you tried to reach does not exist.

   -- The header and top 20 lines of the message follows --

${SENT}`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Axigen 10, mail queued too long',
    dsn(
      from('Mail Delivery System <postmaster@axigen.example.net>', 'Delivery failure: Offer no. 4711'),
      `Your message could not be delivered to the following recipients:

  neko@example.jp
  Error: Message has been in queue for too long`,
      'Reporting-MTA: dns; axigen.example.net\n\nFinal-Recipient: rfc822; neko@example.jp\nAction: failed\nStatus: 4.4.7\nDiagnostic-Code: X-Axigen; Message has been in queue for too long',
    ),
    want('expired', '4.4.7', 0),
  ),
  bounce(
    'Brevo, address that it blocks itself',
    dsn(
      from('MAILER-DAEMON@out.example.net (Mail Delivery System)', 'Undelivered Mail Returned to Sender'),
      `<neko@example.jp>: host smtp-relay.brevo.example[203.0.113.71] said: 550 5.7.1 Recipient is on the suppression list: previous hard bounce (in reply to end of DATA command)`,
      group('5.7.1', '550 5.7.1 Recipient is on the suppression list: previous hard bounce', {
        remote: 'smtp-relay.brevo.example',
      }),
      SENT_HEADER,
    ),
    want('suppressed', '5.7.1', 550),
  ),
];
