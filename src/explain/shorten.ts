/** `…` in the middle: both ends of a long line tell more than its start alone. `limit` counts UTF-16 units. */
export function shortenMiddle(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const keep = Math.max(0, limit - 1);
  const head = wholeEnd(text, Math.ceil(keep / 2));
  const tail = wholeStart(text, text.length - Math.floor(keep / 2));
  return `${text.slice(0, head)}…${text.slice(tail)}`;
}

/** Does not cut a surrogate pair in two. */
function wholeEnd(text: string, at: number): number {
  return isHighSurrogate(text.charCodeAt(at - 1)) ? at - 1 : at;
}

function wholeStart(text: string, at: number): number {
  return at > 0 && isHighSurrogate(text.charCodeAt(at - 1)) ? at + 1 : at;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
