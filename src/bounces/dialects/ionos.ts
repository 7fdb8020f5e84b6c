/** 1&1 and IONOS (kundenserver.de): the command that failed, the host and the reply in one sentence. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const IONOS: Dialect = dialectOf({
  id: 'ionos',
  from: ['kundenserver.de', '@1und1.', '@1and1.', '@ionos.', 'perfora.net'],
  after: [
    'following address(es) failed:',
    'following address(es)\nfailed:',
    'following address failed:',
    'following addresses failed:',
  ],
  before: ['\n--- The header of the original message'],
});
