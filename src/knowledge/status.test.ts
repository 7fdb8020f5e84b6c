import { expect, test } from 'vitest';
import { findStatus, matchStatus, parseStatus, parseStatusPattern } from './status.ts';

function written(text: string): string | undefined {
  const status = findStatus(text, 0);
  return status === undefined ? undefined : `${status.class}.${status.subject}.${status.detail}`;
}

test.each([
  ['5.7.1 blocked', '5.7.1'],
  ['unknown user (#5.1.1)', '5.1.1'],
  ['[17.57.154.33] said no', undefined],
  ['from 5.1.2.3 today', undefined], // an address
  ['version 15.7.1', undefined],
  ['5.7.606 banned', '5.7.606'],
  ['3.1.1 is no class', undefined],
  ['5.0.0 then 5.1.1', '5.0.0'],
])('status in %s', (text, expected) => {
  expect(written(text)).toBe(expected);
});

test.each([
  ['5.7.1', '5.7.1', true],
  ['5.7.1', '4.7.1', false],
  ['x.7.1', '4.7.1', true],
  ['x.7.*', '5.7.999', true],
  ['5.7.606-649', '5.7.649', true],
  ['5.7.606-649', '5.7.650', false],
])('%s fits %s: %s', (source, text, expected) => {
  const pattern = parseStatusPattern(source);
  const status = parseStatus(text);
  expect(pattern !== undefined && status !== undefined && matchStatus(pattern, status)).toBe(expected);
});

test.each(['5.7', '6.1.1', 'x.x.1', '5.7.9-1', '5.7.1.1', '', '5.7.1000'])('%j is no pattern', (text) => {
  expect(parseStatusPattern(text)).toBeUndefined();
});
