import { expect, test } from 'vitest';
import { KNOWN_PREFIXES as POSTFIX } from './postfix/known-lines.ts';
import { createPrefixTable } from './prefix-table.ts';
import { KNOWN_PREFIXES as SENDMAIL, KNOWN_WITH_ID } from './sendmail/known-lines.ts';

test('tells by how a text begins', () => {
  const table = createPrefixTable(['connect from ', 'connection ']);
  expect(table.matches('connect from mx.example')).toBe(true);
  expect(table.matches('connect to mx.example')).toBe(false);
  expect(table.matches('')).toBe(false);
  expect(table.find('connection lost')).toEqual(['connection ']);
});

test.each([
  ['postfix', POSTFIX],
  ['sendmail', SENDMAIL],
  ['sendmail with id', KNOWN_WITH_ID],
] as const)('%s: no prefix makes another one useless', (_name, prefixes) => {
  const covered = prefixes.filter((prefix) =>
    prefixes.some((other) => other !== prefix && prefix.startsWith(other)),
  );
  expect(covered).toEqual([]);
});
