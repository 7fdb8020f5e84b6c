/** Trend Micro InterScan: `Sent <<< RCPT TO` and `Received >>> 550`. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const INTERSCAN: Dialect = dialectOf({
  id: 'interscan',
  from: ['interscan'],
});
