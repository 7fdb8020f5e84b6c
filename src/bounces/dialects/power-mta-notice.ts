/** PowerMTA where it signs with its name. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const POWER_MTA_NOTICE: Dialect = dialectOf({
  id: 'power-mta-notice',
  body: ['PowerMTA'],
});
