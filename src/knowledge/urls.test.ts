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

test.each([
  ['https://a.example/?ip={ip}&d={host}', 'https://a.example/?ip=192.0.2.1'],
  ['https://a.example/w3m?action=check&h={host}', 'https://a.example/w3m?action=check'],
  ['https://a.example/look-up?{host}', 'https://a.example/look-up'],
  ['https://a.example/look-up?h={host}#ip={ip}', 'https://a.example/look-up#ip=192.0.2.1'],
  ['https://a.example/look-up#{host}', 'https://a.example/look-up'],
  ['https://a.example/look-up/{host}/list?ip={ip}', 'https://a.example/look-up/'],
  ['https://a.example/look-up?w={word}', 'https://a.example/look-up'], // would need escaping
  ['https://a.example/look-up?p={toString}', 'https://a.example/look-up'], // nobody captured that
  ['https://a.example/look-up?ip={ip', 'https://a.example/look-up'],
  ['https://a.example/look-up?ip={ip}', 'https://a.example/look-up?ip=192.0.2.1'],
])('%s is filled or becomes the plain page', (template, expected) => {
  expect(fillUrl(template, { ip: '192.0.2.1', word: 'x&y' })).toBe(expected);
});
