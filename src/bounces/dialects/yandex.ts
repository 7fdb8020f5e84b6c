/** Yandex Mail: Postfix's layout with a Russian head. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const YANDEX: Dialect = dialectOf({
  id: 'yandex',
  from: ['@yandex.', 'yandex.ru'],
});
