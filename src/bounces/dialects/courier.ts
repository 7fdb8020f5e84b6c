/** Courier: a report with DSN; the notice quotes the session with `>>>` and `<<<`. module.dsn/dsn*.txt. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const COURIER: Dialect = dialectOf({
  id: 'courier',
  body: [`This is a delivery status notification from`, 'UNDELIVERABLE MAIL', 'DELAYED MAIL'],
  before: ['\nIf your message was also sent to additional recipients', '\n----', '\nIf you were not aware'],
});
