/** Yahoo! JAPAN. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const YAHOO_JAPAN: Dialect = dialectOf({
  id: 'yahoo-japan',
  from: ['@yahoo.co.jp', '@ybb.ne.jp'],
});
