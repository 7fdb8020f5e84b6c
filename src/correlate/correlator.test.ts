import { expect, test } from 'vitest';
import type { Bounce } from '../core/bounce.ts';
import type { Delivery } from '../core/delivery.ts';
import type { LogEvent } from '../core/event.ts';
import type { Knowledge, ReplyQuery } from '../core/knowledge.ts';
import type { ReaderTraits } from '../logs/reader.ts';
import { Correlator } from './correlator.ts';

const T0 = Date.UTC(2026, 10, 24, 3, 0, 0);

const REMOVING: ReaderTraits = { queueIdReuse: 'hours', logsRemoval: true, queuesPermanentGreeting: true };
const SILENT: ReaderTraits = { queueIdReuse: 'never', logsRemoval: false, queuesPermanentGreeting: false };

/** Knows one wording and one provider: the correlator must only pass on what the knowledge base says. */
const KNOWLEDGE: Knowledge = {
  match: (query: ReplyQuery) => ({
    cause: query.text.includes('Blocked - see')
      ? 'ip-blocklisted'
      : query.text.includes('Mailbox full')
        ? 'mailbox-full'
        : query.text === 'said yes'
          ? 'delivered'
          : 'unknown',
    rule: query.text.includes('Blocked - see') ? 'apple.blocked' : 'code:5',
    permanence: 'permanent',
    confidence: 'high',
    steps: [],
    urls: [],
    captures: {},
  }),
  providerOf: ({ remoteHost, domain }) =>
    remoteHost?.endsWith('.mail.icloud.com') === true || domain === 'icloud.com' ? 'apple' : undefined,
  provider: (id) =>
    id === 'apple'
      ? {
          id,
          name: { ja: 'Apple', en: 'Apple' },
          kind: 'mailbox',
          domains: ['icloud.com'],
          mxSuffixes: ['.mail.icloud.com'],
        }
      : undefined,
  cause: (id) => ({
    id,
    reason: id === 'ip-blocklisted' ? 'blocked' : id === 'mailbox-full' ? 'mailboxfull' : 'undefined',
    who: 'sender-ip',
    retry: 'after-fix',
    hard: false,
    meaning: { ja: id, en: id },
  }),
  service: () => undefined,
  step: () => undefined,
};

let line = 0;

function event(seconds: number, fields: Partial<LogEvent> & Pick<LogEvent, 'kind' | 'queueId'>): LogEvent {
  line += 1;
  return {
    time: T0 + seconds * 1000,
    utcOffset: 540,
    timeBasis: 'stated',
    host: 'web',
    program: 'sendmail',
    mta: 'sendmail',
    source: SOURCE,
    line,
    raw: `line ${line}`,
    ...fields,
  };
}

const SOURCE = { path: 'maillog' };

function bounce(fields: Partial<Bounce>): Bounce {
  return {
    source: { path: 'spool', index: 0 },
    kind: 'bounce',
    recipient: 'hogehoge@icloud.com',
    reason: 'blocked',
    hard: false,
    writer: 'sendmail',
    queueIds: [],
    evidence: [],
    ...fields,
  };
}

function run(
  events: readonly LogEvent[],
  {
    bounces = [],
    traits = SILENT,
    detail = 'full',
    severalLogs = false,
  }: {
    bounces?: readonly Bounce[];
    traits?: ReaderTraits;
    detail?: 'full' | 'lean';
    severalLogs?: boolean;
  } = {},
): Delivery[] {
  const deliveries: Delivery[] = [];
  const correlator = new Correlator({
    knowledge: KNOWLEDGE,
    detail,
    traitsOf: () => traits,
    onDelivery: (d) => deliveries.push(d),
    severalLogs,
  });
  for (const b of bounces) correlator.addBounce(b);
  for (const e of events) correlator.addEvent(e);
  correlator.end();
  return deliveries;
}

