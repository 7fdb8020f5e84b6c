import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../app/knowledge-files.ts';
import type { Delivery } from '../core/delivery.ts';
import type { LogEvent } from '../core/event.ts';
import type { Coverage, Diagnosis } from '../core/investigation.ts';
import { diagnose } from './diagnose.ts';
import type { NotFoundClues } from './not-found.ts';
import { remoteIdOf } from './remote-id.ts';
import { createSimilarFinder } from './similar.ts';
import { shellQuote } from './steps.ts';
import { createTally } from './tally.ts';

const T0 = Date.UTC(2026, 10, 24, 3, 0, 0);
const KNOWLEDGE = loadKnowledge();
const COVERAGE: Coverage = {
  sources: [
    {
      path: '/var/log/maillog',
      format: 'syslog',
      lines: 100,
      understood: 100,
      from: T0,
      to: T0 + 3_600_000,
      utcOffset: 540,
    },
  ],
  warnings: [],
};

function attempt(fields: Partial<LogEvent>): LogEvent {
  return {
    kind: 'attempt',
    time: T0,
    utcOffset: 540,
    timeBasis: 'stated',
    host: 'web',
    program: 'sendmail',
    mta: 'sendmail',
    queueId: 'Q1',
    source: { path: '/var/log/maillog' },
    line: 7,
    raw: 'Nov 24 12:00:00 web sendmail[1]: …',
    ...fields,
  };
}

function delivery(fields: Partial<Delivery>): Delivery {
  return {
    recipient: 'hogehoge@icloud.com',
    queueIds: ['Q1'],
    hosts: ['web'],
    outcome: 'bounced',
    firstTime: T0,
    lastTime: T0,
    utcOffset: 540,
    attempts: [attempt({})],
    attemptCount: 1,
    isNotification: false,
    trail: [],
    otherBounces: [],
    ...fields,
  };
}

const BLOCKED = delivery({
  provider: 'apple',
  cause: 'ip-blocklisted',
  reason: 'blocked',
  replyCode: 550,
  enhancedStatus: '5.7.0',
  diagnostic: '550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0.2.25',
  remoteHost: 'mx6.mail.icloud.com',
});

function delivered(recipient: string, provider?: string): Delivery {
  return delivery({
    recipient,
    outcome: 'delivered',
    provider,
    attempts: [attempt({ outcome: 'delivered' })],
  });
}

function ask(
  deliveries: readonly Delivery[],
  others: readonly Delivery[] = [],
  now = T0 + 3_600_000,
): Diagnosis {
  const tally = createTally(KNOWLEDGE);
  for (const d of [...deliveries, ...others]) tally.add(d);
  return diagnose({
    subjects: ['hogehoge@icloud.com'],
    deliveries,
    tally,
    knowledge: KNOWLEDGE,
    clues: { coverage: COVERAGE, now, discovered: true, similar: [], rejections: 0, hosts: ['web'] },
  });
}

function keys(messages: readonly { readonly key: string }[]): string[] {
  return messages.map((m) => m.key);
}

test('a block by one provider while others accept: the provider, its look-up page, high confidence', () => {
  const verdict = ask(
    [BLOCKED],
    [delivered('a@gmail.com', 'google'), delivered('b@shop.example'), delivered('c@corp.example')],
  );
  expect(verdict).toMatchObject({
    conclusion: 'bounced',
    cause: 'ip-blocklisted',
    provider: 'apple',
    who: 'sender-ip',
    scope: 'provider',
    confidence: 'high',
  });
  expect(keys(verdict.summary)).toEqual(['refused-by', 'cause-is', 'only-this-provider']);
  expect(verdict.summary.at(-1)?.params).toMatchObject({
    provider: 'apple',
    failed: 1,
    total: 1,
    otherDomains: 3,
    otherDelivered: 3,
  });
  expect(verdict.steps.some((s) => s.url?.includes('192.0.2.25') === true)).toBe(true);
});

