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
  ['another recipient', { recipient: 'b@example.com' }],
  ['another process', { pid: '8' }],
  ['another host', { host: 'mail2' }],
  ['another outcome', { outcome: 'deferred' as const }],
])('%s is another event', (_name, changes) => {
  expect(count([sent(FILE), sent(OTHER, changes)])).toBe(2);
});

test('memory is bounded: what is long ago is forgotten', () => {
  const between = Array.from({ length: 30 }, (_, i) => sent(FILE, { queueId: `Q${i}` }));
  expect(count([sent(FILE), ...between.slice(0, 5), sent(OTHER)], 10)).toBe(6);
  expect(count([sent(FILE), ...between, sent(OTHER)], 10)).toBe(32);
});
