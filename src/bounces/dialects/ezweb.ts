/** au (KDDI), ezweb.ne.jp and au.com: Japanese text, then the session or a sentence in English. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const EZWEB: Dialect = dialectOf({
  id: 'ezweb',
  reasonInNotice: true,
  from: ['@ezweb.ne.jp', '@au.com', 'au.com'],
  subject: ['mail system error', 'delivery'],
});
