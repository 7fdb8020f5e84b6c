/** Amazon SES: Sendmail's DSN format with SES's own words. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const AMAZON_SES: Dialect = dialectOf({
  id: 'amazon-ses',
  from: ['@amazonses.com', 'amazonses.com'],
});
