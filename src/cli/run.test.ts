import { expect, test } from 'vitest';
import { COVERAGE, at } from '../../test/support/explain-samples.ts';
import { runCli } from '../../test/support/cli-world.ts';
import { TodokuError } from '../core/errors.ts';
import { COMMANDS } from './commands.ts';
import { ClosedPipeError } from './world.ts';

const EMPTY = { sources: [], warnings: [] };

function withWarning(key: 'unreadable' | 'truncated-archive' | 'growing', path: string) {
  return { ...COVERAGE, warnings: [{ key, path }] };
}

test.each([
  ['accepted', ['why', 'suteki@hotmail.com'], {}, 0],
  ['bounced', ['why', 'hogehoge@icloud.com'], {}, 1],
  ['not found', ['why', 'nobody'], {}, 1],
  ['nothing could be read', ['why', 'nobody'], { coverage: EMPTY }, 2],
  ['a named file could not', ['why', 'x', '--log', '/a'], { coverage: withWarning('unreadable', '/a') }, 2],
  [
    'a file in a named place',
    ['why', 'x', '--log', '/a'],
    { coverage: withWarning('truncated-archive', '/a/b.gz') },
    2,
  ],
  ['somebody else’s mailbox', ['why', 'x'], { coverage: withWarning('unreadable', '/var/mail/root') }, 0],
  ['a warning only', ['why', 'x', '--log', '/a'], { coverage: withWarning('growing', '/a') }, 0],
  ['report with failures', ['report'], {}, 1],
  ['a list', ['events', 'a.log'], {}, 0],
  ['deliveries', ['deliveries'], {}, 0],
  ['bounces', ['bounces'], {}, 0],
  ['a reply', ['explain', '550 no'], {}, 0],
  ['valid knowledge', ['knowledge', 'check', 'good.toml'], {}, 0],
  ['invalid knowledge', ['knowledge', 'check', 'bad.toml'], {}, 1],
  ['usage', ['why'], {}, 2],
  ['help', ['--help'], {}, 0],
  ['no word at all', [], {}, 0],
  ['closed pipe', ['report'], { fails: new ClosedPipeError() }, 0],
  ['unreadable', ['report'], { fails: new TodokuError('unreadable-input', 'EACCES', { path: '/a' }) }, 2],
  ['a bug', ['report'], { fails: new TypeError('x is not a function') }, 2],
] as const)('exit code when %s', async (_, argv, options, code) => {
  expect((await runCli(argv, options)).code).toBe(code);
});

test.each([
  [['whi'], 'There is no command “whi”.\nDid you mean why?\nSee todoku --help'],
  [['why'], 'WHO is missing.\nSee todoku why --help'],
  [
    ['why', 'a', '--fromat', 'md'],
    'There is no option “--fromat”.\nDid you mean --format?\nSee todoku why --help',
  ],
  [
    ['why', 'a', '--format', 'xml'],
    '--format cannot be “xml”; choose one of text, json, jsonl, md, html.\nSee todoku why --help',
  ],
  [['why', 'a', '--log'], '--log needs a value.\nSee todoku why --help'],
  [['why', 'a', '--log', '--mail', 'x'], '--log needs a value.\nSee todoku why --help'],
  [['why', 'a', '--since'], '--since needs a value.\nSee todoku why --help'],
  [['report', 'x'], 'One argument too many: x\nSee todoku report --help'],
  [
    ['why', 'a', '--tz', 'Mars/Base'],
    'There is no time zone “Mars/Base”. Write a name like Asia/Tokyo.\nSee todoku why --help',
  ],
  [
    ['why', 'a', '--since', '1h', '--until', '2h'],
    '--since must be earlier than --until.\nSee todoku why --help',
  ],
  [
    ['why', 'a', '--since', '2026-11-25', '--until', '2026-11-24'],
    '--since must be earlier than --until.\nSee todoku why --help',
  ],
  [['why', ''], 'WHO is missing.\nSee todoku why --help'],
  [['why', 'a', ' '], 'WHO is missing.\nSee todoku why --help'],
  [
    ['completion', 'tcsh'],
    'SHELL cannot be “tcsh”; choose one of bash, zsh, fish, pwsh.\nSee todoku completion --help',
  ],
  [
    ['knowledge', 'chek', 'x'],
    'There is no command “knowledge chek”.\nDid you mean check?\nSee todoku knowledge check --help',
  ],
  [['why', 'a', '--offline'], 'There is no option “--offline”.\nSee todoku why --help'], // not built yet
  [['why\x1b[31m'], 'There is no command “why\\x1b[31m”.\nSee todoku --help'],
])('%j', async (argv, text) => {
  expect((await runCli(argv)).error).toBe(`todoku: ${text}\n`);
});

