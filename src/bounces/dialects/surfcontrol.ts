/** SurfControl E-mail Filter: `Your message could not be sent.` and a table of lines. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const SURFCONTROL: Dialect = dialectOf({
  id: 'surfcontrol',
  header: [['x-mailer', 'surfcontrol']],
});
