/** Does a file hold a mail of its own? Its name does not tell: a header field near its beginning does. */
import { isHeaderLine } from './from-line.ts';

/** A mail may begin with a line or two of rubbish. */
const HEAD_LINES = 4;

/** `head`: the first bytes, a kilobyte is plenty. Blank lines do not count. */
export function looksLikeMail(head: Uint8Array): boolean {
  let at = 0;
  for (let line = 0; line < HEAD_LINES && at < head.length; ) {
    if (isHeaderLine(head, at, head.length)) return true;
    const isBlank = head[at] === 10 || head[at] === 13;
    const lineEnd = head.subarray(at).findIndex((byte) => byte === 10 || byte === 13);
    if (lineEnd < 0) return false;
    at += lineEnd + 1;
    if (!isBlank) line++;
  }
  return false;
}
