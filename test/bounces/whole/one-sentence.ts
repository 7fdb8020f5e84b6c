/**
 * Notices whose only text is a sentence or two, each in another server's wording and another frame; see build.ts. What
 * such notices share is that nothing but the sentence tells who failed and why.
 */
import type { Reason } from '../../../src/core/reason.ts';
import type { WriterCase } from '../writers.ts';
import { bounce, mail, SENT, SENT_HEADER, want } from './build.ts';

/** How a server puts its sentence: who writes, under which subject, and what follows. */
type Frame = (sentence: string) => string;

const frame =
  (from: string, subject: string, before: string, after: string): Frame =>
  (sentence) =>
    mail(
      `Received: by mx.example.net id 4711; Tue, 3 Nov 2026 09:00:05 +0900
From: ${from}
To: tama@example.org
Subject: ${subject}
Date: Tue, 3 Nov 2026 09:00:05 +0900
Message-ID: <4711.1@mx.example.net>`,
      `${before}${sentence}\n${after}`,
    );

const FRAMES: readonly Frame[] = [
  frame('MAILER-DAEMON@mx.example.net', 'Undeliverable mail', '', ''),
  frame('Postmaster <postmaster@mx.example.net>', 'Mail could not be delivered', '', `\n${SENT}`),
  frame(
    'Mail Delivery System <mailer-daemon@mx.example.net>',
    'Delivery failure',
    'This message was generated automatically.\n\n',
    `\n----- Original message -----\n${SENT_HEADER}`,
  ),
  frame(
    'mailadmin@mx.example.net',
    'Returned mail: Offer no. 4711',
    '',
    `\n--- Original message ---\n${SENT}`,
  ),
];

type Row = readonly [sentence: string, reason: Reason, status?: string, code?: number];

const ROWS: readonly Row[] = [
  ['The user neko@example.jp does not exist.', 'userunknown'],
  ['neko@example.jp is not recognised at this site.', 'userunknown'],
  ['The address neko@example.jp could not be found.', 'userunknown'],
  ['neko@example.jp: addressee unknown', 'userunknown'],
  ['<neko@example.jp>: bad destination mailbox address', 'userunknown'],
  ["<neko@example.jp>: can't open mailbox for neko. Temporary error", 'systemerror'],
  ['Unable to find alias user <neko@example.jp>', 'userunknown'],
  ['<neko@example.jp>: not a valid mailbox', 'userunknown'],
  ['There is no such person as neko@example.jp here.', 'userunknown'],
  ['No email address registered for neko@example.jp.', 'userunknown'],
  ['<neko@example.jp>: recipient is not our customer', 'userunknown'],
  ['neko@example.jp is not present in the directory of this server.', 'userunknown'],
  ['<neko@example.jp>: unknown extension: neko', 'userunknown'],
  ['Unable to locate recipient neko@example.jp.', 'userunknown'],
  ['<neko@example.jp>: username unknown', 'userunknown'],
  ['<neko@example.jp>: the user name was not found (#5.1.1)', 'userunknown', '5.1.1'],
  ['No account by that name here: neko@example.jp', 'userunknown'],
  ['The recipient neko@example.jp is not listed in the Domino Directory.', 'userunknown'],
  ['<neko@example.jp>: This mailbox has been deactivated.', 'suspend'],
  ['The account of neko@example.jp is inactive.', 'suspend'],
  ['<neko@example.jp>: mailbox currently suspended. Please contact correspondent directly', 'suspend'],
  ['The mail address neko@example.jp is administratively disabled.', 'suspend'],
  ['neko@example.jp: mail receiving disabled', 'notaccept'],
  ['<neko@example.jp>: account expired', 'suspend'],
  ['The account neko@example.jp is locked.', 'suspend'],
  ['<neko@example.jp>: user has moved to neko@example.com', 'hasmoved'],
  ['neko@example.jp has a new address: mail for this address is no longer forwarded.', 'hasmoved'],
  ['<neko@example.jp>: disk quota exceeded', 'mailboxfull'],
  ['The mailbox of neko@example.jp is over its limit.', 'mailboxfull'],
  ['<neko@example.jp>: mailbox has exceeded its storage allocation', 'mailboxfull'],
  [
    'Message to neko@example.jp could not be delivered because the quota of the recipient is used up.',
    'mailboxfull',
  ],
  ['neko@example.jp has exceeded the limit for his or her mailbox.', 'mailboxfull'],
  [
    "<neko@example.jp>: 552 5.2.2 This message is larger than the current system limit or the recipient's mailbox is full.",
    'mailboxfull',
    '5.2.2',
    552,
  ],
  ['<neko@example.jp>: inbox is full', 'mailboxfull'],
  ['<neko@example.jp>: user is over the quota. You can try again later.', 'mailboxfull'],
  ['<neko@example.jp>: the size of this message exceeds the maximum the server accepts', 'emailtoolarge'],
  ['Your mail to neko@example.jp is too large: the limit is 2 MB.', 'emailtoolarge'],
  ['Mail for neko@example.jp: the domain example.jp does not exist.', 'hostunknown'],
  ['<neko@example.jp>: unable to resolve example.jp', 'hostunknown'],
  ['No MX or A record was found for the domain of neko@example.jp.', 'hostunknown'],
  ['<neko@example.jp>: host example.jp is unreachable', 'networkerror'],
  ['<neko@example.jp>: mail loop detected, too many hops', 'networkerror'],
  ['Excessive recursion in the forwarding of neko@example.jp', 'networkerror'],
  ['Mail for neko@example.jp loops back to myself.', 'systemerror'],
  ['<neko@example.jp>: connection timed out', 'expired'],
  [
    'Your message to neko@example.jp has expired: retry time not reached for any host after a long failure period',
    'expired',
  ],
  ['Your message to neko@example.jp could not be delivered within 5 days.', 'expired'],
  ['<neko@example.jp>: relaying is not allowed', 'norelaying'],
  ["<neko@example.jp>: we don't handle mail for example.jp", 'norelaying'],
  ['Your mail to neko@example.jp was rejected because it looks like spam.', 'spamdetected'],
  ['<neko@example.jp>: message identified as SPAM', 'spamdetected'],
  ['Your mail to neko@example.jp was refused: a virus was found in it.', 'virusdetected'],
  ['<neko@example.jp>: mail from your address is refused by the recipient', 'filtered'],
  ['neko@example.jp does not accept mail from you.', 'rejected'],
  ['<neko@example.jp>: sender address rejected: domain not found', 'rejected'],
  ['<neko@example.jp>: your host is on a black list', 'blocked'],
  ['<neko@example.jp>: local configuration error', 'systemerror'],
  ['<neko@example.jp>: no space left on device', 'systemfull'],
  ['Your message could not be delivered to neko@example.jp.', 'onhold'],
];

const named = ([sentence, reason, status, code]: Row, i: number): WriterCase =>
  bounce(
    `in a sentence: ${sentence}`,
    (FRAMES[i % FRAMES.length] as Frame)(sentence),
    want(reason, status, code),
  );

export const ONE_SENTENCE: readonly WriterCase[] = ROWS.map(named);
