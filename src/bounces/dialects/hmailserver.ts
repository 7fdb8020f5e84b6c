/** hMailServer: one recipient per paragraph, with what was sent and what came back. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const HMAILSERVER: Dialect = dialectOf({
  id: 'hmailserver',
  body: ['\nhMailServer', '   hMailServer sent:'],
  after: ['recipient(s) could not be reached:'],
  before: ['\nhMailServer'],
});
