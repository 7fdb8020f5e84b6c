/** Octal escapes as servers write bytes ≥ 0x80 into their logs: `\343\201\223` is こ in UTF-8. */
import { decodeUtf8 } from './byte-decoder.ts';

export function decodeOctal(text: string): string {
  let at = text.indexOf('\\');
  if (at < 0) return text;
  let out = '';
  let from = 0;
  while (at >= 0) {
    const bytes: number[] = [];
    let end = at;
    for (let byte = octalAt(text, end); byte >= 0x80; byte = octalAt(text, end)) {
      bytes.push(byte);
      end += 4;
    }
    if (bytes.length > 0) {
      out += text.slice(from, at) + decodeUtf8(Uint8Array.from(bytes));
      from = end;
    }
    at = text.indexOf('\\', Math.max(end, at + 1));
  }
  return out + text.slice(from);
}

/** Value of `\ooo` at `at`, or -1. */
function octalAt(text: string, at: number): number {
  if (text.charCodeAt(at) !== 92) return -1;
  let value = 0;
  for (let i = 1; i <= 3; i += 1) {
    const digit = text.charCodeAt(at + i) - 48;
    if (!(digit >= 0 && digit <= 7)) return -1;
    value = value * 8 + digit;
  }
  return value <= 255 ? value : -1;
}
