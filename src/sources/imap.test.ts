/** Against a scripted server on the loopback address that answers what RFC 3501 wants. */
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Warning } from '../core/investigation.ts';
import type { ImapPosition, ImapReadOptions } from './imap.ts';
import { readImap } from './imap.ts';
import { parseImapUrl } from './imap-url.ts';

interface Mailbox {
  uidValidity: number;
  /** By UID. */
  readonly mails: Map<number, string>;
}

let server: Server | undefined;
const commands: string[] = [];

afterEach(() => {
  server?.close();
  commands.length = 0;
});

/** Starts it; the URL of its INBOX. */
async function serve(mailbox: Mailbox, password = 'secret'): Promise<string> {
  const started = createServer((socket) => talk(socket, mailbox, password));
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `imap://u@127.0.0.1:${(started.address() as AddressInfo).port}/INBOX`;
}

function talk(socket: Socket, mailbox: Mailbox, password: string): void {
  const say = (text: string): void => void socket.write(`${text}\r\n`);
  let pending = '';
  say('* OK [CAPABILITY IMAP4rev1] ready');
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    pending += bytes.toString('latin1');
    for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
      const line = pending.slice(0, end);
      pending = pending.slice(end + 2);
      answer(line, mailbox, password, say);
      if (line.endsWith('LOGOUT')) socket.end();
    }
  });
}

function answer(line: string, mailbox: Mailbox, password: string, say: (text: string) => void): void {
  const [tag = '', ...words] = line.split(' ');
  const command = words.join(' ');
  commands.push(command);
  const uids = [...mailbox.mails.keys()].sort((a, b) => a - b);
  if (command.startsWith('LOGIN') && !command.includes(password))
    return say(`${tag} NO [AUTHENTICATIONFAILED] Authentication failed.`);
  if (command.startsWith('LIST')) say('* LIST (\\HasNoChildren) "/" INBOX');
  if (command.startsWith('CAPABILITY')) say('* CAPABILITY IMAP4rev1');
  if (command.startsWith('EXAMINE')) {
    say(`* ${uids.length} EXISTS`);
    say('* FLAGS (\\Seen)');
    say(`* OK [UIDVALIDITY ${mailbox.uidValidity}] ok`);
    say(`* OK [UIDNEXT ${(uids.at(-1) ?? 0) + 1}] ok`);
    return say(`${tag} OK [READ-ONLY] done`);
  }
  if (command.startsWith('UID SEARCH')) {
    const from = Number(/UID (\d+):\*/.exec(command)?.[1] ?? 1);
    const found = uids.filter((uid) => uid >= from);
    // RFC 3501 §6.4.8: `n:*` names the last mail also when n is greater.
    say(`* SEARCH ${(found.length > 0 ? found : uids.slice(-1)).join(' ')}`);
  }
  if (command.startsWith('UID FETCH')) {
    const set = (words[2] ?? '').split(',').flatMap((part) => {
      const [a = 0, b = a] = part.split(':').map(Number);
      return Array.from({ length: b - a + 1 }, (_, i) => a + i);
    });
    for (const uid of set) {
      const mail = mailbox.mails.get(uid);
      if (mail === undefined) continue;
      const limit = Number(/<0\.(\d+)>/.exec(command)?.[1] ?? mail.length);
      const isHead = command.includes('HEADER');
      const part = isHead ? mail.slice(0, mail.indexOf('\r\n\r\n') + 4) : mail.slice(0, limit);
      const name = isHead ? 'BODY[HEADER]' : `BODY[]${command.includes('<0.') ? '<0>' : ''}`;
      say(
        `* ${uids.indexOf(uid) + 1} FETCH (UID ${uid} RFC822.SIZE ${mail.length} ${name} {${part.length}}\r\n${part})`,
      );
    }
  }
  say(`${tag} OK done`);
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
