/** Ipswitch IMail Server: one sentence with the address, a dump of the session for spam filters. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const IMAIL: Dialect = dialectOf({
  id: 'imail',
  header: [['x-mailer', '<smtp32 v']],
  before: ['\nOriginal message follows'],
});
