/** Yahoo Mail: qmail's layout under its own title; the phase stands in brackets at the end (`[RCPT_TO]`). */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const YAHOO: Dialect = dialectOf({
  id: 'yahoo',
  from: ['mailer-daemon@yahoo', 'mailer-daemon@y.', 'mailer-daemon@aol', 'mailer-daemon'],
  body: ['Sorry, we were unable to deliver your message to the following address'],
  before: ['\n--- Below this line'],
});
