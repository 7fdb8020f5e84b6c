/** Bounces of many writers, and the mails beside them that are none: writers.ts and ordinary.ts hold the mails. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/app/knowledge-files.ts';
import { decodeBounces } from '../../src/bounces/decode.ts';
import { looksLikeBounce } from '../../src/bounces/head.ts';
import type { Bounce } from '../../src/core/bounce.ts';
import { FIELD_NOTICES } from './field-notices.ts';
import { LOOKALIKES } from './lookalikes.ts';
import { MORE_WRITERS } from './more-writers.ts';
import { ODD_FORMS } from './odd-forms.ts';
import { ORDINARY } from './ordinary.ts';
import { RARE_FORMS } from './rare-forms.ts';
import { WHOLE } from './whole/all.ts';
import type { Wanted, WriterCase } from './writers.ts';
import { WRITERS } from './writers.ts';

const ENDS = ['\n', '\r\n', '\r'];

function decode(mail: string): { bounces: Bounce[]; head: boolean } {
  const bytes = new TextEncoder().encode(mail);
  return { bounces: decodeBounces(bytes, { knowledge: loadKnowledge() }), head: looksLikeBounce(bytes) };
}

/** Of a result, the fields that the case speaks of. */
function told(bounce: Bounce, wanted: Wanted | undefined): Wanted {
  const all: Required<Wanted> = {
    recipient: bounce.recipient,
    reason: bounce.reason,
    kind: bounce.kind,
    status: bounce.status ?? '',
    code: bounce.replyCode ?? 0,
    hard: bounce.hard,
  };
  if (wanted === undefined) return all;
  const { recipient, reason } = all;
  return {
    recipient,
    reason,
    ...(wanted.kind !== undefined && { kind: all.kind }),
    ...(wanted.status !== undefined && { status: all.status }),
    ...(wanted.code !== undefined && { code: all.code }),
    ...(wanted.hard !== undefined && { hard: all.hard }),
  };
}

function check({ mail, want }: WriterCase): void {
  for (const end of ENDS) {
    const { bounces, head } = decode(mail.replaceAll('\n', end));
    expect(bounces.map((bounce, i) => told(bounce, want[i]))).toEqual(want);
    // Sources ask the head first: it may say yes too often, never no.
    if (want.length > 0) expect(head).toBe(true);
  }
}

describe('writers', () => {
  test.each([...WRITERS, ...MORE_WRITERS, ...FIELD_NOTICES].map((one) => [one.name, one] as const))(
    '%s',
    (_name, one) => check(one),
  );
});

describe('whole mails', () => {
  test.each(WHOLE.map((one) => [one.name, one] as const))('%s', (_name, one) => check(one));
});

describe('odd forms', () => {
  test.each([...ODD_FORMS, ...RARE_FORMS].map((one) => [one.name, one] as const))('%s', (_name, one) =>
    check(one),
  );
});

describe('not bounces, or another kind', () => {
  test.each([...ORDINARY, ...LOOKALIKES].map((one) => [one.name, one] as const))('%s', (_name, one) =>
    check(one),
  );
});
