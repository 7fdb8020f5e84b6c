/** OCN (NTT Docomo Business). */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const OCN: Dialect = dialectOf({
  id: 'ocn',
  from: ['@ocn.ne.jp', '@ocn.ad.jp', '.ocn.ad.jp', '.ocn.ne.jp'],
});
