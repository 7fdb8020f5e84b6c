/** The English catalogue: plain words, short sentences, the answer before the detail. */
import { given } from '../catalog.ts';
import type { Catalog } from '../catalog.ts';
import { EN_CAUSES } from './causes.ts';
import { EN_LABELS } from './labels.ts';
import { EN_MESSAGES } from './messages.ts';
import { EN_PHRASES } from './phrases.ts';
import { EN_STEPS } from './steps.ts';
import { EN_WARNINGS } from './warnings.ts';

const ERRORS: Catalog['errors'] = {
  usage: (message) => ({
    what: 'The command was not understood.',
    because: message,
    next: 'todoku --help shows how it is used.',
  }),
  'unreadable-input': (message, facts) => ({
    what: `${given(facts['path'], (p) => p, 'The input')} could not be read.`,
    because: message,
    next: 'Check the path and your permission (most mail logs are readable by root only).',
  }),
  'knowledge-invalid': (message, facts) => ({
    what: `The knowledge data${given(facts['path'], (p) => ` (${p})`)} is not valid.`,
    because: message,
    next: 'todoku knowledge check shows where.',
  }),
  internal: (message) => ({
    what: 'Something went wrong inside todoku.',
    because: message,
    next: 'If it happens again with the same input, report it together with the output of -v.',
  }),
};

export const EN: Catalog = {
  messages: EN_MESSAGES,
  steps: EN_STEPS,
  warnings: EN_WARNINGS,
  causes: EN_CAUSES,
  labels: EN_LABELS,
  phrases: EN_PHRASES,
  errors: ERRORS,
};
