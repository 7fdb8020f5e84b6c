import { expect, test } from 'vitest';
import type { Delivery } from '../../core/delivery.ts';
import type { LogEvent } from '../../core/event.ts';
import { catalogOf } from '../context.ts';
import { textOfInline } from '../document.ts';
import { buildTimeline } from './timeline.ts';

const T0 = Date.UTC(2026, 10, 24, 3, 0, 0);

function attempt(minute: number, text: string): LogEvent {
  return {
    kind: 'attempt',
    time: T0 + minute * 60_000,
    utcOffset: 0,
    timeBasis: 'stated',
    host: 'mail',
    program: 'postfix/smtp',
    mta: 'postfix',
    queueId: 'Q1',
    outcome: 'deferred',
    relay: { host: 'mx.shop.example', ip: '192.0.2.1' },
    reply: { code: 421, enhancedStatus: '4.7.28', text, phase: 'data-end' },
    source: { path: '/var/log/maillog' },
    line: minute + 1,
    raw: '',
  };
}

function rows(attempts: readonly LogEvent[]): string[] {
  const delivery: Delivery = {
    recipient: 'hanako@shop.example',
    queueIds: ['Q1'],
    hosts: ['mail'],
    outcome: 'deferred',
    firstTime: T0,
    lastTime: attempts.at(-1)?.time ?? T0,
    utcOffset: 0,
    attempts,
    attemptCount: attempts.length,
    isNotification: false,
    trail: [],
    otherBounces: [],
  };
  const { table } = buildTimeline(delivery, catalogOf('en'), { verbose: false });
  return table.rows.map((row) => textOfInline(row[3] ?? []));
}

test('answers that differ in an id only are the same answer', () => {
  const told = rows(
    Array.from({ length: 20 }, (_, i) =>
      attempt(i, `Our system has seen too much mail. ${i}ab${i * 7}-${i}xyz.9 - gsmtp`),
    ),
  );
  expect(told.length).toBe(1);
  expect(told[0]).toContain('same result 19 more times, last 03:19:00');
});

test('other words are another answer', () => {
  expect(rows([attempt(0, 'Try later'), attempt(1, 'Mailbox full'), attempt(2, 'Try later')]).length).toBe(3);
});
