/**
 * The cheap question sources ask before decoding: may this mail be a bounce at all? Answers from the header
 * section only and errs on the side of yes; in a spool full of ordinary mail it saves most of the work.
 */
import { decodeHeaderText } from '../mime/encoded-word.ts';
import type { HeaderBlock } from '../mime/headers.ts';
import { findField, headerValue, parseHeaders } from '../mime/headers.ts';
import { parseMailText } from '../mime/mail-text.ts';
import { isMarkedAutoReply } from './auto-reply.ts';
import { withoutFilterTag } from './filter-tag.ts';
import { isTitledForward } from './forwarded.ts';
import type { Letterhead } from './sender.ts';
import { authorshipOf } from './sender.ts';

const HEAD_BYTES = 32_768;

/** Beginnings of subjects (lower case) of machine mails that do not sound like bounces. */
const OTHER_SUBJECTS = [
  'complaint about message from',
  'loop alert',
  'loop back warning',
  'aws notification',
];

/** Writers whose bounces come under any subject. */
const OTHER_SENDERS = ['vtext.com', 'vzwpix.com', 'sns.amazonaws.com'];

const MARKS = ['x-failed-recipients', 'x-apple-unsubscribe', 'auto-submitted', 'x-ses-outgoing'];

/** `head`: the first bytes of the mail; the header section should be in it. */
export function looksLikeBounce(head: Uint8Array): boolean {
  const { text } = parseMailText(head.length > HEAD_BYTES ? head.subarray(0, HEAD_BYTES) : head);
  const headers = parseHeaders(text, 0, text.length);
  const from = headerValue(headers, 'from');
  if (from === undefined || MARKS.some((name) => findField(headers, name) !== undefined)) return true;
  if (isReport(headers)) return true;
  const subject = withoutFilterTag(decodeHeaderText(headerValue(headers, 'subject') ?? ''));
  const letterhead: Letterhead = { headers, subject, from: decodeHeaderText(from).toLowerCase() };
  if (authorshipOf(letterhead) !== 'none' || isMarkedAutoReply(letterhead) || isTitledForward(subject))
    return true;
  const lower = subject.toLowerCase();
  return (
    OTHER_SENDERS.some((name) => letterhead.from.includes(name)) ||
    OTHER_SUBJECTS.some((start) => lower.startsWith(start))
  );
}

function isReport(headers: HeaderBlock): boolean {
  const type = headerValue(headers, 'content-type')?.toLowerCase();
  return (
    type !== undefined &&
    (type.includes('multipart/report') || type.includes('delivery-status') || type.includes('feedback'))
  );
}
