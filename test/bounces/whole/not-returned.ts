/** Mails about mail that are no bounces, beside bounces that look like such mails; see build.ts. */
import type { Wanted, WriterCase } from '../writers.ts';
import { base64, bounce, mail, parts, SENT, want } from './build.ts';

const DATE = 'Date: Tue, 3 Nov 2026 09:00:05 +0900';
const TEXT = 'Content-Type: text/plain; charset=utf-8\n\n';
const KURO = { recipient: 'kuro@example.jp' } as const;

const note = (name: string, head: string, text: string, ...wanted: readonly Wanted[]): WriterCase =>
  bounce(name, mail(`${head}\nTo: tama@example.org\n${DATE}`, text), ...wanted);

const BOUNCE = `Return-Path: <>
From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
To: staff-bounces@lists.example.org
Subject: Undelivered Mail Returned to Sender
${DATE}

This is the mail system at host mx.example.net.

<kuro@example.jp>: host mx.example.jp[192.0.2.25] said: 550 5.1.1
    <kuro@example.jp>: Recipient address rejected: User unknown (in reply to RCPT TO command)`;

export const NOT_RETURNED: readonly WriterCase[] = [
  bounce(
    'Mailman 2 disables a member, with the bounce that did it',
    parts(
      `Return-Path: <mailman-bounces@lists.example.org>
From: mailman@lists.example.org
To: staff-owner@lists.example.org
Subject: Bounce action notification
${DATE}
Message-ID: <mailman.1.1793664005.4711.staff@lists.example.org>
X-BeenThere: mailman@lists.example.org
X-List-Administrivia: yes
Precedence: list
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="===============22=="`,
      '===============22==',
      `${TEXT}This is a Mailman mailing list bounce action notice:

    List:       Staff
    Member:     kuro@example.jp
    Action:     Subscription disabled.
    Reason:     Excessive or fatal bounces.

The triggering bounce notice is attached below.

Questions? Contact the Mailman site administrator at
mailman@lists.example.org.`,
      `Content-Type: message/rfc822\nMIME-Version: 1.0\n\n${BOUNCE}`,
    ),
  ),
  note(
    'Mailman tells a member that it is disabled',
    `Return-Path: <staff-bounces@lists.example.org>
From: staff-request@lists.example.org
Subject: confirm 8f3a
Precedence: bulk
X-BeenThere: staff@lists.example.org`,
    `Your membership in the mailing list Staff has been disabled due to
excessive bounces. The last bounce received from you was dated
03-Nov-2026.  You will not get any more messages from this list until
you re-enable your membership.  You will receive 3 more reminders like
this before your membership in the list is deleted.

To re-enable your membership, you can simply respond to this message
(leaving the Subject: line intact), or visit the confirmation page.`,
  ),
  note(
    'Mailman 3, probe',
    `Return-Path: <staff-bounces+a1b2@lists.example.org>
From: staff-request@lists.example.org
Subject: Staff mailing list probe message
X-Mailman-Rule-Hits: none
List-Id: <staff.lists.example.org>`,
    `This is a probe message.  You can ignore this message.

The staff@lists.example.org mailing list has received a number of bounces
from you, indicating that there may be a problem delivering messages
to tama@example.org.`,
  ),
  note(
    'GNU list server returns a command',
    `Return-Path: <>
From: listserver@lists.example.org
Subject: Re: your command: subscrbe staff`,
    `>>>> subscrbe staff
**** Unknown command.
**** Help for this server: send "help" to listserver@lists.example.org`,
  ),
  note(
    'LISTSERV: daily error monitoring report',
    `From: "example.org LISTSERV Server (16.0)" <LISTSERV@LISTS.EXAMPLE.ORG>
Subject: STAFF: Daily error monitoring report`,
    `Report for STAFF: 2 subscribers being monitored.

Err First  Last   Address
--- -----  -----  -------
  4 11/01  11/03  kuro@example.jp
                  Last error: 5.1.1 550 User unknown
  1 11/03  11/03  mike@example.com
                  Last error: 4.4.7 Delivery time expired`,
  ),
  note(
    'sympa: message distribution refused to a non member',
    `Return-Path: <>
From: SYMPA <sympa@lists.example.org>
Subject: Message distribution: not allowed
Auto-Submitted: auto-replied`,
    `Your message for the list staff (attached below) was rejected.
You are not allowed to send messages to it for the following reason:
Only subscribers of the list may send a message to it.

If it is not the case, contact staff-request@lists.example.org`,
    want('vacation', '', 0, { kind: 'vacation', recipient: 'sympa@lists.example.org' }),
  ),
  note(
    'moderator refused a post',
    `From: staff-bounces@lists.example.org
Subject: Request to mailing list Staff rejected
X-BeenThere: staff@lists.example.org
Precedence: bulk`,
    `Your request to the staff@lists.example.org mailing list

    Posting of your message titled "Offer no. 4711"

has been rejected by the list moderator.  The moderator gave the
following reason for rejecting your request:

"No advertisements please."

Any questions or comments should be directed to the list administrator
at: staff-owner@lists.example.org`,
  ),
  note(
    'TMDA asks for a confirmation',
    `Return-Path: <>
From: kuro@example.jp
Subject: Please confirm your message (was: Offer no. 4711)
Auto-Submitted: auto-replied
X-Delivery-Agent: TMDA/1.1.12 (Macallan)
Precedence: bulk`,
    `This message was created automatically by mail delivery software (TMDA).

Your message attached below is being held because the address
<tama@example.org> has not been verified.

To release your message for delivery, please send an empty message
to the following address, or use your mailer's "Reply" feature.

   kuro-confirm-1793664005.4711.abcdef@example.jp`,
  ),
  note(
    'Boxbe-like: waiting for approval',
    `Return-Path: <>
From: Kuro <kuro@example.jp>
Subject: Re: Offer no. 4711 (Action Required)`,
    `Hello tama@example.org,

Your message about "Offer no. 4711" was waitlisted.
Please add yourself to my Guest List so your messages will be delivered to my Inbox. Use the link below.

Click here to deliver your message: https://guests.example.com/4711
Thank you, kuro@example.jp`,
  ),
  note(
    'quarantine digest that counts undelivered mails',
    `Return-Path: <quarantine@filter.example.net>
From: Mail Filter <quarantine@filter.example.net>
Subject: 4 undelivered messages in your quarantine`,
    `The following messages for tama@example.org were not delivered to your mailbox because they look like spam.

From                     Subject                       Score
kuro@example.jp          RE: minutes                   5.2   [Release]
win@spam.example         You won                       22.1  [Release]`,
  ),
  note(
    'postmaster mails statistics of a day',
    `From: Postmaster <postmaster@mx.example.org>
Subject: Mail statistics for mx.example.org, 3 Nov 2026`,
    `Grand Totals
------------
   4711   received
   4520   delivered
      3   deferred  (5  deferrals)
     44   bounced
     12   rejected (0%)

message bounce detail (by relay)
--------------------------------
  mx.example.jp[192.0.2.25] (total: 3)
         2   550 5.1.1 <kuro@example.jp>: Recipient address rejected: User unknown
         1   552 5.2.2 mailbox full`,
  ),
  note(
    'sendmail queue list by cron, to root, envelope empty',
    `Return-Path: <>
From: root@mx.example.org (Cron Daemon)
Subject: Cron <root@mx> mailq
X-Cron-Env: <SHELL=/bin/sh>`,
    `		/var/spool/mqueue (1 request)
-----Q-ID----- --Size-- -----Q-Time----- ------------Sender/Recipient-----------
gA300005012345     1210 Tue Nov  3 09:00 <tama@example.org>
                 (Deferred: Connection timed out with mx.example.jp.)
					 <kuro@example.jp>
		Total requests: 1`,
  ),
  note(
    'a help desk opens a ticket about a bounce',
    `Return-Path: <support@host.example.net>
From: Host Support <support@host.example.net>
Subject: [#4711] Mail delivery failed: returning message to sender
Auto-Submitted: auto-generated
X-Ticket-Id: 4711
Message-ID: <t4711@host.example.net>`,
    `Dear Tama,

we have received your request and opened ticket #4711:

> Hi, mails to kuro@example.jp come back: 550 5.7.1 blocked. What do I do?

An engineer will answer within 4 hours.`,
  ),
  note(
    'support answers about a bounce, no thread fields',
    `Return-Path: <anna@host.example.net>
From: Anna (Support) <anna@host.example.net>
Subject: Undeliverable mail to example.jp
Message-ID: <a4712@host.example.net>`,
    `Hello Tama,

the error "550 5.1.1 kuro@example.jp: user unknown" means that the mailbox could not be found at the other side. Please ask Kuro for the right address by phone.

Kind regards
Anna`,
  ),
  note(
    'status page: delays in mail delivery',
    `Return-Path: <bounce-4711@status.example.com>
From: Example Cloud Status <status@status.example.com>
Subject: Delayed mail delivery - Investigating
List-Unsubscribe: <https://status.example.com/u/1>`,
    `We are looking into reports that messages could not be delivered to some providers. Affected: SMTP relay. Messages are queued and will be retried. Contact status@status.example.com.`,
  ),
  note(
    'sending service: addresses put on the suppression list',
    `Return-Path: <bounces+1@mail.esp.example>
From: ESP <no-reply@esp.example>
Subject: Undelivered emails: 3 addresses were suppressed`,
    `During your last campaign 3 messages bounced:

kuro@example.jp     550 5.1.1 user unknown
mike@example.com    552 mailbox full
mi@example.net      554 blocked

They were added to your suppression list.`,
  ),
  note(
    'a newsletter with Return-Path of a bounce address',
    `Return-Path: <bounce-4711-tama=example.org@news.example.com>
From: Mail Delivery Digest <digest@news.example.com>
Subject: Returned mail: the best of October
List-Unsubscribe: <mailto:u@news.example.com>
List-Id: <digest.news.example.com>`,
    `This month: why your message could not be delivered to Gmail, and five replies (550 5.7.26!) explained. Write to editor@news.example.com.`,
  ),
  note(
    'webmail: sending rights withdrawn',
    `Return-Path: <postmaster@host.example.net>
From: Postmaster <postmaster@host.example.net>
Subject: Your mailbox tama@example.org has been blocked for sending`,
    `We have blocked sending from tama@example.org because 1200 mails were sent within an hour and 800 of them were rejected by the receivers. Change your password, then write to abuse@host.example.net.`,
  ),
  note(
    'TLS report as text of a postmaster',
    `Return-Path: <tlsrpt@provider.example>
From: tlsrpt@provider.example
Subject: Report Domain: example.org Submitter: provider.example Report-ID: <2026.11.03.4711@provider.example>
TLS-Report-Domain: example.org
TLS-Report-Submitter: provider.example
Content-Type: application/tlsrpt+gzip; name="provider.example!example.org!1793577600!1793663999.json.gz"
Content-Transfer-Encoding: base64`,
    base64('not really gzip, but bytes enough'),
  ),
  bounce(
    'DMARC report with an empty envelope sender',
    parts(
      `Return-Path: <>
From: DMARC Aggregate Report <dmarc-noreply@provider.example>
To: dmarc@example.org
Subject: Report Domain: example.org Submitter: provider.example Report-ID: 4711
${DATE}
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=r`,
      'r',
      `${TEXT}This is an aggregate report from provider.example. Questions to postmaster@provider.example.`,
      `Content-Type: application/gzip; name="provider.example!example.org!1!2.xml.gz"\nContent-Transfer-Encoding: base64\n\n${base64('gzip bytes')}`,
    ),
  ),
  note(
    'meeting refused by a room, Exchange',
    `Return-Path: <room1@example.org>
From: Room 1 <room1@example.org>
Subject: Declined: Budget
X-Auto-Response-Suppress: All
Auto-Submitted: auto-generated`,
    `Your meeting request was declined because the recurring meeting ends after 1 May 2027. Contact facilities@example.org.`,
  ),
  note(
    'calendar tells that an invitation was not delivered',
    `Return-Path: <calendar-notification@calendar.example.com>
From: Calendar <calendar-notification@calendar.example.com>
Subject: Undeliverable invitation: Budget @ Tue Nov 3
Auto-Submitted: auto-generated`,
    `Your event "Budget" was not delivered to one guest because this address does not accept invitations: kuro@example.jp. Ask the guest for another address.`,
    want('filtered', '', 0, KURO),
  ),
  note(
    'read receipt in German, plain',
    `Return-Path: <>
From: Kuro <kuro@example.jp>
Subject: Gelesen: Angebot 4711
In-Reply-To: <20261103090000.4711@pc7.example.org>`,
    `Dies ist eine Empfangsbestätigung für eine Nachricht, die Sie an kuro@example.jp gesendet haben.

Diese Bestätigung sagt nur, dass die Nachricht auf dem Rechner des Empfängers angezeigt wurde.`,
  ),
  note(
    'deleted unread, plain, Notes',
    `Return-Path: <>
From: Kuro/Tokyo/Example <kuro@example.jp>
Subject: DELIVERED: Offer no. 4711
X-Mailer: Lotus Domino Web Server`,
    `Your document: Offer no. 4711
was successfully delivered to:  CN=Kuro/O=Example
at: 09:00:03`,
  ),
  note(
    'the recall of a mail in Outlook',
    `Return-Path: <kuro@example.jp>
From: Kuro <kuro@example.jp>
Subject: Message Recall Failure: Offer no. 4711`,
    `Your message

To: Kuro
Subject: Offer no. 4711
Sent: 03/11/2026 09:00

could not be recalled on 03/11/2026 09:05.`,
  ),
  note(
    'fax server could not deliver a fax',
    `Return-Path: <fax@office.example.org>
From: Fax Server <fax@office.example.org>
Subject: Delivery failed: fax to +81 3 1234 5678`,
    `Your fax job 4711 could not be delivered: no answer (3 tries). Ask helpdesk@office.example.org.`,
  ),
  note(
    'SMS gateway: message not delivered',
    `From: SMS Gateway <sms@gw.example.com>
Return-Path: <sms@gw.example.com>
Subject: Delivery report: +819012345678`,
    `Status: UNDELIVERED. Error 27: absent subscriber. Account: tama@example.org`,
  ),
  note(
    'version control hook fails to send',
    `Return-Path: <git@code.example.org>
From: git@code.example.org
Subject: [repo] delivery of webhook failed`,
    `Hook https://ci.example.org/x answered 550 and was not delivered. Maintainer: kuro@example.jp.`,
  ),
  note(
    'parcel, subject as of a mail system, no address',
    `Return-Path: <no-reply@parcel.example.com>
From: Delivery Service <no-reply@parcel.example.com>
Subject: Delivery Status Notification: parcel 4711`,
    `We tried to deliver your parcel today, but nobody was at home. It was returned to the depot. Questions: care@parcel.example.com`,
  ),
  note(
    'phish: storage, from a daemon with reader',
    `Return-Path: <x@botnet.example>
From: "Mail Delivery Subsystem" <noreply@botnet.example>
Subject: Undelivered Mail: 7 messages pending for tama@example.org`,
    `Dear tama@example.org,

7 incoming messages could not be delivered to your mailbox because your storage is full (99%).

RELEASE MESSAGES: https://phish.example/tama

example.org mail server 2026`,
  ),
  note(
    'spam that plays a bounce, no recipient but the reader',
    `Return-Path: <y@botnet.example>
From: Mail Delivery System <mailer@botnet.example>
Subject: Mail delivery failed: returning message to sender
Content-Type: text/html`,
    `<html><body><p>Message to <b>tama@example.org</b> failed.</p><p><a href="https://phish.example">View message</a></p></body></html>`,
  ),
  note(
    'person forwards inline from a phone',
    `Return-Path: <mike@example.com>
From: Mike <mike@example.com>
Subject: Fwd: Returned mail: see transcript for details
X-Mailer: iPhone Mail (20A)`,
    `What's this?

Sent from my iPhone

Begin forwarded message:

> From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>
> Subject: Returned mail: see transcript for details
>
>    ----- The following addresses had permanent fatal errors -----
> <kuro@example.jp>
>     (reason: 550 5.1.1 User unknown)`,
  ),
  note(
    'auto-reply of a company that has closed an address',
    `Return-Path: <>
From: info@example.jp
Subject: Auto: Offer no. 4711
Auto-Submitted: auto-replied`,
    `This mailbox is no longer monitored. Your message was not delivered to anyone. Please use the form on our site.`,
    want('suspend', '', 0, { recipient: 'info@example.jp', kind: 'vacation' }),
  ),
  note(
    'left the company, auto-reply without mark',
    `Return-Path: <>
From: Kuro <kuro@example.jp>
Subject: Kuro has left the company Re: Offer no. 4711`,
    `Kuro is no longer with us. Please send your mail to mike@example.jp. Your mail has not been forwarded.`,
  ),
  bounce(
    'support mail with a screenshot and a bounce as text attachment',
    parts(
      `Return-Path: <mike@example.com>
From: Mike <mike@example.com>
To: helpdesk@example.org
Subject: mail problem
${DATE}
Message-ID: <5@pc.example.com>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=z`,
      'z',
      `${TEXT}Please help, see the attached file.`,
      `Content-Type: text/plain; name="bounce.txt"\nContent-Disposition: attachment; filename="bounce.txt"\n\n${BOUNCE}`,
    ),
  ),
  bounce(
    'a bounce from a person-like robot is one',
    mail(
      `Return-Path: <>
From: Mail Robot <robot@mx.example.jp>
To: tama@example.org
Subject: About your mail "Offer no. 4711"
${DATE}`,
      `Your mail to kuro@example.jp could not be delivered: the mailbox is over its limit (200 MB).

${SENT}`,
    ),
    want('mailboxfull', '', 0, KURO),
  ),
  note(
    'antivirus tells the recipient',
    `Return-Path: <>
From: virusalert@mx.example.org
Subject: VIRUS (Worm.Example) IN MAIL TO YOU (from <kuro@example.jp>)`,
    `VIRUS ALERT

Our content checker found
    virus: Worm.Example
in an email to you from probably faked sender:
    <kuro@example.jp>

The message has been quarantined as: virus-4711`,
  ),
  note(
    'antivirus tells the sender',
    `Return-Path: <>
From: "Content-filter at mx.example.jp" <postmaster@mx.example.jp>
Subject: VIRUS (Worm.Example) IN YOUR MAIL
Message-ID: <VS4711@mx.example.jp>`,
    `VIRUS ALERT

Our content checker found
    virus: Worm.Example
in your email to the following recipient:
-> kuro@example.jp

Delivery of the email was stopped!`,
    want('virusdetected', '', 0, KURO),
  ),
];
