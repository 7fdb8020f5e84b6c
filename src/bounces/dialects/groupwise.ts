/** Novell/OpenText GroupWise: recipients with the reason in brackets, or the transcript of its internet agent. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const GROUPWISE: Dialect = dialectOf({
  id: 'groupwise',
  body: [
    'that you sent was undeliverable to the following:',
    'had the following undeliverable recipient(s):',
  ],
  after: ['undeliverable to the following:', 'had the following undeliverable recipient(s):'],
  before: ['\nPossibly truncated original message follows'],
});
