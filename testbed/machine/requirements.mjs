/** What the machine must offer, asked before anything is changed, and told in words a person can act on. */
import { mkdtempSync, rmdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { words, works } from './command.mjs';

/** Programs and the Debian package that brings each. */
const PROGRAMS = [
  ['ip', 'iproute2'],
  ['unshare', 'util-linux'],
  ['nsenter', 'util-linux'],
  ['setpriv', 'util-linux'],
  ['runuser', 'util-linux'],
  ['mount', 'mount'],
  ['openssl', 'openssl'],
];

/** @param {string} program */
function isInstalled(program) {
  return works(['sh', '-c', 'command -v "$0"', program]);
}

/** A mount, a network namespace and an overlay over `/`, tried in namespaces of their own. */
const TRIAL = `
set -e
mount -t tmpfs todoku-trial "$0"
mkdir "$0/up" "$0/work" "$0/root" "$0/netns"
mount -t overlay todoku-trial -o "lowerdir=/,upperdir=$0/up,workdir=$0/work" "$0/root" || exit 12
mkdir -p /run/netns
mount --bind "$0/netns" /run/netns
mount -o remount,bind,ro / || exit 16
ip netns add todoku-trial || exit 13
ip -n todoku-trial link add trial0 type bridge || exit 14
ip -n todoku-trial link add trial1 type veth peer name trial2 || exit 15
`;

/** @type {Readonly<Record<number, string>>} */
const TRIAL_FAILURES = {
  12: 'overlay file systems over / cannot be mounted here',
  13: 'network namespaces cannot be made here (ip netns add)',
  14: 'network bridges cannot be made here',
  16: 'the root cannot be made read-only in a mount namespace',
  15: 'veth network pairs cannot be made here',
};

/**
 * @param {(argv: readonly string[]) => number | null} status runs a program and gives its exit code
 * @returns {string[]} what is missing; empty when the testbed can run
 */
export function missingRequirements(status) {
  if (process.platform !== 'linux') return [`needs Linux (this is ${process.platform})`];
  if (process.getuid?.() !== 0) return ['needs root: namespaces and mounts are made (try sudo)'];
  const missing = PROGRAMS.filter(([program = '']) => !isInstalled(program)).map(
    ([program, from]) => `the program ${program} is missing (Debian package ${from})`,
  );
  if (!isInstalled('apt-get')) missing.push('apt-get is missing: the mail servers come as Debian packages');
  if (missing.length > 0) return missing;

  const directory = mkdtempSync(path.join(os.tmpdir(), 'todoku-trial-'));
  try {
    const code = status([
      ...words('unshare --mount --propagation private --pid --fork --kill-child sh -c'),
      TRIAL,
      directory,
    ]);
    if (code === 0) return [];
    return [TRIAL_FAILURES[code ?? 0] ?? 'mount and PID namespaces cannot be made here (unshare)'];
  } finally {
    rmdirSync(directory);
  }
}
