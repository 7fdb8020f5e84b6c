/**
 * A Maildir is a directory with `new/`, `cur/` and `tmp/`, one file per mail. Delivery writes into tmp/ and moves
 * to new/; the mail reader moves to cur/ and changes flags behind `:2,` in the name, both at any time. So a
 * file that is gone has most likely got another name: it is looked for again by the part before the colon.
 * Folders are directories beside: `.Junk` and `.Junk.2026` (Maildir++), or `Junk/` (Dovecot's fs layout).
 */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode, unreadableWarning } from './file-problem.ts';
import { readMailFile, readSingleMail, type MailReadOptions } from './mail-file.ts';
import type { MailMessage } from './mail-message.ts';

const MAX_DEPTH = 8;

export function isMaildir(directory: string): boolean {
  return ['new', 'cur'].every((name) => isDirectory(path.join(directory, name)));
}

/** Which mails of a Maildir were read before, for who reads it again and again. Forgets those that are gone. */
export class SeenMails {
  #before: ReadonlySet<string> = new Set();
  #now: Set<string> = new Set();

  /** Also remembers it. */
  isNew(path: string): boolean {
    const key = uniquePart(path);
    this.#now.add(key);
    return !this.#before.has(key);
  }

  /** It could not be read: the next round shall try. */
  forget(path: string): void {
    this.#now.delete(uniquePart(path));
  }

  endRound(): void {
    this.#before = this.#now;
    this.#now = new Set();
  }
}

/**
 * The messages of a Maildir and its folders, each folder in the order of file names, which is that of time. With
 * `seen` only those that are new to it.
 */
export async function* readMaildir(
  directory: string,
  options: MailReadOptions = {},
  seen?: SeenMails,
): AsyncGenerator<MailMessage, void, undefined> {
  for (const folder of maildirFolders(directory)) yield* readFolder(folder, directory, options, seen);
  seen?.endRound();
}

/** The Maildir itself first. */
export function maildirFolders(directory: string): string[] {
  return [directory, ...foldersOf(directory, 0)];
}

interface MailFile {
  readonly name: string;
  readonly path: string;
}

async function* readFolder(
  folder: string,
  container: string,
  options: MailReadOptions,
  seen: SeenMails | undefined,
): AsyncGenerator<MailMessage, void, undefined> {
  const gone: MailFile[] = [];
  for (const file of filesOf(folder, options)) {
    if (options.signal?.aborted === true) return;
    // Its place in the folder tells it apart, not whether it lies in new/ or cur/.
    if (seen?.isNew(path.join(folder, file.name)) === false) continue;
    if (!(yield* readOne(file, container, options))) gone.push(file);
  }
  if (gone.length === 0) return;
  const renamed = new Map(filesOf(folder, options).map((file) => [uniquePart(file.name), file]));
  for (const file of gone) {
    const now = renamed.get(uniquePart(file.name));
    if (now !== undefined && (yield* readOne(now, container, options))) continue;
    seen?.forget(path.join(folder, file.name));
    options.onWarning?.({ key: 'vanished', path: file.path });
  }
}

async function* readOne(
  file: MailFile,
  container: string,
  options: MailReadOptions,
): AsyncGenerator<MailMessage, boolean, undefined> {
  const place = { container, format: 'maildir' } as const;
  const message = readSingleMail(file.path, place, options);
  if (message === 'gone') return false;
  if (message === 'failed') return true;
  if (message === undefined) yield* readMailFile(file.path, options, place);
  else if (message.size > 0) yield message;
  return true;
}

function filesOf(folder: string, options: MailReadOptions): MailFile[] {
  const files: MailFile[] = [];
  for (const part of ['new', 'cur']) {
    const directory = path.join(folder, part);
    try {
      for (const name of readdirSync(directory)) {
        if (!name.startsWith('.')) files.push({ name, path: path.join(directory, name) });
      }
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') options.onWarning?.(unreadableWarning(directory, error));
    }
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Of a name or path: what stays when flags change. */
function uniquePart(name: string): string {
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  return colon < 0 ? name : name.slice(0, colon);
}

function foldersOf(directory: string, depth: number): string[] {
  if (depth === MAX_DEPTH) return [];
  const folders: string[] = [];
  for (const name of subdirectories(directory)) {
    if (['new', 'cur', 'tmp'].includes(name)) continue;
    const folder = path.join(directory, name);
    if (isMaildir(folder)) folders.push(folder);
    folders.push(...foldersOf(folder, depth + 1));
  }
  return folders;
}

/** Names in order; links are not followed, they may lead in circles. */
function subdirectories(directory: string): string[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    // What is in it cannot be a folder for us; its own new/ and cur/ are reported when they cannot be read.
    return [];
  }
}

function isDirectory(directory: string): boolean {
  try {
    return statSync(directory).isDirectory();
  } catch {
    // Not there, or not to be looked into, which is said when it is read.
    return false;
  }
}
