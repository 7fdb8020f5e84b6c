/** Reads mail sources into bounces. */
import type { Bounce } from '../core/bounce.ts';
import type { SourceCoverage, Warning } from '../core/investigation.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { decodeBounces } from '../bounces/decode.ts';
import { looksLikeBounce } from '../bounces/head.ts';
import { readImap } from '../sources/imap.ts';
import { isImapUrl, parseImapUrl } from '../sources/imap-url.ts';
import { looksLikeMail } from '../sources/looks-like-mail.ts';
import type { MailMessage } from '../sources/mail-message.ts';
import { isMaildir, readMaildir, SeenMails } from '../sources/maildir.ts';
import type { ImapState } from './imap-state.ts';
import { memoryImapState } from './imap-state.ts';
import { openMail } from '../sources/open-mail.ts';
import { waitForImap } from '../sources/wait-for-imap.ts';
import { waitForMail } from '../sources/wait-for-mail.ts';

export interface FollowOptions {
  readonly signal?: AbortSignal | undefined;
  /** All that lay there has been read; what comes from now on is new. */
  readonly onCaughtUp?: ((coverage: readonly SourceCoverage[]) => void) | undefined;
}

export interface ImapOptions {
  readonly password?: string | undefined;
  readonly state?: ImapState | undefined;
}

export interface MailReadingOptions {
  readonly paths: readonly string[];
  readonly knowledge: Knowledge;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  readonly onBounce: (bounce: Bounce) => void;
  readonly onWarning: (warning: Warning) => void;
  /** For `imap://` and `imaps://` among `paths`. */
  readonly imap?: ImapOptions | undefined;
  /**
   * Go on with the Maildirs and the mailboxes on servers among `paths` when all is read, until aborted. A mailbox that
   * could not be read is not gone on with; with nothing to go on with it says so and ends at once.
   */
  readonly follow?: FollowOptions | undefined;
}

export async function readMails(options: MailReadingOptions): Promise<readonly SourceCoverage[]> {
  const { follow, paths } = options;
  const seen = new Map(
    follow === undefined ? [] : paths.filter(isMaildir).map((path) => [path, new SeenMails()]),
  );
  // To follow, it must be known where reading stopped, even if nothing is kept for the next run.
  const imap = { ...options.imap, state: options.imap?.state ?? memoryImapState() };
  const reading = follow === undefined ? options : { ...options, imap };
  const coverage: SourceCoverage[] = [];
  const mailboxes: string[] = [];
  for (const path of paths) {
    const read = await readMailPath(path, reading, seen.get(path));
    coverage.push(...read);
    if (follow !== undefined && isImapUrl(path) && read.length > 0) mailboxes.push(path);
  }
  if (follow === undefined) return coverage;
  if (seen.size + mailboxes.length === 0) {
    options.onWarning({ key: 'nothing-to-follow' });
    return coverage;
  }
  follow.onCaughtUp?.(coverage);
  const readOn = async (path: string): Promise<void> => {
    coverage.push(...(await readMailPath(path, reading, seen.get(path))));
    coverage.splice(KEPT_COVERAGE);
  };
  const { signal } = follow;
  await Promise.all([
    seen.size > 0 && followMaildirs([...seen.keys()], readOn, signal),
    ...mailboxes.map((path) => followMailbox(path, readOn, imap, signal)),
  ]);
  return coverage;
}

type ReadOn = (path: string) => Promise<void>;

async function followMaildirs(
  directories: readonly string[],
  readOn: ReadOn,
  signal: AbortSignal | undefined,
): Promise<void> {
  while (signal?.aborted !== true) {
    await waitForMail(directories, { signal });
    for (const directory of directories) await readOn(directory);
  }
}

async function followMailbox(
  url: string,
  readOn: ReadOn,
  { password, state }: ImapOptions,
  signal: AbortSignal | undefined,
): Promise<void> {
  const name = parseImapUrl(url)?.shown ?? '';
  for (;;) {
    const before = state?.positionOf(name);
    await waitForImap(url, before, { password, signal });
    if (signal?.aborted === true) return;
    await readOn(url);
    // What could not be read now is not asked for again at once.
    if (state?.positionOf(name) === before) await waitForMail([], { signal });
  }
}

