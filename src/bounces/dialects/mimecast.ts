/** Mimecast: recipient, problem and the remote reply, each in a line that begins with `-- `. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const MIMECAST: Dialect = dialectOf({
  id: 'mimecast',
  body: ['The problem appears to be :'],
  after: ['could not be delivered:'],
  before: ['\nThis condition occurred after'],
});
