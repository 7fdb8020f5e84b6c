import { expect, test } from 'vitest';
import { buildProviderFinder } from './suffixes.ts';

function provider(id: string, mxSuffixes: string[], domains: string[]) {
  const name = { ja: id, en: id };
  return { id, name, kind: 'mailbox' as const, domains, mxSuffixes, rules: [] };
}

const finder = buildProviderFinder([
  provider('consumer', ['.olc.protection.example'], ['hotmail.example']),
  provider('business', ['.protection.example'], []),
  provider('carrier', ['mx.carrier.example'], ['carrier.example', '*.carrier.example']),
  provider('second', ['mx.carrier.example'], ['carrier.example']), // a later layer does not win
]);

test.each([
  ['a.olc.protection.example', undefined, 'consumer'], // the longest suffix
  ['corp.mail.protection.example.', undefined, 'business'], // final dot
  ['MX.Carrier.Example', undefined, 'carrier'],
  ['mx.carrier.example. (192.0.2.1, the server for the domain)', undefined, 'carrier'],
  ['notprotection.example', undefined, undefined], // a label boundary
  ['mx.other.example', 'hotmail.example', 'consumer'], // by domain when the host is not known
  ['corp.protection.example', 'hotmail.example', 'business'], // the host decides
  [undefined, 'neko@Carrier.example', 'carrier'],
  [undefined, 'a.b.carrier.example', 'carrier'],
  [undefined, 'sub.hotmail.example', undefined],
  [undefined, '', undefined],
  ['', undefined, undefined],
  ['.'.repeat(5000), undefined, undefined],
])('host %s, domain %s', (remoteHost, domain, expected) => {
  expect(finder.providerOf({ remoteHost, domain })).toBe(expected);
});
