/** Facebook messages (facebook.com addresses, until 2014). */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const FACEBOOK: Dialect = dialectOf({
  id: 'facebook',
  from: ['@mx.facebook.com', 'mailer-daemon@mx.facebook'],
});
