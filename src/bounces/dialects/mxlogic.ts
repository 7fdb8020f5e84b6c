/** MX Logic (later McAfee SaaS): Exim's words, `<address>: reply`. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const MXLOGIC: Dialect = dialectOf({
  id: 'mxlogic',
  body: ['Included is a copy of the message header:'],
  after: ['following address failed:', 'following addresses failed:'],
  before: ['\nIncluded is a copy'],
});
