/** BIGLOBE: sendmail's titles in its own order. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const BIGLOBE: Dialect = dialectOf({
  id: 'biglobe',
  from: ['@biglobe.ne.jp', '@inacatv.ne.jp', '@tmtv.ne.jp', '@ttv.ne.jp'],
});
