/** Every sample of every record reader gives what it says, however the records are written, and cut into chunks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LogRead, readLog, told } from '../../../test/support/log-events.ts';
import { BREVO_SAMPLES } from '../brevo/samples.ts';
import { EXCHANGE_SAMPLES } from '../exchange/samples.ts';
import { GOOGLE_WORKSPACE_SAMPLES } from '../google-workspace/samples.ts';
import { RECORD_READERS } from '../index.ts';
import { KUMOMTA_SAMPLES } from '../kumomta/samples.ts';
import { MAILGUN_SAMPLES } from '../mailgun/samples.ts';
import { MAILJET_SAMPLES } from '../mailjet/samples.ts';
import { MANDRILL_SAMPLES } from '../mandrill/samples.ts';
import { MICROSOFT_365_SAMPLES } from '../microsoft-365/samples.ts';
import { POSTAL_SAMPLES } from '../postal/samples.ts';
import { POSTMARK_SAMPLES } from '../postmark/samples.ts';
import { POWER_MTA_SAMPLES } from '../power-mta/samples.ts';
import { RESEND_SAMPLES } from '../resend/samples.ts';
import { SENDGRID_SAMPLES } from '../sendgrid/samples.ts';
import { SES_SAMPLES } from '../ses/samples.ts';
import { SPARKPOST_SAMPLES } from '../sparkpost/samples.ts';
import type { ObjectSample, TableSample } from './record-sample.ts';

const OBJECTS: Readonly<Record<string, readonly ObjectSample[]>> = {
  ses: SES_SAMPLES,
  sendgrid: SENDGRID_SAMPLES,
  mailgun: MAILGUN_SAMPLES,
  postmark: POSTMARK_SAMPLES,
  sparkpost: SPARKPOST_SAMPLES,
  mailjet: MAILJET_SAMPLES,
  brevo: BREVO_SAMPLES,
  mandrill: MANDRILL_SAMPLES,
  resend: RESEND_SAMPLES,
  postal: POSTAL_SAMPLES,
  kumomta: KUMOMTA_SAMPLES,
};

const TABLES: Readonly<Record<string, readonly TableSample[]>> = {
  'power-mta': POWER_MTA_SAMPLES,
  exchange: EXCHANGE_SAMPLES,
  'microsoft-365': MICROSOFT_365_SAMPLES,
  'google-workspace': GOOGLE_WORKSPACE_SAMPLES,
};

const FORM_ORDER = RECORD_READERS.map((reader) => reader.id);

test('every record reader has samples', () => {
  expect([...Object.keys(OBJECTS), ...Object.keys(TABLES)].sort()).toEqual([...FORM_ORDER].sort());
});

function verdictOf({ stats, events, unparsed }: LogRead): string {
  if (unparsed.length > 0) return 'unknown';
  expect(stats.understood).toBe(stats.lines);
  return events.length > 0 ? 'event' : 'known';
}

for (const [reader, samples] of Object.entries(OBJECTS)) {
  test.each(samples.map((sample) => [sample.kind, sample] as const))(`${reader}: %s`, (_kind, sample) => {
    const read = readLog(`${JSON.stringify(sample.record)}\n`);
    expect({ verdict: verdictOf(read), events: read.events.map(told) }).toEqual({
      verdict: sample.verdict,
      events: sample.events,
    });
    expect(read.stats).toMatchObject({ format: 'json', lines: 1, mailLines: 1, perReader: { [reader]: 1 } });
    expect(read.events.every((event) => event.mta === reader)).toBe(true);
  });
}

for (const [reader, tables] of Object.entries(TABLES)) {
  for (const { header, rows } of tables) {
    test.each(rows.map((sample) => [sample.kind, sample] as const))(`${reader}: %s`, (_kind, sample) => {
      const read = readLog(`${header}\r\n${sample.row}\r\n`);
      expect({ verdict: verdictOf(read), events: read.events.map(told) }).toEqual({
        verdict: sample.verdict,
        events: sample.events,
      });
      expect(read.stats).toMatchObject({ format: 'csv', lines: 2, mailLines: 1, perReader: { [reader]: 1 } });
    });
  }
}

/** Lines differ by how records are written. */
function essenceOf({ events, stats, unparsed }: LogRead): unknown {
  const { mailLines, lines, understood, perReader } = stats;
  return {
    events: events.map(told),
    counts: { mailLines, lines, understood, perReader },
    unparsed: unparsed.reduce((sum, shape) => sum + shape.count, 0),
  };
}

