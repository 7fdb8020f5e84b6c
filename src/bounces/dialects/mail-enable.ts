/** MailEnable. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const MAIL_ENABLE: Dialect = dialectOf({
  id: 'mail-enable',
  body: ['MailEnable: '],
  after: ['recipient(s) could not be reached:'],
  before: ['\nMessage headers follow:', '\nMessage contents follow:'],
});
