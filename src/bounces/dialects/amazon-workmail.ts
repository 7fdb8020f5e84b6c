/** Amazon WorkMail. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const AMAZON_WORKMAIL: Dialect = dialectOf({
  id: 'amazon-workmail',
  header: [['x-mailer', 'amazon workmail']],
});
