/** What is no bounce: told as what it is, never as nothing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Coverage } from '../core/investigation.ts';
import { readBounces } from './read-bounces.ts';

const directory = mkdtempSync(path.join(os.tmpdir(), 'todoku-bounces-'));
afterAll(() => rmSync(directory, { recursive: true }));

async function coverageOf(name: string, content: string | Uint8Array | undefined): Promise<Coverage> {
  const place = path.join(directory, name);
  if (content !== undefined) writeFileSync(place, content);
  else for (const part of ['new', 'cur', 'tmp']) mkdirSync(path.join(place, part), { recursive: true });
  return (await readBounces({ mails: [place], onBounce: () => undefined })).coverage;
}

const keys = ({ warnings }: Coverage): string[] => warnings.map(({ key }) => key);

test.each([
  ['mbox', '', 'mbox'],
  ['Maildir', undefined, 'maildir'],
] as const)('an empty %s was read: nothing lies in it', async (name, content, format) => {
  const coverage = await coverageOf(name, content);
  expect(coverage.sources).toMatchObject([{ format, messages: 0, bounces: 0 }]);
  expect(keys(coverage)).toEqual(['empty']);
});

test.each([
  ['picture', Uint8Array.from({ length: 2_000 }, (_, i) => (i * 151) % 256)],
  ['maillog', 'Nov 24 12:00:00 mail postfix/qmgr[1]: 4ABC: removed\n'],
  ['notes.txt', 'Please look at this\nand at that.\n'],
])('%s is no mail', async (name, content) => {
  expect(keys(await coverageOf(name, content))).toEqual(['not-a-mailbox']);
});

test.each([
  ['letter.eml', 'From: a@example.com\nSubject: hello\n\nNothing failed.\n'],
  ['blanks.eml', '\n\nReceived: from x\nSubject: hello\n\nNothing failed.\n'],
  ['box', 'From a@example.com Tue Nov 24 03:32:45 2026\nSubject: hello\n\nNothing failed.\n'],
])('%s is a mail, though no bounce', async (name, content) => {
  const coverage = await coverageOf(name, content);
  expect(coverage.sources).toMatchObject([{ messages: 1, bounces: 0 }]);
  expect(keys(coverage)).toEqual([]);
});

test('what is not there was not read', async () => {
  const missing = path.join(directory, 'missing');
  const { coverage } = await readBounces({ mails: [missing], onBounce: () => undefined });
  expect(coverage.sources).toEqual([]);
  expect(keys(coverage)).toEqual(['unreadable']);
});
