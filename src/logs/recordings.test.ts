/** Logs recorded from real servers: every line understood, every attempt counted, every time right. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { LogEvent } from '../core/event.ts';
import type { ZoneRules } from '../core/ports.ts';
import { type ParsedText, parseLogText } from './parse-text.ts';

const SERVERS = path.resolve(import.meta.dirname, '../../../shared/corpus/servers');
const isAbsent = !existsSync(SERVERS);
const why = isAbsent ? ' (skipped: ../shared is absent)' : '';

/** Not the zone of any recording: the ids must tell. */
const ELSEWHERE: ZoneRules = { offsetAtWall: () => -210 };

function read(server: string, file: string): { readonly text: string; readonly parsed: ParsedText } {
  const bytes = readFileSync(path.join(SERVERS, server, file));
  // A reference time of a later year: the ids must tell that, too.
  const options = { zone: ELSEWHERE, referenceTime: Date.UTC(2029, 0, 1), path: file };
  return { text: bytes.toString('utf8'), parsed: parseLogText(bytes, options) };
}

function tally(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** What the words of the log say, counted without the reader. */
function wordsOf(text: string, pattern: RegExp): Record<string, number> {
  return tally([...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}

function attempts(events: readonly LogEvent[]): readonly LogEvent[] {
  return events.filter((event) => event.kind === 'attempt');
}

test.skipIf(isAbsent).each([
  ['sendmail', 'maillog', 0],
  ['sendmail', 'mail.log', 0],
  ['postfix', 'maillog', 540],
  ['postfix', 'mail.log', 540],
])(`%s/%s: every line is understood${why}`, (server, file, utcOffset) => {
  const { parsed } = read(server, file);
  expect(parsed.unparsed).toEqual([]);
  expect(parsed.warnings).toEqual([]);
  expect(parsed.stats).toMatchObject({ format: 'syslog', understood: parsed.stats.lines, utcOffset });
});

test.skipIf(isAbsent)(`postfix: attempts per status${why}`, () => {
  const { text, parsed } = read('postfix', 'maillog');
  const words = wordsOf(text, /: (?:to|from)=<.*?, status=([a-z-]+)/g);
  const outcomes = tally(attempts(parsed.events).map((event) => event.outcome ?? ''));
  expect({ sent: (outcomes['delivered'] ?? 0) + (outcomes['handed-over'] ?? 0), ...outcomes }).toMatchObject({
    sent: words['sent'],
    deferred: words['deferred'],
    bounced: words['bounced'],
    expired: words['expired'],
  });
});

test.skipIf(isAbsent)(`sendmail: attempts per status, one for each recipient of a line${why}`, () => {
  const { text, parsed } = read('sendmail', 'maillog');
  const counts: Record<string, number> = {};
  for (const line of text.split('\n')) {
    const match = /: to=(.*?), (?:ctladdr|delay)=.*, stat=(Sent|Deferred|queued)?/.exec(line);
    if (match === null) continue;
    const status = match[2] ?? 'failed';
    counts[status] = (counts[status] ?? 0) + (match[1] ?? '').split(',').length;
  }
  const outcomes = tally(attempts(parsed.events).map((event) => event.outcome ?? ''));
  expect((outcomes['delivered'] ?? 0) + (outcomes['handed-over'] ?? 0)).toBe(counts['Sent']);
  expect(outcomes['deferred']).toBe((counts['Deferred'] ?? 0) + (counts['queued'] ?? 0));
  expect(outcomes['bounced']).toBe(counts['failed']);
});

test.skipIf(isAbsent).each(['sendmail', 'postfix'])(
  `%s: lines without year and zone get the right time${why}`,
  (server) => {
    const short = read(server, 'maillog').parsed.events;
    const stated = read(server, 'mail.log').parsed.events;
    expect(short.map((event) => event.time)).toEqual(
      stated.map((event) => Math.floor(event.time / 1000) * 1000),
    );
    expect(new Set(short.map((event) => event.timeBasis))).toEqual(new Set(['queue-id']));
    expect(new Set(stated.map((event) => event.timeBasis))).toEqual(new Set(['stated']));
    const said = ({ time: _t, timeBasis: _b, raw: _r, source: _s, ...rest }: LogEvent): object => rest;
    expect(short.map(said)).toEqual(stated.map(said));
  },
);
