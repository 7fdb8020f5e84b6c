/**
 * Notices of servers and gateways of the last thirty years, many of them gone, whose layouts live on in others. One
 * line each; every notice is also decoded without its empty envelope sender.
 */
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/app/knowledge-files.ts';
import { decodeBounces } from '../../src/bounces/decode.ts';
import { looksLikeBounce } from '../../src/bounces/head.ts';
import { RETURNED } from './writers.ts';

/** Name, From, Subject, notice, recipients; reason and kind of the first when they can be told. */
type Case = readonly [string, string, string, string, readonly string[], string?, string?];

const CASES: readonly Case[] = [
  [
    'caiwireless',
    'postmaster@cai.example',
    'Undeliverable message',
    'The following recipients did not receive this message:\n\n  <neko@example.jp>\n\nPlease reply to Postmaster@cai.example if you feel this message to be in error.',
    ['neko@example.jp'],
  ],
  [
    'compuserve',
    'postmaster@cs.example',
    'Undeliverable Message',
    'Your message could not be delivered as addressed.\n\nInvalid receiver address: neko@example.jp\n\n--- Returned message ---\n\n' +
      RETURNED,
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'failed list',
    'Mail Delivery Service <postmaster@sd.example>',
    'Mail failed',
    'here is your list of failed recipients:\n\n  <neko@example.jp> ... User unknown\n\nhere is your returned mail:\n\n' +
      RETURNED,
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'rcpt to',
    'Mail Delivery System <Mailer-Daemon@x.example>',
    'Mail delivery failed',
    'This message was created automatically by mail delivery software.\n\nRCPT TO:<neko@example.jp>\n550 Unknown user\n\nOriginal message follows:\n\n' +
      RETURNED,
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'viruswall',
    '"VirusWall" <postmaster@x.example>',
    'Undelivered mail',
    '********** Message from InterScan E-Mail VirusWall NT **********\n\nThe following mail could not be delivered.\nRCPT TO: <neko@example.jp>\n550 no such user\n\n**************** End of message ****************\n\n' +
      RETURNED,
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'smail',
    '<MAILER-DAEMON@x.example>',
    'mail failed, returning to sender',
    '|------------------------- Message log follows: -------------------------|\n no valid recipients were found for this message\n|------------------------- Failed addresses follow: ---------------------|\n neko@example.jp ... transport smtp: 550 <neko@example.jp>... User unknown\n|------------------------- Message text follows: ------------------------|\n' +
      RETURNED,
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'machine generated',
    'MAILER-DAEMON@nm.example',
    'Failure notice',
    "This is the machine generated message from mail service.\n\nUnable to deliver message to the following address(es).\n\n<neko@example.jp>:\nThis user doesn't have an account here\n\n--- Below the next line is a copy of the message.\n\n" +
      RETURNED,
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'mdaemon old',
    'MDaemon@x.example',
    'Warning: Undeliverable mail',
    'The following addresses did not receive a copy of your message:\n\n> neko@example.jp\n\n--- Session Transcript ---\n>> RCPT To:<neko@example.jp>\n<< 550 <neko@example.jp>... User unknown\n--- End Transcript ---\n\n' +
      RETURNED,
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'usa.net',
    'Mail Delivery Subsystem <MAILER-DAEMON@us.example>',
    'Returned mail',
    "Intended recipient: neko@example.jp\n\nThe user's mailbox is full.\n\n--------RETURNED MAIL FOLLOWS--------\n\n" +
      RETURNED,
    ['neko@example.jp'],
    'mailboxfull',
  ],
  [
    'hotpop',
    'postmaster@hp.example',
    'Undeliverable mail',
    'Undeliverable Address: neko@example.jp\nReason: user over quota\n\nOriginal message attached.\n',
    ['neko@example.jp'],
    'mailboxfull',
  ],
  [
    'demon',
    'Mail Delivery <postmaster@d.example>',
    'Mail returned',
    "This message was created automatically by mail delivery software.\n\nA message addressed to 'neko@example.jp' could not be delivered: no such user.\n\n---- START OF RETURNED MESSAGE ----\n" +
      RETURNED,
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'prodigy',
    'MAILER-DAEMON@p.example',
    'Returned mail',
    "User's mailbox is full: <neko@example.jp>\nUnable to deliver mail.\n\n" + RETURNED,
    ['neko@example.jp'],
    'mailboxfull',
  ],
  [
    'smtpsvc',
    'postmaster@ms.example',
    'Delivery failure',
    'The email below could not be delivered to the following user:\n\n<neko@example.jp>\n\nOld message:\n\n' +
      RETURNED,
    ['neko@example.jp'],
  ],
  [
    'google old',
    'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    'Delivery Status Notification (Failure)',
    'Delivery to the following recipient failed permanently:\n\n     neko@example.jp\n\nTechnical details of permanent failure:\nGoogle tried to deliver your message, but it was rejected by the server for the recipient domain example.jp by mx.example.jp. [192.0.2.25].\n\nThe error that the other server returned was:\n550 5.1.1 <neko@example.jp>: Recipient address rejected: User unknown\n\n----- Original message -----\n\n' +
      RETURNED,
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'aborted',
    'postmaster@h.example',
    'Delivery Failure',
    'Delivery to the following recipients was aborted after 2 second(s):\n\n  * neko@example.jp\n',
    ['neko@example.jp'],
  ],
  [
    'because',
    'postmaster@hl.example',
    'Undeliverable: Minutes',
    'Your message\n  To:      neko@example.jp\n  Subject: Minutes\n\ncould not be delivered because:\n\n  User unknown\n',
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'earthlink',
    'MAILER-DAEMON@e.example',
    'Mail delivery failed',
    'Sorry, unable to deliver your message to neko@example.jp for the following reason:\n\n552 Quota violation for neko@example.jp\n\nA copy of the original message below this line:\n\n' +
      RETURNED,
    ['neko@example.jp'],
    'mailboxfull',
  ],
  [
    'ademe',
    'postmaster@a.example',
    'Message undeliverable',
    'A message could not be delivered to: neko@example.jp\n\nSubject: Minutes\nReason: unknown recipient\n',
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'andrew',
    'postmaster@an.example',
    'Mail failure',
    'Invalid final delivery userid: neko@example.jp\n\nOriginal message follows.\n\n' + RETURNED,
    ['neko@example.jp'],
  ],
  [
    'e500',
    'E500_SMTP_Mail_Service@l.example',
    'Returned mail',
    '------ Failed Recipients ------\n  <neko@example.jp>: Requested action not taken: mailbox unavailable\n-------- Returned Mail --------\n' +
      RETURNED,
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'lsmtp',
    '"L-Soft LSMTP" <postmaster@ls.example>',
    'Undelivered mail',
    'The enclosed message could not be delivered.\n\n--> Error description:\n\nError-for:  neko@example.jp\nError-Code: 3\nError-Text: Mailbox unknown or not accepting mail.\n\nError-End:  1 error reported.\n\n' +
      RETURNED,
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'dado',
    'postmaster@da.example',
    'Delivery problems',
    'Your message has encountered delivery problems to the following recipient(s):\n\nneko@example.jp\nDelivery failed\nNo such user here\n\nYour message reads (in part):\n\n' +
      RETURNED,
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'eyou',
    'MAILER-DAEMON@ey.example',
    'failure notice',
    "This is the deliver program at ey.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\nneko@example.jp\nThe message could not be delivered because the mailbox is full\n\n- Below this line is a copy\n" +
      RETURNED,
    ['neko@example.jp'],
    'mailboxfull',
  ],
  [
    'uci',
    'Mail Delivery <mailer-daemon@u.example>',
    'Message not delivered',
    '--------Message not delivered to the following:\n\n     neko@example.jp    No matches to nameserver query\n\n--------Error Detail (phquery V4.4):\n\nThe message, "Minutes," is being returned.\n\n--------Unsent Message below:\n\n' +
      RETURNED,
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'netscape',
    'Mail Administrator <Postmaster@n.example>',
    'Mail System Error - Returned Mail',
    'This Message was undeliverable due to the following reason:\n\nThe following destination addresses were unknown (please check\nthe addresses and re-mail the message):\n\nSMTP <neko@example.jp>\n\nPlease reply to Postmaster@n.example\nif you feel this message to be in error.\n',
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'smtp32 unknown',
    'Postmaster <postmaster@s.example>',
    'Undeliverable Mail',
    'undeliverable to neko@example.jp\n\nOriginal message follows.\n\n' + RETURNED,
    ['neko@example.jp'],
  ],
  [
    'smtp32 size',
    'Postmaster <postmaster@s.example>',
    'Undeliverable Mail',
    'User mailbox exceeds allowed size: neko@example.jp\n\nOriginal message follows.\n\n' + RETURNED,
    ['neko@example.jp'],
    'mailboxfull',
  ],
  [
    'smtp32 failed',
    'Postmaster <postmaster@s.example>',
    'Undeliverable Mail',
    'Delivery failed 20 attempts: neko@example.jp\n\nOriginal message follows.\n\n' + RETURNED,
    ['neko@example.jp'],
    'expired',
  ],
  [
    'llnl',
    'Mailer-Daemon@ll.example',
    'Returned mail',
    'The message could not be delivered: the recipient, neko@example.jp, is not known here.\n',
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'sina',
    'mailer-daemon@sina.com',
    '失败投递通知',
    '您好！\n\n您发给 neko@example.jp 的信件投递失败。\n原因：550 User unknown\n',
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'over quota warn',
    'Mail Delivery System <Mailer-Daemon@w.example>',
    'Warning: message delayed',
    'The following address still has undelivered mail after 24 hours:\n\n  neko@example.jp: mailbox is full, will retry for 4 days\n',
    ['neko@example.jp'],
    'mailboxfull',
    'delayed',
  ],
  [
    'bounce of list server',
    '"Mail Server" <listserv@l.example>',
    'Undelivered mail',
    'The enclosed mail file could not be delivered.\n\nneko@example.jp: unknown user\n',
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'two in table',
    'postmaster@t.example',
    'Delivery report',
    'The following recipients could not be reached:\n\n<neko@example.jp>: unknown user\n<mike@example.jp>: mailbox full\n',
    ['neko@example.jp', 'mike@example.jp'],
  ],
  [
    'aol dsn-less',
    'Mail Delivery Subsystem <MAILER-DAEMON@aol.com>',
    'Mail Delivery Problem',
    'The following addresses had delivery problems:\n\n<neko@example.jp>\n  550 MAILBOX NOT FOUND\n',
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'no address but failing subject',
    'MAILER-DAEMON@x.example',
    'Returned mail: User unknown',
    'The original message could not be delivered.\n\n   ----- Transcript of session follows -----\n550 neko@example.jp... User unknown\n\n   ----- Original message follows -----\n' +
      RETURNED,
    ['neko@example.jp'],
    'userunknown',
  ],
  [
    'mail.com',
    'Mail Delivery System <mailer-daemon@mail.com>',
    'Mail delivery failed: returning message to sender',
    'This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of\nits recipients. This is a permanent error. The following address(es)\nfailed:\n\nneko@example.jp:\nSMTP error from remote server for RCPT TO command, host: mx.example.jp (192.0.2.25) reason: 550 5.7.1 Access denied\n\n',
    ['neko@example.jp'],
    'securityerror',
  ],
  [
    'opensrs',
    'MAILER-DAEMON <>',
    'Undelivered Mail Returned to Sender',
    'Your message to the following recipients was not delivered:\n\n    neko@example.jp - 550 5.1.1 Account disabled\n',
    ['neko@example.jp'],
    'suspend',
  ],
  [
    'socketlabs',
    'Mail System <mailer@so.example>',
    'Delivery Failure',
    'Delivery to the following recipient has failed:\n\nneko@example.jp\n\nDiagnostic: 421 4.7.0 Too many connections, try later\n',
    ['neko@example.jp'],
    'ratelimited',
  ],
];

function mailOf([, from, subject, notice]: Case, returnPath: string): Uint8Array {
  const word = btoa(String.fromCharCode(...new TextEncoder().encode(subject)));
  return new TextEncoder().encode(
    `${returnPath}From: ${from}\nTo: tama@example.org\nSubject: =?utf-8?B?${word}?=\nDate: Tue, 3 Nov 2026 09:00:05 +0900\nContent-Type: text/plain; charset=utf-8\n\n${notice}\n`,
  );
}

test.each(CASES.map((one) => [one[0], one] as const))('%s', (_name, one) => {
  const [, , , , recipients, reason, kind] = one;
  for (const returnPath of ['Return-Path: <>\n', '']) {
    const mail = mailOf(one, returnPath);
    const bounces = decodeBounces(mail, { knowledge: loadKnowledge() });
    expect(bounces.map(({ recipient }) => recipient)).toEqual(recipients);
    if (reason !== undefined) expect(bounces[0]?.reason).toBe(reason);
    if (kind !== undefined) expect(bounces[0]?.kind).toBe(kind);
    expect(looksLikeBounce(mail)).toBe(true);
  }
});
