import { expect, test } from 'vitest';
import { withPlainLetters } from './plain-letters.ts';

test.each([
  ['empfänger unbekannt', ['empfaenger unbekannt', 'empfanger unbekannt']],
  ['zu groß', ['zu gross']],
  ['não existe', ['nao existe']],
  ['skrzynka pełna', ['skrzynka pelna']],
  ['alıcı bulunamadı', ['alici bulunamadi']],
  ['không tồn tại', ['khong ton tai']],
  ['boîte <any>pleine', ['boite <any>pleine']],
])('%s', (word, plain) => {
  expect(withPlainLetters([word])).toEqual([word, ...plain]);
});

test('letters of other scripts keep their marks', () => {
  const words = ['メールが', 'ящик й', 'λήπτης', '메일함'];
  expect(withPlainLetters(words)).toEqual(words);
});

test('a word is not said twice', () => {
  expect(withPlainLetters(['boîte pleine', 'boite pleine'])).toEqual(['boîte pleine', 'boite pleine']);
});
