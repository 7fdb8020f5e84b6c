import { describe, expect, test } from 'vitest';
import type { ReplyMatch } from '../core/knowledge.ts';
import type { Phase } from '../core/reply.ts';
import type { Draft, Fact } from './draft.ts';
import { isFilterVerdict, PIPELINED } from './weigh.ts';

const MATCH: ReplyMatch = {
  cause: 'user-unknown',
  rule: 'generic.user-unknown',
  permanence: 'permanent',
  confidence: 'high',
  steps: [],
  urls: [],
  captures: {},
};

function fact<T>(value: T, rule = 'test'): Fact<T> {
  return { value, from: 0, to: 1, rule };
}

function draft(status: string | undefined, phase: Phase | undefined, phaseRule?: string): Draft {
  return {
    recipient: fact('neko@example.jp'),
    status: status === undefined ? undefined : fact(status),
    phase: phase === undefined ? undefined : fact(phase, phaseRule),
  };
}

const filtered = (one: Draft, match: ReplyMatch = MATCH, own = false): boolean =>
  isFilterVerdict(match, one, own);

describe('`user unknown` is the word of a filter', () => {
  test.each([
    [undefined, 'data-end'], // nobody asks for the user after the message
    ['5.0.0', 'data'],
    ['5.2.0', 'data-end'],
    ['5.2.1', undefined], // the mailbox exists: RFC 3463 §3.3
    ['5.2.1', 'data-end'],
  ] as const)('status %s in phase %s', (status, phase) => {
    expect(filtered(draft(status, phase))).toBe(true);
  });

  test('when commands were sent in one go and the status says nothing', () => {
    expect(filtered(draft('5.0.0', 'rcpt', PIPELINED))).toBe(true);
  });
});

describe('`user unknown` is a dead address', () => {
  test.each([
    [undefined, undefined], // words alone, from a writer nobody knows
    ['5.0.0', undefined],
    ['5.1.1', 'data-end'], // the status is about the address
    ['5.1.1', undefined],
    ['5.2.1', 'rcpt'], // answer to RCPT
    [undefined, 'rcpt'],
  ] as const)('status %s in phase %s', (status, phase) => {
    expect(filtered(draft(status, phase))).toBe(false);
  });

  test('when PowerMTA has sorted it as a bad mailbox', () => {
    const one = draft('5.2.1', undefined);
    one.remark = fact('PowerMTA bounce category: bad-mailbox');
    expect(filtered(one)).toBe(false);
  });

  test("in a provider's own words", () => {
    const own: ReplyMatch = { ...MATCH, rule: 'yahoo.no-account', provider: 'yahoo' };
    expect(filtered(draft(undefined, 'data-end'), own, true)).toBe(false);
    expect(filtered(draft(undefined, 'data-end'), own, false)).toBe(true); // borrowed words are anybody's
  });
});

test('other causes and reasons that are set stay', () => {
  expect(filtered(draft('5.2.1', undefined), { ...MATCH, cause: 'mailbox-full' })).toBe(false);
  expect(filtered(draft('5.2.1', undefined), { ...MATCH, reason: 'rejected' })).toBe(false);
});
