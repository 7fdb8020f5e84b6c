/** Digital Arts m-FILTER, a gateway common in Japan: the server's words and the SMTP command under rulers. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const M_FILTER: Dialect = dialectOf({
  id: 'm-filter',
  body: ['m-FILTER', '-------server message'],
  before: ['\n-------original m'],
  command: '-------SMTP command',
});
