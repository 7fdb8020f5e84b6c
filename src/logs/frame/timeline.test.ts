import { expect, test } from 'vitest';
import type { ZoneRules } from '../../core/ports.ts';
import { newStamp, parseStamp } from './stamp.ts';
import { proofBy, type TimeProof } from './time-proof.ts';
import { type Instant, Timeline } from './timeline.ts';

const TOKYO: ZoneRules = { offsetAtWall: () => 540 };
const UTC: ZoneRules = { offsetAtWall: () => 0 };
/** Central Europe in 2026: summer time from March 29, 02:00 to October 25, 03:00 (wall). */
const BERLIN: ZoneRules = {
  offsetAtWall: (wall) => (wall >= Date.UTC(2026, 2, 29, 3) && wall < Date.UTC(2026, 9, 25, 3) ? 120 : 60),
};

interface Setup {
  readonly zone?: ZoneRules;
  readonly reference?: number;
  readonly proofs?: readonly TimeProof[];
  readonly leapDay?: string;
}

function timeline({ zone = UTC, reference = Date.UTC(2026, 11, 1), proofs = [], leapDay }: Setup): Timeline {
  return new Timeline({
    zone,
    referenceTime: reference,
    referenceBasis: 'file-date',
    proofs,
    leapDay: leapDay === undefined ? undefined : stampOf(leapDay),
  });
}

function stampOf(text: string): ReturnType<typeof newStamp> {
  const stamp = newStamp();
  expect(parseStamp(`${text} `, 0, stamp)).toBe(true);
  return stamp;
}

/** ISO time and offset of each stamp in turn. */
function resolved(line: Timeline, stamps: readonly string[]): string[] {
  const out: Instant = { time: 0, utcOffset: 0, basis: 'assumed' };
  let previous = -Infinity;
  return stamps.map((text) => {
    line.resolve(stampOf(text), out, previous);
    previous = out.time;
    return `${new Date(out.time).toISOString().slice(0, 16)}Z ${out.utcOffset} ${out.basis}`;
  });
}

/** A proof that the log line of `stamp` was written at `utc`. */
function proof(stamp: string, utc: number): TimeProof {
  return proofBy(stampOf(stamp), utc);
}

test('what the line states counts', () => {
  expect(resolved(timeline({ zone: TOKYO }), ['2013-06-10T06:27:30-05:00'])).toEqual([
    '2013-06-10T11:27Z -300 stated',
  ]);
});

test('ids tell year and zone, whatever the caller assumes', () => {
  const proofs = [proof('Nov 24 03:32:44', Date.UTC(2024, 10, 24, 3, 32, 44))];
  expect(resolved(timeline({ zone: TOKYO, proofs }), ['Nov 24 03:32:44', 'Nov 25 00:00:00'])).toEqual([
    '2024-11-24T03:32Z 0 queue-id',
    '2024-11-25T00:00Z 0 queue-id',
  ]);
});

test('a zone of quarter hours', () => {
  const proofs = [proof('Nov 24 09:17:44', Date.UTC(2026, 10, 24, 3, 32, 40))];
  expect(resolved(timeline({ proofs }), ['Nov 24 09:17:44'])).toEqual(['2026-11-24T03:32Z 345 queue-id']);
});

test('the majority of the ids decides; a slow transfer does not', () => {
  const proofs = [
    proof('Nov 24 12:00:00', Date.UTC(2026, 10, 24, 2, 17, 0)), // 43 minutes of DATA
    proof('Nov 24 12:00:10', Date.UTC(2026, 10, 24, 3, 0, 9)),
    proof('Nov 24 12:01:10', Date.UTC(2026, 10, 24, 3, 1, 9)),
  ];
  expect(resolved(timeline({ proofs }), ['Nov 24 12:01:10'])).toEqual(['2026-11-24T03:01Z 540 queue-id']);
});

test("without ids the file's date and the caller's zone must do", () => {
  const line = timeline({ zone: TOKYO, reference: Date.UTC(2026, 0, 10) });
  expect(resolved(line, ['Dec 30 09:00:00', 'Jan  2 09:00:00'])).toEqual([
    '2025-12-30T00:00Z 540 file-date',
    '2026-01-02T00:00Z 540 file-date',
  ]);
  expect(line.assumed).toBe(true);
});

