/** Notices written after the rules for the others were made, to see what they are worth; see build.ts. */
import type { Reason } from '../../../src/core/reason.ts';
import type { Wanted, WriterCase } from '../writers.ts';
import { bounce, mail, SENT, want } from './build.ts';

const gateway = (text: string): string =>
  mail(
    `Return-Path: <>
From: "Mail Gateway" <MAILER-DAEMON@gate.example.net>
To: tama@example.org
Subject: Undeliverable: Offer no. 4711
Date: Tue, 3 Nov 2026 09:00:05 +0900`,
    `${text}

--- original message ---
${SENT}`,
  );

type Row = readonly [text: string, reason: Reason, status?: string, code?: number, more?: Partial<Wanted>];

const ROWS: readonly Row[] = [
  ['We could not find a user called neko@example.jp.', 'userunknown'],
  ['neko@example.jp is not among our users.', 'userunknown'],
  ['The e-mail address neko@example.jp is wrong.', 'userunknown'],
  ['<neko@example.jp>: 550 No such local mailbox', 'userunknown', '', 550],
  ['<neko@example.jp>: 550 5.1.1 Recipient not in address list', 'userunknown', '5.1.1', 550],
  ['<neko@example.jp>: 553 Mailbox name is invalid', 'userunknown', '', 553],
  ['<neko@example.jp>: 550 unknown mailbox or alias', 'userunknown', '', 550],
  ['<neko@example.jp>: 550 nobody here with that name', 'userunknown', '', 550],
  ['The mailbox of neko@example.jp has been turned off by its owner.', 'suspend'],
  ['<neko@example.jp>: 550 Account has been cancelled', 'suspend', '', 550],
  ['<neko@example.jp>: 554 This user has been deactivated due to inactivity', 'suspend', '', 554],
  ['neko@example.jp cannot receive any more messages: the mailbox is full to the last byte.', 'mailboxfull'],
  ['<neko@example.jp>: 552 user has used up his disk space', 'mailboxfull', '', 552],
  ['<neko@example.jp>: 452 4.2.2 the mailbox has no free space', 'mailboxfull', '4.2.2', 452],
  ['<neko@example.jp>: 552 this mail is over the size we take', 'emailtoolarge', '', 552],
  ['The domain in neko@example.jp could not be resolved.', 'hostunknown'],
  ['<neko@example.jp>: 550 Domain does not exist', 'hostunknown', '', 550],
  ['The mail server for neko@example.jp is down; we gave up after a week.', 'expired'],
  ['No connection to the mail server of neko@example.jp was possible.', 'networkerror'],
  ['<neko@example.jp>: 554 your server is known for spam', 'blocked', '', 554],
  ['<neko@example.jp>: 550 connections from your country are not accepted', 'blocked', '', 550],
  ['<neko@example.jp>: 550 this is not a relay, go away', 'norelaying', '', 550],
  ['<neko@example.jp>: 554 smells like spam', 'spamdetected', '', 554],
  ['<neko@example.jp>: 554 content looks like phishing', 'spamdetected', '', 554],
  ['<neko@example.jp>: 421 please slow down', 'ratelimited', '', 421],
  ['<neko@example.jp>: 451 disk is full, try later', 'systemfull', '', 451],
  ['<neko@example.jp>: 451 database is locked', 'systemerror', '', 451],
  ['<neko@example.jp>: 554 DMARC policy of your domain asks us to reject this', 'authfailure', '', 554],
  ['<neko@example.jp>: 550 your host has no name in the DNS (PTR)', 'requireptr', '', 550],
  ['<neko@example.jp>: 553 envelope sender does not exist', 'rejected', '', 553],
];

export const AFTER_ALL: readonly WriterCase[] = ROWS.map(([text, reason, status, code, more]) =>
  bounce(`afterwards: ${text}`, gateway(text), want(reason, status, code, more)),
);
