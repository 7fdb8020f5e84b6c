/** Notices of today's mail houses that are no bounce or hold another one; see build.ts and cloud-frames.ts. */
import type { WriterCase } from '../writers.ts';
import { base64, bounce, parts, pieces, SENT, SENT_HEADER, want } from './build.ts';
import { card, dsn, gmail, group, note } from './cloud-frames.ts';

const from = (name: string, subject: string): string =>
  `From: ${name}\nSubject: ${subject}\nMessage-ID: <c10d5.4712@out.example.net>`;

/** A mail that has an envelope sender, as people and houses write them. */
const letter = (head: string, body: string): string =>
  note(head, body).replace('Return-Path: <>', 'Return-Path: <sender@example.com>');

const mdn = (subject: string, text: string, disposition: string): string =>
  parts(
    `${from('Neko <neko@example.jp>', subject)}
To: tama@example.org
Date: Tue, 3 Nov 2026 10:00:00 +0900
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification; boundary="mdn-4711"`,
    'mdn-4711',
    `Content-Type: text/plain; charset=utf-8\n\n${text}`,
    `Content-Type: message/disposition-notification

Reporting-UA: mail.example.jp; Microsoft Outlook
Original-Recipient: rfc822;neko@example.jp
Final-Recipient: rfc822;neko@example.jp
Original-Message-ID: <20261103090000.4711@pc7.example.org>
Disposition: ${disposition}
`,
    `Content-Type: text/rfc822-headers\n\n${SENT_HEADER}`,
  );

const postfix = (said: string): string => `This is the mail system at host out.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

${said}`;

const FAILED: string = dsn(
  'From: MAILER-DAEMON@out.example.net (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender\nAuto-Submitted: auto-replied',
  postfix(
    '<neko@example.jp>: host mx1.example.jp[203.0.113.25] said: 550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown (in reply to RCPT TO command)',
  ),
  group('5.1.1', '550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown', {
    remote: 'mx1.example.jp',
  }),
);

const arf = (type: string, more: string, inner: string): string =>
  parts(
    `${from('complaints@fbl.example.com', 'complaint about message from 198.51.100.7')}
To: abuse@example.org
Date: Tue, 3 Nov 2026 10:00:00 +0900
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="arf-4711"`,
    'arf-4711',
    'Content-Type: text/plain\n\nThis is an email abuse report for an email message received from IP 198.51.100.7.',
    `Content-Type: message/feedback-report\n\nFeedback-Type: ${type}\nUser-Agent: SomeGenerator/1.0\nVersion: 1\nSource-IP: 198.51.100.7\n${more}`,
    inner,
  );