test('a year changes in the middle, and a late line of the old year comes after', () => {
  const proofs = [proof('Dec 31 23:00:00', Date.UTC(2025, 11, 31, 23))];
  const stamps = [
    'Dec 31 23:59:59',
    'Jan  1 00:00:01',
    'Dec 31 23:59:58',
    'Jan  1 00:00:02',
    'Feb 29 00:00:00',
  ];
  expect(resolved(timeline({ proofs }), stamps.slice(0, 4))).toEqual([
    '2025-12-31T23:59Z 0 queue-id',
    '2026-01-01T00:00Z 0 queue-id',
    '2025-12-31T23:59Z 0 queue-id',
    '2026-01-01T00:00Z 0 queue-id',
  ]);
});

test('lines before the first id are of its year', () => {
  const proofs = [proof('Jul  1 10:00:00', Date.UTC(2026, 6, 1, 10))];
  expect(resolved(timeline({ proofs }), ['Mar  3 10:00:00', 'Jul  1 10:00:00'])).toEqual([
    '2026-03-03T10:00Z 0 queue-id',
    '2026-07-01T10:00Z 0 queue-id',
  ]);
});

test('a 29th of February is of a leap year', () => {
  const line = timeline({ reference: Date.UTC(2026, 5, 1), leapDay: 'Feb 29 12:00:00' });
  expect(resolved(line, ['Feb 28 12:00:00', 'Feb 29 12:00:00', 'Mar  1 12:00:00'])).toEqual([
    '2024-02-28T12:00Z 0 file-date',
    '2024-02-29T12:00Z 0 file-date',
    '2024-03-01T12:00Z 0 file-date',
  ]);
});

test('the hour that comes twice when summer time ends', () => {
  const proofs = [proof('Oct 25 01:00:00', Date.UTC(2026, 9, 24, 23))];
  const stamps = [
    'Oct 25 02:10:00',
    'Oct 25 02:50:00',
    'Oct 25 02:10:00',
    'Oct 25 02:50:00',
    'Oct 25 03:10:00',
  ];
  expect(resolved(timeline({ zone: BERLIN, proofs }), stamps)).toEqual([
    '2026-10-25T00:10Z 120 queue-id',
    '2026-10-25T00:50Z 120 queue-id',
    '2026-10-25T01:10Z 60 queue-id',
    '2026-10-25T01:50Z 60 queue-id',
    '2026-10-25T02:10Z 60 queue-id',
  ]);
});

test('the hour that is left out when summer time begins', () => {
  const proofs = [proof('Mar 29 01:00:00', Date.UTC(2026, 2, 29, 0))];
  expect(resolved(timeline({ zone: BERLIN, proofs }), ['Mar 29 01:59:00', 'Mar 29 03:01:00'])).toEqual([
    '2026-03-29T00:59Z 60 queue-id',
    '2026-03-29T01:01Z 120 queue-id',
  ]);
});

test('a zone the caller does not know changes: the first id shows it', () => {
  const line = timeline({ proofs: [proof('Oct 25 01:00:00', Date.UTC(2026, 9, 24, 23))] });
  const out: Instant = { time: 0, utcOffset: 0, basis: 'assumed' };
  line.resolve(stampOf('Oct 25 05:00:00'), out, out.time);
  expect(out.utcOffset).toBe(120);
  expect(line.prove(Date.UTC(2026, 9, 25, 3, 59, 58))).toBe('moved');
  line.resolve(stampOf('Oct 25 05:00:00'), out, out.time);
  expect(out).toEqual({ time: Date.UTC(2026, 9, 25, 4), utcOffset: 60, basis: 'queue-id' });
});

test('a single id that contradicts does not move the clock', () => {
  const line = timeline({ proofs: [proof('Nov 24 03:00:00', Date.UTC(2026, 10, 24, 3))] });
  expect(resolved(line, ['Nov 24 03:00:00'])).toEqual(['2026-11-24T03:00Z 0 queue-id']);
  expect(line.prove(Date.UTC(2026, 10, 24, 0, 0, 0))).toBe('odd');
  expect(line.prove(Date.UTC(2026, 10, 24, 2, 59, 59))).toBe('fits');
  expect(line.prove(Date.UTC(2019, 5, 5))).toBe('odd');
});

test('the clock of the host goes back: times follow it', () => {
  const line = timeline({ proofs: [proof('Nov 24 03:00:00', Date.UTC(2026, 10, 24, 3))] });
  expect(resolved(line, ['Nov 24 03:00:00', 'Nov 24 02:00:00'])).toEqual([
    '2026-11-24T03:00Z 0 queue-id',
    '2026-11-24T02:00Z 0 queue-id',
  ]);
});

test('a stamp without a year that proves a time is of the year nearest to it', () => {
  const utc = Date.UTC(2026, 0, 1, 4);
  expect(proof('Dec 31 23:00:00', utc)).toEqual({ wall: Date.UTC(2025, 11, 31, 23), utc });
});
