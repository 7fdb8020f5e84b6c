import { expect, test } from 'vitest';
import type { ReadingData, SenseData } from './data.ts';
import { buildSenses, senseGramsOf } from './senses.ts';

const SENSES: readonly SenseData[] = [
  { id: 'mailbox', words: ['postbox', '-postfach', 'bal|', '信箱'] },
  { id: 'full', words: ['crammed', 'voll', 'pleine', '已滿'] },
  { id: 'later', words: ['tomorrow'] },
];
const READINGS: readonly ReadingData[] = [
  { id: 'box-full', all: [['mailbox'], ['full']], none: ['later'], cause: 'mailbox-full' },
  { id: 'box-or-later', all: [['mailbox', 'later']], none: [], cause: 'greylisted' },
];
const senses = buildSenses(SENSES, READINGS, senseGramsOf(SENSES));
const read = (text: string): string | undefined => senses.read(text)?.id;

test.each([
  ['the postbox of this customer is crammed', 'box-full'],
  // A word begins where one of the text does, unless it may stand inside another, and ends where it must.
  ['an outpostbox is crammed', undefined],
  ['das firmenpostfach ist voll', 'box-full'],
  ['sa bal est pleine', 'box-full'],
  ['le balcon est pleine', undefined],
  // Scripts without blanks
  ['此信箱已滿', 'box-full'],
  // Two sentences that follow each other, no more
  ['there is a postbox. it is crammed.', 'box-or-later'],
  ['the customer has left it. it is crammed. ask for the postbox', 'box-or-later'],
  // `none`, then the next reading
  ['the postbox is crammed, come tomorrow', 'box-or-later'],
  ['nothing of all that', undefined],
  ['', undefined],
])('%s', (text, reading) => {
  expect(read(text)).toBe(reading);
});

test('a sense of the second sentence counts with those of the first', () => {
  const [reading] = READINGS;
  const only = buildSenses(SENSES, reading === undefined ? [] : [reading]);
  expect(only.read('there is a postbox. it is crammed.')?.id).toBe('box-full');
  expect(only.read('there is a postbox. fine. it is crammed.')).toBeUndefined();
});

test('much text takes little time', () => {
  const since = performance.now();
  expect(read('postfach'.repeat(8_000))).toBe('box-or-later');
  expect(read('voll. '.repeat(10_000))).toBeUndefined();
  expect(performance.now() - since).toBeLessThan(1_000);
});
