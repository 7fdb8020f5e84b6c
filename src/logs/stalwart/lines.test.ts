import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLog, told } from '../../../test/support/log-events.ts';

const T = '2026-11-24T03:07:14Z';
const SPAN = 'queueId = 211391312, queueName = "remote", from = "a@a.example"';

test.each([
  [
    `INFO Queued message submission for delivery (queue.queue-message-authenticated) listenerId = "submissions", remoteIp = 192.0.2.9, ${SPAN}, to = ["b@b.example", "c@c.example"], size = 1234`,
    [
      'received 211391312 from=<a@a.example> to=<b@b.example>',
      'received 211391312 from=<a@a.example> to=<c@c.example>',
    ],
  ],
  [
    `INFO Message delivered (delivery.delivered) ${SPAN}, hostname = "mx.b.example", to = "b@b.example", code = 250, details = "2.0.0 OK, \\"queued\\"", elapsed = 120ms`,
    [
      'attempt 211391312 to=<b@b.example> delivered mx.b.example[] {data-end 250 2.0.0 OK, "queued"} "2.0.0 OK, "queued""',
    ],
  ],
  [
    `WARN SMTP RCPT TO rejected (delivery.rcpt-to-rejected) ${SPAN}, hostname = "mx.b.example", to = "b@b.example", code = 550, details = "5.1.1 no such user", elapsed = 9ms`,
    [
      'attempt 211391312 to=<b@b.example> bounced mx.b.example[] {rcpt 550 5.1.1 no such user} "5.1.1 no such user"',
    ],
  ],
  [
    `WARN SMTP RCPT TO rejected (delivery.rcpt-to-rejected) ${SPAN}, hostname = "mx.b.example", to = "b@b.example", code = 451, details = "4.7.1 later"`,
    ['attempt 211391312 to=<b@b.example> deferred mx.b.example[] {rcpt 451 4.7.1 later} "4.7.1 later"'],
  ],
  [
    `WARN Connection error (delivery.connect-error) ${SPAN}, to = ["b@b.example"], hostname = "mx.b.example", remoteIp = 198.51.100.7, reason = "timed out"`,
    ['attempt 211391312 to=<b@b.example> deferred mx.b.example[198.51.100.7] {connect timed out}'],
  ],
  [
    `INFO DSN permanent failure notification (delivery.dsn-perm-fail) ${SPAN}, to = "b@b.example", details = "Message expired"`,
    ['attempt 211391312 to=<b@b.example> expired "Message expired" (not contacted)'],
  ],
  [
    `INFO DSN temporary failure notification (delivery.dsn-temp-fail) ${SPAN}, to = "b@b.example", details = "4.7.1"`,
    ['bounce-sent 211391312 to=<b@b.example> delay-warning "4.7.1"'],
  ],
  [
    `INFO Mailbox does not exist (smtp.mailbox-does-not-exist) listenerId = "smtp", remoteIp = 203.0.113.9, to = "x@a.example"`,
    ['rejected - to=<x@a.example> rejected "smtp.mailbox-does-not-exist"'],
  ],
  [`INFO Delivery attempt ended (delivery.attempt-end) ${SPAN}, elapsed = 10ms`, []],
  ['INFO Starting Stalwart Server (server.startup) version = "0.11.0"', []],
])('%s', (line, said) => {
  const own = readLog(`${T} ${line}\n`);
  expect(own.unparsed).toEqual([]);
  expect(own.stats).toMatchObject({ format: 'stalwart', understood: 1, perReader: { stalwart: 1 } });
  expect(own.events.map(told)).toEqual(said.map((text) => `11-24T03:07:14 ${text}`));
  const syslog = readLog(`${T} mail stalwart[1]: ${line}\n`);
  expect(syslog.stats.format).toBe('syslog');
  expect(syslog.events.map(told)).toEqual(own.events.map(told));
});

test('lines about a mail that do not repeat its recipients', () => {
  const { events } = readLog(
    `${T} INFO Queued message for delivery (queue.queue-message) ${SPAN}, to = ["b@b.example", "c@b.example"]\n` +
      `${T} WARN Message rejected (delivery.message-rejected) ${SPAN}, hostname = "mx.b.example", code = 554, details = "5.7.1 spam"\n`,
  );
  expect(events.slice(2).map((event) => [event.recipient, event.outcome, event.reply?.phase])).toEqual([
    ['b@b.example', 'bounced', 'data-end'],
    ['c@b.example', 'bounced', 'data-end'],
  ]);
});

test('any text is read without complaint', () => {
  const words = fc.constantFrom(
    'to = [',
    '"',
    '\\',
    ', ',
    'code = 550',
    '(delivery.delivered)',
    ' = ',
    '{',
    ']',
    SPAN,
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }), (parts) => {
      const line = parts.join('').replaceAll(/[\r\n\0]/g, '');
      const { stats, unparsed } = readLog(`${T} INFO x (delivery.delivered) ${line}\n${T} ${line}\n`);
      expect(stats.understood + unparsed.reduce((sum, shape) => sum + shape.count, 0)).toBe(stats.lines);
    }),
  );
});