test.each([
  ['nothing else was sent', [], 'provider', 'no-comparison'],
  [
    'everyone refuses',
    ['a@x.example', 'b@y.example', 'c@z.example'].map((r) => ({
      ...BLOCKED,
      recipient: r,
      provider: undefined,
    })),
    'everyone',
    'everyone-affected',
  ],
  [
    'two providers blame the address',
    [
      { ...BLOCKED, recipient: 'u@outlook.com', provider: 'microsoft-consumer' },
      delivered('a@x.example'),
      delivered('b@y.example'),
    ],
    'sender-ip',
    'several-providers-refuse',
  ],
] as const)('scope when %s', (_when, others, scope, key) => {
  const verdict = ask([BLOCKED], others);
  expect(verdict.scope).toBe(scope);
  expect(keys(verdict.summary).at(-1)).toBe(key);
});

test('an unknown user concerns the recipient only, whatever else fails', () => {
  const unknown = {
    ...BLOCKED,
    cause: 'user-unknown',
    reason: 'userunknown',
    diagnostic: '550 5.1.1 <x@icloud.com>: user does not exist',
  } as const;
  expect(ask([unknown], [BLOCKED]).scope).toBe('recipient');
});

test('a permanent refusal that the server keeps in its queue is told as such', () => {
  const queued = {
    ...BLOCKED,
    outcome: 'deferred',
    attempts: [attempt({ mta: 'postfix', outcome: 'deferred', relay: { host: 'mx3.mail.icloud.com' } })],
  } as const;
  const verdict = ask([queued]);
  expect(keys(verdict.summary).slice(0, 3)).toEqual([
    'deferred-by',
    'permanent-refusal-is-queued',
    'cause-is',
  ]);
  expect(keys(verdict.steps)).toContain('do-not-wait');
});

test('accepted by the exchanger is not the inbox', () => {
  const reply = {
    code: 250,
    enhancedStatus: '2.6.0',
    text: '<abc@mail> [InternalId=1] Queued mail for delivery',
  };
  const accepted = delivery({
    recipient: 'suteki@hotmail.com',
    outcome: 'delivered',
    provider: 'microsoft-consumer',
    remoteHost: 'hotmail-com.olc.protection.outlook.com',
    attempts: [
      attempt({
        outcome: 'delivered',
        relay: { host: 'hotmail-com.olc.protection.outlook.com', ip: '198.51.100.22' },
        reply,
      }),
    ],
  });
  const verdict = ask([accepted]);
  expect(verdict.conclusion).toBe('accepted');
  expect(verdict.summary[0]).toMatchObject({ key: 'accepted-by-mx', params: { remoteId: 'InternalId=1' } });
  expect(keys(verdict.steps)).toEqual(['look-in-junk', 'ask-recipient-search', 'send-test-mail']);
});

test('the log hides the reason, the bounce tells it', () => {
  const told = {
    ...BLOCKED,
    attempts: [attempt({ outcome: 'bounced', statusText: 'Service unavailable', loggedStatus: '5.0.0' })],
    bounce: {
      source: { path: '/var/spool/mail/piyo', index: 0, line: 1 },
      kind: 'bounce',
      recipient: BLOCKED.recipient,
      reason: 'blocked',
      hard: false,
      writer: 'sendmail',
      queueIds: [],
      evidence: [],
      diagnostic: BLOCKED.diagnostic,
    } as const,
  };
  const verdict = ask([told]);
  expect(keys(verdict.summary)).toContain('log-hides-reason');
  expect(verdict.evidence.map((e) => e.path)).toEqual(['/var/spool/mail/piyo', '/var/log/maillog']);
});

test('delivered to one and refused to the other is mixed, and told by the refusal', () => {
  const verdict = ask([delivered('hogehoge@icloud.com', 'apple'), { ...BLOCKED, lastTime: T0 - 1000 }]);
  expect(verdict).toMatchObject({ conclusion: 'mixed', cause: 'ip-blocklisted' });
  expect(verdict.summary[0]).toMatchObject({
    key: 'mixed-outcomes',
    params: { total: 2, delivered: 1, failed: 1 },
  });
});

