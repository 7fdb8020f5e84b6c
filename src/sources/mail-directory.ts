/**
 * A directory of mails that is no Maildir: saved `.eml` files, several mboxes (/var/spool/mail itself), an MH
 * folder (files named 1, 2, 3, …), or a tree of all that. What a file is, its beginning tells; files that
 * are no mail (indexes, locks, notes) are passed over, for nobody named them.
 */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { detectCompression } from './compression.ts';
import { readAt } from './file-head.ts';
import { openWarning, unreadableWarning } from './file-problem.ts';
import { beginsWithFrom } from './from-line.ts';
import { looksLikeMail } from './looks-like-mail.ts';
import { readMailFile, readSingleMail, type MailReadOptions } from './mail-file.ts';
import { isMaildir, readMaildir } from './maildir.ts';
import type { MailFormat, MailMessage } from './mail-message.ts';

const MAX_DEPTH = 8;
const HEAD_BYTES = 1_024;

export async function* readMailDirectory(
  directory: string,
  options: MailReadOptions = {},
  depth = 0,
): AsyncGenerator<MailMessage, void, undefined> {
  if (isMaildir(directory)) return yield* readMaildir(directory, options);
  const { files, folders, isMh } = list(directory, options);
  for (const name of files) {
    if (options.signal?.aborted === true) return;
    const format = isMh && isNumber(name) ? 'mh' : 'eml';
    yield* readListed(path.join(directory, name), { container: directory, format }, options);
  }
  if (depth === MAX_DEPTH) return;
  for (const name of folders) yield* readMailDirectory(path.join(directory, name), options, depth + 1);
}

async function* readListed(
  file: string,
  place: { readonly container: string; readonly format: MailFormat },
  options: MailReadOptions,
): AsyncGenerator<MailMessage, void, undefined> {
  const kind = kindOf(file, options);
  if (kind === 'no-mail') return;
  const message = kind === 'single' ? readSingleMail(file, place, options) : undefined;
  if (message === undefined) yield* readMailFile(file, options, place);
  else if (message === 'gone') options.onWarning?.({ key: 'vanished', path: file });
  else if (message !== 'failed') yield message;
}

type Kind = 'single' | 'other' | 'no-mail';

function kindOf(file: string, options: MailReadOptions): Kind {
  let head: Uint8Array;
  try {
    // Asked before opening: a pipe in the directory would block.
    if (!statSync(file).isFile()) return 'no-mail';
    head = readAt(file, 0, HEAD_BYTES);
  } catch (error) {
    options.onWarning?.(openWarning(file, error));
    return 'no-mail';
  }
  if (head.length === 0) return 'no-mail';
  if (detectCompression(head) !== undefined || beginsWithFrom(head, 0, head.length)) return 'other';
  return file.endsWith('.eml') || looksLikeMail(head) ? 'single' : 'no-mail';
}

interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly isMh: boolean;
}

function list(directory: string, options: MailReadOptions): Listing {
  try {
    const entries = readdirSync(directory, { withFileTypes: true });
    const isMh = entries.some((entry) => entry.name === '.mh_sequences');
    const seen = entries.filter(
      ({ name }) => !name.startsWith('.') && !name.startsWith(',') && !name.endsWith('.lock'),
    );
    // Links to files are files; links to directories may lead in circles.
    const files = seen.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
    const folders = seen.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    return { files: files.sort(byNumberThenName), folders: folders.sort(), isMh };
  } catch (error) {
    options.onWarning?.(unreadableWarning(directory, error));
    return { files: [], folders: [], isMh: false };
  }
}

function byNumberThenName(a: string, b: string): number {
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? -1 : 1;
  if (isNumber(a)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}

function isNumber(name: string): boolean {
  return /^\d{1,9}$/.test(name);
}
