/**
 * Columns a text takes on a terminal. A Japanese letter takes two, a combining mark none; `…`, `→` and `①`
 * take one or two depending on the terminal, so that is an option. Texts are escaped before they are
 * measured: there are no control characters in them.
 */
import fastStringWidth from 'fast-string-width';
import { isAmbiguous } from './ambiguous.ts';

export interface WidthOptions {
  /** Columns of an East Asian Ambiguous character. */
  readonly ambiguousWidth: 1 | 2;
}

const ASCII_ONLY = /^[ -~]*$/;

export function widthOf(text: string, options: WidthOptions): number {
  if (ASCII_ONLY.test(text)) return text.length;
  const width = fastStringWidth(text);
  if (options.ambiguousWidth === 1) return width;
  let extra = 0;
  for (const char of text) if (isAmbiguous(char.codePointAt(0) ?? 0)) extra += 1;
  return width + extra;
}

/** Draws over or into what stands before it: marks, joiners, variation selectors, skin tones. */
const EXTENDS = /^(?:\p{M}|\p{Emoji_Modifier}|\u200c|\u200d)$/u;
const REGIONAL = /^\p{Regional_Indicator}$/u;
const JOINER = '\u200d';

/**
 * What may not be cut apart: a letter with its marks, an emoji sequence, a flag. Not Intl.Segmenter: its time
 * grows with the square of the text (4 s for 60,000 letters), and hostile texts are long.
 */
export function graphemesOf(text: string): readonly string[] {
  if (ASCII_ONLY.test(text)) return text.split('');
  const graphemes: string[] = [];
  let last = '';
  for (const char of text) {
    const joined =
      last !== '' &&
      char > '\u02ff' &&
      (EXTENDS.test(char) || last.endsWith(JOINER) || (REGIONAL.test(last) && REGIONAL.test(char)));
    if (joined) graphemes.pop();
    last = joined ? last + char : char;
    graphemes.push(last);
    // A letter under a heap of marks is cut, so that it stays cheap.
    if (last.length > MAX_GRAPHEME) last = '';
  }
  return graphemes;
}

const MAX_GRAPHEME = 32;

export function padEnd(text: string, width: number, options: WidthOptions): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text, options)));
}

export function padStart(text: string, width: number, options: WidthOptions): string {
  return ' '.repeat(Math.max(0, width - widthOf(text, options))) + text;
}

/** Shortens in the middle until it fits. */
export function fitMiddle(text: string, width: number, options: WidthOptions): string {
  if (text.length <= width * 2 + 2 && widthOf(text, options) <= width) return text;
  const ellipsis = '…';
  const room = width - widthOf(ellipsis, options);
  if (room <= 0) return ellipsis;
  const headRoom = Math.ceil(room / 2);
  const head = takeWhileFits(graphemesOf(text.slice(0, headRoom * 8)), headRoom, options);
  const tail = takeWhileFits(graphemesOf(text.slice(-room * 8)).toReversed(), room - headRoom, options);
  return head.join('') + ellipsis + tail.toReversed().join('');
}

function takeWhileFits(graphemes: readonly string[], room: number, options: WidthOptions): string[] {
  const taken: string[] = [];
  let used = 0;
  for (const grapheme of graphemes) {
    used += widthOf(grapheme, options);
    if (used > room) break;
    taken.push(grapheme);
  }
  return taken;
}
