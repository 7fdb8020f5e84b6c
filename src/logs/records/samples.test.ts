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
