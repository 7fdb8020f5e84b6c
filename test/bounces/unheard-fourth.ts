/** A fourth table like unheard-first.ts: what is left of servers, gateways and providers that the others lack. */
import { data, from, rcpt } from './replies.ts';
import type { Causes } from './unheard.ts';

export const UNHEARD_FOURTH: Causes = {
  'user-unknown': [
    rcpt('550 5.1.1 <neko@example.jp> has no account with us'),
    rcpt('550 5.1.1 There is no such email address on this domain'),
    rcpt('550 Recipient rejected. Reason: mailbox does not live here'),
    rcpt('550 5.7.1 neko@example.jp: recipient not permitted here because it does not exist'),
    rcpt('550 5.1.1 Sorry, we do not know this recipient'),
    rcpt('553 No such user or the address is spelled wrongly'),
    rcpt('550 5.1.1 The email address you entered could not be found'),
    rcpt('550 5.1.1 Delivery failed: this person is not a subscriber of ours'),
    rcpt('550 5.1.1 Mailbox "neko" not exist'),
    rcpt('550 5.1.1 Вы ошиблись: такого адреса не существует'),
    rcpt('550 5.1.1 Brak takiej skrzynki: nie istnieje'),
    rcpt('550 5.1.1 Destinataire non reconnu, utilisateur inexistant'),
    rcpt('450 4.1.1 Mailbox of neko unknown here'),
    rcpt('550 (neko@example.jp) unknown recipient address'),
  ],
  'user-suspended': [
    rcpt('550 5.2.1 Mailbox for neko is currently locked'),
    rcpt('550 5.7.1 The account was closed due to abuse'),
    rcpt('450 4.2.1 Account temporarily deactivated at the request of its owner'),
    rcpt('550 Address is out of service'),
  ],
  'mailbox-full': [
    rcpt('552 5.2.2 The mailbox of the user has no quota left'),
    rcpt('452 4.2.2 Try later: recipient needs to delete some mail, over quota'),
    data('554 5.2.2 Mail could not be stored because the mailbox is full to the brim'),
    rcpt('550 5.2.2 Der Empfänger hat keinen Speicherplatz mehr: Postfach voll'),
    rcpt('552 Storage of the recipient is exhausted'),
  ],
  'message-too-big': [
    data('552 5.3.4 maximum size for mails is 10240 kB, yours has 20480'),
    from('552 5.2.3 Your declared SIZE is above the limit'),
  ],
  greylisted: [
    rcpt('450 4.7.1 Host not seen before, deferred by grey listing'),
    rcpt('451 4.7.1 graylisted - try again in 300 s'),
  ],
  'ptr-missing': [
    rcpt('554 5.7.1 No mail from hosts without reverse mapping'),
    rcpt('550 5.7.1 Reverse lookup of 192.0.2.1 gave no name'),
    rcpt('450 4.7.25 FCrDNS check of [192.0.2.1] was not passed'),
  ],
  'helo-invalid': [from('504 5.5.2 HELO is not a FQDN, said: web1')],
  'ip-blocklisted': [
    'host mx.example.jp[192.0.2.25] refused to talk to me: 550 5.7.1 Host 192.0.2.1 is blocked here',
    rcpt('554 5.7.1 192.0.2.1: on our local blacklist since Monday'),
    rcpt('550 5.7.1 SMTP from 192.0.2.1 is banned, call +81-3-0000-0000'),
    rcpt('554 5.7.0 Listed in a DNS block list: see bl.example.org'),
    rcpt('550 Your provider’s network has been put on a deny list'),
  ],
  'sender-domain-invalid': [
    from('450 4.1.8 example.org: cannot find an MX for the sender'),
    from('553 5.1.8 Return-path domain unresolvable'),
  ],
  'sender-rejected': [
    from('550 5.7.1 Mails from tama@example.org are refused by our admin'),
    from('553 5.7.1 You may not use this sender address'),
    rcpt('550 5.1.7 Sender verification: address cannot be verified'),
  ],
  authfailure: [
    data('550 5.7.26 Neither signed nor covered by SPF'),
    data('550 5.7.1 Authentication-Results: spf=fail dkim=none, rejected'),
  ],
  'relay-denied': [
    rcpt('550 5.7.1 Open relays we are not: relaying denied'),
    rcpt('554 5.7.1 destination domain is not handled by this gateway'),
  ],
  'auth-required': [from('530 5.7.0 You must log in first'), '535 5.7.3 Credentials not accepted'],
  ratelimited: [
    rcpt('451 4.7.1 You are over our per-hour limit'),
    'host mx.example.jp[192.0.2.25] refused to talk to me: 421 4.7.0 connection rate of 192.0.2.1 too high',
    rcpt('452 4.5.3 Too many messages for one session'),
    rcpt('421 4.7.0 Slow it down, please: burst of mail from your address'),
  ],
  'content-spam': [
    data('554 5.7.1 Our Bayes filter thinks this is spam'),
    data('550 5.7.1 Message blocked by content scoring (spam score 22)'),
    data('554 5.7.1 Junk. We do not want it'),
    data('550 Mensagem classificada como SPAM'),
  ],
  'content-virus': [data('554 5.7.1 Message carries malware: JS/Test.A')],
  'content-policy': [
    data('550 5.7.1 Attachment name invoice.pdf.exe is banned'),
    data('552 5.7.0 Encrypted archives cannot be scanned and are not accepted'),
  ],
  'url-blocklisted': [data('554 5.7.1 Link to a blacklisted site: url in SURBL')],
  'header-invalid': [data('550 5.6.0 Message headers are malformed')],
  'remote-temporary': [
    rcpt('451 4.3.0 Temporary failure of the directory service'),
    '421 4.3.2 All server processes are busy',
    rcpt('450 4.3.0 internal resource shortage, retry'),
    data('451 4.3.0 error writing to disk queue, temporary'),
  ],
  'tls-required': [from('554 5.7.0 TLS is a must here')],
  'recipient-filter': [
    rcpt('550 5.7.1 neko has put you on the ignore list of his mailbox: blocked by recipient'),
    rcpt('550 5.7.1 Only members of staff may write to this list'),
    rcpt('550 5.7.1 The user you write to accepts mail from known contacts only'),
  ],
  'too-many-recipients': [rcpt('550 5.5.3 More than 100 recipients are not allowed')],
  'not-accepting-mail': [rcpt('550 5.1.10 Domain has a null MX and takes no mail')],
};
