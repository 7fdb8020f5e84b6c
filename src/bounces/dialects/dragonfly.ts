/**
 * The DragonFly Mail Agent, default mailer of DragonFly BSD and Debian's `dma`: the recipient in a
 * sentence, the reply below. bounce in mail.c.
 */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const DRAGONFLY: Dialect = dialectOf({
  id: 'dragonfly',
  body: ['This is the DragonFly Mail Agent', 'DragonFly Mail Agent'],
  after: ['There was an error delivering your mail to '],
  before: ['\nMessage headers follow', '\nOriginal message follows'],
});
