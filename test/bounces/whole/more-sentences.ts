/** More notices of one sentence, with a title line and a signature around it; see build.ts and one-sentence.ts. */
import type { Reason } from '../../../src/core/reason.ts';
import type { WriterCase } from '../writers.ts';
import { bounce, mail, SENT_HEADER, want } from './build.ts';

type Row = readonly [sentence: string, reason: Reason, status?: string, code?: number];

const signed = (sentence: string): string =>
  mail(
    `Return-Path: <>
From: Mail System <postmaster@mx.example.net>
To: tama@example.org
Subject: Your message was not delivered
Date: Tue, 3 Nov 2026 09:00:05 +0900
MIME-Version: 1.0
Content-Type: text/plain; charset=us-ascii`,
    `Dear user,

your message with the subject "Offer no. 4711" could not be delivered.
${sentence}

With kind regards
The postmaster of mx.example.net

${SENT_HEADER}`,
  );

const ROWS: readonly Row[] = [
  ['The address neko@example.jp is not in use.', 'userunknown'],
  ['neko@example.jp does not have an account here.', 'userunknown'],
  ['There is no mailbox for neko@example.jp on this server.', 'userunknown'],
  ['We have no user named neko@example.jp.', 'userunknown'],
  ['The name in neko@example.jp is misspelled or unknown to us.', 'userunknown'],
  ['neko@example.jp cannot be found in our address book.', 'userunknown'],
  ['The recipient neko@example.jp was not recognized.', 'userunknown'],
  ['neko@example.jp is an invalid address.', 'userunknown'],
  ['The recipient neko@example.jp has no mailbox with us.', 'userunknown'],
  ['The mailbox neko@example.jp was deleted.', 'userunknown'],
  ['The account neko@example.jp has been closed.', 'suspend'],
  ['The account neko@example.jp is temporarily disabled.', 'suspend'],
  ['Mail to neko@example.jp is blocked because the bill has not been paid.', 'suspend'],
  ['The subscription of neko@example.jp has expired.', 'suspend'],
  ['neko@example.jp has reached the limit of its mailbox.', 'mailboxfull'],
  ['The recipient neko@example.jp has too many messages in the mailbox.', 'mailboxfull'],
  ['There is not enough space in the mailbox of neko@example.jp.', 'mailboxfull'],
  ['The mail storage of neko@example.jp is exhausted.', 'mailboxfull'],
  ['Your message to neko@example.jp is larger than we accept (10 MB).', 'emailtoolarge'],
  ['Your message to neko@example.jp exceeds the size limit of the recipient.', 'emailtoolarge'],
  ['The domain of neko@example.jp has no mail server.', 'hostunknown'],
  ['The domain example.jp of neko@example.jp is not registered.', 'hostunknown'],
  ['The name server does not know the domain of neko@example.jp.', 'hostunknown'],
  ['The name servers for the domain of neko@example.jp did not answer.', 'networkerror'],
  ['We tried for 3 days to reach the server for neko@example.jp.', 'expired'],
  ['The server for neko@example.jp could not be reached in time.', 'expired'],
  ['The connection to the server for neko@example.jp was closed unexpectedly.', 'networkerror'],
  ['The server for neko@example.jp does not accept mail from your network.', 'blocked'],
  ['Your mail server is on a block list, so mail to neko@example.jp was not accepted.', 'blocked'],
  ['Mail to neko@example.jp was refused because your server has a bad reputation.', 'badreputation'],
  ['Mail to neko@example.jp was refused because your server has no reverse DNS entry.', 'requireptr'],
  ['Mail to neko@example.jp was refused because the SPF check of your domain failed.', 'authfailure'],
  ['Mail to neko@example.jp was refused because the DKIM signature is invalid.', 'authfailure'],
  ['Your message to neko@example.jp was classified as spam.', 'spamdetected'],
  ['Your message to neko@example.jp contains advertising and was rejected as junk.', 'spamdetected'],
  ['Your message to neko@example.jp contained malware.', 'virusdetected'],
  ['Your message to neko@example.jp contains an attachment that is not allowed.', 'policyviolation'],
  ['Your message to neko@example.jp has an invalid header.', 'contenterror'],
  ['You are not allowed to send mail to neko@example.jp.', 'rejected'],
  ['neko@example.jp has blocked your address.', 'filtered'],
  ['The group neko@example.jp takes mail of its members only.', 'policyviolation'],
  ['You have sent too many messages to neko@example.jp in a short time.', 'ratelimited'],
  ['The server for neko@example.jp has no disk space left.', 'systemfull'],
  ['An internal error occurred while storing the message for neko@example.jp.', 'systemerror'],
  ['The server for neko@example.jp requires TLS, which could not be negotiated.', 'failedstarttls'],
  ['Your sender address was refused by the server of neko@example.jp.', 'rejected'],
  ['You must log in before you can send mail to neko@example.jp.', 'securityerror'],
  ['The server for neko@example.jp does not relay for you.', 'norelaying'],
  ['The user neko@example.jp moved to another provider.', 'hasmoved'],
  ['neko@example.jp is on our suppression list after earlier failures.', 'suppressed'],
];

export const MORE_SENTENCES: readonly WriterCase[] = ROWS.map(([sentence, reason, status, code]) =>
  bounce(`in a letter: ${sentence}`, signed(sentence), want(reason, status, code)),
);
