/** NTT docomo. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const DOCOMO: Dialect = dialectOf({
  id: 'docomo',
  from: ['@docomo.ne.jp', 'mail.docomo.ne.jp'],
});
