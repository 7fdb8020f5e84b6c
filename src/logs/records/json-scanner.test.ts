import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../../core/limits.ts';
import { createJsonScanner } from './json-scanner.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** `line:what text` for everything the scanner hands out. */
function scan(text: string, size: number = Number.MAX_SAFE_INTEGER, skipAfter?: number): string[] {
  const out: string[] = [];
  const tell = (what: string) => (bytes: Uint8Array, line: number) =>
    void out.push(`${line}:${what} ${decoder.decode(bytes).slice(0, 60)}`);
  const scanner = createJsonScanner({ object: tell('object'), rest: tell('rest'), tooLong: tell('long') });
  const bytes = encoder.encode(text);
  let pieces = 0;
  for (let at = 0; at < bytes.length; at += size) {
    scanner.push(bytes.slice(at, at + size));
    pieces += 1;
    if (pieces === skipAfter) scanner.skip(10);
  }
  scanner.end();
  return out;
}

test.each([
  ['{"a":1}\n{"b":2}\n', ['1:object {"a":1}', '2:object {"b":2}']], // a line each
  ['{"a":1}{"b":2}', ['1:object {"a":1}', '1:object {"b":2}']], // one after the other
  ['[{"a":1},\n {"b":{"c":[{}]}}]', ['1:object {"a":1}', '2:object {"b":{"c":[{}]}}']], // an array
  ['{\n "a": {\n  "b": []\n }\n}\n', ['1:object {\n "a": {\n  "b": []\n }\n}']], // pretty printed
  ['{"a":"}{\\"[\\\\"}', ['1:object {"a":"}{\\"[\\\\"}']], // signs within strings
  [
    '{"items":[{"a":1},{"b":2}],"paging":{"x":"]}"}}\n{"c":3}',
    ['1:object {"a":1}', '1:object {"b":2}', '2:object {"c":3}'],
  ], // a page
  ['{"a":1,"items":[{"b":2}]}', ['1:object {"a":1,"items":[{"b":2}]}']], // no page: not the first field
  ['{"a":1}\nwords\n{"b":2}', ['1:object {"a":1}', '2:rest words', '3:object {"b":2}']], // another line between
  ['{"a":"cut\n{"b":2}\n', ['1:rest {"a":"cut', '2:object {"b":2}']], // cut within a string
  ['{"a":1,"b"\n{"c":2}\n{"d":3}\n', ['1:rest {"a":1,"b"', '2:object {"c":2}', '3:object {"d":3}']], // cut between
  ['{"a":\n{"c":2}\n{"d":3}\n', ['1:rest {"a":', '2:object {"c":2}', '3:object {"d":3}']], // cut before a value
  ['{"a":[1,\n{"c":2}\n{"d":3}\n', ['1:rest {"a":[1', '2:object {"c":2}', '3:object {"d":3}']], // cut within an array
  ['{"a":1]\n{"b":2}\n', ['1:rest {"a":1', '2:object {"b":2}']], // the wrong end
  ['{"a":1', ['1:rest {"a":1']], // cut at the end of the file
  ['{"a":"\\', ['1:rest {"a":"\\']], // cut within an escape
  ['{"a":"x\\\n{"b":2}', ['1:rest {"a":"x\\', '2:object {"b":2}']], // cut after a backslash
  ['', []],
  ['\n \r\n[]\n', []],
])('%j', (text, expected) => {
  expect(scan(text)).toEqual(expected);
  for (const size of [1, 2, 3, 5, 7]) expect(scan(text, size), `pieces of ${size}`).toEqual(expected);
});

test('an object beyond the limit is skipped and told; the next is read', () => {
  const long = `{"a":"${'x'.repeat(LIMITS.jsonRecord)}"}`;
  expect(scan(`${long}\n{"b":2}\n`, 65_536).map((text) => text.slice(0, 8))).toEqual([
    '1:long {',
    '2:object',
  ]);
  expect(scan(`[${long},{"b":2}]`, 65_536).map((text) => text.slice(0, 8))).toEqual(['1:long {', '1:object']);
});

test('where parts are left out, what was begun is told and the next line is read', () => {
  expect(scan('{"a":"x",\n"cut off\n{"b":2}\n', 10, 1)).toEqual([
    '1:rest {"a":"x"',
    '12:rest "cut off',
    '13:object {"b":2}',
  ]);
});

test('whatever comes, every byte is looked at once or twice', () => {
  const parts = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    ',',
    ':',
    '\n',
    ' ',
    '{"a":1}',
    '"items":[',
    'x',
    'あ',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 80 }), fc.integer({ min: 1, max: 9 }), (words, size) => {
      const text = words.join('');
      const whole = scan(text);
      expect(scan(text, size)).toEqual(whole);
    }),
    { numRuns: 500 },
  );
  for (const bomb of [
    '{',
    '[',
    '{"a":',
    '{"a":[',
    '"',
    '\\',
    '{"a"',
    '{"items":[',
    '{}',
    '{"a":"',
    '\n{"a":',
    ',{',
  ]) {
    const start = performance.now();
    scan(bomb.repeat(2_000_000 / bomb.length), 65_536);
    expect(performance.now() - start, bomb).toBeLessThan(4_000);
  }
});
