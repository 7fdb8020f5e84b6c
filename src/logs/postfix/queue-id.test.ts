import { expect, test } from 'vitest';
import { isQueueId, timeOfMessageId, timeOfQueueId } from './queue-id.ts';

const DIGITS = '0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz';

/** As Postfix makes it: six digits of seconds, four of microseconds, `z`, the inode. */
function longId(seconds: number, micros: number): string {
  const encode = (value: number, width: number): string => {
    let text = '';
    for (let rest = value; text.length < width; rest = Math.floor(rest / 52))
      text = DIGITS.charAt(rest % 52) + text;
    return text;
  };
  return `${encode(seconds, 6)}${encode(micros, 4)}z1a2b`;
}

test('long ids tell their time', () => {
  const seconds = Date.UTC(2026, 10, 24, 3, 7, 14) / 1000;
  expect(timeOfQueueId(longId(seconds, 123_456))).toBe(seconds * 1000 + 123);
  expect(timeOfQueueId('3c6yXz3Lfwz24x')).toBeDefined();
});

test.each(['444BE24C4E6', '', 'z', '4Rcl0Q', 'AEIOUAEIOUz12'])('no time in %s', (id) => {
  expect(timeOfQueueId(id)).toBeUndefined();
});

test('a Message-ID made by cleanup tells the second', () => {
  const id = '20261124030714.444BE24C4E6@mail.example.jp>';
  expect(timeOfMessageId(id, '444BE24C4E6')).toBe(Date.UTC(2026, 10, 24, 3, 7, 14));
  expect(timeOfMessageId(id, '0F92724C585')).toBeUndefined();
});

test.each([
  ['444BE24C4E6', true],
  ['0F92', false], // too short
  ['4Rcl0Q2sBHz1234', true],
  ['warning', false],
  ['NOQUEUE', false],
  ['444be24c4e', false],
])('%s is an id: %s', (text, expected) => {
  const bytes = new TextEncoder().encode(text);
  expect(isQueueId(bytes, 0, bytes.length)).toBe(expected);
});
