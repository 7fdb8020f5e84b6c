/** Bigfoot for Life, a forwarder. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const BIGFOOT: Dialect = dialectOf({
  id: 'bigfoot',
  from: ['@bigfoot.com'],
});
