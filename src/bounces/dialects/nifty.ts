/** @nifty. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const NIFTY: Dialect = dialectOf({
  id: 'nifty',
  from: ['@nifty.com', '@nifty.ne.jp', '.nifty.com'],
});
