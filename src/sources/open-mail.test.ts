import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Warning } from '../core/investigation.ts';
import type { MailReadOptions } from './mail-file.ts';
import type { MailMessage } from './mail-message.ts';
import { openMail } from './open-mail.ts';

const root = mkdtempSync(path.join(os.tmpdir(), 'todoku-mail-'));
afterAll(() => rmSync(root, { recursive: true }));

let folders = 0;

/** Files by relative path; a path ending in `/` is an empty directory. */
function make(files: Readonly<Record<string, string | Uint8Array>>): string {
  const base = path.join(root, `box-${folders++}`);
  mkdirSync(base);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(base, name);
    mkdirSync(name.endsWith('/') ? file : path.dirname(file), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(file, content);
  }
  return base;
}

interface Read {
  readonly messages: MailMessage[];
  readonly warnings: Warning[];
  /** `file#index subject`. */
  readonly subjects: string[];
}

async function read(mailbox: string, options: MailReadOptions = {}, meanwhile?: () => void): Promise<Read> {
  const messages: MailMessage[] = [];
  const warnings: Warning[] = [];
  for await (const message of openMail(mailbox, { ...options, onWarning: (w) => warnings.push(w) })) {
    if (messages.length === 0) meanwhile?.();
    messages.push(message);
  }
  const subjects = messages.map(({ source, bytes }) => {
    const subject = /^Subject: (.*)$/m.exec(Buffer.from(bytes).toString())?.[1] ?? '';
    return `${path.relative(mailbox, source.path)}#${source.index} ${subject}`;
  });
  return { messages, warnings, subjects };
}

const mail = (subject: string): string => `Return-Path: <>\nSubject: ${subject}\n\ntext\n`;
const FROM = 'From MAILER-DAEMON  Tue Nov 24 03:32:45 2026\n';
const mbox = (...subjects: string[]): string => subjects.map((s) => `${FROM}${mail(s)}\n`).join('');

