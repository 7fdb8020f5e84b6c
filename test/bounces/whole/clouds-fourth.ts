/** More bounces of today's mail houses, their rarer states; see build.ts and cloud-frames.ts. */
import type { WriterCase } from '../writers.ts';
import { bounce, SENT, want } from './build.ts';
import { card, dsn, gmail, group, note } from './cloud-frames.ts';

/** A card whose error is what its report says. */
const told = (name: string, status: string, reply: string, form: 'both' | 'alone' = 'both'): string =>
  card(
    {
      headline: `Your message to neko@example.jp couldn't be delivered. ${name}`,
      error: reply,
      status,
      diagnostic: `smtp;${reply}`,
    },
    form,
  );

const postfix = (host: string, reply: string, status: string, to: string = 'neko@example.jp'): string =>
  dsn(
    'From: MAILER-DAEMON@out.example.net (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender\nAuto-Submitted: auto-replied',
    `This is the mail system at host out.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<${to}>: host ${host}[203.0.113.90] said: ${reply} (in reply to end of DATA command)`,
    group(status, reply, { remote: host, to }),
  );

export const CLOUDS_FOURTH: readonly WriterCase[] = [
  bounce(
    'Microsoft 365, expired behind a greylist of the other side',
    told(
      'It took too long.',
      '5.4.300',
      '550 5.4.300 Message expired -> 451 4.7.1 <neko@example.jp>: Recipient address rejected: Greylisted, please come back later',
    ),
    want('expired', '5.4.300', 550),
  ),
  bounce(
    'Microsoft 365, expired, connection reset',
    told('The connection broke.', '5.4.318', '550 5.4.318 Message expired, connection reset(SocketError)'),
    {
      recipient: 'neko@example.jp',
      reason: 'networkerror',
      kind: 'bounce',
      status: '5.4.318',
      code: 550,
      hard: false,
    },
  ),
  bounce(
    'Microsoft 365, the other server has no STARTTLS',
    told(
      'It asks for TLS.',
      '5.7.321',
      '550 5.7.321 starttls-not-supported: Destination mail server must support TLS to receive mail.',
    ),
    want('failedstarttls', '5.7.321', 550),
  ),
  bounce(
    'Microsoft 365, certificate of another name',
    told(
      'Its certificate is of another name.',
      '5.7.325',
      '550 5.7.325 certificate-host-mismatch: Remote certificate must have a common name or subject alternative name matching the hostname',
    ),
    want('failedstarttls', '5.7.325', 550),
  ),
  bounce(
    'Microsoft 365, MTA-STS',
    told(
      'Its policy names other servers.',
      '5.4.8',
      '550 5.4.8 MX hosts of example.jp failed MTA-STS validation.',
    ),
    want('failedstarttls', '5.4.8', 550),
  ),
  bounce(
    'Microsoft 365, two From addresses',
    told(
      'It has two senders.',
      '5.1.20',
      '550 5.1.20 Multiple From addresses are not allowed without Sender address',
    ),
    want('notcompliantrfc', '5.1.20', 550),
  ),
  bounce(
    'Microsoft 365, own sender over its daily limit',
    told(
      'You reached your daily limit.',
      '5.1.90',
      "554 5.1.90 Message can't be submitted because the sender's submission quota was exceeded",
    ),
    want('ratelimited', '5.1.90', 554),
  ),
  bounce(
    'Microsoft 365, tenant over its external recipients',
    told(
      'The organization sent to too many.',
      '5.7.232',
      "550 5.7.232 Your message can't be sent because your trial tenant has exceeded its tenant external recipient rate limit.",
    ),
    want('ratelimited', '5.7.232', 550),
  ),
  bounce(
    'Microsoft 365, tenant attribution of a connector',
    told(
      'Relaying is denied.',
      '5.7.64',
      '550 5.7.64 TenantAttribution; Relay Access Denied SMTP. [TYO01.eop-jpn01.prod.protection.outlook.com]',
    ),
    want('norelaying', '5.7.64', 550),
  ),
  bounce(
    'Microsoft 365, content that it cannot convert',
    told(
      'The message is malformed.',
      '5.6.0',
      '554 5.6.0 CAT.InvalidContent.Exception: InvalidCharsetException; Corrupt message content',
    ),
    want('contenterror', '5.6.0', 554),
  ),
  bounce(
    'Microsoft 365, the mailbox is not there any more, card alone',
    told(
      'The mailbox cannot be reached.',
      '5.2.1',
      '550 5.2.1 STOREDRV.Deliver.Exception:AccountDisabledException; mailbox disabled, not accepting messages',
      'alone',
    ),
    want('suspend', '5.2.1', 550),
  ),
  bounce(
    'Microsoft 365, no pointer for an address of IPv6',
    postfix(
      'example-jp.mail.protection.outlook.com',
      '550 5.7.25 Service unavailable, sending IPv6 address [2001:db8::7] must have reverse DNS record',
      '5.7.25',
    ),
    want('requireptr', '5.7.25', 550),
  ),
  bounce(
    'Microsoft 365, spoofed domain of the own tenant',
    told(
      'The sender is not allowed.',
      '5.7.509',
      '550 5.7.509 Access denied, sending domain EXAMPLE.ORG does not pass DMARC verification and has a DMARC policy of reject. [TYO01.eop-jpn01.prod.protection.outlook.com]',
      'alone',
    ),
    want('authfailure', '5.7.509', 550),
  ),
  bounce(
    'Microsoft 365, null MX',
    told(
      'The domain takes no mail.',
      '5.7.510',
      '550 5.7.510 Access denied, the domain example.jp does not accept email (null MX)',
    ),
    want('notaccept', '5.7.510', 550),
  ),
  bounce(
    'Microsoft 365, without a From',
    postfix(
      'example-jp.mail.protection.outlook.com',
      '550 5.7.512 Access denied, message must be RFC 5322 section 3.6.2 compliant, include a valid From address',
      '5.7.512',
    ),
    want('notcompliantrfc', '5.7.512', 550),
  ),
  bounce(
    'Microsoft 365, bad HELO',
    postfix('example-jp.mail.protection.outlook.com', '550 5.7.506 Access Denied, Bad HELO', '5.7.506'),
    want('blocked', '5.7.506', 550),
  ),
  bounce(
    'Microsoft 365, blocked by the recipient',
    postfix(
      'example-jp.mail.protection.outlook.com',
      '550 5.7.507 Access denied, rejected by recipient',
      '5.7.507',
    ),
    want('policyviolation', '5.7.507', 550),
  ),
  bounce(
    'Exchange, reply of the other side deep in angle brackets, html text',
    dsn(
      'From: <postmaster@example.org>\nSubject: Undeliverable: Offer no. 4711',
      `Delivery has failed to these recipients or groups:

neko@example.jp
Your message couldn't be delivered.

Diagnostic information for administrators:

Generating server: EX19A.corp.example.org

neko@example.jp
relay.example.org
Remote Server returned '550 5.4.300 Message expired -> 421 4.4.2 <relay.example.org #4.4.2 smtp; 421 4.4.2 Connection dropped>'

Original message headers:

Received: from EX19B.corp.example.org`,
      'Reporting-MTA: dns;EX19A.corp.example.org\n\nFinal-Recipient: rfc822;neko@example.jp\nAction: failed\nStatus: 4.4.2\nDiagnostic-Code: smtp;550 5.4.300 Message expired -> 421 4.4.2 Connection dropped',
    ),
    { recipient: 'neko@example.jp', reason: 'networkerror', kind: 'bounce', status: '5.4.300', hard: false },
  ),
  bounce(
    'Google, DKIM missing for bulk',
    postfix(
      'gmail-smtp-in.l.google.com',
      '550-5.7.30 This mail has been blocked because the sender is unauthenticated. 550-5.7.30 Gmail requires all bulk senders to authenticate their email with DKIM. 550 5.7.30 - gsmtp',
      '5.7.30',
    ),
    want('authfailure', '5.7.30', 550),
  ),
  bounce(
    'Google, pointer of the address',
    postfix(
      'gmail-smtp-in.l.google.com',
      '550-5.7.25 The IP address sending this message does not have a PTR record setup, or 550-5.7.25 the corresponding forward DNS entry does not match the sending IP. As a policy, 550 5.7.25 Gmail does not accept messages from IPs with missing PTR records. - gsmtp',
      '5.7.25',
    ),
    want('requireptr', '5.7.25', 550),
  ),
  bounce(
    'Google, no TLS for a bulk sender',
    postfix(
      'gmail-smtp-in.l.google.com',
      "421-4.7.29 Your email has been rate limited because this message wasn't sent over a 421-4.7.29 TLS connection. Gmail requires all bulk email senders to use TLS/SSL for 421 4.7.29 SMTP connections. - gsmtp",
      '4.7.29',
    ),
    want('failedstarttls', '4.7.29', 421),
  ),
  bounce(
    'Google, low reputation of the domain',
    postfix(
      'gmail-smtp-in.l.google.com',
      '550-5.7.1 [198.51.100.7      19] Gmail has detected that this message is likely 550-5.7.1 suspicious due to the very low reputation of the sending domain. To best 550-5.7.1 protect our users from spam, the message has been blocked. 550 5.7.1 - gsmtp',
      '5.7.1',
    ),
    want('badreputation', '5.7.1', 550),
  ),
  bounce(
    'Google, two From fields',
    postfix(
      'gmail-smtp-in.l.google.com',
      '550-5.7.1 [198.51.100.7] Messages missing a valid address in From: header, or 550-5.7.1 having no From: header, are not accepted. 550 5.7.1 - gsmtp',
      '5.7.1',
    ),
    want('notcompliantrfc', '5.7.1', 550),
  ),
  bounce(
    'Google, over quota of the recipient in 2024',
    gmail(
      'Delivery Status Notification (Failure)',
      `
** Recipient inbox full **

Your message couldn't be delivered to neko@example.jp. Their inbox is full, or it's getting too much mail right now.



The response from the remote server was:
552 5.2.2 The recipient's inbox is out of storage space and inactive. Please direct the recipient to https://support.google.com/mail/?p=OverQuotaPerm - gsmtp
`,
      `Action: failed
Status: 5.2.2
Diagnostic-Code: smtp; 552-5.2.2 The recipient's inbox is out of storage space and inactive. Please
 552-5.2.2 direct the recipient to
 552 5.2.2 https://support.google.com/mail/?p=OverQuotaPerm - gsmtp`,
    ),
    want('mailboxfull', '5.2.2', 552),
  ),
  bounce(
    'Yahoo, user complaints',
    postfix(
      'mta5.am0.yahoodns.net',
      '421 4.7.0 [TSS04] Messages from 198.51.100.7 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1; see https://postmaster.yahooinc.com/error-codes',
      '4.7.0',
    ),
    want('badreputation', '4.7.0', 421),
  ),
  bounce(
    'AOL at Yahoo, mailbox not found',
    postfix(
      'mx-aol.mail.gm0.yahoodns.net',
      '552 1 Requested mail action aborted, mailbox not found',
      '5.0.0',
      'neko@aol.com',
    ),
    want('userunknown', '5.0.0', 552, { recipient: 'neko@aol.com' }),
  ),
  bounce(
    'Outlook.com, too many in an hour',
    postfix(
      'outlook-com.olc.protection.outlook.com',
      '451 4.7.652 The mail server [198.51.100.7] has exceeded the maximum number of connections. (S3115)',
      '4.7.652',
      'neko@outlook.com',
    ),
    want('ratelimited', '4.7.652', 451, { recipient: 'neko@outlook.com' }),
  ),
  bounce(
    'Mimecast, its signatures',
    postfix(
      'jp-smtp-inbound-1.mimecast.com',
      '554 Email rejected due to security policies - MCSpamSignature.x.y - https://community.mimecast.com/docs/DOC-1369#554 [abc.jp1]',
      '5.0.0',
    ),
    want('virusdetected', '5.0.0', 554),
  ),
  bounce(
    'Vade, one of its many ids',
    postfix('mx.example.jp', '550 5.7.1 spam detected by vade secure, ref: 4711-xyz', '5.7.1'),
    want('spamdetected', '5.7.1', 550),
  ),
  bounce(
    'Forcepoint, refused by its list',
    postfix(
      'cust1234-1.in.mailcontrol.com',
      '550 Envelope blocked: sender is on the block list of the customer',
      '5.0.0',
    ),
    want('rejected', '5.0.0', 550),
  ),
  bounce(
    'Mailjet, quota of the account',
    postfix('in-v3.mailjet.com', '550 5.7.1 Your account is blocked, please contact support', '5.7.1'),
    want('rejected', '5.7.1', 550),
  ),
  bounce(
    'Exim, SRS of a forwarder broken',
    note(
      'From: Mail Delivery System <Mailer-Daemon@host12.example.net>\nSubject: Mail delivery failed: returning message to sender\nX-Failed-Recipients: neko.private@example.com\nContent-Type: text/plain',
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  neko.private@example.com
    (generated from neko@example.jp)
    host mx.example.com [203.0.113.91]
    SMTP error from remote mail server after MAIL FROM:<SRS0=abcd=XY=example.org=tama@host12.example.net> SIZE=4711:
    553 5.1.8 <SRS0=abcd=XY=example.org=tama@host12.example.net>: Sender address rejected: Domain of sender address does not exist

------ This is a copy of the message, including all the headers. ------

${SENT}`,
    ),
    want('rejected', '5.1.8', 553, { recipient: 'neko.private@example.com' }),
  ),
];
