/** MDaemon: the session as a transcript. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const MDAEMON: Dialect = dialectOf({
  id: 'mdaemon',
  from: ['mdaemon'],
});
