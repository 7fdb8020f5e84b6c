/** `todoku report` against pflogsumm: both read the whole log and sum it up. */
import { installed, interleave, measure, median, warm } from '../measure.mjs';
import { ENV, todoku } from '../todoku.mjs';

const AT_LEAST = 10;

export const name = 'report';
export const needs = ['cli/main.js'];

export function* run({ inputs, lines, runs }) {
  if (!installed('pflogsumm')) throw new Error('pflogsumm is not installed (Debian package pflogsumm)');
  const postfix = inputs.logOfLines('postfix', lines);
  for (const kind of ['postfix', 'sendmail']) {
    const log = inputs.logOfLines(kind, lines);
    warm(log);
    warm(postfix);
    const [ours, theirs] = interleave(runs, [
      () => measure([todoku('report', '--log', log, '--mail', inputs.emptyMbox())], { env: ENV }),
      () => measure([['pflogsumm', postfix]], { env: ENV }),
    ]);
    const what = `report, ${lines.toLocaleString('en-US')} ${kind} lines`;
    const other = kind === 'postfix' ? 'pflogsumm' : 'pflogsumm on the Postfix log';
    for (const [measured, label] of [
      ['wall', 'wall time'],
      ['cpu', 'CPU time'],
    ]) {
      const mine = ours.map((one) => one[measured]);
      const others = theirs.map((one) => one[measured]);
      const ratio = median(others) / median(mine);
      yield {
        what: `${what}, ${label}`,
        ours: { values: mine, unit: 's' },
        other: { name: other, values: others, unit: 's' },
        ratio,
        required: measured === 'wall' ? { text: `≥ ${AT_LEAST}x`, met: ratio >= AT_LEAST } : undefined,
      };
    }
  }
}
