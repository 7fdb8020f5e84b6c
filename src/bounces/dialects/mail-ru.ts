/** Mail.ru: Exim's text below its own in Russian. */
import { EXIM_REGION } from './exim.ts';
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const MAIL_RU: Dialect = dialectOf({
  id: 'mail-ru',
  from: ['@mail.ru', '@corp.mail.ru', 'mail.ru'],
  ...EXIM_REGION,
});
