/**
 * Nothing was found. "No match" would leave the asker where they were, so say which of these holds: the log
 * does not cover the time, a log could not be read, logging is dead, another host sent it, it was refused
 * before it got a queue id, or it never reached this server.
 */
import { domainOf } from '../core/address.ts';
import type { Coverage, Diagnosis, Message, SourceCoverage, Step, Warning } from '../core/investigation.ts';
import type { Evidence } from '../core/evidence.ts';
import { message } from './message.ts';
import { shellQuote, step } from './steps.ts';
import type { TallyRow } from './tally.ts';

/** A log whose last line is older than this is suspected to have stopped. */
const SILENT_MS = 86_400_000;

export interface NamedInputs {
  readonly logs?: readonly string[] | undefined;
  readonly mails?: readonly string[] | undefined;
}

export interface NotFoundClues {
  readonly coverage: Coverage;
  /** Now, and whether the logs were found by ourselves (then an old last line is suspicious). */
  readonly now: number;
  readonly discovered: boolean;
  /** Paths that were named instead: the commands among the steps name them again. */
  readonly named?: NamedInputs | undefined;
  readonly since?: number | undefined;
  /** The asked domain, when others of it were seen. */
  readonly domainRow?: TallyRow | undefined;
  readonly similar: readonly string[];
  /** Refusals before queueing that do not say whose mail it was. */
  readonly rejections: number;
  readonly rejectionSample?: Evidence | undefined;
  readonly hosts: readonly string[];
}

/** The verdict `not-found`: every explanation that holds, and what each of them asks to be done. */
export function diagnoseNothing(subjects: readonly string[], clues: NotFoundClues): Diagnosis {
  const summary = [message('not-found', { subject: subjects.join(', ') }), ...reasons(subjects, clues)];
  return {
    conclusion: 'not-found',
    scope: 'recipient',
    confidence: clues.coverage.warnings.some((w) => HIDING.has(w.key)) ? 'low' : 'medium',
    summary,
    because: [],
    evidence: clues.rejectionSample === undefined ? [] : [clues.rejectionSample],
    steps: stepsWhenNothing(subjects, clues),
  };
}

/** Warnings that mean: what was asked for may stand in what was not read. */
const HIDING: ReadonlySet<Warning['key']> = new Set([
  'unreadable',
  'vanished',
  'truncated-archive',
  'corrupt-archive',
  'no-decompressor',
  'no-logs-found',
]);

function reasons(subjects: readonly string[], clues: NotFoundClues): Message[] {
  const { coverage } = clues;
  const logs = coverage.sources.filter((s) => s.messages === undefined);
  const told: Message[] = [];
  const unread = coverage.warnings
    .filter((w) => HIDING.has(w.key) && w.path !== undefined)
    .map((w) => w.path);
  if (unread.length > 0) told.push(message('not-found-unreadable', { paths: unread.join(', ') }));
  if (logs.length === 0) {
    if (unread.length === 0) told.push(message('not-found-no-logs', {}));
  } else if (!logs.some((s) => isMailLog(s, coverage))) {
    told.push(message('not-found-no-mail-log', { paths: logs.map((s) => s.path).join(', ') }));
  }
  told.push(...spanMessages(logs, clues));
  if (clues.domainRow !== undefined) {
    told.push(
      message('not-found-domain-seen', {
        domain: domainOf(subjects[0] ?? '') || subjects[0],
        total: clues.domainRow.total,
        delivered: clues.domainRow.good,
      }),
    );
  }
  if (clues.similar.length > 0)
    told.push(message('not-found-similar', { addresses: clues.similar.join(', ') }));
  if (clues.rejections > 0) {
    told.push(message('not-found-rejections', { rejections: clues.rejections }));
  }
  if (unread.length === 0 && isAlive(logs, clues) && clues.similar.length === 0) {
    if (clues.hosts.length > 0) told.push(message('not-found-other-host', { hosts: clues.hosts.join(', ') }));
    told.push(message('not-found-never-handed', {}));
  }
  return told;
}

/** A log with lines of mail in the time asked about: had the mail passed, they would tell. */
function isAlive(logs: readonly SourceCoverage[], { coverage, since }: NotFoundClues): boolean {
  return logs.some(
    (s) => isMailLog(s, coverage) && (since === undefined || s.to === undefined || s.to >= since),
  );
}

/** Among enough lines of anything some look like those of a mail server; the parser says when they are too few. */
function isMailLog({ path, understood }: SourceCoverage, { warnings }: Coverage): boolean {
  return understood > 0 && !warnings.some((w) => w.key === 'not-a-mail-log' && w.path === path);
}

function spanMessages(logs: readonly SourceCoverage[], clues: NotFoundClues): Message[] {
  const dated = logs.filter((s) => s.from !== undefined && s.to !== undefined);
  if (dated.length === 0) return [];
  const from = Math.min(...dated.map((s) => s.from ?? Number.POSITIVE_INFINITY));
  const newest = dated.reduce((a, b) => ((b.to ?? 0) > (a.to ?? 0) ? b : a));
  const to = newest.to ?? 0;
  const utcOffset = newest.utcOffset ?? 0;
  const lines = logs.reduce((sum, s) => sum + s.lines + (s.searchedLines ?? 0), 0);
  const told = [message('not-found-span', { fromTime: from, toTime: to, utcOffset, lines })];
  if (clues.since !== undefined && clues.since < from) {
    told.push(message('not-found-before-span', { askedTime: clues.since, fromTime: from, utcOffset }));
  }
  if (clues.discovered && clues.now - to > SILENT_MS) {
    told.push(
      message('not-found-log-silent', {
        path: newest.path,
        lastTime: to,
        silentSeconds: Math.round((clues.now - to) / 1000),
        utcOffset,
      }),
    );
  }
  return told;
}

function stepsWhenNothing(subjects: readonly string[], clues: NotFoundClues): Step[] {
  const who = shellQuote(subjects[0] ?? '');
  const logs = clues.coverage.sources.filter((s) => s.messages === undefined);
  const steps: Step[] = [];
  const isDenied = clues.coverage.warnings.some((w) => w.key === 'unreadable' && isPermission(w));
  if (isDenied) {
    const command = ['sudo todoku why', ...subjects.map(shellQuote), ...flagsOf(clues.named)].join(' ');
    steps.push(step('run-as-root', 'own-server', { command }));
  }
  if (clues.similar.length > 0)
    steps.push(step('check-spelling', 'nobody', { addresses: clues.similar.join(', ') }));
  // Who named a log knows where it is; that it cannot be read is another matter.
  if (logs.length === 0 && (clues.discovered || !isDenied)) {
    steps.push(step('name-log', 'own-server', { command: `todoku why ${who} --log /path/to/maillog` }));
  }
  if (logs.length > 0)
    steps.push(step('check-logging', 'own-server', { command: 'logger -p mail.info -t todoku test' }));
  steps.push(step('check-application', 'own-server', {}));
  if (clues.hosts.length > 0)
    steps.push(step('look-on-other-host', 'own-server', { hosts: clues.hosts.join(', ') }));
  return steps;
}

function isPermission({ params }: Warning): boolean {
  return params?.['code'] === 'EACCES' || params?.['code'] === 'EPERM';
}

function flagsOf(named: NamedInputs | undefined): string[] {
  const flag = (name: string, paths: readonly string[] = []): string[] =>
    paths.length === 0 ? [] : [name, ...paths.map(shellQuote)];
  return [...flag('--log', named?.logs), ...flag('--mail', named?.mails)];
}
