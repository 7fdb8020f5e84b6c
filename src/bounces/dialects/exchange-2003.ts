/** Microsoft Exchange 5.5 to 2003: `did not reach the following recipient(s):`, one `address on DATE` each. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const EXCHANGE_2003: Dialect = dialectOf({
  id: 'exchange-2003',
  body: ['did not reach the following recipient', 'recipient(s) could not be reached:'],
  after: [
    'did not reach the following recipient(s):',
    'did not reach the following recipients:',
    'recipient(s) could not be reached:',
  ],
});
