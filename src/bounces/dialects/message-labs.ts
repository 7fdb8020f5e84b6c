/** MessageLabs (Symantec Email Security.cloud). */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const MESSAGE_LABS: Dialect = dialectOf({
  id: 'message-labs',
  from: ['@messagelabs.com', 'messagelabs'],
  after: ['following addresses:', 'following addresses :'],
  before: ['\nThe message subject was'],
});
