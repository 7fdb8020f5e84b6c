import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { discoverLogs, discoverMail, type Discovery } from './discover.ts';

const base = mkdtempSync(path.join(os.tmpdir(), 'todoku-discover-'));
afterAll(() => rmSync(base, { recursive: true }));

let systems = 0;

/** A system's files; a path ending in `/` is a directory. */
function system(files: readonly string[], content = 'x\n'): string {
  const root = path.join(base, `system-${systems++}`);
  for (const file of files) {
    const place = path.join(root, file);
    mkdirSync(file.endsWith('/') ? place : path.dirname(place), { recursive: true });
    if (!file.endsWith('/')) writeFileSync(place, content);
  }
  return root;
}

/** Without the root. */
function told(root: string, { paths, warnings }: Discovery): unknown {
  const short = (file: string): string => file.replaceAll(root, '');
  return [
    paths.map(short),
    warnings.map((w) => `${w.key} ${short(w.path ?? '')} ${w.params?.['count'] ?? ''}`.trim()),
  ];
}

test.each<[string, readonly string[], readonly string[]]>([
  ['Red Hat', ['/var/log/maillog', '/var/log/maillog-20261124', '/var/log/messages'], ['/var/log/maillog']],
  [
    'Debian 11',
    ['/var/log/mail.log', '/var/log/mail.info', '/var/log/mail.err', '/var/log/syslog'],
    ['/var/log/mail.log', '/var/log/mail.info', '/var/log/mail.err'],
  ],
  ['Debian with Exim', ['/var/log/exim4/mainlog', '/var/log/exim4/rejectlog'], ['/var/log/exim4/mainlog']],
  ['SUSE', ['/var/log/mail', '/var/log/mail-20261124.xz'], ['/var/log/mail']],
  ['split logs', ['/var/log/mail/mail.log'], ['/var/log/mail/mail.log']],
  ['qmail', ['/var/log/qmail/qmail-send/current'], ['/var/log/qmail/qmail-send/current']],
  ['syslog alone', ['/var/log/syslog', '/var/log/kern.log'], ['/var/log/syslog']],
  ['put aside a moment ago', ['/var/log/maillog.1', '/var/log/messages'], ['/var/log/maillog']],
])('logs of %s', (_, files, wanted) => {
  const root = system(files);
  expect(told(root, discoverLogs({ root }))).toEqual([wanted, []]);
});

test('an empty mail log does not hide the general one', () => {
  const root = system(['/var/log/maillog'], '');
  writeFileSync(path.join(root, 'var/log/messages'), 'x\n');
  expect(discoverLogs({ root }).paths).toEqual(
    ['maillog', 'messages'].map((n) => path.join(root, 'var/log', n)),
  );
  symlinkSync('maillog', path.join(root, 'var/log/mail.log'));
  expect(discoverLogs({ root }).paths.length).toBe(2);
});

test('nothing there: what was looked at', () => {
  const root = system(['/etc/']);
  const logs = discoverLogs({ root });
  expect(logs.paths).toEqual([]);
  expect(logs.looked).toContain(path.join(root, 'var/log/exim4/mainlog'));
  expect(logs.warnings).toEqual([
    { key: 'no-logs-found', params: { paths: expect.stringContaining(path.join(root, 'var/log/maillog')) } },
  ]);
  expect(discoverMail({ root, user: 'web', home: '/home/web' }).warnings.map((w) => w.key)).toEqual([
    'no-mail-found',
  ]);
});

test('mailboxes: of root and the user first, of every other next, each once', () => {
  const root = system([
    '/var/spool/mail/alice',
    '/var/spool/mail/root',
    '/var/spool/mail/web',
    '/var/spool/mail/web.lock',
    '/var/spool/mail/dir/x',
    '/var/spool/mail/bob/cur/',
    '/var/spool/mail/bob/new/',
    '/root/mbox',
    '/srv/web/Maildir/cur/',
    '/srv/web/Maildir/new/',
    '/home/carol/Maildir/cur/',
    '/home/carol/Maildir/new/',
    '/home/carol/mbox',
    '/home/dave/',
  ]);
  writeFileSync(path.join(root, 'var/spool/mail/empty'), '');
  symlinkSync('spool/mail', path.join(root, 'var/mail'));
  expect(told(root, discoverMail({ root, user: 'web', home: '/srv/web' }))).toEqual([
    [
      '/var/spool/mail/root',
      '/var/spool/mail/web',
      '/root/mbox',
      '/srv/web/Maildir',
      '/var/spool/mail/alice',
      '/var/spool/mail/bob',
      '/home/carol/Maildir',
    ],
    [],
  ]);
});

test('what may not be read is said: logs and own mailboxes each, those of others in sum', () => {
  const root = system([
    '/var/log/maillog',
    '/var/log/exim4/mainlog',
    '/var/log/messages',
    '/var/mail/root',
    '/var/mail/a',
    '/var/mail/b',
    '/var/mail/web',
    '/home/c/Maildir/cur/',
    '/root/mbox',
  ]);
  chmodSync(base, 0o755);
  for (const closed of [
    'var/log/maillog',
    'var/log/exim4',
    'var/mail/root',
    'var/mail/a',
    'var/mail/b',
    'home/c',
    'root',
  ]) {
    chmodSync(path.join(root, closed), 0o000);
  }
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    expect(told(root, discoverLogs({ root }))).toEqual([
      ['/var/log/messages'],
      ['unreadable /var/log/maillog', 'unreadable /var/log/exim4'],
    ]);
    expect(told(root, discoverMail({ root, user: 'web', home: '/home/web' }))).toEqual([
      ['/var/mail/web'],
      // Whether root has a mailbox at home, nobody else can see: said once, not for each kind of one.
      ['unreadable /var/mail/root', 'unreadable /root', 'unreadable /var/mail 2', 'unreadable /home 1'],
    ]);
  } finally {
    if (isRoot) process.seteuid?.(0);
    for (const closed of ['var/log/exim4', 'home/c', 'root']) chmodSync(path.join(root, closed), 0o755);
  }
});

test('this machine: whatever there is, no exception', () => {
  expect(discoverLogs().looked.length).toBeGreaterThan(10);
  expect(discoverMail().looked.length).toBeGreaterThan(4);
});
