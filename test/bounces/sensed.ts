/** One reply, or one notice in prose, whose wording no rule lists. */
import type { Reason } from '../../src/core/reason.ts';

export interface SensedOptions {
  /** The words are those of a notice with this subject, without a report. */
  readonly subject?: string;
  /** The command that the reply answered, as a report names it. */
  readonly after?: string;
  readonly mx?: string;
  readonly permanence?: 'permanent' | 'temporary';
}

export type SensedReply = readonly [language: string, words: string, reason: Reason, options?: SensedOptions];
