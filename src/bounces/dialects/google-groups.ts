/** Google Groups: the group does not exist or takes no mail from the sender; in the reader's language. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const GOOGLE_GROUPS: Dialect = dialectOf({
  id: 'google-groups',
  from: ['@googlemail.com', '@google.com'],
  body: ['Google Groups', 'groups.google.com'],
  before: ['\n----- Original message -----'],
});
