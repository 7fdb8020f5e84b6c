/** Mail.ru: Exim's text below its own in Russian. */

import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';
import { EXIM_REGION } from './exim.ts';

export const MAIL_RU: Dialect = dialectOf({
  id: 'mail-ru',
  from: ['@mail.ru', '@corp.mail.ru', 'mail.ru'],
  ...EXIM_REGION,
});
