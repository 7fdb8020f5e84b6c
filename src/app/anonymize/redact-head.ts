/** Hides in the head of a mail what tells of people, and keeps what tells of servers. */
import { splitFields } from './mail-structure.ts';
import type { Masker } from './masker.ts';
import type { RedactText } from './redact-text.ts';

/** Fields whose values are names, times and words of servers; the values of all others are blanked. */
const TELLING =
  /^(?:received|return-path|delivered-to|envelope-to|x-original-to|date|message-id|in-reply-to|references|mime-version|content-[a-z-]+|auto-submitted|precedence|x-failed-recipients|errors-to|sender|from|to|cc|reply-to|status|x-auto[a-z-]+|x-loop|list-id|x-postfix-[a-z-]+|x-mailer|reporting-mta|received-from-mta|arrival-date|final-recipient|original-recipient|action|remote-mta|diagnostic-code|last-attempt-date|original-envelope-id|will-retry-until|x-actual-recipient|feedback-type|user-agent|version|original-mail-from|original-rcpt-to|source-ip|reported-domain)$/i;
/** Fields with names of persons before the address. */
const PERSONS = /^(?:from|to|cc|reply-to|sender)$/i;
const DAEMON = /mailer-daemon|postmaster|mail delivery|daemon@/i;

/** `redactSubject` gets the value of the subject. */
export function redactHead(
  head: string,
  masker: Masker,
  redactText: RedactText,
  redactSubject: (value: string) => string,
): string {
  return splitFields(head)
    .map(({ name, value }) => {
      if (name === '') return redactText(value);
      if (/^subject$/i.test(name)) return name + redactSubject(value);
      if (!TELLING.test(name)) return name + masker.blank(value);
      return name + redactText(PERSONS.test(name) ? withoutPersons(masker, value) : value);
    })
    .join('');
}

/** Encoded words stay what they are: their letters become others of the same alphabet. */
export function blankSubject(masker: Masker, value: string): string {
  return value
    .split(/(=\?[^?\s]+\?[BbQq]\?[^?\s]*\?=)/)
    .map((piece) => {
      const word = /^(=\?[^?\s]+\?)([BbQq])(\?)([^?\s]*)(\?=)$/.exec(piece);
      if (word === null) return masker.blank(piece);
      const [, start = '', coding = '', , text = '', end = ''] = word;
      const filler =
        coding.toLowerCase() === 'b' ? 'eHh4'.repeat(Math.ceil(text.length / 4)) : 'x'.repeat(text.length);
      return `${start}${coding}?${filler}${end}`;
    })
    .join('');
}

/** `"Hanako Yamada" <hanako@a.example>`: the name is blanked, unless a mail system writes. */
function withoutPersons(masker: Masker, value: string): string {
  if (DAEMON.test(value)) return value;
  return value.replace(
    /([:,]\s*)("[^"]*"|[^<>,"]*?)(\s*<)/g,
    (_all, before: string, name: string, after: string) => {
      return before + blankSubject(masker, name) + after;
    },
  );
}
