/** `todoku knowledge check`: one small bad file for each kind of mistake. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkKnowledgeFiles } from './knowledge-files.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'todoku-knowledge-'));
afterAll(() => rmSync(directory, { recursive: true }));

const HEADER = `id = 'own'
name.ja = '自社'
name.en = 'Own'
kind = 'mailbox'
mx = ['.own.example']
sources = ['own experience']
seen = '2026-11'
`;

const RULE = `
[[rule]]
id = 'own.closed'
match.text = 'the shop is closed'
cause = 'user-suspended'
confidence = 'high'
source = 'own experience'
seen = '2026-11'
samples = ['550 The shop is closed']
`;

function problemsOf(name: string, content: string): string[] {
  const file = path.join(directory, name);
  writeFileSync(file, content);
  return checkKnowledgeFiles([file]).map(({ line, key, entry }) => `${line ?? '?'} ${entry ?? '-'} ${key}`);
}

test('a good file has no problems', () => {
  expect(problemsOf('good.toml', HEADER + RULE)).toEqual([]);
});

test.each<[string, string, string[]]>([
  ['not-toml.toml', 'id = ', ['1 - not-toml']],
  ['unknown-key.toml', `${HEADER}colour = 'red'\n${RULE}`, ['8 - unknown-key']],
  [
    'unknown-key-in-rule.toml',
    HEADER + RULE.replace('source =', 'sauce ='),
    ['14 own.closed unknown-key', '9 own.closed missing-key'],
  ],
  [
    'unknown-key-in-match.toml',
    HEADER + RULE.replace('match.text', 'match.regex'),
    ['11 own.closed unknown-key', '11 own.closed no-condition'],
  ],
  [
    'unknown-cause.toml',
    HEADER + RULE.replace("'user-suspended'", "'user-suspendet'"),
    ['12 own.closed unknown-word'],
  ],
  ['unknown-confidence.toml', HEADER + RULE.replace("'high'", "'sure'"), ['13 own.closed unknown-word']],
  [
    'step-of-another-cause.toml',
    `${HEADER + RULE}steps = ['contact-otherwise', 'wait-for-block-to-end']\n`,
    ['17 own.closed step-does-not-fit'],
  ],
  [
    'no-look-up.toml',
    `${HEADER}lookupUrl = 'https://own.example/errors'\npostmasterUrl = 'https://own.example/errors'\n${RULE}`,
    ['8 - no-look-up'],
  ],
  ['unknown-step.toml', `${HEADER + RULE}steps = ['call-grandma']\n`, ['17 own.closed unknown-word']],
  ['unknown-vendor.toml', `${HEADER + RULE}filteredBy = 'nobody'\n`, ['17 own.closed unknown-word']],
  [
    'unknown-kind.toml',
    HEADER.replace("'mailbox'", "'shop'") + RULE,
    ['4 - unknown-word', '10 own.closed bad-id'].slice(0, 1),
  ],
  ['missing-language.toml', `${HEADER + RULE}why.ja = '閉店'\n`, ['17 own.closed missing-language']],
  ['missing-name.toml', HEADER.replace("name.en = 'Own'\n", '') + RULE, ['2 - missing-language']],
  ['no-sample.toml', HEADER + RULE.replace(/samples = .*\n/, ''), ['10 own.closed no-sample']],
  [
    'sample-not-matched.toml',
    HEADER + RULE.replace('The shop is', 'The shop was'),
    ['16 own.closed sample-not-matched'],
  ],
  [
    'sample-of-another.toml',
    `${HEADER + RULE}${RULE.replace('own.closed', 'own.shut').replace('the shop is', 'shop is')}`,
    ['25 own.shut sample-matches-other'],
  ],
  ['duplicate-id.toml', HEADER + RULE + RULE, ['19 own.closed duplicate-id']],
  [
    'id-of-built-in-step.toml',
    "[step.check-address]\nja = 'あ'\nen = 'a'\nwho = 'recipient'\n",
    ['1 check-address duplicate-id'],
  ],
  ['foreign-id.toml', HEADER + RULE.replace('own.closed', 'other.closed'), ['10 other.closed bad-id']],
  [
    'upper-case.toml',
    HEADER + RULE.replace('the shop is', 'The shop is'),
    ['11 own.closed never-matches', '16 own.closed sample-not-matched'],
  ],
  [
    'double-space.toml',
    HEADER + RULE.replace('the shop is', 'the  shop is'),
    ['11 own.closed never-matches', '16 own.closed sample-not-matched'],
  ],
  [
    'code-in-text.toml',
    HEADER + RULE.replace("'the shop is", "'5.1.1 the shop is"),
    ['11 own.closed never-matches', '16 own.closed sample-not-matched'],
  ],
  [
    'too-short.toml',
    HEADER + RULE.replace('the shop is closed', 'the'),
    ['11 own.closed never-matches', '16 own.closed sample-not-matched'],
  ],
  [
    'unknown-token.toml',
    HEADER + RULE.replace('the shop', 'the <shop>'),
    ['11 own.closed never-matches', '16 own.closed sample-not-matched'],
  ],
  [
    'class-against-status.toml',
    `${HEADER + RULE}match.code = ['4xx']\nmatch.status = ['5.1.1']\n`,
    ['11 own.closed never-matches', '16 own.closed sample-not-matched'],
  ],
  ['bad-domain.toml', HEADER.replace("['.own.example']", "['own example']") + RULE, ['5 - never-matches']],
  [
    'bad-month.toml',
    HEADER + RULE.replace("seen = '2026-11'", "seen = 'last week'"),
    ['15 own.closed wrong-type'],
  ],
  [
    'wrong-type.toml',
    HEADER + RULE.replace("'the shop is closed'", 'true'),
    ['11 own.closed wrong-type', '11 own.closed no-condition'],
  ],
])(
  '%s',
  (name, content, expected) => {
    expect(problemsOf(name, content).sort()).toEqual([...expected].sort());
  },
  120_000,
);

test('a problem says what and what to do, in both languages', () => {
  const file = path.join(directory, 'said.toml');
  writeFileSync(file, HEADER + RULE.replace("'user-suspended'", "'gone'"));
  const [problem] = checkKnowledgeFiles([file]);
  expect(problem).toMatchObject({ file, line: 12, entry: 'own.closed' });
  expect(problem?.what.en).toContain('cause = "gone"');
  expect(
    [problem?.what.ja, problem?.nextStep.ja, problem?.nextStep.en].every(
      (text) => text !== undefined && text !== '',
    ),
  ).toBe(true);
});

test('a file that is not there is an error of its own', () => {
  expect(() => checkKnowledgeFiles([path.join(directory, 'absent.toml')])).toThrow('no such file');
});
