/** Amazon SES for incoming mail: refused by a receipt rule. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const RECEIVING_SES: Dialect = dialectOf({
  id: 'receiving-ses',
  body: ['This message could not be delivered.'],
  header: [['x-ses-outgoing', '']],
});
