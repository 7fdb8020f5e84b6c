/**
 * The receiving side of the world: mail domains, their mail exchangers, and what those answer. The wordings
 * follow what the providers publish about their replies (see knowledge/providers); everything a *sending*
 * server writes about them is real. `.example` domains show one situation each.
 *
 * Every rule names the causes that a diagnosis may give for it: the truth the tests compare with.
 *
 * @typedef {'connect' | 'mail' | 'rcpt' | 'data-end'} Phase
 *
 * @typedef {object} Rule
 * @property {Phase} phase
 * @property {string} [user] applies to local parts that start so; absent: to all
 * @property {string} [reply] lines separated by \n; {ip}, {recipient}, … are filled in
 * @property {'hang'} [behaviour] instead of a reply
 * @property {number} [times] applies this often to each client, then no more
 * @property {number} [seconds] applies to each (client, sender, recipient) for so long after the first try
 * @property {string} [listedIn] applies only to clients that this DNS blocklist lists
 * @property {readonly string[]} causes
 *
 * @typedef {object} LateBounce what a server does that accepts first and finds out afterwards
 * @property {number} afterSeconds
 * @property {string} status
 * @property {string} diagnostic
 * @property {string} text
 * @property {readonly string[]} causes
 *
 * @typedef {object} Exchanger
 * @property {string} name
 * @property {number} [preference] default 10
 * @property {'closed'} [port] nobody listens
 * @property {string} [greeting]
 * @property {boolean} [tls]
 * @property {number} [maximumSize]
 * @property {string} [accepts] reply to the end of the data
 * @property {readonly Rule[]} [rules] the first that applies
 * @property {LateBounce} [lateBounce]
 *
 * @typedef {object} Domain
 * @property {string} name
 * @property {readonly Exchanger[]} exchangers empty: null MX (RFC 7505)
 */

/** @type {Pick<Rule, 'reply' | 'causes'>} */
const PROOFPOINT = {
  reply: '550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip={ip}',
  causes: ['ip-blocklisted', 'ip-reputation'],
};
const USER_UNKNOWN = ['user-unknown'];
const MAILBOX_FULL = ['mailbox-full'];
const GREYLISTED = ['greylisted'];

/** @param {readonly string[]} lines */
const reply = (...lines) => lines.join('\n');

/** @type {Omit<Exchanger, 'name'>} */
const GMAIL = {
  greeting: '220 mx.google.com ESMTP {id} - gsmtp',
  tls: true,
  accepts: '250 2.0.0 OK  {seconds} {id} - gsmtp',
  rules: [
    {
      phase: 'rcpt',
      user: 'nosuch',
      causes: USER_UNKNOWN,
      reply: reply(
        '550-5.1.1 The email account that you tried to reach does not exist. Please try',
        "550-5.1.1 double-checking the recipient's email address for typos or",
        '550-5.1.1 unnecessary spaces. For more information, go to',
        '550 5.1.1  https://support.google.com/mail/?p=NoSuchUser {id} - gsmtp',
      ),
    },
    {
      phase: 'rcpt',
      user: 'full',
      causes: MAILBOX_FULL,
      reply: reply(
        "452-4.2.2 The recipient's inbox is out of storage space. Please direct the",
        '452-4.2.2 recipient to',
        '452 4.2.2  https://support.google.com/mail/?p=OverQuotaTemp {id} - gsmtp',
      ),
    },
    {
      phase: 'data-end',
      user: 'unauth',
      causes: ['auth-missing', 'spf-failed', 'dkim-failed'],
      reply: reply(
        '550-5.7.26 This mail has been blocked because the sender is unauthenticated.',
        '550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.',
        '550-5.7.26 ',
        '550-5.7.26  Authentication results:',
        '550-5.7.26  DKIM = did not pass',
        '550-5.7.26  SPF [{sender-domain}] with ip: [{ip}] = did not pass',
        '550-5.7.26 ',
        '550-5.7.26  For instructions on setting up authentication, go to',
        '550 5.7.26  https://support.google.com/mail/answer/81126#authentication {id} - gsmtp',
      ),
    },
  ],
};

