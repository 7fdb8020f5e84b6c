/**
 * The receiving side: provider domains with the names of their mail exchangers and the replies they are
 * known to give. Addresses are documentation addresses (RFC 5737, RFC 3849).
 *
 * A failure is `{ weight, phase, lines }`; `lines` are those of one SMTP reply without line ends, and the
 * code of the first one says whether it is temporary. `{to}` is the recipient, `{ip}` our address, `{id}` a
 * session id of the receiver, `{host}` the receiver, `{now}` a time stamp, `{from}` the sender's domain.
 */
const RATE_LIMITED_GMAIL = [
  '421-4.7.28 Gmail has detected an unusual rate of unsolicited mail originating',
  '421-4.7.28 from your IP address. To protect our users from spam, mail sent from',
  '421-4.7.28 your IP address has been temporarily rate limited. For more',
  '421-4.7.28 information, go to',
  '421 4.7.28  https://support.google.com/mail/?p=UnsolicitedRateLimitError {id} - gsmtp',
];

const NO_SUCH_USER_GMAIL = [
  '550-5.1.1 The email account that you tried to reach does not exist. Please try',
  "550-5.1.1 double-checking the recipient's email address for typos or",
  '550-5.1.1 unnecessary spaces. For more information, go to',
  '550 5.1.1  https://support.google.com/mail/?p=NoSuchUser {id} - gsmtp',
];

const FULL_GMAIL = [
  "452-4.2.2 The recipient's inbox is out of storage space. Please direct the",
  '452-4.2.2 recipient to',
  '452 4.2.2  https://support.google.com/mail/?p=OverQuotaTemp {id} - gsmtp',
];

const UNAUTHENTICATED_GMAIL = [
  '550-5.7.26 Your email has been blocked because the sender is unauthenticated.',
  '550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.',
  '550-5.7.26  ',
  '550-5.7.26  Authentication results:',
  '550-5.7.26  DKIM = did not pass',
  '550-5.7.26  SPF [{from}] with ip: [{ip}] = did not pass',
  '550-5.7.26  ',
  '550-5.7.26  For instructions on setting up authentication, go to',
  '550 5.7.26  https://support.google.com/mail/answer/81126#authentication {id} - gsmtp',
];

const OUTLOOK_RATE =
  '451 4.7.650 The mail server [{ip}] has been temporarily rate limited due to IP reputation. For e-mail delivery information, see https://aka.ms/postmaster (S775) [{host} {now} {id}]';
const OUTLOOK_BLOCK =
  "550 5.7.1 Unfortunately, messages from [{ip}] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140). You can also refer your provider to http://mail.live.com/mail/troubleshooting.aspx#errors. [{host} {now} {id}]";
const OUTLOOK_UNKNOWN =
  '550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302). [{host} {now} {id}]';
const YAHOO_TSS =
  '421 4.7.0 [TSS04] Messages from {ip} temporarily deferred due to unexpected volume or user complaints - 4.16.55.1; see https://postmaster.yahooinc.com/error-codes';
const YAHOO_UNKNOWN = '552 1 Requested mail action aborted, mailbox not found';
const APPLE_BLOCK = '550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip={ip}';

const OK_OUTLOOK =
  '250 2.6.0 <{id}@{from}> [InternalId={serial}, Hostname=SEZPR01MB4321.apcprd01.prod.exchangelabs.com] 8211 bytes in 0.284, 28.227 KB/sec Queued mail for delivery -> 250 2.1.5';