const MSP = event(0, {
  kind: 'received',
  queueId: 'MSP1',
  sender: 'piyo',
  messageId: 'm1@web',
  recipientCount: 1,
});
const HAND_OVER = event(1, {
  kind: 'attempt',
  queueId: 'MSP1',
  recipient: 'hogehoge@icloud.com',
  outcome: 'handed-over',
  relay: { host: '[127.0.0.1]', ip: '127.0.0.1' },
  childQueueId: 'MTA1',
});
const MTA = event(0, {
  kind: 'received',
  queueId: 'MTA1',
  sender: 'piyo@web',
  messageId: 'm1@web',
  recipientCount: 1,
  client: { host: 'localhost', ip: '127.0.0.1' },
});
const REFUSED = event(1, {
  kind: 'attempt',
  queueId: 'MTA1',
  recipient: 'hogehoge@icloud.com',
  outcome: 'bounced',
  relay: { host: 'mx6.mail.icloud.com', ip: '198.51.100.16' },
  statusText: 'Service unavailable',
  loggedStatus: '5.0.0',
});
const DSN = event(1, { kind: 'bounce-sent', queueId: 'MTA1', childQueueId: 'DSN1', topic: 'dsn' });

function essence(d: Delivery): string {
  return [d.recipient, d.outcome, d.cause ?? '-', d.queueIds.join('>'), d.attemptCount].join(' ');
}

test('the two hops of sendmail become one delivery, in whatever order the lines come', () => {
  const expected = ['hogehoge@icloud.com bounced unknown MSP1>MTA1 1'];
  expect(run([MSP, HAND_OVER, MTA, REFUSED, DSN]).map(essence)).toEqual(expected);
  expect(run([MSP, MTA, REFUSED, DSN, HAND_OVER]).map(essence)).toEqual(expected); // the MTA was faster
  expect(run([MTA, REFUSED, MSP, HAND_OVER, DSN]).map(essence)).toEqual(expected);
});

test('a hand-over whose next hop is not in the log is not a delivery', () => {
  expect(run([MSP, HAND_OVER]).map(essence)).toEqual(['hogehoge@icloud.com handed-over - MSP1 1']);
});

/** A client hands over to a smarthost with a public address, which bounces the mail. */
function overSmarthost(childAt: number): LogEvent[] {
  const relay = { host: 'relay.example.net', ip: '203.0.113.90' };
  return [
    event(0, { kind: 'received', queueId: 'C1', sender: 'a@x.example' }),
    event(childAt, { kind: 'received', queueId: 'R1', host: 'relay', sender: 'a@x.example' }),
    event(1, {
      kind: 'attempt',
      queueId: 'C1',
      recipient: 'b@y.example',
      outcome: 'delivered',
      relay,
      childQueueId: 'R1',
    }),
    event(1, { kind: 'removed', queueId: 'C1' }),
    event(childAt + 2, {
      kind: 'attempt',
      queueId: 'R1',
      host: 'relay',
      recipient: 'b@y.example',
      outcome: 'bounced',
      reply: { code: 552, enhancedStatus: '5.2.2', text: 'Mailbox full', phase: 'rcpt' },
    }),
    event(childAt + 2, { kind: 'removed', queueId: 'R1', host: 'relay' }),
  ];
}

test.each([false, true])(
  'a smarthost of any address is followed by the id it gave (several logs: %s)',
  (severalLogs) => {
    const [delivery, ...others] = run(overSmarthost(1), { traits: REMOVING, severalLogs });
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({ outcome: 'bounced', cause: 'mailbox-full', queueIds: ['C1', 'R1'] });
  },
);

test('an announced recipient waits, unless another address took the place', () => {
  const announced = event(0, { kind: 'received', queueId: 'E1', recipient: 'info@x.example' });
  expect(run([announced]).map((d) => [d.recipient, d.outcome])).toEqual([['info@x.example', 'deferred']]);
  const attempt = event(1, {
    kind: 'attempt',
    queueId: 'E1',
    recipient: 'b@y.example',
    originalRecipient: 'info@x.example',
    outcome: 'delivered',
  });
  expect(run([announced, attempt]).map((d) => [d.recipient, d.outcome])).toEqual([
    ['b@y.example', 'delivered'],
  ]);
});

