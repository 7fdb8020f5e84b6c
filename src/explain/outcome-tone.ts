import type { Conclusion } from '../core/investigation.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Tone } from './document.ts';

export const OUTCOME_TONES: Readonly<Record<Outcome, Tone>> = {
  delivered: 'good',
  'handed-over': 'plain',
  deferred: 'warn',
  bounced: 'bad',
  expired: 'bad',
  rejected: 'bad',
  suppressed: 'bad',
  discarded: 'bad',
  held: 'warn',
};

export const CONCLUSION_TONES: Readonly<Record<Conclusion, Tone>> = {
  accepted: 'good',
  'handed-over': 'warn',
  deferred: 'warn',
  bounced: 'bad',
  expired: 'bad',
  'rejected-at-submission': 'bad',
  suppressed: 'bad',
  discarded: 'bad',
  mixed: 'warn',
  'not-found': 'warn',
};
