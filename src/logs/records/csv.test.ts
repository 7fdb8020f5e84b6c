import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLog, told } from '../../../test/support/log-events.ts';
import { delimiterOf, parseRow } from './csv-row.ts';

test.each([
  ['a,b,c', ['a', 'b', 'c']],
  ['a,,', ['a', '', '']],
  ['"a,b",c', ['a,b', 'c']],
  ['"a ""b""",c', ['a "b"', 'c']],
  ['a "b",c', ['a "b"', 'c']], // a quote within a cell is one
  ['"a"b,c', ['ab', 'c']],
  ['"a,b', undefined], // open
  ['"a""', undefined],
  ['', ['']],
])('%s', (text, cells) => {
  expect(parseRow(text, ',')).toEqual(cells);
});

test('any cells, written by RFC 4180, are read again', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', ' ', 'あ', ';') });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
      const row = cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
      expect(parseRow(row, ',')).toEqual(cells);
    }),
  );
});

test.each([
  ['a,b,c', ','],
  ['a;b;c', ';'],
  ['a\tb\tc', '\t'],
  ['"a,b";c;d', ';'],
])('delimiter of %s', (header, delimiter) => {
  expect(delimiterOf(header)).toBe(delimiter);
});

const TRACE =
  'Received,SenderAddress,RecipientAddress,Subject,Status,ToIP,FromIP,Size,MessageId,MessageTraceId';
const row = (id: number, subject = 's', status = 'Failed'): string =>
  `2026-11-24T03:07:14Z,a@a.example,b${id}@b.example,${subject},${status},,192.0.2.9,1,<m${id}@a.example>,t${id}`;

function recipients(text: string): string[] {
  return readLog(text)
    .events.filter((event) => event.kind === 'attempt')
    .map((event) => event.recipient ?? '');
}

test('a subject over several lines is one row', () => {
  const text = `${TRACE}\n${row(1, '"one\ntwo, ""three""\r\nfour"')}\n${row(2)}\n`;
  expect(recipients(text)).toEqual(['b1@b.example', 'b2@b.example']);
  expect(readLog(text).stats).toMatchObject({ lines: 3, understood: 3 });
  expect(readLog(text).events.map((event) => event.line)).toEqual([2, 2, 5, 5]);
});

test('a quote that is never closed costs its own line only', () => {
  const rows = Array.from({ length: 200 }, (_, i) => row(i + 2));
  const { stats, events } = readLog(`${TRACE}\n${row(1, '"lost')}\n${rows.join('\n')}\n`);
  expect(events.filter((event) => event.kind === 'attempt')).toHaveLength(200);
  expect(stats).toMatchObject({ lines: 202, understood: 201 });
});

test('semicolons, tabs, type lines, separators and files put together', () => {
  const rows = [row(1), row(2)];
  const semicolons = [TRACE, ...rows].map((line) => line.replaceAll(',', ';')).join('\n');
  expect(recipients(`sep=;\n${semicolons}\n`)).toEqual(['b1@b.example', 'b2@b.example']);
  expect(recipients(`${[TRACE, ...rows].join('\n').replaceAll(',', '\t')}\n`)).toHaveLength(2);
  expect(
    recipients(`#TYPE Selected.System.Object\n${TRACE}\n${rows[0]}\n${TRACE}\n${rows[1]}\n`),
  ).toHaveLength(2);
});

test('columns in another order, and more of them', () => {
  const text =
    'Index,Status,MessageTraceId,RecipientAddress,SenderAddress,Received,New Column\n' +
    '0,Pending,t1,b@b.example,a@a.example,2026-11-24 03:07:14,x\n';
  expect(readLog(text).events.map(told)).toEqual([
    '11-24T03:07:14 received t1 from=<a@a.example> to=<b@b.example>',
    '11-24T03:07:14 attempt t1 from=<a@a.example> to=<b@b.example> deferred [] "Pending"',
  ]);
});

test('a PowerMTA file without a header', () => {
  const cells = [
    'd',
    '2026-11-24 12:07:14+0900',
    '2026-11-24 12:07:10+0900',
    'a@a.example',
    'b@b.example',
    '',
    'relayed',
  ];
  const line = [...cells, '2.0.0 (success)', 'smtp;250 ok', 'mx.b.example (198.51.100.7)', '', 'smtp'].join(
    ',',
  );
  const { stats, events } = readLog(`${line}\n${line.replace('b@b', 'c@b')}\n`);
  expect(stats).toMatchObject({ format: 'csv', lines: 2, understood: 2, perReader: { 'power-mta': 2 } });
  expect(events.map((event) => event.recipient)).toEqual(['b@b.example', 'c@b.example']);
});

test('a table of something else is not read', () => {
  expect(readLog('Name,Status,Size\nx,Failed,1\n').stats).toMatchObject({ format: 'unknown', understood: 0 });
});

test('a cut row is one line not understood', () => {
  const { stats } = readLog(`${TRACE}\n${row(1)}\n${row(2).slice(0, 40)}\n`);
  expect(stats).toMatchObject({ lines: 3, understood: 2 });
});
