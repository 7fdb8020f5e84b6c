/** BIGLOBE: sendmail's titles in its own order. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const BIGLOBE: Dialect = dialectOf({
  id: 'biglobe',
  body: ['----- Non-delivered information -----'],
  after: ['had delivery problems -----'],
  before: ['\n   ----- Original message'],
});
