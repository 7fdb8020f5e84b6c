/** A made-up server web.piyo.example and its three stories: refused by iCloud, accepted by Hotmail, never seen. */
import type { Bounce } from '../../src/core/bounce.ts';
import type { CauseId } from '../../src/core/cause.ts';
import type { Delivery } from '../../src/core/delivery.ts';
import type { LogEvent } from '../../src/core/event.ts';
import type {
  Comparison,
  Coverage,
  Explanation,
  Investigation,
  Report,
} from '../../src/core/investigation.ts';
import type { Knowledge, ProviderFacts } from '../../src/core/knowledge.ts';
import type { Text } from '../../src/core/language.ts';

const UTC_OFFSET = 540;

export function at(clock: string): number {
  return Date.parse(`2026-11-24T${clock}+09:00`);
}

const HOST = 'web';
const LOG = '/var/log/maillog';
const SPOOL = '/var/spool/mail/piyo';
const BLOCKED = '550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0.2.25';

const PROVIDERS: readonly ProviderFacts[] = [
  {
    id: 'apple',
    name: { ja: 'Apple（iCloud メール）', en: 'Apple iCloud Mail' },
    kind: 'mailbox',
    domains: ['icloud.com'],
    mxSuffixes: ['.mail.icloud.com'],
    filteredBy: 'proofpoint',
  },
  {
    id: 'proofpoint',
    name: { ja: 'Proofpoint', en: 'Proofpoint' },
    kind: 'filter',
    domains: [],
    mxSuffixes: [],
  },
  {
    id: 'microsoft-consumer',
    name: { ja: 'Microsoft（Outlook.com、Hotmail）', en: 'Microsoft Outlook.com' },
    kind: 'mailbox',
    domains: ['hotmail.com'],
    mxSuffixes: ['.olc.protection.outlook.com'],
    afterAcceptance: {
      ja: 'Outlook.com は、受け取ったメールを迷惑メールフォルダーに入れることがあります。',
      en: 'Outlook.com may file accepted mail as junk.',
    },
    junkFolder: { ja: '迷惑メール', en: 'Junk Email' },
  },
  {
    id: 'docomo',
    name: { ja: 'NTT ドコモ', en: 'NTT docomo' },
    kind: 'carrier',
    domains: ['docomo.ne.jp'],
    mxSuffixes: [],
  },
];

const STEPS: Readonly<Record<string, Text>> = {
  'request-removal': {
    ja: '解除申請のページから、IP アドレス {ip} の解除を申請します。',
    en: 'Ask for the removal of {ip} on the delisting page.',
  },
  'stop-abuse': {
    ja: '先に、迷惑メールの送信に使われていないかを調べ、原因を止めます。',
    en: 'Stop the cause first: look for a hacked account or mass mail to dead addresses.',
  },
};

export const KNOWLEDGE: Knowledge = {
  match: () => ({
    cause: 'ip-blocklisted',
    provider: 'apple',
    rule: 'apple.proofpoint-pdr',
    permanence: 'permanent-reply-temporary-cause',
    confidence: 'high',
    meaning: {
      ja: 'iCloud が参照する Proofpoint のブロックリストに、送信元の IP アドレスが載っています。',
      en: 'The sending IP address is on the Proofpoint block list that iCloud consults.',
    },
    steps: [],
    urls: [],
    captures: { ip: '192.0.2.25' },
    filteredBy: 'proofpoint',
  }),
  providerOf: () => undefined,
  service: () => undefined,
  provider: (id) => PROVIDERS.find((provider) => provider.id === id),
  cause: (id: CauseId) => ({
    id,
    reason: 'blocked',
    who: 'sender-ip',
    retry: 'after-fix',
    hard: false,
    meaning: { ja: '相手のブロックリストに載っています。', en: 'It is on a blocklist of the receiver.' },
  }),
  step: (id) => STEPS[id],
};

type EventFields = Pick<LogEvent, 'kind' | 'queueId' | 'raw' | 'line'> & Partial<LogEvent>;