test('what was deferred with the words of the bounce had expired; other words refused it at last', () => {
  const deferred = event(0, {
    kind: 'attempt',
    queueId: 'Q9',
    recipient: 'hogehoge@icloud.com',
    outcome: 'deferred',
    reply: { code: 550, enhancedStatus: '5.7.0', text: 'Blocked - see x', phase: 'connect' },
  });
  const outcomeWith = (diagnostic: string) =>
    run([deferred], { bounces: [bounce({ queueId: 'Q9', status: '5.7.0', replyCode: 550, diagnostic })] })[0]
      ?.outcome;
  expect(outcomeWith('550 5.7.0 Blocked - see x')).toBe('expired');
  expect(outcomeWith('550 5.1.1 User unknown')).toBe('bounced');
});

test('the same id days later is another message', () => {
  const deliveries = run(overSmarthost(3 * 86_400), { traits: REMOVING });
  expect(deliveries.map((d) => [d.outcome, d.queueIds])).toEqual([
    ['delivered', ['C1']],
    ['bounced', ['R1']],
  ]);
});

test('a yes before a failure is not the cause "delivered"', () => {
  const [delivery] = run([
    event(0, {
      kind: 'attempt',
      queueId: 'Q',
      recipient: 'b@y.example',
      outcome: 'deferred',
      reply: { code: 220, enhancedStatus: undefined, text: 'said yes', phase: undefined },
    }),
  ]);
  expect(delivery).toMatchObject({ outcome: 'deferred', cause: 'smtp-protocol' });
});

test('the bounce tells what the log hides', () => {
  const told = bounce({
    queueId: 'MTA1',
    diagnostic: '550 5.7.0 Blocked - see https://x.example/',
    status: '5.5.0',
    replyCode: 550,
  });
  const [delivery] = run([MSP, HAND_OVER, MTA, REFUSED, DSN], { bounces: [told] });
  expect(delivery).toMatchObject({
    outcome: 'bounced',
    cause: 'ip-blocklisted',
    reason: 'blocked',
    provider: 'apple',
    bounce: told,
  });
});

test.each([
  ['queue id', { queueId: 'MTA1' }],
  ['queue id of an earlier hop', { queueIds: ['MSP1'] }],
  ['Message-ID', { messageId: 'm1@web' }],
  ['recipient and time', { time: T0 + 5000 }],
])('a bounce joins by %s', (_by, fields) => {
  const told = bounce(fields);
  expect(run([MSP, HAND_OVER, MTA, REFUSED], { bounces: [told] }).map((d) => d.bounce)).toEqual([told]);
});

test.each([
  ['another recipient', { queueId: 'MTA1', recipient: 'other@icloud.com' }],
  ['another time', { time: T0 + 9 * 86_400_000 }],
  ['another Message-ID', { messageId: 'm2@web', time: T0 + 5000 }],
])('a bounce for %s stays alone', (_of, fields) => {
  const told = bounce(fields);
  const deliveries = run([MSP, HAND_OVER, MTA, REFUSED], { bounces: [told] });
  expect(deliveries.map((d) => d.queueIds.length > 1 && d.bounce === told)).toEqual([false, false]);
});

test('accepted by the exchanger, returned later: bounced', () => {
  const accepted = { ...REFUSED, outcome: 'delivered', statusText: 'Sent (OK)' } as const;
  const late = bounce({
    messageId: 'm1@web',
    reportingMta: 'mx.icloud.com',
    queueId: 'REMOTE',
    time: T0 + 60_000,
  });
  expect(run([MSP, MTA, accepted, HAND_OVER], { bounces: [late] }).map((d) => d.outcome)).toEqual([
    'bounced',
  ]);
});

