/** Oracle (Sun, iPlanet) Messaging Server: labelled lines for each recipient beside the report. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const MESSAGING_SERVER: Dialect = dialectOf({
  id: 'messaging-server',
  body: ['This report relates to a message you sent'],
  after: ['following recipients:'],
});
