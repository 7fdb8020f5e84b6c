/** Bounces of the mail houses of today: Microsoft 365, Google; see build.ts and cloud-frames.ts. */
import type { WriterCase } from '../writers.ts';
import { bounce, want } from './build.ts';
import { card, dsn, gmail, group } from './cloud-frames.ts';

const smtp = (text: string): string => `smtp;${text}`;

/** A card whose error is what its report says. */
const told = (headline: string, status: string, reply: string, more: object = {}): string =>
  card({ headline, error: reply, status, diagnostic: smtp(reply), ...more });

const reply = (status: string, text: string, more: string = ''): string =>
  `Action: failed
Status: ${status}
Remote-MTA: dns; mx1.example.jp. (203.0.113.25, the server for the domain example.jp.)
Diagnostic-Code: smtp; ${text}${more}`;

const response = (title: string, say: string, answer: string): string => `
** ${title} **

${say}



The response from the remote server was:
${answer}
`;

export const CLOUDS_FIRST: readonly WriterCase[] = [
  bounce(
    'Microsoft 365 card, unknown address, html alone in the report',
    card(
      {
        headline: "Your message to neko@example.jp couldn't be delivered. neko wasn't found at example.jp.",
        error:
          '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient neko@example.jp not found by SMTP address lookup',
        status: '5.1.10',
        diagnostic: smtp(
          '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
        ),
      },
      'html',
    ),
    want('userunknown', '5.1.10', 550),
  ),
  bounce(
    'Microsoft 365 card without any report',
    card(
      {
        headline: "Your message to neko@example.jp couldn't be delivered. neko wasn't found at example.jp.",
        error: '550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found',
        status: '5.1.1',
        diagnostic: smtp('550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found'),
      },
      'alone',
    ),
    want('userunknown', '5.1.1', 550),
  ),
  bounce(
    'Microsoft 365 card, sender suspended for outbound spam',
    told(
      "Your message couldn't be delivered because you weren't recognized as a valid sender.",
      '5.1.8',
      '550 5.1.8 Access denied, bad outbound sender AS(42004)',
    ),
    want('rejected', '5.1.8', 550),
  ),
  bounce(
    'Microsoft 365 card, quota of the recipient',
    told(
      "Your message to neko@example.jp couldn't be delivered. neko's mailbox is full.",
      '5.2.2',
      '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded; Failed to process message due to a permanent exception with message [BeginDiagnosticData]Cannot open mailbox. 16.55847:AF0E0000, 17.43559:00000000 MapiExceptionShutoffQuotaExceeded: 16.18969:04000000, Lid: 31418 --- ROP Parse Start ---[EndDiagnosticData]',
    ),
    want('mailboxfull', '5.2.2', 554),
  ),
  bounce(
    'Microsoft 365 card, receives too much from one sender',
    told(
      "Your message to neko@example.jp couldn't be delivered. The recipient gets too many messages from you.",
      '5.2.121',
      "550 5.2.121 RESOLVER.RST.RecipientRateLimitPerSender.Exceeded; Recipient's per hour message receive limit from specific sender exceeded",
    ),
    want('ratelimited', '5.2.121', 550),
  ),
  bounce(
    'Microsoft 365 card, refused at the edge of another tenant',
    told(
      "Your message to neko@example.jp couldn't be delivered. The address is not accepted at example.jp.",
      '5.4.1',
      '550 5.4.1 Recipient address rejected: Access denied. For more information see https://aka.ms/EXOSmtpErrors [TYO01.eop-jpn01.prod.protection.outlook.com 2026-11-03T00:00:06.000Z 08DA000000000000]',
      { rejectedBy: 'TYO01.eop-jpn01.prod.protection.outlook.com' },
    ),
    want('userunknown', '5.4.1', 550),
  ),
  bounce(
    'Microsoft 365 card, mail loop',
    told(
      "Your message to neko@example.jp couldn't be delivered. It looks like it went round in a mail loop.",
      '5.4.14',
      '554 5.4.14 Hop count exceeded - possible mail loop ATTR34',
    ),
    want('networkerror', '5.4.14', 554),
  ),
  bounce(
    'Microsoft 365 card, the domain does not exist',
    told(
      "Your message to neko@example.jp couldn't be delivered. example.jp couldn't be found.",
      '5.4.310',
      '550 5.4.310 DNS domain example.jp does not exist [Message=InfoDomainNonexistent] [LastAttemptedServerName=example.jp] [TYO01.eop-jpn01.prod.protection.outlook.com]',
    ),
    want('hostunknown', '5.4.310', 550),
  ),
  bounce(
    'Microsoft 365 card, name server does not answer for a day',
    told(
      "Your message to neko@example.jp couldn't be delivered. The DNS of example.jp gave no answer.",
      '5.4.312',
      '550 5.4.312 Message expired, DNS query failed(ServerFailure) [Message=DnsQueryFailed] [LastAttemptedServerName=example.jp]',
    ),
    want('networkerror', '5.4.312', 550),
  ),
  bounce(
    'Microsoft 365 card, connection refused until the mail expired',
    told(
      "Your message to neko@example.jp couldn't be delivered. The server of example.jp refused the connection.",
      '5.4.316',
      '550 5.4.316 Message expired, connection refused(Socket error code 10061)',
    ),
    want('expired', '5.4.316', 550),
  ),
  bounce(
    'Microsoft 365 card, another system refuses for SPF',
    card({
      headline: "Your message to neko@example.jp couldn't be delivered.",
      error:
        '550 5.7.23 The message was rejected because of Sender Policy Framework violation -> 550 5.7.1;SPF check failed for example.org',
      rejectedBy: 'mx1.example.jp',
      status: '5.7.23',
      diagnostic: smtp(
        '550 5.7.23 The message was rejected because of Sender Policy Framework violation -> 550 5.7.1;SPF check failed for example.org',
      ),
      remote: 'mx1.example.jp',
    }),
    want('authfailure', '5.7.23', 550),
  ),
  bounce(
    'Microsoft 365 card, sender not on the list of a group',
    told(
      "Your message to neko@example.jp couldn't be delivered. Only people inside the organization may write to it.",
      '5.7.133',
      '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this group',
    ),
    want('securityerror', '5.7.133', 550),
  ),
  bounce(
    'Microsoft 365 card, mailbox takes mail of the own house only',
    told(
      "Your message to neko@example.jp couldn't be delivered.",
      '5.7.134',
      '550 5.7.134 RESOLVER.RST.SenderNotAuthenticatedForMailbox; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this mailbox',
    ),
    want('securityerror', '5.7.134', 550),
  ),
  bounce(
    'Microsoft 365 card, allowed senders of a group',
    told(
      "Your message to neko@example.jp couldn't be delivered. You do not have permission to write to it.",
      '5.7.124',
      '550 5.7.124 RESOLVER.RST.NotInAllowedSendersList.Group; not authorized; Sender not in allowed-senders list',
    ),
    want('filtered', '5.7.124', 550),
  ),
  bounce(
    'Microsoft 365 card, banned address range with a long explanation',
    told(
      "Your message to neko@example.jp couldn't be delivered.",
      '5.7.606',
      '550 5.7.606 Access denied, banned sending IP [198.51.100.7]. To request removal from this list please visit https://sender.office.com/ and follow the directions. For more information please go to  http://go.microsoft.com/fwlink/?LinkID=526655 AS(1410)',
    ),
    want('blocked', '5.7.606', 550),
  ),
  bounce(
    'Microsoft 365 card, the tenant sends too much',
    told(
      "Your message couldn't be delivered because the organization sends too much.",
      '5.7.705',
      '550 5.7.705 Access denied, tenant has exceeded threshold.',
    ),
    want('rejected', '5.7.705', 550),
  ),
  bounce(
    'Microsoft 365 card, domain that is not registered',
    told(
      "Your message couldn't be delivered because it was sent from a domain that is not set up.",
      '5.7.750',
      '550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains. AS(3119)',
    ),
    want('rejected', '5.7.750', 550),
  ),
  bounce(
    'Microsoft 365, the reply of another house inside its own',
    card({
      headline: "Your message to neko@example.jp couldn't be delivered.",
      advice: 'The mail system of example.jp reported an error.',
      error: '550 5.0.350 Remote server returned an error -> 552 5.2.2 <neko@example.jp>: user is over quota',
      rejectedBy: 'mx1.example.jp',
      status: '5.0.350',
      diagnostic: smtp(
        '550 5.0.350 Remote server returned an error -> 552 5.2.2 <neko@example.jp>: user is over quota',
      ),
      remote: 'mx1.example.jp',
    }),
    want('mailboxfull', '5.2.2', 552),
  ),
  bounce(
    'Microsoft 365, message expired after a greylisting that never ended',
    told(
      "Your message to neko@example.jp couldn't be delivered within a day.",
      '4.4.7',
      '550 4.4.7 QUEUE.Expired; message expired in unreachable destination queue. Reason: There is currently no route to the mailbox database.',
    ),
    want('networkerror', '4.4.7'),
  ),
  bounce(
    'Microsoft 365, mail too big for the recipient',
    told(
      "Your message to neko@example.jp couldn't be delivered. It is too large.",
      '5.2.3',
      '550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient',
    ),
    want('emailtoolarge', '5.2.3', 550),
  ),
  bounce(
    'Microsoft 365, delayed for the administrator of the connector',
    card({
      subject: 'Delivery delayed: Offer no. 4711',
      headline:
        "Delivery is delayed to these recipients or groups: neko@example.jp. This message hasn't been delivered yet. Delivery will continue to be attempted.",
      error: '451 4.7.500 Server busy. Please try again later from [198.51.100.7]. (S77714) AS(5201)',
      status: '4.7.500',
      diagnostic: smtp(
        '451 4.7.500 Server busy. Please try again later from [198.51.100.7]. (S77714) AS(5201)',
      ),
      action: 'delayed',
    }),
    want('ratelimited', '4.7.500', 451, { kind: 'delayed' }),
  ),
  bounce(
    'Microsoft 365, a transport rule refuses',
    told(
      "Your message to neko@example.jp couldn't be delivered. A custom mail flow rule restricts it.",
      '5.7.1',
      '550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy',
    ),
    want('policyviolation', '5.7.1', 550),
  ),
  bounce(
    'Google, 5.7.26 in the words of 2024',
    gmail(
      'Delivery Status Notification (Failure)',
      response(
        'Message blocked',
        'Your message to neko@example.jp has been blocked. See technical details below for more information.',
        '550 5.7.26 Your email has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM.  Authentication results:  DKIM = did not pass  SPF [example.org] with ip: [198.51.100.7] = did not pass  For instructions on setting up authentication, go to  https://support.google.com/mail/answer/81126#authentication 5b1f17b1804b1-4711si.1 - gsmtp',
      ),
      reply(
        '5.7.26',
        '550-5.7.26 Your email has been blocked because the sender is unauthenticated.\n 550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.\n 550-5.7.26  Authentication results:\n 550-5.7.26  DKIM = did not pass\n 550 5.7.26  SPF [example.org] with ip: [198.51.100.7] = did not pass 4711si.1 - gsmtp',
      ),
    ),
    want('authfailure', '5.7.26', 550),
  ),
  bounce(
    'Google, delayed, the remote server does not speak TLS',
    gmail(
      'Delivery Status Notification (Delay)',
      response(
        'Delivery incomplete',
        'There was a temporary problem delivering your message to neko@example.jp. Gmail will retry for 46 more hours. You will be notified if the delivery fails permanently.',
        'TLS Negotiation failed: generic::failed_precondition: starttls error (0): protocol error',
      ),
      `Action: delayed
Status: 4.4.2
Diagnostic-Code: smtp; TLS Negotiation failed: generic::failed_precondition: starttls error (0): protocol error
Will-Retry-Until: Wed, 04 Nov 2026 16:00:00 -0800 (PST)`,
    ),
    want('failedstarttls', '4.4.2', 0, { kind: 'delayed' }),
  ),
  bounce(
    'Google, no answer of the remote host for two days',
    gmail(
      'Delivery Status Notification (Failure)',
      response(
        'Message not delivered',
        'There was a problem delivering your message to neko@example.jp. See the technical details below.',
        'The recipient server did not accept our requests to connect. For more information, go to https://support.google.com/mail/answer/7720 [mx1.example.jp. 203.0.113.25: timed out]',
      ),
      `Action: failed
Status: 4.4.1
Diagnostic-Code: smtp; The recipient server did not accept our requests to connect. For more information, go to https://support.google.com/mail/answer/7720
 [mx1.example.jp. 203.0.113.25: timed out]`,
    ),
    want('expired', '4.4.1', 0),
  ),
  bounce(
    'Google, DNS of the domain has no MX',
    gmail(
      'Delivery Status Notification (Failure)',
      response(
        'Address not found',
        "Your message wasn't delivered to neko@example.jp because the domain example.jp couldn't be found. Check for typos or unnecessary spaces and try again.",
        "DNS Error: DNS type 'mx' lookup of example.jp responded with code NXDOMAIN Domain name not found: example.jp",
      ),
      `Action: failed
Status: 4.0.0
Diagnostic-Code: smtp; DNS Error: DNS type 'mx' lookup of example.jp responded with code NXDOMAIN
 Domain name not found: example.jp`,
    ),
    want('networkerror', '4.0.0', 0),
  ),
  bounce(
    'Google, over the size of the recipient',
    gmail(
      'Delivery Status Notification (Failure)',
      response(
        'Message too large',
        "Your message couldn't be delivered to neko@example.jp because it exceeds the size limit. Try reducing the message size and resending.",
        "552 5.3.4 Your message exceeded Google's message size limits. For more information, visit https://support.google.com/mail/answer/6584 - gsmtp",
      ),
      reply(
        '5.3.4',
        "552-5.3.4 Your message exceeded Google's message size limits. For more\n 552 5.3.4 information, visit https://support.google.com/mail/answer/6584 - gsmtp",
      ),
    ),
    want('emailtoolarge', '5.3.4', 552),
  ),
  bounce(
    'Google, attachment of a dangerous type',
    gmail(
      'Delivery Status Notification (Failure)',
      response(
        'Message blocked',
        'Your message to neko@example.jp has been blocked.',
        '552 5.7.0 This message was blocked because its content presents a potential security issue. To review our message content and attachment content guidelines, go to https://support.google.com/mail/?p=BlockedMessage - gsmtp',
      ),
      reply(
        '5.7.0',
        '552-5.7.0 This message was blocked because its content presents a potential\n 552 5.7.0 security issue. To review our message content and attachment content guidelines, go to https://support.google.com/mail/?p=BlockedMessage - gsmtp',
      ),
    ),
    want('policyviolation', '5.7.0', 552),
  ),
  bounce(
    'Google, own sender over its daily limit',
    gmail(
      'You have reached a limit for sending mail',
      `
** You have reached a limit for sending mail **

Your message was not sent to neko@example.jp because you have reached a limit for sending mail. See https://support.google.com/mail/answer/22839.
`,
      `Action: failed
Status: 5.4.5
Diagnostic-Code: smtp; 550 5.4.5 Daily user sending limit exceeded. For more information on Gmail sending limits go to https://support.google.com/a/answer/166852`,
      'Mail Delivery Subsystem <mailer-daemon@google.com>',
    ),
    want('ratelimited', '5.4.5', 550),
  ),
  bounce(
    'Google, the account of the recipient receives too fast',
    gmail(
      'Delivery Status Notification (Failure)',
      response(
        'Message not delivered',
        'The recipient gets mail at a rate that prevents additional messages from being delivered.',
        '450 4.2.1 The user you are trying to contact is receiving email at a rate that prevents additional messages from being delivered. - gsmtp',
      ),
      reply(
        '4.2.1',
        '450-4.2.1 The user you are trying to contact is receiving email at a rate that\n 450 4.2.1 prevents additional messages from being delivered. - gsmtp',
      ),
    ),
    want('ratelimited', '4.2.1', 450),
  ),
  bounce(
    'Google, group that outsiders may not write to',
    gmail(
      'Delivery Status Notification (Failure)',
      `Hello tama@example.org,

We're writing to let you know that the group you tried to contact (neko) may not exist, or you may not have permission to post messages to the group. A few more details on why you weren't able to post:

 * You might have spelled or formatted the group name incorrectly.
 * The owner of the group may have removed this group.
 * You may need to join the group before receiving permission to post.

Thanks,

example.jp admins
`,
      `Action: failed
Status: 5.7.0
Diagnostic-Code: smtp; The group neko may not exist, or you may not have permission to post messages to the group.`,
    ),
    want('rejected', '5.7.0', 0),
  ),
  bounce(
    'Google, account disabled',
    gmail(
      'Delivery Status Notification (Failure)',
      response(
        'Address not found',
        "Your message wasn't delivered to neko@example.jp because the address couldn't be found, or is unable to receive mail.",
        '550 5.2.1 The email account that you tried to reach is disabled. Learn more at https://support.google.com/mail/?p=DisabledUser 4711si.1 - gsmtp',
      ),
      reply(
        '5.2.1',
        '550-5.2.1 The email account that you tried to reach is disabled. Learn more at\n 550 5.2.1 https://support.google.com/mail/?p=DisabledUser 4711si.1 - gsmtp',
      ),
    ),
    want('suspend', '5.2.1', 550),
  ),
  bounce(
    'Google, routed too often',
    gmail(
      'Delivery Status Notification (Failure)',
      `
** Message not delivered **

Your message couldn't be delivered to neko@example.jp because the remote server is misconfigured. See technical details below for more information.
`,
      `Action: failed
Status: 5.4.6
Diagnostic-Code: smtp; 554 5.4.6 Message exceeded 50 hops, this may indicate a mail loop.`,
    ),
    want('networkerror', '5.4.6', 554),
  ),
  bounce(
    'Google tells of a reply of a Microsoft server',
    gmail(
      'Delivery Status Notification (Failure)',
      response(
        'Message not delivered',
        'There was a problem delivering your message to neko@example.jp. See the technical details below, or try resending in a few minutes.',
        "550 5.7.1 Unfortunately, messages from [198.51.100.7] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140). You can also refer your provider to http://mail.live.com/mail/troubleshooting.aspx#errors.",
      ),
      reply(
        '5.7.1',
        "550 5.7.1 Unfortunately, messages from [198.51.100.7] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140). You can also refer your provider to http://mail.live.com/mail/troubleshooting.aspx#errors.",
      ),
    ),
    want('blocked', '5.7.1', 550),
  ),
  bounce(
    'Exchange 2019 of a hybrid, reply of two servers',
    dsn(
      'From: <postmaster@example.org>\nSubject: Undeliverable: Offer no. 4711\nX-Auto-Response-Suppress: All',
      `Delivery has failed to these recipients or groups:

neko@example.jp<mailto:neko@example.jp>
A problem occurred while delivering this message to this email address. Try sending it again. If the problem continues, please contact your helpdesk.

The following organization rejected your message: mx1.example.jp.

Diagnostic information for administrators:

Generating server: EX19A.corp.example.org

neko@example.jp
mx1.example.jp
Remote Server returned '554 5.0.0 <mx1.example.jp #5.0.0 smtp;554 refused mailfrom because of SPF policy>'

Generating server: TY0PR01MB4711.apcprd01.prod.exchangelabs.com
Receiving server: EX19A.corp.example.org (198.51.100.20)
Total retry attempts: 3

Original message headers:

Received: from EX19B.corp.example.org (10.0.0.2) by EX19A.corp.example.org`,
      'Reporting-MTA: dns;EX19A.corp.example.org\nReceived-From-MTA: dns;EX19B.corp.example.org\n\nOriginal-Recipient: rfc822;neko@example.jp\nFinal-Recipient: rfc822;neko@example.jp\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp;554 5.0.0 <mx1.example.jp #5.0.0 smtp;554 refused mailfrom because of SPF policy>\nRemote-MTA: dns;mx1.example.jp\nX-Display-Name: neko@example.jp',
    ),
    want('authfailure', '5.0.0', 554),
  ),
  bounce(
    'Exchange 2016, could not connect, delay',
    dsn(
      'From: <postmaster@example.org>\nSubject: Delivery delayed:Offer no. 4711',
      `Delivery is delayed to these recipients or groups:

neko@example.jp<mailto:neko@example.jp>

Subject: Offer no. 4711

This message hasn't been delivered yet. Delivery will continue to be attempted.

The server will keep trying to deliver this message for the next 1 days, 19 hours and 58 minutes. You'll be notified if the message can't be delivered by that time.`,
      'Reporting-MTA: dns;EX16.corp.example.org\nReceived-From-MTA: dns;EX16.corp.example.org\nArrival-Date: Tue, 3 Nov 2026 00:00:02 +0000\n\nOriginal-Recipient: rfc822;neko@example.jp\nFinal-Recipient: rfc822;neko@example.jp\nAction: delayed\nStatus: 4.4.7\nWill-Retry-Until: Wed, 4 Nov 2026 20:00:00 +0000\nDiagnostic-Code: smtp;400 4.4.7 Message delayed\nX-Display-Name: neko@example.jp',
    ),
    want('expired', '4.4.7', 0, { kind: 'delayed' }),
  ),
  bounce(
    'Microsoft 365 to two, one unknown and one full, with servers for each',
    dsn(
      'From: "postmaster@example.org" <postmaster@example.org>\nSubject: Undeliverable: Offer no. 4711\nX-MS-Exchange-Message-Is-Ndr:',
      `Delivery has failed to these recipients or groups:

neko@example.jp
The email address you entered couldn't be found.

inu@example.jp
The recipient's mailbox is full and can't accept messages now.

Diagnostic information for administrators:
Generating server: TY0PR01MB4711.apcprd01.prod.exchangelabs.com
neko@example.jp
Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'
inu@example.jp
Remote Server returned '554 5.2.2 mailbox full;STOREDRV.Deliver.Exception:QuotaExceededException'`,
      'Reporting-MTA: dns;TY0PR01MB4711.apcprd01.prod.exchangelabs.com\n\nFinal-Recipient: rfc822;neko@example.jp\nAction: failed\nStatus: 5.1.10\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup\n\nFinal-Recipient: rfc822;inu@example.jp\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp;554 5.2.2 mailbox full;STOREDRV.Deliver.Exception:QuotaExceededException',
    ),
    want('userunknown', '5.1.10', 550),
    want('mailboxfull', '5.2.2', 554, { recipient: 'inu@example.jp' }),
  ),
  bounce(
    'Postfix tells of 5.7.515 of Outlook.com',
    dsn(
      'From: MAILER-DAEMON@out.example.net (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender\nAuto-Submitted: auto-replied',
      `This is the mail system at host out.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<neko@hotmail.example.jp>: host hotmail-com.olc.protection.outlook.com[203.0.113.7] said:
    550 5.7.515 Access denied, sending domain example.org doesn't meet the
    required authentication level. The sender's domain in the 5322.From address
    doesn't meet the authentication requirements defined for the sender. (in reply to end of DATA command)`,
      group(
        '5.7.515',
        "550 5.7.515 Access denied, sending domain example.org doesn't meet the required authentication level.",
        { to: 'neko@hotmail.example.jp', remote: 'hotmail-com.olc.protection.outlook.com' },
      ),
    ),
    want('authfailure', '5.7.515', 550, { recipient: 'neko@hotmail.example.jp' }),
  ),
];
