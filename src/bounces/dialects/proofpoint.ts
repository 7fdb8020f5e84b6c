/** Proofpoint Protection Server and Essentials. */
import type { Dialect } from '../dialect.ts';
import { dialectOf } from '../grammar.ts';

export const PROOFPOINT: Dialect = dialectOf({
  id: 'proofpoint',
  from: ['@ppe-hosted.com', '@pphosted.com', 'ppops.net'],
});
