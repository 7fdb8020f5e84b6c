/** Proton Mail. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const PROTON: Dialect = dialectOf({
  id: 'proton',
  from: ['@protonmail.ch', '@protonmail.com', '@proton.me'],
});