test.each([
  [
    'two failures of different kinds',
    [BLOCKED, { ...BLOCKED, outcome: 'rejected', lastTime: T0 - 1 }],
    'bounced',
  ],
  [
    'a failure and one that waits',
    [BLOCKED, { ...BLOCKED, outcome: 'deferred', lastTime: T0 + 1 }],
    'deferred',
  ],
  ['a bounce on its way back', [{ ...delivered('piyo@web'), isNotification: true }, BLOCKED], 'bounced'],
] as const)('%s: nothing arrived, so it is not mixed', (_what, deliveries, conclusion) => {
  expect(ask(deliveries).conclusion).toBe(conclusion);
});

test('a blocked address is not called a matter of one recipient because others were accepted', () => {
  const others = [delivered('a@icloud.com', 'apple'), delivered('b@icloud.com', 'apple')];
  const verdict = ask([BLOCKED], others);
  expect(verdict.scope).toBe('sender-ip');
  expect(keys(verdict.summary).at(-1)).toBe('others-were-accepted');
});

test('a domain of a provider that refuses while another of its domains is served', () => {
  const others = [delivered('a@mac.com', 'apple'), delivered('b@mac.com', 'apple'), delivered('c@x.example')];
  const verdict = ask([BLOCKED], others);
  expect(verdict).toMatchObject({ scope: 'domain' });
  expect(keys(verdict.summary).at(-1)).toBe('only-this-domain');
});

test('"only this one" is not said while others fail', () => {
  const failing = { ...BLOCKED, recipient: 'a@x.example', provider: undefined, cause: 'policy' } as const;
  const verdict = ask([BLOCKED], [failing, delivered('b@y.example')]);
  expect(verdict.scope).toBe('provider');
  expect(keys(verdict.summary).at(-1)).toBe('others-fail-too');
});

test('bounces without a log tell nothing about others', () => {
  const lone = { ...BLOCKED, attempts: [], attemptCount: 0 };
  const others = ['a@x.example', 'b@y.example', 'c@z.example'].map((recipient) => ({ ...lone, recipient }));
  expect(keys(ask([lone], others).summary).at(-1)).toBe('only-bounces-read');
});

test('a bounce that says no more than the log is not praised for more', () => {
  const bare = {
    ...BLOCKED,
    diagnostic: 'Deferred',
    replyCode: undefined,
    attempts: [attempt({ outcome: 'deferred', statusText: 'Deferred' })],
    bounce: {
      source: { path: '/var/spool/mail/piyo', index: 0, line: 1 },
      kind: 'bounce',
      recipient: BLOCKED.recipient,
      reason: 'blocked',
      hard: false,
      writer: 'sendmail',
      queueIds: [],
      evidence: [],
    } as const,
  };
  expect(keys(ask([bare]).summary)).not.toContain('bounce-has-reason');
});

test.each([
  [
    'an empty log',
    { ...COVERAGE, sources: [{ path: 'maillog', format: 'unknown', lines: 0, understood: 0 }] },
    undefined,
  ],
  ['a log that ends before the time asked about', COVERAGE, T0 + 2 * 3_600_000],
] as const)('%s does not show that the mail was never handed over', (_what, coverage, since) => {
  const clues = { coverage, now: T0, discovered: false, similar: [], rejections: 0, hosts: [], since };
  const tally = createTally(KNOWLEDGE);
  const verdict = diagnose({ subjects: ['x@y.example'], deliveries: [], tally, knowledge: KNOWLEDGE, clues });
  expect(keys(verdict.summary)).not.toContain('not-found-never-handed');
});

test('nothing found says what was looked at, and that the log went silent', () => {
  const verdict = ask([], [delivered('a@x.example')], T0 + 5 * 86_400_000);
  expect(verdict.conclusion).toBe('not-found');
  expect(keys(verdict.summary)).toEqual([
    'not-found',
    'not-found-span',
    'not-found-log-silent',
    'not-found-other-host',
    'not-found-never-handed',
  ]);
  expect(verdict.steps.length).toBeGreaterThan(0);
});

