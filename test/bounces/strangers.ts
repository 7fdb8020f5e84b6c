/** Mails that speak the language of bounces and are none: whole mails with what a machine puts around them; see writers.ts. */
import { attached, none, noneOf, text } from './letters.ts';
import type { WriterCase } from './writers.ts';

const NOTICE = [
  'Return-Path: <>',
  'From: MAILER-DAEMON@mx.example.net (Mail Delivery System)',
  'To: users-bounces@lists.example.com',
  'Subject: Undelivered Mail Returned to Sender',
  '',
  'This is the mail system at host mx.example.net.',
  '',
  '<neko@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.1.1 User unknown (in reply to RCPT TO command)',
].join('\n');

const REPORT =
  'Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; neko@example.jp\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown';

const LOG =
  'Nov  3 09:00:05 mx postfix/smtp[1234]: 4XyZ: to=<neko@example.jp>, relay=mx.example.jp[192.0.2.25]:25, delay=1, dsn=5.1.1, status=bounced (host mx.example.jp[192.0.2.25] said: 550 5.1.1 <neko@example.jp>: User unknown (in reply to RCPT TO command))';

const quoted = NOTICE.split('\n')
  .map((line) => `> ${line}`)
  .join('\n');

export const STRANGERS: readonly WriterCase[] = [
  // Quarantine, challenge, virus
  none(
    'challenge of TMDA',
    'Return-Path: <neko-bounces@example.jp>\nFrom: Neko <neko-confirm-1162.a1b2@example.jp>\nSubject: Please confirm your message\nAuto-Submitted: auto-replied\nPrecedence: bulk',
    'This message was created automatically by mail delivery software (TMDA).\n\nYour message attached below is being held because the address\n<tama@example.org> has not been verified.\n\nTo release your message for delivery, please send an empty message\nto the following address, or use your mailer\'s "Reply" feature.\n\n   neko-confirm-1162.a1b2@example.jp',
  ),
  none(
    'challenge with a link',
    'Return-Path: <>\nFrom: Guard <verify@guard.example>\nSubject: (Action Required) Re: The minutes\nAuto-Submitted: auto-replied',
    'Your message to neko@example.jp has not been delivered yet because you are not in the guest list. Verify yourself at https://guard.example/v/1 to have it delivered.',
  ),
  none(
    'challenge in Japanese',
    'Return-Path: <>\nFrom: 迷惑メール対策 <check@guard.example.jp>\nSubject: 送信者確認のお願い\nAuto-Submitted: auto-replied',
    'neko@example.jp 宛のメールは現在保留されています。次の URL を開いて送信者の確認をしてください。確認後に配信されます。\nhttps://guard.example.jp/v/1',
  ),
  none(
    'quarantine digest, empty sender',
    'Return-Path: <>\nFrom: Spam Quarantine <postmaster@gate.example.org>\nSubject: Spam Quarantine Notification',
    'The message(s) below have been blocked by your administrator as suspected spam.\nThere are 2 new messages in your Email Quarantine since you received your last notification.\n\nFrom: neko@example.jp\nSubject: cheap\nDate: 03 Nov 2026',
  ),
  noneOf(
    'quarantine digest in HTML',
    'Return-Path: <>\nFrom: "Spam Firewall" <no-reply@gate.example.org>\nSubject: Spam Quarantine Summary - [2] messages',
    'multipart/alternative',
    [
      text('Deliver Whitelist Delete\n2026-11-03 09:00 neko@example.jp cheap pills'),
      'Content-Type: text/html; charset=utf-8\n\n<table><tr><td>neko@example.jp</td><td>cheap pills</td><td>Blocked</td><td>Deliver</td></tr></table>',
    ],
  ),
  none(
    'virus in a mail to you',
    'Return-Path: <>\nFrom: Content-filter at mx.example.org <postmaster@mx.example.org>\nSubject: VIRUS (Eicar-Test-Signature) in mail TO YOU (from <neko@example.jp>)',
    'VIRUS ALERT\n\nOur content checker found\n    virus: Eicar-Test-Signature\n\nin an email to you from probably faked sender:\n  ?@[192.0.2.9]\nclaiming to be: <neko@example.jp>\n\nContent type: Virus\nOur internal reference code for your message is 12345-01/abc\n\nDelivery of the email was stopped!\n\nPlease contact your system administrator for details.',
  ),
  none(
    'virus warning of a scanner',
    'From: "MailScanner" <postmaster@mx.example.org>\nSubject: Warning: E-mail viruses detected\nAuto-Submitted: auto-generated',
    'Our virus detector has just been triggered by a message to you from:-\n  neko@example.jp\nSubject: Invoice\nThe message was not delivered to you. Report: Found Eicar in invoice.zip',
  ),
  none(
    'attachment taken away',
    'Return-Path: <>\nFrom: Mail Gateway <mailgw@example.org>\nSubject: [Removed attachment] Invoice',
    'The attachment invoice.exe of a message from neko@example.jp was removed because its type is not allowed. The message itself follows in a separate mail.',
  ),
  none(
    'secure message waits',
    'From: Neko via Secure Mail <notification@secure.example>\nSubject: Neko has sent you a secure message',
    'neko@example.jp has sent you an encrypted message. If you did not expect it, the message will expire on 10 Nov 2026 and cannot be delivered again.',
  ),
  none(
    'rule report of Exchange',
    'Return-Path: <>\nFrom: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>\nSubject: Rule detected - Invoice',
    'This email was automatically generated by the Generate Incident Report action.\n\nMessage Id: <1@example.jp>\nSender: Neko, neko@example.jp\nSubject: Invoice\nTo: Tama, tama@example.org\nSeverity: Medium\nRule Hit: block, Action: RejectMessage',
  ),

  // Lists
  noneOf(
    'Mailman 2, bounce action',
    'Return-Path: <mailman-bounces@lists.example.com>\nFrom: mailman-bounces@lists.example.com\nTo: users-owner@lists.example.com\nSubject: Bounce action notification\nX-BeenThere: users@lists.example.com\nX-List-Administrivia: yes\nPrecedence: list',
    'multipart/mixed',
    [
      text(
        'This is a Mailman mailing list bounce action notice:\n\n    List:       Users\n    Member:     neko@example.jp\n    Action:     Subscription disabled.\n    Reason:     Excessive or fatal bounces.\n\nThe triggering bounce notice is attached below.\n\nQuestions?\nContact the Mailman site administrator at mailman@lists.example.com.',
      ),
      attached(NOTICE),
    ],
  ),
  noneOf(
    'Mailman 2, uncaught bounce',
    'From: mailman-bounces@lists.example.com\nTo: users-owner@lists.example.com\nSubject: Uncaught bounce notification\nX-List-Administrivia: yes\nPrecedence: list',
    'multipart/mixed',
    [
      text(
        'The attached message was received as a bounce, but either the bounce\nformat was not recognized, or no member addresses could be extracted\nfrom it.  This mailing list has been configured to send all\nunrecognized bounce messages to the list administrator(s).',
      ),
      attached(NOTICE),
    ],
  ),
  noneOf(
    'Mailman 3, subscription disabled',
    "From: noreply@lists.example.com\nTo: users-owner@lists.example.com\nSubject: neko@example.jp's subscription disabled on Users\nPrecedence: bulk\nX-Mailer: GNU Mailman",
    'multipart/mixed',
    [
      text(
        "neko@example.jp's subscription has been disabled on users@lists.example.com due to their bounce score exceeding the mailing list's bounce_score_threshold.\n\nThe triggering DSN if available is attached.",
      ),
      attached(NOTICE),
    ],
  ),
  none(
    'Sympa, bounce rate',
    'From: SYMPA <sympa@lists.example.com>\nTo: users-request@lists.example.com\nSubject: Bounce rate too high\nPrecedence: list',
    'Bounce rate in list users is 35%.\n\nYou should delete bouncing subscribers:\nneko@example.jp 5.1.1\nhttps://lists.example.com/sympa/reviewbouncing/users',
  ),
  none(
    'LISTSERV, error monitoring',
    'Return-Path: <>\nFrom: "L-Soft list server at LISTS.EXAMPLE.COM (17.0)" <LISTSERV@LISTS.EXAMPLE.COM>\nTo: owner-users@lists.example.com\nSubject: USERS: Daily error monitoring report',
    'The following 1 subscriber was deleted from the USERS list today:\n\n neko@example.jp\n   Last error: 5.1.1 550 5.1.1 User unknown\n\nThe following subscribers are currently being monitored:\n\n Err First Last Address\n --- ----- ----- -------\n   3 10/31 11/02 mike@example.com\n Last error: 5.2.2 552 mailbox full',
  ),
  none(
    'Majordomo, post of a stranger',
    'From: owner-users@lists.example.com\nTo: users-approval@lists.example.com\nSubject: BOUNCE users@lists.example.com:     Non-member submission from ["Neko" <neko@example.jp>]',
    '>From neko@example.jp  Tue Nov  3 09:00:00 2026\nReceived: from mx.example.jp\nFrom: "Neko" <neko@example.jp>\nTo: users@lists.example.com\nSubject: hello\n\nHello everybody.',
  ),
  noneOf(
    'ezmlm, warning to the subscriber',
    'Return-Path: <users-return-warn-1162.abc-tama=example.org@lists.example.com>\nFrom: users-help@lists.example.com\nSubject: WARNING from users@lists.example.com\nMailing-List: contact users-help@lists.example.com; run by ezmlm',
    'multipart/mixed',
    [
      text(
        "Hi! This is the ezmlm program. I'm managing the\nusers@lists.example.com mailing list.\n\n\nMessages to you from the users mailing list seem to\nhave been bouncing. I've attached a copy of the first bounce\nmessage I received.\n\nIf this message bounces too, I will send you a probe. If the probe bounces,\nI will remove your address from the users mailing list.",
      ),
      attached(NOTICE.replace('neko@example.jp', 'tama@example.org')),
    ],
  ),
  none(
    'Google Groups, post waits',
    'Return-Path: <>\nFrom: users+noreply@googlegroups.com\nSubject: Your message to users is pending\nAuto-Submitted: auto-replied',
    'Your message to the group users@googlegroups.com is waiting for approval by a moderator.',
  ),
  none(
    'list host, your address bounces',
    'From: "Groups" <noreply@groups.example>\nSubject: Your account is bouncing',
    'Messages sent to your address tama@example.org have been bouncing back to us with the error:\n\n550 5.7.1 Message rejected\n\nWe have stopped sending. Follow this link to become active again: https://groups.example/unbounce',
  ),
  none(
    'Sympa, post to approve',
    'From: SYMPA <sympa@lists.example.com>\nSubject: Message to users to be approved\nPrecedence: list',
    'The following message from neko@example.jp is waiting for your approval. To reject it click below.',
  ),
  none(
    'post rejected by a moderator',
    'From: users-bounces@lists.example.com\nSubject: Request to mailing list Users rejected\nX-BeenThere: users@lists.example.com\nPrecedence: list',
    'Your request to the Users mailing list\n\n    Posting of your message titled "Lunch"\n\nhas been rejected by the list moderator.  The moderator gave the\nfollowing reason for rejecting your request:\n\n"Off topic"\n\nAny questions or comments should be directed to the list administrator\nat:\n\n    users-owner@lists.example.com',
  ),
  none(
    'welcome to a list',
    'From: users-request@lists.example.com\nSubject: Welcome to the "Users" mailing list\nX-BeenThere: users@lists.example.com\nPrecedence: bulk',
    'Welcome to the Users@lists.example.com mailing list!\n\nIf your mail bounces your subscription will be disabled. You must know your password to change your options.',
  ),
  none(
    'moderator has work',
    'From: users-bounces@lists.example.com\nTo: users-owner@lists.example.com\nSubject: 2 Users moderator request(s) waiting\nX-List-Administrivia: yes',
    'The Users@lists.example.com mailing list has 2 request(s) waiting for your consideration.\n\nFrom: neko@example.jp on Tue Nov 3 09:00:00 2026\nCause: Message has a suspicious header',
  ),
  none(
    'newsletter tool, bounces processed',
    'From: "Newsletter" <listmaster@example.org>\nSubject: Bounce Processing Report\nX-Mailer: tool 3',
    '34 new bounces were processed\n\nBelow are users who have been marked unconfirmed, with 5 consecutive bounces:\nneko@example.jp\nmike@example.com',
  ),

  // What servers write to their own masters
  none(
    'logwatch, Postfix',
    'From: logwatch@mx.example.org\nTo: root@mx.example.org\nSubject: Logwatch for mx (Linux)',
    ' ################### Logwatch 7.5 ####################\n --------------------- Postfix Begin ------------------------\n\n        3   Bounced (remote)\n        2      5.1.1     Permanent failure: Addressing status: Bad destination mailbox address\n        2         example.jp\n        2            neko@example.jp\n        2               550 5.1.1 User unknown\n\n ---------------------- Postfix End -------------------------',
  ),
  none(
    'pflogsumm with problems',
    'Return-Path: <root@mx.example.org>\nFrom: root <root@mx.example.org>\nTo: postmaster@example.org\nSubject: mx.example.org daily mail stats for Tue, 03 Nov 2026',
    'message bounce detail (by relay)\n--------------------------------\n  mx.example.jp[192.0.2.25]:25 (total: 1)\n         1   neko@example.jp\n\nmessage deferral detail\n-----------------------\n  smtp (total: 4)\n         4   connect to mx.example.com[198.51.100.25]:25: Connection timed out\n\nmessage reject detail\n  RCPT\n    User unknown (total: 2)\n       2   nobody@example.org',
  ),
  none(
    'mail queue by cron',
    'From: root@mx.example.org (Cron Daemon)\nTo: root@mx.example.org\nSubject: Cron <root@mx> mailq\nAuto-Submitted: auto-generated',
    '-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------\n4XyZ          1024 Tue Nov  3 09:00:00  tama@example.org\n(host mx.example.jp[192.0.2.25] said: 452 4.2.2 Mailbox full (in reply to RCPT TO command))\n                                         neko@example.jp\n\n-- 1 Kbytes in 1 Request.',
  ),
  none(
    'alert with a log line',
    'From: Graylog <alerts@log.example.org>\nSubject: Graylog alert: mail delivery failed\nAuto-Submitted: auto-generated',
    `##########\nAlert Description: status=bounced\nLast messages accounting for this alert:\n${LOG}`,
  ),
  none(
    'alert of an intrusion detector',
    'From: OSSEC HIDS <ossecm@mx.example.org>\nTo: <root@mx.example.org>\nSubject: OSSEC Notification - mx - Alert level 6',
    `OSSEC HIDS Notification.\n2026 Nov 03 09:00:05\n\nReceived From: mx->/var/log/maillog\nRule: 3301 fired (level 6) -> "Attempt to use mail server as relay (client blocked)."\nPortion of the log(s):\n\n${LOG}\n\n --END OF NOTIFICATION`,
  ),
  none(
    'alert from root without subject',
    'Return-Path: <root@mx.example.org>\nFrom: root@mx.example.org',
    LOG,
  ),
  none(
    'message trace is ready',
    'Return-Path: <>\nFrom: Office365Reports@microsoft.com\nSubject: Your message trace is complete',
    'Your message trace report "undelivered to neko@example.jp" is complete. Status: Failed. You can download it here.',
  ),
  none(
    'DKIM reflector',
    'From: auto-responder <auth-results@verifier.example>\nSubject: Authentication Report\nAuto-Submitted: auto-generated',
    'This message is an automatic response from an authentication verifier service.\n\nSummary of Results\nSPF check: pass\nDKIM check: fail\n\nSPF check details:\nResult: pass\nID(s) verified: smtp.mailfrom=tama@example.org',
  ),
  none(
    'UPS',
    'Return-Path: <>\nFrom: root@nas.example.org\nSubject: UPS: power failure',
    'Power failure at 10:00. No mail was lost.',
  ),

  // People
  none(
    'reply of Outlook, German',
    'From: Jochen <jochen@example.com>\nSubject: AW: Undelivered Mail Returned to Sender\nThread-Topic: Undelivered Mail Returned to Sender\nIn-Reply-To: <b1@mx.example.net>',
    `Ist die Adresse richtig?\n\nVon: Mail Delivery System <MAILER-DAEMON@mx.example.net>\nGesendet: Dienstag, 3. November 2026 09:00\nAn: tama@example.org\nBetreff: Undelivered Mail Returned to Sender\n\n${NOTICE.split('\n').slice(5).join('\n')}`,
  ),
  noneOf(
    'reply to a bounce in HTML',
    'From: Hanako <hanako@example.com>\nSubject: Re: Delivery Status Notification (Failure)\nReferences: <b1@mx.example.net>',
    'multipart/alternative',
    [
      text(`Who is that?\n\nOn Tue, Mail Delivery Subsystem wrote:\n${quoted}`),
      `Content-Type: text/html; charset=utf-8\n\n<div>Who is that?</div><blockquote type="cite"><b>Address not found</b><p>Your message wasn't delivered to neko@example.jp because the address couldn't be found.</p></blockquote>`,
    ],
  ),
  noneOf(
    'reply with the report still attached',
    'From: Hanako <hanako@example.com>\nSubject: Re: failure notice\nIn-Reply-To: <b1@mx.example.net>\nX-Mailer: Apple Mail',
    'multipart/mixed',
    [
      text('See attachment.'),
      `Content-Type: text/plain; name="details.txt"\nContent-Disposition: attachment; filename="details.txt"\n\n${REPORT}`,
    ],
  ),
  noneOf(
    'forwarded as an attachment',
    'From: Hanako <hanako@example.org>\nSubject: Fwd: Undelivered Mail Returned to Sender',
    'multipart/mixed',
    [text('Have a look'), attached(NOTICE)],
  ),
  none(
    'person pastes a report',
    'From: Hanako <hanako@example.com>\nSubject: mail to neko',
    `Tama,\n\nmail to him fails, what is that?\n\n${REPORT}`,
  ),
  none(
    'person pastes, then signs',
    'From: Hanako <postbox@example.com>\nSubject: Delivery Status Notification (Failure)\nUser-Agent: Mozilla Thunderbird',
    `That is what I got today:\n\n${NOTICE.split('\n').slice(5).join('\n')}\n\nRegards\nHanako`,
  ),
  none(
    'forward of something else',
    'From: Hanako <hanako@example.com>\nSubject: Fwd: Price list',
    '---------- Forwarded message ---------\nFrom: Mike <mike@example.com>\nSubject: Price list\n\nMail to neko@example.jp was returned: 550 5.1.1 User unknown.',
  ),
  none(
    'forward of a newsletter about bounces',
    'From: Hanako <hanako@example.com>\nSubject: Fwd: Undelivered mail? What 550 5.1.1 means',
    '---------- Forwarded message ---------\nFrom: Deliverability Weekly <news@esp.example>\nSubject: Undelivered mail? What 550 5.1.1 means\n\n550 5.1.1 <neko@example.jp>: User unknown is a hard bounce.',
  ),
  none(
    'ticket made of a bounce',
    'From: Help Desk <help@desk.example>\nSubject: Ticket created: Undelivered Mail Returned to Sender\nAuto-Submitted: auto-generated\nX-Zammad-Ticket-Id: 4711',
    `Hi Agent,\n\na new ticket (Undelivered Mail Returned to Sender) has been created by "Mail Delivery System".\n\n${NOTICE.split('\n').slice(5).join('\n')}\n\nView this in Zammad`,
  ),
  none(
    'ticket note with a report',
    'From: "Jira" <jira@desk.example>\nSubject: [JIRA] (MAIL-12) Mails to example.jp bounce\nPrecedence: bulk\nAuto-Submitted: auto-generated',
    `Hanako commented on MAIL-12:\n\n{noformat}\n${REPORT}\n{noformat}`,
  ),
  none(
    'post in a forum',
    'From: Forum <noreply@forum.example>\nSubject: [Forum] [Support] Undelivered Mail Returned to Sender\nList-ID: <support.forum.example>\nPrecedence: list',
    `mike wrote:\n\nI get this:\n\n    ${NOTICE.split('\n').slice(5).join('\n    ')}\n\nVisit Topic`,
  ),
  none(
    'list post from postmaster',
    'From: Postmaster <postmaster@example.com>\nTo: mailop@lists.example\nSubject: [mailop] 550 5.7.1 from example.jp\nList-Id: <mailop.lists.example>\nPrecedence: list',
    `Hi,\n\nsince Tuesday we see\n\n  <neko@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.7.1 blocked (in reply to end of DATA command)\n\nAnybody from there here?`,
  ),
  none(
    'provider answers',
    'From: Postmaster Team <postmaster@provider.example>\nSubject: Re: [#55011] 550 5.7.1 blocked\nIn-Reply-To: <1@example.org>',
    'Dear Tama,\n\nwe have removed the block of 192.0.2.1. Mail to neko@provider.example will be accepted within 24 hours.\n\nYour message of 3 November:\n\nOur mail cannot be delivered:\n<neko@provider.example>: 550 5.7.1 Service unavailable; client blocked',
  ),
  none(
    'abuse complaint by hand',
    'From: Mike <mike@example.com>\nTo: abuse@example.org\nSubject: Spam from your server',
    'Please stop. Header:\n\nReturn-Path: <tama@example.org>\nDelivered-To: mike@example.com\nReceived: from out.example.org (192.0.2.1)\nSubject: Delivery failure',
  ),
  none(
    'delivery team',
    'From: "Delivery Team" <delivery@corp.example>\nReturn-Path: <delivery@corp.example>\nSubject: Delivery failure at customer site',
    'The delivery to neko@example.jp (desk 550, floor 5) failed because nobody signed.',
  ),
  none(
    'new address',
    'From: Neko <neko@example.jp>\nSubject: My address changes',
    'From December neko@example.jp no longer exists; mail will be returned. Please use neko@example.com.',
  ),
  none(
    'school',
    'From: 山田 <yamada@example.ac.jp>\nSubject: Re: 配信エラーについて\nIn-Reply-To: <1@example.org>',
    '山田です。「宛先のメールボックスが満杯です」と出て neko@example.jp に送れません。\n552 5.2.2 だそうです。',
  ),

  // Calendar, journal, recall
  noneOf(
    'calendar reply',
    'From: Neko <neko@example.jp>\nSubject: Accepted: Delivery failure review',
    'multipart/alternative',
    [
      text('Neko has accepted this invitation.'),
      'Content-Type: text/calendar; method=REPLY; charset=utf-8\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nATTENDEE;PARTSTAT=ACCEPTED:mailto:neko@example.jp\nREQUEST-STATUS:2.0;Success\nEND:VEVENT\nEND:VCALENDAR',
    ],
  ),
  noneOf(
    'calendar reply that failed',
    'Return-Path: <>\nFrom: Calendar Server <noreply@example.jp>\nSubject: Declined: Room 5\nAuto-Submitted: auto-generated',
    'multipart/mixed',
    [
      'Content-Type: text/calendar; method=REPLY; charset=utf-8\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nATTENDEE;PARTSTAT=DECLINED:mailto:room5@example.jp\nREQUEST-STATUS:5.1;Service unavailable\nEND:VEVENT\nEND:VCALENDAR',
    ],
  ),
  none(
    'meeting cancelled',
    'From: Mike <mike@example.com>\nSubject: Canceled: Undeliverable mail, next steps',
    'When: Tuesday. neko@example.jp cannot come.',
  ),
  noneOf(
    'journal of Exchange',
    'Return-Path: <>\nFrom: Microsoft Exchange <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>\nTo: journal@archive.example\nSubject: The minutes of Tuesday\nX-MS-Journal-Report:',
    'multipart/mixed',
    [
      text(
        'Sender: tama@example.org\nSubject: The minutes of Tuesday\nMessage-Id: <1@example.org>\nTo: neko@example.jp',
      ),
      attached(
        'From: tama@example.org\nTo: neko@example.jp\nSubject: The minutes of Tuesday\n\nHere they are.',
      ),
    ],
  ),
  noneOf(
    'journal of a mail about failures',
    'Return-Path: <>\nFrom: <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>\nTo: journal@archive.example\nSubject: Delivery failed, what now\nX-MS-Exchange-Generated-Message-Source: Journal Agent\nX-MS-Journal-Report:',
    'multipart/mixed',
    [
      text(
        'Sender: mike@example.org\nSubject: Delivery failed, what now\nMessage-Id: <2@example.org>\nRecipient: neko@example.jp',
      ),
      attached(
        'From: mike@example.org\nTo: neko@example.jp\nSubject: Delivery failed, what now\n\nThe server says 550 5.7.1 rejected.',
      ),
    ],
  ),
  none(
    'recall',
    'From: Mike <mike@example.com>\nSubject: Recall: The minutes',
    'Mike would like to recall the message, "The minutes".',
  ),
  none(
    'recall succeeded',
    'Return-Path: <>\nFrom: Neko <neko@example.jp>\nSubject: Message Recall Success: The minutes',
    'Your attempt to recall this message was successful.\nTo: neko@example.jp\nSubject: The minutes',
  ),
  none(
    'recall failed',
    'Return-Path: <>\nFrom: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>\nSubject: Message Recall Failure: The minutes',
    'The recall of this message failed.\n\nTo: neko@example.jp\nSubject: The minutes\n\nStatus: Failed',
  ),

  // Reports
  noneOf(
    'DMARC report, gzip',
    'Return-Path: <>\nFrom: "DMARC Aggregate Report" <dmarcreport@provider.example>\nSubject: [Preview] Report Domain: example.org Submitter: provider.example Report-ID: 1a2b',
    'multipart/mixed',
    [
      'Content-Type: text/html\n\n<div>This is a DMARC aggregate report from provider.example. For emails received between 2026-11-02 and 2026-11-03.</div>',
      'Content-Type: application/gzip; name="a.xml.gz"\nContent-Transfer-Encoding: base64\n\nH4sIAAAA',
    ],
  ),
  none(
    'DMARC report, XML alone',
    'Return-Path: <>\nFrom: postmaster@provider.example\nSubject: Report Domain: example.org Submitter: provider.example',
    '<?xml version="1.0"?><feedback><report_metadata><org_name>provider.example</org_name><email>postmaster@provider.example</email></report_metadata><record><row><source_ip>192.0.2.1</source_ip><count>550</count><policy_evaluated><disposition>reject</disposition></policy_evaluated></row></record></feedback>',
    'Content-Type: text/xml',
  ),
  none(
    'TLS report, JSON alone',
    'Return-Path: <>\nFrom: MAILER-DAEMON@provider.example\nSubject: Report Domain: example.org Submitter: provider.example Report-ID: <2>\nTLS-Report-Domain: example.org',
    '{"organization-name":"Provider","contact-info":"tls@provider.example","policies":[{"summary":{"total-failure-session-count":5},"failure-details":[{"result-type":"starttls-not-supported","failure-reason-code":"454 4.7.0"}]}]}',
    'Content-Type: application/tlsrpt+json',
  ),

  // Quota
  none(
    'almost full, Exchange',
    'Return-Path: <>\nFrom: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>\nSubject: Your mailbox is almost full',
    "Your mailbox is almost full.\n\n98.5 GB   99 GB\n\nPlease reduce your mailbox size. Delete any items you don't need from your mailbox and empty your Deleted Items folder.",
  ),
  none(
    'full, to its owner',
    'Return-Path: <>\nFrom: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>\nSubject: Your mailbox is full',
    'Your mailbox can no longer send or receive messages. Please reduce your mailbox size.\n\nThe mailbox tama@example.org has exceeded its quota.',
  ),
  none(
    'full, Japanese',
    'Return-Path: <>\nFrom: postmaster@example.org\nSubject: メールボックスの容量が上限を超えました',
    'tama@example.org 様\n\nメールボックスの容量が上限を超えたため、新しいメールを受信できません。不要なメールを削除してください。',
  ),
  none(
    'disk use, control panel',
    'From: "cPanel on host.example.org" <cpanel@host.example.org>\nSubject: [host.example.org] The mailbox “tama@example.org” is over quota (100%)\nAuto-Submitted: auto-generated',
    'The mailbox “tama@example.org” has exceeded its quota. It will reject new messages. postmaster@host.example.org',
  ),
  none(
    'provider, storage full',
    'From: Provider <no-reply@accounts.provider.example>\nSubject: Your storage is full: you can no longer receive mail',
    'Mails sent to tama@provider.example will be returned to the sender. Get more storage.',
  ),

  // Phishing that plays a bounce
  none(
    'mails held back',
    'Return-Path: <bounce@phish.example>\nFrom: "Mail Delivery Subsystem" <noreply@phish.example>\nSubject: Undeliverable: 4 incoming messages returned to sender',
    'Dear tama,\n\n4 incoming messages for tama@example.org could not be delivered because of a server error (552 storage limit). Review and deliver them: https://phish.example/?u=tama@example.org',
    'Content-Type: text/plain; charset=utf-8',
  ),
  none(
    'returned mail with a button',
    'Return-Path: <www-data@phish.example>\nFrom: Postmaster example.org <support@phish.example>\nSubject: Mail Delivery Failure - Action required',
    '<html><body><h2>Delivery failed</h2><p>Messages sent from <b>tama@example.org</b> are being returned.</p><a href="https://phish.example/fix">Retry delivery</a><p>Failure to verify will suspend your account.</p></body></html>',
    'Content-Type: text/html; charset=utf-8',
  ),
  none(
    'password expires, bounce-like',
    'Return-Path: <x@phish.example>\nFrom: "MAILER-DAEMON" <info@phish.example>\nSubject: Returned mail: account tama@example.org suspended',
    'Your account tama@example.org has been suspended and mail is being rejected. Keep the same password: https://phish.example/',
  ),
  none(
    'quota with a link',
    'Return-Path: <>\nFrom: "System Administrator" <admin@phish.example>\nSubject: Mailbox quota exceeded: incoming mail rejected',
    'Your mailbox tama@example.org is over quota; senders get 552 5.2.2 mailbox full. Upgrade free of charge: https://phish.example/up',
  ),
  none(
    'newsletter in HTML',
    'Return-Path: <b-1@esp.example>\nFrom: "Inbox Insight" <insight@esp.example>\nSubject: Delivery Status Notification (Failure) explained\nList-Unsubscribe: <mailto:u@esp.example>',
    '<html><body><h1>Reading a bounce</h1><pre>Final-Recipient: rfc822; neko@example.jp\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown</pre><p>Remove the address.</p></body></html>',
    'Content-Type: text/html; charset=utf-8',
  ),
  none(
    'course with samples',
    'Return-Path: <c@esp.example>\nFrom: "Mail Course" <course@esp.example>\nSubject: Lesson 4: Mail delivery failed: returning message to sender',
    'A typical Exim bounce:\n\n  This message was created automatically by mail delivery software.\n\n  A message that you sent could not be delivered to one or more of its\n  recipients. This is a permanent error. The following address(es) failed:\n\n    neko@example.jp\n      550 5.1.1 User unknown\n\nWhat would you do?',
  ),
];