export function event(clock: string, fields: EventFields): LogEvent {
  return {
    time: at(clock),
    utcOffset: UTC_OFFSET,
    timeBasis: 'queue-id',
    host: HOST,
    program: 'sendmail',
    mta: 'sendmail',
    source: { path: LOG },
    ...fields,
  };
}

function received(clock: string, queueId: string, line: number): LogEvent {
  return event(clock, {
    kind: 'received',
    queueId,
    line,
    sender: 'fuga@piyo.example',
    size: 320,
    client: { host: 'localhost', ip: '127.0.0.1' },
    raw: `Nov 24 ${clock} web sendmail[103]: ${queueId}: from=<fuga@piyo.example>, size=320, class=0, nrcpts=1`,
  });
}

function handOver(clock: string, ids: readonly [string, string], recipient: string, line: number): LogEvent {
  return event(clock, {
    kind: 'attempt',
    queueId: ids[0],
    childQueueId: ids[1],
    recipient,
    line,
    outcome: 'handed-over',
    relay: { host: '[127.0.0.1]', ip: '127.0.0.1' },
    statusText: `Sent (${ids[1]} Message accepted for delivery)`,
    loggedStatus: '2.0.0',
    raw: `Nov 24 ${clock} web sendmail[100]: ${ids[0]}: to=${recipient}, ctladdr=piyo (501/501), delay=00:00:01, xdelay=00:00:01, mailer=relay, pri=30077, relay=[127.0.0.1] [127.0.0.1], dsn=2.0.0, stat=Sent (${ids[1]} Message accepted for delivery)`,
  });
}

const BOUNCE: Bounce = {
  source: { path: SPOOL, index: 3, line: 212 },
  kind: 'bounce',
  recipient: 'hogehoge@icloud.com',
  action: 'failed',
  status: '5.5.0',
  replyCode: 550,
  diagnostic: BLOCKED,
  phase: 'connect',
  reason: 'blocked',
  cause: 'ip-blocklisted',
  provider: 'apple',
  hard: false,
  writer: 'sendmail',
  reportingMta: 'web.piyo.example',
  remoteMta: 'mx6.mail.icloud.com',
  messageId: '202611240332.6AO3WiNf000100@web.piyo.example',
  queueId: '6AO3WiQO000101',
  queueIds: ['6AO3WiNf000100'],
  subject: 'ご注文の確認',
  sender: 'fuga@piyo.example',
  time: at('12:32:46'),
  utcOffset: UTC_OFFSET,
  evidence: [{ path: SPOOL, line: 240, text: `<<< ${BLOCKED}`, rule: 'dsn.transcript', field: 'diagnostic' }],
};

const REFUSED_LINE =
  'Nov 24 12:32:45 web sendmail[103]: 6AO3WiQO000101: to=<hogehoge@icloud.com>, ctladdr=<piyo@web.piyo.example> (501/501), delay=00:00:01, xdelay=00:00:00, mailer=esmtp, pri=30320, relay=mx6.mail.icloud.com. [198.51.100.16], dsn=5.0.0, stat=Service unavailable';

export const ICLOUD_DELIVERY: Delivery = {
  recipient: 'hogehoge@icloud.com',
  sender: 'fuga@piyo.example',
  messageId: '202611240332.6AO3WiNf000100@web.piyo.example',
  queueIds: ['6AO3WiNf000100', '6AO3WiQO000101'],
  hosts: [HOST],
  outcome: 'bounced',
  provider: 'apple',
  reason: 'blocked',
  cause: 'ip-blocklisted',
  rule: 'apple.proofpoint-pdr',
  enhancedStatus: '5.7.0',
  replyCode: 550,
  phase: 'connect',
  diagnostic: BLOCKED,
  remoteHost: 'mx6.mail.icloud.com',
  remoteIp: '198.51.100.16',
  firstTime: at('12:32:44'),
  lastTime: at('12:32:45'),
  utcOffset: UTC_OFFSET,
  attempts: [
    handOver('12:32:45', ['6AO3WiNf000100', '6AO3WiQO000101'], 'hogehoge@icloud.com', 6),
    event('12:32:45', {
      kind: 'attempt',
      queueId: '6AO3WiQO000101',
      recipient: 'hogehoge@icloud.com',
      line: 7,
      outcome: 'bounced',
      relay: { host: 'mx6.mail.icloud.com', ip: '198.51.100.16' },
      statusText: 'Service unavailable',
      loggedStatus: '5.0.0',
      raw: REFUSED_LINE,
    }),
  ],
  attemptCount: 2,
  isNotification: false,
  trail: [
    received('12:32:44', '6AO3WiNf000100', 4),
    received('12:32:44', '6AO3WiQO000101', 5),
    event('12:32:45', {
      kind: 'bounce-sent',
      queueId: '6AO3WiQO000101',
      childQueueId: '6AO3WiQP000101',
      topic: 'dsn',
      line: 8,
      raw: 'Nov 24 12:32:45 web sendmail[103]: 6AO3WiQO000101: 6AO3WiQP000101: DSN: Service unavailable',
    }),
  ],
  bounce: BOUNCE,
  otherBounces: [],
};

