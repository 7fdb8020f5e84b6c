import { expect, test } from 'vitest';
import { fillUrl, hostOfUrl, quotedUrl } from './urls.ts';

const HOSTS = new Set(['support.proofpoint.com', 'postmaster.example']);

test.each([
  [
    'Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0.2.1',
    'https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0.2.1',
  ],
  ['see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0', undefined], // cut address
  ['see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=', undefined],
  ['see https://support.proofpoint.com/x...', undefined], // cut mark
  ['see https://support.proofpoint.com.evil.example/?ip=192.0.2.1', undefined], // not the host
  ['see https://support.proofpoint.com@evil.example/', undefined],
  ['see https://evil.example/ or http://postmaster.example/errors.', 'http://postmaster.example/errors'],
  ['(http://postmaster.example/a)', 'http://postmaster.example/a'],
  ['http://http://http://postmaster.example', undefined],
  ['see http://postmaster.example/answer/81126.', 'http://postmaster.example/answer/81126'],
])('%s', (raw, expected) => {
  expect(quotedUrl(raw, HOSTS)).toBe(expected);
});

test.each([
  ['https://a.example/x', 'a.example'],
  ['https://A.example?x', 'a.example'],
  ['https://a.example:8443/', undefined],
  ['ftp://a.example/', undefined],
  ['https://', undefined],
])('host of %s', (url, expected) => {
  expect(hostOfUrl(url)).toBe(expected);
});

test('places without a value, and values that would need escaping, stay open', () => {
  expect(fillUrl('https://a.example/?ip={ip}&d={host}', { ip: '192.0.2.1' })).toBe(
    'https://a.example/?ip=192.0.2.1&d={host}',
  );
  expect(fillUrl('https://a.example/?d={word}', { word: 'x&y' })).toBe('https://a.example/?d={word}');
});
