import { expect, test } from 'vitest';
import { escapeMarkdown, renderMarkdown } from './markdown.ts';

test.each([
  ['plain, text.', 'plain, text.'],
  ['*bold* _it_ `code`', '\\*bold\\* \\_it\\_ \\`code\\`'],
  ['<b>&amp;', '\\<b\\>\\&amp;'],
  ['# head', '\\# head'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['98.2 % of it', '98.2 % of it'], // no list
  ['[a](b)', '\\[a\\](b)'],
  ['see https://evil.example and www.evil.example', 'see https\\://evil.example and www\\.evil.example'], // no autolink
  ['a\nb', 'a\\\\nb'], // a line feed is shown, not written
])('%j', (raw, escaped) => {
  expect(escapeMarkdown(raw)).toBe(escaped);
});

test('a fence and a code span are longer than the backticks inside', () => {
  const page = renderMarkdown({
    language: 'en',
    title: '',
    blocks: [
      { kind: 'quote', text: 'a ```` b' },
      { kind: 'paragraph', spans: [{ text: '`tick`', code: true }] },
    ],
  });
  expect(page).toBe('`````text\na ```` b\n`````\n\n`` `tick` ``\n');
});
