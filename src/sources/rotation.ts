/**
 * A mail log is one stream of lines in many files. Every day or week logrotate (or newsyslog, exicyclog,
 * multilog) puts the file aside under another name, packs it some time later, and deletes the oldest. A
 * mail that was deferred over midnight stands in two files, so they must be read together and in order.
 * Here paths become sets of files, oldest first: rotated-name.ts knows the names, rotation-order.ts the
 * order, same-content.ts what is there twice.
 */
import { lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isBinary, readHead } from './file-head.ts';
import { errorCode, openWarning, unreadableWarning, type OnWarning } from './file-problem.ts';
import { lookAtLog, type LogCandidate, type LogSet } from './log-file.ts';
import { STDIN_PATH } from './open-bytes.ts';
import { parseRotatedName } from './rotated-name.ts';
import { inOrderOfTime } from './rotation-order.ts';
import { findCopies } from './same-content.ts';

export interface ExpandLogsOptions {
  /** A path that names the file being written stands for its archives too. An archive is always read alone. */
  readonly expandRotated: boolean;
  readonly onWarning?: OnWarning | undefined;
  /** Directories are searched so many levels deep; default 3. */
  readonly depth?: number | undefined;
}

const DEFAULT_DEPTH = 3;

/**
 * The log sets that `paths` (files, directories, archives, `-`) stand for, in the order in which they were named. A
 * file is in at most one of them, and a file with the same content as another in none. Never throws for
 * the files' sake: what cannot be read is a warning.
 */
export async function expandLogs(paths: readonly string[], options: ExpandLogsOptions): Promise<LogSet[]> {
  const files = new Map<string, LogCandidate>();
  for (const named of paths) {
    for (const candidate of candidatesOf(named, options)) {
      const other = files.get(candidate.identity);
      if (other === undefined) files.set(candidate.identity, candidate);
      else if (path.resolve(other.file.path) !== path.resolve(candidate.file.path)) {
        warnCopy(candidate, other, options);
      }
    }
  }
  for (const { copy, of } of await findCopies(
    [...files.values()].filter((f) => f.regular && f.file.size > 0),
  )) {
    files.delete(copy.identity);
    warnCopy(copy, of, options);
  }
  const sets = new Map<string, LogCandidate[]>();
  for (const file of files.values()) sets.set(file.set, [...(sets.get(file.set) ?? []), file]);
  const expanded = [...sets].map(([base, members]) => ({
    base,
    files: inOrderOfTime(members).map((m) => m.file),
  }));
  return paths.includes(STDIN_PATH) ? [...expanded, standardInput()] : expanded;
}

function warnCopy(copy: LogCandidate, of: LogCandidate, options: ExpandLogsOptions): void {
  options.onWarning?.({ key: 'duplicate-source', path: copy.file.path, params: { other: of.file.path } });
}

function standardInput(): LogSet {
  return { base: STDIN_PATH, files: [{ path: STDIN_PATH, size: 0, mtime: Date.now(), archived: false }] };
}

function candidatesOf(named: string, options: ExpandLogsOptions): LogCandidate[] {
  if (named === STDIN_PATH) return [];
  const { place, packed } = parseRotatedName(path.basename(named));
  const archives =
    options.expandRotated && place.kind === 'base' && !packed ? archivesOf(named, options) : [];
  try {
    if (statSync(named).isDirectory()) return inDirectory(named, options, options.depth ?? DEFAULT_DEPTH);
    const candidate = lookAtLog(named);
    if (candidate === undefined) return archives;
    if (candidate.file.size === 0 && candidate.regular) options.onWarning?.({ key: 'empty', path: named });
    return [candidate, ...archives];
  } catch (error) {
    options.onWarning?.(unreadableWarning(named, error));
    return archives;
  }
}

function archivesOf(base: string, options: ExpandLogsOptions): LogCandidate[] {
  const directory = path.dirname(base);
  const archives: LogCandidate[] = [];
  for (const name of namesIn(directory, options)) {
    if (name === path.basename(base) || parseRotatedName(name).base !== path.basename(base)) continue;
    const archive = look(path.join(directory, name), options);
    if (archive !== undefined && archive.file.size > 0) archives.push(archive);
  }
  return archives;
}

/** Every text file; directories that are links are not followed, they may lead in circles. */
function inDirectory(directory: string, options: ExpandLogsOptions, depth: number): LogCandidate[] {
  const found: LogCandidate[] = [];
  const below: string[] = [];
  for (const name of namesIn(directory, options)) {
    const file = path.join(directory, name);
    if (name.startsWith('.')) continue;
    if (isRealDirectory(file)) below.push(file);
    else if (isRegularFile(file)) {
      const candidate = look(file, options);
      if (candidate === undefined || candidate.file.size === 0) continue;
      const head = readHead(file, candidate.file.compression);
      if (head === undefined || !isBinary(head)) found.push(candidate);
    }
  }
  if (depth > 1) for (const folder of below) found.push(...inDirectory(folder, options, depth - 1));
  return found;
}

function namesIn(directory: string, options: ExpandLogsOptions): string[] {
  try {
    return readdirSync(directory).sort();
  } catch (error) {
    // A directory that is not there: so much is said of the file in it that was named.
    if (errorCode(error) !== 'ENOENT') options.onWarning?.(unreadableWarning(directory, error));
    return [];
  }
}

function look(file: string, options: ExpandLogsOptions): LogCandidate | undefined {
  try {
    return lookAtLog(file);
  } catch (error) {
    options.onWarning?.(openWarning(file, error));
    return undefined;
  }
}

function isRealDirectory(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Also through a link. */
function isRegularFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    // A link to nowhere, or gone: there was nothing to read.
    return false;
  }
}
