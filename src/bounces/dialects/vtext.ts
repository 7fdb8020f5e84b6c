/** Verizon's vtext.com and vzwpix.com: the reply, then the envelope as labelled lines. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const VTEXT: Dialect = dialectOf({
  id: 'vtext',
  certain: true,
  from: ['post_master@vtext.com', 'sysadmin@vzwpix.com', '@vtext.com', '@vzwpix.com'],
});
