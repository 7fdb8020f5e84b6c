/** Dovecot's delivery agent: the reason stands under `Your message to <user> was automatically rejected:`. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const DOVECOT: Dialect = dialectOf({
  id: 'dovecot',
  body: ['was automatically rejected:'],
  after: ['Your message to'],
  reasonInNotice: true,
});
