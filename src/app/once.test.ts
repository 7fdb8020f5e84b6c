import { expect, test } from 'vitest';
import type { LogEvent, SourceRef } from '../core/event.ts';
import { createOnce } from './once.ts';

const FILE: SourceRef = { path: 'mail.log' };
const OTHER: SourceRef = { path: 'mail.info' };
const JOURNAL: SourceRef = { path: 'journal' };

function sent(source: SourceRef, changes: Partial<LogEvent> = {}): LogEvent {
  return {
    kind: 'attempt',
    time: 5_000,
    utcOffset: 0,
    timeBasis: 'stated',
    host: 'mail',
    program: 'postfix/smtp',
    pid: '7',
    mta: 'postfix',
    queueId: '4AF',
    recipient: 'a@example.com',
    outcome: 'delivered',
    source,
    line: 1,
    raw: '',
    ...changes,
  };
}

/** How many of the events are new. */
function count(events: readonly LogEvent[], generation?: number): number {
  return events.filter(createOnce(generation)).length;
}

test('a line that stands in several logs counts once', () => {
  expect(count([sent(FILE), sent(OTHER), sent(JOURNAL)])).toBe(1);
});

test('a coarser stamp is the same time, and a short host name the same host', () => {
  expect(count([sent(FILE), sent(JOURNAL, { time: 5_987, host: 'mail.example.com' })])).toBe(1);
});

test('what one log says twice happened twice', () => {
  expect(count([sent(FILE), sent(FILE), sent(OTHER), sent(OTHER)])).toBe(2);
});

test('the order of the copies does not matter', () => {
  expect(count([sent(FILE), sent(OTHER), sent(OTHER), sent(FILE)])).toBe(2);
});

test.each([
  ['another second', { time: 6_000 }],
  ['the same words a minute later', { time: 65_000 }],
  ['another recipient', { recipient: 'b@example.com' }],
  ['another queue id', { queueId: '4B0' }],
  ['another outcome', { outcome: 'deferred' as const }],
])('%s is another event', (_name, changes) => {
  expect(count([sent(FILE), sent(OTHER, changes)])).toBe(2);
});

test('what comes again in both logs is not lost', () => {
  const times = [5_000, 65_000, 125_000];
  const inLog = (source: SourceRef) => times.map((time) => sent(source, { time }));
  expect(count([...inLog(FILE), ...inLog(OTHER)])).toBe(3);
});

test('a server’s own file names neither host nor process', () => {
  expect(count([sent(FILE), sent(OTHER, { host: '', pid: undefined, program: 'exim' })])).toBe(1);
});

test('refusals without a queue id are told apart by the host', () => {
  const refused = { queueId: '', kind: 'rejected' as const };
  expect(count([sent(FILE, refused), sent(OTHER, { ...refused, host: 'mail2' })])).toBe(2);
  expect(count([sent(FILE, refused), sent(OTHER, { ...refused, host: 'mail.example.com' })])).toBe(1);
});

test('memory is bounded: what is long ago is forgotten', () => {
  const between = Array.from({ length: 30 }, (_, i) => sent(FILE, { queueId: `Q${i}` }));
  expect(count([sent(FILE), ...between.slice(0, 5), sent(OTHER)], 10)).toBe(6);
  expect(count([sent(FILE), ...between, sent(OTHER)], 10)).toBe(32);
});
