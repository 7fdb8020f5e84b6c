/** Twilio SendGrid. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const SENDGRID: Dialect = dialectOf({
  id: 'sendgrid',
  from: ['@sendgrid.'],
});