test('a deferral logged a moment after the end it led to does not undo it', () => {
  const deferred = (seconds: number): LogEvent =>
    event(seconds, { kind: 'attempt', queueId: 'A1', recipient: 'a@icloud.com', outcome: 'deferred' });
  const expired = event(300, { kind: 'attempt', queueId: 'A1', outcome: 'expired' });
  const outcomes = (events: readonly LogEvent[]): string[] =>
    run(events, { traits: REMOVING }).map(({ outcome }) => outcome);
  expect(outcomes([deferred(1), expired, deferred(300)])).toEqual(['expired']);
  expect(outcomes([deferred(1), expired, deferred(900)])).toEqual(['deferred']);
});

test('an expired message is explained by an earlier deferral', () => {
  const full = event(1, {
    kind: 'attempt',
    queueId: 'A1',
    recipient: 'full@icloud.com',
    outcome: 'deferred',
    reply: { code: 452, enhancedStatus: '4.2.2', text: 'Mailbox full' },
    relay: { host: 'mx1.mail.icloud.com', ip: '198.51.100.11' },
  });
  const repeated = event(60, {
    kind: 'attempt',
    queueId: 'A1',
    recipient: 'full@icloud.com',
    outcome: 'deferred',
    contacted: false,
    statusText: 'Deferred',
  });
  const received = event(0, { kind: 'received', queueId: 'A1', recipientCount: 1 });
  const expired = event(300, { kind: 'attempt', queueId: 'A1', outcome: 'expired' });
  for (const detail of ['full', 'lean'] as const) {
    const events = [received, full, ...Array.from({ length: 9 }, () => repeated), expired];
    expect(run(events, { detail }).map(essence)).toEqual(['full@icloud.com expired mailbox-full A1 10']);
  }
});

test('a short queue id that comes back is another message', () => {
  const life = (seconds: number, recipient: string): LogEvent[] => [
    event(seconds, { kind: 'received', queueId: '1ED3C24C3C7', client: { host: 'app', ip: '192.0.2.9' } }),
    event(seconds + 1, {
      kind: 'attempt',
      queueId: '1ED3C24C3C7',
      recipient,
      outcome: 'delivered',
      relay: { host: 'mx.b.example', ip: '198.51.100.7', port: 25 },
    }),
    event(seconds + 2, { kind: 'removed', queueId: '1ED3C24C3C7' }),
  ];
  const told = run([...life(0, 'a@b.example'), ...life(3600, 'c@b.example')], { traits: REMOVING });
  expect(told.map(essence)).toEqual([
    'a@b.example delivered - 1ED3C24C3C7 1',
    'c@b.example delivered - 1ED3C24C3C7 1',
  ]);
});

test('a short queue id comes back after a message whose end is not in the log', () => {
  const intake = (seconds: number, name: string): LogEvent[] => [
    event(seconds, { kind: 'received', queueId: '4ABCDEF12', client: { ip: '192.0.2.9' } }),
    event(seconds, { kind: 'received', queueId: '4ABCDEF12', messageId: `${name}@a.example` }),
    event(seconds, {
      kind: 'received',
      queueId: '4ABCDEF12',
      sender: `${name}@a.example`,
      recipientCount: 1,
    }),
  ];
  const attempt = (seconds: number, recipient: string): LogEvent =>
    event(seconds, { kind: 'attempt', queueId: '4ABCDEF12', recipient, outcome: 'deferred' });
  const told = run(
    [
      ...intake(0, 'one'),
      attempt(1, 'one@b.example'),
      // The queue manager takes the same message up again.
      event(3600, { kind: 'received', queueId: '4ABCDEF12', sender: 'one@a.example', recipientCount: 1 }),
      attempt(3601, 'one@b.example'),
      ...intake(14_400, 'two'),
      attempt(14_401, 'two@b.example'),
    ],
    { traits: REMOVING },
  );
  expect(told.map((d) => [d.recipient, d.sender, d.messageId, d.attemptCount])).toEqual([
    ['one@b.example', 'one@a.example', 'one@a.example', 2],
    ['two@b.example', 'two@a.example', 'two@a.example', 1],
  ]);
});