test.each([
  ['250 2.0.0 Ok: queued as 4Xabc', '4Xabc'],
  ['OK  1735689600 d2e1a72fcca58-7e0 - gsmtp', 'd2e1a72fcca58-7e0'],
  ['<d2e@mail> [InternalId=34, Hostname=SG2.example] Queued mail for delivery', 'InternalId=34'],
  ['6AO3WiQO000101 Message accepted for delivery', '6AO3WiQO000101'],
  ['Requested mail action okay, completed', undefined],
])('remote id in %s', (reply, id) => {
  expect(remoteIdOf(reply)).toBe(id);
});

test('similar addresses: a typo in either half, nothing further away', () => {
  const finder = createSimilarFinder(['hogehoge@icloud.com']);
  for (const r of ['hogehoge@icloud.com', 'hogehog@icloud.com', 'hogehoge@iclod.com', 'other@icloud.com'])
    finder.add(r);
  expect(finder.found()).toEqual(['hogehog@icloud.com', 'hogehoge@iclod.com']);
});

test('a command to copy keeps hostile text in one argument', () => {
  expect(shellQuote("550 it's $(rm -rf /)")).toBe("'550 it'\\''s $(rm -rf /)'");
});

test('an address that the newest reply lost is taken from an answer of the same rule to the same host', () => {
  const cut = delivery({
    ...BLOCKED,
    rule: 'proofpoint.dnsbl-lookup',
    diagnostic: '550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0',
    lastTime: T0 + 60_000,
  });
  const whole = delivery({ ...BLOCKED, rule: cut.rule });
  const link = (...deliveries: readonly Delivery[]): string | undefined =>
    ask(deliveries).steps.find((s) => s.key === 'knowledge:open-lookup')?.url;
  const filled = 'https://ipcheck.proofpoint.com/?ip=192.0.2.25';
  const plain = 'https://ipcheck.proofpoint.com/';
  expect([link(whole), link(cut), link(whole, cut)]).toEqual([filled, plain, filled]);
  // Another host has an address of its own, and another rule may speak of another address.
  expect(link({ ...whole, hosts: ['relay2'] }, cut)).toBe(plain);
  expect(link({ ...whole, rule: 'apple.other' }, cut)).toBe(plain);
});

const QUEUED = delivery({
  recipient: 'user@shop.example',
  outcome: 'deferred',
  cause: 'unknown',
  rule: 'none',
  diagnostic: 'queued',
  attempts: [
    attempt({ outcome: 'deferred', statusText: 'queued', topic: 'queued', contacted: false, utcOffset: 540 }),
  ],
});

test('a mail that was only queued was refused by nobody', () => {
  const verdict = ask([QUEUED]);
  expect(keys(verdict.summary)).toEqual(['only-queued']);
  expect(keys(verdict.steps)).toEqual(['read-local-queue']);
  expect(verdict).toMatchObject({ conclusion: 'deferred', who: undefined, permanence: undefined });
});

test('a name that could not be looked up is a matter of resolvers, whoever told the status', () => {
  const status = delivery({
    ...QUEUED,
    cause: 'dns-failure',
    rule: 'status:x.4.3',
    attempts: [{ ...attempt({}), ...QUEUED.attempts[0], loggedStatus: '4.4.3' }],
  });
  const wording = delivery({
    ...QUEUED,
    cause: 'dns-failure',
    rule: 'generic.dns-try-again',
    phase: 'dns',
    remoteHost: 'shop.example',
    diagnostic: 'Name server: shop.example.: host name lookup failure',
    attempts: [attempt({ outcome: 'deferred', contacted: false, relay: { host: 'shop.example' } })],
  });
  for (const asked of [status, wording]) {
    const verdict = ask([asked]);
    expect(verdict.who).toBe('network');
    expect(keys(verdict.steps)).toContain('knowledge:check-dns');
    expect(keys(verdict.steps)).toContain('wait-for-retry');
    expect(keys(verdict.steps)).not.toContain('knowledge:write-postmaster');
    expect(keys(verdict.steps)).not.toContain('knowledge:let-queue-retry');
  }
  // What could not be found is a domain, no mail server.
  expect(ask([wording]).summary[0]).toMatchObject({ key: 'deferred-without-contact' });
  expect(ask([wording]).summary[0]?.params).not.toHaveProperty('host');
});