test('an error says what, because of what, and what to do, in the language asked for', async () => {
  const fails = new TodokuError('unreadable-input', 'EACCES: /var/log/maillog\x07', {
    path: '/var/log/maillog',
  });
  expect((await runCli(['report'], { fails })).error).toMatchInlineSnapshot(`
    "todoku: /var/log/maillog could not be read.
    EACCES: /var/log/maillog\\x07
    Check the path and your permission (most mail logs are readable by root only).
    "
  `);
  expect((await runCli(['report', '--lang=ja'], { fails })).error).toMatchInlineSnapshot(`
    "todoku: /var/log/maillog を読み取れませんでした。
    EACCES: /var/log/maillog\\x07
    パスと読み取り権限を確認してください（メールログの多くは root だけが読めます）。
    "
  `);
  const bug = await runCli(['report', '-v'], { fails: new TypeError('x is not a function') });
  expect(bug.error).toContain('Something went wrong inside todoku.\nx is not a function\n');
  expect(bug.error).toContain('run.test.ts');
});

test.each([
  [{ LANG: 'ja_JP.UTF-8' }, [], 'ja'],
  [{ LANG: 'C' }, [], 'en'],
  [{ LC_ALL: 'ja_JP.eucJP', LANG: 'en_US' }, [], 'ja'],
  [{ LC_ALL: '', LC_MESSAGES: 'ja', LANG: 'en_US' }, [], 'ja'],
  [{ LC_MESSAGES: 'en_GB', LANG: 'ja_JP.UTF-8' }, [], 'en'],
  [{}, [], 'en'],
  [{ LANG: 'ja_JP.UTF-8' }, ['--lang', 'en'], 'en'],
  [{ LANG: 'C' }, ['--lang', 'ja'], 'ja'],
])('%j %j speaks %s', async (env, flags, language) => {
  const { out } = await runCli(['why', 'hogehoge@icloud.com', ...flags], { env });
  expect(out).toContain(language === 'ja' ? '届きませんでした' : 'Did not arrive');
  const before = await runCli([...flags, 'why', 'hogehoge@icloud.com'], { env });
  expect(before.out).toBe(out);
});

test('paths: repeated, several after one flag, and the argument left alone', async () => {
  const { asked } = await runCli([
    'why',
    '--log',
    'a.log',
    'b.log',
    'x@a.example',
    '--log',
    'c',
    '--mail',
    'spool',
  ]);
  expect(asked).toMatchObject({ logs: ['a.log', 'b.log', 'c'], mails: ['spool'], subjects: ['x@a.example'] });
  expect((await runCli(['why', 'x', 'y', '--log=-'])).asked).toMatchObject({
    logs: ['-'],
    subjects: ['x', 'y'],
  });
  expect((await runCli(['deliveries'])).asked).toMatchObject({ logs: undefined, mails: undefined });
  expect((await runCli(['events', 'x', '-', '--log', 'y'])).asked).toMatchObject({ logs: ['y', 'x', '-'] });
  expect((await runCli(['bounces', '-'])).asked).toMatchObject({ mails: ['-'] });
});

test('times and zone reach the use case', async () => {
  const { asked } = await runCli([
    'report',
    '--since',
    '2h',
    '--until',
    '2026-11-24T15:00:00+09:00',
    '--tz',
    'Asia/Tokyo',
  ]);
  expect(asked).toMatchObject({ since: at('13:40:00'), until: at('15:00:00'), timeZone: 'Asia/Tokyo' });
});

test('explain: words are joined, - is standard input, its lines one reply', async () => {
  const { asked } = await runCli([
    'explain',
    '550',
    'no',
    '--mx',
    'mx.example',
    '--domain',
    'a.example',
    '--phase',
    'rcpt',
  ]);
  expect(asked).toEqual({ reply: '550 no', mx: 'mx.example', domain: 'a.example', phase: 'rcpt' });
  expect((await runCli(['explain', '-'])).asked?.['reply']).toBe('550-5.1.1 no such 550 5.1.1 user');
});

