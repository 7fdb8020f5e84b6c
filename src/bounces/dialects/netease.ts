/** NetEase 163, 126 and yeah.net (Coremail). */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const NETEASE: Dialect = dialectOf({
  id: 'netease',
  from: [
    'postmaster@163.com',
    'postmaster@126.com',
    '@163.com',
    '@126.com',
    '@yeah.net',
    'postmaster@188.com',
  ],
});