test('where nobody answered, nobody refused', () => {
  const gone = delivery({
    recipient: 'user@gone.example',
    cause: 'domain-not-found',
    rule: 'generic.domain-not-found',
    phase: 'dns',
    remoteHost: 'gone.example',
    diagnostic: 'Host unknown (Name server: gone.example: host not found)',
  });
  expect(keys(ask([gone]).summary)).toEqual(['failed-without-contact', 'cause-is']);
  expect(keys(ask([{ ...gone, replyCode: 550, phase: 'rcpt' }]).summary)[0]).toBe('refused-by');
});

test('of refusals that name nobody one is quoted with its place', () => {
  const sample = {
    path: '/var/log/maillog',
    line: 9,
    text: 'NOQUEUE: reject: CONNECT from …',
    field: 'rejected',
  };
  const verdict = diagnose({
    subjects: ['user@shop.example'],
    deliveries: [],
    tally: createTally(KNOWLEDGE),
    knowledge: KNOWLEDGE,
    clues: {
      coverage: COVERAGE,
      now: T0 + 3_600_000,
      discovered: true,
      similar: [],
      rejections: 1,
      rejectionSample: sample,
      hosts: [],
    },
  });
  expect(keys(verdict.summary)).toContain('not-found-rejections');
  expect(verdict.evidence).toEqual([sample]);
});

test('advice about the queue is for what is still queued; a page that is no look-up is not told as one', () => {
  const slow = delivery({
    recipient: 'user@gmail.com',
    provider: 'google',
    cause: 'rate-limited',
    rule: 'google.rcpt-rate-temp',
    replyCode: 450,
    enhancedStatus: '4.2.1',
    diagnostic:
      '450 4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered. For more information, go to https://support.google.com/mail/?p=ReceivingRatePerm',
  });
  const deferred = keys(ask([{ ...slow, outcome: 'deferred' }]).steps);
  expect(deferred).toContain('wait-for-retry');
  expect(deferred).not.toContain('send-again');
  const expired = ask([{ ...slow, outcome: 'expired' }]).steps;
  expect(keys(expired)).toContain('send-again');
  expect(keys(expired)).not.toContain('knowledge:let-queue-retry');
  for (const told of [deferred, keys(expired)]) expect(told).not.toContain('knowledge:open-lookup');
});

test('a bounce without a date happened at no time', () => {
  const undated = delivery({ ...BLOCKED, attempts: [], attemptCount: 0, firstTime: 0, lastTime: 0 });
  const verdict = ask([undated]);
  expect(verdict.summary[0]?.params).not.toHaveProperty('refusedTime');
  const [expired] = ask([{ ...undated, outcome: 'expired' }]).summary;
  expect(Object.keys(expired?.params ?? {})).not.toContain('waitSeconds');
  expect(Object.keys(expired?.params ?? {})).not.toContain('attempts');
  const tally = createTally(KNOWLEDGE);
  tally.add(undated);
  expect(tally.all).toMatchObject({ total: 1, refused: 1, firstFailure: undefined, firstRefusal: undefined });
  tally.add(BLOCKED);
  expect(tally.all).toMatchObject({ from: T0, to: T0, firstFailure: T0 });
});

test('a reply whose middle the log has left out is said to be cut, and the bounce to have it whole', () => {
  const whole = `550 5.7.1 ${'mail refused for reasons '.repeat(12)}see our page`;
  const shortened = `${whole.slice(0, 100)}...${whole.slice(-100)}`;
  for (const diagnostic of [shortened, shortened.slice('550 5.7.1 '.length)]) {
    const verdict = ask([delivery({ ...BLOCKED, diagnostic })]);
    expect(keys(verdict.summary)).toContain('reply-cut-by-log');
    expect(keys(verdict.steps)).toContain('compare-with-bounce');
  }
  for (const diagnostic of [whole, 'Too busy... try later', `${shortened} and more`]) {
    expect(keys(ask([delivery({ ...BLOCKED, diagnostic })]).summary)).not.toContain('reply-cut-by-log');
  }
});

