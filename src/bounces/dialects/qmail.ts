/**
 * qmail and its heirs: `Hi. This is the qmail-send program at HOST.`, then `<address>:` with the lines of
 * qmail-remote below it. qmail-1.03, qmail-send.c, qmail-remote.c.
 */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const QMAIL: Dialect = dialectOf({
  id: 'qmail',
  body: [
    'This is the qmail-send program',
    "I'm afraid I wasn't able to deliver your message",
    'I tried to deliver a bounce message to this address',
  ],
  before: [
    '\n--- Below this line',
    '\n--- Enclosed is',
    '\n--- Undelivered message follows',
    '\n--- Enclosed are',
  ],
});