export const PROVIDERS = [
  {
    weight: 30,
    domains: ['gmail.com', 'gmail.com', 'gmail.com', 'googlemail.com'],
    hosts: [
      'gmail-smtp-in.l.google.com',
      'alt1.gmail-smtp-in.l.google.com',
      'alt2.gmail-smtp-in.l.google.com',
    ],
    tls: true,
    ok: '250 2.0.0 OK  {epoch} {id} - gsmtp',
    failing: 0.05,
    failures: [
      { weight: 5, phase: 'rcpt', lines: NO_SUCH_USER_GMAIL },
      { weight: 2, phase: 'rcpt', lines: FULL_GMAIL },
      { weight: 2, phase: 'data-end', lines: RATE_LIMITED_GMAIL },
      { weight: 1, phase: 'data-end', lines: UNAUTHENTICATED_GMAIL },
    ],
  },
  {
    weight: 9,
    domains: ['icloud.com', 'icloud.com', 'me.com', 'mac.com'],
    hosts: ['mx01.mail.icloud.com', 'mx02.mail.icloud.com', 'mx03.mail.icloud.com'],
    tls: true,
    ok: '250 2.0.0 OK: queued as {id}',
    failing: 0.04,
    failures: [
      { weight: 4, phase: 'rcpt', lines: ['550 5.1.1 <{to}>: user does not exist'] },
      { weight: 3, phase: 'rcpt', lines: ['552 5.2.2 <{to}>: user is overquota'] },
      {
        weight: 1,
        phase: 'data-end',
        lines: [
          '554 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137',
        ],
      },
    ],
    /** Blocked in this part of the log's time: what an administrator would be called about. */
    blocked: { from: 0.42, to: 0.47, phase: 'connect', lines: [APPLE_BLOCK] },
  },
  {
    weight: 7,
    domains: ['hotmail.com', 'outlook.com', 'outlook.jp', 'live.jp'],
    hosts: [
      'hotmail-com.olc.protection.outlook.com',
      'outlook-com.olc.protection.outlook.com',
      'jpn.olc.protection.outlook.com',
    ],
    tls: true,
    ok: OK_OUTLOOK,
    failing: 0.07,
    failures: [
      { weight: 3, phase: 'rcpt', lines: [OUTLOOK_UNKNOWN] },
      { weight: 3, phase: 'mail', lines: [OUTLOOK_RATE] },
      { weight: 1, phase: 'mail', lines: [OUTLOOK_BLOCK] },
    ],
  },
  {
    weight: 9,
    domains: ['yahoo.co.jp', 'yahoo.co.jp', 'ybb.ne.jp'],
    hosts: ['mx1.mail.yahoo.co.jp', 'mx2.mail.yahoo.co.jp', 'mx3.mail.yahoo.co.jp'],
    tls: false,
    ok: '250 ok dirdel',
    failing: 0.06,
    failures: [
      {
        weight: 4,
        phase: 'rcpt',
        lines: ["554 delivery error: dd This user doesn't have a yahoo.co.jp account ({to}) [0] - {host}"],
      },
      {
        weight: 2,
        phase: 'data-end',
        lines: [
          '554 Message not allowed - DM Email not accepted for policy reasons. Please visit https://www.yahoo-help.jp/app/answers/detail/a_id/80870/p/622 [895]',
        ],
      },
      {
        weight: 2,
        phase: 'connect',
        lines: [
          '421 4.7.1 {ip} - Connection refused. Too many connections from your IP address, please try again later',
        ],
      },
    ],
  },
  {
    weight: 6,
    domains: ['yahoo.com', 'aol.com', 'ymail.com'],
    hosts: ['mta5.am0.yahoodns.net', 'mta6.am0.yahoodns.net', 'mta7.am0.yahoodns.net'],
    tls: true,
    ok: '250 ok dirdel',
    failing: 0.1,
    failures: [
      { weight: 4, phase: 'mail', lines: [YAHOO_TSS] },
      { weight: 3, phase: 'data-end', lines: [YAHOO_UNKNOWN] },
    ],
  },
  {
    weight: 8,
    domains: ['docomo.ne.jp'],
    hosts: ['mfsmax.docomo.ne.jp'],
    tls: false,
    ok: '250 Requested mail action okay, completed',
    failing: 0.08,
    failures: [
      { weight: 5, phase: 'rcpt', lines: ['550 Unknown user {to}'] },
      { weight: 2, phase: 'data-end', lines: ['550 Unknown user {to}'] },
    ],
  },
  {
    weight: 5,
    domains: ['ezweb.ne.jp', 'au.com'],
    hosts: ['lsean.ezweb.ne.jp', 'mx.au.com'],
    tls: true,
    ok: '250 2.0.0 Ok: queued as {id}',
    failing: 0.06,
    failures: [
      { weight: 5, phase: 'rcpt', lines: ['550 <{to}>: User unknown'] },
      {
        weight: 1,
        phase: 'connect',
        lines: ['421 {host} Service not available, closing transmission channel'],
      },
    ],
  },
  {
    weight: 5,
    domains: ['softbank.ne.jp', 'i.softbank.jp'],
    hosts: ['mx.softbank.ne.jp', 'mx.i.softbank.jp'],
    tls: true,
    ok: '250 2.0.0 OK: queued as {id}',
    failing: 0.05,
    failures: [
      { weight: 4, phase: 'rcpt', lines: ['550 Invalid recipient: <{to}>'] },
      { weight: 1, phase: 'rcpt', lines: ['452 4.2.2 <{to}>: Mailbox full'] },
    ],
  },
];

