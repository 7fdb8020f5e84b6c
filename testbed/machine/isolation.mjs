/**
 * The private mount namespace: everything of the machine becomes read-only in it, but for the directories
 * that are named. A mistake in here can then fail, but not change the machine.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { run } from './command.mjs';

/** Kernel file systems: they have no files of the machine, and a network namespace needs its own view. */
const KERNEL = /^\/(?:proc|sys|dev)(?:\/|$)/;

/**
 * @param {object} parameters
 * @param {string} parameters.workspace becomes a tmpfs
 * @param {string} parameters.out stays writable
 */
export async function isolate({ workspace, out }) {
  const machine = readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => unescapeOctal(line.split(' ')[4] ?? '/'))
    .filter((mountPoint) => !KERNEL.test(mountPoint));
  mkdirSync('/run/netns', { recursive: true });
  await run(['mount', '--bind', out, out]);
  await run(['mount', '-t', 'tmpfs', '-o', 'mode=755', 'todoku-testbed', workspace]);
  // `ip netns` keeps its names here; the machine's own ones are out of reach
  await run(['mount', '-t', 'tmpfs', '-o', 'mode=755', 'todoku-netns', '/run/netns']);
  for (const mountPoint of new Set(machine)) {
    const remounted = await run(['mount', '-o', 'remount,bind,ro', mountPoint], { mayFail: true });
    // a mount below another one that was mounted over it cannot be reached, by nobody
    if (remounted.code !== 0 && mountPoint === '/') throw new Error('the root could not be made read-only');
  }
}

/**
 * mountinfo writes blanks and the like as `\040`.
 *
 * @param {string} text
 */
function unescapeOctal(text) {
  return text.replaceAll(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8)));
}
