/** KDDI's business relay. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const KDDI: Dialect = dialectOf({
  id: 'kddi',
  from: ['no-reply@app.auone-net.jp', 'auone-net.jp'],
});
