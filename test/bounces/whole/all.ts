/** Whole bounces of all kinds of writers; see build.ts. */
import type { WriterCase } from '../writers.ts';
import { AFTER_ALL } from './after-all.ts';
import { ANSWERING_MACHINES } from './answering-machines.ts';
import { APPENDICES } from './appendices.ts';
import { BESIDE } from './beside.ts';
import { BY_NAME } from './by-name.ts';
import { CLOUDS_FIRST } from './clouds-first.ts';
import { CLOUDS_FOURTH } from './clouds-fourth.ts';
import { CLOUDS_SECOND } from './clouds-second.ts';
import { CLOUDS_THIRD } from './clouds-third.ts';
import { DIAGNOSED } from './diagnosed.ts';
import { EXCHANGE } from './exchange.ts';
import { GATEWAYS } from './gateways.ts';
import { GOOGLE } from './google.ts';
import { HEARD } from './heard.ts';
import { HOUSES } from './houses.ts';
import { IN_PASSING } from './in-passing.ts';
import { KNOWN_PHRASES } from './known-phrases.ts';
import { LIST_OWNERS } from './list-owners.ts';
import { LOCALISED } from './localised.ts';
import { MORE_SENTENCES } from './more-sentences.ts';
import { NOT_RETURNED } from './not-returned.ts';
import { ODD } from './odd.ts';
import { OLD_HOUSES } from './old-houses.ts';
import { ONE_SENTENCE } from './one-sentence.ts';
import { OWN_WORDS } from './own-words.ts';
import { PROVIDERS } from './providers.ts';
import { RETOLD } from './retold.ts';
import { SERVERS } from './servers.ts';
import { SHAPES } from './shapes.ts';
import { TEST_SETS } from './test-sets.ts';
import { TONGUES_EIGHTH } from './tongues-eighth.ts';
import { TONGUES_FIFTH } from './tongues-fifth.ts';
import { TONGUES_FIRST } from './tongues-first.ts';
import { TONGUES_FOURTH } from './tongues-fourth.ts';
import { TONGUES_SECOND } from './tongues-second.ts';
import { TONGUES_SEVENTH } from './tongues-seventh.ts';
import { TONGUES_SIXTH } from './tongues-sixth.ts';
import { TONGUES_THIRD } from './tongues-third.ts';
import { WILD } from './wild.ts';

export const WHOLE: readonly WriterCase[] = [
  ...EXCHANGE,
  ...GOOGLE,
  ...PROVIDERS,
  ...GATEWAYS,
  ...SERVERS,
  ...ODD,
  ...SHAPES,
  ...OLD_HOUSES,
  ...ONE_SENTENCE,
  ...APPENDICES,
  ...ANSWERING_MACHINES,
  ...BY_NAME,
  ...KNOWN_PHRASES,
  ...AFTER_ALL,
  ...OWN_WORDS,
  ...LIST_OWNERS,
  ...MORE_SENTENCES,
  ...TONGUES_FIRST,
  ...TONGUES_SECOND,
  ...TONGUES_THIRD,
  ...TONGUES_FOURTH,
  ...TONGUES_FIFTH,
  ...CLOUDS_FIRST,
  ...CLOUDS_SECOND,
  ...CLOUDS_THIRD,
  ...CLOUDS_FOURTH,
  ...TONGUES_SIXTH,
  ...HOUSES,
  ...NOT_RETURNED,
  ...RETOLD,
  ...TEST_SETS,
  ...HEARD,
  ...TONGUES_SEVENTH,
  ...WILD,
  ...BESIDE,
  ...TONGUES_EIGHTH,
  ...DIAGNOSED,
  ...IN_PASSING,
  ...LOCALISED,
];
