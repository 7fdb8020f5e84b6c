import { expect, test } from 'vitest';
import { newStamp, parseStamp } from './stamp.ts';

/** `year-month-day hour:minute:second.milli offset|end` */
function parsed(text: string): string {
  const s = newStamp();
  if (!parseStamp(text, 0, s)) return 'none';
  const date = `${s.year}-${s.month + 1}-${s.day} ${s.hour}:${s.minute}:${s.second}.${s.milli}`;
  return `${date} ${Number.isNaN(s.offset) ? '?' : s.offset}|${s.end}`;
}

test.each([
  ['Nov 24 03:32:44 mail x', '-1-11-24 3:32:44.0 ?|15'],
  ['Nov  4 03:32:44 mail x', '-1-11-4 3:32:44.0 ?|15'], // a blank pads the day
  ['Feb 29 23:59:60 mail x', '-1-2-29 23:59:60.0 ?|15'], // leap second
  ['Nov 24 12:07:14.123456 mail x', '-1-11-24 12:7:14.123 ?|22'], // journalctl short-precise
  ['Nov 24 2026 12:07:14 mail x', '2026-11-24 12:7:14.0 ?|20'], // network gear
  ['2026 Nov 24 12:07:14.9 mail x', '2026-11-24 12:7:14.900 ?|22'], // year first
  ['2026-11-24T12:07:14+09:00 mail x', '2026-11-24 12:7:14.0 540|25'], // RFC 3339
  ['2026-11-24T12:07:14.136526-03:30 mail x', '2026-11-24 12:7:14.136 -210|32'],
  ['2026-11-24T03:07:14.1Z mail x', '2026-11-24 3:7:14.100 0|22'],
  ['2026-11-24T12:07:14+0900 mail x', '2026-11-24 12:7:14.0 540|24'], // journalctl short-iso
  ['2026-11-24T12:07:14+09 mail x', '2026-11-24 12:7:14.0 540|22'],
  ['2026-11-24 12:07:14 mail x', '2026-11-24 12:7:14.0 ?|19'], // no zone
  ['Tue 2026-11-24 12:07:14 JST mail x', '2026-11-24 12:7:14.0 540|27'], // journalctl short-full
  ['Tue Nov 24 12:07:14 mail x', '-1-11-24 12:7:14.0 ?|19'],
  ['1795489634.123456 mail x', '2026-11-24 3:7:14.123 0|17'], // journalctl short-unix
  ['11月 24 12:07:14 mail x', '-1-11-24 12:7:14.0 ?|15'], // Japanese locale, decoded
  [' 1月 04 12:07:14 mail x', '-1-1-4 12:7:14.0 ?|15'],
  ['11\u00e6\u009c\u0088 24 12:07:14 mail x', '-1-11-24 12:7:14.0 ?|17'], // the same as bytes
])('%s', (text, expected) => {
  expect(parsed(text)).toBe(expected);
});

test.each([
  'Nov 32 03:32:44 x', // no such day
  'Nov 24 24:32:44 x', // no such hour
  'Nov 24 03:3x:44 x', // no digit
  'Nov 24 03-32-44 x',
  'Now 24 03:32:44 x', // no such month
  '2026-13-24T12:07:14 x',
  '2026-11-24_12:07:14 x',
  '3026-11-24T12:07:14 x', // no such year yet
  '13月 24 12:07:14 x',
  'Tue Tue Tue Nov 24 12:07:14 x',
  'Nov 24',
  '',
])('no stamp: %s', (text) => {
  expect(parsed(text)).toBe('none');
});
