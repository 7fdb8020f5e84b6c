/** The text of a notice: its lines as one sentence, the paragraph with the reply, and where it ends. */
import { ORIGINAL_FOLLOWS } from './languages.ts';
import { readReplyCodes } from './reply-text.ts';

/** Of a paragraph this much is looked at. */
const MAX_TEXT = 8_192;

/** Lines joined by one blank, without rulers made of punctuation. */
export function squeezeLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !(isRuler(line) && !saysSomething(line)))
    .join(' ');
}

/** `------`, `=====`, `---- Original message ----`, `--- Below this line …` */
function isRuler(line: string): boolean {
  const first = line[0] ?? '';
  return line.length > 2 && '-=*_#~+'.includes(first) && line.startsWith(first.repeat(3));
}

/** Postfix: `--- Delivery report unavailable ---` is a title that is all there is to say. */
function saysSomething(line: string): boolean {
  return line.toLowerCase().includes('unavailable');
}

/** The paragraph of `[from, to)` that holds a reply code or status, if any. */
export function replyParagraph(
  text: string,
  from: number,
  to: number,
): readonly [number, number] | undefined {
  let start = from;
  for (let paragraphs = 0; start < to && paragraphs < MAX_LINES; paragraphs += 1) {
    const blank = text.indexOf('\n\n', start);
    const end = blank < 0 || blank > to ? to : blank;
    const { code, enhancedStatus } = readReplyCodes(text.slice(start, Math.min(end, start + MAX_TEXT)));
    if (code !== undefined || enhancedStatus !== undefined) {
      const next = text.indexOf('\n\n', end + 2);
      return [start, isBare(text.slice(start, end)) ? (next < 0 || next > to ? to : next) : end];
    }
    start = end + 2;
  }
  return undefined;
}

/** `Error code: 550 5.1.10`: a title and numbers; the words stand below. */
function isBare(paragraph: string): boolean {
  if (paragraph.length > MAX_BARE) return false;
  const behind = paragraph.slice(paragraph.lastIndexOf(':') + 1);
  return Array.from(behind).every((char) => (char >= '0' && char <= '9') || ' .-#\n'.includes(char));
}

const MAX_BARE = 60;

/** Where the notice ends because a short line announces the returned mail; the end of the text without one. */
export function noticeEnd(text: string, from: number): number {
  let at = text.indexOf('@', from);
  if (at < 0) return text.length;
  at = text.indexOf('\n', at);
  for (let lines = 0; at >= 0 && lines < MAX_LINES; lines += 1) {
    const nl = text.indexOf('\n', at + 1);
    const end = nl < 0 ? text.length : nl;
    if (end - at < MAX_ANNOUNCEMENT && announcesOriginal(text.slice(at + 1, end))) return at;
    at = nl;
  }
  return text.length;
}

const MAX_LINES = 2_000;
const MAX_ANNOUNCEMENT = 90;

/** A title, not a sentence: between rulers, or a few words that end in a colon or a full stop. */
function announcesOriginal(line: string): boolean {
  const title = line.trim().toLowerCase();
  if (!ORIGINAL_FOLLOWS.some((words) => title.includes(words))) return false;
  if (title.includes('detail')) return false; // Exchange Online: a table about it, the error comes after
  if (isRuler(title) || title.startsWith('--')) return true;
  const last = title.at(-1) ?? '';
  const words = title.split(' ').length;
  return words <= (':：.。'.includes(last) ? 12 : 4);
}
