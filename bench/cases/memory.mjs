/** Peak memory of `todoku report` on a log and on one ten times as long. */
import { measure, median } from '../measure.mjs';
import { ENV, todoku } from '../todoku.mjs';

const MOST = 300;
const FLAT = 1.5;

export const name = 'memory';
export const needs = ['cli/main.js'];

export function* run({ inputs, lines }) {
  for (const kind of ['postfix', 'sendmail']) {
    const peaks = [];
    const times = [];
    for (const size of [lines, lines * 10]) {
      const log = inputs.logOfLines(kind, size);
      const one = measure([todoku('report', '--log', log, '--mail', inputs.emptyMbox())], { env: ENV });
      peaks.push(one.peak);
      times.push(one.wall);
      yield {
        what: `report, ${size.toLocaleString('en-US')} ${kind} lines, peak memory`,
        ours: { values: [one.peak], unit: 'MB' },
        required: { text: `< ${MOST} MB`, met: one.peak < MOST },
      };
    }
    const growth = peaks[1] / peaks[0];
    yield {
      what: `${kind}, growth of memory for 10x input`,
      ours: { values: [growth], unit: 'x' },
      required: { text: `≤ ${FLAT}x`, met: growth <= FLAT },
    };
    yield {
      what: `${kind}, growth of wall time for 10x input`,
      ours: { values: [median([times[1] / times[0]])], unit: 'x' },
    };
  }
}