/** Rounds of following of which it is kept what was read. */
const KEPT_COVERAGE = 1_000;

/** Of a mail, to see whether it is one. */
const LOOK_BYTES = 1_024;

interface Counts {
  format: string;
  messages: number;
  bounces: number;
  from: number;
  to: number;
}

async function readMailPath(
  path: string,
  options: MailReadingOptions,
  seen: SeenMails | undefined,
): Promise<SourceCoverage[]> {
  const perFile = new Map<string, Counts>();
  let failed = false;
  const watched: MailReadingOptions = {
    ...options,
    onWarning: (warning) => {
      failed ||= warning.key === 'unreadable';
      options.onWarning(warning);
    },
  };
  let bounces = 0;
  let isStrange = false;
  for await (const message of messagesOf(path, watched, seen)) {
    const counts = countsOf(perFile, message.container, message.format);
    counts.messages += 1;
    // What lies in a directory was chosen by its look; whatever is named is read.
    if (message.source.path === path && message.format === 'eml')
      isStrange = !looksLikeMail(message.bytes.subarray(0, LOOK_BYTES));
    if (!looksLikeBounce(message.bytes)) continue;
    const decoded = decodeBounces(message.bytes, { knowledge: options.knowledge, source: message.source });
    if (decoded.length > 0) {
      counts.bounces += 1;
      bounces += 1;
    }
    for (const bounce of decoded) {
      if (!isWithin(bounce, options)) continue;
      if (bounce.time !== undefined) {
        counts.from = Math.min(counts.from, bounce.time);
        counts.to = Math.max(counts.to, bounce.time);
      }
      options.onBounce(bounce);
    }
  }
  if (isStrange && bounces === 0) options.onWarning({ key: 'not-a-mailbox', path });
  // A mailbox without anything, or anything new, has been read all the same.
  if (perFile.size === 0 && !failed) countsOf(perFile, parseImapUrl(path)?.shown ?? path, formatOf(path));
  return [...perFile].map(([file, c]) => ({
    path: file,
    format: c.format,
    lines: 0,
    understood: 0,
    messages: c.messages,
    bounces: c.bounces,
    from: c.from <= c.to ? c.from : undefined,
    to: c.from <= c.to ? c.to : undefined,
  }));
}

/** Of a mailbox without a mail in it. */
function formatOf(path: string): string {
  if (isImapUrl(path)) return 'imap';
  return isMaildir(path) ? 'maildir' : 'mbox';
}

function messagesOf(
  path: string,
  options: MailReadingOptions,
  seen: SeenMails | undefined,
): AsyncGenerator<MailMessage, void, undefined> {
  const common = { onWarning: options.onWarning, signal: options.follow?.signal };
  if (seen !== undefined) return readMaildir(path, common, seen);
  const mailbox = isImapUrl(path) ? (parseImapUrl(path)?.shown ?? '') : undefined;
  if (mailbox === undefined) return openMail(path, common);
  const state = options.imap?.state;
  return readImap(path, {
    ...common,
    password: options.imap?.password,
    after: state?.positionOf(mailbox),
    onPosition: (position) => state?.save(mailbox, position),
    wants: looksLikeBounce,
  });
}

function countsOf(perFile: Map<string, Counts>, file: string, format: string): Counts {
  let counts = perFile.get(file);
  if (counts === undefined) {
    counts = {
      format,
      messages: 0,
      bounces: 0,
      from: Number.POSITIVE_INFINITY,
      to: Number.NEGATIVE_INFINITY,
    };
    perFile.set(file, counts);
  }
  return counts;
}

/** A bounce without a time cannot be excluded. */
function isWithin(bounce: Bounce, { since, until }: MailReadingOptions): boolean {
  if (bounce.time === undefined) return true;
  return (since === undefined || bounce.time >= since) && (until === undefined || bounce.time <= until);
}
