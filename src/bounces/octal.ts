/** Exim writes bytes above 0x7f of a reply as `\346\214\207`: three octal digits each. */
import { bytesOfText } from '../mime/byte-text.ts';
import { decodeCharset } from '../mime/charset.ts';

export function unescapeOctal(text: string): string {
  let at = text.indexOf('\\');
  if (at < 0) return text;
  let bytes = '';
  let from = 0;
  while (at >= 0) {
    const code = octalAt(text, at + 1);
    if (code !== undefined) {
      bytes += text.slice(from, at) + String.fromCharCode(code);
      from = at + 4;
    }
    at = text.indexOf('\\', at + 1);
  }
  return from === 0 ? text : decodeCharset(bytesOfText(bytes + text.slice(from)), '');
}

function octalAt(text: string, at: number): number | undefined {
  const digits = text.slice(at, at + 3);
  if (digits.length < 3 || digits < '200' || digits > '377') return undefined;
  const code = Number.parseInt(digits, 8);
  return code >= 0x80 && code <= 0xff && code.toString(8) === digits ? code : undefined;
}