const ALL = Object.values(OBJECTS).flatMap((samples) => samples.map((sample) => sample.record));

const LAYOUTS: readonly (readonly [string, (records: readonly unknown[]) => string])[] = [
  ['an array on one line', (records) => JSON.stringify(records)],
  ['an array, a record a line', (records) => `[\n${records.map((r) => JSON.stringify(r)).join(',\n')}\n]\n`],
  ['pretty printed', (records) => records.map((r) => JSON.stringify(r, undefined, 2)).join('\n')],
  ['a pretty printed array', (records) => JSON.stringify(records, undefined, 4)],
  ['one after the other', (records) => records.map((r) => JSON.stringify(r)).join('')],
  ['arrays, a batch a line', (records) => records.map((r) => `${JSON.stringify([r])}\r\n`).join('')],
  ['with record separators', (records) => records.map((r) => `\u001e${JSON.stringify(r)}\n`).join('')],
  ['a page', (records) => JSON.stringify({ items: records, paging: { next: 'x', more: [{ a: '}' }] } })],
  ['with a byte order mark', (records) => `\ufeff${records.map((r) => `${JSON.stringify(r)}\n`).join('')}`],
];

test.each(LAYOUTS)('records as %s', (_name, layout) => {
  const plain = readLog(ALL.map((record) => `${JSON.stringify(record)}\n`).join(''));
  expect(essenceOf(readLog(layout(ALL)))).toEqual(essenceOf(plain));
});

test('UTF-16, both ways round', () => {
  const text = `\ufeff${ALL.map((record) => `${JSON.stringify(record)}\n`).join('')}`;
  const little = new Uint8Array(Buffer.from(text, 'utf16le'));
  const big = new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  const plain = essenceOf(readLog(text));
  expect(essenceOf(readLog(little))).toEqual(plain);
  expect(essenceOf(readLog(big, 1013))).toEqual(plain);
  const [table] = MICROSOFT_365_SAMPLES;
  const csv = `\ufeff${table?.header ?? ''}\r\n${table?.rows.map((row) => row.row).join('\r\n') ?? ''}\r\n`;
  expect(essenceOf(readLog(new Uint8Array(Buffer.from(csv, 'utf16le'))))).toEqual(essenceOf(readLog(csv)));
});

test('services in one file, and the same reports again', () => {
  const text = ALL.map((record) => `${JSON.stringify(record)}\n`).join('');
  const once = readLog(text);
  const twice = readLog(text + text);
  expect(twice.events.map(told)).toEqual(once.events.map(told));
  expect(twice.stats.lines).toBe(once.stats.lines * 2);
});

const FILES: readonly string[] = [
  ...LAYOUTS.map(([, layout]) => layout(ALL)),
  ...Object.values(TABLES).flatMap((tables) =>
    tables.map(({ header, rows }) => `${header}\n${rows.map((row) => row.row).join('\n')}\n`),
  ),
];

test('the result does not depend on where the chunks are cut', () => {
  const whole = FILES.map((text) => readLog(text));
  fc.assert(
    fc.property(fc.nat(FILES.length - 1), fc.integer({ min: 1, max: 3000 }), (index, size) => {
      const read = readLog(FILES[index] ?? '', size);
      expect(read).toEqual(whole[index]);
    }),
    { numRuns: 200 },
  );
});

test('one byte at a time', () => {
  for (const text of FILES.slice(0, 4)) expect(readLog(text, 1)).toEqual(readLog(text));
});

