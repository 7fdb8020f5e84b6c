import type { Json } from './present.ts';

/** JSON.stringify leaves these as they are; on a terminal they could move text or start a sequence. */
const UNSAFE = /[\p{Cf}\u007f-\u009f\u2028\u2029]/gu;

/** None of them is ASCII but the first: most texts need not be looked through for each. */
const NOT_PLAIN = /[^\0-~]/;

/** The same value in characters that are safe to print: the escapes are those of JSON, nothing is lost. */
export function writeJson(value: Json, indent?: number): string {
  const text = JSON.stringify(value, undefined, indent);
  if (!NOT_PLAIN.test(text)) return text;
  return text.replace(UNSAFE, (char) =>
    Array.from({ length: char.length }, (_, index) => escapeUnit(char.charCodeAt(index))).join(''),
  );
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
