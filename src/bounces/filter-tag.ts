/** What filters on the way put before the subject: `[SPAM] Undelivered Mail`, `***SPAM*** failure notice`, `{Spam?} …`. */

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')', '*': '*' };

/** Beginnings of tags, lower case; a list's own name in brackets is none. */
const TAGS = [
  'spam',
  'junk',
  'bulk',
  'suspect',
  'possible spam',
  'probable spam',
  'external',
  'extern',
  'ext',
];

const MAX_TAG = 32;

/** The subject without such a tag. */
export function withoutFilterTag(subject: string): string {
  const open = subject.charAt(0);
  const closing = CLOSING[open];
  if (closing === undefined) return subject;
  let from = 1;
  while (subject[from] === open) from += 1;
  const close = subject.indexOf(closing, from);
  if (close < 0 || close > MAX_TAG) return subject;
  const tag = subject.slice(from, close).trim().toLowerCase();
  if (!TAGS.some((start) => tag.startsWith(start))) return subject;
  let end = close;
  while (subject[end] === closing || subject[end] === ' ' || subject[end] === ':') end += 1;
  return subject.slice(end);
}
