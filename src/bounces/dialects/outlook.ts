/** Outlook.com (Hotmail): a short notice and a complete report. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const OUTLOOK: Dialect = dialectOf({
  id: 'outlook',
  from: [
    'postmaster@hotmail.com',
    'postmaster@outlook.com',
    'postmaster@live.com',
    '@hotmail.com',
    '@outlook.com',
  ],
  subject: ['delivery status', 'undeliver'],
});