export const CLOUDS_THIRD: readonly WriterCase[] = [
  bounce(
    'read receipt of Outlook, displayed by hand',
    mdn(
      'Read: Offer no. 4711',
      'Your message\n\n   To: Neko\n   Subject: Offer no. 4711\n\n was read on Tuesday.',
      'manual-action/MDN-sent-manually; displayed',
    ),
  ),
  bounce(
    'not read: deleted, by the server',
    mdn(
      'Not read: Offer no. 4711',
      'Your message was deleted without being read.',
      'automatic-action/MDN-sent-automatically; deleted',
    ),
  ),
  bounce(
    'receipt refused',
    mdn(
      'Denied: Offer no. 4711',
      'The receipt for your message was denied.',
      'manual-action/MDN-sent-manually; denied',
    ),
  ),
  bounce(
    'recall that failed',
    note(
      `${from('Neko <neko@example.jp>', 'Message Recall Failure: Offer no. 4711')}\nContent-Type: text/plain; charset=utf-8`,
      'Your message\n\nTo: Neko\nSubject: Offer no. 4711\nSent: 11/3/2026 9:00 AM\n\ncould not be recalled on 11/3/2026 9:05 AM.',
    ),
  ),
  bounce(
    'recall report of Exchange Online',
    note(
      `${from('Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>', 'Message Recall Report for message: Offer no. 4711')}\nContent-Type: text/html; charset=utf-8`,
      '<html><body><p>Your request to recall the message has been processed.</p><p><a href="https://outlook.office365.example/recall">View Message Recall Report</a></p></body></html>',
    ),
  ),
  bounce(
    'calendar: accepted',
    parts(
      `${from('Neko <neko@example.jp>', 'Accepted: Planning')}\nTo: tama@example.org\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="cal"`,
      'cal',
      'Content-Type: text/plain\n\nNeko has accepted this invitation.',
      'Content-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nATTENDEE;PARTSTAT=ACCEPTED:mailto:neko@example.jp\nEND:VEVENT\nEND:VCALENDAR',
    ),
  ),
  bounce(
    'quarantine digest of Microsoft 365',
    note(
      `${from('quarantine@messaging.microsoft.example', 'Microsoft 365 security: You have messages in quarantine')}\nContent-Type: text/html; charset=utf-8`,
      '<html><body><p>Review these messages</p><p>2 messages are being held for you to review as of 11/3/2026. Review them within 30 days of the received date by going to the Quarantine page.</p><table><tr><td>Sender:</td><td>spammer@example.com</td></tr><tr><td>Subject:</td><td>Undeliverable: your parcel</td></tr></table></body></html>',
    ),
  ),
  bounce(
    'Mimecast, mail on hold for the reader',
    note(
      `${from('Mimecast Postmaster <postmaster@example.org>', '[Postmaster] Messages on hold for tama@example.org')}\nContent-Type: text/plain; charset=utf-8`,
      'You have new held messages\n\nYou can release all of your held messages and permit or block future emails from the senders, or manage messages individually.\n\nFrom: neko@example.jp\nSubject: Offer',
    ),
  ),
  bounce(
    'ticket system takes a mail',
    letter(
      `${from('Support <support@desk.example.jp>', '[#4711] Request received: Offer no. 4711')}\nAuto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\nContent-Type: text/plain; charset=utf-8`,
      '##- Please type your reply above this line -##\n\nYour request (4711) has been received and is being reviewed by our support staff.',
    ),
  ),
  bounce(
    'list moderation: awaits approval',
    note(
      `${from('users-bounces@lists.example.com', 'Your message to Users awaits moderator approval')}\nPrecedence: bulk\nX-List-Administrivia: yes\nAuto-Submitted: auto-generated\nContent-Type: text/plain; charset=us-ascii`,
      "Your mail to 'Users' with the subject\n\n    Offer no. 4711\n\nIs being held until the list moderator can review it for approval.\n\nThe reason it is being held:\n\n    Post by non-member to a members-only list",
    ),
  ),
  bounce(
    'DMARC aggregate report of Google',
    parts(
      `${from('noreply-dmarc-support@google.example', 'Report domain: example.org Submitter: google.example Report-ID: 4711')}\nTo: dmarc@example.org\nMIME-Version: 1.0\nContent-Type: application/zip; name="google.example!example.org!1.zip"\nContent-Transfer-Encoding: base64`,
      'none',
      '\nUEsDBBQAAAAIAA==',
    ),
  ),
  bounce(
    'DMARC failure report (AFRF)',
    arf(
      'auth-failure',
      'Auth-Failure: dmarc\nAuthentication-Results: mx.example.com; dmarc=fail header.from=example.org\nOriginal-Rcpt-To: neko@example.jp\nReported-Domain: example.org\nDelivery-Result: reject\n',
      `Content-Type: text/rfc822-headers\n\n${SENT_HEADER}`,
    ),
    { recipient: 'neko@example.jp', reason: 'feedback', kind: 'feedback', hard: false },
  ),
  bounce(
    'complaint, the recipient taken out by its reporter',
    arf(
      'abuse',
      'Original-Mail-From: <tama@example.org>\nOriginal-Rcpt-To: <redacted@example.jp>\nArrival-Date: Tue, 3 Nov 2026 09:00:02 +0900\n',
      `Content-Type: message/rfc822\n\n${SENT.replaceAll('neko@example.jp', 'redacted@example.jp')}`,
    ),
    { recipient: 'redacted@example.jp', reason: 'feedback', kind: 'feedback', hard: false },
  ),
  bounce(
    'Outlook JMRP: the complaint is the mail itself with a field',
    arf(
      'abuse',
      'Original-Rcpt-To: neko@hotmail.example.jp\n',
      `Content-Type: message/rfc822\n\nX-HmXmrOriginalRecipient: neko@hotmail.example.jp\n${SENT}`,
    ),
    { recipient: 'neko@hotmail.example.jp', reason: 'feedback', kind: 'feedback', hard: false },
  ),
  bounce(
    'TLS report in gzip',
    parts(
      `${from('noreply-smtp-tls-reporting@google.example', 'Report Domain: example.org Submitter: google.example Report-ID: <2026.11.03>')}
To: tls@example.org
TLS-Report-Domain: example.org
TLS-Report-Submitter: google.example
MIME-Version: 1.0
Content-Type: multipart/report; report-type="tlsrpt"; boundary="tlsrpt"`,
      'tlsrpt',
      'Content-Type: text/plain\n\nThis is a report on TLS failures: starttls-not-supported 3, certificate-expired 1.',
      'Content-Type: application/tlsrpt+gzip; name="google.example!example.org!1!2.json.gz"\nContent-Transfer-Encoding: base64\n\nH4sIAAAAAAAAA6tWyk',
    ),
  ),
  bounce(
    'a colleague forwards a card inline',
    letter(
      `${from('Hanako <hanako@example.org>', 'FW: Undeliverable: Offer no. 4711')}\nIn-Reply-To: <3f6a@example.org>\nContent-Type: text/plain; charset=utf-8`,
      `Can you have a look at this?

________________________________
From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>
Sent: Tuesday, November 3, 2026 9:00 AM
To: Hanako <hanako@example.org>
Subject: Undeliverable: Offer no. 4711

Your message to neko@example.jp couldn't be delivered.

neko wasn't found at example.jp.

Error Details
Error: 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient neko@example.jp not found by SMTP address lookup
Message rejected by: TY0PR01MB4711.apcprd01.prod.exchangelabs.com
`,
    ),
  ),
  bounce(
    'forwarded as an attachment by Outlook',
    parts(
      `${from('Hanako <hanako@example.org>', 'Fwd: Undelivered Mail Returned to Sender')}\nTo: tama@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="fw-4711"`,
      'fw-4711',
      'Content-Type: text/plain\n\nPlease see attached.',
      `Content-Type: message/rfc822; name="Undelivered Mail.eml"\nContent-Disposition: attachment; filename="Undelivered Mail.eml"\n\n${FAILED}`,
    ),
  ),
  bounce(
    'bounce attached as octet-stream with the name of a mail',
    parts(
      `${from('Hanako <hanako@example.org>', 'Fwd: Undelivered Mail Returned to Sender')}\nTo: tama@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="fw-4712"`,
      'fw-4712',
      'Content-Type: text/plain\n\nPlease see attached.',
      `Content-Type: application/octet-stream; name="bounce.eml"\nContent-Disposition: attachment; filename="bounce.eml"\nContent-Transfer-Encoding: base64\n\n${base64(FAILED)}`,
    ),
  ),
  bounce(
    'a bounce whose returned mail is a bounce of another one',
    dsn(
      'From: MAILER-DAEMON@relay.example.com (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender',
      postfix(
        '<inu@example.net>: host mx.example.net[203.0.113.81] said: 552 5.2.2 Mailbox full (in reply to RCPT TO command)',
      ),
      group('5.2.2', '552 5.2.2 Mailbox full', { to: 'inu@example.net', remote: 'mx.example.net' }),
      FAILED.replaceAll('=_c10d5-4711', '=_c10d5-4710'),
    ),
    want('mailboxfull', '5.2.2', 552, { recipient: 'inu@example.net' }),
  ),
  bounce(
    'warning, then relayed: Postfix success report to a server without DSN',
    dsn(
      'From: MAILER-DAEMON@out.example.net (Mail Delivery System)\nSubject: Successful Mail Delivery Report',
      `This is the mail system at host out.example.net.

Your message was successfully delivered to the destination(s)
listed below. If the message was delivered to mailbox you will
receive no further notifications. Otherwise you may still receive
notifications of mail delivery errors from other systems.

<neko@example.jp>: delivery via mx1.example.jp[203.0.113.25]:25: 250 2.0.0 Ok: queued as 4Zb9`,
      group('2.0.0', '250 2.0.0 Ok: queued as 4Zb9', { action: 'relayed', remote: 'mx1.example.jp' }),
    ),
    want('delivered', '2.0.0', 250, { kind: 'delivered' }),
  ),
  bounce(
    'Exchange: delivered, no notification from the destination',
    dsn(
      'From: <postmaster@example.org>\nSubject: Relayed: Offer no. 4711',
      `Delivery to these recipients or groups is complete, but no delivery notification was sent by the destination server:

neko@example.jp<mailto:neko@example.jp>

Subject: Offer no. 4711`,
      'Reporting-MTA: dns;TY0PR01MB4711.apcprd01.prod.exchangelabs.com\n\nOriginal-Recipient: rfc822;neko@example.jp\nFinal-Recipient: rfc822;neko@example.jp\nAction: relayed\nStatus: 2.0.0\nX-Display-Name: neko@example.jp',
    ),
    want('delivered', '2.0.0', 0, { kind: 'delivered' }),
  ),
  bounce(
    'Exchange: your message has been delivered',
    dsn(
      'From: <postmaster@example.org>\nSubject: Delivered: Offer no. 4711',
      `Your message has been delivered to the following recipients:

neko@example.jp<mailto:neko@example.jp>`,
      'Reporting-MTA: dns;TY0PR01MB4711.apcprd01.prod.exchangelabs.com\n\nFinal-Recipient: rfc822;neko@example.jp\nAction: delivered\nStatus: 2.0.0',
    ),
    want('delivered', '2.0.0', 0, { kind: 'delivered' }),
  ),
  bounce(
    'expanded into a distribution group',
    dsn(
      'From: <postmaster@example.org>\nSubject: Expanded: Offer no. 4711',
      'Your message was delivered to the group all@example.jp and passed on to its members.',
      'Reporting-MTA: dns;EX19A.corp.example.org\n\nFinal-Recipient: rfc822;all@example.jp\nAction: expanded\nStatus: 2.0.0',
    ),
    want('delivered', '2.0.0', 0, { kind: 'delivered', recipient: 'all@example.jp' }),
  ),
  bounce(
    'away: automatic reply of Outlook',
    note(
      `${from('Neko <neko@example.jp>', 'Automatic reply: Offer no. 4711')}\nAuto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\nContent-Type: text/plain; charset=utf-8`,
      'I am out of office until 10 November and will answer then.',
    ),
    { recipient: 'neko@example.jp', reason: 'vacation', kind: 'vacation', hard: false },
  ),
  bounce(
    'left the company: automatic reply',
    note(
      `${from('Neko <neko@example.jp>', 'Automatic reply: Offer no. 4711')}\nAuto-Submitted: auto-replied (vacation)\nContent-Type: text/plain; charset=utf-8`,
      'Neko no longer works here. Please write to inu@example.jp.',
    ),
    { recipient: 'neko@example.jp', kind: 'vacation', reason: 'vacation' },
  ),
  bounce(
    'a newsletter by a house that calls itself postmaster',
    letter(
      `${from('Postmaster tips <news@tips.example.com>', 'Why 5.7.26 comes back and what to do')}\nList-Unsubscribe: <https://tips.example.com/u>\nList-Id: <tips.example.com>\nContent-Type: text/plain; charset=utf-8`,
      "Gmail says: 550 5.7.26 This mail has been blocked because the sender is unauthenticated. What now? The response from the remote server was: ... Your message to neko@example.jp couldn't be delivered.",
    ),
  ),
  bounce(
    'alert of a monitoring service about bounces',
    letter(
      `${from('Alerts <alerts@monitor.example.com>', '[ALERT] Bounce rate above 5 % for example.org')}\nAuto-Submitted: auto-generated\nContent-Type: text/plain; charset=utf-8`,
      'Bounce rate: 7.1 %\nTop errors:\n  550 5.1.1 User unknown (412)\n  552 5.2.2 Mailbox full (77)\nTop recipients: neko@example.jp, inu@example.jp',
    ),
  ),
  bounce(
    'Mailgun webhook digest by mail',
    letter(
      `${from('Mailgun <support@mailgun.example>', 'Your account has been temporarily disabled: bounces')}\nContent-Type: text/plain; charset=utf-8`,
      'Your sending was disabled because too many messages bounced (550 5.1.1). Please contact support.',
    ),
  ),
  bounce(
    'Google tells that a member of a group bounces',
    note(
      `${from('users+owners@googlegroups.example', 'Bouncing members of users')}\nX-Google-Group-Id: 4711\nAuto-Submitted: auto-generated\nContent-Type: text/plain; charset=utf-8`,
      'The following members of the group users are bouncing. Messages to them are no longer delivered until the problem is solved:\n\n  neko@example.jp',
    ),
  ),
  bounce(
    'spam that looks like a card: no daemon, a link',
    letter(
      `${from('IT Help <it@phish.example.com>', 'Undelivered messages: 5 mails are pending')}\nContent-Type: text/html; charset=utf-8`,
      '<html><body><p>You have 5 undelivered mails clustered on your cloud due to low storage. Your mailbox is full.</p><p><a href="https://phish.example.com/x">Release messages to inbox</a></p></body></html>',
    ),
  ),
  bounce(
    'Microsoft 365 tells the admin of a restricted user',
    letter(
      `${from('Office365Alerts@microsoft.example', 'Low-severity alert: User restricted from sending email')}\nContent-Type: text/html; charset=utf-8`,
      '<html><body><p>A low-severity alert has been triggered</p><p>User restricted from sending email</p><p>User: tama@example.org</p><p>Activity: BlockedUser (5.1.8)</p></body></html>',
    ),
  ),
  bounce(
    'Apple Hide My Email, relay refuses',
    dsn(
      'From: MAILER-DAEMON@out.example.net (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender',
      postfix(
        '<neko.0x@privaterelay.appleid.example>: host smtp1.privaterelay.appleid.com[203.0.113.61] said: 550 5.1.1 <neko.0x@privaterelay.appleid.example>: unauthorized sender (in reply to end of DATA command)',
      ),
      group('5.1.1', '550 5.1.1 <neko.0x@privaterelay.appleid.example>: unauthorized sender', {
        to: 'neko.0x@privaterelay.appleid.example',
        remote: 'smtp1.privaterelay.appleid.com',
      }),
    ),
    want('rejected', '5.1.1', 550, { recipient: 'neko.0x@privaterelay.appleid.example' }),
  ),
  bounce(
    'card of a journal recipient with an EX address',
    card({
      to: 'IMCEAEX-_O=EXCHANGELABS_OU=GROUP_CN=RECIPIENTS_CN=NEKO@apcprd01.prod.outlook.example',
      headline: "Your message couldn't be delivered. The address of the person has changed.",
      error:
        '550 5.1.11 RESOLVER.ADR.ExRecipNotFound; Recipient not found by Exchange Legacy encapsulated email address lookup',
      status: '5.1.11',
      diagnostic:
        'smtp;550 5.1.11 RESOLVER.ADR.ExRecipNotFound; Recipient not found by Exchange Legacy encapsulated email address lookup',
    }),
    want('userunknown', '5.1.11', 550, {
      recipient: 'IMCEAEX-_O=EXCHANGELABS_OU=GROUP_CN=RECIPIENTS_CN=NEKO@apcprd01.prod.outlook.example',
    }),
  ),
  bounce(
    'Google, two regional numbers in a reply of four lines, delayed for reputation',
    gmail(
      'Delivery Status Notification (Delay)',
      `
** Delivery incomplete **

There was a temporary problem delivering your message to neko@example.jp. Gmail will retry for 22 more hours. You'll be notified if the delivery fails permanently.

The response was:

421 4.7.28 Gmail has detected an unusual rate of unsolicited mail originating from your IP Netblock. To protect our users from spam, mail sent from your IP Netblock has been temporarily rate limited. 4711si.1 - gsmtp
`,
      `Action: delayed
Status: 4.7.28
Remote-MTA: dns; gmail-smtp-in.l.google.com. (203.0.113.27, the server for the domain example.jp.)
Diagnostic-Code: smtp; 421-4.7.28 Gmail has detected an unusual rate of unsolicited mail originating
 421-4.7.28 from your IP Netblock. To protect our users from spam, mail sent from
 421 4.7.28 your IP Netblock has been temporarily rate limited. 4711si.1 - gsmtp
Will-Retry-Until: Wed, 04 Nov 2026 16:00:00 -0800 (PST)`,
    ),
    want('ratelimited', '4.7.28', 421, { kind: 'delayed' }),
  ),
  bounce(
    'Google, the reply of a Proofpoint server about the reputation',
    gmail(
      'Delivery Status Notification (Failure)',
      `
** Message blocked **

Your message to neko@example.jp has been blocked. See technical details below for more information.



The response from the remote server was:
550 5.7.0 Local Policy Violation - https://mxfilter.example.jp/help
`,
      `Action: failed
Status: 5.7.0
Remote-MTA: dns; mx1.example.jp. (203.0.113.25, the server for the domain example.jp.)
Diagnostic-Code: smtp; 550 5.7.0 Local Policy Violation - https://mxfilter.example.jp/help`,
    ),
    want('policyviolation', '5.7.0', 550),
  ),
  bounce(
    'SNS notice of SES by mail, a permanent bounce',
    note(
      `${from('"AWS Notifications" <no-reply@sns.amazonaws.com>', 'AWS Notification Message')}\nx-amz-sns-message-id: 4711\nContent-Type: text/plain; charset=UTF-8`,
      `{"notificationType":"Bounce","bounce":{"feedbackId":"0102","bounceType":"Permanent","bounceSubType":"General","bouncedRecipients":[{"emailAddress":"neko@example.jp","action":"failed","status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user unknown"}],"timestamp":"2026-11-03T00:00:02.000Z","reportingMTA":"dsn; a8-40.smtp-out.amazonses.com"},"mail":{"timestamp":"2026-11-03T00:00:00.000Z","source":"tama@example.org","destination":["neko@example.jp"]}}

--
If you wish to stop receiving notifications from this topic, please click or visit the link below to unsubscribe:
https://sns.ap-northeast-1.amazonaws.com/unsubscribe.html?x=1`,
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'SNS notice of SES, a complaint',
    note(
      `${from('"AWS Notifications" <no-reply@sns.amazonaws.com>', 'AWS Notification Message')}\nContent-Type: text/plain; charset=UTF-8`,
      `{"notificationType":"Complaint","complaint":{"complainedRecipients":[{"emailAddress":"neko@example.jp"}],"timestamp":"2026-11-03T00:00:02.000Z","feedbackId":"0103","complaintFeedbackType":"abuse"},"mail":{"timestamp":"2026-11-03T00:00:00.000Z","source":"tama@example.org","destination":["neko@example.jp"]}}`,
    ),
    { recipient: 'neko@example.jp', reason: 'feedback', kind: 'feedback', hard: false },
  ),
  bounce(
    'SNS notice of SES, on the suppression list of the account',
    note(
      `${from('"AWS Notifications" <no-reply@sns.amazonaws.com>', 'AWS Notification Message')}\nContent-Type: text/plain; charset=UTF-8`,
      `{"notificationType":"Bounce","bounce":{"feedbackId":"0104","bounceType":"Permanent","bounceSubType":"OnAccountSuppressionList","bouncedRecipients":[{"emailAddress":"neko@example.jp","action":"failed","status":"5.1.1","diagnosticCode":"Amazon SES did not send the message to this address because it is on the suppression list for your account. For more information about removing addresses from the suppression list, see the Amazon SES Developer Guide at https://docs.aws.amazon.example/ses/"}],"timestamp":"2026-11-03T00:00:02.000Z","reportingMTA":"dns; amazonses.com"},"mail":{"source":"tama@example.org","destination":["neko@example.jp"]}}`,
    ),
    { recipient: 'neko@example.jp', reason: 'suppressed', kind: 'bounce', status: '5.1.1', hard: false },
  ),
  bounce(
    'card signed and wrapped by a gateway, footer added',
    parts(
      `${from('Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>', '[EXTERNAL] Undeliverable: Offer no. 4711')}
To: tama@example.org
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="gw-4711"`,
      'gw-4711',
      `Content-Type: multipart/report; report-type=delivery-status; boundary="gw-4712"

${pieces(
  'gw-4712',
  "Content-Type: text/plain\n\nYour message to neko@example.jp couldn't be delivered.",
  'Content-Type: message/delivery-status\n\nReporting-MTA: dns;TY0PR01MB4711.apcprd01.prod.exchangelabs.com\n\nFinal-Recipient: rfc822;neko@example.jp\nAction: failed\nStatus: 5.7.509\nDiagnostic-Code: smtp;550 5.7.509 Access denied, sending domain example.org does not pass DMARC verification and has a DMARC policy of reject.',
  `Content-Type: message/rfc822\n\n${SENT}`,
)}`,
      'Content-Type: text/plain\n\nThis mail was scanned by the gateway.',
    ),
    want('authfailure', '5.7.509', 550),
  ),
  bounce(
    'three recipients, one failed, one delayed, one delivered',
    dsn(
      'From: MAILER-DAEMON@out.example.net (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender',
      postfix('<neko@example.jp>: see the report'),
      `${group('5.7.1', '550 5.7.1 Message rejected as spam by Content Filtering.', { remote: 'mx1.example.jp' })}

Final-Recipient: rfc822; inu@example.jp
Action: delayed
Status: 4.2.2
Diagnostic-Code: smtp; 452 4.2.2 The recipient's inbox is out of storage space.

Final-Recipient: rfc822; tori@example.jp
Action: delivered
Status: 2.0.0
Diagnostic-Code: smtp; 250 2.0.0 OK`,
    ),
    want('spamdetected', '5.7.1', 550),
    want('mailboxfull', '4.2.2', 452, { recipient: 'inu@example.jp', kind: 'delayed' }),
    want('delivered', '2.0.0', 250, { recipient: 'tori@example.jp', kind: 'delivered' }),
  ),
  bounce(
    'a sent copy with the subject of a bounce, by a person',
    letter(
      `${from('Tama <tama@example.org>', 'Undeliverable parcel')}\nContent-Type: text/plain; charset=utf-8`,
      'Dear Neko,\n\nyour parcel could not be delivered to the address you gave us. Please write to neko@example.jp.\n\nTama',
    ),
  ),
];
