import type { Coverage, Warning, WarningKey } from '../core/investigation.ts';

export type ExitCode = 0 | 1 | 2;

/** What was asked for may stand in what could not be read. */
const UNREAD: ReadonlySet<WarningKey> = new Set([
  'unreadable',
  'vanished',
  'truncated-archive',
  'corrupt-archive',
  'no-decompressor',
]);

/**
 * 2 when something named on the command line could not be read to its end, or nothing could be read at all.
 * Places we only looked into by ourselves (other users' mailboxes) are a warning.
 */
export function exitCodeOf(coverage: Coverage, named: readonly string[], trouble: boolean): ExitCode {
  const unread = coverage.warnings.filter((warning) => UNREAD.has(warning.key));
  if (unread.some((warning) => isNamed(warning, named)) || coverage.sources.length === 0) return 2;
  return trouble ? 1 : 0;
}

function isNamed({ path }: Warning, named: readonly string[]): boolean {
  if (path === undefined) return false;
  return named.some((name) => path === name || path.startsWith(name.endsWith('/') ? name : `${name}/`));
}
