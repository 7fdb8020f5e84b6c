export type ErrorCode = 'usage' | 'unreadable-input' | 'knowledge-invalid' | 'internal';

/**
 * The one error class: thrown only by I/O and for broken configuration or programming, never for odd input. `facts`:
 * `path`, and the system's `code` (`ENOENT`), as far as there are any.
 */
export class TodokuError extends Error {
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(
    code: ErrorCode,
    message: string,
    facts: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'TodokuError';
    this.code = code;
    this.facts = facts;
  }
}
