/** From what the system says about a file to the `Warning` the user gets. */
import { TodokuError } from '../core/errors.ts';
import type { Warning } from '../core/investigation.ts';

export type OnWarning = (warning: Warning) => void;

/** `ENOENT`, `EACCES`, … or `''` when the thrown thing is no system error. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return '';
}

/** For a path that was found by listing: one that is gone by now is `vanished`, all else is `unreadable`. */
export function openWarning(path: string, error: unknown): Warning {
  return { key: errorCode(error) === 'ENOENT' ? 'vanished' : 'unreadable', path, params: problem(error) };
}

/** For a path that a person named, or a read that failed in the middle. */
export function unreadableWarning(path: string, error: unknown): Warning {
  return { key: 'unreadable', path, params: problem(error) };
}

/** For a file without which there is nothing to do. */
export function unreadableInput(path: string, error: unknown): TodokuError {
  const { reason, code } = problem(error);
  return new TodokuError('unreadable-input', reason, { path, code }, error);
}

/** `EACCES: permission denied, open '/var/log/maillog'` → `permission denied`. */
function problem(error: unknown): { readonly reason: string; readonly code: string } {
  const code = errorCode(error);
  const message = error instanceof Error ? error.message : String(error);
  const words = code !== '' && message.startsWith(`${code}: `) ? message.slice(code.length + 2) : message;
  return { reason: words.split(',', 1)[0] ?? code, code };
}
