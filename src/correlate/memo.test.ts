import { expect, test } from 'vitest';
import { loadKnowledge } from '../app/knowledge-files.ts';
import { memoize } from './memo.ts';

function callsFor(texts: readonly string[]): number {
  let calls = 0;
  const knowledge = loadKnowledge();
  const counting = {
    ...knowledge,
    match: (q: Parameters<typeof knowledge.match>[0]) => (calls++, knowledge.match(q)),
  };
  const memo = memoize(counting);
  for (const text of texts) expect(memo.match({ text }).cause).toBe(knowledge.match({ text }).cause);
  return calls;
}

test.each([
  ['addresses', ['550 5.1.1 <a@x.example>: User unknown', '550 5.1.1 <b@y.example>: User unknown'], 1],
  [
    'client addresses',
    [
      'Client host rejected: cannot find your hostname, [192.0.2.7]',
      'Client host rejected: cannot find your hostname, [192.0.2.19]',
    ],
    1,
  ],
  [
    'session ids',
    ['452 4.2.2 Mailbox full d2e1a72fcca58-7e00b9d043a', '452 4.2.2 Mailbox full d2e1a72fcca58-7e00b85c932'],
    1,
  ],
  [
    'names of fields count',
    ['completed,id=0000000000015980.000000006B0549B2', 'module=esmtp,host=h.example,addr=<u@h.example>'],
    2,
  ],
  ['codes count', ['550 5.7.1 rejected [CS01]', '550 5.7.1 rejected [HM08]'], 2],
  [
    'links count',
    [
      '550 5.7.1 see https://support.google.com/mail/answer/81126',
      '550 5.7.1 see https://support.google.com/mail/answer/188131',
    ],
    2,
  ],
  [
    'addresses in links',
    [
      'Client host [192.0.2.7] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.7',
      'Client host [192.0.2.19] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.19',
    ],
    1,
  ],
])('%s', (_what, texts, calls) => {
  expect(callsFor(texts)).toBe(calls);
});
