/**
 * Before the unit tests: dist/knowledge.json exists and is not older than knowledge/*.toml, without a build of
 * the code. So every test file reads one JSON file instead of some sixty TOML files.
 */
import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildFrom, newestSource } from '../../src/app/knowledge-files.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

export default function setup(): void {
  const directory = path.join(ROOT, 'knowledge');
  const target = path.join(ROOT, 'dist', 'knowledge.json');
  const builtAt = statSync(target, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (builtAt > newestSource(directory)) return;
  const { data, problems } = buildFrom(directory);
  // The knowledge tests report problems one by one; the other tests then say that there is no knowledge.
  if (data === undefined || problems.length > 0) return;
  mkdirSync(path.dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(data));
  renameSync(draft, target);
}
