import { expect, test } from 'vitest';
import type { Delivery } from '../core/delivery.ts';
import { parseSubject } from './subject.ts';

function delivery(fields: Partial<Delivery>): Delivery {
  return {
    recipient: 'hanako@corp.example',
    queueIds: ['6AO3WiQO000101'],
    hosts: [],
    outcome: 'bounced',
    firstTime: 0,
    lastTime: 0,
    utcOffset: 0,
    attempts: [],
    attemptCount: 0,
    isNotification: false,
    trail: [],
    otherBounces: [],
    ...fields,
  };
}

const CASES: readonly (readonly [string, Partial<Delivery>, boolean])[] = [
  ['hanako@corp.example', {}, true],
  ['Hanako@Corp.Example', {}, true],
  ['taro@corp.example', {}, false],
  ['corp.example', {}, true],
  ['@corp.example', {}, true],
  ['example', {}, false], // a word is no part of a domain
  ['6AO3WiQO000101', {}, true],
  ['6ao3wiqo000101', {}, false], // queue ids differ by case
  ['hanako', {}, true],
  ['Hanako', {}, true],
  ['hana', {}, false],
  ['root', { recipient: 'root' }, true], // a cron job, delivered locally
  ['root', { recipient: 'admin@corp.example', originalRecipient: 'root@web.example' }, true], // aliased
  ['nobody', { recipient: '"nobody"@corp.example' }, false],
  ['<a1@web.example>', { messageId: 'a1@web.example' }, true],
  ['<hanako@corp.example>', {}, true],
];

test.each(CASES)('%s is %j: %s', (asked, fields, expected) => {
  expect(parseSubject(asked).matches(delivery(fields))).toBe(expected);
});
