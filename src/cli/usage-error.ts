import { TodokuError } from '../core/errors.ts';
import type { UsageFacts, UsageKey } from './texts.ts';

/** The command cannot be understood; the words for it are chosen when the language is known. */
export class UsageError extends TodokuError {
  readonly key: UsageKey;
  readonly usage: UsageFacts;

  constructor(key: UsageKey, facts: UsageFacts = {}) {
    super('usage', key);
    this.name = 'UsageError';
    this.key = key;
    this.usage = facts;
  }
}
