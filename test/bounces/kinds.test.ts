/** Precision: which mails are a bounce, which are another kind of answer, and which are none. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/app/knowledge-files.ts';
import { decodeBounces } from '../../src/bounces/decode.ts';
import { looksLikeBounce } from '../../src/bounces/head.ts';
import { ANSWERS } from './answers.ts';
import { DISGUISED } from './disguised.ts';
import { SECOND_LOOK } from './second-look.ts';
import { STRANGERS } from './strangers.ts';
import type { WriterCase } from './writers.ts';

function check({ mail, want }: WriterCase): void {
  for (const end of ['\n', '\r\n', '\r']) {
    const bytes = new TextEncoder().encode(mail.replaceAll('\n', end));
    const got = decodeBounces(bytes, { knowledge: loadKnowledge() }).map((bounce, i) => {
      const { recipient, reason, kind, status = '', replyCode: code = 0, hard } = bounce;
      const all = { recipient, reason, kind, status, code, hard };
      return Object.fromEntries(Object.entries(all).filter(([key]) => key in (want[i] ?? all)));
    });
    expect(got).toEqual(want);
    if (want.length > 0 && !/^Subject: Fwd:/m.test(mail)) expect(looksLikeBounce(bytes)).toBe(true);
  }
}

const rows = (table: readonly WriterCase[]): [string, WriterCase][] => table.map((one) => [one.name, one]);

describe('other answers', () => {
  test.each(rows(ANSWERS))('%s', (_name, one) => check(one));
});
describe('no answer at all', () => {
  test.each(rows(STRANGERS))('%s', (_name, one) => check(one));
});
describe('bounces in disguise', () => {
  test.each(rows(DISGUISED))('%s', (_name, one) => check(one));
});
describe('all kinds, second look', () => {
  test.each(rows(SECOND_LOOK))('%s', (_name, one) => check(one));
});