test.each([
  ['why', ['hogehoge@icloud.com'], ['text', 'json', 'jsonl', 'md', 'html']],
  ['report', [], ['text', 'json', 'jsonl', 'md', 'html']],
  ['explain', ['550 no'], ['text', 'json', 'jsonl', 'md', 'html']],
  ['events', [], ['jsonl', 'json', 'text']],
  ['bounces', [], ['jsonl', 'json', 'text', 'csv', 'sisimai']],
  ['deliveries', [], ['jsonl', 'json', 'text']],
] as const)('%s in all its formats', async (command, args, formats) => {
  for (const format of formats) {
    const { out, code } = await runCli([command, ...args, '--format', format]);
    expect(code, format).toBeLessThan(2);
    expect(out.endsWith('\n'), format).toBe(true);
    if (format === 'json') expect(JSON.parse(out)).toBeTypeOf('object');
    if (format === 'jsonl' || format === 'sisimai') {
      for (const line of out.trimEnd().split('\n')) expect(JSON.parse(line)).toBeTypeOf('object');
    }
  }
  const preset = await runCli([command, ...args]);
  expect(preset.out).toBe((await runCli([command, ...args, '--format', formats[0]])).out);
});

test('raw lines come with -v', async () => {
  expect((await runCli(['events'])).out).not.toContain('"raw"');
  expect((await runCli(['events', '-v'])).out).toContain('"raw"');
  expect((await runCli(['deliveries', '--verbose'])).out).toContain('"raw"');
});

test('events: counts and what was not understood', async () => {
  const text = await runCli(['events', '--stats', '--unparsed']);
  expect(text.out).toContain('98.2 % of 41,203 lines understood');
  expect(text.out).toContain('a.log:3: what is 5');
  const json: unknown = JSON.parse((await runCli(['events', '--unparsed', '--format', 'json'])).out);
  expect(json).toMatchObject({
    schema: 'todoku/event-stats@1',
    unparsed: [{ count: 2, source: { path: 'a.log', line: 3 } }],
  });
});

test('an empty JSON list is a list', async () => {
  const { out } = await runCli(['events', '--format', 'json']);
  expect(JSON.parse(out)).toHaveLength(2);
});

test('warnings go to standard error, unless it shall be quiet', async () => {
  expect((await runCli(['deliveries'])).error).toMatchInlineSnapshot(`
    "todoku: /var/log/maillog-20261117.gz: The compressed file ends too early; what could be unpacked is used.
    todoku: /var/log/maillog: The lines state no year or time zone; they were read as Asia/Tokyo.
    "
  `);
  expect((await runCli(['deliveries', '-q'])).error).toBe('');
  expect((await runCli(['deliveries'], { errorIsTerminal: true })).error).toContain('98.2 % of 41,203 lines');
});

test.each([
  [[], { outIsTerminal: true }, true],
  [[], {}, false],
  [['--color', 'always'], {}, true],
  [['--color', 'never'], { outIsTerminal: true }, false],
  [[], { outIsTerminal: true, env: { NO_COLOR: '1' } }, false],
  [[], { outIsTerminal: true, env: { TERM: 'dumb' } }, false],
])('colours with %j %j: %s', async (flags, options, coloured) => {
  const { out } = await runCli(['why', 'hogehoge@icloud.com', ...flags], options);
  expect(out.includes('\x1b[')).toBe(coloured);
});

test('every command has help with examples in both languages', async () => {
  for (const { name, examples } of COMMANDS) {
    for (const lang of ['ja', 'en']) {
      const { out, code } = await runCli([...name.split(' '), '--help', '--lang', lang]);
      expect(code).toBe(0);
      for (const { line } of examples) expect(out).toContain(line);
      expect(examples.length).toBeGreaterThan(0);
    }
  }
});

test('examples in the help are commands that are understood', async () => {
  for (const { examples } of COMMANDS) {
    for (const { line } of examples) {
      // What a shell makes of it: the part after a pipe, redirections and quotes gone.
      const own = /todoku .*/.exec(line)?.[0].replace(/ (?:[<>|]|>>) .*$/, '') ?? '';
      const words = (own.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', '')).slice(1);
      expect((await runCli(words)).error, line).not.toMatch(/^todoku: There is no|needs a value|cannot be/);
    }
  }
});

test('help for the lost', async () => {
  const help = (await runCli(['--help'])).out;
  expect((await runCli(['help'])).out).toBe(help);
  expect((await runCli(['help', 'why'])).out).toBe((await runCli(['why', '-h'])).out);
  expect((await runCli(['why', '--log', '--help'])).out).toContain('todoku why WHO…');
  expect((await runCli(['-V'])).out).toBe('todoku 0.0.0\n');
});
