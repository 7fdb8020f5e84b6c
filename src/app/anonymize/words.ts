/** Finds the words of a text: a word is a name, an address or an id as a whole, with the dots and dashes in it. */

export interface Word {
  /** `ip6`: an IPv6 address, whose colons stand between words elsewhere. */
  readonly kind: 'word' | 'ip6';
  readonly end: number;
}

/** The word that begins at `at`; `undefined` where a sign stands between words. */
export function wordAt(text: string, at: number): Word | undefined {
  const isWord = isWordChar(text.charCodeAt(at));
  const isWithin = isWord && isWordChar(text.charCodeAt(at - 1));
  const ip6 = isWithin ? at : ip6End(text, at);
  if (ip6 > at) return { kind: 'ip6', end: ip6 };
  return isWord ? { kind: 'word', end: wordEnd(text, at) } : undefined;
}

/**
 * Letters, digits, bytes above ASCII and what may stand within names. `=`, `/`, `'` and the rest of the signs that a
 * local part may hold (RFC 5322 §3.2.3) belong to it only between two of these before an `@`.
 */
function isWordChar(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 64 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 45 ||
    code === 46 ||
    code === 95 ||
    code === 43 ||
    code > 127
  );
}

const IN_LOCAL_PART = "=!#$%&'*/?^`{|}~";

/** The end of the word; of an address with signs in its local part, the end of the whole address. */
function wordEnd(text: string, from: number): number {
  let end = runEnd(text, from);
  // `<bounce-a=b.example@list.example>`: in brackets everything up to the `@` is the local part.
  if (text.charAt(from - 1) !== '<') return end;
  let at = end;
  while (at < text.length && at - from < 320 && IN_LOCAL_PART.includes(text.charAt(at))) {
    at = runEnd(text, at + 1);
    if (text.slice(end, at).includes('@')) end = at;
  }
  return end;
}

function runEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isWordChar(text.charCodeAt(end))) end += 1;
  return end;
}

/** `2001:db8::1`: groups of hexadecimal digits, seven colons or `::`. The end, `from` when there is none. */
function ip6End(text: string, from: number): number {
  let end = from;
  let colons = 0;
  let isShort = false;
  while (end < text.length && end - from < 40 && isHexOrColon(text.charCodeAt(end))) {
    if (text.charAt(end) === ':') {
      colons += 1;
      if (text.charAt(end + 1) === ':') isShort = true;
    }
    end += 1;
  }
  while (end > from && text.charAt(end - 1) === ':' && !text.startsWith('::', end - 2)) end -= 1;
  const isAddress = (isShort && colons >= 2 && colons <= 7 && end - from > 4) || colons === 7;
  // `::ffff:192.0.2.1` is an IPv4 address, `::1` this host.
  if (!isAddress || text.startsWith('::', from) || isWordChar(text.charCodeAt(end))) return from;
  return end;
}

function isHexOrColon(code: number): boolean {
  return (code >= 48 && code <= 58) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}