export const COVERAGE: Coverage = {
  sources: [
    {
      path: LOG,
      format: 'syslog',
      lines: 41_203,
      understood: 40_466,
      from: at('04:02:11'),
      to: at('13:05:40'),
      utcOffset: UTC_OFFSET,
    },
    { path: SPOOL, format: 'mbox', lines: 912, understood: 912, messages: 12, bounces: 3 },
  ],
  warnings: [
    { key: 'truncated-archive', path: '/var/log/maillog-20261117.gz' },
    { key: 'time-assumed', path: LOG, params: { zone: 'Asia/Tokyo' } },
  ],
};

const COMPARISON: Comparison = {
  from: at('04:02:11'),
  to: at('13:05:40'),
  domains: [
    {
      key: 'docomo.ne.jp',
      provider: 'docomo',
      total: 412,
      counts: { delivered: 409, bounced: 3 },
      attempts: 420,
    },
    { key: 'icloud.com', provider: 'apple', total: 37, counts: { bounced: 37 }, attempts: 74 },
    {
      key: 'hotmail.com',
      provider: 'microsoft-consumer',
      total: 58,
      counts: { delivered: 57, deferred: 1 },
      attempts: 63,
    },
    { key: 'shop.example', total: 1203, counts: { delivered: 1203 }, attempts: 1203 },
  ],
  providers: [
    { key: 'docomo', total: 412, counts: { delivered: 409, bounced: 3 }, attempts: 420 },
    { key: 'apple', total: 37, counts: { bounced: 37 }, attempts: 74 },
    { key: 'microsoft-consumer', total: 58, counts: { delivered: 57, deferred: 1 }, attempts: 63 },
  ],
};

export const ICLOUD: Investigation = {
  subject: ['hogehoge@icloud.com'],
  coverage: COVERAGE,
  deliveries: [ICLOUD_DELIVERY],
  comparison: COMPARISON,
  findings: [],
  diagnosis: {
    conclusion: 'bounced',
    cause: 'ip-blocklisted',
    reason: 'blocked',
    provider: 'apple',
    filteredBy: 'proofpoint',
    rule: 'apple.proofpoint-pdr',
    permanence: 'permanent-reply-temporary-cause',
    who: 'sender-ip',
    scope: 'provider',
    confidence: 'high',
    summary: [
      {
        key: 'refused-by',
        params: {
          recipient: 'hogehoge@icloud.com',
          provider: 'apple',
          filteredBy: 'proofpoint',
          host: 'mx6.mail.icloud.com',
          ip: '198.51.100.16',
          phase: 'connect',
          refusedTime: at('12:32:45'),
          utcOffset: UTC_OFFSET,
        },
      },
      { key: 'cause-is', params: { cause: 'ip-blocklisted', reply: BLOCKED } },
      { key: 'log-hides-reason', params: { logText: 'Service unavailable', enhancedStatus: '5.0.0' } },
      { key: 'bounce-has-reason', params: { path: SPOOL } },
      {
        key: 'only-this-provider',
        params: {
          provider: 'apple',
          failed: 37,
          total: 37,
          otherDomains: 3,
          otherDelivered: 1669,
          otherTotal: 1672,
        },
      },
    ],
    because: [
      { key: 'sure-known-reply', params: { rule: 'apple.proofpoint-pdr' } },
      { key: 'sure-bounce-and-log-agree', params: {} },
    ],
    evidence: [
      { path: SPOOL, line: 240, text: `<<< ${BLOCKED}` },
      { path: LOG, line: 6, text: ICLOUD_DELIVERY.attempts[0]?.raw ?? '' },
      { path: LOG, line: 7, text: REFUSED_LINE },
    ],
    steps: [
      {
        key: 'read-named-page',
        params: { ip: '192.0.2.25', url: 'https://ipcheck.proofpoint.com/?ip=192.0.2.25' },
        url: 'https://ipcheck.proofpoint.com/?ip=192.0.2.25',
        who: 'sender-ip',
      },
      { key: 'knowledge:stop-abuse', params: {}, who: 'own-server' },
      { key: 'knowledge:request-removal', params: { ip: '192.0.2.25' }, who: 'sender-ip' },
    ],
  },
};

