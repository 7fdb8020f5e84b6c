/** Barracuda Email Security: its report quotes the address of its own appliance. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const BARRACUDA: Dialect = dialectOf({
  id: 'barracuda',
  from: ['barracuda'],
  subject: ['**message you sent', 'mail delivery'],
});