describe('files', () => {
  test('an mbox: every message with its place', async () => {
    const file = path.join(make({ root: mbox('a', 'b') }), 'root');
    const { messages, warnings } = await read(file);
    expect(warnings).toEqual([]);
    expect(messages.map((m) => ({ ...m, bytes: Buffer.from(m.bytes).toString() }))).toEqual([
      {
        source: { path: file, index: 0, line: 2 },
        container: file,
        format: 'mbox',
        bytes: mail('a'),
        size: 33,
        truncated: false,
      },
      {
        source: { path: file, index: 1, line: 8 },
        container: file,
        format: 'mbox',
        bytes: mail('b'),
        size: 33,
        truncated: false,
      },
    ]);
  });

  test('a mail of its own, and whatever else is named', async () => {
    const base = make({ 'a.eml': mail('a'), odd: 'no header at all\n', none: '' });
    const one = await read(path.join(base, 'a.eml'));
    expect(one.messages.map((m) => [m.format, m.source.line])).toEqual([['eml', 1]]);
    expect((await read(path.join(base, 'odd'))).messages.length).toBe(1);
    expect((await read(path.join(base, 'none'))).warnings.map((w) => w.key)).toEqual(['empty']);
    expect((await read(path.join(base, 'missing'))).warnings).toEqual([
      {
        key: 'unreadable',
        path: path.join(base, 'missing'),
        params: { reason: 'no such file or directory', code: 'ENOENT' },
      },
    ]);
  });

  test('a packed mbox, also cut', async () => {
    const packed = execFileSync('gzip', ['-c'], {
      input: mbox(...Array.from({ length: 2_000 }, (_, i) => `s${i}`)),
    });
    const base = make({ 'whole.gz': packed, 'cut.gz': packed.subarray(0, packed.length >> 1) });
    expect((await read(path.join(base, 'whole.gz'))).subjects.at(-1)).toBe('#1999 s1999');
    const cut = await read(path.join(base, 'cut.gz'));
    expect(cut.warnings.map((w) => w.key)).toEqual(['truncated-archive']);
    expect(cut.subjects.length).toBeGreaterThan(500);
  });

  test('standard input', async () => {
    const stdin = (async function* () {
      yield Buffer.from(mbox('a', 'b'));
    })();
    const { messages } = await read('-', { stdin });
    expect(messages.map((m) => [m.source, m.container])).toEqual([
      [{ path: '-', index: 0, line: 2 }, '-'],
      [{ path: '-', index: 1, line: 8 }, '-'],
    ]);
  });

  test('of a message too large head and tail, with a warning', async () => {
    const large = `${mail('large')}${'x'.repeat(99)}\n`.repeat(50);
    const base = make({ box: `${FROM}${large}\n${mbox('small')}`, 'one.eml': large });
    const { messages, warnings } = await read(path.join(base, 'box'), { maxMessageBytes: 1_000 });
    expect(messages.map((m) => [m.truncated, m.size])).toEqual([
      [true, large.length],
      [false, mail('small').length],
    ]);
    expect(messages[0]?.bytes.length).toBeLessThanOrEqual(1_000);
    expect(warnings).toEqual([
      { key: 'message-too-big', path: path.join(base, 'box'), line: 2, params: { bytes: large.length } },
    ]);
    expect((await read(base, { maxMessageBytes: 1_000 })).messages.map((m) => m.truncated)).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('Maildir', () => {
  const box = (): string =>
    make({
      'new/1795491165.M1P2.host': mail('c'),
      'cur/1795491163.M1P2.host:2,S': mail('a'),
      'cur/1795491164.M1P2.host:2,': `${FROM}${mail('b')}`,
      'tmp/1795491166.M1P2.host': mail('half'),
      '.Junk/cur/1795491100.M1P2.host:2,': execFileSync('gzip', ['-c'], { input: mail('junk') }),
      '.Junk/new/': '',
      'Sent/new/1.x': mail('sent'),
      'Sent/cur/': '',
      'Sent/tmp/': '',
      'dovecot.index.cache': 'x',
    });

  test('new and cur in order, folders of both kinds, not tmp', async () => {
    const base = box();
    const { subjects, messages, warnings } = await read(base);
    expect(subjects).toEqual([
      'cur/1795491163.M1P2.host:2,S#0 a',
      'cur/1795491164.M1P2.host:2,#0 b',
      'new/1795491165.M1P2.host#0 c',
      '.Junk/cur/1795491100.M1P2.host:2,#0 junk',
      'Sent/new/1.x#0 sent',
    ]);
    expect(new Set(messages.map((m) => `${m.format} ${m.container}`))).toEqual(new Set([`maildir ${base}`]));
    expect(messages.map((m) => m.source.line)).toEqual([1, 2, 1, 1, 1]);
    expect(warnings).toEqual([]);
  });

  test('files that are moved or removed while it is read', async () => {
    const base = box();
    const { subjects, warnings } = await read(base, {}, () => {
      renameSync(
        path.join(base, 'new/1795491165.M1P2.host'),
        path.join(base, 'cur/1795491165.M1P2.host:2,S'),
      );
      unlinkSync(path.join(base, 'cur/1795491164.M1P2.host:2,'));
    });
    expect(subjects.slice(0, 2)).toEqual([
      'cur/1795491163.M1P2.host:2,S#0 a',
      'cur/1795491165.M1P2.host:2,S#0 c',
    ]);
    expect(warnings).toEqual([{ key: 'vanished', path: path.join(base, 'cur/1795491164.M1P2.host:2,') }]);
  });

  test('what may not be read is said once', async () => {
    const base = box();
    chmodSync(root, 0o755);
    chmodSync(path.join(base, 'new'), 0o000);
    chmodSync(path.join(base, 'cur/1795491163.M1P2.host:2,S'), 0o000);
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      const { subjects, warnings } = await read(base);
      expect(subjects[0]).toBe('cur/1795491164.M1P2.host:2,#0 b');
      expect(warnings.map((w) => [w.key, path.relative(base, w.path ?? '')])).toEqual([
        ['unreadable', 'new'],
        ['unreadable', 'cur/1795491163.M1P2.host:2,S'],
      ]);
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(path.join(base, 'new'), 0o755);
    }
  });
});

describe('directories', () => {
  test('of mails and mboxes, in a tree; what is no mail is passed over', async () => {
    const base = make({
      'b.eml': mail('b'),
      'a.eml': 'odd but named so\n',
      'mail.txt': `\n${mail('saved')}`,
      spool: mbox('x', 'y'),
      'spool.lock': '1',
      'notes.bin': Uint8Array.of(0, 1, 2, 3),
      'empty.eml': '',
      'sub/c.eml': mail('c'),
      'user/new/1.x': mail('maildir'),
      'user/cur/': '',
      '.hidden.eml': mail('hidden'),
    });
    symlinkSync('..', path.join(base, 'sub/loop'));
    const { subjects, messages, warnings } = await read(base);
    expect(subjects).toEqual([
      'a.eml#0 ',
      'b.eml#0 b',
      'mail.txt#0 saved',
      'spool#0 x',
      'spool#1 y',
      'sub/c.eml#0 c',
      'user/new/1.x#0 maildir',
    ]);
    expect(messages.map((m) => `${m.format} ${path.relative(base, m.container)}`)).toEqual([
      'eml ',
      'eml ',
      'eml ',
      'mbox spool',
      'mbox spool',
      'eml sub',
      'maildir user',
    ]);
    expect(warnings).toEqual([]);
    expect((await read(make({ 'x/': '' }))).warnings.map((w) => w.key)).toEqual(['empty']);
  });

  test('MH: in the order of numbers', async () => {
    const { subjects, messages } = await read(
      make({
        '.mh_sequences': 'cur: 1\n',
        '10': mail('j'),
        '9': mail('i'),
        ',8': mail('removed'),
        '1': mail('a'),
      }),
    );
    expect(subjects).toEqual(['1#0 a', '9#0 i', '10#0 j']);
    expect(new Set(messages.map((m) => m.format))).toEqual(new Set(['mh']));
  });
});

const CORPUS = path.resolve(import.meta.dirname, '../../../shared/corpus/bounces/mails');

test.skipIf(!existsSync(CORPUS))(
  'every mail of a corpus is one message (skipped without the shared corpus)',
  async () => {
    const files = spawnSync('find', [CORPUS, '-type', 'f'], { encoding: 'utf8' }).stdout.trim().split('\n');
    const seen = new Set((await read(CORPUS)).messages.map((m) => m.source.path));
    expect(files.filter((file) => !seen.has(file))).toEqual([]);
  },
);
