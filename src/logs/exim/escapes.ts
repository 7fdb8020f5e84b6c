/**
 * Exim prints what is no printable ASCII as C would: `\n` between the lines of a reply, `\t`, `\\`, `\"` within
 * quotes, and bytes ≥ 0x80 in octal (src/string.c string_printing).
 */
import { decodeOctal } from '../octal.ts';

export function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  let out = '';
  let from = 0;
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', from)) {
    const next = text.charAt(at + 1);
    if (next >= '0' && next <= '7') {
      out += text.slice(from, at + 1);
      from = at + 1;
      continue;
    }
    out += text.slice(from, at) + (REPLACED.get(next) ?? next);
    from = at + 2;
  }
  return decodeOctal(out + text.slice(from));
}

/** Line ends become blanks: a reply is read as one text. */
const REPLACED: ReadonlyMap<string, string> = new Map([
  ['n', ' '],
  ['r', ' '],
  ['t', ' '],
]);
