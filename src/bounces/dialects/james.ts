/** Apache James: the session's error after `Message details:` or `Failed recipient(s):`. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const JAMES: Dialect = dialectOf({
  id: 'james',
  body: ['Failed recipient(s):', 'The text body of the original message'],
  after: ['Failed recipient(s):'],
  before: ['\nThe original message is attached'],
});
