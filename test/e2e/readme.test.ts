/** What the READMEs print as an answer is what the program answers. UPDATE_DOCS=1 writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, todoku } from './support/run-todoku.ts';

/** How long ago it was changes with the day. */
const AGO = /(?:, [^,\n]* ago|、[^、\n]*前)$/gm;

async function answers(text: string): Promise<string> {
  const commands = text.split('\n').filter((line) => line.startsWith('$ todoku '));
  const parts: string[] = [];
  for (const command of commands) {
    const { stdout } = await todoku(command.split(' ').slice(2));
    parts.push(`${command}\n\n${stdout.replace(AGO, '')}`);
  }
  return parts.join('\n');
}

test.each(['README.md', 'README.ja.md'])('%s', async (name) => {
  const file = path.join(ROOT, name);
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf('```\n$ todoku why ') + 4;
  const end = text.indexOf('```', start);
  expect(start).toBeGreaterThan(4);
  const shown = text.slice(start, end);
  const answered = await answers(shown);
  if (process.env['UPDATE_DOCS'] === '1')
    writeFileSync(file, text.slice(0, start) + answered + text.slice(end));
  else expect(shown).toBe(answered);
});