test('a relay that takes mail for a provider without being its exchanger is a smarthost', () => {
  const viaRelay = (queueId: string, recipient: string): LogEvent =>
    event(1, {
      kind: 'attempt',
      queueId,
      recipient,
      outcome: 'delivered',
      relay: { host: 'relay.isp.example', ip: '203.0.113.9', port: 25 },
    });
  const told = run([viaRelay('Q1', 'a@icloud.com'), viaRelay('Q2', 'b@other.example')]);
  expect(told.map((d) => d.outcome)).toEqual(['handed-over', 'handed-over']);
});

test.each([
  ['192.0.2.90', 'a@b.example', 'handed-over'],
  ['[192.0.2.90]', 'a@b.example', 'handed-over'],
  ['192.0.2.90', 'a@[192.0.2.90]', 'delivered'],
  [undefined, 'a@b.example', 'delivered'], // a server that writes no names
  ['mx.b.example', 'a@b.example', 'delivered'],
])('a relay named by its address is no exchanger: %s for %s', (host, recipient, outcome) => {
  const relay = host === undefined ? { ip: '192.0.2.90' } : { host, ip: '192.0.2.90' };
  const sent = event(1, { kind: 'attempt', queueId: 'Q1', recipient, outcome: 'delivered', relay });
  expect(run([sent]).map((d) => d.outcome)).toEqual([outcome]);
});

test('a bounce on its way back is marked, before or after it is announced', () => {
  const received = event(2, { kind: 'received', queueId: 'DSN1', sender: '', recipientCount: 1 });
  const local = event(2, { kind: 'attempt', queueId: 'DSN1', recipient: 'piyo@web', outcome: 'delivered' });
  for (const order of [
    [DSN, received, local],
    [received, DSN, local],
  ]) {
    expect(run(order).map((d) => d.isNotification)).toEqual([true]);
  }
});

test('the same attempt read from two files counts once', () => {
  const copy = { ...REFUSED, source: { path: 'mail.info' } };
  expect(run([MTA, REFUSED, copy]).map((d) => d.attemptCount)).toEqual([1]);
});

test('a whole life read from two files, one with finer stamps, is one message', () => {
  const life = (path: string, fraction: number): LogEvent[] => {
    const source = { path };
    return [
      event(5 + fraction, { kind: 'received', queueId: '1ED3C24C3C7', source }),
      event(5 + fraction, {
        kind: 'attempt',
        queueId: '1ED3C24C3C7',
        recipient: 'a@b.example',
        outcome: 'bounced',
        source,
      }),
      event(5 + fraction, { kind: 'bounce-sent', queueId: '1ED3C24C3C7', childQueueId: 'B1', source }),
      event(5 + fraction, { kind: 'removed', queueId: '1ED3C24C3C7', source }),
    ];
  };
  const lines = [...life('maillog', 0), ...life('mail.log', 0.6)];
  const told = run(lines, { traits: REMOVING, severalLogs: true });
  expect(told.map(essence)).toEqual(['a@b.example bounced - 1ED3C24C3C7 1']);
  expect(told[0]?.trail.map((e) => e.kind)).toEqual(['received', 'bounce-sent', 'removed']);
});

test('a local user the next hop refused is one delivery, logged by both ends', () => {
  const refused = event(0, {
    kind: 'rejected',
    queueId: 'MTA2',
    recipient: 'nobody@web',
    statusText: 'User unknown',
    outcome: 'rejected',
  });
  const late = event(0, {
    kind: 'received',
    queueId: 'MTA2',
    recipientCount: 0,
    client: { host: 'localhost', ip: '127.0.0.1' },
  });
  const told = event(0, {
    kind: 'attempt',
    queueId: 'MSP2',
    recipient: 'nobody',
    outcome: 'bounced',
    relay: { host: '[127.0.0.1]', ip: '127.0.0.1' },
    statusText: 'User unknown',
  });
  const received = event(0, { kind: 'received', queueId: 'MSP2', recipientCount: 1 });
  expect(
    run([received, refused, late, told]).map((d) => [d.recipient, d.outcome, d.queueIds.join('>')]),
  ).toEqual([['nobody@web', 'rejected', 'MSP2>MTA2']]);
});

