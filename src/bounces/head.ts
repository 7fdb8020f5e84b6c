/**
 * The cheap question sources ask before decoding: may this mail be a bounce at all? Answers from the header
 * section only and errs on the side of yes; in a spool full of ordinary mail it saves most of the work.
 */
import { textOfBytes } from '../mime/byte-text.ts';

const HEAD_BYTES = 16_384;

/** Lower-case words; any of them in the header section makes the mail worth decoding. */
const WORDS = [
  'mailer-daemon',
  'mailerdaemon',
  'postmaster',
  'mail delivery',
  'multipart/report',
  'delivery-status',
  'feedback-report',
  'auto-submitted',
  'auto-generated',
  'auto-replied',
  'autoreply',
  'x-failed-recipients',
  'return-path: <>',
  'undeliver',
  'deliver',
  'returned mail',
  'failure',
  'failed',
  'bounce',
  'daemon',
  'mail system',
  'delayed',
  'warning:',
];

/** `head`: the first bytes of the mail; 4–16 KB are enough. */
export function looksLikeBounce(head: Uint8Array): boolean {
  const text = textOfBytes(head.length > HEAD_BYTES ? head.subarray(0, HEAD_BYTES) : head).toLowerCase();
  const end = endOfHeader(text);
  const header = end < 0 ? text : text.slice(0, end);
  return WORDS.some((word) => header.includes(word)) || !header.includes('\nfrom:');
}

function endOfHeader(text: string): number {
  const ends = ['\n\n', '\r\n\r\n', '\r\r'].map((mark) => text.indexOf(mark)).filter((at) => at > 0);
  return ends.length === 0 ? -1 : Math.min(...ends);
}
