/**
 * The phrases by which mailing programs (CiviCRM, phpList, bounce handlers in PHP and Perl) have sorted bounces for
 * twenty years: each in the reply of a server, in a notice of its own frame; see build.ts.
 */
import type { Reason } from '../../../src/core/reason.ts';
import type { WriterCase } from '../writers.ts';
import { bounce, mail, SENT_HEADER, want } from './build.ts';

const notice = (reply: string): string =>
  mail(
    `Return-Path: <>
From: MAILER-DAEMON@mx.example.net
To: tama@example.org
Subject: failure notice
Date: Tue, 3 Nov 2026 09:00:05 +0900`,
    `Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<neko@example.jp>:
192.0.2.25 does not like recipient.
Remote host said: 550 ${reply}
Giving up on 192.0.2.25.

--- Below this line is a copy of the message.

${SENT_HEADER}`,
  );

const PHRASES: Readonly<Partial<Record<Reason, readonly string[]>>> = {
  userunknown: [
    'user is not recognised',
    'recipient name is not recognized',
    'delivery error: dd This user does not have an account here',
    'address you entered could not be found',
    'addressee unknown',
    'illegal alias',
    'invalid virtual user',
    'missing mailbox for this address: mailbox name not allowed',
    'no such mail drop defined',
    'no e-mail address registered for this name',
    'no mailbox here by that name',
    'neko not listed in Domino Directory',
    'not found in directory',
    'not known at this site',
    'is not our customer',
    'The recipient could not be reached: there is no such address',
    "sorry, I couldn't find any mailbox by that name",
    'there is no such alias',
    'unable to find alias user',
    'unknown account',
    'unknown local-part',
    'user name not found',
    "We don't know anybody of that email address",
    'neko is not a valid user here',
    'User not in local recipient table',
    'does not match any recipient',
    'not a local address',
    'Invalid Destination Address',
    'account not found',
    'mailbox not found',
    'name not in address book',
    'recipient was not found in our LDAP directory',
    'this user does not exist any more',
    'unknown user name',
    'Receiver not found: neko',
    'no valid recipient',
  ],
  suspend: [
    'account deactivated',
    'account inactive',
    'account locked',
    'deactivated mailbox',
    'mailbox disabled or discontinued',
    'inactive user',
    'is inactive on this domain',
    'mailbox temporarily disabled',
    'user account suspended',
    'The email account that you tried to reach is disabled',
    'mailbox is frozen',
    'vdelivermail: account is locked email bounced',
    'user is suspended for non-payment',
  ],
  mailboxfull: [
    'disk quota exceeded',
    'mailbox size exceeded',
    'exceeded storage allocation',
    'exceeded the storage limit of the mailbox',
    'over the storage quota',
    'account has exceeded its quota',
    'the maximum mailbox size has been reached',
    'insufficient space in mailbox',
    'user has too many messages on the server',
    'mailbox is at its limit',
    'No room left in mailbox',
    'User exceeded mail quota',
  ],
  norelaying: [
    'relaying not allowed',
    'relay not permitted',
    'relaying mail to example.jp is not allowed',
    'we do not relay',
    'unauthorized relay',
    'This system is not configured to relay mail',
    'not a gateway',
    'you are not allowed to use this server as a relay',
  ],
  spamdetected: [
    'message looks like spam',
    'rejected as bulk',
    'appears to be unsolicited',
    'blocked as junk mail',
    'your message has been identified as spam',
    'rejected due to spam URL in content',
    'spam not accepted',
    'This message scored 12.1 spam points',
    'bayesian filter thinks this is spam',
  ],
  blocked: [
    'your IP address is on a real-time blacklist',
    'your mail server is listed by SORBS',
    'dynamic IP addresses are not accepted',
    'Client host blocked using sbl-xbl',
    'host is blacklisted',
  ],
  networkerror: ['mail loop detected', 'too many hops', 'message has exceeded the hop limit', 'routing loop'],
  emailtoolarge: [
    'message too large',
    'message size exceeds the fixed maximum',
    'message is bigger than allowed',
    'size limit exceeded for this message',
    'message file too big',
  ],
  notcompliantrfc: ['message has no valid From header'],
  rejected: [
    'sender address rejected: not allowed',
    'sender verify failed',
    'your address was refused: mail from this address is not accepted',
    'Sender is not allowed',
  ],
  contenterror: ['header contains invalid characters'],
  virusdetected: [
    'message contains a virus',
    'attachment infected with W32/Example',
    'virus found in the message',
  ],
  filtered: ['recipient only accepts mail from known senders', 'the recipient has blocked you'],
};

export const KNOWN_PHRASES: readonly WriterCase[] = Object.entries(PHRASES).flatMap(([reason, list]) =>
  list.map((reply) => bounce(`${reason}: ${reply}`, notice(reply), want(reason as Reason, '', 550))),
);
