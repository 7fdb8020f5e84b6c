/** Messages, recipients, hops by the thousand: what is told, and how long it takes, must not grow faster than the log. */
import { expect, test } from 'vitest';
import type { Bounce } from '../core/bounce.ts';
import type { Delivery } from '../core/delivery.ts';
import type { LogEvent } from '../core/event.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { ReaderTraits } from '../logs/reader.ts';
import { Correlator } from './correlator.ts';

const T0 = Date.UTC(2026, 10, 24, 3, 0, 0);
const SOURCE = { path: 'maillog' };
const REMOVING: ReaderTraits = { queueIdReuse: 'hours', logsRemoval: true, queuesPermanentGreeting: true };
const SILENT: ReaderTraits = { queueIdReuse: 'never', logsRemoval: false, queuesPermanentGreeting: false };
/** What took quadratic time took minutes. */
const QUICK = { timeout: 15_000 };
const MANY = 20_000;

const KNOWLEDGE: Knowledge = {
  match: () => ({
    cause: 'unknown',
    rule: 'code:4',
    permanence: 'temporary',
    confidence: 'low',
    steps: [],
    urls: [],
    captures: {},
  }),
  providerOf: () => undefined,
  provider: () => undefined,
  cause: (id) => ({
    id,
    reason: 'undefined',
    who: 'nobody',
    retry: 'after-fix',
    hard: false,
    meaning: { ja: id, en: id },
  }),
  service: () => undefined,
  step: () => undefined,
};

interface Log {
  readonly told: Delivery[];
  readonly lines: () => number;
  say(seconds: number, fields: Partial<LogEvent> & Pick<LogEvent, 'kind' | 'queueId'>): void;
  end(): Delivery[];
}

function openLog(traits: ReaderTraits, bounces: readonly Bounce[] = []): Log {
  const told: Delivery[] = [];
  const correlator = new Correlator({
    knowledge: KNOWLEDGE,
    detail: 'full',
    traitsOf: () => traits,
    onDelivery: (delivery) => void told.push(delivery),
  });
  for (const bounce of bounces) correlator.addBounce(bounce);
  let line = 0;
  return {
    told,
    lines: () => line,
    say(seconds, fields) {
      line += 1;
      correlator.addEvent({
        time: T0 + seconds * 1000,
        utcOffset: 540,
        timeBasis: 'stated',
        host: 'web',
        program: 'mta',
        mta: 'mta',
        source: SOURCE,
        line,
        raw: `line ${line}`,
        ...fields,
      });
    },
    end() {
      correlator.end();
      return told;
    },
  };
}

const user = (i: number): string => `user${i}@d${i % 10}.example.com`;

function words(delivery: Delivery | undefined): (string | undefined)[] | undefined {
  return delivery?.trail.map((event) => event.statusText);
}

test('a line that names a recipient is told with that one only, in the order of the log', () => {
  const log = openLog(REMOVING);
  const note = (statusText: string, recipient?: string): void =>
    log.say(1, { kind: 'note', queueId: 'A1', statusText, recipient });
  log.say(0, { kind: 'received', queueId: 'A1', statusText: 'in' });
  note('before its first attempt', 'B@example.com');
  note('of all');
  for (const recipient of ['a@example.com', 'b@example.com', 'c@example.net'])
    log.say(2, {
      kind: 'attempt',
      queueId: 'A1',
      recipient,
      originalRecipient: recipient.startsWith('c') ? 'alias@example.com' : undefined,
      outcome: 'delivered',
    });
  note('of the alias', 'alias@example.com');
  note('after', 'a@example.com');
  note('of nobody here', 'z@example.com');
  log.say(3, { kind: 'removed', queueId: 'A1', statusText: 'out' });
  const told = new Map(log.end().map((delivery) => [delivery.recipient, words(delivery)]));
  expect(Object.fromEntries(told)).toEqual({
    'a@example.com': ['in', 'of all', 'after', 'of nobody here', 'out'],
    'b@example.com': ['in', 'before its first attempt', 'of all', 'of nobody here', 'out'],
    'c@example.net': ['in', 'of all', 'of the alias', 'of nobody here', 'out'],
  });
});

test('of one recipient every line is told, however many there are', QUICK, () => {
  const log = openLog(REMOVING);
  log.say(0, { kind: 'received', queueId: 'A1' });
  for (let i = 0; i < MANY; i += 1) {
    log.say(i, { kind: 'note', queueId: 'A1', topic: 'host-error', statusText: `host ${i}` });
    log.say(i, { kind: 'attempt', queueId: 'A1', recipient: user(1), outcome: 'deferred' });
  }
  const [only] = log.end();
  expect(only?.trail.length).toBe(MANY + 1);
  expect(only?.attempts.length).toBe(MANY);
});

test(
  'of many recipients and many lines each is told the first, the last, and those before its own',
  QUICK,
  () => {
    const log = openLog(REMOVING);
    log.say(0, { kind: 'received', queueId: 'A1', statusText: 'in' });
    for (let i = 0; i < MANY; i += 1) {
      log.say(i, { kind: 'note', queueId: 'A1', topic: 'host-error', statusText: `host ${i}` });
      log.say(i, { kind: 'attempt', queueId: 'A1', recipient: user(i), outcome: 'deferred' });
    }
    const told = log.end();
    expect(told.length).toBe(MANY);
    const middle = told[MANY / 2];
    expect(words(middle)?.[0]).toBe('in');
    expect(words(middle)).toContain(`host ${MANY / 2}`);
    expect(words(middle)?.at(-1)).toBe(`host ${MANY - 1}`);
    const lines = told.reduce((sum, { trail, attempts }) => sum + trail.length + attempts.length, 0);
    expect(lines).toBeLessThan(20 * log.lines());
  },
);

