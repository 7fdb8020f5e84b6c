import { expect, test } from 'vitest';
import { isQueueId, timeOfMessageId, timeOfQueueId } from './queue-id.ts';

test.each([
  ['6AO3WiNf000100', '2026-11-24T03:32:44.000Z'],
  ['e6EBXrO12616', '2000-07-14T11:33:53.000Z'], // 8.10 and 8.11: one letter after the time
  ['68K0049Z002112', '2026-09-20T00:00:04.000Z'],
  ['6AO3WiNf1000100', '2026-11-24T03:32:44.000Z'], // pids of seven digits
  ['SAA15929', undefined],
  ['6AO0yyNf000100', undefined], // y is no digit
  ['6Zx3WiNf000100', undefined], // no such month
  ['444BE24C4E6', undefined],
])('%s', (id, iso) => {
  const time = timeOfQueueId(id);
  expect(time === undefined ? undefined : new Date(time).toISOString()).toBe(iso);
});

test('a Message-ID made here has the minute', () => {
  expect(timeOfMessageId('199903230938.SAA15929@x.example>', 'SAA15929')).toBe(Date.UTC(1999, 2, 23, 9, 38));
  expect(timeOfMessageId('199903230938.SAA15930@x.example>', 'SAA15929')).toBeUndefined();
  expect(timeOfMessageId('abcdefghijkl.SAA15929@x.example>', 'SAA15929')).toBeUndefined();
});

test.each([
  ['6AO3WiNf000100', true],
  ['SAA15929', true],
  ['e6EBXrO12616', true],
  ['NOQUEUE', false],
  ['STARTTLS', false],
  ['starting', false],
  ['ab', false],
])('%s is an id: %s', (text, expected) => {
  expect(isQueueId(text, 0, text.length)).toBe(expected);
});
