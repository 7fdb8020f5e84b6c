/** How fast each log reader turns lines into events: in one process, without the command line around it. */
import { runner } from '../runners/runner.mjs';

export const name = 'events';
export const needs = ['logs/parser.js'];

export function* run({ inputs, lines, runs }) {
  for (const kind of ['postfix', 'sendmail']) {
    const log = inputs.logOfLines(kind, lines);
    const results = Array.from({ length: runs }, () => runner('events.mjs', [log]));
    const share = results[0].understood / results[0].lines;
    yield {
      what: `reader ${kind}: lines per CPU second (${(100 * share).toFixed(2)} % understood, ${results[0].events.toLocaleString('en-US')} events)`,
      ours: { values: results.map((one) => one.lines / one.cpu), unit: 'lines/s' },
    };
  }
}
