/** Decoding of bounces: one process, mails already in memory; then mbox files through the command line. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { measure, warm } from '../measure.mjs';
import { runner } from '../runners/runner.mjs';
import { built, ENV, todoku } from '../todoku.mjs';

export const name = 'bounces';
export const needs = ['bounces/decode.js', 'knowledge.json'];

const CORPUS = path.resolve(import.meta.dirname, '../../../shared/corpus/bounces/mails');

export function* run({ inputs, lines, runs }) {
  const mails = Math.max(100, Math.round(lines / 100));
  const synthetic = inputs.mbox(mails, 1);
  const sources = [['synthetic bounces', synthetic]];
  if (existsSync(CORPUS)) sources.push(['recorded bounces', CORPUS]);
  for (const [title, source] of sources) {
    const results = Array.from({ length: runs }, () => runner('bounces.mjs', [source]));
    const { mails: count, bounces } = results[0];
    yield {
      what: `${title}: mails per CPU second (${count.toLocaleString('en-US')} mails, ${bounces.toLocaleString('en-US')} results)`,
      ours: { values: results.map((one) => one.mails / one.cpu), unit: 'mails/s' },
    };
    yield {
      what: `${title}: mails per CPU second in the first pass of a process`,
      ours: { values: results.map((one) => one.mails / one.cold), unit: 'mails/s' },
    };
    yield {
      what: `${title}: MB per CPU second`,
      ours: { values: results.map((one) => one.bytes / 1e6 / one.cpu), unit: 'MB/s' },
    };
  }
  if (!built('cli/main.js')) return;
  const mbox = inputs.mbox(mails, 0.3);
  warm(mbox);
  const size = statSync(mbox).size / 1e6;
  const results = Array.from({ length: runs }, () => measure([todoku('bounces', mbox)], { env: ENV }));
  yield {
    what: `todoku bounces, mbox of ${Math.round(size)} MB (30 % bounces), start included`,
    ours: { values: results.map((one) => size / one.wall), unit: 'MB/s' },
  };
}
