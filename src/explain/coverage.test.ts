import { expect, test } from 'vitest';
import { COVERAGE, KNOWLEDGE } from '../../test/support/explain-samples.ts';
import { createContext } from './context.ts';
import { explainCoverage } from './coverage.ts';

const [LOG] = COVERAGE.sources.filter((source) => source.messages === undefined);
if (LOG === undefined) throw new Error('no log');
const READ = { path: LOG.path, format: LOG.format, lines: 200, understood: 199 };

function said(searchedLines: number | undefined, language: 'ja' | 'en'): string {
  const coverage = { sources: [{ ...READ, searchedLines }], warnings: [] };
  return explainCoverage(coverage, createContext(language, KNOWLEDGE));
}

test('how much was read, and how much only searched', () => {
  expect(said(undefined, 'en')).toBe('99.5 % of 200 lines understood.');
  expect(said(1_000, 'en')).toBe('1,200 lines searched, 200 of them read and 99.5 % of those understood.');
  expect(said(undefined, 'ja')).toBe('ログ 200 行を読み、99.5 % を解釈しました。');
  expect(said(1_000, 'ja')).toBe('ログ 1,200 行を検索し、そのうち 200 行を読み、99.5 % を解釈しました。');
});
