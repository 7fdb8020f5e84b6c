/**
 * Gmail until 2017 in plain text; `(state 14)` numbers the phase. Newer ones carry a report, and Google
 * Workspace words the same.
 */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const GMAIL: Dialect = dialectOf({
  id: 'gmail',
  from: ['@googlemail.com', '@google.com'],
  body: [
    'Delivery to the following recipient',
    'Message not delivered',
    'Message blocked',
    'Address not found',
  ],
  after: ['failed permanently:', 'has been delayed:'],
  before: [
    '\n----- Original message -----',
    '\n   ----- Original message -----',
    '\n----- Message header follows',
  ],
});