/** @type {Omit<Exchanger, 'name'>} */
const MICROSOFT = {
  greeting: '220 BN1NAM02FT040.mail.protection.outlook.com Microsoft ESMTP MAIL Service ready at {time}',
  tls: true,
  accepts:
    '250 2.6.0 {message-id} [InternalId=34359738409, Hostname=SEZPR01MB4321.apcprd01.prod.exchangelabs.com] ' +
    '8211 bytes in 0.284, 28.227 KB/sec Queued mail for delivery -> 250 2.1.5',
};

/** @type {readonly Domain[]} */
const PROVIDERS = [
  {
    name: 'icloud.com',
    exchangers: ['mx01', 'mx02'].map((host) => ({
      name: `${host}.mail.icloud.com`,
      rules: [{ phase: 'connect', ...PROOFPOINT }],
    })),
  },
  {
    name: 'me.com',
    exchangers: [
      {
        name: 'mx03.mail.icloud.com',
        greeting: '220 {host} -- Proofpoint ESMTP',
        tls: true,
        rules: [{ phase: 'mail', ...PROOFPOINT }],
      },
    ],
  },
  { name: 'gmail.com', exchangers: [{ name: 'gmail-smtp-in.l.google.com', preference: 5, ...GMAIL }] },
  { name: 'hotmail.com', exchangers: [{ name: 'hotmail-com.olc.protection.outlook.com', ...MICROSOFT }] },
  {
    name: 'outlook.com',
    exchangers: [
      {
        ...MICROSOFT,
        name: 'outlook-com.olc.protection.outlook.com',
        preference: 5,
        rules: [
          {
            phase: 'mail',
            times: 1,
            causes: ['rate-limited', 'ip-reputation'],
            reply:
              '451 4.7.650 The mail server [{ip}] has been temporarily rate limited due to IP reputation. ' +
              'For e-mail delivery information, see https://postmaster.live.com (S775) ' +
              '[SJ1NAM02FT055.eop-nam02.prod.protection.outlook.com {time} 08DD1A2B3C4D5E71]',
          },
        ],
      },
    ],
  },
  {
    name: 'outlook.jp',
    exchangers: [
      {
        ...MICROSOFT,
        name: 'jpn.olc.protection.outlook.com',
        rules: [
          {
            phase: 'mail',
            causes: ['ip-blocklisted', 'ip-reputation'],
            reply:
              "550 5.7.1 Unfortunately, messages from [{ip}] weren't sent. Please contact your Internet " +
              'service provider since part of their network is on our block list (S3140). You can also refer ' +
              'your provider to http://mail.live.com/mail/troubleshooting.aspx#errors. ' +
              '[TY2JPN01FT012.eop-jpn01.prod.protection.outlook.com {time} 08DD1A2B3C4D5E70]',
          },
        ],
      },
    ],
  },
  {
    name: 'yahoo.com',
    exchangers: [
      {
        name: 'mta5.am0.yahoodns.net',
        greeting: '220 mtaproxy511.free.mail.ne1.yahoo.com ESMTP ready',
        tls: true,
        rules: [
          {
            phase: 'mail',
            causes: ['rate-limited', 'ip-reputation', 'complaint'],
            reply:
              '421 4.7.0 [TSS04] Messages from {ip} temporarily deferred due to unexpected volume or user ' +
              'complaints - 4.16.55.1; see https://postmaster.yahooinc.com/error-codes',
          },
        ],
      },
    ],
  },
  {
    name: 'yahoo.co.jp',
    exchangers: [
      {
        name: 'mx1.mail.yahoo.co.jp',
        greeting: '220 mta509.mail.djm.yahoo.co.jp ESMTP YSmtp service ready',
        accepts: '250 ok dirdel',
      },
    ],
  },
  {
    name: 'docomo.ne.jp',
    exchangers: [
      {
        name: 'mfsmax.docomo.ne.jp',
        greeting: '220 docomo.ne.jp SMTP Service Ready',
        accepts: '250 Requested mail action okay, completed',
        // the same words for two things: only the phase tells them apart
        rules: [
          { phase: 'rcpt', user: 'nosuch', reply: '550 Unknown user {recipient}', causes: USER_UNKNOWN },
          {
            phase: 'data-end',
            user: 'filtered',
            reply: '550 Unknown user {recipient}',
            causes: ['recipient-filter'],
          },
        ],
      },
    ],
  },
  {
    name: 'ezweb.ne.jp',
    exchangers: [
      {
        name: 'lsean.ezweb.ne.jp',
        greeting: '220 lsean.ezweb.ne.jp ESMTP Server Ready',
        rules: [
          { phase: 'rcpt', user: 'nosuch', reply: '550 <{recipient}>: User unknown', causes: USER_UNKNOWN },
        ],
      },
    ],
  },
];

