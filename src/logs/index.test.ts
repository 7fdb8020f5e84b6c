import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { READERS, RECORD_READERS } from './index.ts';

test('every folder with a reader is in one of the arrays, under its own name', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => existsSync(path.join(import.meta.dirname, name, 'reader.ts')));
  expect([...READERS, ...RECORD_READERS].map((reader) => reader.id).sort()).toEqual(folders.sort());
});

test('a program has one owner', () => {
  const programs = [
    'sendmail',
    'sm-mta',
    'sm-msp-queue',
    'postfix/smtp',
    'postfix-out/smtp',
    'mx1/smtpd',
    'postfix',
  ];
  for (const program of programs) {
    expect(
      READERS.filter((reader) => reader.owns(program)).map((reader) => reader.id),
      program,
    ).toHaveLength(1);
  }
  for (const program of ['kernel', 'CRON', 'dovecot', 'amavis', 'systemd', 'smtpd/foo', '']) {
    expect(
      ['sendmail', 'postfix'].filter((id) => READERS.find((r) => r.id === id)?.owns(program)),
      program,
    ).toEqual([]);
  }
});
