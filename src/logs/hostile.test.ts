/** Whatever stands in a log, reading it neither throws nor takes long, and every line is accounted for. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ZoneRules } from '../core/ports.ts';
import { type ParsedText, parseLogText } from './parse-text.ts';
import { POSTFIX_SAMPLES } from './postfix/samples.ts';
import { SENDMAIL_SAMPLES } from './sendmail/samples.ts';

const UTC: ZoneRules = { offsetAtWall: () => 0 };
const SAMPLES = [...POSTFIX_SAMPLES, ...SENDMAIL_SAMPLES];

const alphabet = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    ',',
    ';',
    ':',
    '=',
    '(',
    ')',
    '[',
    ']',
    '"',
    '\\',
    ' ',
    '\0',
    '\t',
    '\u001b',
    '\r',
    '\n',
  ),
  fc.constantFrom(
    'to=',
    'from=',
    'stat=',
    ', stat=',
    'status=sent',
    ', dsn=',
    'relay=',
    'reply=',
    '550 ',
    'あ',
  ),
  fc.constantFrom('550-5.1.1 ', 'Deferred: ', 'Nov 24 12:00:00 mail ', 'postfix/smtp[1]: ', 'sendmail[1]: '),
  fc.constantFrom(
    '444BE24C4E6: ',
    '6AO3WiNf000100: ',
    'NOQUEUE: reject: ',
    'message repeated 2 times: [',
    '<22>1 ',
  ),
  fc.constant('{"MESSAGE":"'),
);
const words = fc.array(alphabet, { maxLength: 60 }).map((parts) => parts.join(''));

function parse(log: string | Uint8Array): ParsedText {
  return parseLogText(log, { zone: UTC });
}

function isSound({ stats, unparsed }: ParsedText): void {
  const shown = unparsed.reduce((sum, shape) => sum + shape.count, 0);
  expect(stats.understood + shown).toBe(stats.lines);
}

test('random bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => isSound(parse(bytes))));
});

test('words of mail logs in any order', () => {
  fc.assert(
    fc.property(words, (text) => isSound(parse(text))),
    { numRuns: 1000 },
  );
});

test('framed words for every program', () => {
  const programs = [...new Set(SAMPLES.map((sample) => sample.program))];
  const line = fc.tuple(fc.constantFrom(...programs), words);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const log = lines.map(([program, text]) => `Nov 24 12:00:00 mail ${program}[1]: ${text}\n`).join('');
      isSound(parse(log));
    }),
    { numRuns: 500 },
  );
});

test('samples with a piece cut out, doubled or replaced', () => {
  const mutation = fc.record({
    sample: fc.constantFrom(...SAMPLES),
    at: fc.nat(),
    length: fc.nat(30),
    insert: words,
    isDoubled: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 10 }), (mutations) => {
      const lines = mutations.map(({ sample, at, length, insert, isDoubled }) => {
        const from = at % (sample.text.length + 1);
        const piece = sample.text.slice(from, from + length);
        const rest = sample.text.slice(from + length);
        const text = sample.text.slice(0, from) + (isDoubled ? piece + piece : insert) + rest;
        return `Nov 24 12:00:00 mail ${sample.program}[1]: ${text}\n`;
      });
      isSound(parse(lines.join('')));
    }),
    { numRuns: 1000 },
  );
});

/** Things that made parsers slow: opened and never closed, repeated, missing. */
const BOMBS: readonly (readonly [string, string])[] = [
  ['open brackets', `postfix/smtp[1]: 444BE24C4E6: to=<${'<'.repeat(60_000)}`],
  ['commas', `sendmail[1]: 6AO3WiNf000100: to=${'a,'.repeat(30_000)}`],
  ['fields', `sendmail[1]: 6AO3WiNf000100: to=<a>, ${'ctladdr=x, '.repeat(5_000)}`],
  ['statuses', `sendmail[1]: 6AO3WiNf000100: to=<a>, reply=4${', stat=x'.repeat(8_000)}`],
  ['octal', `sendmail[1]: 6AO3WiNf000100: to=<a>, relay=x. [1.1.1.1], stat=${'\\343'.repeat(15_000)}`],
  ['parentheses', `postfix/smtp[1]: 444BE24C4E6: to=<a>, status=deferred (${'(in reply to '.repeat(4_000)}`],
  [
    'replies',
    `postfix/smtp[1]: 444BE24C4E6: to=<a>, status=bounced (host x[1] said: 550-a${' 550-b'.repeat(9_000)})`,
  ],
  ['quotes', `sendmail[1]: 6AO3WiNf000100: from="${'\\"'.repeat(30_000)}`],
  ['frames', 'docker[1]: '.concat('Nov 24 12:00:00 mail docker[1]: '.repeat(2_000))],
  ['braces', `{${'{"a":'.repeat(10_000)}`],
];

test.each(BOMBS)('no bomb: %s', (_name, text) => {
  const log = `Nov 24 12:00:00 mail ${text}\n`.repeat(20);
  const start = performance.now();
  isSound(parse(log));
  // A megabyte in well under a second even on a busy machine; anything super-linear takes minutes.
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('many hosts, programs and shapes are bounded', () => {
  const lines = Array.from({ length: 5_000 }, (_, i) => {
    const letters = `${String.fromCharCode(97 + (i % 26))}${String.fromCharCode(97 + ((i / 26) % 26))}${String.fromCharCode(97 + ((i / 676) % 26))}`;
    return `Nov 24 12:00:00 h${letters} postfix/smtp[1]: odd ${letters} words\nNov 24 12:00:00 x prog-${letters}[1]: y\n`;
  });
  const { unparsed, stats } = parse(lines.join(''));
  expect(stats.lines).toBe(10_000);
  expect(unparsed.length).toBeLessThanOrEqual(501);
  isSound(parse(lines.join('')));
});
