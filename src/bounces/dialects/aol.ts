/**
 * AOL's own refusals until 2017: recipients are listed by name only, without the domain, below a sentence
 * that says why. The domain is the one that writes.
 */
import { domainOf, parseAddress } from '../../mime/address.ts';
import { headerValue } from '../../mime/headers.ts';
import type { Anatomy } from '../anatomy.ts';
import { placeOf } from '../anatomy.ts';
import type { Dialect } from '../dialect.ts';
import type { Draft } from '../draft.ts';
import { squeezeLines } from '../notice-text.ts';
import { addWords } from '../spoken.ts';

const TITLE = 'Your mail to the following recipients could not be delivered';

export const AOL: Dialect = {
  id: 'aol',
  hints: (mail) => mail.from.includes('aol.com') && mail.notices.some(({ text }) => text.includes(TITLE)),
  decode,
};

function decode(mail: Anatomy, reported: readonly Draft[]): readonly Draft[] {
  const notice = mail.notices.find(({ text }) => text.includes(TITLE));
  const domain = domainOf(parseAddress(headerValue(mail.headers, 'from') ?? '') ?? '');
  if (notice === undefined || domain === undefined) return reported;
  const title = notice.text.indexOf(TITLE);
  const list = notice.text.indexOf('\n', notice.text.indexOf(':', title));
  if (list < 0) return reported;
  const words = {
    value: squeezeLines(notice.text.slice(title, list)),
    rule: 'aol.reason',
    ...placeOf(notice, title, list),
  };
  if (reported.length > 0) {
    // The report may quote the `250 OK` of the server inside, which says nothing.
    for (const draft of reported) draft.remark ??= words;
    return reported;
  }
  const drafts: Draft[] = [];
  for (let at = list + 1; at < notice.text.length && drafts.length < 1_000; ) {
    const nl = notice.text.indexOf('\n', at);
    const end = nl < 0 ? notice.text.length : nl;
    const name = notice.text.slice(at, end).trim();
    if (name.includes(' ') || (name === '' && drafts.length > 0)) break;
    if (name !== '') {
      const value = name.includes('@') ? name : `${name}@${domain}`;
      const draft: Draft = { recipient: { value, rule: 'aol.name', ...placeOf(notice, at, end) } };
      addWords(draft, words);
      drafts.push(draft);
    }
    at = end + 1;
  }
  return drafts;
}
