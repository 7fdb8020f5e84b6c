/** `todoku report` against eximstats: both read the whole of Exim's main log and sum it up. */
import { installed, interleave, measure, median, warm } from '../measure.mjs';
import { ENV, todoku } from '../todoku.mjs';

const AT_LEAST = 15;

export const name = 'eximstats';
export const needs = ['cli/main.js'];

export function* run({ inputs, lines, runs }) {
  if (!installed('eximstats')) throw new Error('eximstats is not installed (Debian package exim4-base)');
  const log = inputs.filledLog('exim', lines);
  warm(log);
  const [ours, theirs] = interleave(runs, [
    () => measure([todoku('report', '--log', log, '--mail', inputs.emptyMbox())], { env: ENV }),
    () => measure([['eximstats', log]], { env: ENV }),
  ]);
  for (const [measured, label] of [
    ['wall', 'wall time'],
    ['cpu', 'CPU time'],
  ]) {
    const mine = ours.map((one) => one[measured]);
    const others = theirs.map((one) => one[measured]);
    const ratio = median(others) / median(mine);
    yield {
      what: `report, ${lines.toLocaleString('en-US')} Exim lines, ${label}`,
      ours: { values: mine, unit: 's' },
      other: { name: 'eximstats', values: others, unit: 's' },
      ratio,
      required: measured === 'wall' ? { text: `≥ ${AT_LEAST}x`, met: ratio >= AT_LEAST } : undefined,
    };
  }
}
