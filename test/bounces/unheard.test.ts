/** Replies to causes, over the whole decoder, and texts whose single words mislead. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/app/knowledge-files.ts';
import { decodeBounces } from '../../src/bounces/decode.ts';
import { CAUSES, type CauseId } from '../../src/core/cause.ts';
import { MISLEADING } from './misleading-replies.ts';
import type { Told } from './replies.ts';
import { reportOf } from './told.ts';
import { UNHEARD_FIRST } from './unheard-first.ts';
import { UNHEARD_FOURTH } from './unheard-fourth.ts';
import { UNHEARD_SECOND } from './unheard-second.ts';
import { UNHEARD_THIRD } from './unheard-third.ts';

const knowledge = loadKnowledge();

/** What came out where the table wants something else. */
function wrong(key: string, told: Told): string | undefined {
  const bounce = decodeBounces(new TextEncoder().encode(reportOf(told)), { knowledge })[0];
  const cause = CAUSES.find((id): id is CauseId => id === key);
  const got = cause === undefined ? bounce?.reason : bounce?.cause;
  const facts = cause === undefined ? undefined : knowledge.cause(cause);
  const fits = facts === undefined || (bounce?.reason === facts.reason && bounce.hard === facts.hard);
  return got === key && fits ? undefined : `${got}, ${bounce?.reason}, hard ${bounce?.hard}: ${told.text}`;
}

describe.each(Object.entries({ UNHEARD_FIRST, UNHEARD_SECOND, UNHEARD_THIRD, UNHEARD_FOURTH, MISLEADING }))(
  '%s',
  (_, table) => {
    test.each(Object.entries(table))('%s', (key, list) => {
      const told = list.map((entry) => (typeof entry === 'string' ? { text: entry } : entry));
      expect(told.map((one) => wrong(key, one)).filter((text) => text !== undefined)).toEqual([]);
    });
  },
);
