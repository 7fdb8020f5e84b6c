import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIp, ipAt, isIpv4, isIpv6 } from './ip.ts';

test.each([
  ['192.0.2.1', true],
  ['192.0.2', false], // cut
  ['192.0.2.256', false],
  ['192.0.2.1.5', false],
  ['', false],
  ['1.2.3.', false],
])('IPv4 %s: %s', (text, expected) => {
  expect(isIpv4(text)).toBe(expected);
});

test.each([
  ['2001:db8::1', true],
  ['2001:db8::', true],
  ['2001:db8:', false], // cut
  ['::1', true],
  ['1:2:3:4:5:6:7:8', true],
  ['1:2:3:4:5:6:7', false],
  ['1::2::3', false],
  ['::ffff:192.0.2.1', true],
  ['12345::1', false],
])('IPv6 %s: %s', (text, expected) => {
  expect(isIpv6(text)).toBe(expected);
});

test.each([
  ['192.0.2.1.', '192.0.2.1'], // end of a sentence
  ['192.0.2.1...', undefined], // cut by a server
  ['192.0.2.1]', '192.0.2.1'],
  ['2001:db8::1]', '2001:db8::1'],
])('address at the start of %s', (text, expected) => {
  expect(ipAt(text, 0)).toBe(expected);
});

test.each([
  ['messages from [192.0.2.1] were not sent', '192.0.2.1'],
  ['version 4.7.1 is not an address', undefined],
  ['192.0.2.1.bl.example says no', undefined], // a name in a blocklist zone
  ['dnsbl-lookup.cgi?ip=192.0', undefined],
  ['?ip=192.0.2.1', '192.0.2.1'],
])('first address in %s', (text, expected) => {
  expect(findIp(text, 0)).toBe(expected);
});

test('every address that is found is one', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.ipV4(), fc.ipV6(), fc.stringMatching(/^[0-9a-f.:x ]{0,60}$/)),
      (text) => {
        const ip = findIp(text, 0);
        expect(ip === undefined || isIpv4(ip) || isIpv6(ip)).toBe(true);
      },
    ),
  );
});

test('written by itself every address is found', () => {
  fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (ip) => findIp(`from [${ip}] refused`, 0) === ip));
});