test('an answer that the sending server made up itself is not put into the mouth of another', () => {
  const tried = attempt({ outcome: 'bounced', contacted: false, relay: { host: 'gone.example' } });
  const made = delivery({
    recipient: 'user@gone.example',
    cause: 'domain-not-found',
    rule: 'generic.host-unknown',
    replyCode: 550,
    remoteHost: 'gone.example',
    diagnostic: '550 Host unknown',
    attempts: [tried],
  });
  const [told] = ask([made]).summary;
  expect(told).toMatchObject({ key: 'failed-without-contact' });
  expect(told?.params).not.toHaveProperty('host');
  // A host that was found and refused another mail before did speak.
  expect(keys(ask([{ ...BLOCKED, attempts: [tried] }]).summary)[0]).toBe('refused-by');
  const own = { ...made, cause: 'local-configuration' as const, diagnostic: '553 5.3.5 system config error' };
  expect(keys(ask([own]).summary)[0]).toBe('refused-locally');
});

test('the log hides nothing that the bounce only wraps in more words', () => {
  const words = 'Deferred: Connection timed out with mx.shop.example.';
  const timedOut = delivery({
    outcome: 'expired',
    cause: 'connection-timeout',
    rule: 'generic.timeout',
    remoteHost: 'mx.shop.example',
    diagnostic: `<user@shop.example>... ${words} Message could not be delivered for 5 days`,
    attempts: [attempt({ outcome: 'deferred', statusText: words })],
  });
  const bounced = (diagnostic: string): Delivery => ({
    ...timedOut,
    diagnostic,
    bounce: {
      source: { path: '/var/spool/mail/piyo', index: 0, line: 1 },
      kind: 'bounce',
      recipient: 'user@shop.example',
      reason: 'networkerror',
      hard: false,
      writer: 'sendmail',
      queueIds: [],
      evidence: [],
      diagnostic,
    },
  });
  expect(keys(ask([bounced(timedOut.diagnostic ?? '')]).summary)).not.toContain('log-hides-reason');
  const other = {
    ...bounced('454 4.7.0 Deferred for TLS'),
    attempts: [attempt({ outcome: 'deferred', statusText: 'Deferred' })],
  };
  expect(keys(ask([other]).summary)).toContain('log-hides-reason');
});

test('a local mailbox is sure by the log of its own server', () => {
  const local = delivered('root@web.example');
  expect(keys(ask([local]).because)).toEqual(['sure-own-delivery']);
  expect(keys(ask([{ ...local, remoteHost: 'mx.shop.example' }]).because)).toEqual(['sure-reply-of-mx']);
});

test('an early warning does not shorten the time it took, and the end is no attempt', () => {
  const reply = { code: 452, text: '4.2.2 The mailbox of this user is over its quota' };
  const expired = delivery({
    outcome: 'expired',
    cause: 'mailbox-full',
    rule: 'generic.mailbox-full',
    remoteHost: 'mx.shop.example',
    diagnostic: '452 4.2.2 The mailbox of this user is over its quota: retry timeout exceeded',
    lastTime: T0 + 600_000,
    attempts: [
      attempt({ outcome: 'deferred', reply }),
      attempt({ outcome: 'expired', statusText: 'retry timeout exceeded', contacted: false }),
    ],
    attemptCount: 2,
    bounce: {
      source: { path: '/var/spool/mail/piyo', index: 0, line: 1 },
      kind: 'delayed',
      recipient: 'user@shop.example',
      reason: 'mailboxfull',
      hard: false,
      writer: 'opensmtpd',
      queueIds: [],
      evidence: [],
      time: T0,
      diagnostic: '452 4.2.2 The mailbox of this user is over its quota: retry timeout exceeded',
    },
  });
  const { summary } = ask([expired]);
  expect(summary[0]?.params).toMatchObject({ waitSeconds: 600 });
  // The reason stands in the log, a few lines earlier.
  expect(keys(summary)).toEqual(['expired-after', 'cause-is']);
});

