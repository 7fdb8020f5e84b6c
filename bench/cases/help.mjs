/** Start-up: `todoku --help` against an empty Node program. */
import { interleave, measure, median } from '../measure.mjs';
import { ENV, todoku } from '../todoku.mjs';

const LESS_THAN = 0.15;

export const name = 'help';
export const needs = ['cli/main.js'];

export function* run({ runs }) {
  const [ours, bare] = interleave(runs * 5, [
    () => measure([todoku('--help')], { env: ENV }),
    () => measure([[process.execPath, '-e', '0']], { env: ENV }),
  ]);
  const mine = ours.map((one) => one.wall);
  const others = bare.map((one) => one.wall);
  yield {
    what: 'todoku --help, wall time',
    ours: { values: mine, unit: 's' },
    other: { name: 'node -e 0', values: others, unit: 's' },
    ratio: median(mine) / median(others),
    required: { text: '< 150 ms', met: median(mine) < LESS_THAN },
  };
}
