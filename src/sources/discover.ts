/**
 * Finds the logs and mailboxes of this machine, so that `todoku why ADDRESS` needs no path: it looks where mail
 * servers and distributions put them (usual-places.ts). Bounces of a web server's mail come to the user it
 * runs as, and what nobody reads ends at root: their mailboxes come first.
 *
 * Only looks; nothing is read but the names. What is there and may not be read is a warning, because it may
 * hold the answer; what is not there is told in `looked`.
 */
import { closeSync, openSync, readdirSync, statSync, type BigIntStats } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Warning, WarningKey } from '../core/investigation.ts';
import { errorCode, unreadableWarning } from './file-problem.ts';
import { isMaildir } from './maildir.ts';
import { parseRotatedName } from './rotated-name.ts';
import {
  GENERAL_LOGS,
  HOME_DIRECTORIES,
  HOME_MAILBOXES,
  MAIL_LOGS,
  SPOOL_DIRECTORIES,
} from './usual-places.ts';

/** As many places are named when nothing was found. */
const NAMED_PLACES = 4;

export interface DiscoverOptions {
  /** Put before every path: another system's files mounted somewhere, or a test's. Default `/`. */
  readonly root?: string | undefined;
  /** Whose mailboxes come first after root's. Default: whoever runs this. */
  readonly user?: string | undefined;
  /** Home directory of that user, below `root`. */
  readonly home?: string | undefined;
}

export interface Discovery {
  /** In the order in which they should be read. For logs: of the file written to; `expandLogs` finds the archives. */
  readonly paths: readonly string[];
  /** Where was looked, found or not. */
  readonly looked: readonly string[];
  /**
   * `unreadable` for every one that is there, or for the directory that hides whether it is; `no-logs-found`,
   * `no-mail-found` when nothing is.
   */
  readonly warnings: readonly Warning[];
}

/** Logs of mail alone; those of everything too when none of the former has a line. */
export function discoverLogs(options: DiscoverOptions = {}): Discovery {
  const look = new Look(options.root ?? '/');
  const mail = MAIL_LOGS.filter((place) => look.isLog(place));
  const general = mail.some((place) => look.hasLines(place))
    ? []
    : GENERAL_LOGS.filter((place) => look.isLog(place));
  return look.result([...mail, ...general], 'no-logs-found');
}

/** Mailboxes with something in them: root's, the user's, then those of all others. */
export function discoverMail(options: DiscoverOptions = {}): Discovery {
  const look = new Look(options.root ?? '/');
  const { username, homedir } = callingUser();
  const { user = username, home = homedir } = options;
  const own = [
    ...['root', user].flatMap((name) => SPOOL_DIRECTORIES.map((directory) => path.join(directory, name))),
    ...['/root', home].flatMap((directory) => HOME_MAILBOXES.map((name) => path.join(directory, name))),
  ];
  const others = [
    ...SPOOL_DIRECTORIES.flatMap((directory) =>
      look.namesIn(directory).map((name) => path.join(directory, name)),
    ),
    ...HOME_DIRECTORIES.flatMap((directory) =>
      look.namesIn(directory).map((name) => path.join(directory, name, 'Maildir')),
    ),
  ];
  const found = [
    ...own.filter((place) => look.isMailbox(place, false)),
    ...others.filter((place) => look.isMailbox(place, true)),
  ];
  return look.result(found, 'no-mail-found');
}

function callingUser(): { readonly username: string; readonly homedir: string } {
  try {
    return os.userInfo();
  } catch {
    // A user id without a name, as in containers: root's mailboxes and the spool remain.
    return { username: '', homedir: os.homedir() };
  }
}

/** Looks at places below a root and remembers what it saw. */
class Look {
  readonly #root: string;
  readonly #looked = new Set<string>();
  readonly #warnings: Warning[] = [];
  /** Directories with other people's mailboxes that may not be read, and how many: one warning each. */
  readonly #closed = new Map<string, number>();
  /** Device and inode of what was found: /var/mail often is a link to /var/spool/mail. */
  readonly #found = new Set<string>();
  readonly #names = new Map<string, readonly string[]>();

  constructor(root: string) {
    this.#root = root;
  }