const REMOTE_ID = '<d2e1a72fcca58@mail.example> [InternalId=34359738409]';

export const HOTMAIL_DELIVERY: Delivery = {
  recipient: 'suteki@hotmail.com',
  sender: 'fuga@piyo.example',
  messageId: '202611240332.6AO3WmEC000125@web.piyo.example',
  queueIds: ['6AO3WmEC000125', '6AO3WmwI000126'],
  hosts: [HOST],
  outcome: 'delivered',
  provider: 'microsoft-consumer',
  enhancedStatus: '2.6.0',
  remoteHost: 'hotmail-com.olc.protection.outlook.com',
  remoteIp: '198.51.100.22',
  firstTime: at('12:32:48'),
  lastTime: at('12:32:49'),
  utcOffset: UTC_OFFSET,
  attempts: [
    handOver('12:32:48', ['6AO3WmEC000125', '6AO3WmwI000126'], 'suteki@hotmail.com', 35),
    event('12:32:49', {
      kind: 'attempt',
      queueId: '6AO3WmwI000126',
      recipient: 'suteki@hotmail.com',
      line: 37,
      outcome: 'delivered',
      relay: { host: 'hotmail-com.olc.protection.outlook.com', ip: '198.51.100.22' },
      statusText: `Sent (${REMOTE_ID} Queued mail for delivery)`,
      loggedStatus: '2.6.0',
      raw: `Nov 24 12:32:49 web sendmail[128]: 6AO3WmwI000126: to=<suteki@hotmail.com>, relay=hotmail-com.olc.protection.outlook.com. [198.51.100.22], dsn=2.6.0, stat=Sent (${REMOTE_ID} Queued mail for delivery)`,
    }),
  ],
  attemptCount: 2,
  isNotification: false,
  trail: [received('12:32:48', '6AO3WmEC000125', 33), received('12:32:48', '6AO3WmwI000126', 34)],
  otherBounces: [],
};

export const HOTMAIL: Investigation = {
  subject: ['suteki@hotmail.com'],
  coverage: COVERAGE,
  deliveries: [HOTMAIL_DELIVERY],
  comparison: COMPARISON,
  findings: [],
  diagnosis: {
    conclusion: 'accepted',
    provider: 'microsoft-consumer',
    scope: 'recipient',
    confidence: 'high',
    summary: [
      {
        key: 'accepted-by-mx',
        params: {
          recipient: 'suteki@hotmail.com',
          host: 'hotmail-com.olc.protection.outlook.com',
          ip: '198.51.100.22',
          acceptedTime: at('12:32:49'),
          utcOffset: UTC_OFFSET,
          remoteId: '34359738409',
          provider: 'microsoft-consumer',
        },
      },
      { key: 'accepted-is-not-inbox', params: { provider: 'microsoft-consumer' } },
    ],
    because: [{ key: 'sure-reply-of-mx', params: {} }],
    evidence: [{ path: LOG, line: 37, text: HOTMAIL_DELIVERY.attempts[1]?.raw ?? '' }],
    steps: [
      {
        key: 'look-in-junk',
        params: {
          recipient: 'suteki@hotmail.com',
          provider: 'microsoft-consumer',
          folder: 'microsoft-consumer',
        },
        who: 'recipient',
      },
      {
        key: 'ask-recipient-search',
        params: {
          recipient: 'suteki@hotmail.com',
          remoteId: '34359738409',
          messageId: '202611240332.6AO3WmEC000125@web.piyo.example',
          acceptedTime: at('12:32:49'),
          utcOffset: UTC_OFFSET,
        },
        who: 'recipient',
      },
      { key: 'send-test-mail', params: { recipient: 'suteki@hotmail.com' }, who: 'nobody' },
    ],
  },
};

