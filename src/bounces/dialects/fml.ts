/** The mailing list servers fml 4 and 8: they refuse mails that come round again, and say so to their owner. */
import { findAddress } from '../../mime/address.ts';
import type { Anatomy } from '../anatomy.ts';
import { placeOf } from '../anatomy.ts';
import type { Dialect } from '../dialect.ts';
import type { Draft } from '../draft.ts';
import { squeezeLines } from '../notice-text.ts';

const TITLES = ['loop alert: ', 'loop back warning: ', 'warning: use of unknown'];

export const FML: Dialect = {
  id: 'fml',
  certain: true,
  hints: (mail) =>
    mail.from.includes('-admin@') && TITLES.some((title) => mail.subject.toLowerCase().startsWith(title)),
  decode,
};

function decode(mail: Anatomy): readonly Draft[] {
  const notice = mail.notices[0];
  if (notice === undefined) return [];
  const original = notice.text.indexOf('Original mail as follows');
  const end = original < 0 ? Math.min(notice.text.length, 2_000) : original;
  const found = findAddress(notice.text, 0, end);
  if (found === undefined) return [];
  const value = squeezeLines(notice.text.slice(0, end));
  return [
    {
      recipient: { value: found.address, rule: 'fml.list', ...placeOf(notice, found.start, found.end) },
      diagnostic: { value, rule: 'fml.text', ...placeOf(notice, 0, end) },
    },
  ];
}
