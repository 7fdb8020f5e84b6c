import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { completionLines, completionScript } from './complete.ts';

function candidates(...words: string[]): string[] {
  return completionLines(words, 'en').map((line) => line.split('\t')[0] ?? '');
}

test.each([
  [['w'], ['why', ':4']],
  [
    ['why', '--form'],
    ['--format', ':4'],
  ],
  [
    ['why', '--format', ''],
    ['text', 'json', 'jsonl', 'md', 'html', ':4'],
  ],
  [
    ['bounces', '--format', 's'],
    ['sisimai', ':4'],
  ],
  [
    ['why', '--lang', ''],
    ['ja', 'en', ':4'],
  ],
  [
    ['report', '--since', 'y'],
    ['yesterday', ':4'],
  ],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish', 'pwsh', ':4'],
  ],
  [
    ['knowledge', 'c'],
    ['check', ':4'],
  ],
  [['why', '--log', '/var/l'], [':0']], // file names: the shell's business
  [['why', '--log', 'a', ''], [':0']],
  [['why', '--log=/v'], [':0']],
  [['events', ''], [':0']],
  [['knowledge', 'check', ''], [':0']],
  [['why', ''], [':4']], // an address cannot be guessed
])('%j', (words, expected) => {
  expect(candidates(...words)).toEqual(expected);
});

test.each(['bash', 'zsh', 'fish', 'pwsh'])('the script for %s calls us back', (shell) => {
  expect(completionScript(shell)).toMatch(/todoku complete '?--/);
});

test('bash loads its script twice without a word', () => {
  const lines = completionScript('bash');
  const bash = spawnSync('bash', ['--norc'], { input: `${lines}\n${lines}\n`, encoding: 'utf8' });
  expect(bash.error).toBeUndefined();
  expect([bash.status, bash.stderr]).toEqual([0, '']);
});
