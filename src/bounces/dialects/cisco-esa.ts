/**
 * Cisco Secure Email (IronPort): `The following message to <address> was undeliverable.` and `The reason
 * for the problem:`.
 */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const CISCO_ESA: Dialect = dialectOf({
  id: 'cisco-esa',
  body: ['The reason for the problem:'],
  after: ['The following message to '],
  before: ['\nReporting-MTA'],
});
