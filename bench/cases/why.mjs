/** `todoku why ADDRESS` on a large raw log against what is done by hand: grep the address, then its queue id. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { interleave, measure, median, warm } from '../measure.mjs';
import { ENV, todoku } from '../todoku.mjs';
import { NEEDLE } from '../traffic/world.mjs';

const AT_MOST = 3;
const BYTES_PER_LINE_ASKED = 1000;

export const name = 'why';
export const needs = ['cli/main.js'];

/** The id in front of the last line that names the address. */
function queueIdOf(log) {
  const { stdout } = spawnSync('grep', ['-F', NEEDLE, log], { encoding: 'latin1', maxBuffer: 1 << 26 });
  const line = stdout.trimEnd().split('\n').at(-1) ?? '';
  return /\]: (\w+):/.exec(line)?.[1] ?? 'none';
}

export function* run({ inputs, lines, runs }) {
  for (const kind of ['postfix', 'sendmail']) {
    const log = inputs.logOfBytes(kind, lines * BYTES_PER_LINE_ASKED);
    const size = `${(statSync(log).size / 1e9).toFixed(2)} GB`;
    const id = queueIdOf(log);
    const byHand = [
      ['grep', '-F', NEEDLE, log],
      ['grep', '-F', id, log],
    ];
    warm(log);
    const [ours, plain, bytewise] = interleave(runs, [
      () => measure([todoku('why', NEEDLE, '--log', log, '--mail', inputs.emptyMbox())], { env: ENV }),
      () => measure(byHand),
      () => measure(byHand, { env: { LC_ALL: 'C' } }),
    ]);
    const answer = readFileSync(ours[0].output, 'utf8');
    if (!answer.includes(NEEDLE)) throw new Error(`why ${NEEDLE}: the answer does not name the address`);
    for (const [results, locale] of [
      [plain, 'default locale'],
      [bytewise, 'LC_ALL=C'],
    ]) {
      const mine = ours.map((one) => one.wall);
      const others = results.map((one) => one.wall);
      const ratio = median(mine) / median(others);
      yield {
        what: `why, ${size} of ${kind} log, wall time`,
        ours: { values: mine, unit: 's' },
        other: { name: `2 x grep -F, ${locale}`, values: others, unit: 's' },
        ratio,
        required: { text: `≤ ${AT_MOST}x`, met: ratio <= AT_MOST },
      };
    }
    yield {
      what: `why, ${size} of ${kind} log, peak memory`,
      ours: { values: ours.map((one) => one.peak), unit: 'MB' },
    };
  }
}
