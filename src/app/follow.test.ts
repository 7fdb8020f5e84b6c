import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startImapServer } from '../../test/support/imap-server.ts';
import type { Bounce } from '../core/bounce.ts';
import type { Coverage } from '../core/investigation.ts';
import { readBounces } from './read-bounces.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'todoku-follow-'));
  for (const part of ['new', 'cur', 'tmp']) mkdirSync(path.join(directory, part));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

const bounceTo = (recipient: string): string =>
  `Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice\n\nHi. This is the qmail-send program at mx.example.net.\n\n<${recipient}>:\n550 5.1.1 User unknown\n`;

/** As delivery does it: written in tmp/, moved when whole. */
function deliver(name: string, recipient: string, part = 'new'): void {
  writeFileSync(path.join(directory, 'tmp', name), bounceTo(recipient));
  renameSync(path.join(directory, 'tmp', name), path.join(directory, part, name));
}

interface Following {
  readonly told: string[];
  readonly caughtUp: Promise<Coverage>;
  /** Resolves when so many bounces were told. */
  until(count: number): Promise<void>;
  end(): Promise<Coverage>;
}

function follow(mails: readonly string[], stateFile?: string): Following {
  const abort = new AbortController();
  const told: string[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let catchUp: (coverage: Coverage) => void;
  const caughtUp = new Promise<Coverage>((resolve) => {
    catchUp = resolve;
  });
  const done = readBounces({
    mails,
    onBounce: ({ recipient }: Bounce) => {
      told.push(recipient);
      for (const { count, resolve } of waiting) if (told.length >= count) resolve();
    },
    imap: { password: 'secret', stateFile },
    follow: { signal: abort.signal, onCaughtUp: (coverage) => catchUp(coverage) },
  });
  return {
    told,
    caughtUp,
    until: (count) =>
      new Promise((resolve) => {
        if (told.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    async end() {
      abort.abort();
      return (await done).coverage;
    },
  };
}

test('tells what lies there, then what arrives, each once', async () => {
  deliver('1.a', 'first@example.jp');
  const following = follow([directory]);
  const coverage = await following.caughtUp;
  expect(coverage.sources).toMatchObject([{ path: directory, messages: 1, bounces: 1 }]);
  expect(following.told).toEqual(['first@example.jp']);
  deliver('2.a', 'second@example.jp');
  await following.until(2);
  // A mail reader takes it: the same mail under another name.
  renameSync(path.join(directory, 'new/2.a'), path.join(directory, 'cur/2.a:2,S'));
  deliver('3.a:2,', 'third@example.jp', 'cur');
  await following.until(3);
  await following.end();
  expect(following.told).toEqual(['first@example.jp', 'second@example.jp', 'third@example.jp']);
});

test('folders are followed too', async () => {
  for (const part of ['new', 'cur', 'tmp'])
    mkdirSync(path.join(directory, '.Bounces', part), { recursive: true });
  const following = follow([directory]);
  await following.caughtUp;
  deliver('1.a', 'folder@example.jp', '.Bounces/new');
  await following.until(1);
  await following.end();
  expect(following.told).toEqual(['folder@example.jp']);
});

test('a mailbox on a server: what lies there, what arrives, and the next run goes on behind it', async () => {
  const crlf = (recipient: string): string => bounceTo(recipient).replaceAll('\n', '\r\n');
  const server = await startImapServer({ uidValidity: 7, mails: new Map([[3, crlf('first@example.jp')]]) });
  const state = path.join(directory, 'state.json');
  try {
    const following = follow([server.url, directory], state);
    const coverage = await following.caughtUp;
    expect(coverage.sources).toMatchObject([
      { format: 'imap', messages: 1, bounces: 1 },
      { format: 'maildir', messages: 0, bounces: 0 },
    ]);
    await vi.waitFor(() => expect(server.commands).toContain('EXAMINE INBOX'));
    server.deliver(4, crlf('second@example.jp'));
    await following.until(2);
    deliver('1.a', 'maildir@example.jp');
    await following.until(3);
    await following.end();
    expect(following.told).toEqual(['first@example.jp', 'second@example.jp', 'maildir@example.jp']);
    server.deliver(5, crlf('third@example.jp'));
    const again = follow([server.url], state);
    await again.until(1);
    await again.end();
    expect(again.told).toEqual(['third@example.jp']);
    expect(server.commands.filter((command) => /^(?:SELECT|UID STORE|STORE|APPEND)/.test(command))).toEqual(
      [],
    );
  } finally {
    server.close();
  }
});

test('a mailbox that cannot be read is not followed', async () => {
  const { coverage } = await readBounces({
    mails: ['imap://u@127.0.0.1:1/INBOX'],
    onBounce: () => undefined,
    follow: {},
  });
  expect(coverage.warnings).toMatchObject([{ key: 'unreadable' }, { key: 'nothing-to-follow' }]);
});

test('without a Maildir it ends when all is read', async () => {
  const file = path.join(directory, 'bounce.eml');
  deliver('1.a', 'file@example.jp');
  renameSync(path.join(directory, 'new/1.a'), file);
  const told: string[] = [];
  const { coverage } = await readBounces({
    mails: [file, path.join(directory, 'nothing')],
    onBounce: ({ recipient }) => told.push(recipient),
    follow: {},
  });
  expect(told).toEqual(['file@example.jp']);
  expect(coverage.warnings).toMatchObject([{ key: 'unreadable' }, { key: 'nothing-to-follow' }]);
});

test('a file that is no mailbox of single mails is read, and not followed', async () => {
  const file = path.join(directory, 'mbox');
  writeFileSync(file, bounceTo('neko@example.jp'));
  const following = follow([file]);
  await following.until(1);
  const { warnings } = await following.end();
  expect(warnings).toContainEqual({ key: 'nothing-to-follow' });
});
