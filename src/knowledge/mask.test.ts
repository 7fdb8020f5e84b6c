import { expect, test } from 'vitest';
import { maskNames } from './mask.ts';

test.each([
  ['<virus@b.example>: mailbox full', 0, '<xxxxx@x.xxxxxxx>: mailbox full'],
  ['host mx.spam.example[192.0.2.1] said: gone', 38, 'host xx.xxxx.xxxxxxx[192.0.2.1] said: gone'],
  ['lost connection with mx.rbl.example[192.0.2.1]', 0, 'lost connection with xx.xxx.xxxxxxx[192.0.2.1]'],
  ['name service error for name=virus.example type=a', 0, 'name service error for name=xxxxx.xxxxxxx type=a'],
  ["any host for 'spam.example'", 0, "any host for 'xxxx.xxxxxxx'"],
  ['mx.spam.example esmtp go away', 0, 'xx.xxxx.xxxxxxx esmtp go away'], // greeting
  ['blocked using zen.spamhaus.org', 0, 'blocked using zen.spamhaus.org'], // names of blocklists count
  ['see https://www.spamhaus.org/query/ip/192.0.2.1', 0, 'see https://www.spamhaus.org/query/ip/192.0.2.1'],
  ['resolver.adr.recipnotfound; not found', 0, 'resolver.adr.recipnotfound; not found'], // Exchange code
  ['a @ b', 0, 'a @ b'],
])('%s', (text, wordsFrom, expected) => {
  expect(maskNames(text, wordsFrom)).toBe(expected);
});
