/** Everyone else: a machine's mail that says, in one of the known languages, that a mail was not delivered. */
import { findField } from '../../mime/headers.ts';
import type { Anatomy } from '../anatomy.ts';
import type { Dialect } from '../dialect.ts';
import type { Draft } from '../draft.ts';
import { readNotice } from '../free-text.ts';
import { proseOf, toneOf } from '../prose.ts';

export const GENERIC: Dialect = {
  id: 'generic',
  hints: () => true,
  decode,
};

function decode(mail: Anatomy, reported: readonly Draft[]): readonly Draft[] {
  const drafts = readNotice(mail, reported, 'generic', ({ text }) => [0, text.length]);
  if (reported.length > 0) return drafts;
  const tone = toneOf(proseOf(mail));
  if (tone.other) return [];
  const answered = drafts.some(({ replyCode, status }) => replyCode !== undefined || status !== undefined);
  const listed = findField(mail.headers, 'x-failed-recipients') !== undefined;
  return tone.kind !== undefined || answered || listed ? drafts : [];
}