test('files with a piece cut out, doubled or replaced: every record is understood or shown', () => {
  const odd = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    ',',
    '\n',
    ';',
    '\0',
    '\u001b',
    'null',
    '-1',
    '"constructor"',
    'あ',
  );
  fc.assert(
    fc.property(
      fc.nat(FILES.length - 1),
      fc.nat(),
      fc.nat(400),
      fc.oneof(fc.constant(''), odd, fc.string()),
      fc.boolean(),
      (index, at, length, put, doubled) => {
        const text = FILES[index] ?? '';
        const from = at % (text.length + 1);
        const piece = text.slice(from, from + length);
        const broken = text.slice(0, from) + (doubled ? piece + piece : put) + text.slice(from + length);
        const { stats, unparsed } = readLog(broken);
        const shown = unparsed.reduce((sum, shape) => sum + shape.count, 0);
        expect(stats.understood + shown).toBe(stats.lines);
      },
    ),
    { numRuns: 400 },
  );
});

test('records whose fields are of any type', () => {
  const values = fc.constantFrom<unknown>(
    null,
    0,
    -1,
    1e300,
    '',
    'x',
    [],
    [null],
    {},
    { a: 1 },
    true,
    [[]],
    '__proto__',
    'constructor',
  );
  const objects = ALL.filter((record) => typeof record === 'object' && record !== null) as Record<
    string,
    unknown
  >[];
  const change = (value: unknown, path: readonly number[], put: unknown): unknown => {
    const [step, ...rest] = path;
    if (step === undefined || typeof value !== 'object' || value === null) return put;
    const names = Object.keys(value);
    const name = names[step % Math.max(1, names.length)];
    if (name === undefined) return put;
    const inner = (value as Record<string, unknown>)[name];
    const changed = change(inner, rest, put);
    return Array.isArray(value)
      ? value.map((one: unknown, i) => (String(i) === name ? changed : one))
      : { ...value, [name]: changed };
  };
  fc.assert(
    fc.property(
      fc.nat(objects.length - 1),
      fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      values,
      (index, path, put) => {
        const record = change(objects[index], path, put);
        const { stats, events, unparsed } = readLog(`${JSON.stringify(record)}\n`);
        expect(stats.understood + unparsed.reduce((sum, shape) => sum + shape.count, 0)).toBe(stats.lines);
        for (const event of events) {
          expect(Number.isFinite(event.time)).toBe(true);
          expect(typeof event.queueId).toBe('string');
        }
      },
    ),
    { numRuns: 2000 },
  );
});

/** A megabyte of each, in well under a second even on a busy machine. */
test.each([
  ['deep objects', '{"a":'.repeat(200_000)],
  ['deep arrays in a record', `{"event":"x","sg_event_id":"1","a":${'['.repeat(500_000)}`],
  [
    'records in records',
    `${JSON.stringify({ Records: Array.from({ length: 20_000 }, () => ({ body: '{"Records":[{}]}' })) })}\n`,
  ],
  [
    'many recipients',
    `${JSON.stringify({ eventType: 'Send', mail: { messageId: '1', destination: Array.from({ length: 40_000 }, (_, i) => `u${i}@b.example`) } })}\n`,
  ],
  ['many keys', `{${Array.from({ length: 60_000 }, (_, i) => `"k${i}":1`).join(',')}}\n`],
  ['quotes in a table', `type,timeLogged,rcpt\n${'d,"a\n'.repeat(100_000)}`],
  ['cells in a table', `type,timeLogged,rcpt\nd${','.repeat(1_000_000)}\n`],
  [
    'lists in a table',
    `date-time,source,event-id,recipient-address,recipient-status\n2026-11-24T03:07:14Z,SMTP,FAIL,"${'a@b.example;'.repeat(5_000)}","${'550 x;'.repeat(5_000)}"\n`.repeat(
      5,
    ),
  ],
])('no bomb: %s', (_name, text) => {
  const start = performance.now();
  const { stats, unparsed } = readLog(text, 65_536);
  expect(stats.understood + unparsed.reduce((sum, shape) => sum + shape.count, 0)).toBe(stats.lines);
  expect(performance.now() - start).toBeLessThan(5_000);
});