  /** The file itself, or its archives when it has just been put aside or was removed. */
  isLog(place: string): boolean {
    const file = this.#below(place);
    this.#looked.add(file);
    const stat = this.#look(file, false);
    if (stat === 'missing') return this.#hasArchives(file);
    return stat !== 'unreadable' && stat.isFile() && this.#isNew(stat);
  }

  hasLines(place: string): boolean {
    const file = this.#below(place);
    const stat = this.#look(file, false);
    return (typeof stat === 'object' && stat.size > 0n) || this.#hasArchives(file);
  }

  /** `others`: not root's or the user's own; there may be hundreds that are closed to us. */
  isMailbox(place: string, others: boolean): boolean {
    const file = this.#below(place);
    if (file.endsWith('.lock') || path.basename(file).startsWith('.') || this.#looked.has(file)) return false;
    this.#looked.add(file);
    const stat = this.#look(file, others);
    if (typeof stat !== 'object') return false;
    const hasMail = stat.isDirectory() ? isMaildir(file) : stat.size > 0n;
    return hasMail && this.#isNew(stat);
  }

  namesIn(place: string): readonly string[] {
    return this.#list(this.#below(place));
  }

  result(found: readonly string[], nothing: WarningKey): Discovery {
    const warnings = [...this.#warnings];
    for (const [directory, count] of this.#closed) {
      warnings.push({
        key: 'unreadable',
        path: directory,
        params: { reason: 'permission denied', code: 'EACCES', count },
      });
    }
    const looked = [...this.#looked];
    if (found.length === 0) {
      const some = looked.slice(0, NAMED_PLACES).join(', ');
      warnings.push({ key: nothing, params: { paths: looked.length > NAMED_PLACES ? `${some}, …` : some } });
    }
    return { paths: found.map((place) => this.#below(place)), looked, warnings };
  }

  #below(place: string): string {
    return path.join(this.#root, place);
  }

  /** Opened to see whether it may be read: access(2) asks for the real user, not the effective one. */
  #look(file: string, others: boolean): BigIntStats | 'missing' | 'unreadable' {
    try {
      const stat = statSync(file, { bigint: true });
      if (!stat.isFile() && !stat.isDirectory()) return 'missing';
      closeSync(openSync(file, 'r'));
      return stat;
    } catch (error) {
      const code = errorCode(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
      if (!others) this.#warnOnce(closedDirectory(file) ?? file, error);
      else this.#closed.set(this.#shared(file), (this.#closed.get(this.#shared(file)) ?? 0) + 1);
      return 'unreadable';
    }
  }

  #warnOnce(place: string, error: unknown): void {
    if (this.#warnings.every((warning) => warning.path !== place))
      this.#warnings.push(unreadableWarning(place, error));
  }

  /** `/home` of `/home/alice/Maildir`, `/var/mail` of `/var/mail/alice`. */
  #shared(file: string): string {
    return path.basename(file) === 'Maildir' ? path.dirname(path.dirname(file)) : path.dirname(file);
  }

  #isNew({ dev, ino }: BigIntStats): boolean {
    const identity = `${dev}:${ino}`;
    if (this.#found.has(identity)) return false;
    this.#found.add(identity);
    return true;
  }

  #hasArchives(file: string): boolean {
    const base = path.basename(file);
    return this.#list(path.dirname(file)).some(
      (name) => name !== base && parseRotatedName(name).base === base,
    );
  }

  #list(directory: string): readonly string[] {
    let names = this.#names.get(directory);
    if (names === undefined) {
      names = namesOf(directory, this.#warnings);
      this.#names.set(directory, names);
    }
    return names;
  }
}

/** The directory that hides whether the file is there: `/root` of `/root/mail/inbox`. */
function closedDirectory(file: string): string | undefined {
  if (exists(file)) return undefined;
  let directory = path.dirname(file);
  while (directory !== path.dirname(directory) && !exists(directory)) directory = path.dirname(directory);
  return directory;
}

/** False also when a directory above it does not let us see. */
function exists(file: string): boolean {
  try {
    statSync(file);
    return true;
  } catch {
    return false;
  }
}

function namesOf(directory: string, warnings: Warning[]): readonly string[] {
  try {
    return readdirSync(directory).sort();
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') warnings.push(unreadableWarning(directory, error));
    return [];
  }
}
