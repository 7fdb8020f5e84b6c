import type { Catalog } from '../catalog.ts';

/** `clause` goes after "because". */
export const EN_CAUSES: Catalog['causes'] = {
  'ip-blocklisted': { label: 'IP on a blocklist', clause: 'the sending IP address is on a blocklist' },
  'ip-reputation': { label: 'poor IP reputation', clause: 'the sending IP address has a poor reputation' },
  'ip-dynamic': {
    label: 'dynamic IP',
    clause: 'the sending IP address is taken for a dynamic one, not that of a mail server',
  },
  'ptr-missing': {
    label: 'no valid PTR',
    clause: 'the sending IP address has no reverse DNS (PTR) or one that does not match',
  },
  'helo-invalid': {
    label: 'invalid HELO name',
    clause: 'the sending server introduces itself with an invalid name (HELO/EHLO)',
  },
  'rate-limited': {
    label: 'rate limited',
    clause: 'more mail was sent in a short time than the other side allows',
  },
  'connection-limit': {
    label: 'too many connections',
    clause: 'more connections were open at once than the other side allows',
  },
  'spf-failed': { label: 'SPF failed', clause: 'the SPF check failed' },
  'dkim-failed': { label: 'DKIM failed', clause: 'the DKIM signature could not be verified' },
  'dmarc-failed': {
    label: 'DMARC failed',
    clause: "the DMARC check failed and the sender domain's policy asks for rejection",
  },
  'auth-missing': {
    label: 'not authenticated',
    clause: 'the mail is not authenticated (SPF, DKIM, DMARC) as the other side demands',
  },
  'domain-blocklisted': {
    label: 'domain on a blocklist',
    clause: 'the sending domain is on a blocklist',
  },
  'domain-reputation': {
    label: 'poor domain reputation',
    clause: 'the sending domain has a poor reputation',
  },
  'sender-domain-invalid': {
    label: 'invalid sender domain',
    clause: "the sender's domain does not exist or cannot receive mail",
  },
  'sender-rejected': { label: 'sender refused', clause: "the sender's address is refused" },
  'sender-account-compromised': {
    label: 'sending account blocked',
    clause: 'the sending account is blocked, probably for misuse',
  },
  'auth-required': {
    label: 'SMTP login required',
    clause: 'the server asks for SMTP authentication, or it failed',
  },
  'content-spam': { label: 'judged as spam', clause: 'the content was judged to be spam' },
  'content-virus': { label: 'virus found', clause: 'a virus was found in the mail' },
  'content-policy': {
    label: 'content not allowed',
    clause: 'the content (such as a kind of attachment) is not allowed there',
  },
  'url-blocklisted': { label: 'URL on a blocklist', clause: 'a URL in the text is on a blocklist' },
  'message-malformed': {
    label: 'malformed message',
    clause: 'the form of the mail (such as its header) breaks the standard',
  },
  'header-invalid': {
    label: 'header not accepted',
    clause: 'the header or the MIME structure is not accepted there',
  },
  'message-too-big': { label: 'too big', clause: 'the mail is bigger than the other side allows' },
  'too-many-recipients': { label: 'too many recipients', clause: 'too many recipients were named at once' },
  'user-unknown': { label: 'user unknown', clause: "the recipient's address does not exist" },
  'user-suspended': { label: 'account disabled', clause: "the recipient's account is suspended or disabled" },
  'user-moved': { label: 'address changed', clause: 'the recipient has moved to another address' },
  'mailbox-full': { label: 'mailbox full', clause: "the recipient's mailbox is full" },
  'recipient-filter': {
    label: "recipient's own filter",
    clause: "a filter setting on the recipient's side refuses the mail",
  },
  'recipient-suppressed': {
    label: 'on a suppression list',
    clause: 'the recipient is on a suppression list of the sending service',
  },
  complaint: { label: 'complaint', clause: 'the recipient reported the mail as spam' },
  vacation: { label: 'automatic reply', clause: 'the recipient sent an automatic reply' },
  policy: { label: "receiver's policy", clause: 'a policy of the receiving side forbids it' },
  'access-denied': { label: 'access denied', clause: 'the access rules of the receiver refuse it' },
  greylisted: {
    label: 'greylisted',
    clause: 'the other side turns away first-time senders for a while (greylisting)',
  },
  'remote-temporary': {
    label: 'temporary trouble there',
    clause: 'the other server has a temporary problem',
  },
  'remote-disk-full': { label: 'disk full there', clause: 'the disk of the other server is full' },
  'remote-misconfigured': { label: 'misconfigured there', clause: 'the other server is misconfigured' },
  'smtp-protocol': { label: 'SMTP protocol error', clause: 'an SMTP command or its order was not accepted' },
  'not-accepting-mail': {
    label: 'accepts no mail',
    clause: "the recipient's domain or host says that it accepts no mail",
  },
  'mail-loop': { label: 'mail loop', clause: 'the mail goes round in a loop' },
  'domain-not-found': { label: 'no such domain', clause: "the recipient's domain does not exist" },
  'dns-failure': { label: 'DNS failure', clause: "the DNS of the recipient's domain does not answer" },
  'no-mail-host': {
    label: 'no mail host',
    clause: "the recipient's domain has no usable mail server (MX)",
  },
  'connection-refused': { label: 'connection refused', clause: 'the other server refused the connection' },
  'connection-timeout': { label: 'timeout', clause: 'the other server did not answer in time' },
  'connection-lost': { label: 'connection lost', clause: 'the connection broke during the transfer' },
  'network-unreachable': { label: 'network unreachable', clause: 'there is no route to the other server' },
  'tls-failed': { label: 'TLS failed', clause: 'encryption (TLS) could not be started' },
  'tls-required': { label: 'TLS required', clause: 'encryption (TLS) is required but was not used' },
  expired: { label: 'given up', clause: 'it could not be delivered within the queue lifetime' },
  'relay-denied': {
    label: 'relaying denied',
    clause: 'the server we connected to does not handle that address and does not relay for us',
  },
  'local-user-unknown': { label: 'no such local user', clause: 'there is no such user on our own server' },
  'local-configuration': { label: 'own configuration', clause: 'our own server is misconfigured' },
  'local-disk-full': { label: 'own disk full', clause: 'the disk of our own server is full' },
  'local-delivery-failed': {
    label: 'local delivery failed',
    clause: 'our own server could not put the mail into the mailbox',
  },
  quarantined: { label: 'quarantined', clause: 'the mail was held back on our own server' },
  delivered: { label: 'accepted', clause: "the recipient's server accepted it" },
  unspecified: { label: 'no reason given', clause: 'the receiver reports a failure but gives no reason' },
  unknown: { label: 'not known', clause: 'the answer does not tell why' },
};
