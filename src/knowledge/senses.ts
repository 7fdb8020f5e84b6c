/**
 * What a text says whose wording nobody has listed. A sentence that refuses a mail names somebody or something (a
 * mailbox, the sender, a server) and says something of it (unknown, full, on a list), and both with one of some dozen
 * words in each language. These words are filed under *senses* (knowledge/senses.toml); a *reading* is a cause and the
 * senses that must stand together in a sentence for it. So `the postbox of this customer is crammed` is read with three
 * words that were never seen together, and a language is learnt by its words, not by its phrases.
 *
 * A word of an alphabet begins where a word of the text begins; `-word` may stand inside another (German `Mailadresse`),
 * and after `word|` no letter follows. Chinese, Japanese, Korean and Thai words stand anywhere. First all readings are
 * tried on each sentence, then on each two that follow each other. Weak evidence: asked when no rule says why.
 */
import type { CauseId } from '../core/cause.ts';
import type { ReadingData, SenseData } from './data.ts';
import { buildGramIndex, chooseGrams, GRAM, type GramIndex } from './gram-index.ts';
import { withPlainLetters } from './plain-letters.ts';

export interface Reading {
  readonly id: string;
  readonly cause: CauseId;
}

export interface Senses {
  /** `text`: comparable, without names. */
  read(text: string): Reading | undefined;
}

/** Sentences beyond this are not looked at: the one that matters stands at the beginning. */
const MOST_SENTENCES = 40;

interface Word {
  readonly literal: string;
  readonly sense: string;
  /** Must begin, and end, where a word of the text does. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/**
 * Prepared when it is first asked: most replies are known to the rules. `chosen`: what `senseGramsOf` said of the same
 * senses.
 */
export function buildSenses(
  senses: readonly SenseData[],
  readings: readonly ReadingData[],
  chosen?: readonly number[],
): Senses {
  let lexicon: Lexicon | undefined;
  return {
    read(text): Reading | undefined {
      lexicon ??= buildLexicon(senses, chosen);
      return interpret(readings, sentencesOf(text), lexicon);
    },
  };
}

interface Lexicon {
  readonly words: readonly Word[];
  readonly index: GramIndex;
  /** Too short for the index. */
  readonly short: readonly Word[];
}

/** For the build: see KnowledgeData.senseGrams. */
export function senseGramsOf(senses: readonly SenseData[]): number[] {
  return chooseGrams(wordsOf(senses).map(({ literal }) => literal));
}

function wordsOf(senses: readonly SenseData[]): Word[] {
  return senses.flatMap(({ id, words }) => withPlainLetters(words).map((word) => wordOf(word, id)));
}

function buildLexicon(senses: readonly SenseData[], chosen: readonly number[] | undefined): Lexicon {
  const words = wordsOf(senses);
  const literals = words.map(({ literal }) => literal);
  return {
    words,
    index: buildGramIndex(literals, chosen),
    short: words.filter(({ literal }) => literal.length < GRAM),
  };
}

function wordOf(written: string, sense: string): Word {
  const inside = written.startsWith('-');
  const ends = written.endsWith('|');
  const literal = written.slice(inside ? 1 : 0, ends ? -1 : undefined);
  return { literal, sense, begins: !inside && isLetter(literal.charCodeAt(0)), ends };
}

/** Full stops that end a sentence are followed by a blank; those of names and numbers are not. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length && sentences.length < MOST_SENTENCES; at++) {
    const code = text.charCodeAt(at);
    const stop = code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3b;
    const wide = code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff1b;
    if (!wide && !(stop && text.charCodeAt(at + 1) === 0x20)) continue;
    sentences.push(text.slice(from, at));
    from = at + 1;
  }
  if (from < text.length && sentences.length < MOST_SENTENCES) sentences.push(text.slice(from));
  return sentences;
}

type Said = ReadonlySet<string>;

function interpret(
  readings: readonly ReadingData[],
  sentences: readonly string[],
  lexicon: Lexicon,
): Reading | undefined {
  const said = sentences.map((sentence) => sensesIn(sentence, lexicon));
  const pairs = said.slice(1).map((senses, number) => new Set([...(said[number] ?? []), ...senses]));
  return firstThatFits(readings, said) ?? firstThatFits(readings, pairs);
}

function firstThatFits(readings: readonly ReadingData[], said: readonly Said[]): Reading | undefined {
  return readings.find((reading) => said.some((senses) => fits(reading, senses)));
}

function fits({ all, none }: ReadingData, senses: Said): boolean {
  const holds = (sense: string): boolean => senses.has(sense);
  return all.every((choice) => choice.some(holds)) && !none.some(holds);
}

function sensesIn(sentence: string, { words, index, short }: Lexicon): Set<string> {
  const found = new Set<string>();
  index.candidates(sentence, (number, at) => {
    const word = words[number];
    if (word !== undefined && stands(word, sentence, at)) found.add(word.sense);
  });
  for (const word of short) if (!found.has(word.sense) && occurs(word, sentence)) found.add(word.sense);
  return found;
}

function occurs(word: Word, text: string): boolean {
  for (let at = text.indexOf(word.literal); at >= 0; at = text.indexOf(word.literal, at + 1))
    if (stands(word, text, at)) return true;
  return false;
}

function stands({ literal, begins, ends }: Word, text: string, at: number): boolean {
  if (begins && isLetter(text.charCodeAt(at - 1))) return false;
  return !ends || !isLetter(text.charCodeAt(at + literal.length));
}

/** Of an alphabet that writes spaces between words: Latin, Greek, Cyrillic, Hebrew, Arabic. */
function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 0xdf && code <= 0x6ff && code !== 0xf7) ||
    (code >= 0x1e00 && code <= 0x1fff)
  );
}
