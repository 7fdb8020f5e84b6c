/** The folder of a postmaster: which mails are bounces, which are other answers, and which are none. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/app/knowledge-files.ts';
import { decodeBounces } from '../../src/bounces/decode.ts';
import { looksLikeBounce } from '../../src/bounces/head.ts';
import { ABSENCES } from './mailbox/absences.ts';
import { DESKS } from './mailbox/desks.ts';
import type { MailboxCase } from './mailbox/envelope.ts';
import { MACHINES } from './mailbox/machines.ts';
import { NEXT_ANSWERS } from './mailbox/next-answers.ts';
import { NEXT_LETTERS } from './mailbox/next-letters.ts';
import { PLAIN_CLOTHES } from './mailbox/plain-clothes.ts';
import { REPORTS } from './mailbox/reports.ts';
import { SHOPS } from './mailbox/shops.ts';
import { THIRD_FOLDER } from './mailbox/third-folder.ts';

const TABLES: readonly (readonly [string, readonly MailboxCase[]])[] = [
  ['shops and carriers', SHOPS],
  ['people and help desks', DESKS],
  ['machines', MACHINES],
  ['lists and reports', REPORTS],
  ['absences', ABSENCES],
  ['bounces in plain clothes', PLAIN_CLOTHES],
  ['ordinary mail, second folder', NEXT_LETTERS],
  ['answers, second folder', NEXT_ANSWERS],
  ['a third folder', THIRD_FOLDER],
];

describe.each(TABLES)('%s', (_title, table) => {
  test.each(table.map((one) => [one.name, one] as const))('%s', (_name, { mail, want }) => {
    for (const end of ['\n', '\r\n']) {
      const bytes = new TextEncoder().encode(mail.replaceAll('\n', end));
      const got = decodeBounces(bytes, { knowledge: loadKnowledge() });
      expect(got.map(({ recipient, kind, action }) => ({ recipient, kind, action }))).toEqual(want);
      if (want.length > 0) expect(looksLikeBounce(bytes)).toBe(true);
    }
  });
});
