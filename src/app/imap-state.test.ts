import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadImapState } from './imap-state.ts';

const URL = 'imaps://u@mx.example/INBOX';
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'todoku-imap-state-'));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('what was saved is there in the next run', () => {
  const file = path.join(directory, 'state.json');
  const state = loadImapState(file);
  expect(state.positionOf(URL)).toBeUndefined();
  state.save(URL, { uidValidity: '7', uid: 5 });
  state.save('imaps://u@mx.example/Junk', { uidValidity: '1', uid: 2 });
  expect(loadImapState(file).positionOf(URL)).toEqual({ uidValidity: '7', uid: 5 });
  expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object)).toHaveLength(2);
});

test('a file that is no state is an error, a strange entry is left out', () => {
  const file = path.join(directory, 'state.json');
  writeFileSync(file, 'not json');
  expect(() => loadImapState(file)).toThrow();
  writeFileSync(file, JSON.stringify({ [URL]: { uidValidity: 7, uid: 'x' } }));
  expect(loadImapState(file).positionOf(URL)).toBeUndefined();
});
