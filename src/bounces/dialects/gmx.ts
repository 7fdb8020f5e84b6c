/** GMX and WEB.DE. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const GMX: Dialect = dialectOf({
  id: 'gmx',
  from: ['@gmx.', '@web.de', 'gmx.net', 'gmx.com'],
  after: [
    'recipients. The following addresses failed:',
    'following address(es) failed:',
    'following address(es)\nfailed:',
    'following addresses failed:',
    'following address\nfailed:',
    'following addresses\nfailed:',
  ],
  before: ['\n--- The header of the original message'],
});
