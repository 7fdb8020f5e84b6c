/** Fastmail. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const FASTMAIL: Dialect = dialectOf({
  id: 'fastmail',
  from: ['@messagingengine.com', '@fastmail.'],
});
