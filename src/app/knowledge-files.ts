/**
 * Where the knowledge base comes from. The package ships dist/knowledge.json, made from knowledge/*.toml by
 * the build: one file, read and compiled in a few milliseconds. From source (tests) the same file is used
 * when it is newer than every TOML file; else the TOML files are read, which takes longer but needs no build.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, TomlError } from 'smol-toml';
import { TodokuError } from '../core/errors.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { type BuiltKnowledge, buildKnowledge, type KnowledgeFile } from '../knowledge/build.ts';
import { compile } from '../knowledge/compile.ts';
import type { KnowledgeData } from '../knowledge/data.ts';
import type { KnowledgeProblem } from '../knowledge/problem.ts';
import { unreadableInput } from '../sources/file-problem.ts';

// Two folders below the root: src/app, dist/app, and dist/cli when bundled.
const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../..');
const TOML_DIRECTORY = path.join(ROOT, 'knowledge');
const BUILT_FILE = path.join(ROOT, 'dist', 'knowledge.json');

/** In the order in which they are tried. */
const PARTS = ['providers', 'blocklists', '.'] as const;

let loaded: Knowledge | undefined;

/** The knowledge base that ships with todoku, once per process. */
export function loadKnowledge(): Knowledge {
  loaded ??= compile(loadKnowledgeData());
  return loaded;
}

/** What it is made of. */
export function loadKnowledgeData(): KnowledgeData {
  return isFresh() ? readBuilt() : readSources();
}

/** Compiled code trusts the build; code run from source trusts it only when no TOML file is newer. */
function isFresh(): boolean {
  if (!import.meta.url.endsWith('.ts')) return true;
  const builtAt = statSync(BUILT_FILE, { throwIfNoEntry: false })?.mtimeMs;
  return builtAt !== undefined && builtAt > newestSource(TOML_DIRECTORY);
}

/** Time of the last change to a knowledge file (ms). */
export function newestSource(directory: string): number {
  return Math.max(...builtInPaths(directory).map((file) => statSync(file).mtimeMs));
}

function readBuilt(): KnowledgeData {
  try {
    // The build has validated it: see scripts/build-knowledge.mjs.
    return JSON.parse(readFileSync(BUILT_FILE, 'utf8')) as KnowledgeData;
  } catch (cause) {
    throw new TodokuError(
      'knowledge-invalid',
      `cannot read ${BUILT_FILE}; run npm run build`,
      { path: BUILT_FILE },
      cause,
    );
  }
}

function readSources(): KnowledgeData {
  const { data, problems } = buildFrom(TOML_DIRECTORY);
  const first = problems[0];
  if (data !== undefined && first === undefined) return data;
  const where = first === undefined ? TOML_DIRECTORY : `${first.file}:${first.line ?? 0}`;
  throw new TodokuError('knowledge-invalid', `${where}: ${first?.what.en ?? ''}`, { path: where });
}

/** Reads and validates a directory laid out like knowledge/. */
export function buildFrom(directory: string): BuiltKnowledge {
  return buildKnowledge(
    builtInPaths(directory).map((file) => readToml(file, path.relative(directory, file))),
  );
}

function builtInPaths(directory: string): string[] {
  return PARTS.flatMap((part) =>
    readdirSync(path.join(directory, part))
      .filter((name) => name.endsWith('.toml'))
      .sort()
      .map((name) => path.join(directory, part, name)),
  );
}

function readToml(file: string, name: string): KnowledgeFile {
  const source = readFileSync(file, 'utf8');
  try {
    return { file: name, source, content: parse(source) };
  } catch (error) {
    const line = error instanceof TomlError ? error.line : undefined;
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { file: name, source, content: undefined, fault: { line, message } };
  }
}

/**
 * The same validation for a user's own files as for the built-in ones, together with them: a user's rules are
 * tried first, may use the built-in steps, and must not take an id that is in use. Returns the problems of
 * the files named; throws only when one cannot be read.
 */
export function checkKnowledgeFiles(paths: readonly string[]): readonly KnowledgeProblem[] {
  const own = paths.map((file) => {
    try {
      return readToml(file, file);
    } catch (error) {
      throw unreadableInput(file, error);
    }
  });
  const builtIn = builtInPaths(TOML_DIRECTORY).map((file) =>
    readToml(file, path.relative(TOML_DIRECTORY, file)),
  );
  return buildKnowledge([
    ...builtIn.filter(isFoundation),
    ...own,
    ...builtIn.filter((file) => !isFoundation(file)),
  ]).problems.filter((problem) => paths.includes(problem.file));
}

/** Causes and steps have no order among rules; naming them first puts the blame for a reused id on the user's file. */
function isFoundation(file: KnowledgeFile): boolean {
  return file.file === 'causes.toml' || file.file === 'steps.toml';
}
