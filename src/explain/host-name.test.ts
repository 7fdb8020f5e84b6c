import { expect, test } from 'vitest';
import { hostName } from './host-name.ts';

test.each([
  ['mx.example', '192.0.2.1', 'mx.example [192.0.2.1]'],
  ['mx.example', undefined, 'mx.example'],
  [undefined, '192.0.2.1', '[192.0.2.1]'],
  ['[192.0.2.1]', '192.0.2.1', '[192.0.2.1]'],
  ['192.0.2.1', '192.0.2.1', '[192.0.2.1]'],
  [undefined, undefined, ''],
])('%s and %s', (host, ip, expected) => {
  expect(hostName(host, ip)).toBe(expected);
});
