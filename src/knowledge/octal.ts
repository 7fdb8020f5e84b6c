/**
 * sendmail and Exim write bytes beyond ASCII as octal escapes in their logs (`\346\214\207`), and sendmail may
 * cut inside a character. For comparing they are put back; what is no UTF-8 becomes a blank.
 */

const UTF8 = new TextDecoder('utf-8');

export function decodeOctal(text: string): string {
  let out = '';
  let done = 0;
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 1)) {
    if (at < done) continue;
    const bytes: number[] = [];
    let end = at;
    for (let byte = octalAt(text, end); byte >= 0; byte = octalAt(text, end)) {
      bytes.push(byte);
      end += 4;
    }
    if (bytes.length === 0) continue;
    out += text.slice(done, at) + UTF8.decode(Uint8Array.from(bytes));
    done = end;
  }
  return done === 0 ? text : out + text.slice(done);
}

/** The byte 128–255 that an escape at `at` stands for, or -1. */
function octalAt(text: string, at: number): number {
  if (text.charCodeAt(at) !== 92) return -1;
  const high = text.charCodeAt(at + 1) - 48;
  const middle = text.charCodeAt(at + 2) - 48;
  const low = text.charCodeAt(at + 3) - 48;
  const octal = high >= 2 && high <= 3 && middle >= 0 && middle <= 7 && low >= 0 && low <= 7;
  return octal ? high * 64 + middle * 8 + low : -1;
}
