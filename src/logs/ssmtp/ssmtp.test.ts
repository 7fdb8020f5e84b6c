import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readDeliveries } from '../../app/read-deliveries.ts';
import type { Delivery } from '../../core/delivery.ts';
import { essence, readLog } from '../../../test/support/log-events.ts';

function withoutId(text: string): string {
  return text.replace(/^(\w+) \d+\.\d+(?:\.\d+)?/, '$1');
}

test.each([
  [
    'Sent mail for a@a.example (221 2.0.0 Bye) uid=1501 username=a outbytes=287',
    'attempt from=<a@a.example> handed-over [] "Sent mail for a@a.example (221 2.0.0 Bye) uid=1501 username=a outbytes=287"',
  ],
  [
    'RCPT TO:<b@b.example> (550 5.1.1 <b@b.example>: no such user)',
    'rejected to=<b@b.example> rejected {rcpt 550 5.1.1 <b@b.example>: no such user} "RCPT TO:<b@b.example> (550 5.1.1 <b@b.example>: no such user)"',
  ],
  // There is no queue: a temporary refusal is final too.
  [
    'RCPT TO:<b@b.example> (452 4.2.2 full)',
    'rejected to=<b@b.example> rejected {rcpt 452 4.2.2 full} "RCPT TO:<b@b.example> (452 4.2.2 full)"',
  ],
  [
    '550 5.7.0 Blocked - see https://lookup.example/?ip=192.0.2.65',
    'rejected - rejected {550 5.7.0 Blocked - see https://lookup.example/?ip=192.0.2.65} "550 5.7.0 Blocked - see https://lookup.example/?ip=192.0.2.65"',
  ],
  [
    'Cannot open relay.example:587',
    'rejected - rejected relay.example[]:587 {connect Cannot open relay.example:587}',
  ],
  [
    "Server didn't like our AUTH LOGIN (502 5.5.1 Unrecognized command)",
    `rejected - rejected {auth 502 5.5.1 Unrecognized command} "Server didn't like our AUTH LOGIN (502 5.5.1 Unrecognized command)"`,
  ],
])('%s', (words, expected) => {
  const { events, unparsed } = readLog(`Nov 24 22:30:05 web sSMTP[144]: ${words}\n`);
  expect(events.map(essence).map(withoutId)).toEqual([expected]);
  expect(unparsed).toEqual([]);
});

test('what it says before it gives up is known', () => {
  const lines = ['Unable to locate nohost.example', 'Creating SSL connection to host', 'quux'];
  const { events, unparsed } = readLog(
    lines.map((line) => `Nov 24 22:30:05 web sSMTP[144]: ${line}\n`).join(''),
  );
  expect(events).toEqual([]);
  expect(unparsed.map(({ sample }) => sample)).toEqual(['quux']);
});

test('a call that failed before it named a recipient is counted', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'todoku-ssmtp-'));
  const log = path.join(directory, 'maillog');
  writeFileSync(log, 'Nov 24 22:30:05 web sSMTP[144]: Cannot open relay.example:587\n');
  const deliveries: Delivery[] = [];
  await readDeliveries({ logs: [log], mails: [], onDelivery: (delivery) => deliveries.push(delivery) });
  rmSync(directory, { recursive: true });
  expect(deliveries.map(({ recipient, outcome }) => [recipient, outcome])).toEqual([['', 'rejected']]);
});
