/**
 * End to end: the real binary reads the mailbox of a real IMAP server (Dovecot), goes on with it as bounces arrive,
 * and leaves it as it was.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BINARY, jsonLines, ROOT } from './support/run-todoku.ts';

const IN_CI = process.env['CI'] === 'true';

/** Why the server cannot run here; CI must not pass without it. */
function obstacle(): string {
  const check = spawnSync(process.execPath, [path.join(ROOT, 'testbed/run.mjs'), '--check'], {
    encoding: 'utf8',
  });
  return check.status === 0 ? '' : check.stderr.replaceAll('\n', ' ').trim();
}

const OBSTACLE = IN_CI ? '' : obstacle();

interface BounceLine {
  readonly recipient: string;
  readonly reason: string;
  readonly source: { readonly path: string };
}

let directory = '';
let server: ChildProcess;
let url = '';

const maildir = (...parts: string[]): string => path.join(directory, 'Maildir', ...parts);

/** As delivery does it; the mailbox is another user's. */
function deliver(name: string, mail: string): void {
  writeFileSync(maildir('new', name), mail, { mode: 0o644 });
}

const bounceTo = (recipient: string): string =>
  `Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nTo: bounce@example.org\nSubject: failure notice\n\nHi. This is the qmail-send program at mx.example.net.\n\n<${recipient}>:\n192.0.2.25 does not like recipient.\nRemote host said: 550 5.1.1 User unknown\n`;

const LETTER = 'From: mike@example.com\nTo: bounce@example.org\nSubject: hello\n\nHow are you?\n';

function start(args: readonly string[], password = 'secret'): ChildProcess {
  return spawn(process.execPath, [BINARY, 'bounces', url, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: directory,
      LANG: 'en_US.UTF-8',
      TODOKU_IMAP_PASSWORD: password,
    },
  });
}

async function finished(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

/** Resolves when the child has printed so much. */
function printed(child: ChildProcess, lines: number): Promise<string> {
  let out = '';
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.split('\n').length > lines) resolve(out);
    });
    child.on('close', () => reject(new Error(`ended after ${out}`)));
  });
}

const recipients = (text: string): string[] => jsonLines<BounceLine>(text).map(({ recipient }) => recipient);

describe.skipIf(OBSTACLE !== '')(`IMAP${OBSTACLE === '' ? '' : ` (skipped: ${OBSTACLE})`}`, () => {
  beforeAll(async () => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'todoku-imap-e2e-'));
    server = spawn(process.execPath, [path.join(ROOT, 'testbed/imap.mjs'), maildir()], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const ready = await printed(server, 1);
    url = `imap://bounce%40example.org@127.0.0.1:${/ready (\d+)/.exec(ready)?.[1]}/INBOX`;
    deliver('1.a', bounceTo('first@example.jp'));
    deliver('2.a', LETTER);
  });

  afterAll(async () => {
    const ended = new Promise((resolve) => server.once('close', resolve));
    server.stdin?.end();
    await ended;
    rmSync(directory, { recursive: true, force: true });
  });

  test('reads the bounces of a mailbox, and the next run only what is new', async () => {
    const state = path.join(directory, 'state.json');
    const first = await finished(start(['--state', state, '--format', 'jsonl']));
    expect(first, first.err).toMatchObject({ code: 0 });
    expect(jsonLines<BounceLine>(first.out)).toMatchObject([
      { recipient: 'first@example.jp', reason: 'userunknown', source: { path: `${url}/;UID=1` } },
    ]);
    expect(JSON.parse(readFileSync(state, 'utf8'))).toMatchObject({ [url]: { uid: 2 } });
    deliver('3.a', bounceTo('second@example.jp'));
    const second = await finished(start(['--state', state, '--format', 'jsonl']));
    expect(recipients(second.out)).toEqual(['second@example.jp']);
  });

  test('--follow prints what arrives at once', async () => {
    const following = start(['--follow', '--format', 'jsonl']);
    expect(recipients(await printed(following, 2))).toEqual(['first@example.jp', 'second@example.jp']);
    const next = printed(following, 1);
    deliver('4.a', bounceTo('third@example.jp'));
    expect(recipients(await next)).toEqual(['third@example.jp']);
    following.kill('SIGINT');
  });

  test('a wrong password is told', async () => {
    const { code, err } = await finished(start([], 'wrong'));
    expect(code).toBe(2);
    expect(err).toContain('Authentication failed.');
  });

  test('nothing is marked, moved or deleted', () => {
    const names = ['new', 'cur'].flatMap((part) => readdirSync(maildir(part)));
    const delivered = names.map((name) => name.split(':')[0]?.split(',')[0]);
    expect(new Set(delivered)).toEqual(new Set(['1.a', '2.a', '3.a', '4.a']));
    expect(names.filter((name) => /:2,[A-Z]/.test(name))).toEqual([]);
  });
});
