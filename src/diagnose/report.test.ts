import { expect, test } from 'vitest';
import { loadKnowledge } from '../app/knowledge-files.ts';
import type { CauseId } from '../core/cause.ts';
import type { Delivery } from '../core/delivery.ts';
import { concludeReport } from './report.ts';
import { createTally } from './tally.ts';

const KNOWLEDGE = loadKnowledge();
const T0 = Date.UTC(2026, 10, 24, 3, 0, 0);
const MINUTE = 60_000;

function mail(recipient: string, minute: number, cause?: CauseId): Delivery {
  return {
    recipient,
    queueIds: [],
    hosts: ['web'],
    outcome: cause === undefined ? 'delivered' : 'bounced',
    provider: recipient.endsWith('@icloud.com') ? 'apple' : undefined,
    cause,
    firstTime: T0 + minute * MINUTE,
    lastTime: T0 + minute * MINUTE,
    utcOffset: 540,
    attempts: [],
    attemptCount: 1,
    isNotification: false,
    trail: [],
    otherBounces: [],
  };
}

function conclude(...mails: readonly Delivery[]): ReturnType<typeof concludeReport> {
  const tally = createTally(KNOWLEDGE);
  for (const delivery of mails) tally.add(delivery);
  return concludeReport(tally, KNOWLEDGE);
}

test('failures of addresses are neither the main cause of refusals nor part of their numbers', () => {
  const [first] = conclude(
    mail('nobody1@icloud.com', 0, 'user-unknown'),
    mail('nobody2@icloud.com', 1, 'user-unknown'),
    mail('nobody3@icloud.com', 2, 'mailbox-full'),
    mail('a@icloud.com', 3),
    mail('b@icloud.com', 4, 'ip-blocklisted'),
    mail('c@icloud.com', 5, 'ip-blocklisted'),
    mail('d@shop.example', 6),
  );
  expect(first).toEqual({
    key: 'report-provider-refuses',
    params: {
      provider: 'apple',
      failed: 2,
      total: 3,
      addressFailures: 3,
      firstFailureTime: T0 + 4 * MINUTE,
      cause: 'ip-blocklisted',
      otherDomains: 1,
    },
  });
});

test('the same holds for a domain nobody knows, and when nothing arrives at all', () => {
  const mails = [
    mail('x@shop.example', 0, 'user-unknown'),
    mail('y@shop.example', 1, 'user-unknown'),
    mail('z@shop.example', 2, 'user-unknown'),
    mail('z@shop.example', 3, 'user-unknown'),
    mail('a@shop.example', 4, 'connection-timeout'),
    mail('b@shop.example', 5, 'connection-timeout'),
    mail('c@shop.example', 6, 'connection-timeout'),
  ];
  const counted = { failed: 3, addressFailures: 4, cause: 'connection-timeout' };
  expect(conclude(...mails)).toEqual([{ key: 'report-everyone-affected', params: { ...counted, total: 3 } }]);
  expect(conclude(...mails, mail('d@shop.example', 7))[0]).toEqual({
    key: 'report-domain-refuses',
    params: { domain: 'shop.example', ...counted, total: 4, firstFailureTime: T0 + 4 * MINUTE },
  });
});

test('a domain that refuses much itself is not among those that are not affected', () => {
  const [first] = conclude(
    mail('a@icloud.com', 0, 'ip-blocklisted'),
    mail('b@shop.example', 1),
    mail('c@shop.example', 2, 'rate-limited'),
    mail('d@corp.example', 3),
  );
  expect(first?.params).toMatchObject({ provider: 'apple', otherDomains: 1 });
});

test('"others are not affected" is said only where one refuses', () => {
  const [first] = conclude(mail('a@icloud.com', 0, 'ip-blocklisted'), mail('b@shop.example', 1));
  expect(first?.params).toMatchObject({ otherDomains: 1 });
  const both = conclude(
    mail('a@icloud.com', 0, 'ip-blocklisted'),
    mail('b@shop.example', 1),
    mail('c@corp.example', 2, 'rate-limited'),
    mail('d@corp.example', 3, 'rate-limited'),
  );
  expect(both.map((m) => m.key)).toEqual(['report-provider-refuses', 'report-domain-refuses']);
  for (const { params } of both) expect(params).not.toHaveProperty('otherDomains');
});
