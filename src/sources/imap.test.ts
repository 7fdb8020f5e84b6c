/** Against a scripted server on the loopback address. */
import { afterEach, expect, test } from 'vitest';
import type { ImapServer, Mailbox } from '../../test/support/imap-server.ts';
import { startImapServer } from '../../test/support/imap-server.ts';
import type { Warning } from '../core/investigation.ts';
import type { ImapReadOptions } from './imap.ts';
import type { ImapPosition } from './imap-session.ts';
import { readImap } from './imap.ts';
import { isThisMachine, parseImapUrl } from './imap-url.ts';

let server: ImapServer | undefined;

afterEach(() => server?.close());

/** Starts it; the URL of its INBOX. */
async function serve(mailbox: Mailbox): Promise<string> {
  server = await startImapServer(mailbox);
  return server.url;
}

const mail = (subject: string, body = 'x'): string =>
  `From: a@example.jp\r\nSubject: ${subject}\r\n\r\n${body}\r\n`;

async function read(url: string, options: Partial<ImapReadOptions> = {}) {
  const subjects: string[] = [];
  const warnings: Warning[] = [];
  let position: ImapPosition | undefined;
  const paths: string[] = [];
  for await (const message of readImap(url, {
    password: 'secret',
    onWarning: (warning) => warnings.push(warning),
    onPosition: (at) => {
      position = at;
    },
    ...options,
  })) {
    const text = new TextDecoder().decode(message.bytes);
    subjects.push(text.slice(text.indexOf('Subject: ') + 9, text.indexOf('\r\n\r\n')));
    paths.push(message.source.path);
  }
  return { subjects, warnings, position, paths };
}

test('reads all mails, read-only, and goes on where it stopped', async () => {
  const mailbox: Mailbox = {
    uidValidity: 7,
    mails: new Map([
      [3, mail('one')],
      [5, mail('two')],
    ]),
  };
  const url = await serve(mailbox);
  const first = await read(url);
  expect(first).toMatchObject({
    subjects: ['one', 'two'],
    warnings: [],
    position: { uidValidity: '7', uid: 5 },
  });
  expect(first.paths[0]).toBe(`${url}/;UID=3`);
  const idle = await read(url, { after: first.position });
  expect(idle).toMatchObject({ subjects: [], warnings: [], position: undefined });
  mailbox.mails.set(6, mail('three'));
  expect((await read(url, { after: first.position })).subjects).toEqual(['three']);
  const commands = server?.commands ?? [];
  expect(commands.some((command) => command.startsWith('EXAMINE'))).toBe(true);
  expect(commands.filter((command) => /^(?:SELECT|UID STORE|STORE|EXPUNGE|APPEND)/.test(command))).toEqual(
    [],
  );
  expect(commands.filter((command) => command.includes('BODY[') && !command.includes('PEEK'))).toEqual([]);
});

test('when the server has renumbered, all is read again', async () => {
  const mailbox: Mailbox = { uidValidity: 8, mails: new Map([[1, mail('one')]]) };
  const url = await serve(mailbox);
  const { subjects, position } = await read(url, { after: { uidValidity: '7', uid: 900 } });
  expect(subjects).toEqual(['one']);
  expect(position).toEqual({ uidValidity: '8', uid: 1 });
});

test('fetches only what is wanted, and of a large mail the beginning', async () => {
  const mails = new Map([
    [1, mail('no')],
    [2, mail('yes', 'y'.repeat(5_000))],
  ]);
  const url = await serve({ uidValidity: 1, mails });
  const { subjects, warnings, position } = await read(url, {
    wants: (head) => new TextDecoder().decode(head).includes('yes'),
    maxMessageBytes: 1_000,
  });
  expect(subjects).toEqual(['yes']);
  expect(warnings).toMatchObject([
    { key: 'message-too-big', params: { bytes: (mails.get(2) ?? '').length } },
  ]);
  expect(position?.uid).toBe(2);
});

test('a refused password and a closed port are warnings', async () => {
  const url = await serve({ uidValidity: 1, mails: new Map() });
  expect((await read(url, { password: 'wrong' })).warnings).toMatchObject([
    { key: 'unreadable', path: url, params: { reason: 'Authentication failed.' } },
  ]);
  expect((await read('imap://u@127.0.0.1:1/INBOX')).warnings).toMatchObject([{ key: 'unreadable' }]);
});

test.each([
  [
    'imaps://u@mx.example/Bounces',
    { host: 'mx.example', port: 993, secure: true, user: 'u', mailbox: 'Bounces' },
  ],
  [
    'imap://u%40x.example@mx.example:10143',
    { port: 10_143, secure: false, user: 'u@x.example', mailbox: 'INBOX' },
  ],
  ['imaps://u@[2001:db8::1]/a/b;UIDVALIDITY=3', { host: '2001:db8::1', mailbox: 'a/b' }],
])('%s', (url, parts) => {
  expect(parseImapUrl(url)).toMatchObject(parts);
});

test.each([
  'imaps://mx.example/INBOX',
  'imaps:///INBOX',
  'imap://u@',
  'imaps://u@mx.example/%zz',
  'http://u@x',
])('%s is none', (url) => {
  expect(parseImapUrl(url)).toBeUndefined();
});

test('a password in the URL is never shown', () => {
  expect(parseImapUrl('imaps://u:hunter2@mx.example/INBOX')?.shown).toBe('imaps://u@mx.example/INBOX');
});

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['::1', true],
  ['192.0.2.1', false],
  ['127.example.com', false], // a name anybody may have
  ['imap.example.com', false],
])('plain text may go to %s: %s', (host, expected) => {
  expect(isThisMachine(host)).toBe(expected);
});
