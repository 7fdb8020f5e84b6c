import fc from 'fast-check';
import { expect, test } from 'vitest';
import { essence, readLog } from '../../../test/support/log-events.ts';
import { nullmailerReader } from './reader.ts';

const T = 'Nov 24 12:10:44 mail nullmailer:';
const FILE = '1795499305.154';

function eventsOf(...lines: readonly string[]): string[] {
  return readLog(`${lines.map((line) => `${T} ${line}`).join('\n')}\n`).events.map(essence);
}

function begin(to: string, from = 'a@a.example'): string[] {
  return [
    `Starting delivery: host: relay.example protocol: smtp file: ${FILE}`,
    `From: <${from}> to: ${to}`,
    'Message-Id: <1@a.example>',
  ];
}

test('sent is handed over, under the id the smarthost gave', () => {
  expect(
    eventsOf(...begin('<b@b.example>'), 'smtp: Succeeded: 250 2.0.0 Ok: queued as 4F3A', 'Sent file.'),
  ).toEqual([
    `received ${FILE} from=<a@a.example> to=<b@b.example>`,
    `received ${FILE} from=<a@a.example>`,
    `attempt ${FILE} →4F3A to=<b@b.example> handed-over relay.example[] {data-end 250 2.0.0 Ok: queued as 4F3A} "250 2.0.0 Ok: queued as 4F3A"`,
  ]);
});

test('one refused recipient stops the message for all', () => {
  expect(
    eventsOf(
      ...begin('<b@b.example>, <c@c.example>'),
      'smtp: Failed: 550 5.1.1 <c@c.example>: User unknown',
      'Sending failed: Permanent error in sending the message',
      `Moving message ${FILE} into failed`,
      `Generating bounce for ${FILE}`,
    ).slice(3),
  ).toEqual([
    `attempt ${FILE} to=<b@b.example> bounced relay.example[] "Permanent error in sending the message"`,
    `attempt ${FILE} to=<c@c.example> bounced relay.example[] {550 5.1.1 <c@c.example>: User unknown} "Permanent error in sending the message"`,
    `bounce-sent ${FILE} dsn`,
  ]);
});

test('moved after a temporary error: the queue lifetime is over', () => {
  expect(
    eventsOf(
      ...begin('<b@b.example>'),
      'smtp: Failed: 452 4.2.2 Mailbox full',
      'Sending failed: Temporary error in sending the message',
      `Moving message ${FILE} into failed`,
    ).slice(2),
  ).toEqual([
    `attempt ${FILE} to=<b@b.example> deferred relay.example[] {452 4.2.2 Mailbox full} "Temporary error in sending the message"`,
    `attempt ${FILE} expired "Moving message ${FILE} into failed" (not contacted)`,
  ]);
});

test.each([
  ['Sending failed: Connection refused', 'deferred relay.example[] {connect Connection refused}'],
  ['Sending failed: Host not found', 'deferred relay.example[] {dns Host not found}'],
  ['Sending timed out, killing protocol', 'deferred relay.example[] "Sending timed out, killing protocol"'],
  [
    'Sending process crashed or was killed.',
    'deferred relay.example[] "Sending process crashed or was killed."',
  ],
])('%s', (line, expected) => {
  expect(eventsOf(...begin('<b@b.example>'), line)[2]).toBe(`attempt ${FILE} to=<b@b.example> ${expected}`);
});

test('the bounce is a message of its own', () => {
  expect(eventsOf('Generating bounce for 1.2', ...begin('<a@a.example>', ''))[1]).toBe(
    `received ${FILE} from=<> to=<a@a.example> bounce`,
  );
});

test('the name of a file holds its time', () => {
  expect(nullmailerReader.timeOfQueueId?.(FILE)).toBe(1_795_499_305_000);
  expect(nullmailerReader.timeOfQueueId?.('x')).toBeUndefined();
});

test.each([
  'Rescanning queue.',
  'Trigger pulled.',
  'Delivery complete, 0 message(s) remain.',
  "Can't rename file: x",
])('understood: %s', (line) => {
  expect(readLog(`${T} ${line}\n`).stats.understood).toBe(1);
});

test('any text is read without complaint', () => {
  const words = fc.constantFrom(
    'Starting delivery: ',
    'host: ',
    'file: ',
    'From: <',
    '> to: ',
    '<',
    '>',
    ': Failed: ',
    'Sending failed: ',
    'Sent file.',
    'Moving message ',
    '550 5.1.1 ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }), (parts) => {
      expect(readLog(`${T} ${parts.join('').replaceAll(/[\r\n\0]/g, '')}\n`).stats.lines).toBe(1);
    }),
  );
});
