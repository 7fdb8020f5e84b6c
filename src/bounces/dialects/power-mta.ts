/** Port25 PowerMTA. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const POWER_MTA: Dialect = dialectOf({
  id: 'power-mta',
  header: [['x-pmta', '']],
});
