/**
 * The one command of the testbed. It runs `bed.mjs` inside mount and PID namespaces of its own: every mount,
 * every `ip netns` name and every process that is made in there lives and dies with them. So nothing is left
 * behind, whatever happens: an error, Ctrl-C, or a kill -9 of this very process.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { words } from './machine/command.mjs';
import { missingRequirements } from './machine/requirements.mjs';
import { parseOptions, USAGE } from './options.mjs';

/** Exit code when the machine cannot run the testbed (EX_UNAVAILABLE of sysexits). */
const CANNOT = 69;
const GRACE_MILLISECONDS = 20_000;

/** @param {readonly string[]} argv */
async function main(argv) {
  const options = readOptions(argv);
  if (options === undefined) return 0;
  if (options === 'usage') return 64;

  const missing = missingRequirements(
    ([file = '', ...args]) => spawnSync(file, args, { stdio: 'ignore' }).status,
  );
  if (missing.length > 0) {
    console.error('The testbed cannot run on this machine:');
    for (const reason of missing) console.error(`  - ${reason}`);
    return CANNOT;
  }
  if (options.check) return 0;
  mkdirSync(options.out, { recursive: true });
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'todoku-testbed-'));
  try {
    return await runIsolated(workspace, JSON.stringify(options));
  } finally {
    // all that was in it was on a tmpfs which is gone by now
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** @param {readonly string[]} argv */
function readOptions(argv) {
  try {
    const options = parseOptions(argv);
    if (options === undefined) console.log(USAGE);
    return options;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return /** @type {const} */ ('usage');
  }
}

/**
 * @param {string} workspace
 * @param {string} options as JSON
 * @returns {Promise<number>} exit code
 */
function runIsolated(workspace, options) {
  const child = spawn(
    'setpriv',
    [
      // the kernel ends the child when this process is gone
      ...words('--pdeathsig KILL'),
      ...words('unshare --mount --propagation private --pid --fork --kill-child --mount-proc'),
      process.execPath,
      path.join(import.meta.dirname, 'bed.mjs'),
      workspace,
      options,
    ],
    // stdin tells the inside to stop: signals from a terminal or a supervisor reach only this process,
    // since the inside is pid 1 of its namespace in a process group of its own
    { stdio: ['pipe', 'inherit', 'inherit'], detached: true },
  );
  const stop = () => {
    child.stdin?.end();
    setTimeout(() => child.kill('SIGKILL'), GRACE_MILLISECONDS).unref();
  };
  child.stdin?.on('error', () => {
    // it has ended already
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

process.exitCode = await main(process.argv.slice(2));
