/** Naver Mail (Korea). */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const NAVER: Dialect = dialectOf({
  id: 'naver',
  from: ['@naver.com', '@daum.net', '@hanmail.net'],
});
