/** Notices that say it in passing: English prose of small systems, the reason told in a subordinate clause; see build.ts. */
import type { Reason } from '../../../src/core/reason.ts';
import type { WriterCase } from '../writers.ts';
import { bounce, mail, SENT, SENT_HEADER, want } from './build.ts';

const DATE = 'Date: Tue, 3 Nov 2026 09:00:05 +0900';

type Row = readonly [
  from: string,
  subject: string,
  text: string,
  reason: Reason,
  more?: Parameters<typeof want>[3],
];

const D = 'MAILER-DAEMON@mail.example.net';
const P = 'Postmaster <postmaster@mail.example.net>';
const R = 'Mail Robot <robot@mail.example.net>';
const late = { kind: 'delayed' } as const;

const ROWS: readonly Row[] = [
  [
    P,
    'Your mail to neko@example.jp',
    'We are sorry to tell you that your mail to neko@example.jp could not be delivered, as nobody with that address works at our office.',
    'userunknown',
  ],
  [
    D,
    'Mail not delivered',
    'neko@example.jp did not get your mail: there is no room left in the mailbox.',
    'mailboxfull',
  ],
  [
    P,
    'Undeliverable message',
    'For 5 days we have tried to hand your mail for neko@example.jp over to mx.example.jp, which never picked up. We have stopped trying.',
    'expired',
  ],
  [P, 'Returned mail', 'neko@example.jp: the mailbox was shut by its owner last year.', 'suspend'],
  [
    R,
    'Mail returned to sender',
    'Your message to neko@example.jp came back. The other side believes that it is junk.',
    'spamdetected',
  ],
  [
    D,
    'Undelivered mail',
    'neko@example.jp - the server over there will not talk to us because our address is on a list of spammers.',
    'blocked',
  ],
  [
    P,
    'Message refused',
    'The message you sent to neko@example.jp was refused because it carries a program (.exe), which the policy of this company forbids.',
    'policyviolation',
  ],
  [
    P,
    'Message refused',
    'Your message to neko@example.jp has been refused. A virus (Worm.Example) travels with it.',
    'virusdetected',
  ],
  [
    D,
    'Warning: delivery delayed',
    'Your mail to neko@example.jp is still waiting here, because mx.example.jp does not answer. We go on trying for 3 days; there is nothing you need to do.',
    'expired',
    late,
  ],
  [
    D,
    'Mail failure',
    'Mail to neko@example.jp failed. You did not log in before you sent it.',
    'securityerror',
  ],
  [
    D,
    'Undeliverable mail',
    'We were unable to deliver your mail to neko@example.jp because the disk of the server is full.',
    'systemfull',
  ],
  [
    R,
    'Undeliverable mail',
    'Sorry, the list neko@example.jp takes mail from its members only, and you are not one. Your mail was not delivered.',
    'policyviolation',
  ],
  [
    D,
    'Delivery problem',
    'neko@example.jp could not be delivered: the program that files the mail of this user crashed.',
    'mailererror',
  ],
  [
    P,
    'Undeliverable',
    'The address neko@example.jp has a typing error in it, there is no such name in the company directory.',
    'userunknown',
  ],
  [D, 'Undeliverable', 'neko@example.jp: the account has lain idle for a year and is frozen.', 'suspend'],
  [
    R,
    'Delivery failed',
    'The secure connection that neko@example.jp requires could not be set up; your mail stays undelivered.',
    'failedstarttls',
  ],
  [
    P,
    'Rejected: Offer no. 4711',
    'Mail to neko@example.jp was rejected, because your domain says (SPF) that our neighbour may not send for it.',
    'authfailure',
  ],
  [
    D,
    'Returned mail',
    'neko@example.jp is a send-only address; nobody can write to it. Your mail was returned.',
    'notaccept',
  ],
  [
    R,
    'Mail not delivered',
    'Your mail to neko@example.jp was not delivered: the server we sent it from has no name in the reverse DNS.',
    'requireptr',
  ],
];

export const IN_PASSING: readonly WriterCase[] = ROWS.map(([from, subject, text, reason, more], i) =>
  bounce(
    `in passing: ${text.slice(0, 90)}`,
    mail(
      `Return-Path: <>\nFrom: ${from}\nTo: tama@example.org\nSubject: ${subject}\n${DATE}`,
      i % 3 === 0 ? text : `${text}\n\n${i % 3 === 1 ? SENT : SENT_HEADER}`,
    ),
    want(reason, '', 0, more),
  ),
);
