/**
 * Adds up what the test runs appended to a file and prints the sum as the last line of CI.
 * usage: node .ci/tally.mjs FILE
 */
import { existsSync, readFileSync } from 'node:fs';

const [file = ''] = process.argv.slice(2);
const runs = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  : [];
const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
for (const run of runs) {
  console.log(`Node ${run.node} ran ${run.passed + run.failed} tests`);
}
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
