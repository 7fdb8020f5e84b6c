/**
 * Words as they are written without accents: servers of before UTF8SMTP (RFC 6531), and people in a hurry, spell
 * `Empfaenger`, `boite pleine`, `nao existe`. Latin letters only; those of other scripts have marks that cannot go.
 */

/** Letters that are spelt with two, or that Unicode does not take apart. */
const SPELT: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
]);

/** Shorter words are other words without their accents (Vietnamese `lớn`, big). */
const TELLING = 6;

/** The words, and behind them those that are spelt otherwise without accents. */
export function withPlainLetters(words: readonly string[]): readonly string[] {
  const plain = words
    .filter((word) => word.length >= TELLING && hasMarks(word))
    .flatMap((word) => [respelt(word, SPELT), respelt(word, NOT_SPELT)]);
  return plain.length === 0 ? words : [...new Set([...words, ...plain])];
}

const NOT_SPELT: ReadonlyMap<string, string> = new Map(
  [...SPELT].filter(([letter]) => !'äöü'.includes(letter)),
);

function isMarked(char: string): boolean {
  return (char >= '\u00DF' && char <= '\u024F') || (char >= '\u1E00' && char <= '\u1EFF');
}

function hasMarks(word: string): boolean {
  return Array.from(word).some(isMarked);
}

function respelt(word: string, spelt: ReadonlyMap<string, string>): string {
  return Array.from(word, (char) =>
    isMarked(char) ? (spelt.get(char) ?? char.normalize('NFD').charAt(0)) : char,
  ).join('');
}