/**
 * A domain with one exchanger `mx.DOMAIN`.
 *
 * @param {string} name
 * @param {Omit<Exchanger, 'name'>} [exchanger]
 * @returns {Domain}
 */
const single = (name, exchanger = {}) => ({ name, exchangers: [{ name: `mx.${name}`, ...exchanger }] });

/** @type {readonly Domain[]} */
const SITUATIONS = [
  single('shop.example'),
  single('school.example', { tls: true }),
  single('ok.example'),
  single('greylist.example', {
    rules: [
      {
        phase: 'rcpt',
        seconds: 15,
        causes: GREYLISTED,
        reply:
          '451 4.7.1 <{recipient}>: Recipient address rejected: Greylisting in action, please come back later',
      },
    ],
  }),
  single('dnsbl.example', {
    rules: [
      {
        phase: 'rcpt',
        listedIn: 'zen.spamhaus.org',
        causes: ['ip-blocklisted'],
        reply:
          '554 5.7.1 Service unavailable; Client host [{ip}] blocked using zen.spamhaus.org; ' +
          'https://www.spamhaus.org/query/ip/{ip}',
      },
    ],
  }),
  single('mix.example', {
    rules: [
      {
        phase: 'rcpt',
        user: 'nosuch',
        reply: '550 5.1.1 <{recipient}>: Recipient address rejected: User unknown in virtual mailbox table',
        causes: USER_UNKNOWN,
      },
      { phase: 'rcpt', user: 'full', reply: '452 4.2.2 <{recipient}>: Mailbox full', causes: MAILBOX_FULL },
      {
        phase: 'rcpt',
        user: 'grey',
        seconds: 15,
        reply: '450 4.2.0 <{recipient}>: Recipient address rejected: Greylisted',
        causes: GREYLISTED,
      },
    ],
  }),
  single('size.example', { maximumSize: 3000 }),
  single('refused.example', { port: 'closed' }),
  single('hang.example', {
    rules: [{ phase: 'connect', behaviour: 'hang', causes: ['connection-timeout', 'connection-lost'] }],
  }),
  {
    name: 'backup.example',
    exchangers: [
      { name: 'mx1.backup.example', preference: 10, port: 'closed' },
      { name: 'mx2.backup.example', preference: 20 },
    ],
  },
  single('latebounce.example', {
    lateBounce: {
      afterSeconds: 3,
      status: '5.1.10',
      diagnostic:
        '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient {recipient} not found by SMTP address lookup',
      text: 'Delivery has failed to these recipients or groups:\n\n{recipient}\nThe address was not found.',
      causes: USER_UNKNOWN,
    },
  }),
  { name: 'nullmx.example', exchangers: [] },
];

export const DOMAINS = [...PROVIDERS, ...SITUATIONS];

/** Zones of the DNS blocklists and the addresses they list. RFC 5782 §5: 127.0.0.2 is always listed. */
export const BLOCKLISTS = [{ zone: 'zen.spamhaus.org', listed: ['127.0.0.2', '192.0.2.25'] }];

/**
 * Every exchanger with the address it has in this world, in order: 198.51.100.11, .12, …
 *
 * @returns {(Exchanger & { address: string })[]}
 */
export function addressedExchangers() {
  return DOMAINS.flatMap((domain) => domain.exchangers).map((exchanger, index) => ({
    ...exchanger,
    address: `198.51.100.${11 + index}`,
  }));
}
