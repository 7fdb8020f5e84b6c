/** Texts in which a single word points the wrong way: in a host name, a page, a user name, a subject, or denied. */
import { data, from, rcpt } from './replies.ts';
import type { Causes } from './unheard.ts';

export const MISLEADING: Causes = {
  'user-unknown': [
    // host names
    rcpt('550 5.1.1 spamfilter.example.jp: no such user neko'),
    rcpt('550 5.1.1 No such user here - mx-block3.quota.example.com'),
    rcpt('550 5.1.1 User unknown; answered by antivirus-gw.example.net'),
    rcpt('550 mailbox not found on full.example.org'),
    rcpt('550 5.1.1 unknown recipient, see http://policy.example.com/spam/blocked.html'),
    rcpt('550 No such user (relay7.spf.example.jp)'),
    rcpt('550 5.1.1 user does not exist [greylist-mx2.example.jp]'),
    rcpt('550 5.1.1 Address unknown. https://help.example.com/reputation?ip=192.0.2.1'),
    rcpt('550 5.1.1 No such recipient at virus.example, mail.spam.example.net'),
    rcpt('550 5.1.1 User unknown at suspended.example.com'),
    // user names
    rcpt('550 5.1.1 <spam@example.jp>: Recipient address rejected: User unknown in virtual mailbox table'),
    rcpt('550 5.1.1 <quota-full@example.jp> no such user'),
    rcpt('550 5.1.1 user blacklist@example.jp does not exist'),
    // denied
    rcpt('550 5.1.1 This is not about spam: the user is unknown'),
    rcpt('550 5.1.1 no such user; your message was not scanned for viruses'),
    // subject
    data('550 5.1.1 user unknown (Subject: "Your mailbox is full")'),
  ],
  'mailbox-full': [
    rcpt('552 5.2.2 Mailbox full at blocked.example.com'),
    rcpt('452 4.2.2 over quota, user: unknown@example.jp'),
    rcpt('552 mailbox is full on unknown-host.example.com, the user exists'),
    rcpt('552 5.2.2 Quota exceeded, see https://www.example.com/spam-policy'),
  ],
  'ip-blocklisted': [
    'host quota.example.com[192.0.2.25] refused to talk to me: 554 5.7.1 Your IP 192.0.2.1 is blacklisted',
    rcpt('554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using user-unknown.dnsbl.example'),
    rcpt('550 5.7.1 192.0.2.1 (full.mailbox.example.org) is on our blacklist'),
  ],
  'content-spam': [
    data('550 5.7.1 Message rejected as spam by unknown.user.example.com'),
    data('554 5.7.1 Spam message rejected. Subject: "Mailbox quota exceeded"'),
    data('550 spam detected, no virus found'),
  ],
  'content-virus': [
    data('554 5.7.1 Virus found in a mail with subject "user unknown"'),
    data('554 5.7.1 infected: Eicar; scanned by nospam.example.com'),
  ],
  greylisted: [
    rcpt('450 4.7.1 <neko@example.jp>: Recipient address rejected: Greylisted by spam-quota.example.net'),
    rcpt('451 4.7.1 Greylisting in action, this is not a spam verdict'),
  ],
  'remote-temporary': [
    rcpt('451 4.3.0 spam filter is down, not a problem of your message'),
    rcpt('450 4.3.2 Server virus.example.com busy, try again later'),
    rcpt('451 4.3.0 Cannot reach the quota service at the moment, try again later'),
  ],
  'relay-denied': [
    rcpt('554 5.7.1 <neko@unknown.example.net>: Relay access denied'),
    rcpt('550 5.7.1 Relaying denied by spamwall.example.com'),
  ],
  'spf-failed': [
    from('550 5.7.23 SPF check failed for mailbox-full.example.org'),
    from('554 5.7.1 SPF fail: unknown.example.org does not permit 192.0.2.1'),
  ],
  'dmarc-failed': [data('550 5.7.1 DMARC policy of spam.example.org: reject')],
  'message-too-big': [data('552 5.3.4 Message too large for quota.mailbox.example.com')],
  'ptr-missing': [rcpt('550 5.7.25 No PTR for 192.0.2.1, seen by blocklist.example.com')],
  'user-suspended': [
    rcpt('550 5.2.1 Mailbox disabled at full.spam.example.com'),
    rcpt('550 5.2.1 account suspended, see www.example.com/virus'),
  ],
};
