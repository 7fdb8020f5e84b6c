import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { renderCliDocs } from './docs.ts';

const FILE = path.resolve(import.meta.dirname, '../../docs/cli.md');

test('docs/cli.md is what the commands say (UPDATE_DOCS=1 rewrites it)', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, renderCliDocs());
  expect(readFileSync(FILE, 'utf8')).toBe(renderCliDocs());
});
