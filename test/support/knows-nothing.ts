/** A knowledge base that knows nothing, for tests of what decoding alone must find. */
import type { Knowledge } from '../../src/core/knowledge.ts';

const NO_TEXT = { ja: '', en: '' };

export const KNOWS_NOTHING: Knowledge = {
  match: () => ({
    cause: 'unknown',
    rule: 'none',
    permanence: 'permanent',
    confidence: 'low',
    steps: [],
    urls: [],
    captures: {},
  }),
  providerOf: () => undefined,
  provider: () => undefined,
  cause: (id) => ({ id, reason: 'undefined', who: 'nobody', retry: 'no', hard: false, meaning: NO_TEXT }),
  service: () => undefined,
  step: () => undefined,
};