/** Replies of servers that companies run themselves. */
const COMPANY_FAILURES = [
  {
    weight: 8,
    phase: 'rcpt',
    lines: ['550 5.1.1 <{to}>: Recipient address rejected: User unknown in virtual mailbox table'],
  },
  { weight: 3, phase: 'rcpt', lines: ['550 5.1.1 <{to}>... User unknown'] },
  {
    weight: 6,
    phase: 'rcpt',
    lines: ['450 4.2.0 <{to}>: Recipient address rejected: Greylisting in action, please come back later'],
  },
  { weight: 2, phase: 'rcpt', lines: ['452 4.2.2 <{to}>: Mailbox full'] },
  {
    weight: 2,
    phase: 'rcpt',
    lines: [
      '554 5.7.1 Service unavailable; Client host [{ip}] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/{ip}',
    ],
  },
  { weight: 2, phase: 'rcpt', lines: ['450 4.7.1 Client host rejected: cannot find your hostname, [{ip}]'] },
  { weight: 1, phase: 'rcpt', lines: ['554 5.7.1 <{to}>: Relay access denied'] },
  { weight: 1, phase: 'data-end', lines: ['550 5.7.1 Message rejected as spam by Content Filtering.'] },
  { weight: 1, phase: 'data-end', lines: ['550 5.7.1 Email rejected per DMARC policy for {from}'] },
  {
    weight: 1,
    phase: 'data-end',
    lines: ['554 5.7.1 This message contains a virus (Eicar-Signature) and was rejected'],
  },
  { weight: 1, phase: 'connect', lines: ['421 {host} Too many connections from your host, try again later'] },
];

const MICROSOFT_365_FAILURES = [
  {
    weight: 4,
    phase: 'rcpt',
    lines: [
      '550 5.4.1 Recipient address rejected: Access denied. For more information see https://aka.ms/EXOSmtpErrors [{host} {now} {id}]',
    ],
  },
  {
    weight: 2,
    phase: 'rcpt',
    lines: [
      '550 5.7.606 Access denied, banned sending IP [{ip}]. To request removal from this list please visit https://sender.office.com/ and follow the directions. For more information please go to http://go.microsoft.com/fwlink/?LinkID=526655 AS(1430) [{host} {now} {id}]',
    ],
  },
  {
    weight: 2,
    phase: 'mail',
    lines: ['451 4.7.500 Server busy. Please try again later from [{ip}]. (S77714) [{host} {now} {id}]'],
  },
];

/** Where company domains have their mail: their own server, or a provider's exchanger. */
export const HOSTING = [
  {
    weight: 45,
    hosts: (domain) => [`mx1.${domain}`, `mx2.${domain}`],
    ok: '250 2.0.0 Ok: queued as {id}',
    failures: COMPANY_FAILURES,
  },
  {
    weight: 30,
    hosts: (domain) => [`${domain.replaceAll('.', '-')}.mail.protection.outlook.com`],
    ok: OK_OUTLOOK,
    failures: MICROSOFT_365_FAILURES,
  },
  {
    weight: 25,
    hosts: () => ['aspmx.l.google.com', 'alt1.aspmx.l.google.com'],
    ok: '250 2.0.0 OK  {epoch} {id} - gsmtp',
    failures: [
      { weight: 4, phase: 'rcpt', lines: NO_SUCH_USER_GMAIL },
      { weight: 1, phase: 'data-end', lines: RATE_LIMITED_GMAIL },
    ],
  },
];

/** Domains whose mail never gets as far as an SMTP reply. */
export const NETWORK_FAILURES = [
  { weight: 4, net: 'timeout' },
  { weight: 4, net: 'refused' },
  { weight: 1, net: 'no-route' },
  { weight: 2, net: 'lost-greeting' },
  { weight: 2, net: 'dns-temporary' },
  { weight: 5, net: 'dns-none' },
];