export const NOT_FOUND: Investigation = {
  subject: ['nobody@example.com'],
  coverage: {
    ...COVERAGE,
    warnings: [{ key: 'unreadable', path: '/var/log/maillog-20261123', params: { reason: 'EACCES' } }],
  },
  deliveries: [],
  comparison: { domains: [], providers: [] },
  findings: [],
  diagnosis: {
    conclusion: 'not-found',
    scope: 'recipient',
    confidence: 'low',
    summary: [
      { key: 'not-found', params: { subject: 'nobody@example.com' } },
      { key: 'not-found-unreadable', params: { paths: '/var/log/maillog-20261123' } },
      {
        key: 'not-found-span',
        params: { fromTime: at('04:02:11'), toTime: at('13:05:40'), utcOffset: UTC_OFFSET, lines: 41_203 },
      },
      { key: 'not-found-similar', params: { addresses: 'nobody@example.co.jp, nobodi@example.com' } },
    ],
    because: [],
    evidence: [],
    steps: [
      { key: 'run-as-root', params: { command: 'sudo todoku why nobody@example.com' }, who: 'own-server' },
      { key: 'check-spelling', params: { addresses: 'nobody@example.co.jp' }, who: 'nobody' },
      { key: 'check-application', params: {}, who: 'own-server' },
    ],
  },
};

export const REPORT: Report = {
  from: at('04:02:11'),
  to: at('13:05:40'),
  utcOffset: UTC_OFFSET,
  coverage: COVERAGE,
  domains: COMPARISON.domains.map((row) => ({
    ...row,
    from: at('04:02:11'),
    to: at('13:05:40'),
    ...(row.key === 'icloud.com'
      ? {
          firstFailure: at('09:14:02'),
          trend: [0.2, 1] as const,
          causes: [{ cause: 'ip-blocklisted' as const, count: 37, sample: BLOCKED }],
        }
      : row.key === 'docomo.ne.jp'
        ? {
            firstFailure: at('05:40:00'),
            trend: [0.01, 0.01] as const,
            causes: [
              { cause: 'user-unknown' as const, count: 2, sample: '550 Unknown user nosuch@docomo.ne.jp' },
              {
                cause: 'recipient-filter' as const,
                count: 1,
                sample: '550 Unknown user filtered@docomo.ne.jp',
              },
            ],
          }
        : { causes: [] }),
  })),
  providers: COMPARISON.providers.map((row) => ({ ...row, causes: [] })),
  conclusions: [
    {
      key: 'report-provider-refuses',
      params: {
        provider: 'apple',
        failed: 37,
        total: 37,
        firstFailureTime: at('09:14:02'),
        utcOffset: UTC_OFFSET,
        cause: 'ip-blocklisted',
        otherDomains: 3,
      },
    },
    { key: 'report-still-queued', params: { count: 1, domains: 'hotmail.com' } },
  ],
};

export const EXPLANATION: Explanation = {
  reply: {
    code: 550,
    enhancedStatus: '5.7.0',
    text: 'Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0.2.25',
  },
  provider: 'apple',
  filteredBy: 'proofpoint',
  cause: 'ip-blocklisted',
  reason: 'blocked',
  permanence: 'permanent-reply-temporary-cause',
  who: 'sender-ip',
  confidence: 'high',
  rule: 'apple.proofpoint-pdr',
  steps: ICLOUD.diagnosis.steps,
  urls: ['https://ipcheck.proofpoint.com/?ip=192.0.2.25', 'https://www.proofpoint.com/us/ip-blocked-faq'],
};
