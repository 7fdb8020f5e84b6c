import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { spoolStdin } from './spool-stdin.ts';

async function* chunks(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('one\ntw');
  yield Buffer.from('o\n');
}

test('standard input is kept in a file only its owner can read, and removed', async () => {
  const { paths, nameOf, close } = await spoolStdin(['a.log', '-'], chunks());
  expect(paths[0]).toBe('a.log');
  const copy = paths[1] ?? '';
  expect(readFileSync(copy, 'utf8')).toBe('one\ntwo\n');
  expect(statSync(copy).mode & 0o077).toBe(0);
  expect(statSync(path.dirname(copy)).mode & 0o077).toBe(0);
  expect([nameOf('a.log'), nameOf(copy)]).toEqual(['a.log', '-']);
  close();
  expect(existsSync(path.dirname(copy))).toBe(false);
});

test('without it nothing is made', async () => {
  const { paths, close } = await spoolStdin(['a.log'], chunks());
  expect(paths).toEqual(['a.log']);
  close();
});

test('a pipe that breaks leaves nothing behind', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('one');
    throw new Error('broken');
  }
  await expect(spoolStdin(['-'], broken())).rejects.toThrow('broken');
});
