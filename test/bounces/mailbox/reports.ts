/** Lists, reports for programs, receipts, warnings, successes and complaints: what comes back and is no failure; see envelope.ts. */
import type { MailboxCase } from './envelope.ts';
import {
  alternative,
  arrived,
  attached,
  complains,
  file,
  html,
  late,
  mixed,
  one,
  POSTFIX_FIELDS,
  POSTFIX_TEXT,
  receipt,
  report,
  sent,
  status,
  text,
} from './envelope.ts';

const LIST = (name: string): string =>
  `List-Id: <${name}.lists.example.net>\nList-Post: <mailto:${name}@lists.example.net>\nList-Unsubscribe: <https://lists.example.net/mailman3/lists/${name}/>\nPrecedence: list\nX-Mailman-Version: 3.3.9\nErrors-To: ${name}-bounces@lists.example.net`;
const BOUNCE = `Return-Path: <>\nFrom: MAILER-DAEMON@out.example.net (Mail Delivery System)\nTo: staff-bounces@lists.example.net\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n${report('delivery-status', text(POSTFIX_TEXT), status(POSTFIX_FIELDS), `Content-Type: message/rfc822\n\n${sent('kuro@example.jp')}`)}`;
const HEADER = (to: string): string =>
  `Content-Type: text/rfc822-headers\n\n${sent(to).split('\n\n')[0] ?? ''}\n`;
const OWN = (to: string): string => `Content-Type: message/rfc822\n\n${sent(to)}`;

