/**
 * Novell/OpenText GroupWise: recipients with the reason in brackets, or the transcript of its internet agent. Users of
 * its own domain are named without it: `neko (user not found)`; the returned mail has their addresses.
 */
import type { Anatomy, Notice } from '../anatomy.ts';
import { placeOf } from '../anatomy.ts';
import type { Dialect } from '../dialect.ts';
import type { Draft } from '../draft.ts';
import { completeRecipients } from '../free-text.ts';
import { dialectOf, regionOf } from '../grammar.ts';
import { addWords } from '../spoken.ts';

const EDGES = {
  after: ['undeliverable to the following:', 'had the following undeliverable recipient(s):'],
  before: ['\nPossibly truncated original message follows'],
};

const LAYOUT = dialectOf({
  id: 'groupwise',
  body: [
    'that you sent was undeliverable to the following:',
    'had the following undeliverable recipient(s):',
  ],
  ...EDGES,
});

export const GROUPWISE: Dialect = { ...LAYOUT, decode };

function decode(mail: Anatomy, reported: readonly Draft[]): readonly Draft[] {
  const notice = mail.notices[0];
  const users = reported.length > 0 || notice === undefined ? [] : usersOf(notice);
  if (users.length === 0) return LAYOUT.decode(mail, reported);
  completeRecipients(users, mail);
  return users;
}

const MAX_USERS = 1_000;

/** None when the list has addresses, or lines of another kind. */
function usersOf(notice: Notice): Draft[] {
  const [from, to] = regionOf(notice, EDGES);
  const list: Draft[] = [];
  let start = from;
  for (const line of notice.text.slice(from, to).split('\n')) {
    const open = line.indexOf(' (');
    const name = line.slice(0, Math.max(open, 0)).trim();
    if (line.trim() !== '') {
      if (name === '' || line.includes('@') || !line.trimEnd().endsWith(')')) return [];
      if (list.length === MAX_USERS) break;
      const place = placeOf(notice, start, start + line.length);
      const draft: Draft = { recipient: { value: name, rule: 'groupwise.user', ...place } };
      const value = line.slice(open + 2, line.lastIndexOf(')'));
      addWords(draft, { value, rule: 'groupwise.reason', ...place });
      list.push(draft);
    }
    start += line.length + 1;
  }
  return list;
}
