/** The command line of the testbed. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SCENARIO_SETS } from './scenarios.mjs';

export const USAGE = `usage: node testbed/run.mjs [--out DIRECTORY] [--set situations|story] [--no-wait]
       node testbed/run.mjs --check

Starts a small world in network namespaces (resolver, blocklist, receiving servers) with real mail servers in
it, sends mails, waits until every queue is empty, collects logs, mail spools and the truth per recipient, and
takes everything down again. Needs root and Linux; installs Debian packages into overlays, never on the machine.

  --out DIRECTORY  where the result goes (default: .todoku-testbed); an existing result is replaced
  --set NAME       which mails are sent: situations (default, every kind of failure, sendmail and Postfix),
                   story (the sample in examples/, sendmail only)
  --no-wait        collect 5 seconds after the last mail; what is still queued then counts as deferred
  --check          only tell whether the testbed can run here (exit code 0 or 69)`;

/**
 * @typedef {object} TestbedOptions
 * @property {string} out absolute
 * @property {string} set
 * @property {boolean} wait
 * @property {boolean} check
 */

/**
 * @param {readonly string[]} argv
 * @returns {TestbedOptions | undefined} undefined: help was asked for
 */
export function parseOptions(argv) {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      out: { type: 'string', default: '.todoku-testbed' },
      set: { type: 'string', default: 'situations' },
      'no-wait': { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  if (!Object.hasOwn(SCENARIO_SETS, values.set)) throw new Error(`no set of mails is called ${values.set}`);
  return { out: path.resolve(values.out), set: values.set, wait: !values['no-wait'], check: values.check };
}
