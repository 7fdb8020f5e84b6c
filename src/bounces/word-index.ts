/**
 * Which of many words occur in a text? One pass over the text for all of them (knowledge/gram-index.ts)
 * instead of one per word; words too short for that, as Chinese has them, are looked for one by one.
 */
import { buildGramIndex, GRAM } from '../knowledge/gram-index.ts';

export interface WordIndex {
  /** Number of the first word of the list that occurs in `text`, or -1. */
  first(text: string): number;
  has(text: string): boolean;
}

export function indexWords(words: readonly string[]): WordIndex {
  const index = buildGramIndex(words);
  const short = words.flatMap((word, number) => (word.length < GRAM ? [number] : []));
  const first = (text: string): number => {
    let best = -1;
    index.candidates(text, (number) => {
      if (best < 0 || number < best) best = number;
    });
    for (const number of short)
      if ((best < 0 || number < best) && text.includes(words[number] ?? '')) best = number;
    return best;
  };
  return { first, has: (text) => first(text) >= 0 };
}

/** Several lists looked for in one pass: which of them has a word in `text`? */
export function indexLists(lists: readonly (readonly string[])[]): (text: string) => boolean[] {
  const listOf = lists.flatMap((words, list) => words.map(() => list));
  const words = lists.flat();
  const index = buildGramIndex(words);
  const short = words.flatMap((word, number) => (word.length < GRAM ? [number] : []));
  return (text) => {
    const hits = lists.map(() => false);
    index.candidates(text, (number) => {
      hits[listOf[number] ?? 0] = true;
    });
    for (const number of short)
      if (hits[listOf[number] ?? 0] !== true && text.includes(words[number] ?? ''))
        hits[listOf[number] ?? 0] = true;
    return hits;
  };
}
