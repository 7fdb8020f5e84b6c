import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogEvent } from '../../core/event.ts';
import type { ZoneRules } from '../../core/ports.ts';
import { parseLogText } from '../parse-text.ts';
import { createLogParser } from '../parser.ts';
import { timeOfQueueId } from './queue-id.ts';
import { EXIM_SAMPLES } from './samples.ts';

const TOKYO: ZoneRules = { offsetAtWall: () => 540 };
const UTC: ZoneRules = { offsetAtWall: () => 0 };

function essence(event: LogEvent): string {
  const { kind, queueId, recipient, outcome, topic, relay, reply } = event;
  const said = reply === undefined ? '' : `{${reply.phase ?? '-'} ${reply.code ?? '-'} ${reply.text}}`;
  return [kind, queueId, recipient ?? '', outcome ?? topic ?? '', relay?.host ?? '', said]
    .filter((part) => part !== '')
    .join(' ');
}

/** A main log of all samples. */
const MAIN_LOG = EXIM_SAMPLES.map((sample) => `2026-11-24 12:08:12 ${sample.text}\n`).join('');

test.each([
  ['1xVgt8-00005u-29', '2026-11-24T03:08:10.000Z'],
  ['1rnZID-00DxLS-G1', '2024-03-22T07:26:21.000Z'],
  ['10HmaX-000000005vi-0000', undefined], // specification: a time in 1998
  ['1xVgt8-00005u-2', undefined],
  ['6AO3WiNf000100', undefined],
])('time of id %s', (id, iso) => {
  const time = timeOfQueueId(id);
  expect(time === undefined ? undefined : new Date(time).toISOString()).toBe(iso);
});

test('a main log without zone: the ids of arriving messages tell it', () => {
  const log = '2026-11-24 12:08:10 1xVgt8-00005u-29 <= piyo@a.example U=piyo P=local S=421\n';
  const { events, stats } = parseLogText(log, { zone: UTC });
  expect(stats.format).toBe('exim');
  expect(events.map((e) => [new Date(e.time).toISOString(), e.utcOffset, e.timeBasis])).toEqual([
    ['2026-11-24T03:08:10.000Z', 540, 'queue-id'],
  ]);
});

test('milliseconds, zone and process id before the id', () => {
  const log = '2026-11-24 12:08:10.250 +0900 [77] 1xVgt8-00005u-29 Completed\n';
  const { events } = parseLogText(log, { zone: UTC });
  expect(events.map((e) => [e.time, e.pid, e.kind])).toEqual([
    [Date.UTC(2026, 10, 24, 3, 8, 10, 250), '77', 'removed'],
  ]);
});

test('rejectlog: the header of the refused message belongs to its entry', () => {
  const log = [
    '2026-11-24 12:08:10 1xVgt8-00005u-29 H=mx.b.example [192.0.2.9] F=<a@b.example> rejected after DATA: spam',
    'Envelope-from: <a@b.example>',
    'P Received: from mx.b.example',
    '  by a.example',
    '----------------------------------------------------------------------------',
    '2026-11-24 12:08:11 H=[192.0.2.7] F=<> rejected RCPT <c@d.example>: relay not permitted',
    '',
  ].join('\n');
  const { events, stats, unparsed } = parseLogText(log, { zone: TOKYO });
  expect(unparsed).toEqual([]);
  expect(stats).toMatchObject({ format: 'exim', lines: 6, understood: 6, mailLines: 2 });
  expect(events.map(essence)).toEqual([
    'rejected 1xVgt8-00005u-29 rejected {data-end - spam}',
    'removed 1xVgt8-00005u-29',
    'rejected c@d.example rejected {rcpt - relay not permitted}',
  ]);
});

test('in syslog the time may be there twice or once, and long entries come in pieces', () => {
  const frame = (pid: number): string => `Nov 24 12:08:12 mail exim4[${pid}]: `;
  const log = [
    `${frame(1)}2026-11-24 12:08:12 1xVgtA-00005z-01 Completed`,
    `${frame(1)}1xVgtB-00005z-01 Completed`,
    `${frame(2)}[1/3] 1xVgtA-00005z-01 ** a@b.example R=dnslookup T=remote_smtp H=mx.b.example [198.51.100.18]: SMTP error from remote mail ser`,
    `${frame(3)}[1\\2] 2026-11-24 12:08:12 1xVgtC-00005z-01 H=[192.0.2.9] F=<a@b.example> rejected after DATA: spam`,
    `${frame(2)}[2/3] ver after RCPT TO:<a@b.example>: 550 5.1.1 no su`,
    `${frame(3)}[2/2] Envelope-from: <a@b.example>`,
    `${frame(2)}[3/3] ch user`,
    `${frame(4)}[2/2] the end of an entry whose beginning is lost`,
    '',
  ].join('\n');
  const { events, stats } = parseLogText(log, { zone: TOKYO });
  expect(stats.understood).toBe(8);
  expect(events.map(essence)).toEqual([
    'removed 1xVgtA-00005z-01',
    'removed 1xVgtB-00005z-01',
    'rejected 1xVgtC-00005z-01 rejected {data-end - spam}',
    'removed 1xVgtC-00005z-01',
    'attempt 1xVgtA-00005z-01 a@b.example bounced mx.b.example {rcpt 550 no such user}',
  ]);
});