test('a filter that takes each recipient under an id of its own', QUICK, () => {
  const log = openLog(REMOVING);
  log.say(0, { kind: 'received', queueId: 'IN', messageId: 'm@example.com', recipientCount: MANY });
  for (let i = 0; i < MANY; i += 1)
    log.say(i / 100, {
      kind: 'attempt',
      queueId: 'IN',
      recipient: user(i),
      childQueueId: `F${i}`,
      outcome: 'delivered',
      relay: { host: '127.0.0.1', ip: '127.0.0.1' },
    });
  for (let i = 0; i < MANY; i += 1)
    log.say(300, { kind: 'received', queueId: `F${i}`, messageId: 'm@example.com' });
  log.say(301, { kind: 'removed', queueId: 'IN' });
  // Whatever order they end in: here every second one backwards.
  for (let k = 0; k < MANY; k += 1) {
    const i = k % 2 === 0 ? k : MANY - k;
    log.say(302 + k / 10, { kind: 'attempt', queueId: `F${i}`, recipient: user(i), outcome: 'delivered' });
    log.say(302 + k / 10, { kind: 'removed', queueId: `F${i}` });
  }
  const told = log.end();
  expect(told.length).toBe(MANY);
  expect(told.every(({ queueIds }) => queueIds.length === 2)).toBe(true);
});

test('a list that goes on to thousands behind the next hop', QUICK, () => {
  const log = openLog(REMOVING);
  for (let i = 0; i < MANY; i += 1)
    log.say(i / 100, { kind: 'attempt', queueId: 'IN', recipient: 'list@example.com', outcome: 'deferred' });
  log.say(250, {
    kind: 'attempt',
    queueId: 'IN',
    recipient: 'list@example.com',
    childQueueId: 'OUT',
    outcome: 'delivered',
  });
  log.say(250, { kind: 'removed', queueId: 'IN' });
  log.say(250, { kind: 'received', queueId: 'OUT', host: 'other' });
  for (let i = 0; i < 8 * MANY; i += 1)
    log.say(251, {
      kind: 'attempt',
      queueId: 'OUT',
      host: 'other',
      recipient: user(i),
      originalRecipient: 'list@example.com',
      outcome: 'delivered',
    });
  log.say(252, { kind: 'removed', queueId: 'OUT', host: 'other' });
  const told = log.end();
  expect(told.length).toBe(8 * MANY);
  const lines = told.reduce((sum, { attempts }) => sum + attempts.length, 0);
  expect(lines).toBeLessThan(20 * log.lines());
});

test('two hosts that send one mail to and fro', QUICK, () => {
  const log = openLog(REMOVING);
  for (let i = 0; i < MANY; i += 1) {
    const host = i % 2 === 0 ? 'a' : 'b';
    log.say(i, { kind: 'received', queueId: `Q${i}`, host });
    log.say(i, {
      kind: 'attempt',
      queueId: `Q${i}`,
      host,
      recipient: user(1),
      childQueueId: `Q${i + 1}`,
      outcome: 'delivered',
    });
    log.say(i, { kind: 'removed', queueId: `Q${i}`, host });
  }
  const told = log.end();
  expect(new Set(told.flatMap(({ queueIds }) => queueIds)).size).toBe(MANY);
});

test('a program that takes every mail of one name', QUICK, () => {
  const log = openLog(REMOVING);
  for (let i = 0; i < MANY; i += 1) {
    log.say(i, { kind: 'received', queueId: `Q${i}`, messageId: 'm@example.com' });
    log.say(i, {
      kind: 'attempt',
      queueId: `Q${i}`,
      recipient: user(1),
      topic: 'piped',
      outcome: 'delivered',
    });
    log.say(i, { kind: 'removed', queueId: `Q${i}` });
  }
  expect(new Set(log.end().flatMap(({ queueIds }) => queueIds)).size).toBe(MANY);
});

test('a server that tells neither how many recipients there are nor when it is done', QUICK, () => {
  const log = openLog(SILENT);
  for (let i = 0; i < MANY; i += 1) {
    log.say(i / 100, { kind: 'attempt', queueId: 'A1', recipient: user(i), outcome: 'deferred' });
    log.say(i / 100, { kind: 'attempt', queueId: 'A1', recipient: user(i), outcome: 'delivered' });
  }
  const told = log.end();
  expect(told.length).toBe(MANY);
  expect(told.every(({ outcome }) => outcome === 'delivered')).toBe(true);
});

test('hosts by the thousand', QUICK, () => {
  const log = openLog(REMOVING);
  for (let i = 0; i < MANY; i += 1) {
    log.say(i / 100, { kind: 'received', queueId: `Q${i}`, host: `host${i}` });
    log.say(i / 100, {
      kind: 'attempt',
      queueId: `Q${i}`,
      host: `host${i}`,
      recipient: user(i),
      childQueueId: `R${i}`,
      outcome: 'delivered',
    });
    log.say(i / 100, { kind: 'removed', queueId: `Q${i}`, host: `host${i}` });
  }
  expect(log.end().length).toBe(MANY);
});
