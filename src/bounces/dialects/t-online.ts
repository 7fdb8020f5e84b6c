/** T-Online (Deutsche Telekom): German and English one below the other. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const T_ONLINE: Dialect = dialectOf({
  id: 't-online',
  from: ['@t-online.de', '.t-online.de', 'mailout'],
  body: ['Der Nachrichtentext', 'nicht zugestellt', 'could not be delivered'],
  before: ['\n--- The header of the original', '\n|------------------------- Message log'],
});
