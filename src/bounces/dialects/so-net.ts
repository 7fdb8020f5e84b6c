/** So-net. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const SO_NET: Dialect = dialectOf({
  id: 'so-net',
  from: ['@so-net.ne.jp', '.so-net.ne.jp'],
});
