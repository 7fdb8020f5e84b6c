/** HCL (Lotus) Domino: `was not delivered to:` and `because:`. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const DOMINO: Dialect = dialectOf({
  id: 'domino',
  body: ['was not delivered to:', '   because:'],
  after: ['was not delivered to:'],
  before: ['\nWhat should you do?'],
});
