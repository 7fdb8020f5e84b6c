/** Rakuten Mobile. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const RAKUTEN_MOBILE: Dialect = dialectOf({
  id: 'rakuten-mobile',
  from: ['@rakumail.jp', '@rakuten.jp'],
});
