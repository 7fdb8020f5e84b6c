/**
 * Foreign text made visible. Log fields and bounces are written by strangers: escape sequences could repaint
 * a terminal, bidirectional controls could make `evil.example` read as something else, a line feed could
 * forge an output line. All of it is shown as `\x1b`, `\u202e`, …; nothing is dropped.
 */

/** Controls, format characters, lone surrogates, line and paragraph separators, unassigned specials. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufff0-\uffff\u3164\u115f\u1160\uffa0]/gu;

/** Joiners that emoji and some scripts need; they draw nothing and move nothing. */
const HARMLESS: ReadonlySet<string> = new Set(['\u200c', '\u200d']);

const SHORT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

export function escapeControls(text: string): string {
  return text.replace(UNSAFE, (char) => {
    if (HARMLESS.has(char)) return char;
    const short = SHORT[char];
    if (short !== undefined) return short;
    const code = char.codePointAt(0) ?? 0;
    if (code > 0xffff) return `\\u{${code.toString(16)}}`;
    return code <= 0xff ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`;
  });
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
