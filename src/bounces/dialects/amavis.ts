/** amavisd-new: `could not be delivered` with the filter's verdict. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const AMAVIS: Dialect = dialectOf({
  id: 'amavis',
  from: ['content-filter', 'amavis'],
});
