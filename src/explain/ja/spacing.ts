/**
 * Japanese sentences around foreign words. Between a Japanese letter and a Latin word or number we set a
 * space, as technical prose does; the words of a reply or an address are never touched inside.
 */
import type { Arg } from '../catalog.ts';

const JAPANESE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]$/u;
/** Not the marks that close on what stands before them: `:`, `,`, `!`. */
const WESTERN = /^[\w<>[\](){}@/\\#$%&+*=~^|.'-]$/;

function needsSpace(left: string, right: string): boolean {
  const a = lastChar(left);
  const b = firstChar(right);
  return (JAPANESE.test(a) && WESTERN.test(b)) || (WESTERN.test(a) && JAPANESE.test(b));
}

function firstChar(text: string): string {
  const code = text.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function lastChar(text: string): string {
  const last = text.at(-1) ?? '';
  const pair = text.slice(-2);
  return last >= '\udc00' && last <= '\udfff' && pair.length === 2 ? pair : last;
}

/** Joins pieces; an absent one leaves nothing behind. */
export function spaced(pieces: readonly Arg[]): string {
  let text = '';
  for (const piece of pieces) {
    if (piece === undefined || piece === '') continue;
    const next = String(piece);
    text += needsSpace(text, next) ? ` ${next}` : next;
  }
  return text;
}

/** Template tag: ja`${host}が拒否しました` writes "mx.example が拒否しました". */
export function ja(literals: TemplateStringsArray, ...values: readonly Arg[]): string {
  return spaced(literals.flatMap((literal, index) => [literal, values[index]]));
}
