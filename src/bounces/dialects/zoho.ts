/** Zoho Mail: `address text, ERROR_CODE :550, ERROR_CODE :5.1.1 …`, or sendmail's titles around a bracket. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const ZOHO: Dialect = dialectOf({
  id: 'zoho',
  from: ['@mail.zoho.', 'zoho'],
  after: ['The following addresses had fatal errors ----- ', 'This is a permanent error. '],
  before: ['\nMessage will be retried', '\nReceived:', '\n----- Transcript'],
});
