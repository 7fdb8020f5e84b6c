/** SoftBank and Y!mobile. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const SOFTBANK: Dialect = dialectOf({
  id: 'softbank',
  from: ['@softbank.ne.jp', '@softbank.jp', '@i.softbank.jp', '@ymobile.ne.jp', '@vodafone.ne.jp'],
});
