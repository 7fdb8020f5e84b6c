import { expect, test } from 'vitest';
import type { Bounce } from '../core/bounce.ts';
import type { ReaderTraits } from '../logs/reader.ts';
import { saysExpired } from './expiry.ts';

const QUEUES: ReaderTraits = { queueIdReuse: 'hours', logsRemoval: true, queuesPermanentGreeting: true };
const BOUNCES_AT_ONCE: ReaderTraits = { ...QUEUES, queuesPermanentGreeting: false };

const BOUNCE: Bounce = {
  source: { path: 'spool', index: 0 },
  kind: 'bounce',
  recipient: 'a@b.example',
  reason: 'undefined',
  hard: false,
  writer: 'postfix',
  queueIds: [],
  evidence: [],
};

test.each<[string, Partial<Bounce>, boolean]>([
  ['a status of class 4', { status: '4.4.1' }, true],
  ['delivery time expired', { status: '5.4.7' }, true],
  ['a temporary reply behind a made-up status', { status: '5.0.0', replyCode: 452 }, true],
  ['a temporary reply in the words', { status: '5.0.0', diagnostic: '421 mx.b.example busy' }, true],
  ['a yes before the failure', { diagnostic: '220 mx.b.example ESMTP' }, true],
  [
    'nobody answered',
    { status: '5.0.0', cause: 'connection-timeout', diagnostic: 'Connection timed out' },
    true,
  ],
  ['refused at the greeting', { replyCode: 550, phase: 'connect' }, true],
  ['refused at RCPT', { replyCode: 550, phase: 'rcpt' }, false],
  ['a permanent reply about a network', { replyCode: 550, cause: 'dns-failure' }, false],
  ['no such domain', { status: '5.1.2', cause: 'domain-not-found' }, false],
  ['nothing is said', {}, false],
])('%s', (_name, fields, expired) => {
  expect(saysExpired({ ...BOUNCE, ...fields }, QUEUES)).toBe(expired);
});

test('a server that bounces a refusal at the greeting at once did so', () => {
  expect(saysExpired({ ...BOUNCE, replyCode: 550, phase: 'connect' }, BOUNCES_AT_ONCE)).toBe(false);
});
