/** Wordings of servers to reasons, over the whole decoder: test/bounces/replies.ts holds the table. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/app/knowledge-files.ts';
import { decodeBounces } from '../../src/bounces/decode.ts';
import type { Reason } from '../../src/core/reason.ts';
import type { Told } from './replies.ts';
import { reportOf } from './told.ts';
import { REPLIES } from './replies.ts';
import { MORE_REPLIES } from './more-replies.ts';
import { KNOWN_REPLIES } from './known-replies.ts';
import { MAILING_CONTENTS } from './mailing-contents.ts';
import { MAILING_MORE } from './mailing-more.ts';
import { MAILING_RECIPIENTS } from './mailing-recipients.ts';
import { MAILING_SENDERS } from './mailing-senders.ts';
import { ODD_REPLIES } from './odd-replies.ts';
import { PROVIDER_REPLIES } from './provider-replies.ts';
import { RARE_REPLIES } from './rare-replies.ts';

const DEAD: readonly (Reason | undefined)[] = ['userunknown', 'hostunknown', 'hasmoved', 'notaccept'];

function reasonOf(told: Told): string | undefined {
  const mail = new TextEncoder().encode(reportOf(told));
  const bounce = decodeBounces(mail, { knowledge: loadKnowledge() })[0];
  const fits = bounce?.hard === DEAD.includes(bounce?.reason);
  return fits ? bounce?.reason : `${bounce?.reason}, hard ${bounce?.hard}`;
}

describe('what servers say', () => {
  const all = [
    REPLIES,
    MORE_REPLIES,
    ODD_REPLIES,
    PROVIDER_REPLIES,
    RARE_REPLIES,
    MAILING_RECIPIENTS,
    MAILING_SENDERS,
    MAILING_CONTENTS,
    MAILING_MORE,
    KNOWN_REPLIES,
  ].flatMap((table) => Object.entries(table));
  for (const [reason, list] of all) {
    test(reason, () => {
      const told = list.map((entry) => (typeof entry === 'string' ? { text: entry } : entry));
      const wrong = told.map((one) => [one.text, reasonOf(one)]).filter(([, got]) => got !== reason);
      expect(wrong).toEqual([]);
    });
  }

  test('enough of them', () => {
    expect(Object.values(REPLIES).flat().length).toBeGreaterThan(450);
  });
});
