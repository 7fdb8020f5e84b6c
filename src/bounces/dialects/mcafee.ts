/** McAfee Email Gateway. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const MCAFEE: Dialect = dialectOf({
  id: 'mcafee',
  body: ['--- The following addresses had delivery problems ---'],
  after: ['--- The following addresses had delivery problems ---'],
  before: ['\n---- '],
});
