/** Trustwave MailMarshal: `Your message:` and `Could not be delivered because of`. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const MAILMARSHAL: Dialect = dialectOf({
  id: 'mailmarshal',
  body: ['Could not be delivered because of', 'MailMarshal'],
  after: ['Could not be delivered because of'],
});