test('a notice after a failure is a bounce, one without is a warning', () => {
  const stamp = '2026-11-24 12:08:12 ';
  const log = [
    '1xVgtA-00005z-01 == a@b.example R=dnslookup T=remote_smtp defer (111): Connection refused',
    '1xVgtW-000063-1V <= <> R=1xVgtA-00005z-01 U=exim P=local S=2020',
    '1xVgtA-00005z-01 ** a@b.example: retry timeout exceeded',
    '1xVgtX-000063-1V <= <> R=1xVgtA-00005z-01 U=exim P=local S=2020',
  ];
  const { events } = parseLogText(log.map((line) => `${stamp}${line}\n`).join(''), { zone: TOKYO });
  expect(events.filter((e) => e.kind === 'bounce-sent').map((e) => e.topic)).toEqual([
    'delay-warning',
    'dsn',
  ]);
});

test('no route: an unknown user of a domain of this server, a domain that does not exist otherwise', () => {
  const log = [
    '1xVgtA-00005z-01 <= piyo@a.example U=piyo P=local S=421',
    '1xVgtA-00005z-01 ** nosuch@a.example: Unrouteable address',
    '1xVgtA-00005z-01 ** nosuch@b.example: Unrouteable address',
  ];
  const { events } = parseLogText(log.map((line) => `2026-11-24 12:08:12 ${line}\n`).join(''), {
    zone: TOKYO,
  });
  expect(events.filter((e) => e.kind === 'attempt').map((e) => e.reply?.phase)).toEqual([undefined, 'dns']);
});

test('a 5xx at the greeting of the only host is final at once; where Exim had waited, its time was over', () => {
  const id = '1xVgt8-00005u-29';
  const end = `${id} ** a@b.example R=dnslookup T=remote_smtp H=mx.b.example [198.51.100.11]: SMTP error from remote mail server after initial connection: 554 5.7.1 No service`;
  const waits = `${id} == a@b.example R=dnslookup T=remote_smtp defer (0) H=mx1.b.example [198.51.100.10]: SMTP error from remote mail server after initial connection: 554 5.7.1 No service`;
  const outcomes = (...lines: readonly string[]) =>
    parseLogText(
      [`2026-11-24 03:08:10 ${id} <= piyo@a.example U=piyo P=local S=421`, ...lines, ''].join('\n'),
      { zone: UTC },
    ).events.map((e) => e.outcome);
  expect(outcomes(`2026-11-24 03:08:11 ${end}`)).toEqual([undefined, 'bounced']);
  expect(outcomes(`2026-11-24 03:08:11 ${waits}`, `2026-11-24 03:08:30 ${end}`)).toEqual([
    undefined,
    'deferred',
    'expired',
  ]);
  expect(outcomes(`2026-11-26 03:08:11 ${end}`)).toEqual([undefined, 'expired']);
});

test('every delivery flag is one attempt, whatever notes and names are wanted', () => {
  const flags = EXIM_SAMPLES.filter((s) => /^[\w-]+ (?:[=*-]>|>>|\*\*|==) /.test(s.text)).length;
  for (const wants of [{}, { notes: false }, { notes: false, names: false }]) {
    const { events } = parseLogText(MAIN_LOG, { zone: TOKYO, wants });
    const attempts = events.filter((e) => e.kind === 'attempt' && e.topic === undefined);
    expect(attempts).toHaveLength(flags);
  }
});

function eventsInChunks(bytes: Uint8Array, sizes: readonly number[]): string[] {
  const events: string[] = [];
  const parser = createLogParser({
    zone: TOKYO,
    onEvent: (event) => void events.push(JSON.stringify(event)),
    onWarning: () => undefined,
  });
  parser.startFile({ path: 'mainlog' }, Date.UTC(2027, 0, 1));
  for (let at = 0, i = 0; at < bytes.length; i += 1) {
    const size = sizes[i % sizes.length] ?? 1;
    parser.push(bytes.subarray(at, at + size));
    at += size;
  }
  parser.endFile();
  return events;
}

test('property: where chunks are cut makes no difference', () => {
  const bytes = new TextEncoder().encode(MAIN_LOG);
  const whole = eventsInChunks(bytes, [bytes.length]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 8 }), (sizes) => {
      expect(eventsInChunks(bytes, sizes)).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});

test('property: random and damaged lines never throw, and every line is counted', () => {
  const samples = EXIM_SAMPLES.map((s) => s.text);
  const damaged = fc
    .tuple(fc.constantFrom(...samples), fc.nat(400), fc.nat(40), fc.string({ maxLength: 20 }))
    .map(([text, at, cut, added]) => text.slice(0, at) + added + text.slice(at + cut));
  const words = fc
    .array(
      fc.constantFrom(
        '=>',
        '**',
        '==',
        'H=',
        '[',
        ']',
        ':',
        ' ',
        '"',
        '\\',
        '<',
        '>',
        'defer (',
        '1xVgt8-00005u-29',
        '\u00e9',
      ),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(damaged, words, fc.string()), (text) => {
      const line = `2026-11-24 12:08:12 ${text.replaceAll(/[\r\n]/g, '')}`;
      const { stats } = parseLogText(`2026-11-24 12:08:12 1xVgtA-00005z-01 Completed\n${line}\n`, {
        zone: TOKYO,
      });
      expect(stats.lines).toBe(2);
    }),
    { numRuns: 500 },
  );
});
