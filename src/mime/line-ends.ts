/** Line ends as mails have them. RFC 5321 §2.3.8 wants CRLF; files have LF, old programs CR, broken gateways CR CR LF. */

/** CRLF and lone CR as `\n`. */
export function withLineFeeds(text: string): string {
  if (!text.includes('\r')) return text;
  // In one pass: what is made of CR CR LF must not become the LF of a CR before it.
  if (hasDoubledReturns(text)) return text.replaceAll(/\r\r\n|\r\n?/g, '\n');
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}

/**
 * A gateway made CRLF of the LF in CRLF: already the first line ends in CR CR LF. Anywhere else that is the end
 * of a line and a blank line.
 */
export function hasDoubledReturns(text: string): boolean {
  const first = text.indexOf('\r');
  return first >= 0 && text.startsWith('\r\r\n', first);
}