test('a name without a mail server is no failure inside our own', () => {
  const unrouteable = delivery({
    recipient: 'user@gone.example',
    cause: 'no-mail-host',
    rule: 'generic.no-mx',
    diagnostic: 'all relevant MX records point to non-existent hosts',
    attempts: [attempt({ outcome: 'bounced' })],
  });
  expect(keys(ask([unrouteable]).summary)[0]).toBe('failed-without-contact');
  expect(keys(ask([{ ...unrouteable, cause: 'local-delivery-failed' }]).summary)[0]).toBe('refused-locally');
});

test('kinds of results that did not occur are not counted', () => {
  const [mixed] = ask([delivered('a@icloud.com', 'apple'), { ...BLOCKED, lastTime: T0 + 1000 }]).summary;
  expect(mixed).toEqual({ key: 'mixed-outcomes', params: { total: 2, delivered: 1, failed: 1 } });
});

describe('nothing was found', () => {
  const nothing = (clues: Partial<NotFoundClues>): Diagnosis =>
    diagnose({
      subjects: ['a@example.com'],
      deliveries: [],
      tally: createTally(KNOWLEDGE),
      knowledge: KNOWLEDGE,
      clues: {
        coverage: COVERAGE,
        now: T0,
        discovered: false,
        similar: [],
        rejections: 0,
        hosts: [],
        ...clues,
      },
    });

  test('a file of which hardly a line is understood is no log that is alive', () => {
    const [log] = COVERAGE.sources;
    if (log === undefined) throw new Error('no log');
    const warnings = [{ key: 'not-a-mail-log', path: log.path } as const];
    const told = keys(nothing({ coverage: { sources: [{ ...log, understood: 2 }], warnings } }).summary);
    expect(told).toContain('not-found-no-mail-log');
    expect(told).not.toContain('not-found-never-handed');
    expect(keys(nothing({}).summary)).toContain('not-found-never-handed');
  });

  test('the command for root names what was named, and nobody is asked where it is', () => {
    const warnings = [{ key: 'unreadable', path: '/srv/mail log', params: { code: 'EACCES' } } as const];
    const { steps } = nothing({
      coverage: { sources: [], warnings },
      named: { logs: ['/srv/mail log'], mails: ['/srv/box'] },
    });
    expect(steps[0]).toMatchObject({
      key: 'run-as-root',
      params: { command: "sudo todoku why a@example.com --log '/srv/mail log' --mail /srv/box" },
    });
    expect(keys(steps)).not.toContain('name-log');
    const found = nothing({ coverage: { sources: [], warnings }, discovered: true }).steps;
    expect(found[0]?.params).toEqual({ command: 'sudo todoku why a@example.com' });
    expect(keys(found)).toContain('name-log');
  });
});

test('a notice of failure is about another recipient when this one was served', () => {
  const notice = (topic: string): LogEvent => attempt({ kind: 'bounce-sent', topic, raw: topic });
  const trail = ['dsn', 'delay-warning', 'receipt'].map(notice);
  const quoted = (outcome: Delivery['outcome']): string[] =>
    ask([delivery({ outcome, trail })])
      .evidence.filter((e) => e.field === 'bounce-sent')
      .map((e) => e.text);
  expect(quoted('delivered')).toEqual(['delay-warning', 'receipt']);
  expect(quoted('bounced')).toEqual(['dsn', 'delay-warning', 'receipt']);
});

test('who connects in vain was put off by nobody', () => {
  const tried = attempt({ outcome: 'deferred', relay: { host: 'mx.shop.example' } });
  const waiting = delivery({
    outcome: 'deferred',
    recipient: 'user@shop.example',
    cause: 'connection-timeout',
    rule: 'generic.timeout',
    remoteHost: 'mx.shop.example',
    diagnostic: 'Connection timed out',
    attempts: [tried],
  });
  const said = (attempts: readonly LogEvent[], cause = waiting.cause): string | undefined =>
    keys(ask([{ ...waiting, attempts, cause }]).summary)[0];
  expect(said([tried])).toBe('deferred-without-contact');
  const busy = attempt({ ...tried, reply: { code: 451, text: 'busy' } });
  expect(said([busy, tried])).toBe('deferred-by');
  expect(said([tried], 'connection-lost')).toBe('deferred-by');
});
