/** Lotus Notes gateway: the reason first, the address below it, under `Failure Reasons`. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const NOTES: Dialect = dialectOf({
  id: 'notes',
  body: ['------- Failure Reasons'],
  after: ['------- Failure Reasons  --------', '------- Failure Reasons --------', '------- Failure Reasons'],
  before: ['\n------- Returned Message'],
});
