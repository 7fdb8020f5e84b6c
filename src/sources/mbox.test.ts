import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MboxSplitter, type SplitMessage } from './mbox.ts';

const FROM = 'From a@b.example Tue Nov 24 03:32:45 2026\n';

interface Split {
  readonly texts: string[];
  readonly lines: number[];
  readonly format: string;
}

function split(file: string | Uint8Array, step = 1_000_000, maxBytes?: number): Split {
  const bytes = typeof file === 'string' ? Buffer.from(file, 'latin1') : file;
  const messages: SplitMessage[] = [];
  const splitter = new MboxSplitter((m) => messages.push(m), maxBytes);
  // One buffer for all chunks, as the readers have it: what is kept must have been copied.
  const chunk = new Uint8Array(step);
  for (let at = 0; at < bytes.length; at += step) {
    const piece = bytes.subarray(at, at + step);
    chunk.set(piece);
    splitter.push(chunk.subarray(0, piece.length));
    chunk.fill(0x21);
  }
  splitter.end();
  expect(messages.map((m) => m.index)).toEqual(messages.map((_, i) => i));
  return {
    texts: messages.map((m) => Buffer.from(m.bytes).toString('latin1')),
    lines: messages.map((m) => m.line),
    format: splitter.format,
  };
}

test('messages, their lines, and the blank line between them', () => {
  expect(split(`${FROM}Subject: 1\n\none\n\n${FROM}Subject: 2\n\ntwo\n`)).toEqual({
    texts: ['Subject: 1\n\none\n', 'Subject: 2\n\ntwo\n'],
    lines: [2, 7],
    format: 'mbox',
  });
});

test.each<[string, string, readonly string[]]>([
  ['empty', '', []],
  ['blank lines first', `\n\r\n${FROM}S: 1\n\n`, ['S: 1\n']],
  ['CRLF', `${FROM}S: 1\n\nx\n\n${FROM}S: 2\n`.replaceAll('\n', '\r\n'), ['S: 1\r\n\r\nx\r\n', 'S: 2\r\n']],
  ['lone CR', `${FROM}S: 1\n\nx\n\n${FROM}S: 2\n`.replaceAll('\n', '\r'), ['S: 1\r\rx\r', 'S: 2\r']],
  ['no line end at the end', `${FROM}S: 1\n\nx`, ['S: 1\n\nx']],
  [
    'prose that begins with From',
    `${FROM}S: 1\n\nFrom here on\n\nFrom there\n`,
    ['S: 1\n\nFrom here on\n\nFrom there\n'],
  ],
  [
    'quoted once, twice, not at a line start',
    `${FROM}S: 1\n\n>From x\n>>From y\nz >From z\n`,
    ['S: 1\n\nFrom x\n>From y\nz >From z\n'],
  ],
  [
    'no blank line before, header behind',
    `${FROM}S: 1\n\ncut of${'\n'}${FROM}S: 2\n`,
    ['S: 1\n\ncut of\n', 'S: 2\n'],
  ],
  [
    'no blank line before, prose behind',
    `${FROM}S: 1\n\nsee\n${FROM}said he\n`,
    [`S: 1\n\nsee\n${FROM}said he\n`],
  ],
  ['a message without anything', `${FROM}${FROM}S: 2\n`, ['', 'S: 2\n']],
  ['only a From_ line', FROM, ['']],
  [
    'UUCP line first',
    `${FROM}>From x Tue Nov 24 03:32 1987\nS: 1\n`,
    ['>From x Tue Nov 24 03:32 1987\nS: 1\n'],
  ],
  [
    'From_ lines without date',
    'From a@b.example\nS: 1\n\nFrom the start\n\nFrom c@d.example\nS: 2\n',
    ['S: 1\n\nFrom the start\n', 'S: 2\n'],
  ],
])('%s', (_, file, texts) => {
  expect(split(file).texts).toEqual(texts);
});

test('a mail of its own stays as it is', () => {
  const mail = `\nSubject: x\n\n>From y\n\n${FROM}Subject: enclosed\n`;
  expect(split(mail)).toEqual({ texts: [mail], lines: [1], format: 'eml' });
  expect(split('From now on: text\n')).toEqual({ texts: ['From now on: text\n'], lines: [1], format: 'eml' });
  const carriageReturns = 'Subject: x\r\rFrom y\r';
  expect(split(carriageReturns).texts).toEqual([carriageReturns]);
});

test('head and tail of a large message, the next one whole', () => {
  const large = `S: 1\n\n${'line\n'.repeat(2_000)}end\n`;
  const { texts, lines } = split(`${FROM}${large}\n${FROM}S: 2\n`, 100, 400);
  // 300 bytes of head and 100 of tail, each cut at a line end; the blank line does not count.
  expect(texts[0]).toBe(`S: 1\n\n${'line\n'.repeat(58)}${'line\n'.repeat(18)}end\n`);
  expect([texts[1], lines[1]]).toEqual(['S: 2\n', 2_007]);
});

/** As mboxrd wants it: every line that looks like a From_ line gets one more quote. */
function write(messages: readonly string[], lineEnd: string): string {
  const quoted = messages.map((m) => `${FROM}${m.replace(/^(?=>*From )/gm, '>')}\n`);
  return quoted.join('').replaceAll('\n', lineEnd);
}

const line = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.string({ unit: fc.constantFrom('a', ' ', '>', 'From ', 'F', ':'), maxLength: 8 }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', FROM.trimEnd(), `>${FROM.trimEnd()}`, 'From x', 'x'.repeat(700)),
  },
);

test('what mboxrd wrote comes back, at any chunk size and with any line end', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(line, { maxLength: 6 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 1, max: 3_000 }),
      (bodies, lineEnd, step) => {
        const messages = bodies.map((lines) => `Subject: x\n\n${lines.map((l) => `${l}\n`).join('')}`);
        const { texts } = split(write(messages, lineEnd), step);
        expect(texts).toEqual(messages.map((m) => m.replaceAll('\n', lineEnd)));
      },
    ),
    { numRuns: 400 },
  );
});

test('any bytes: the same at any chunk size, nothing lost', () => {
  const bytes = fc.array(fc.oneof(line, fc.constantFrom('\n', '\r', '\r\n', '\0', FROM, `\n${FROM}S: 1\n`)), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 1_500 }), (parts, step) => {
      const file = parts.join('');
      const whole = split(file);
      expect(split(file, step)).toEqual(whole);
      if (whole.format === 'eml') expect(whole.texts.join('')).toBe(file);
    }),
    { numRuns: 400 },
  );
});

const SPOOLS = path.resolve(import.meta.dirname, '../../../shared/corpus/servers');
const recorded = existsSync(SPOOLS)
  ? readdirSync(SPOOLS, { recursive: true, encoding: 'utf8' }).filter((name) => /\/spool\/[^/]+$/.test(name))
  : [];

test.skipIf(recorded.length === 0)(
  'recorded spools: one message per From_ line (skipped without the shared corpus)',
  () => {
    for (const name of recorded) {
      const file = readFileSync(path.join(SPOOLS, name));
      const wanted =
        file.toString('latin1').match(/^From \S+ +\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}$/gm)?.length ?? 0;
      expect([name, split(file).texts.length]).toEqual([name, wanted]);
    }
  },
);
