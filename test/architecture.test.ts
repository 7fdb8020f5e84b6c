/**
 * The layers of DESIGN: a file imports only lower ranks or its own folder, siblings never import each
 * other, pure folders know neither node: modules nor packages beyond the allow-list. Plain text scan.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../src');

/** Lower first. Folders of one rank are siblings. */
const RANKS: readonly (readonly string[])[] = [
  ['core'],
  ['mime', 'knowledge', 'store'],
  ['logs', 'bounces', 'checks', 'sources', 'probe'],
  ['correlate'],
  ['diagnose'],
  ['explain'],
  ['app'],
  ['cli', 'server'],
  ['public'],
];

const PURE = ['core', 'mime', 'logs', 'bounces', 'knowledge', 'correlate', 'diagnose', 'explain'];

/** Package → folders that may import it. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli'],
  '@bomb.sh/tab': ['cli'],
  picocolors: ['cli'],
  'fast-string-width': ['explain'],
  'smol-toml': ['app'],
  'temporal-polyfill': ['app'],
  'xz-decompress': ['sources'],
  fzstd: ['sources'],
  'seek-bzip': ['sources'],
  imapflow: ['sources'],
};

/** Folders below these are siblings of each other too: adding one touches nothing else. */
const SIBLING_PARENTS = ['logs', 'checks'];
const SHARED_SUBFOLDERS = ['logs/frame', 'logs/records'];

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g;

interface Edge {
  readonly file: string;
  readonly specifier: string;
}

function sourceFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.split(path.sep).join('/'));
}

function edges(): Edge[] {
  return sourceFiles()
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const text = readFileSync(path.join(SRC, file), 'utf8');
      return [...text.matchAll(IMPORT)].map((m) => ({ file, specifier: m[1] ?? m[2] ?? m[3] ?? '' }));
    });
}

function rankOf(folder: string): number {
  return RANKS.findIndex((rank) => rank.includes(folder));
}

function problemOf({ file, specifier }: Edge): string | undefined {
  const folder = file.split('/')[0] ?? '';
  if (specifier.startsWith('node:')) {
    return PURE.includes(folder) ? `${file}: pure folder imports ${specifier}` : undefined;
  }
  if (!specifier.startsWith('.')) {
    const name = specifier.startsWith('@')
      ? specifier.split('/').slice(0, 2).join('/')
      : (specifier.split('/')[0] ?? '');
    return PACKAGES[name]?.includes(folder) === true
      ? undefined
      : `${file}: package ${specifier} not allowed here`;
  }
  if (!specifier.endsWith('.ts')) return `${file}: import ${specifier} lacks its .ts ending`;
  const target = path.posix.join(path.posix.dirname(file), specifier);
  const targetFolder = target.split('/')[0] ?? '';
  if (targetFolder !== folder && rankOf(targetFolder) >= rankOf(folder)) {
    return `${file} (${folder}) may not import ${target}`;
  }
  const parent = SIBLING_PARENTS.find((p) => file.startsWith(`${p}/`) && target.startsWith(`${p}/`));
  if (parent !== undefined) {
    const own = file.split('/').slice(0, -1).join('/');
    const other = target.split('/').slice(0, -1).join('/');
    if (own !== parent && other !== parent && own !== other && !SHARED_SUBFOLDERS.includes(other)) {
      return `${file}: sibling import of ${target}`;
    }
  }
  return undefined;
}

test('every folder has a rank', () => {
  const folders = [...new Set(sourceFiles().map((file) => file.split('/')[0] ?? ''))];
  expect(folders.filter((folder) => rankOf(folder) < 0)).toEqual([]);
});

test('imports point to lower ranks or stay at home', () => {
  const all = edges();
  expect(all.length).toBeGreaterThan(10);
  expect(all.map(problemOf).filter((p) => p !== undefined)).toEqual([]);
});

test('no grab bags', () => {
  expect(sourceFiles().filter((f) => /(?:^|\/)(?:utils|helpers|common|misc)\.ts$/.test(f))).toEqual([]);
});
