/**
 * A bounce that a person passed on in the text of a mail: `Begin forwarded message:`, then its header and its
 * words, often with `> ` before every line. It counts only when the subject says so too, the header inside names
 * a mail program as its writer, and all of the bounce is there, down to its report; mails that quote a bounce, or
 * pass on what it says, are mails.
 */
import type { MailText } from '../mime/mail-text.ts';
import type { Anatomy } from './anatomy.ts';
import { soundsLikeBounce } from './sender.ts';

const PREFIXES = ['fwd:', 'fw:', '[fwd:', 'wg:', 'tr:', 'rv:', '转发:', '転送:'];

/** The last is the address that Exchange writes its notices from, the same in every organisation. */
const WRITERS = [
  'mailer-daemon',
  'mail delivery',
  'postmaster',
  'microsoftexchange329e71ec88ae4615bbc36ab6ce41109e',
];

/** The header inside stands near the top. */
const MAX_LEAD = 4_096;

/** RFC 3464 §2.3.2 */
const REPORT = '\nFinal-Recipient:';

/** A forward, by its subject, of what sounds like a bounce. */
export function isTitledForward(title: string): boolean {
  const subject = title.trim().toLowerCase();
  const prefix = PREFIXES.find((start) => subject.startsWith(start));
  return prefix !== undefined && soundsLikeBounce(subject.slice(prefix.length).trim());
}

export function forwardedBounce(mail: Anatomy): MailText | undefined {
  if (!isTitledForward(mail.subject)) return undefined;
  const notice = mail.notices[0];
  if (notice === undefined) return undefined;
  // Without quoting its report has been taken for one of this mail.
  const report = mail.reports[0]?.text ?? '';
  const text = unquote(report === '' ? notice.text : `${notice.text}\n${report}`);
  const from = writerLine(text);
  return from < 0 || !text.includes(REPORT, from)
    ? undefined
    : { text: text.slice(from), rawOffset: () => 0 };
}

/** One level of `> ` off, where the lines have it. */
function unquote(text: string): string {
  if (!text.includes('\n>')) return text;
  return text
    .split('\n')
    .map((line) => {
      if (!line.startsWith('>')) return line;
      return line.startsWith('> ') ? line.slice(2) : line.slice(1);
    })
    .join('\n');
}

function writerLine(text: string): number {
  for (let at = text.indexOf('From: '); at >= 0 && at < MAX_LEAD; at = text.indexOf('From: ', at + 1)) {
    if (at > 0 && text[at - 1] !== '\n') continue;
    const nl = text.indexOf('\n', at);
    const line = text.slice(at, nl < 0 ? text.length : nl).toLowerCase();
    if (WRITERS.some((name) => line.includes(name))) return at;
  }
  return -1;
}
