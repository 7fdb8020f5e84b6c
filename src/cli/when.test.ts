import { expect, test } from 'vitest';
import { parseWhen } from './when.ts';

const TOKYO = { offsetAtWall: () => 540 };
const NOW = Date.parse('2026-11-24T03:10:00+09:00');

function since(text: string): string | undefined {
  const time = parseWhen(text, { now: NOW, zone: TOKYO, endOfDay: false });
  return time === undefined ? undefined : new Date(time).toISOString();
}

function until(text: string): string | undefined {
  const time = parseWhen(text, { now: NOW, zone: TOKYO, endOfDay: true });
  return time === undefined ? undefined : new Date(time).toISOString();
}

test.each([
  ['now', '2026-11-23T18:10:00.000Z'],
  ['90s', '2026-11-23T18:08:30.000Z'],
  ['2h', '2026-11-23T16:10:00.000Z'],
  ['3d', '2026-11-20T18:10:00.000Z'],
  ['1W', '2026-11-16T18:10:00.000Z'],
  ['today', '2026-11-23T15:00:00.000Z'], // midnight in Tokyo
  ['yesterday', '2026-11-22T15:00:00.000Z'],
  ['昨日', '2026-11-22T15:00:00.000Z'],
  ['02:30', '2026-11-23T17:30:00.000Z'],
  ['2026-11-01', '2026-10-31T15:00:00.000Z'],
  ['2026-11-01T12:00', '2026-11-01T03:00:00.000Z'],
  ['2026-11-01 12:00:30', '2026-11-01T03:00:30.000Z'],
  ['2026-11-01T12:00Z', '2026-11-01T12:00:00.000Z'],
  ['2026-11-01T12:00:00-0530', '2026-11-01T17:30:00.000Z'],
  ['2026-02-30', undefined], // no such day
  ['2026-11-01T25:00', undefined],
  ['25:00', undefined],
  ['tomorrow', undefined],
  ['', undefined],
])('--since %s', (text, time) => {
  expect(since(text)).toBe(time);
});

test.each([
  ['2026-11-01', '2026-11-01T15:00:00.000Z'], // to its end
  ['yesterday', '2026-11-23T15:00:00.000Z'],
  ['today', '2026-11-23T18:10:00.000Z'], // not beyond now
  ['2026-11-01T12:00', '2026-11-01T03:00:00.000Z'],
])('--until %s', (text, time) => {
  expect(until(text)).toBe(time);
});
