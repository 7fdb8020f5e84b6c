/** Wordings of servers that no rule lists, read by the senses of their words (src/knowledge/senses.ts) or by a rule. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/app/knowledge-files.ts';
import { decodeBounces } from '../../src/bounces/decode.ts';
import type { Reason } from '../../src/core/reason.ts';
import type { SensedReply } from './sensed.ts';
import { SENSED_FIRST } from './sensed-first.ts';
import { SENSED_SECOND } from './sensed-second.ts';
import { reportOf } from './told.ts';

const DEAD: readonly Reason[] = ['userunknown', 'hostunknown', 'hasmoved', 'notaccept'];

function mailOf([, text, , options]: SensedReply): string {
  const { subject, ...circumstances } = options ?? {};
  if (subject === undefined) return reportOf({ text, ...circumstances });
  return `From: Mail Delivery System <MAILER-DAEMON@a.example>
To: a@example.org
Subject: ${encoded(subject)}
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

${text}
`;
}

/** RFC 2047 §4.1. */
function encoded(subject: string): string {
  return `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;
}

describe.each([
  ['first', SENSED_FIRST],
  ['second', SENSED_SECOND],
] as const)('%s table', (_title, table) => {
  test.each(table.map((sample) => [sample[1], sample] as const))('%s', (_words, sample) => {
    const [, text, reason, options] = sample;
    const knowledge = loadKnowledge();
    const [bounce] = decodeBounces(new TextEncoder().encode(mailOf(sample)), { knowledge });
    expect([bounce?.reason, bounce?.hard]).toEqual([reason, DEAD.includes(reason)]);
    if (options?.permanence !== undefined)
      expect(knowledge.match({ text }).permanence).toMatch(new RegExp(`^${options.permanence}`));
  });
});