test('a refusal read from two files counts once, two equal ones of one file twice', () => {
  const refused = event(0, {
    kind: 'rejected',
    queueId: '',
    recipient: 'c@d.example',
    outcome: 'rejected',
    statusText: 'relay not permitted',
  });
  const copy = { ...refused, source: { path: 'rejectlog' } };
  const options = { severalLogs: true };
  expect(run([refused, copy], options).map(essence)).toEqual(['c@d.example rejected unknown  1']);
  expect(run([refused, { ...refused }, copy, copy], options)).toHaveLength(2);
});

test('a notice that says so itself is marked', () => {
  const received = event(0, { kind: 'received', queueId: 'N1', sender: '', recipientCount: 1, topic: 'dsn' });
  const local = event(1, { kind: 'attempt', queueId: 'N1', recipient: 'piyo@web', outcome: 'delivered' });
  expect(run([received, local]).map((d) => d.isNotification)).toEqual([true]);
});

test('the phase of words that a bounce repeats is that of the log', () => {
  const asked: ReplyQuery[] = [];
  const knowledge: Knowledge = {
    ...KNOWLEDGE,
    match: (query) => (asked.push(query), KNOWLEDGE.match(query)),
  };
  const correlator = new Correlator({
    knowledge,
    detail: 'full',
    traitsOf: () => SILENT,
    onDelivery: () => undefined,
  });
  correlator.addBounce(bounce({ queueId: 'MTA1', diagnostic: 'Unrouteable address' }));
  correlator.addEvent(MTA);
  correlator.addEvent({ ...REFUSED, reply: { text: 'Unrouteable address', phase: 'dns' } });
  correlator.end();
  expect(asked[0]).toMatchObject({ text: 'Unrouteable address', phase: 'dns' });
});

test('a lean run tells plain acceptances without state, and everything else as before', () => {
  const accepted: string[] = [];
  const deliveries: Delivery[] = [];
  const correlator = new Correlator({
    knowledge: KNOWLEDGE,
    detail: 'lean',
    traitsOf: () => REMOVING,
    onDelivery: (d) => deliveries.push(d),
    acceptancesOf: (domain, relay) => () => void accepted.push(`${domain} ${relay}`),
  });
  const at = (
    queueId: string,
    recipient: string,
    outcome: 'delivered' | 'deferred',
    host: string,
    ip: string,
  ): LogEvent => event(1, { kind: 'attempt', queueId, recipient, outcome, relay: { host, ip, port: 25 } });
  for (const e of [
    at('A', 'a@x.example', 'delivered', 'mx.x.example', '198.51.100.1'),
    event(2, { kind: 'removed', queueId: 'A' }),
    at('B', 'b@x.example', 'deferred', 'mx.x.example', '198.51.100.1'),
    at('B', 'b@x.example', 'delivered', 'mx.x.example', '198.51.100.1'),
    event(3, { kind: 'removed', queueId: 'B' }),
    at('C', 'c@x.example', 'delivered', '127.0.0.1', '127.0.0.1'),
    event(3, { kind: 'removed', queueId: 'C' }),
  ]) {
    correlator.addEvent(e);
  }
  correlator.end();
  expect(accepted).toEqual(['x.example mx.x.example']);
  expect(deliveries.map(essence)).toEqual(['b@x.example delivered - B 2', 'c@x.example handed-over - C 1']);
});

test('a host note that names a recipient is about the hosts of that domain only', () => {
  const deferred = (recipient: string): LogEvent =>
    event(1, { kind: 'attempt', queueId: 'N2', recipient, outcome: 'deferred', contacted: false });
  const note = event(0, {
    kind: 'note',
    queueId: 'N2',
    topic: 'host-error',
    recipient: 'x@icloud.com',
    reply: { code: 550, text: 'Blocked - see https://x.example/' },
  });
  expect(run([note, deferred('a@icloud.com'), deferred('b@other.example')]).map(essence)).toEqual([
    'a@icloud.com deferred ip-blocklisted N2 1',
    'b@other.example deferred - N2 1',
  ]);
});