export const REPORTS: readonly MailboxCase[] = [
  // Lists
  one(
    'post that pastes a log, footer of the list',
    {
      from: 'Peter Weber via postfix-users <postfix-users@lists.example.net>',
      subject: '[pfx] Undelivered Mail: 550 5.7.1 from example.jp',
      path: 'postfix-users-bounces@lists.example.net',
      to: 'postfix-users@lists.example.net',
      more: LIST('postfix-users'),
    },
    text(
      'Hi,\n\nwhat does this mean?\n\nNov  3 08:59:58 mx postfix/smtp[2211]: 4d1XyW: to=<kuro@example.jp>, relay=mx.example.jp[192.0.2.25]:25, dsn=5.7.1, status=bounced (host mx.example.jp[192.0.2.25] said: 550 5.7.1 <kuro@example.jp>: Access denied (in reply to RCPT TO command))\n\n_______________________________________________\npostfix-users mailing list -- postfix-users@lists.example.net',
    ),
  ),
  one(
    'post that quotes a whole bounce, no list fields but precedence and a list sender',
    {
      from: 'mailop <mailop-bounces@lists.example.net>',
      subject: '[mailop] Delivery Status Notification (Failure) from bigmail',
      path: 'mailop-bounces@lists.example.net',
      to: 'mailop@lists.example.net',
      more: 'Precedence: list\nX-BeenThere: mailop@lists.example.net\nX-Mailman-Version: 2.1.39\nSender: mailop <mailop-bounces@lists.example.net>',
    },
    text(`We get these in thousands:\n\n${POSTFIX_TEXT}\n\n${POSTFIX_FIELDS}\n\nAnybody else?`),
  ),
  one(
    'digest of a list in multipart/digest',
    {
      from: 'exim-users-request@lists.example.net',
      subject: 'exim-users Digest, Vol 250, Issue 3',
      path: 'exim-users-bounces@lists.example.net',
      to: 'exim-users@lists.example.net',
      more: LIST('exim-users'),
    },
    mixed(
      text("Today's Topics:\n\n   1. Mail delivery failed: returning message to sender (Mike)"),
      'Content-Type: message/rfc822\n\nFrom: Mike <mike@example.com>\nSubject: Mail delivery failed: returning message to sender\n\nA message that you sent could not be delivered to kuro@example.jp: 550 5.1.1 User unknown\n',
    ),
  ),
  one(
    'Mailman 2: membership disabled by bounces, to the member',
    {
      from: 'staff-request@lists.example.net',
      subject: 'confirm 8f3a55c1',
      path: 'staff-bounces@lists.example.net',
      to: 'tama@example.org',
      more: 'Precedence: bulk\nX-BeenThere: staff@lists.example.net\nX-List-Administrivia: yes\nX-Mailman-Version: 2.1.39',
    },
    text(
      'Your membership in the mailing list Staff has been disabled due to\nexcessive bounces The last bounce received from you was dated\n02-Nov-2026.  You will not get any more messages from this list until\nyou re-enable your membership.',
    ),
  ),
  one(
    'Mailman 3: subscription disabled, to the owner, with the bounce',
    {
      from: 'Mailman <noreply@lists.example.net>',
      subject: "kuro@example.jp's subscription disabled on Staff",
      path: '',
      to: 'staff-owner@lists.example.net',
      more: LIST('staff'),
    },
    mixed(
      text(
        "kuro@example.jp's subscription has been disabled on staff@lists.example.net due to their bounce score exceeding the mailing list's bounce_score_threshold.\n\nThe triggering DSN if available is attached.",
      ),
      attached(BOUNCE),
    ),
  ),
  one(
    'Mailman: uncaught bounce, to the owner',
    {
      from: 'Mailman <noreply@lists.example.net>',
      subject: 'Uncaught bounce notification',
      path: 'mailman-bounces@lists.example.net',
      to: 'staff-owner@lists.example.net',
      more: 'X-List-Administrivia: yes\nPrecedence: list',
    },
    mixed(
      text(
        'The attached message was received as a bounce, but either the bounce format was not recognized, or no member addresses could be extracted from it.  This mailing list has been configured to send all unrecognized bounce messages to the list administrator(s).',
      ),
      attached('Return-Path: <>\nFrom: Kuro <kuro@example.jp>\nSubject: Automatic reply\n\nI am away.'),
    ),
  ),
  one(
    'Sympa: bounce rate and members removed',
    {
      from: 'SYMPA <sympa@lists.example.fr>',
      subject: 'List staff: members removed for bounces',
      path: 'sympa-owner@lists.example.fr',
      to: 'staff-request@lists.example.fr',
      more: 'Auto-Submitted: auto-generated\nX-Sympa-From: sympa@lists.example.fr',
    },
    text(
      'The following addresses were removed from list staff because mail to them was returned:\n\n  kuro@example.jp (5.1.1)\n  mike@example.com (5.2.2)\n',
    ),
  ),
  one(
    'Google Groups: bouncing status of a member',
    {
      from: 'Google Groups <noreply@groups.example.com>',
      subject: 'Your account is marked as bouncing',
      path: 'noreply@groups.example.com',
      to: 'tama@example.org',
    },
    html(
      '<p>Messages to tama@example.org were returned with "550 5.7.1 rejected" and your subscriptions are paused.</p>',
    ),
  ),
  one(
    'phpList: bounce processing report from the bounce address',
    {
      from: 'Bounce Processor <bounces@lists.example.net>',
      subject: 'Bounces: 12 new, 3 users unconfirmed',
      path: '',
      to: 'admin@example.org',
    },
    text(
      '12 new bounces were fetched.\n\nMarked unconfirmed:\nkuro@example.jp (5 consecutive bounces)\nmike@example.com (5 consecutive bounces)\n',
    ),
  ),
  // Reports for programs
  one(
    'DMARC aggregate report, zip in mixed, null path',
    {
      from: 'noreply-dmarc-support@bigmail.example.com',
      subject: 'Report domain: example.org Submitter: bigmail.example.com Report-ID: 55012345',
      path: '',
      to: 'dmarc@example.org',
    },
    file('application/zip', 'bigmail.example.com!example.org!1793577600!1793663999.zip', 'PK'),
  ),
  one(
    'DMARC aggregate report from a mailer-daemon of a small site, text and XML',
    {
      from: 'MAILER-DAEMON@dmarc.example.net',
      subject: 'Report Domain: example.org; Submitter: dmarc.example.net; Report-ID: 550',
      path: '',
      to: 'dmarc@example.org',
    },
    mixed(
      text(
        'This is a DMARC aggregate report for example.org. 3 messages were rejected (policy reject), sent from 203.0.113.99, header from tama@example.org.',
      ),
      'Content-Type: application/xml; name="r.xml"\nContent-Disposition: attachment\n\n<?xml version="1.0"?><feedback><record><row><source_ip>203.0.113.99</source_ip></row></record></feedback>',
    ),
  ),
  one(
    'DMARC aggregate report, text alone with figures, postmaster',
    {
      from: 'Postmaster <postmaster@small.example.net>',
      subject: 'DMARC report for example.org',
      path: '',
      to: 'dmarc@example.org',
    },
    text(
      'DMARC report\n\nsource 203.0.113.99, count 3, disposition reject, spf fail, dkim fail, header_from example.org, envelope_from tama@example.org\nThese messages were rejected with 550 5.7.1.\nContact: dmarc-help@small.example.net',
    ),
  ),
  one(
    'TLS report',
    {
      from: 'tlsrpt@bigmail.example.com',
      subject:
        'Report Domain: example.org Submitter: bigmail.example.com Report-ID: <2026.11.02T00.00.00Z+example.org@bigmail.example.com>',
      path: '',
      to: 'tlsrpt@example.org',
      more: 'TLS-Report-Domain: example.org\nTLS-Report-Submitter: bigmail.example.com',
    },
    report(
      'tlsrpt',
      text('This is an aggregate TLS report from bigmail.example.com. 5 sessions failed.'),
      file('application/tlsrpt+gzip', 'r.json.gz', 'gz'),
    ),
  ),
  one(
    'DKIM failure report, RFC 6591',
    {
      from: 'DKIM reports <dkim-report@bigmail.example.com>',
      subject: 'DKIM failure report for 4711',
      path: '',
      to: 'dkim-errors@example.org',
    },
    report(
      'feedback-report',
      text(
        'DKIM failure report for job 4711 on mx.bigmail.example.com\n\nCanonicalized header and body are attached.',
      ),
      'Content-Type: message/feedback-report\n\nFeedback-Type: auth-failure\nVersion: 1\nUser-Agent: OpenDKIM-Filter/2.11.0\nAuth-Failure: bodyhash\nAuthentication-Results: mx.bigmail.example.com; dkim=fail header.d=example.org\nOriginal-Mail-From: tama@example.org\nSource-IP: 192.0.2.1\nReported-Domain: example.org\nDelivery-Result: delivered',
      HEADER('kuro@bigmail.example.com'),
    ),
    complains('kuro@bigmail.example.com'),
  ),
  one(
    'abuse report, ARF',
    {
      from: 'Feedback Loop <fbl@bigmail.example.com>',
      subject: 'FW: Price list 2027',
      path: 'fbl-bounce@bigmail.example.com',
      to: 'fbl@example.org',
    },
    report(
      'feedback-report',
      text('This is an email abuse report for an email message received from IP 192.0.2.1.'),
      'Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: BigMail-FBL/1.0\nVersion: 1\nOriginal-Mail-From: <bounces@example.org>\nOriginal-Rcpt-To: <kuro@bigmail.example.com>\nSource-IP: 192.0.2.1',
      OWN('kuro@bigmail.example.com'),
    ),
    complains('kuro@bigmail.example.com'),
  ),
  one(
    'abuse report of a person, header pasted',
    {
      from: 'Abuse Desk <abuse@isp.example.com>',
      subject: 'Abuse: spam from 192.0.2.1 [isp #5512]',
      path: 'abuse@isp.example.com',
      to: 'abuse@example.org',
    },
    text(
      'Dear colleague,\n\nplease stop this:\n\nReturn-Path: <tama@example.org>\nDelivered-To: kuro@isp.example.com\nReceived: from mx.example.org (192.0.2.1)\nSubject: Price list 2027\n\nRegards, abuse desk',
    ),
  ),
  // Receipts
  one(
    'read, Outlook',
    {
      from: 'Kuro Kato <kuro@example.jp>',
      subject: 'Read: Price list 2027',
      path: '',
      more: 'Auto-Submitted: auto-replied',
    },
    report(
      'disposition-notification',
      text(
        'Your message\n\n   To: Kuro Kato\n   Subject: Price list 2027\n   Sent: Tuesday, November 3, 2026 8:59:57 AM (UTC+09:00)\n\n was read on Tuesday, November 3, 2026 9:20:11 AM (UTC+09:00).',
      ),
      receipt(
        'Final-recipient: RFC822; kuro@example.jp\nDisposition: automatic-action/MDN-sent-automatically; displayed\nX-MSExch-Correlation-Key: abc==\nOriginal-Message-ID: <2026110308595.1@pc7.example.org>',
      ),
    ),
  ),
  one(
    'deleted unread, Outlook German',
    {
      from: 'Meier, Hans <hans@example.de>',
      subject: 'Ungelesen: Price list 2027',
      path: '',
      more: 'Auto-Submitted: auto-replied',
    },
    report(
      'disposition-notification',
      text(
        'Ihre Nachricht\n\n   An: Meier, Hans\n   Betreff: Price list 2027\n\n wurde ungelesen gelöscht.',
        'quoted-printable',
      ),
      receipt(
        'Final-recipient: RFC822; hans@example.de\nDisposition: automatic-action/MDN-sent-automatically; deleted',
      ),
    ),
  ),
  one(
    'displayed, Thunderbird Japanese',
    { from: '加藤 <kato@example.jp>', subject: '開封確認 (表示) - Price list 2027' },
    report(
      'disposition-notification',
      text(
        'これはあなたが kato@example.jp 宛に送信したメールの開封確認です。\n\n注意: この開封確認はメッセージが受信者のコンピューターに表示されたことだけを示しています。',
        'base64',
      ),
      receipt(
        'Reporting-UA: kato.example.jp; Thunderbird 128.4\nFinal-Recipient: rfc822;kato@example.jp\nOriginal-Message-ID: <2026110308595.1@pc7.example.org>\nDisposition: manual-action/MDN-sent-manually; displayed',
      ),
      HEADER('kato@example.jp'),
    ),
  ),
  one(
    'denied, KMail French',
    {
      from: 'Jeanne Petit <jeanne@example.fr>',
      subject: 'Notification de disposition du message',
      more: 'User-Agent: KMail/5.24',
    },
    report(
      'disposition-notification',
      text(
        'Le message envoyé le 3 novembre 2026 à jeanne@example.fr avec le sujet « Price list 2027 » : le destinataire a refusé de donner un accusé de lecture.',
      ),
      receipt(
        'Reporting-UA: KMime 5.24\nFinal-Recipient: rfc822; jeanne@example.fr\nDisposition: manual-action/MDN-sent-manually; denied',
      ),
    ),
  ),
  one(
    'Apple: receipt without the type of its report',
    { from: 'Ana <ana@example.es>', subject: 'Confirmación de lectura: Price list 2027' },
    mixed(
      text('Su mensaje a ana@example.es se mostró el 3 de noviembre de 2026.'),
      receipt(
        'Final-Recipient: rfc822; ana@example.es\nDisposition: manual-action/MDN-sent-manually; displayed',
      ),
    ),
  ),
  one(
    'Gmail: return receipt in plain text',
    { from: 'Kuro <kuro@example.jp>', subject: 'Read Receipt: Price list 2027' },
    text('Your message was opened by kuro@example.jp on Tue, 3 Nov 2026 09:30.'),
  ),
  // Warnings, successes
  one(
    'delivered, Postfix',
    {
      from: 'Mail Delivery System <MAILER-DAEMON@out.example.net>',
      subject: 'Successful Mail Delivery Report',
      path: '',
      more: 'Auto-Submitted: auto-replied',
    },
    report(
      'delivery-status',
      text(
        'This is the mail system at host out.example.net.\n\nYour message was successfully delivered to the destination(s)\nlisted below. If the message was delivered to mailbox you will\nreceive no further notifications.\n\n                   The mail system\n\n<kuro@example.jp>: delivery via mx.example.jp[192.0.2.25]:25: 250 2.0.0 Ok: queued as 4d1Xyb',
      ),
      status(
        'Final-Recipient: rfc822; kuro@example.jp\nAction: relayed\nStatus: 2.0.0\nRemote-MTA: dns; mx.example.jp\nDiagnostic-Code: smtp; 250 2.0.0 Ok: queued as 4d1Xyb',
      ),
      HEADER('kuro@example.jp'),
    ),
    arrived('kuro@example.jp', 'relayed'),
  ),
  one(
    'delivered, free text of a provider, MAILER-DAEMON',
    { from: 'MAILER-DAEMON@mail.example.ne.jp', subject: 'Your mail was delivered', path: '' },
    text(
      'Your message has been delivered to the following recipient.\n\n  kuro@example.jp\n\nSubject: Price list 2027',
    ),
    arrived('kuro@example.jp'),
  ),
  one(
    'delivered, Exchange Online, HTML',
    {
      from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.com>',
      subject: 'Delivered: Price list 2027',
      path: '',
      more: 'Auto-Submitted: auto-replied',
    },
    report(
      'delivery-status',
      html(
        '<p><b>Your message has been delivered to the following recipients:</b></p><p><a href="mailto:kuro@example.com">kuro@example.com</a></p><p>Subject: Price list 2027</p>',
      ),
      status(
        'Final-Recipient: rfc822;kuro@example.com\nAction: delivered\nStatus: 2.0.0\nX-Supplementary-Info: < #2.0.0 smtp;200>',
        'x.prod.outlook.com',
      ),
      HEADER('kuro@example.com'),
    ),
    arrived('kuro@example.com'),
  ),
  one(
    'delayed, Postfix',
    {
      from: 'Mail Delivery System <MAILER-DAEMON@out.example.net>',
      subject: 'Delayed Mail (still being retried)',
      path: '',
      more: 'Auto-Submitted: auto-replied',
    },
    report(
      'delivery-status',
      text(
        'This is the mail system at host out.example.net.\n\n####################################################################\n# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #\n####################################################################\n\nYour message could not be delivered for more than 4 hour(s).\nIt will be retried until it is 5 day(s) old.\n\n<kuro@example.jp>: connect to mx.example.jp[192.0.2.25]:25: Connection timed out',
      ),
      status(
        'Final-Recipient: rfc822; kuro@example.jp\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: X-Postfix; connect to mx.example.jp[192.0.2.25]:25:\n    Connection timed out\nWill-Retry-Until: Sun,  8 Nov 2026 08:59:59 +0900 (JST)',
      ),
      HEADER('kuro@example.jp'),
    ),
    late('kuro@example.jp'),
  ),
  one(
    'delayed, Exim free text, frozen-like warning',
    {
      from: 'Mail Delivery System <Mailer-Daemon@out.example.net>',
      subject: 'Warning: message 1vAbCd-000abc-2d delayed 24 hours',
      path: '',
      more: 'Auto-Submitted: auto-replied\nX-Failed-Recipients: kuro@example.jp'.split('\n')[0] ?? '',
    },
    text(
      'This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on out.example.net.\n\nThe message identifier is:     1vAbCd-000abc-2d\nThe subject of the message is: Price list 2027\nThe date of the message is:    Mon, 2 Nov 2026 08:59:57 +0900\n\nThe address to which the message has not yet been delivered is:\n\n  kuro@example.jp\n    host mx.example.jp [192.0.2.25]\n    SMTP error from remote mail server after RCPT TO:<kuro@example.jp>:\n    450 4.2.2 Mailbox full\n\nNo action is required on your part. Delivery attempts will continue for\nsome time, and this warning may be repeated at intervals if the message\nremains undelivered. Eventually the mail delivery software will give up,\nand when that happens, the message will be returned to you.',
    ),
    late('kuro@example.jp'),
  ),
  // Calendars
  one(
    'calendar reply, accepted, Google',
    {
      from: 'Kuro <kuro@example.jp>',
      subject: 'Accepted: Undelivered mail - weekly call @ Tue Nov 10, 2026 (tama@example.org)',
      path: 'calendar-notification@calendar.example.com',
      to: 'tama@example.org',
      more: 'Sender: Calendar <calendar-notification@calendar.example.com>\nAuto-Submitted: auto-generated',
    },
    mixed(
      alternative(
        text('kuro@example.jp has accepted this invitation.'),
        html('<p>kuro@example.jp has accepted this invitation.</p>'),
        'Content-Type: text/calendar; charset=utf-8; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nATTENDEE;PARTSTAT=ACCEPTED:mailto:kuro@example.jp\nEND:VEVENT\nEND:VCALENDAR',
      ),
      file('application/ics', 'invite.ics', 'BEGIN:VCALENDAR'),
    ),
  ),
  one(
    'calendar reply, declined, Exchange, null path',
    {
      from: 'Kuro Kato <kuro@example.jp>',
      subject: 'Declined: Price list 2027',
      path: '',
      to: 'tama@example.org',
      more: 'X-MS-Exchange-Calendar-Originator-Id: 4711',
    },
    alternative(
      text('I am in another meeting. Ask mike@example.jp.'),
      'Content-Type: text/calendar; charset=utf-8; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR',
    ),
  ),
  one(
    'calendar: a room refuses',
    {
      from: 'Room 550 <room550@example.org>',
      subject: 'Declined: Delivery review',
      path: '',
      to: 'tama@example.org',
      more: 'Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: DR, OOF, AutoReply',
    },
    text(
      'Your meeting request was declined.\n\nYour meeting request conflicts with an existing meeting of hanako@example.org.',
    ),
  ),
  // Challenges and moderation
  one(
    'challenge, link',
    {
      from: 'Kuro <kuro@example.jp>',
      subject: 'Re: Price list 2027 (please verify)',
      path: '',
      more: 'Auto-Submitted: auto-replied\nPrecedence: bulk',
    },
    text(
      'Hello,\n\nI use a spam protection. Your message has not been delivered to me yet. To have your message delivered, click on this link once: https://challenge.example.com/4711\n\nkuro@example.jp',
    ),
  ),
  one(
    'challenge, reply, Portuguese',
    {
      from: 'AntiSpam <antispam@example.br>',
      subject: 'Confirmação: Price list 2027',
      path: '',
      more: 'Auto-Submitted: auto-replied',
    },
    text(
      'Sua mensagem para ana@example.br está retida. Confirme seu endereço respondendo a esta mensagem para que ela seja entregue.',
    ),
  ),
  one(
    'post held, Mailman 3',
    {
      from: 'staff-owner@lists.example.net',
      subject: 'Your message to staff@lists.example.net awaits moderator approval',
      path: 'staff-bounces@lists.example.net',
      more: 'Precedence: bulk\nAuto-Submitted: auto-generated',
    },
    text(
      "Your mail to 'staff@lists.example.net' with the subject\n\n    Price list 2027\n\nIs being held until the list moderator can review it for approval.\n\nThe message is being held because:\n\n    The message is not from a list member",
    ),
  ),
  one(
    'encrypted message waits',
    {
      from: 'Secure Mail <notification@secure.example.com>',
      subject: 'Delivery notification: secure message from Kuro',
      path: 'bounce-4711@secure.example.com',
    },
    html(
      '<p>kuro@example.jp sent you a protected message. It will expire in 14 days and can not be delivered again.</p>',
    ),
  ),
  one(
    'DSN of success and failure in one report',
    {
      from: 'Mail Delivery Subsystem <MAILER-DAEMON@out.example.net>',
      subject: 'Returned mail: see transcript for details',
      path: '',
      more: 'Auto-Submitted: auto-generated (failure)',
    },
    report(
      'delivery-status',
      text(
        'The original message was received at Tue, 3 Nov 2026 08:59:58 +0900\nfrom pc7.example.org [198.51.100.7]\n\n   ----- The following addresses had permanent fatal errors -----\n<kuro@example.jp>\n    (reason: 550 5.1.1 User unknown)\n\n   ----- The following addresses had successful delivery notifications -----\n<mike@example.com>  (relayed to non-DSN-aware mailer)\n',
      ),
      status(
        'Final-Recipient: RFC822; kuro@example.jp\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: SMTP; 550 5.1.1 User unknown\n\nFinal-Recipient: RFC822; mike@example.com\nAction: relayed\nStatus: 2.1.5\nDiagnostic-Code: SMTP; 250 OK',
      ),
      HEADER('kuro@example.jp'),
    ),
    { recipient: 'kuro@example.jp', kind: 'bounce', action: 'failed' },
    arrived('mike@example.com', 'relayed'),
  ),
];
